"""Pages become blocks and articles; defects are found and explained."""

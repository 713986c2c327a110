"""What people read: the interface and the reports in English, Arabic, Chinese and Russian."""

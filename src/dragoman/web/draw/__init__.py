"""Charts and maps as SVG, made on the server: attributes and classes only, no inline style, every word escaped."""

"""Text underneath: decoding, offset maps, folding, scripts."""

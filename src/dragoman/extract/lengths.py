"""How long lines of a sort are at most, in words."""

from __future__ import annotations

LABEL_LINE = 40
"""Longer lines are text, whatever page words they hold."""
PHRASE_LINE = 60
"""The same of the site's own phrases and links."""
SHORT_LINE = 12
CAPTION_LINE = 45
OUTLET_LINE = 5
CREDIT_NAME = 24
"""The name after a photo label that closes a line, and a menu's entry, in code points."""

"""What can go wrong, as one tree.

DragomanError
├── InputError       a file or line that cannot be read as a page; becomes a `problems` row
├── LedgerError      a ledger that cannot be opened, is locked, or is of another version
├── LanguageError    language data that does not validate (file, line, what to change)
├── KnowledgeError   a knowledge file that does not validate
├── ModelError       a model file that is damaged or does not fit
└── UsageError       a command that asks for something that does not exist
"""

from __future__ import annotations


class DragomanError(Exception):
    """The root: every error that Dragoman raises on purpose."""


class InputError(DragomanError):
    """A page that cannot be read. `path` names it, `stage` says where it failed, the message what to do."""

    def __init__(self, message: str, *, path: str = "", stage: str = "read") -> None:
        super().__init__(message)
        self.path = path
        self.stage = stage


class LedgerError(DragomanError):
    """A ledger that cannot be used."""


class LanguageError(DragomanError):
    """Language data that does not validate; the message opens with `file:line`."""


class KnowledgeError(DragomanError):
    """A knowledge file that does not validate; the message opens with `file:line`."""


class ModelError(DragomanError):
    """A model that cannot be used: a damaged file, adapters made for another base."""


class UsageError(DragomanError):
    """A request for something that does not exist (an id, a format, an actor)."""

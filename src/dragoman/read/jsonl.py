"""JSON Lines: one page a line.

    {"id": "a1", "title": "...", "text": "..." or "html": "...", "url": "...", "published": "2023-09-07",
     "language": "ar", "outlet": "..."}

A row needs a title, a text or html. Fields that are unknown are left alone; a row that is cut off or is no object
is a problem of its own and the next line is read.
"""

from __future__ import annotations

import json

import msgspec

from dragoman.errors import InputError
from dragoman.text.decode import decode


class Row(msgspec.Struct, frozen=True):
    """One row as it was given; numbers given as ids or dates are kept as text."""

    id: str | int | None = None
    title: str | None = None
    text: str | None = None
    html: str | None = None
    url: str | None = None
    published: str | int | None = None
    language: str | None = None
    outlet: str | None = None


_FIELDS = ("title", "text", "html")


def parse_row(line: bytes) -> Row:
    """The row that `line` holds. Raises InputError with what to mend.

    A line that is not UTF-8 is decoded as pages are; lone surrogates (half an emoji) become U+FFFD.
    """
    try:
        row = msgspec.json.decode(line, type=Row)
    except msgspec.ValidationError as error:
        raise InputError(
            f"The row does not have the fields of a page ({error}). {_HELP}", stage="parse"
        ) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        row = _second_try(line, error)
    if not any(value and value.strip() for value in (row.title, row.text, row.html)):
        raise InputError(
            f"The row holds no page: title, text and html are all empty or missing. {_HELP}", stage="parse"
        )
    return row


_HELP = 'A row is an object such as {"id": "1", "title": "...", "text": "..."}.'


def _second_try(line: bytes, error: Exception) -> Row:
    """The row read as leniently as can be: other encodings, raw control characters, half surrogate pairs."""
    try:
        row = msgspec.convert(json.loads(decode(line).text, strict=False), type=Row)
        fields = {key: value for key, value in msgspec.structs.asdict(row).items() if isinstance(value, str)}
        return msgspec.structs.replace(row, **{key: _storable(value) for key, value in fields.items()})
    except msgspec.ValidationError as invalid:
        raise InputError(
            f"The row does not have the fields of a page ({invalid}). {_HELP}", stage="parse"
        ) from None
    except (ValueError, RecursionError):
        raise InputError(f"The line is no JSON, perhaps cut off ({error}). {_HELP}", stage="parse") from None


def _storable(text: str) -> str:
    """Half surrogate pairs have no place in UTF-8; JSON can smuggle them in as escapes."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def looks_like_rows(head: bytes) -> bool:
    """Whether the first line of an unnamed stream is a row of this kind."""
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n", 1)[0]
    if not first.startswith(b"{"):
        return False
    return any(b'"%s"' % name.encode() in first for name in _FIELDS)

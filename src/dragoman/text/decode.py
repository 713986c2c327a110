"""From bytes to text: what the page declares is believed only as far as the bytes bear it out.

The order: a byte order mark; UTF-16 and UTF-32 by their zero bytes; UTF-8 where the bytes are (nearly) valid;
then the declared encoding against the readings of the encodings that news pages are found in, priced by
`text.charsets`; last, charset-normalizer's guess. Stray bytes become U+FFFD and the rest is read. Line breaks are
never touched: a UTF-8 file gives exactly `bytes.decode("utf-8")`, without its byte order mark.
"""

from __future__ import annotations

import codecs
import re

import msgspec
from charset_normalizer import from_bytes

from dragoman.text.charsets import BAD, price, reading_price


class Decoded(msgspec.Struct, frozen=True):
    """A text, the encoding that read it (WHATWG's name) and how: bom, valid, declared, detected or guessed."""

    text: str
    encoding: str
    how: str


_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES = ("cp1251", "cp1256", "gb18030", "cp950", "big5hkscs", "koi8-r", "iso8859-6", "cp1252", "cp866")
_SELDOM = {"koi8-r": 15.0, "iso8859-6": 15.0, "cp866": 20.0}
"""Bits against encodings that news pages are seldom found in; a sentence outweighs them, two words do not."""
_NAMES = {
    "cp1250": "windows-1250", "cp1251": "windows-1251", "cp1252": "windows-1252", "cp1253": "windows-1253",
    "cp1254": "windows-1254", "cp1255": "windows-1255", "cp1256": "windows-1256", "cp1257": "windows-1257",
    "big5hkscs": "big5", "cp950": "big5", "iso8859-6": "iso-8859-6", "cp866": "ibm866", "cp949": "euc-kr", "cp932": "shift_jis",
}  # fmt: skip
_WIDER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "big5": "cp950", "euc_kr": "cp949", "shift_jis": "cp932",
}  # fmt: skip
_DECLARED = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NON_ASCII = re.compile(rb"[\x80-\xff]")
_HEAD = 8192
_SAMPLE = 120_000
_STRAY_SHARE = 0.15
"""A text stays UTF-8 while the undecodable bytes are at most this share of its non-ASCII characters: text in a
legacy encoding read as UTF-8 has them nearly everywhere."""
_MARGIN = 1.12
"""The declared encoding stands unless another reading is cheaper by more than this factor."""


def declared_encoding(data: bytes) -> str | None:
    """The label in the page's XML declaration or first `<meta charset>`, as written; None where there is none."""
    match = _DECLARED.search(data[:_HEAD])
    return (match[1] or match[2]).decode("ascii", "ignore") if match else None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Read `data` as text. `declared` is what someone says of it (a header, a JSONL row) beside its own markup.

    Never raises: what cannot be read at all comes out as U+FFFD.
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(codec, "replace"), _name(codec), "bom")
    if _CONTROL.search(data, 0, _SAMPLE):
        wide = _wide(data)
        if wide is not None:
            return wide
    label = _codec(declared) or _codec(declared_encoding(data))
    text = data.decode("utf-8", "replace")
    if _is_utf8(text, data, label):
        return Decoded(text, "utf-8", "valid")
    return _legacy(data, text, label)


def _codec(label: str | None) -> str | None:
    """The Python codec of a declared label, widened as browsers do; None for unknown labels and UTF-8."""
    if not label:
        return None
    try:
        info = codecs.lookup(label.strip())
    except (LookupError, ValueError):
        return None
    name = _WIDER.get(info.name, info.name)
    if name.startswith("utf") or not getattr(info, "_is_text_encoding", True):
        return None
    return name


def _name(codec: str) -> str:
    return _NAMES.get(codec, codec.replace("_", "-"))


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark, or None where neither reads like text."""
    sample = data[: _SAMPLE - _SAMPLE % 4]
    readings = [
        (codec, sample.decode(codec, "replace"))
        for codec in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
    ]
    costs = {codec: reading_price(text) for codec, text in readings}
    best = min(costs, key=lambda codec: costs[codec])
    chars = dict(readings)[best]
    bad = sum(1 for char in chars if price(char) == BAD)
    narrow = min(
        reading_price(sample.decode(codec, "replace")) for codec in ("utf-8", "cp1251", "cp1256", "gb18030")
    )
    if not chars or bad > 0.05 * len(chars) or costs[best] > narrow:
        return None
    return Decoded(data.decode(best, "replace"), best, "detected")


def _is_utf8(text: str, data: bytes, label: str | None) -> bool:
    strays = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    wide = len(text) - len(text.encode("ascii", "ignore")) - max(strays, 0)
    if strays <= 0:
        # Two or three double-byte characters can be valid UTF-8 by chance: then a declaration is heard first.
        return (
            wide >= 4 or label is None or reading_price(text) <= reading_price(data.decode(label, "replace"))
        )
    return strays <= _STRAY_SHARE * wide + 1 and wide > 0


def _sample(data: bytes) -> bytes:
    """The lines that hold non-ASCII bytes, up to a bound: the others say nothing about the encoding."""
    out: list[bytes] = []
    size = 0
    at = 0
    while size < _SAMPLE:
        match = _NON_ASCII.search(data, at)
        if match is None:
            break
        start = max(data.rfind(b"\n", at, match.start()) + 1, match.start() - 200, at)
        stop = data.find(b"\n", match.start(), match.start() + 4000)
        stop = match.start() + 4000 if stop < 0 else stop
        out.append(data[start:stop])
        size += stop - start
        at = stop
    return b"\n".join(out)


def _legacy(data: bytes, as_utf8: str, label: str | None) -> Decoded:
    """The best of the legacy readings, the declared one first in case of doubt."""
    sample = _sample(data)
    costs = {
        codec: reading_price(sample.decode(codec, "replace")) + _SELDOM.get(codec, 0.0)
        for codec in _CANDIDATES
    }
    best = min(costs, key=lambda codec: costs[codec])
    if label is not None:
        trusted = label not in costs or costs[label] <= costs[best] * _MARGIN + 8
        reading = data.decode(label, "replace")
        if trusted and reading.count("\ufffd") <= 0.05 * len(_NON_ASCII.findall(sample)) + 2:
            return Decoded(reading, _name(label), "declared")
    if costs[best] > _CONVINCING * len(sample):
        guess = from_bytes(sample[:20_000]).best()
        codec = None if guess is None else _codec(guess.encoding)
        if codec is not None:
            return Decoded(data.decode(codec, "replace"), _name(codec), "guessed")
    return Decoded(data.decode(best, "replace"), _name(best), "detected")


_CONVINCING = 7.5
"""Bits per byte up to which a reading looks like language: prose in the right encoding costs 4.5 to 6."""

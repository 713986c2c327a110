"""What kind of file the bytes are, by their first characters: no page, HTML, or plain text."""

from __future__ import annotations

import re

_BINARY = (
    (b"%PDF", "a PDF; save its text as .txt"),
    (b"\x89PNG", "an image; only its text can be read"),
    (b"\xff\xd8\xff", "an image; only its text can be read"),
    (b"GIF8", "an image; only its text can be read"),
    (b"RIFF", "an image or a recording; only text can be read"),
    (b"ID3", "a recording; write down what is said as .txt"),
    (b"\x00\x00\x00\x18ftyp", "a video; write down what is said as .txt"),
    (b"\x00\x00\x00\x20ftyp", "a video; write down what is said as .txt"),
    (b"PK\x03\x04", "a zip archive or an office document; unpack it, or save it as .txt or .html"),
    (b"7z\xbc\xaf\x27\x1c", "an archive; unpack it first"),
    (b"Rar!", "an archive; unpack it first"),
    (b"BZh", "compressed with bzip2; unpack it first"),
    (b"\xfd7zXZ", "compressed with xz; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd; unpack it first"),
    (b"\x1f\x8b", "packed by gzip twice; unpack it once"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save it as .txt or .html"),
    (b"{\\rtf", "a rich text document; save it as .txt or .html"),
    (b"SQLite format 3", "a database; export its pages as JSON Lines"),
    (b"\x7fELF", "a program, no page"),
    (b"MZ\x90", "a program, no page"),
    (b"WARC/", "a web archive (WARC), which is not read; unpack its pages as .html"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MHTML = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_FEED = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b", re.DOTALL
)
_DOCUMENT = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_ELEMENT = re.compile(
    r"</?(?:p|div|span|a|h[1-6]|ul|li|table|td|tr|article|section|br|meta|title)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_WINDOW = 20_000


def binary_reason(data: bytes) -> str | None:
    """What a file is that is no page, with what to do about it; None where its first bytes are not telling."""
    for magic, reason in _BINARY:
        if data.startswith(magic):
            return f"This is {reason}."
    if data[257:262] == b"ustar":
        return "This is a tar archive; unpack it first."
    if data[4:8] == b"ftyp":
        return "This is a video; write down what is said as .txt."
    if _MHTML.search(data[:2000]):
        return "This is an MHTML archive; save the page as .html instead."
    return None


def unreadable_reason(text: str) -> str | None:
    """Why a decoded text is no page: too many of its characters are controls or could not be decoded."""
    sample = text[:_WINDOW]
    controls = len(_CONTROLS.findall(sample))
    if controls > max(2, 0.02 * len(sample)) or sample.count("\ufffd") > max(3, 0.1 * len(sample)):
        return "This does not look like text in any known encoding; save it as UTF-8 text or HTML."
    if _FEED.match(sample):
        return "This is a feed or a site map, no page; give the pages that it lists."
    return None


def is_html(text: str) -> bool:
    """Whether a text is markup: it opens a document, or has tags enough near its start."""
    sample = text[:_WINDOW]
    if _DOCUMENT.search(sample[:2000]):
        return True
    tags = len(_ELEMENT.findall(sample))
    return tags >= 2 and (sample.lstrip().startswith("<") or tags >= 6)

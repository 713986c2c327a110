"""Opens one input and reads it within bounds: plain or gzip, never more than asked for.

`open_stream` gives a binary stream of the unpacked bytes; `read_bounded` takes a whole document from it;
`read_lines` takes a JSON Lines file line by line, so that a file of any length needs the memory of one line.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from dragoman.errors import InputError

GZIP_MAGIC = b"\x1f\x8b"
CHUNK = 1 << 16
SKIP_FACTOR = 25
"""How many times `max_bytes` of an overlong line are passed over before the rest of the file is given up."""


def open_stream(raw: BinaryIO) -> BinaryIO:
    """`raw`, unpacked where it starts with gzip's magic bytes whatever its name says."""
    buffered = io.BufferedReader(cast(io.RawIOBase, raw), CHUNK) if not hasattr(raw, "peek") else raw
    head = cast(io.BufferedReader, buffered).peek(2)[:2]
    return cast(BinaryIO, gzip.GzipFile(fileobj=buffered, mode="rb")) if head == GZIP_MAGIC else buffered


def peek(stream: BinaryIO) -> bytes:
    """The first bytes of a stream, which stay in it; none where it is broken from the start."""
    try:
        return cast(io.BufferedReader, stream).peek(CHUNK)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        return b""


def megabytes(size: int) -> str:
    """A size as people write it: `20 MB`, `1.5 MB`."""
    return f"{size / 1e6:.1f}".removesuffix(".0") + " MB"


def too_large(max_bytes: int) -> str:
    """The sentence for what is larger than it may be once unpacked."""
    return (
        f"holds more than {megabytes(max_bytes)} once unpacked; raise --max-bytes if this is really one page"
    )


def read_bounded(stream: BinaryIO, max_bytes: int) -> tuple[bytes, str | None]:
    """All bytes of a stream and what went wrong on the way, if anything.

    A gzip stream that breaks off gives what came before. Raises InputError where there is more than `max_bytes`.
    """
    out = bytearray()
    try:
        while chunk := cast(io.BufferedReader, stream).read1(CHUNK):
            out += chunk
            if len(out) > max_bytes:
                raise InputError(f"The file {too_large(max_bytes)}.")
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        return bytes(out), _broken(error)
    return bytes(out), None


def _broken(error: Exception) -> str:
    what = "is cut off" if isinstance(error, EOFError) else "is damaged"
    return f"The gzip file {what} ({error}); what came before was read. Fetch the file again."


def read_lines(stream: BinaryIO, max_bytes: int) -> Iterator[tuple[int, bytes | InputError]]:
    """Numbered lines without their line break; an InputError stands for a line that cannot be read.

    A line of more than `max_bytes` is passed over; a file in which that much again and again holds no line end
    is given up, as is one that breaks off.
    """
    number = 0
    blank = 0
    try:
        while line := stream.readline(max_bytes + 1):
            number += 1
            if len(line) > max_bytes and not line.endswith(b"\n"):
                yield number, InputError(f"The line {too_large(max_bytes)}.")
                if not _skip_line(stream, max_bytes):
                    yield (
                        number,
                        InputError("The line goes on without an end; the rest of the file was left out."),
                    )
                    return
                continue
            blank = 0 if line.strip() else blank + len(line)
            if blank > SKIP_FACTOR * max_bytes:
                yield number, InputError("The file goes on with blank lines; the rest of it was left out.")
                return
            yield number, line.rstrip(b"\r\n")
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield number + 1, InputError(_broken(error))


def _skip_line(stream: BinaryIO, max_bytes: int) -> bool:
    """Pass over the rest of a line; False where it does not end within bounds."""
    for _ in range(SKIP_FACTOR * max_bytes // CHUNK + 1):
        rest = stream.readline(CHUNK)
        if not rest or rest.endswith(b"\n"):
            return True
    return False

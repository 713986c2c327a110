"""Finds the documents: files, folders, globs, JSON Lines, standard input, each plain or gzipped.

Every entry becomes a `Document` or a `Problem`, in an order that depends on names alone. Folders are read
recursively, hidden entries are skipped, links are followed once. Nothing here decides what the bytes mean; see
`read.page`.
"""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from typing import BinaryIO, cast

import msgspec

from dragoman.errors import InputError
from dragoman.read.jsonl import Row, looks_like_rows, parse_row
from dragoman.read.streams import open_stream, peek, read_bounded, read_lines
from dragoman.types import Problem

MAX_BYTES = 20_000_000
"""A page is smaller than this once unpacked; what is larger is a dump, a bomb or a mistake."""
_ROW_ENDINGS = (".jsonl", ".ndjson", ".jl")


class Document(msgspec.Struct, frozen=True):
    """The bytes of one page and where they came from: a file, or one row of a JSON Lines file (`row`)."""

    path: str
    data: bytes = b""
    url: str | None = None
    row: Row | None = None


def iter_documents(paths: Sequence[str], *, max_bytes: int = MAX_BYTES) -> Iterator[Document | Problem]:
    """Every document behind `paths`, in order; what cannot be read comes as a Problem and the next one is read.

    A path is a file, a folder, a glob pattern or `-` (standard input). A file reached twice is read once.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _expand(path):
            if isinstance(found, Problem):
                yield found
            elif found not in seen:
                seen.add(found)
                yield from _read(found, max_bytes)


def _expand(path: str) -> Iterator[str | Problem]:
    """The files that an argument stands for."""
    if path == "-" or (os.path.lexists(path) and not os.path.isdir(path)):
        yield path
    elif os.path.isdir(path):
        yield from _walk(path)
    else:
        matches = sorted(glob.glob(path, recursive=True)) if glob.has_magic(path) else []
        if not matches:
            what = (
                "No file matches this pattern" if glob.has_magic(path) else "There is no such file or folder"
            )
            yield _problem(path, f"{what}; check the spelling and the folder you are in.")
        for match in matches:
            yield from _walk(match) if os.path.isdir(match) else (match,)


def _walk(root: str) -> Iterator[str | Problem]:
    """All files under a folder, sorted by name; links to folders after everything else, each folder once."""
    here = os.path.join(os.path.realpath(root), "")
    visited: set[str] = set()
    links: list[str] = []
    yield from _walk_folder(root, visited, links)
    for link in links:  # grows while links inside linked folders turn up
        target = os.path.realpath(link)
        if here.startswith(os.path.join(target, "")):
            yield _problem(
                link, "The link leads back up to a folder above; name that folder itself to read it."
            )
        elif target not in visited:
            yield from _walk_folder(link, visited, links)


def _walk_folder(root: str, visited: set[str], links: list[str]) -> Iterator[str | Problem]:
    stack = [root]
    while stack:
        folder = stack.pop()
        if os.path.islink(folder) and folder != root:
            links.append(folder)
            continue
        if os.path.isdir(folder):
            visited.add(os.path.realpath(folder))
            try:
                names = sorted(os.listdir(folder), reverse=True)
            except OSError as error:
                yield _problem(
                    folder, f"The folder cannot be opened ({_reason(error)}); check its permissions."
                )
                continue
            stack.extend(os.path.join(folder, name) for name in names if not name.startswith("."))
        else:
            yield folder


def _shown(path: str) -> str:
    """A path that can be printed and stored, whatever bytes are in the file's name."""
    return os.fsencode(path).decode("utf-8", "replace")


def _problem(path: str, error: str, stage: str = "read") -> Problem:
    return Problem(_shown(path), stage, error)


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _read(path: str, max_bytes: int) -> Iterator[Document | Problem]:
    """The documents of one file, or the problem that it is."""
    if path == "-":
        yield from _read_stream("-", cast(BinaryIO, sys.stdin.buffer), max_bytes)
        return
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        yield _problem(path, "The link leads nowhere; mend it or remove it.")
        return
    except OSError as error:
        yield _problem(path, f"The file cannot be reached ({_reason(error)}); check its permissions.")
        return
    if not (stat.S_ISREG(mode) or (stat.S_ISFIFO(mode) and path.startswith("/dev/"))):
        yield _problem(path, "This is a device, pipe or socket, no file; pipe it in with `-` instead.")
        return
    try:
        with open(path, "rb") as raw:
            yield from _read_stream(path, raw, max_bytes)
    except OSError as error:
        yield _problem(path, f"The file cannot be read ({_reason(error)}); check its permissions.")


def _read_stream(path: str, raw: BinaryIO, max_bytes: int) -> Iterator[Document | Problem]:
    """The documents in an open file; rows where its name, or on standard input its first line, says so."""
    stream = open_stream(raw)
    name = path.lower().removesuffix(".gz")
    if name.endswith(_ROW_ENDINGS) or (
        (path == "-" or name.endswith(".json")) and looks_like_rows(peek(stream))
    ):
        yield from _read_rows(path, stream, max_bytes)
        return
    try:
        data, broken = read_bounded(stream, max_bytes)
    except InputError as error:
        yield _problem(path, str(error))
        return
    if broken is not None:
        yield _problem(path, broken)
    if not data.strip() and broken is None:
        yield _problem(path, "The file is empty; there is nothing to read in it.")
    elif data.strip() and name.endswith(".json"):
        yield _read_row(path, "", data)
    elif data.strip():
        yield Document(_shown(path), data)


def _read_rows(path: str, stream: BinaryIO, max_bytes: int) -> Iterator[Document | Problem]:
    rows = 0
    for number, line in read_lines(stream, max_bytes):
        if isinstance(line, InputError):
            yield _problem(f"{path}#{number}", str(line), line.stage)
        elif line.strip(b" \t\xef\xbb\xbf"):
            yield _read_row(path, f"#{number}", line.removeprefix(b"\xef\xbb\xbf"))
        else:
            continue
        rows += 1
    if not rows:
        yield _problem(path, "The file is empty; there is nothing to read in it.")


def _read_row(path: str, place: str, line: bytes) -> Document | Problem:
    """One row; its path is `FILE#id`, or `FILE#line` where it has no id."""
    try:
        row = parse_row(line)
    except InputError as error:
        return _problem(path + place, str(error), error.stage)
    shown = _shown(path) + (f"#{row.id}" if row.id not in (None, "") else place)
    return Document(shown, b"", row.url, row)

"""Every entry becomes a page or a problem, in an order that depends on names alone."""

from __future__ import annotations

import gzip
import io
import os
import random
from pathlib import Path
from types import SimpleNamespace

import pytest

from dragoman.errors import InputError
from dragoman.read import sources
from dragoman.read.page import page_from_document
from dragoman.read.sources import Document, iter_documents
from dragoman.types import Problem

LIMIT = 50_000


def outcome(*paths: str | Path) -> dict[str, str]:
    """path -> "page" or the problem's stage, for everything behind `paths`."""
    out = {}
    for item in iter_documents([str(path) for path in paths], max_bytes=LIMIT):
        if isinstance(item, Problem):
            out[item.path] = item.stage
            assert item.error.endswith("."), item
            continue
        try:
            page_from_document(item)
            out[item.path] = "page"
        except InputError as error:
            out[item.path] = error.stage
    return out


def documents(*paths: str | Path) -> list[Document]:
    return [
        item
        for item in iter_documents([str(p) for p in paths], max_bytes=LIMIT)
        if isinstance(item, Document)
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text("Second page.", "utf-8")
    (tmp_path / "a.html").write_text("<html><body><p>First page.</p></body></html>", "utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.txt.gz").write_bytes(gzip.compress("Третья страница.".encode("cp1251")))
    (tmp_path / ".hidden").write_text("no", "utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("no", "utf-8")
    return tmp_path


def test_a_folder_is_read_recursively_without_hidden_entries(folder: Path) -> None:
    assert [os.path.relpath(d.path, folder) for d in documents(folder)] == ["a.html", "b.txt", "sub/c.txt.gz"]
    assert set(outcome(folder).values()) == {"page"}


def test_globs_and_repeated_paths(folder: Path) -> None:
    assert len(documents(folder / "*.txt", folder / "b.txt")) == 1
    assert len(documents(folder / "**")) == 3
    assert outcome(folder / "*.nothing") == {str(folder / "*.nothing"): "read"}
    assert outcome(folder / "missing.txt") == {str(folder / "missing.txt"): "read"}


def test_bad_entries_are_problems_and_the_rest_is_read(folder: Path) -> None:
    (folder / "dangling").symlink_to(folder / "gone")
    (folder / "loop").symlink_to(folder / "loop")
    (folder / "up").symlink_to(folder)
    (folder / "empty.txt").write_bytes(b" \n")
    (folder / "paper.txt").write_bytes(b"%PDF-1.7 \x00\x01")
    (folder / "photo").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8)
    (folder / "noise").write_bytes(random.Random(7).randbytes(4000))
    (folder / "archive.html").write_bytes(b"PK\x03\x04" + bytes(100))
    (folder / "large.txt").write_text("a" * (LIMIT + 1))
    os.mkfifo(folder / "pipe")
    problems = {
        os.path.relpath(path, folder): stage for path, stage in outcome(folder).items() if stage != "page"
    }
    assert problems == {
        "dangling": "read", "loop": "read", "up": "read", "empty.txt": "read", "large.txt": "read", "pipe": "read",
        "paper.txt": "decode", "photo": "decode", "noise": "decode", "archive.html": "decode",
    }  # fmt: skip
    assert len([stage for stage in outcome(folder).values() if stage == "page"]) == 3


def test_an_unreadable_file_is_a_problem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str, mode: str) -> io.BytesIO:
        if str(path).endswith("b.txt"):
            raise PermissionError(13, "Permission denied")
        return io.BytesIO(Path(path).read_bytes())

    monkeypatch.setattr(sources, "open", refuse, raising=False)
    assert outcome(folder)[str(folder / "b.txt")] == "read"
    assert sorted(outcome(folder).values()) == ["page", "page", "read"]


def test_links_to_folders_are_followed_once(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "far.txt").write_text("Far away.", "utf-8")
    (outside / "back").symlink_to(outside)
    (folder / "aa").symlink_to(outside)
    (folder / "sub" / "again").symlink_to(outside)
    assert [os.path.relpath(d.path, folder) for d in documents(folder)] == [
        "a.html",
        "b.txt",
        "sub/c.txt.gz",
        "aa/far.txt",
    ]


def test_a_gzip_bomb_is_a_problem_and_a_cut_one_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    (tmp_path / "bomb.gz").write_bytes(gzip.compress(b"\0" * (LIMIT * 400)))
    whole = gzip.compress(b"".join(b"A line with number %d in it.\n" % n for n in range(400)))
    (tmp_path / "cut.txt.gz").write_bytes(whole[: len(whole) // 2])
    items = list(iter_documents([str(tmp_path)], max_bytes=LIMIT))
    assert [type(item).__name__ for item in items] == ["Problem", "Problem", "Document"]
    assert "--max-bytes" in items[0].error


def test_jsonl_rows_are_pages_and_bad_rows_problems(tmp_path: Path) -> None:
    rows = [
        b'\xef\xbb\xbf{"id": "a", "title": "A title", "text": "The text.", "published": "2023-09-07", "language": "en"}',
        b'{"id": 7, "title": "Only a title"}',
        b'{"url": "https://example.org/x", "html": "<p>Marked up</p>", "outlet": "The Daily Example"}',
        b'{"id": "no text", "published": "2020-01-01"}',
        b'["not", "an", "object"]',
        b'{"id": "big", "text": "' + b"x" * LIMIT + b'"}',
        '{"id": "ru", "text": "Министр заявил, что переговоры продолжатся завтра."}'.encode("cp1251"),
        b"",
        b'{"id": "half", "text": "\\ud83d and on"}',
        b'{"id": "cut", "title": "Cut o',
    ]
    file = tmp_path / "rows.jsonl"
    file.write_bytes(b"\n".join(rows))
    found = outcome(file)
    assert found == {
        f"{file}#a": "page", f"{file}#7": "page", f"{file}#3": "page", f"{file}#4": "parse", f"{file}#5": "parse",
        f"{file}#6": "read", f"{file}#ru": "page", f"{file}#half": "page", f"{file}#10": "parse",
    }  # fmt: skip
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress(file.read_bytes()))
    assert list(outcome(tmp_path / "rows.jsonl.gz").values()) == list(found.values())
    pages = {document.path.split("#")[1]: page_from_document(document) for document in documents(file)}
    assert pages["a"].text == "A title\n\nThe text."
    assert pages["a"].meta.published == "2023-09-07"
    assert pages["a"].meta.given == ("language", "published", "title")
    assert pages["7"].text == "Only a title"
    assert pages["3"].text.strip() == "Marked up"
    assert pages["3"].url == "https://example.org/x"
    assert pages["ru"].text == "Министр заявил, что переговоры продолжатся завтра."


def test_a_json_file_is_one_row_or_many(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text('{\n "id": "p",\n "text": "Pretty printed."\n}', "utf-8")
    (tmp_path / "many.json").write_text('{"id": "q", "text": "One."}\n{"id": "r", "text": "Two."}\n', "utf-8")
    (tmp_path / "other.json").write_text('[{"text": "In a list."}]', "utf-8")
    assert sorted(outcome(tmp_path).values()) == ["page", "page", "page", "parse"]


@pytest.mark.parametrize(
    ("data", "paths"),
    [
        (b"Plain text.", ["-"]),
        (gzip.compress(b"<html><body>Marked up", mtime=0), ["-"]),
        (b'{"id": "x", "text": "One."}\n{"id": "y", "text": "Two."}\n', ["-#x", "-#y"]),
        (b'{"note": "JSON that is no page row"}', ["-"]),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, paths: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    assert list(outcome("-")) == paths


def test_file_names_that_are_no_text_can_be_shown(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text("A page.", "utf-8")
    (document,) = documents(tmp_path)
    document.path.encode("utf-8")

"""Whole articles as vectors, made when they are first asked for and kept in the cache folder: 8-bit, 384 bytes a sentence.

`read` does not wait for them: what one article is compared with is some hundred others, of any number in a ledger.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.cache import cache_folder
from dragoman.find.sentences import sentences
from dragoman.lang import language
from dragoman.ledger.ledger import Ledger
from dragoman.link.copies.letters import letters, size
from dragoman.link.copies.sentences import split
from dragoman.link.matter import SENTENCE, WHOLE, Told
from dragoman.link.stories.marks import word_marks
from dragoman.model import vectors
from dragoman.model.base import Floats
from dragoman.pipeline.copying import with_column

FORMAT = "2"
"""Counts up when the file changes its form, or what its vectors are made of."""
SENTENCES, LENGTH = 24, 8_000
"""Sentences of an article, and code points, that are read."""
ENOUGH = 150
"""Letters (a Chinese character counts for three) up to which sentences of one paragraph are read as one: short ones say little alone.
Halves of paragraphs of XQuAD found each other in .84 and .88 of cases so (Arabic, Chinese; .83 and .86 sentence by sentence), and halves
of documents of WMT22 in .69 (Russian; .65)."""
STEPS = 400
"""Steps of one in which a number of a vector is kept."""
AT_ONCE = 32
"""Articles between two writes: what an interruption can cost."""

Bytes = NDArray[np.int8]
Watch = Callable[[int], None]
"""Is told how many articles are to be read, before they are."""


class Close(msgspec.Struct, frozen=True):
    """An article as it is kept: its vector and those of its sentences, (1 + sentences, width), and its numbers."""

    vectors: Bytes
    numbers: frozenset[str]


def read_closely(
    ledger: Ledger, articles: Sequence[str], watch: Watch = lambda number: None
) -> dict[str, Close]:
    """These articles as vectors, as far as they have text; none where there is no encoder."""
    encoder = vectors.load()
    if encoder is None:
        return {}
    texts = {
        article_id: _sentences(tag, page, spans)
        for article_id, tag, page, spans in with_column(ledger, "translated_texts", articles)
    }
    keys = {article_id: _key(sentences) for article_id, sentences in texts.items() if sentences}
    with _kept() as connection:
        known = _known(connection, sorted(set(keys.values())))
        lacking = {key: texts[article_id] for article_id, key in sorted(keys.items()) if key not in known}
        if lacking:
            watch(len(lacking))
        order = list(lacking)
        for at in range(0, len(order), AT_ONCE):
            some = {key: lacking[key] for key in order[at : at + AT_ONCE]}
            made = _made(encoder, some)
            connection.executemany(
                "INSERT OR REPLACE INTO articles VALUES (?, ?, ?)",
                [
                    (key, close.vectors.tobytes(), " ".join(sorted(close.numbers)))
                    for key, close in made.items()
                ],
            )
            connection.commit()
            known |= made
    return {article_id: known[key] for article_id, key in keys.items()}


def together(articles: Sequence[Close]) -> Told:
    """Articles of one language as they are compared."""
    whole = [_unit(article.vectors) for article in articles]
    return Told(
        (np.stack([rows[0] for rows in whole]), [rows[1:] for rows in whole]), [a.numbers for a in articles]
    )


def _sentences(tag: str, page: str, spans: Sequence[Sequence[int]]) -> list[str]:
    """The sentences that an article begins with, short ones together."""
    found: list[str] = []
    for start, end in spans:
        found += _packed(_split(page[start : min(end, start + LENGTH)], tag))
        if len(found) >= SENTENCES:
            break
    return found[:SENTENCES]


def _packed(sentences: Sequence[str]) -> list[str]:
    """Sentences of one paragraph, as many in a row as are no longer than ENOUGH together."""
    found: list[str] = []
    held = 0
    for sentence in sentences:
        own = size(letters(sentence))
        if found and held + own <= ENOUGH:
            found[-1], held = f"{found[-1]} {sentence}", held + own
        else:
            found.append(sentence)
            held = own
    return found


def _split(text: str, tag: str) -> list[str]:
    """The sentences of a stretch of text with their marks, which the encoder reads too; by the language's rules where it has any."""
    tongue = language(tag)
    if tongue is None:
        return split(text)
    lowered = text.lower()
    view = lowered if len(lowered) == len(text) else text
    found = (text[s.start : s.end].strip() for s in sentences(view, 0, len(text), tongue))
    return [sentence for sentence in found if letters(sentence)]


def _key(sentences: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(sentences).encode("utf-8", "surrogatepass")).hexdigest()[:24]


def _made(encoder: vectors.Encoder, texts: dict[str, list[str]]) -> dict[str, Close]:
    whole = encoder.vectors([" ".join(sentences) for sentences in texts.values()], pieces=WHOLE)
    flat = encoder.vectors([s for sentences in texts.values() for s in sentences], pieces=SENTENCE)
    ends = np.cumsum([len(sentences) for sentences in texts.values()])[:-1]
    return {
        key: Close(
            _bytes(np.vstack([one, some])),
            frozenset(m for m in word_marks("\n".join(sentences)) if m[:2] == "n:"),
        )
        for (key, sentences), one, some in zip(texts.items(), whole, np.split(flat, ends), strict=True)
    }


def _bytes(rows: Floats) -> Bytes:
    return np.rint(rows * STEPS).clip(-127, 127).astype(np.int8)


def _unit(rows: Bytes) -> Floats:
    floats = rows.astype(np.float32)
    unit: Floats = floats / np.maximum(np.linalg.norm(floats, axis=1, keepdims=True), 1e-6)
    return unit


@contextmanager
def _kept() -> Iterator[sqlite3.Connection]:
    """The file of kept vectors; one that is damaged is thrown away, for it can be made again."""
    path = cache_folder() / f"articles-{FORMAT}.sqlite3"
    path.parent.mkdir(parents=True, exist_ok=True)
    for attempt in (1, 2):
        connection = sqlite3.connect(path, timeout=60)
        try:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS articles (key TEXT PRIMARY KEY, vectors BLOB NOT NULL, numbers TEXT NOT NULL) WITHOUT ROWID"
            )
            break
        except sqlite3.DatabaseError:
            connection.close()
            if attempt == 2:
                raise
            path.unlink()
    try:
        yield connection
    finally:
        connection.close()


def _known(connection: sqlite3.Connection, keys: Sequence[str]) -> dict[str, Close]:
    found = {}
    for key in keys:
        row = connection.execute("SELECT vectors, numbers FROM articles WHERE key = ?", [key]).fetchone()
        if row is not None:
            found[key] = Close(
                np.frombuffer(row[0], np.int8).reshape(-1, vectors.WIDTH), frozenset(row[1].split(" ")) - {""}
            )
    return found

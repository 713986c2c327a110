"""Copies among the articles of a ledger, pages new to the step against all.

Three layers, so that any order of input and any number of runs end alike: `signatures` and `copy_pairs` hang on the texts alone and
are only ever added to; `copies` is drawn from the pairs anew wherever a new article or a judgement touches them. The limit: of a group of
more than MOST_HOLDERS copies not all pairs are compared, and which of them are stored, with the scores, may depend on the runs it
came in; who belongs to the group does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

import pyarrow as pa

from dragoman.ledger.judgements import holding
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import run
from dragoman.link.copies.letters import HAN_WEIGHT, Text, letters, text_of
from dragoman.link.copies.originals import Copy, Member, copies
from dragoman.link.copies.signature import signature, text_hash
from dragoman.link.copies.verify import Pair, compare

T = TypeVar("T")

AT_ONCE = 500
"""New articles that are compared together; their texts and those of their candidates are in memory then."""
LEAST_SHARED, SHARE = 3, 0.5
"""What two samples must share to make their texts worth comparing: so many values, and so much of the smaller sample less what chance may
take from it (one standard deviation or two). `verify.CONTAINED` asks for more of the texts."""
MOST_HOLDERS = 64
"""Articles that are looked up for one value of a sample."""

_SIGNATURES = pa.schema({"article_id": pa.string(), "hash": pa.string(), "signature": pa.list_(pa.uint32())})
_PAIRS = pa.schema(
    {
        "one": pa.string(),
        "other": pa.string(),
        "kind": pa.string(),
        "score": pa.float64(),
        "one_part": pa.list_(pa.float64(), 2),
        "other_part": pa.list_(pa.float64(), 2),
    }
)
_COPIES = pa.schema(
    {"article_id": pa.string(), "of_article_id": pa.string(), "kind": pa.string(), "score": pa.float64()}
)


def link(ledger: Ledger, new: list[str]) -> None:
    """Find what the articles of the pages `new` copy, and what copies them."""
    articles = sign(ledger, new)
    for some in portions(articles):
        found = list(_verified(ledger, _candidates(ledger, some)))
        store_pairs(ledger, found)
    settle_copies(ledger, articles)


def store_pairs(ledger: Ledger, pairs: Iterable[Pair]) -> None:
    """Keep verified pairs; those that are there already stay."""
    rows = [{name: getattr(pair, name) for name in pair.__struct_fields__} for pair in pairs]
    run(ledger, "store_copy_pairs", pa.Table.from_pylist(rows, schema=_PAIRS))


def settle_copies(ledger: Ledger, articles: Sequence[str]) -> None:
    """Draw `copies` anew for every article that pairs tie to these; equal rows are left alone."""
    pairs = [
        Pair(one, other, kind, score, tuple(one_part), tuple(other_part))
        for one, other, kind, score, one_part, other_part in with_column(ledger, "copies_reached", articles)
    ]
    touched = sorted({*articles, *(pair.one for pair in pairs), *(pair.other for pair in pairs)})
    apart = holding(ledger, "articles").apart()
    wanted = set(copies(_members(ledger, touched), pairs, apart))
    old = {Copy(*row) for row in with_column(ledger, "copies_old", touched)}
    for name, rows in (("forget_copies", old - wanted), ("store_copies", wanted - old)):
        table = [{field: getattr(row, field) for field in row.__struct_fields__} for row in sorted(rows)]
        run(ledger, name, pa.Table.from_pylist(table, schema=_COPIES))


def sign(ledger: Ledger, new: Sequence[str]) -> list[str]:
    """Store the signatures that the articles of these pages lack; the ids of all these articles."""
    articles: list[str] = []
    for some in portions(new):
        found = with_column(ledger, "copies_articles", some, column="page_id")
        articles += [article_id for article_id, *_ in found]
        lacking = [row for row in found if not row[3]]
        texts = dict(
            with_column(ledger, "copies_pages", sorted({row[1] for row in lacking}), column="page_id")
        )
        rows = []
        for article_id, page_id, spans, _ in lacking:
            page = texts[page_id]
            folded = letters(" ".join(page[start:end] for start, end in spans))
            rows.append({"article_id": article_id, "hash": text_hash(folded), "signature": signature(folded)})
        run(ledger, "store_signatures", pa.Table.from_pylist(rows, schema=_SIGNATURES))
    return sorted(articles)


def _candidates(ledger: Ledger, articles: Sequence[str]) -> list[tuple[str, str]]:
    return with_column(
        ledger, "copies_candidates", articles, least=LEAST_SHARED, share=SHARE, most=MOST_HOLDERS
    )


def _verified(ledger: Ledger, candidates: Sequence[tuple[str, str]]) -> Iterator[Pair]:
    texts = read_texts(ledger, sorted({each for pair in candidates for each in pair}))
    for one, other in candidates:
        pair = compare(texts[one], texts[other])
        if pair is not None:
            yield pair


def read_texts(ledger: Ledger, articles: Sequence[str]) -> dict[str, Text]:
    """The texts of these articles as they are compared."""
    return {
        article_id: text_of(
            article_id, page, spans, [(m["start"], m["end"], m["entity_id"]) for m in mentions]
        )
        for article_id, page, spans, mentions in with_column(ledger, "copies_texts", articles)
    }


def _members(ledger: Ledger, articles: Sequence[str]) -> dict[str, Member]:
    return {
        article_id: Member(
            article_id,
            language,
            day,
            (n_chars or 0) * (HAN_WEIGHT if language.startswith("zh") else 1),
            _names(credit for credit in credits if credit["own"]),
            _names(credit for credit in credits if not credit["own"]),
        )
        for article_id, language, day, n_chars, credits in with_column(ledger, "copies_members", articles)
    }


def _names(credits: Iterable[dict[str, Any]]) -> frozenset[str]:
    return frozenset(name for each in credits for name in (letters(each["name"]), each["entity_id"]) if name)


def with_column(
    ledger: Ledger, name: str, values: Sequence[str], *, column: str = "article_id", **parameters: object
) -> list[tuple[Any, ...]]:
    """The rows of a query whose table `incoming` has one column."""
    ledger.connection.register("incoming", pa.table({column: pa.array(values, pa.string())}))
    try:
        return ledger.rows(query(name), parameters or None)
    finally:
        ledger.connection.unregister("incoming")


def portions(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values, so many at once."""
    for start in range(0, len(values), AT_ONCE):
        yield values[start : start + AT_ONCE]

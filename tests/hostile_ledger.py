"""A ledger of one hostile story: markup, scripts, formulas, bidi controls and odd addresses wherever a page has words."""

from __future__ import annotations

from pathlib import Path

import msgspec

from dragoman.ledger.ledger import Ledger
from dragoman.ledger.store import Store, settle
from dragoman.pipeline.batches import result_batch
from dragoman.pipeline.result import PageResult
from dragoman.types import (
    Article,
    Entity,
    Event,
    Gloss,
    Mention,
    Name,
    Page,
    Repair,
    Statement,
    TimeExpression,
)  # fmt: skip

HOSTILE = (
    "</script><script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "=HYPERLINK(1)",
    "+1+1",
    "-2+3|cmd",
    "@SUM(A1)",
    "＝1+1",
    "\u202egnp.exe\u202c",
    "\u2067شيء\u2069",
    "a\x0bb\x1bc",
    "]]> & 'quote' \"double\"",
    "𠮷野家 👩‍👩‍👧 e\u0301",
)
TITLE = '<b>Truce</b> "holds"'
GLOSS = Gloss("A <i>says</i>", "يقول", "說", "говорит")


def hostile_ledger(path: Path, language: str = "ar", url: str = "javascript:alert(1)") -> Path:
    """A ledger with one page whose every line is one of HOSTILE, in one story."""
    text = "\n".join(HOSTILE)
    spans = []
    at = 0
    for line in HOSTILE:
        spans.append((at, at + len(line), line))
        at += len(line) + 1
    page = Page("pg-1", "=cmd.html", text, (), "00", ("=cmd.html",), url, language=language)
    article = Article(
        "ar-1", "pg-1", "main", 0, TITLE, language, "2023-09-07", "printed", None, (), ("outlet/daily",), "-2+3", ((0, len(text)),)
    )  # fmt: skip
    entities = [
        Entity("state/arm", "state", "Armenia", "Q399", "ARM", None, {"en": "Armenia"}, ()),
        Entity("person/x", "person", HOSTILE[0], None, None, "RUS", {"en": HOSTILE[0]}, tuple(Name("ar", n) for n in HOSTILE)),
        Entity("outlet/daily", "outlet", HOSTILE[3], None, None, None, {}, ()),
        Entity("place/hill", "place", "Hill", None, None, None, {}, ()),
    ]  # fmt: skip
    statements = [
        Statement(
            f"st-{n}", "pg-1", "ar-1", start, end, words, "person/x", (), (), "accuse", ("place/hill",), ("state/arm",),
            "2023-09-07", "direct", None, None, None, GLOSS, 0.5, "ar/reporting.yml:3",
        )
        for n, (start, end, words) in enumerate(spans)
    ]  # fmt: skip
    events = [
        Event(
            f"ev-{n}", "pg-1", "ar-1", start, end, words, "ASSAULT", None, ("state/arm",), ("person/x",),
            date, "place/hill", "claimed", None, (), GLOSS, 0.5, "",
        )
        for n, ((start, end, words), date) in enumerate(zip(spans, ("2023-09", "2023-09-07~", "2022-11-23/2022-11-24", None), strict=False))
    ]  # fmt: skip
    mentions = [
        Mention(f"me-{n}", "pg-1", "ar-1", start, end, words, "person", "person/x")
        for n, (start, end, words) in enumerate(spans)
    ]
    result = PageResult(
        page=page,
        blocks=(),
        dates=(),
        articles=(article,),
        entities=tuple(entities),
        mentions=tuple(mentions),
        times=(TimeExpression("pg-1", "ar-1", *spans[2], "2023-09", "month", None, ""),),
        statements=tuple(statements),
        events=tuple(events),
        repairs=(Repair("pg-1", *spans[7], "bidi", "-fix", 0.9, "why", None),),
    )
    with Ledger(path, write=True) as ledger:
        store = Store(ledger)
        store.add(result_batch(page.path, result))
        other = msgspec.structs.replace(
            page, page_id="pg-2", path="b.html", url="https://example.org/b", text="Two"
        )
        second = msgspec.structs.replace(
            article, article_id="ar-2", page_id="pg-2", title="Two", spans=((0, 3),)
        )
        store.add(result_batch("b.html", PageResult(other, articles=(second,))))
        settle(ledger)
        ledger.connection.execute(
            "INSERT INTO stories VALUES ('sy-1', MAP {'en': $title, 'ar': 'هدنة'}, '2023-09-07', '2023-09-07', ['ar'])",
            {"title": TITLE},
        )
        ledger.connection.execute("INSERT INTO story_articles VALUES ('sy-1', 'ar-1', 1.0)")
        ledger.connection.execute(
            "INSERT INTO disagreements VALUES ('di-1', $topic, 'numbers', $topic, NULL, MAP {'a': 2, 'b': 1})",
            {"topic": HOSTILE[1]},
        )
        for number, (start, end, words) in enumerate(spans):
            ledger.connection.execute(
                "INSERT INTO accounts VALUES ('di-1', 'pg-1', $start, $end, $words, $st, NULL, $words, 'ar-1', 'outlet/daily', "
                "$language, '2023-09-07', $words, $position, NULL)",
                {
                    "start": start,
                    "end": end,
                    "words": words,
                    "st": f"st-{number}",
                    "language": language,
                    "position": "ab"[number % 2],
                },
            )
    return path

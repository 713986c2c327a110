"""Pages with made-up rows of every kind, for tests of what is done with rows whatever they say."""

from __future__ import annotations

from hypothesis import strategies as st

from dragoman.pipeline.result import PageResult
from dragoman.text.ids import content_id
from dragoman.types import (
    Article,
    Block,
    Entity,
    Event,
    Figure,
    Gloss,
    Mention,
    Name,
    Page,
    PageDate,
    Repair,
    SourceCredit,
    Span,
    Statement,
    TimeExpression,
)

WORDS = (
    "говорят",
    "وقالت",
    "表示",
    "said",
    "𠮷野",
    "e\u0301tat",
    "👩‍👩‍👧",
    "\u2067نص\u2069",
    "=1+1",
    "a\tb",
    '"quoted"',
    "O’Brien",
    "12%",
    "\u200f",
)
IDS = ("state/arm", "state/rus", "person/somebody", "outlet/daily", "local-00ff", "place/hill")
DATES = (
    None,
    "2023-09-07",
    "2023-09",
    "2022-11-23/2022-11-24",
    "2023",
    "2023-09~",
    "../2021-01-01",
    "202X",
    "2023-22",
)
GLOSS = Gloss("A says", "يقول", "说", "говорит")


def spans(text: str) -> st.SearchStrategy[Span]:
    """A stretch of `text` that is not empty."""
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(
        lambda pair: pair[0] != pair[1]
    )
    return ends.map(lambda pair: Span(min(pair), max(pair), text[min(pair) : max(pair)]))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A few lines of words of several scripts."""
    lines = draw(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), min_size=1, max_size=5))
    return "\n".join(" ".join(line) for line in lines)


@st.composite
def results(draw: st.DrawFn) -> PageResult:
    """A page with some rows of every kind; ids hash the content, references hold."""
    text = draw(texts())
    page_id = content_id("page", text, draw(st.integers(0, 3)))
    path = f"{draw(st.sampled_from('abc'))}/{page_id}.html"
    page = Page(
        page_id,
        path,
        text,
        (),
        "00",
        (path,),
        draw(st.sampled_from([None, "https://example.org/x"])),
        language="ar",
    )
    some, maybe = (
        st.lists(st.sampled_from(IDS), unique=True, max_size=3).map(tuple),
        st.none() | st.sampled_from(IDS),
    )
    dates, span = st.sampled_from(DATES), spans(text)
    articles = tuple(_article(draw, page_id, part) for part in range(draw(st.integers(1, 2))))
    article_ids = st.sampled_from([article.article_id for article in articles])
    mentions, statements, events = {}, {}, {}
    for at in draw(st.lists(span, max_size=4)):
        entity_id = draw(st.sampled_from(IDS))
        key = content_id("m", page_id, at, entity_id)
        mentions[key] = Mention(
            key, page_id, draw(st.none() | article_ids), at.start, at.end, at.text, "state", entity_id
        )
    above: str | None = None
    for at in draw(st.lists(span, max_size=4)):
        key = content_id("s", page_id, at, len(statements))
        statements[key] = Statement(
            key, page_id, draw(article_ids), at.start, at.end, at.text, draw(st.sampled_from(IDS)), draw(some), draw(some),
            "accuse", draw(some), draw(some), draw(dates), "direct", draw(st.none() | span), draw(st.none() | span),
            draw(st.sampled_from([None, above])), GLOSS, draw(st.floats(0, 1)), "ar/reporting.yml:3",
        )  # fmt: skip
        above = key
    for at in draw(st.lists(span, max_size=3)):
        key = content_id("e", page_id, at, len(events))
        events[key] = Event(
            key, page_id, draw(article_ids), at.start, at.end, at.text, "CONSULT", draw(st.none() | st.just("visit")),
            draw(some), draw(some), draw(dates), draw(maybe), "planned", draw(maybe), draw(some), GLOSS, 0.5, "",
        )  # fmt: skip
    return PageResult(
        page=page,
        blocks=tuple(
            Block(page_id, at.start, at.end, "body", "ar", 0) for at in draw(st.lists(span, max_size=3))
        ),
        dates=(PageDate(page_id, "published", "2023-09-07"), PageDate(page_id, "photo", "2023", 0, 1)),
        articles=articles,
        entities=tuple(_entity(draw, entity_id) for entity_id in IDS),
        mentions=tuple(mentions.values()),
        times=tuple(
            TimeExpression(
                page_id,
                draw(st.none() | article_ids),
                at.start,
                at.end,
                at.text,
                "2023-09",
                "month",
                None,
                "",
            )
            for at in draw(st.lists(span, max_size=3))
        ),
        statements=tuple(reversed(statements.values())),
        events=tuple(events.values()),
        repairs=tuple(
            Repair(
                page_id,
                at.start,
                at.end,
                at.text,
                "bidi",
                draw(st.none() | st.just("-fix")),
                0.9,
                "why",
                "matching",
            )
            for at in draw(st.lists(span, max_size=2))
        ),
        figures=tuple(_figure(draw, page_id, article_ids, at) for at in draw(st.lists(span, max_size=2))),
    )


def _figure(draw: st.DrawFn, page_id: str, articles: st.SearchStrategy[str], at: Span) -> Figure:
    low = draw(st.none() | st.integers(0, 500).map(float))
    key = content_id("f", page_id, at)
    return Figure(
        key, page_id, draw(articles), at.start, at.end, at.text, low, 500.0, "people", "killed", draw(st.sampled_from([None, "state/arm"])), None,
        False, "en/figures.yml:3",
    )  # fmt: skip


def _article(draw: st.DrawFn, page_id: str, part: int) -> Article:
    credits = (SourceCredit("Daily", 0, 0, 1, "outlet/daily"), SourceCredit("Nobody", 1))
    return Article(
        content_id("a", page_id, part), page_id, "embedded" if part else "main", part, "Title", "zh-Hant",
        draw(st.sampled_from(DATES)), "printed", None, credits, ("outlet/daily",), None, ((0, 1),),
    )  # fmt: skip


def _entity(draw: st.DrawFn, entity_id: str) -> Entity:
    names = draw(st.lists(st.sampled_from(WORDS), unique=True, max_size=2))
    local = entity_id.startswith("local")
    label = draw(st.sampled_from(WORDS)) if local else entity_id
    labels = {"en": label} | ({} if local else {"ar": "اسم"})
    return Entity(
        entity_id,
        entity_id.split("/")[0],
        label,
        None,
        None,
        None,
        labels,
        tuple(Name("ar", n) for n in names),
    )

"""Every entity that rows refer to is there, with the names the page gives it."""

from __future__ import annotations

import msgspec

from dragoman.pipeline.references import complete
from dragoman.pipeline.result import PageResult
from dragoman.types import Article, Block, Entity, Gloss, Mention, Name, Page, SourceCredit, Statement

PAGE = Page("page-1", "a", "Москва Moscow Daily Bugle", ())
BLOCKS = (Block("page-1", 0, 6, "title", "ru"), Block("page-1", 7, 25, "body", "en"))


def article(*credits: SourceCredit) -> Article:
    chain = tuple(credit.entity_id for credit in credits if credit.entity_id)
    return Article("a-1", "page-1", "main", 0, "", "en", None, "none", None, credits, chain)


def mention(start: int, end: int, how: str = "name") -> Mention:
    return Mention(
        f"m-{start}-{how}", "page-1", "a-1", start, end, PAGE.text[start:end], "state", "state/rus", how
    )


def test_names_are_those_of_the_page_in_the_language_of_their_block() -> None:
    rows = (mention(0, 6), mention(7, 13, "short"), mention(14, 19, "role"), mention(14, 19, "adjective"))
    listed = Entity("state/rus", "state", "Russia")
    done = complete(PageResult(PAGE, BLOCKS, articles=(article(),), entities=(listed,), mentions=rows))
    assert done.entities == (
        msgspec.structs.replace(listed, names=(Name("en", "Moscow"), Name("ru", "Москва"))),
    )


def test_an_entity_that_is_not_listed_comes_from_the_knowledge_base() -> None:
    done = complete(PageResult(PAGE, BLOCKS, articles=(article(),), mentions=(mention(0, 6, "role"),)))
    (russia,) = done.entities
    assert (russia.kind, russia.iso3, russia.names) == ("state", "RUS", ())


def test_a_credited_outlet_that_nobody_knows_gets_an_entity() -> None:
    done = complete(
        PageResult(PAGE, BLOCKS, articles=(article(SourceCredit("Daily Bugle", 0, 14, 25, "local-1")),))
    )
    (outlet,) = done.entities
    assert (outlet.kind, outlet.label, outlet.names) == (
        "outlet",
        "Daily Bugle",
        (Name("en", "Daily Bugle"),),
    )


def statement(name: str, speaker: str, above: str | None = None) -> Statement:
    gloss = Gloss("", "", "", "")
    ids = ("state/rus", "local-nobody")
    return Statement(
        name, "page-1", "a-1", 0, 6, "Москва", speaker, (), ids, "assert", ids, (), None, "direct", None, None, above, gloss, 1.0, ""
    )  # fmt: skip


def test_an_id_that_is_nobody_s_is_left_out() -> None:
    stranger = msgspec.structs.replace(mention(0, 6), entity_id="local-nobody")
    rows = (statement("st-1", "local-nobody"), statement("st-2", "state/rus", "st-1"))
    done = complete(PageResult(PAGE, BLOCKS, articles=(article(),), mentions=(stranger,), statements=rows))
    assert done.mentions == ()
    (kept,) = done.statements
    assert (kept.statement_id, kept.reported_by, kept.via, kept.about) == (
        "st-2",
        None,
        ("state/rus",),
        ("state/rus",),
    )
    assert [entity.entity_id for entity in done.entities] == ["state/rus"]

"""What the model sees, asked for by place: anchors of a sentence, names that no list has."""

from __future__ import annotations

import pytest
from made_article import Article, sight

from dragoman.find.naming import Naming
from dragoman.find.sight import RULE, SURE_NAME, named_in, parts_of, unlisted
from dragoman.model.seen import Anchored, Found

TEXTS = {
    "en": ("Nobody in Harbel had met Tarvo Lindqen.", "Tarvo Lindqen"),
    "ru": ("Никто в Харбеле не знал Тарво Линдкена.", "Тарво Линдкена"),
    "ar": ("لم يعرف أحد تارفو ليندكن في هاربل.", "تارفو ليندكن"),
    "zh": ("哈貝爾沒有人認識塔沃·林肯達。", "塔沃·林肯達"),
}


def known(start: int, end: int) -> Naming:
    return Naming(start, end, "person", "name", "person/made", "made")


def anchor(row: str, start: int, end: int) -> Anchored:
    return Anchored(row, start, end, "assert", 0.9, 0.9, True, "", 0.0, ())


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_a_name_that_no_list_has_is_taken_with_its_kind_and_rule(code: str) -> None:
    text, form = TEXTS[code]
    made = Article(code, text, {})
    (naming,) = unlisted(made.text, sight(names=(made.found("PER", form),)), 0, len(made.text), [])
    assert (naming.start, naming.end) == made.at(form)
    assert (naming.kind, naming.how, naming.entity_id, naming.rule) == ("person", "stranger", None, RULE)


@pytest.mark.parametrize(
    ("kind", "taken"),
    [("PER", "person"), ("ORG", "organisation"), ("GRP", "group"), ("OUT", "outlet"), ("LOC", "place"), ("GOV", None)],
)  # fmt: skip
def test_kinds_of_names_and_no_states(kind: str, taken: str | None) -> None:
    found = unlisted("varlen met", sight(names=(Found(0, 6, kind, 0.99),)), 0, 10, [])
    assert [n.kind for n in found] == ([taken] if taken else [])


@pytest.mark.parametrize(
    ("start", "end", "touched"),
    [(0, 4, True), (4, 7, True), (9, 13, True), (5, 6, True), (0, 20, True), (0, 3, False), (10, 12, False)],
)
def test_nothing_that_is_known_is_touched(start: int, end: int, touched: bool) -> None:
    found = unlisted(
        "an orvalen said no more", sight(names=(Found(3, 10, "ORG", 0.99),)), 0, 23, [known(start, end)]
    )
    assert (not found) is touched  # fmt: skip


def test_a_known_name_with_shorter_ones_in_it_is_not_touched_behind_them() -> None:
    text = "minister of ruvenia for trade and harbel affairs spoke"
    inside = [known(12, 19), known(24, 29)]
    seen = sight(names=(Found(34, 40, "LOC", 0.99),))
    assert unlisted(text, seen, 0, len(text), inside)
    assert unlisted(text, seen, 0, len(text), [known(0, 48), *inside]) == []


@pytest.mark.parametrize(("sure", "taken"), [(SURE_NAME, True), (SURE_NAME - 0.01, False)])
def test_an_unsure_name_is_left(sure: float, taken: bool) -> None:
    assert bool(unlisted("orvalen", sight(names=(Found(0, 7, "ORG", sure),)), 0, 7, [])) is taken


@pytest.mark.parametrize(
    ("text", "taken"), [("林", False), ("塔沃", True), ("я7", False), ("7-24", False), ("ها", True)]
)
def test_a_name_has_two_letters(text: str, taken: bool) -> None:
    found = unlisted(text, sight(names=(Found(0, len(text), "PER", 0.99),)), 0, len(text), [])
    assert bool(found) is taken


def test_only_names_of_the_stretch_are_taken() -> None:
    names = tuple(Found(at, at + 4, "PER", 0.99) for at in (0, 5, 10, 15))
    found = unlisted("abba cddc effe ghhg", sight(names=names), 5, 13, [])
    assert [(n.start, n.end) for n in found] == [(5, 9)]


def test_anchors_within_begin_there_and_are_of_the_row() -> None:
    first, event, late, next_one = (
        anchor("s", 4, 9),
        anchor("e", 5, 8),
        anchor("s", 11, 30),
        anchor("s", 12, 14),
    )
    seen = sight(first, event, late, next_one, anchor("s", 3, 20))
    assert seen.within(4, 12, "s") == [first, late]
    assert seen.within(4, 12, "e") == [event]
    assert seen.within(31, 40, "s") == []


@pytest.mark.parametrize(
    ("part", "named"),
    [("Lena Orsk of", ["person/lena-orsk"]), ("Orsk of Ruve", ["state/ruv"]), ("Lena Orsk of Ruvenia", ["person/lena-orsk", "state/ruv"])],
)  # fmt: skip
def test_a_name_lies_in_a_part_by_its_greater_half(part: str, named: list[str]) -> None:
    made = Article(
        "en", "Lena Orsk of Ruvenia spoke.", {"Lena Orsk": "person/lena-orsk", "Ruvenia": "state/ruv"}
    )
    assert [n.entity_id for n in named_in(made.passages[0], made.found("S", part))] == named


def test_parts_of_one_kind_keep_their_order() -> None:
    made = Article("en", "Lena Orsk and Ruvenia spoke of rain.", {})
    seen = made.statement("assert", "spoke", ("S", "Ruvenia"), ("Q", "rain"), ("S", "Lena Orsk"))
    assert [made.written((p.start, p.end)) for p in parts_of(seen, "S")] == ["ruvenia", "lena orsk"]

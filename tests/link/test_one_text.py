"""What makes two texts one: letters shared, slots of a template, originals and groups."""

from __future__ import annotations

import random
from collections.abc import Set
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.link.copies.letters import bare, letters, size, text_of
from dragoman.link.copies.originals import Copy, Member, copies
from dragoman.link.copies.signature import ONE_IN, signature
from dragoman.link.copies.verify import Pair, compare

REPORT = (
    "The harbour of Velinje was closed to cargo ships on Monday after a crane had fallen into the basin. "
    "Nobody was hurt, said harbour master Goran Belić, but three ships had to wait outside the mole. "
    "Divers began in the afternoon to look for the cab, which lies at a depth of nineteen metres. "
    "The transport ministry sent two engineers from the capital to examine the remaining cranes. "
    "Dockers had complained in spring that screws were missing, and their union now asks for an inquiry. "
    "The operator rejects the accusation and speaks of a gust of wind that nobody could have foreseen."
)
OTHER = (
    "Parliament in Ostrava adopted a law on the protection of beekeepers with a large majority on Thursday. "
    "It obliges farmers to announce the use of poison two days before, by telephone or by letter. "
    "The agriculture minister called it the least that one could do for an animal that works without wages. "
    "Critics say that nobody will control the telephone calls, and that the fines are far too low."
)


def pair(one: str, other: str) -> Pair | None:
    return compare(_text("a-1", one), _text("a-2", other))


def _text(article_id: str, text: str):
    return text_of(article_id, text, [(0, len(text))])


def test_letters_of_one_text_in_two_forms_are_equal() -> None:
    assert letters("Élysée, ‘Ça va’?") == "elyseecava"
    assert letters("المُؤَسَّسَةُ الأولـى") == letters("الموسسه الاولي")
    assert letters("納戈爾諾－卡拉巴赫，12月") == letters("纳戈尔诺-卡拉巴赫 12月")
    assert letters("ёлка, й, Кремль́") == letters("елка и кремль")
    assert bare("納卡") != bare("纳卡")


def test_kinds() -> None:
    assert pair(REPORT, REPORT.replace(". ", ".\n\n").replace('"', "“")) == Pair("a-1", "a-2", "same", 1.0)
    assert pair(REPORT, REPORT.replace("Belić", "Belic")) == Pair("a-1", "a-2", "syndicated", 1.0)


@pytest.mark.parametrize(
    "copy",
    [
        REPORT[: REPORT.index("The transport")],
        REPORT[REPORT.index("Divers") :],
        "Crane falls, port shut\n\n" + REPORT + "\n\nThis text was sent to you by our evening service.",
        OTHER + "\n\n" + REPORT,
        REPORT.replace("Divers began in the afternoon to look for the cab, which lies at a depth of nineteen metres. ", ""),
    ],
)  # fmt: skip
def test_cut_framed_and_joined_texts_are_copies(copy: str) -> None:
    found = pair(REPORT, copy)
    assert found is not None
    assert found.kind == "syndicated"


@pytest.mark.parametrize(
    ("old", "new"),
    [("nineteen", "eleven"), ("Velinje", "Trogir"), ("three ships", "five ships"), ("Monday", "Friday")],
)
def test_another_number_place_or_day_is_another_text(old: str, new: str) -> None:
    assert pair(REPORT, REPORT.replace(old, new)) is None


def test_a_number_brought_up_to_date_in_a_long_text_is_no_other_text() -> None:
    long = "\n\n".join([REPORT, OTHER, *(s.upper() for s in (REPORT[::-1], OTHER[::-1]))])
    assert pair(long, long.replace("nineteen", "eleven")) is not None


def test_texts_that_share_a_paragraph_are_no_copies() -> None:
    shared = REPORT[: REPORT.index("Divers")]
    assert pair(shared + OTHER, REPORT) is None


def test_names_that_the_ledger_knows_are_compared() -> None:
    one = (
        "نفت الوزارة الأنباء التي تحدثت عن إغلاق معبر باب الهوى في وجه الشاحنات القادمة من الشمال خلال الأيام الماضية "
        * 1
    )
    other = one.replace("باب الهوى", "باب السلام")
    assert compare(_text("a-1", one * 1), _text("a-2", other * 1)) is None


@given(st.text(max_size=40))
def test_short_texts_have_no_signature_and_match_nothing(text: str) -> None:
    if size(letters(text)) < 150:
        assert signature(letters(text)) == []
        assert pair(text, text) is None


def test_empty_texts_match_nothing() -> None:
    assert pair("", "") is None
    assert pair("12.12.2023 " * 3, REPORT) is None


SENTENCES = [s.strip() + "." for s in (REPORT + " " + OTHER).split(". ")]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), max_size=12), st.lists(st.sampled_from(SENTENCES), max_size=12))
def test_comparing_is_symmetric(one: list[str], other: list[str]) -> None:
    a, b = " ".join(one), " ".join(other)
    first, second = _text("a-1", a), _text("a-2", b)
    assert compare(first, second) == compare(second, first)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=12, unique=True))
def test_the_sample_of_a_part_is_part_of_the_sample(sentences: list[str]) -> None:
    whole, part = letters(" ".join(sentences)), letters(" ".join(sentences[1:]))
    if size(part) >= 150:
        assert set(signature(part)) <= set(signature(whole))
        assert len(signature(whole)) < len(whole) / ONE_IN * 3


def _member(article_id: str, day: int = 1, **fields: Any) -> Member:
    return Member(article_id, "en", date(2024, 1, day), **({"n": 1000} | fields))


def _pair(one: str, other: str, kind: str = "syndicated", **fields: Any) -> Pair:
    return Pair(one, other, kind, 0.9, **fields)


def _copies(members: list[Member], pairs: list[Pair], apart: Set[tuple[str, str]] = frozenset()) -> list[tuple[str, str]]:  # fmt: skip
    found = copies({m.article_id: m for m in members}, pairs, frozenset(apart))
    return [(c.article_id, c.of_article_id) for c in found]


def test_who_is_credited_is_the_original_whatever_the_day() -> None:
    wire, paper = frozenset({"wire"}), frozenset({"paper"})
    members = [_member("a", 1, own=paper, cited=wire), _member("b", 2, own=wire)]
    assert _copies(members, [_pair("a", "b")]) == [("a", "b")]


def test_the_earlier_then_the_longer_is_the_original() -> None:
    assert _copies([_member("a", 2), _member("b", 1)], [_pair("a", "b")]) == [("a", "b")]
    assert _copies([_member("a"), _member("b", n=2000)], [_pair("a", "b")]) == [("a", "b")]


def test_a_page_with_two_texts_copies_both_and_ties_nothing() -> None:
    members = [_member("a", 1), _member("b", 2), _member("both", 1, n=2000)]
    pairs = [_pair("a", "both", other_part=(0.0, 0.5)), _pair("b", "both", other_part=(0.5, 1.0))]
    assert _copies(members, pairs) == [("both", "a"), ("both", "b")]


def test_two_halves_of_an_earlier_text_are_its_copies() -> None:
    members = [_member("half", 3), _member("other", 2), _member("whole", 1, n=2000)]
    pairs = [_pair("half", "whole", other_part=(0.0, 0.5)), _pair("other", "whole", other_part=(0.5, 1.0))]
    assert _copies(members, pairs) == [("half", "whole"), ("other", "whole")]


def test_translations_hang_on_the_original_of_all() -> None:
    members = [_member("ar", 2), _member("ar2", 3), _member("en", 1)]
    pairs = [_pair("ar", "ar2", "same"), _pair("ar", "en", "translated")]
    assert copies({m.article_id: m for m in members}, pairs) == [
        Copy("ar", "en", "translated", 0.9),
        Copy("ar2", "en", "syndicated", 0.9),
    ]


def test_what_a_person_held_to_be_different_is_no_copy() -> None:
    members = [_member("a"), _member("b", 2), _member("c", 3)]
    pairs = [_pair("a", "b"), _pair("a", "c"), _pair("b", "c")]
    assert _copies(members, pairs, {("b", "c")}) == [("b", "a")]
    assert _copies(members, pairs, {("a", "b"), ("a", "c")}) == [("c", "b")]


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(2, 9))
def test_the_order_of_members_and_pairs_does_not_matter(rng: random.Random, count: int) -> None:
    members = [_member(f"a{n}", rng.randint(1, 4), n=rng.randint(1, 3)) for n in range(count)]
    ids = [m.article_id for m in members]
    pairs = [
        _pair(a, b, rng.choice(["same", "syndicated", "translated"]))
        for i, a in enumerate(ids)
        for b in ids[i + 1 :]
        if rng.random() < 0.4
    ]
    there = copies({m.article_id: m for m in members}, pairs)
    rng.shuffle(members)
    rng.shuffle(pairs)
    assert copies({m.article_id: m for m in members}, pairs) == there
    assert not {c.article_id for c in there} & {c.of_article_id for c in there}

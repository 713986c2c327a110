"""Events of the rules and of the model put together: each once, with the sides that either found."""

from __future__ import annotations

import pytest
from made_article import CODES, Article, sight

from dragoman.find.seen_events import REACH, SURE, SURE_STATUS, SURE_TYPE, with_sight
from dragoman.find.sight import RULE, agreed

SHELLED = {
    "en": ("Ruvenia shelled Harbel.", "Ruvenia", "shelled", "Harbel"),
    "ru": ("Рувения обстреляла Харбель.", "Рувения", "обстреляла", "Харбель"),
    "ar": ("قصفت روفينيا هاربل.", "روفينيا", "قصفت", "هاربل"),
    "zh": ("魯維尼亞砲擊哈貝爾。", "魯維尼亞", "砲擊", "哈貝爾"),
}
OURS, THEIRS = "state/ruv", "state/har"


def shelled(code: str, role: str = "body") -> Article:
    text, one, _, other = SHELLED[code]
    return Article(code, text, {one: OURS, other: THEIRS}, role=role)


@pytest.mark.parametrize("code", CODES)
def test_rules_and_model_see_one_event_together(code: str) -> None:
    made, (_, one, word, other) = shelled(code), SHELLED[code]
    seen = made.event("ASSAULT", word, ("actor", one), ("recipient", other))
    (both,) = with_sight(made.passages, [made.ruled("ASSAULT", word, mode="artillery")], [], sight(seen))
    assert (both.actors, both.recipients) == ((OURS,), (THEIRS,))
    assert (both.type, both.mode, both.confidence) == ("ASSAULT", "artillery", agreed(seen))
    assert both.rule == f"made.yml:2 {RULE}"


@pytest.mark.parametrize(
    ("kind_sure", "type_", "mode"), [(SURE_TYPE, "COERCE", None), (SURE_TYPE - 0.01, "ASSAULT", "artillery")]
)
def test_only_a_sure_type_stands_against_the_rules(kind_sure: float, type_: str, mode: str | None) -> None:
    made, (_, one, word, _) = shelled("ru"), SHELLED["ru"]
    rule = made.ruled("ASSAULT", word, (OURS,), mode="artillery")
    seen = made.event("COERCE", word, ("actor", one), kind_sure=kind_sure)
    (both,) = with_sight(made.passages, [rule], [], sight(seen))
    assert (both.type, both.mode, both.confidence) == (type_, mode, 0.6)


@pytest.mark.parametrize(
    ("seen_as", "sure", "by", "status"),
    [
        ("planned", SURE_STATUS, None, "planned"),
        ("planned", SURE_STATUS - 0.01, None, "happened"),
        ("planned", 0.99, THEIRS, "happened"),
        ("claimed", 0.99, None, "happened"),
        ("denied", 0.99, None, "happened"),
    ],
)
def test_only_a_sure_status_on_nobodys_word_stands_against_the_rules(
    seen_as: str, sure: float, by: str | None, status: str
) -> None:
    made, (_, _, word, _) = shelled("ar"), SHELLED["ar"]
    rule = made.ruled("ASSAULT", word, (OURS,), by=by)
    seen = made.event("ASSAULT", word, status=seen_as, status_sure=sure)
    assert [e.status for e in with_sight(made.passages, [rule], [], sight(seen))] == [status]


def test_sides_that_the_rules_found_stay() -> None:
    made = Article(
        "en",
        "Ruvenia shelled Harbel near Orlen.",
        {"Ruvenia": OURS, "Harbel": THEIRS, "Orlen": "state/orl"},
    )
    rule = made.ruled("ASSAULT", "shelled", (OURS,), (THEIRS,))
    seen = made.event("ASSAULT", "shelled", ("actor", "Ruvenia"), ("recipient", "Orlen"))
    (both,) = with_sight(made.passages, [rule], [], sight(seen))
    assert (both.actors, both.recipients) == ((OURS,), (THEIRS,))


@pytest.mark.parametrize("named", ["both", "actor"])
def test_sides_that_the_rules_took_the_wrong_way_round(named: str) -> None:
    made, (_, one, word, other) = shelled("zh"), SHELLED["zh"]
    rule = made.ruled("ASSAULT", word, (THEIRS,), (OURS,))
    seen = made.event("ASSAULT", word, ("actor", one), *([("recipient", other)] if named == "both" else []))
    (both,) = with_sight(made.passages, [rule], [], sight(seen))
    assert (both.actors, both.recipients) == ((OURS,), (THEIRS,))


@pytest.mark.parametrize(("gap", "type_", "rows"), [(1, "ASSAULT", 1), (2, "ASSAULT", 2), (1, "COERCE", 2)])
def test_a_word_of_the_same_type_nearby_is_the_same_event(gap: int, type_: str, rows: int) -> None:
    text = "Ruvenia opened fire" + " on the wide fields" * gap + " and shelled Harbel."
    made = Article("en", text, {"Ruvenia": OURS, "Harbel": THEIRS})
    assert (made.at("shelled")[0] - made.at("opened")[0] <= REACH) is (gap == 1)
    rule = made.ruled("ASSAULT", "opened", (OURS,))
    seen = made.event(type_, "shelled", ("recipient", "Harbel"))
    found = with_sight(made.passages, [rule], [], sight(seen))
    assert [(e.actors, e.recipients) for e in found] == (
        [((OURS,), (THEIRS,))] if rows == 1 else [((OURS,), ()), ((), (THEIRS,))]
    )


@pytest.mark.parametrize("code", CODES)
def test_the_model_alone_finds_an_event(code: str) -> None:
    made, (_, one, word, other) = shelled(code), SHELLED[code]
    seen = made.event(
        "ASSAULT", word, ("actor", one), ("recipient", other), sure=0.9, kind_sure=0.9, status_sure=0.9
    )
    (alone,) = with_sight(made.passages, [], [], sight(seen))
    assert (alone.type, alone.mode, alone.status) == ("ASSAULT", None, "happened")
    assert (alone.actors, alone.recipients) == ((OURS,), (THEIRS,))
    assert alone.trigger == made.at(word)[0]
    assert (alone.start, alone.end) == (0, max(made.at(word)[1], made.at(other)[1]))
    assert (alone.by, alone.rule, alone.confidence) == (None, RULE, 0.73)


def test_day_and_place_of_an_event() -> None:
    made = Article(
        "ru",
        "В понедельник Рувения обстреляла Харбель под Орленом.",
        {"Рувения": OURS, "Харбель": THEIRS, "Орленом": "place/orlen"},
        {"понедельник": "2024-03-04"},
    )
    parts = (("actor", "Рувения"), ("D", "В понедельник"), ("P", "Орленом"))
    (alone,) = with_sight(made.passages, [], [], sight(made.event("ASSAULT", "обстреляла", *parts)))
    (both,) = with_sight(
        made.passages,
        [made.ruled("ASSAULT", "обстреляла", (OURS,))],
        [],
        sight(made.event("ASSAULT", "обстреляла", *parts)),
    )
    for event in (alone, both):
        assert (event.date, event.place) == ("2024-03-04", "place/orlen")


@pytest.mark.parametrize(
    ("sure", "kind_sure", "taken"),
    [(SURE, 1.0, True), (1.0, SURE, True), (SURE, 0.99, False), (0.99, SURE, False)],
)
def test_the_model_alone_must_be_sure(sure: float, kind_sure: float, taken: bool) -> None:
    made, (_, one, word, _) = shelled("en"), SHELLED["en"]
    seen = made.event("ASSAULT", word, ("actor", one), sure=sure, kind_sure=kind_sure)
    assert bool(with_sight(made.passages, [], [], sight(seen))) is taken


@pytest.mark.parametrize("code", CODES)
def test_an_event_of_nobody_and_one_of_a_teaser_are_none(code: str) -> None:
    _, one, word, _ = SHELLED[code]
    made, teaser = shelled(code), shelled(code, role="related")
    assert with_sight(made.passages, [], [], sight(made.event("ASSAULT", word))) == []
    assert with_sight(teaser.passages, [], [], sight(teaser.event("ASSAULT", word, ("actor", one)))) == []


def test_a_place_or_an_outlet_is_no_party() -> None:
    made = Article("en", "Orlen Daily shelled Orsk.", {"Orlen Daily": "outlet/orlen", "Orsk": "place/orsk"})
    seen = made.event("ASSAULT", "shelled", ("actor", "Orlen Daily"), ("recipient", "Orsk"))
    assert with_sight(made.passages, [], [], sight(seen)) == []


def test_a_person_is_the_party_before_the_state_named_with_him() -> None:
    made = Article(
        "zh", "魯維尼亞總統伊沃會見了莉娜。", {"魯維尼亞": OURS, "伊沃": "person/ivo", "莉娜": "person/lena"}
    )
    seen = made.event("CONSULT", "會見", ("actor", "魯維尼亞總統伊沃"), ("recipient", "莉娜"))
    (alone,) = with_sight(made.passages, [], [], sight(seen))
    assert (alone.actors, alone.recipients) == (("person/ivo",), ("person/lena",))


SAID = {
    "en": ("Harbel said Ruvenia shelled a school.", "Harbel", "said", "Ruvenia", "shelled", "Ruvenia shelled a school"),
    "ar": ("قالت هاربل إن روفينيا قصفت مدرسة.", "هاربل", "قالت", "روفينيا", "قصفت", "روفينيا قصفت مدرسة"),
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(SAID))
@pytest.mark.parametrize("status", ["claimed", "denied"])
def test_whose_word_an_event_stands_on(code: str, status: str) -> None:
    text, speaker, cue, actor, word, content = SAID[code]
    made = Article(code, text, {speaker: THEIRS, actor: OURS})
    seen = made.event("ASSAULT", word, ("actor", actor), status=status)
    draft = made.draft("assert", speaker, content, cue)
    (alone,) = with_sight(made.passages, [], [draft], sight(seen))
    assert (alone.status, alone.by) == (status, THEIRS)
    assert alone.denied_by == ((THEIRS,) if status == "denied" else ())
    on_nobodys = with_sight(made.passages, [], [], sight(seen))
    assert [e.by for e in on_nobodys] == ([None] if status == "denied" else [])


def twice(gap: int) -> Article:
    text = (
        "Ruvenia shelled Harbel" + ", a town of many old mills and wells" * gap + ", firing rockets at Orlen."
    )
    return Article("en", text, {"Ruvenia": OURS, "Harbel": THEIRS, "Orlen": "state/orl"})  # fmt: skip


@pytest.mark.parametrize(
    ("gap", "type_", "actor", "rows"),
    [(0, "ASSAULT", "Ruvenia", 1), (2, "ASSAULT", "Ruvenia", 2), (0, "COERCE", "Ruvenia", 2), (0, "ASSAULT", "Orlen", 2)],
)  # fmt: skip
@pytest.mark.parametrize("ruled", [True, False])
def test_an_event_is_told_once(gap: int, type_: str, actor: str, rows: int, ruled: bool) -> None:
    made = twice(gap)
    assert (made.at("firing")[0] - made.at("shelled")[0] <= REACH) is (gap == 0)
    first = made.event("ASSAULT", "shelled", ("actor", "Ruvenia"), ("recipient", "Harbel"))
    again = made.event(type_, "firing", ("actor", actor))
    rules = [made.ruled("ASSAULT", "shelled", (OURS,), (THEIRS,))] if ruled else []
    found = with_sight(made.passages, rules, [], sight(first, again))
    assert len(found) == rows
    (told,) = [e for e in found if e.trigger == made.at("shelled")[0]]
    assert (told.actors, told.recipients) == ((OURS,), (THEIRS,))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("ruled", [True, False])
def test_one_party_is_not_on_both_sides(code: str, ruled: bool) -> None:
    made, (_, one, word, _) = shelled(code), SHELLED[code]
    seen = made.event("ASSAULT", word, ("actor", one), ("recipient", one))
    rules = [made.ruled("ASSAULT", word)] if ruled else []
    (event,) = with_sight(made.passages, rules, [], sight(seen))
    assert (event.actors, event.recipients) == ((OURS,), ())


def test_several_parties_may_be_on_both_sides() -> None:
    made = Article("ru", "Рувения и Харбель обменялись пленными.", {"Рувения": OURS, "Харбель": THEIRS})
    both = "Рувения и Харбель"
    seen = made.event("AGREE", "обменялись", ("actor", both), ("recipient", both))
    (event,) = with_sight(made.passages, [], [], sight(seen))
    assert event.actors == event.recipients == (OURS, THEIRS)


def test_events_of_the_rules_alone_stay_in_the_order_of_the_text() -> None:
    made = Article(
        "en",
        "Ruvenia shelled Harbel. Harbel expelled Orlen.",
        {"Ruvenia": OURS, "Harbel": THEIRS, "Orlen": "state/orl"},
    )
    rule = made.ruled("REJECT", "expelled", (THEIRS,), ("state/orl",))
    seen = made.event("ASSAULT", "shelled", ("actor", "Ruvenia"))
    found = with_sight(made.passages, [rule], [], sight(seen))
    assert [e.type for e in found] == ["ASSAULT", "REJECT"]
    assert found[1] is rule

"""A body that two states share a word for is each one's own; a state that only hosts is no party."""

from __future__ import annotations

import pytest

import dragoman

SHARED = [
    ("ar", "اندلعت اشتباكات بين القوات الإثيوبية والسودانية على الحدود.", {"group/eth/forces", "group/sdn/forces"}),
    ("en", "Clashes broke out between Indian and Pakistani troops in Kashmir.", {"group/ind/troops", "group/pak/troops"}),
    ("ru", "Индийские и пакистанские войска начали бои у реки.", {"group/ind/forces", "group/pak/forces"}),
]  # fmt: skip
APART = [
    ("en", "Indian farmers and Pakistani troops stood on the bridge.", {"group/ind/troops"}),
    ("ar", "وصلت القوات الأذربيجانية والوزير الأرميني إلى الجسر.", {"gov/arm/armed-forces"}),
    ("ru", "Индийские крестьяне и пакистанские войска стояли у моста.", {"group/ind/forces"}),
]


@pytest.mark.parametrize(("language", "text", "both"), SHARED)
def test_each_state_has_its_own(language: str, text: str, both: set[str]) -> None:
    found = dragoman.analyse(text, language=language)
    assert both <= {m.entity_id for m in found.mentions}


@pytest.mark.parametrize(("language", "text", "never"), APART)
def test_another_noun_between_shares_nothing(language: str, text: str, never: set[str]) -> None:
    found = dragoman.analyse(text, language=language)
    assert not never & {m.entity_id for m in found.mentions}


def test_the_place_of_a_summit_is_no_party() -> None:
    found = dragoman.analyse("التقى وزير الخارجية المصري نظيره البريطاني على هامش قمة بغداد.", language="ar")
    assert not any("state/irq" in (*e.actors, *e.recipients) for e in found.events)
    found = dragoman.analyse("استضافت العراق القمة. ووقعت مصر والعراق اتفاقا.", language="ar")
    assert any("state/irq" in e.actors for e in found.events)


@pytest.mark.parametrize(
    ("language", "text", "never", "ever"),
    [
        ("en", "Talks between Mali and Niger brokered by Algeria and Togo opened on Monday.", {"state/dza", "state/tgo"}, {"state/mli", "state/ner"}),
        ("ru", "Мали и Нигер провели переговоры при посредничестве Алжира.", {"state/dza"}, {"state/mli", "state/ner"}),
        ("ar", "أجرت مالي والنيجر محادثات بوساطة الجزائر.", {"state/dza"}, {"state/mli", "state/ner"}),
    ],
)  # fmt: skip
def test_who_mediates_is_no_party(language: str, text: str, never: set[str], ever: set[str]) -> None:
    found = dragoman.analyse(text, language=language)
    parties = {side for e in found.events for side in (*e.actors, *e.recipients)}
    assert not never & parties
    assert ever <= parties


def test_the_west_of_a_place_is_not_the_west() -> None:
    found = dragoman.analyse(
        "Gunmen raided the West Darfur town of Geneina. Peru blamed the West.", language="en"
    )
    assert [m.text for m in found.mentions if m.entity_id == "group/west"] == ["the West"]
    assert any(m.text == "Darfur" for m in found.mentions)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Dina Boluarte met Gabriel Boric in Lima. Boric said Mali and Niger would hold talks. The two leaders exchanged views."),
        ("ru", "Габриэль Борич провел переговоры с Луисом Арсе. Борич заявил, что Мали и Нигер проведут переговоры. Стороны обменялись мнениями."),
    ],
)  # fmt: skip
def test_those_who_are_yet_to_meet_are_not_the_two_that_met(language: str, text: str) -> None:
    last = dragoman.analyse(text, language=language).events[-1]
    assert "person/gabriel-boric" in last.actors


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mali and Niger agreed on Tuesday to stop fighting after six weeks of war."),
        ("ru", "Во вторник Мали и Нигер прекратили огонь после войны."),
        ("ar", "أوقفت مالي والنيجر القتال يوم الثلاثاء بعد حرب استمرت أسابيع."),
    ],
)
def test_what_went_before_does_not_take_the_day(language: str, text: str) -> None:
    found = dragoman.analyse(text, language=language, published="2023-05-05").events
    assert any(e.date == "2023-05-02" for e in found if e.type in ("RETREAT", "AGREE"))
    assert not any(e.date == "2023-05-02" for e in found if e.type == "ASSAULT")


def test_a_backdrop_keeps_a_day_of_its_own() -> None:
    found = dragoman.analyse(
        "Mali arrested ten men after Niger's attack on 3 May.", language="en", published="2023-05-05"
    )
    assert any(e.type == "ASSAULT" and e.date == "2023-05-03" for e in found.events)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia was silent. The Defense Ministry in Baku said the operation had begun."),
        ("ru", "Министерство обороны в Баку заявило, что операция началась."),
        ("ar", "وقالت وزارة الدفاع في باكو إن العملية بدأت."),
        ("zh-Hans", "巴库国防部称行动已经开始。"),
    ],
)
def test_a_ministry_told_by_its_seat_is_that_state_s(language: str, text: str) -> None:
    (said,) = dragoman.analyse(text, language=language).statements
    assert said.speaker == "gov/aze/defence-ministry"

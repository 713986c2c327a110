"""A body that two states share a word for is each one's own; a state that only hosts is no party."""

from __future__ import annotations

import pytest

import dragoman

SHARED = [
    ("ar", "اندلعت اشتباكات بين القوات الأذربيجانية والأرمينية على الحدود.", {"gov/aze/armed-forces", "gov/arm/armed-forces"}),
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

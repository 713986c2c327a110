"""Numbers are told in the reader's language; every word that the finder knows has its reading."""

from __future__ import annotations

import pytest

from dragoman.lang import language_codes, read_rules
from dragoman.link.counts import count_gloss
from dragoman.types import Gloss


def test_every_fate_and_sort_of_those_counted_can_be_told() -> None:
    for code in language_codes():
        for rule in read_rules(code, "figures"):
            fate, counted = rule.fields.get("fate", "killed"), rule.fields.get("counted", "")
            said = count_gloss(1, 2, counted, fate)
            assert all((said.en, said.ar, said.zh, said.ru))


@pytest.mark.parametrize(
    ("low", "high", "counted", "told"),
    [
        (12, 12, "civilians", Gloss("12 civilians killed", "القتلى: 12 (مدنيون)", "死亡：12（平民）", "погибшие: 12 (мирные жители)")),
        (12, None, "people", Gloss("at least 12 people killed", "القتلى: 12 على الأقل (أشخاص)", "死亡：至少12（人）", "погибшие: не менее 12 (люди)")),
        (None, 30, "people", Gloss("up to 30 people killed", "القتلى: 30 على الأكثر (أشخاص)", "死亡：至多30（人）", "погибшие: до 30 (люди)")),
        (1_200_000, 1_234_567, "", Gloss("1200000-1234567 killed", "القتلى: 1200000-1234567", "死亡：1200000至1234567", "погибшие: 1200000-1234567")),
        (5, 7, "", Gloss("5-7 killed", "القتلى: 5-7", "死亡：5至7", "погибшие: 5-7")),
    ],
)  # fmt: skip
def test_a_number_with_its_bounds(low: float | None, high: float | None, counted: str, told: Gloss) -> None:
    assert count_gloss(low, high, counted, "killed") == told


def test_who_gives_it() -> None:
    labels = {"en": "Kenya", "ru": "Кения", "zh-Hans": "肯尼亚"}
    said = count_gloss(3, 3, "soldiers", "wounded", labels)
    assert said == Gloss("Kenya: 3 soldiers wounded", "Kenya: الجرحى: 3 (عسكريون)", "肯尼亚：受伤：3（军人）", "Кения: раненые: 3 (военные)")  # fmt: skip

"""Numbers with what they count, in four languages, and numbers that count nothing."""

from __future__ import annotations

import pytest

import dragoman

Row = tuple[float | None, float | None, str, str]

COUNTED: list[tuple[str, str, list[Row]]] = [
    ("en", "At least 30 people were killed and 112 wounded in the shelling, the governor said.", [(30, None, "people", "killed"), (112, 112, "people", "wounded")]),
    ("en", "The death toll rose to 41 on Monday.", [(41, 41, "people", "killed")]),
    ("en", "Rescuers said seven miners died.", [(7, 7, "people", "killed")]),
    ("en", "More than 1,250 soldiers are taking part in the drill.", [(1250, None, "soldiers", "taking-part")]),
    ("ru", "Погибли не менее 30 человек, ещё 5 ранены.", [(30, None, "people", "killed")]),
    ("ru", "Число погибших выросло до 41.", [(41, 41, "people", "killed")]),
    ("ru", "По словам губернатора, убиты трое военнослужащих.", [(3, 3, "soldiers", "killed")]),
    ("ru", "В учениях участвуют около 12 тыс. солдат.", [(10200, 13800, "soldiers", "taking-part")]),
    ("ar", "قالت السلطات إن ٣٠ شخصا قتلوا في القصف.", [(30, 30, "people", "killed")]),
    ("ar", "ارتفع عدد القتلى إلى 41.", [(41, 41, "people", "killed")]),
    ("ar", "أسفر الهجوم عن سقوط قتيلين.", [(2, 2, "people", "killed")]),
    ("ar", "وأصيب خمسة جنود على الأقل.", [(5, None, "soldiers", "wounded")]),
    ("zh-Hans", "当局说，袭击造成至少三十人死亡、112人受伤。", [(30, None, "people", "killed"), (112, 112, "people", "wounded")]),
    ("zh-Hant", "死亡人數升至41人。", [(41, 41, "people", "killed")]),
    ("zh-Hans", "约1.2万名士兵参加演习。", [(10200, 13800, "soldiers", "taking-part")]),
]  # fmt: skip

UNCOUNTED = [
    ("en", "The strike killed a man, 30, in flat 14 on 3 May."),
    ("en", "Shelling killed people in 3 villages."),
    ("en", "Troops were deployed on 12 May 2023."),
    ("ru", "Удар 3 мая 2023 года унёс жизни мирных жителей в трёх районах."),
    ("ar", "قتل مدنيون في 3 مايو 2023."),
    ("zh-Hans", "袭击发生在2023年5月3日，造成平民死亡。"),
    ("zh-Hans", "数十人受伤。"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), COUNTED)
def test_what_is_counted(language: str, text: str, wanted: list[Row]) -> None:
    found = dragoman.analyse(text, language=language, published="2023-05-08").figures
    told = [(f.low, f.high, f.counted, f.fate) for f in found]
    assert [(pytest.approx(a), pytest.approx(b), c, d) for a, b, c, d in wanted] == told
    assert all(f.text in text for f in found)


@pytest.mark.parametrize(("language", "text"), UNCOUNTED)
def test_what_is_no_count(language: str, text: str) -> None:
    assert dragoman.analyse(text, language=language, published="2023-05-08").figures == []


def test_a_part_of_a_count_is_left_out() -> None:
    found = dragoman.analyse(
        "Ninety people were killed, ten of them civilians.", published="2023-05-08"
    ).figures
    assert [f.low for f in found] == [90]


def test_whose_soldiers() -> None:
    (found,) = dragoman.analyse(
        "The ministry said 49 Armenian soldiers were killed.", published="2023-05-08"
    ).figures
    assert found.whose == "state/arm"

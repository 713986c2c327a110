"""Chinese names of offices and people: a state's first character before an office, names that go on, sons and fathers."""

from __future__ import annotations

import pytest

import dragoman


def speakers(text: str, published: str | None = "2025-05-05") -> list[str]:
    return [s.speaker for s in dragoman.analyse(text, language="zh", published=published).statements]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("美国务卿表示,会谈顺利。", "person/marco-rubio"),
        ("美国防部长表示,会谈顺利。", "person/pete-hegseth"),
        ("俄防长表示,会谈顺利。", "person/andrey-belousov"),
        ("伊朗外交部长表示,会谈顺利。", "person/abbas-araghchi"),
        ("伊朗外交部表示,会谈顺利。", "gov/irn/foreign-ministry"),
        ("美国防部表示,会谈顺利。", "gov/usa/defence-ministry"),
        ("德黑蘭當局表示,會談順利。", "gov/irn/government"),
        ("德黑兰表示,会谈顺利。", "state/irn"),
    ],
)
def test_an_office_is_composed_with_what_stands_before_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_dotted_name_that_goes_on_is_somebody_else() -> None:
    (who,) = speakers("国民议会议员尼古拉斯·马杜罗·格拉说,会谈顺利。")
    assert who.startswith("local-")
    assert speakers("委内瑞拉总统尼古拉斯·马杜罗说,会谈顺利。") == ["person/nicolas-maduro"]


def test_an_office_holder_is_not_guessed_without_a_day() -> None:
    (who,) = speakers("委内瑞拉总统马杜罗出庭。美防长透露行动细节。", None)
    assert not who.startswith("person/")


def test_a_surname_of_one_family_is_who_is_in_office() -> None:
    assert speakers("阿利耶夫说,会谈顺利。") == ["person/ilham-aliyev"]
    assert speakers("阿利耶夫说,会谈顺利。", "1999-05-05") != ["person/ilham-aliyev"]


def test_the_end_of_a_longer_name_is_the_body_named_before() -> None:
    text = "美国国务院同日宣布,国务院授权美国使馆撤离人员。"
    found = dragoman.analyse(text, language="zh", published="2025-05-05").mentions
    assert {m.entity_id for m in found if m.text.endswith("国务院")} == {"gov/usa/foreign-ministry"}
    assert speakers("中国国务院宣布开会。") == ["gov/chn/government"]

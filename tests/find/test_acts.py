"""Which act a statement is: what the content does, where the reporting word is neutral."""

from __future__ import annotations

import pytest

import dragoman


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "وقال سيرغي ريابكوف إنه إذا فشلت المحادثات فقد تبحث موسكو عن خيارات أخرى."),
        ("en", "Sergey Ryabkov said that if the talks failed, Moscow might look for other options."),
        ("ru", "Рябков сообщил, что если переговоры провалятся, Москва может искать другие варианты."),
        ("zh-Hans", "里亚布科夫说,如果谈判失败,莫斯科可能寻找其他办法。"),
        ("zh-Hant", "里亞布科夫說,如果談判失敗,莫斯科可能尋找其他辦法。"),
    ],
)
def test_a_mere_case_blames_nobody(language: str, text: str) -> None:
    found = dragoman.analyse(text, language=language, published="2022-01-26")
    assert [s.act for s in found.statements] == ["assert"]


def test_what_another_judges_is_not_judged_in_a_relative_clause() -> None:
    text = "قال وزير الخارجية التركي هاكان فيدان إن خطة اليونان التي أعلنتها، يوم الثلاثاء، لاستقبال سفن أجنبية، غير مفيدة."
    acts = {
        s.speaker: s.act for s in dragoman.analyse(text, language="ar", published="2024-05-09").statements
    }
    assert acts == {"person/hakan-fidan": "criticise", "state/grc": "announce"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“The government of Norway strongly condemns these attacks,” said Norway's ambassador Pedro Rojas."),
        ("en", "“We strongly condemn these attacks,” said Norway's ambassador Pedro Rojas."),
        ("ru", "«Правительство Норвегии решительно осуждает эти нападения», - заявил посол Норвегии."),
        ("ar", 'قال سفير النرويج: "حكومة النرويج تدين بشدة هذه الهجمات".'),
        ("zh", "挪威大使說：“挪威政府強烈譴責這些襲擊。”"),
    ],
)  # fmt: skip
def test_the_stand_of_ones_own_side_is_the_act(language: str, text: str) -> None:
    found = dragoman.analyse(text, language=language, published="2024-05-09")
    assert [s.act for s in found.statements] == ["criticise"]
    assert not [e for e in found.events if e.actors]


@pytest.mark.parametrize(
    "text",
    [
        '"We were accused of lying," Sergey Lavrov said.',
        '"We do not condemn the attacks," Sergey Lavrov said.',
        '"We know who condemned the attacks," Sergey Lavrov said.',
    ],
)
def test_no_stand_of_ones_own(text: str) -> None:
    assert [s.act for s in dragoman.analyse(text, language="en", published="2024-05-09").statements] == [
        "assert"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Norway reaffirmed its commitment to peace in Chad."), ("ru", "Норвегия подтвердила приверженность миру в Чаде.")],
)  # fmt: skip
def test_a_promise_said_again_is_one(language: str, text: str) -> None:
    assert [s.act for s in dragoman.analyse(text, language=language, published="2024-05-09").statements] == [
        "pledge"
    ]

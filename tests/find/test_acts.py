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

"""Several who speak with one voice: each of a list speaks, and none of them is what is said."""

from __future__ import annotations

import pytest

import dragoman

LISTS = {
    "ar": "دعت الولايات المتحدة والاتحاد الأوروبي واليابان إيران إلى الحوار.",
    "en": "The United States, the European Union and Japan urged Iran to return to talks.",
    "ru": "США, Европейский союз и Япония призвали Иран к диалогу.",
    "zh-Hans": "美国、欧盟和日本敦促伊朗恢复对话。",
    "zh-Hant": "美國、歐盟和日本敦促伊朗恢復對話。",
}
OTHERS = {
    "ar": "اتهمت فرنسا إيران وروسيا بعرقلة الحوار.",
    "en": "France accused Iran and Russia of blocking the talks.",
    "ru": "Франция обвинила Иран и Россию в срыве переговоров.",
    "zh-Hans": "法国指责伊朗和俄罗斯阻挠谈判。",
    "zh-Hant": "法國指責伊朗和俄羅斯阻撓談判。",
}


@pytest.mark.parametrize("language", LISTS)
def test_states_and_a_union_of_states_speak_together(language: str) -> None:
    (said,) = dragoman.analyse(LISTS[language], language=language, published="2025-05-05").statements
    assert (said.speaker, said.co_speakers) == ("state/usa", ("org/eu", "state/jpn"))
    assert (said.act, said.to) == ("urge", ("state/irn",))
    assert not {"org/eu", "state/jpn"} & {*said.about}


@pytest.mark.parametrize("language", OTHERS)
def test_those_who_are_accused_together_do_not_speak(language: str) -> None:
    (said,) = dragoman.analyse(OTHERS[language], language=language, published="2025-05-05").statements
    assert (said.speaker, said.co_speakers) == ("state/fra", ())
    assert {*said.to} == {"state/irn", "state/rus"}


def test_what_an_arabic_list_says_begins_behind_it() -> None:
    text = "أدانت فرنسا وألمانيا وبريطانيا الضربة الأخيرة."
    (said,) = dragoman.analyse(text, language="ar", published="2025-05-05").statements
    assert said.content is not None
    assert said.content.text.startswith("الضربة")

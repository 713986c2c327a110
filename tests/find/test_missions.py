"""Envoys: who is sent by one state to another is nobody whom it sends elsewhere."""

from __future__ import annotations

import pytest

import dragoman

SENT = {
    "ar": "قال سفير روسيا لدى الولايات المتحدة أناتولي أنتونوف إن بلاده تنتظر. وقال سفير روسيا لدى فرنسا إن موسكو لن تستعجل.",
    "ru": "Посол России в США Анатолий Антонов заявил, что Москва ждет. Посол России во Франции сообщил, что Москва не спешит.",
    "en": "Anatoly Antonov, Russia's ambassador to the United States, said Moscow was waiting. Russia's ambassador to France said Moscow was in no hurry.",
    "zh-Hans": "俄罗斯驻美国大使安东诺夫表示,莫斯科并不着急。俄罗斯驻法国大使表示,莫斯科不会让步。",
    "zh-Hant": "俄羅斯駐美國大使安東諾夫表示,莫斯科並不著急。俄羅斯駐法國大使表示,莫斯科不會讓步。",
}


@pytest.mark.parametrize("language", SENT)
def test_an_ambassador_elsewhere_is_somebody_else(language: str) -> None:
    found = dragoman.analyse(SENT[language], language=language, published="2022-05-01")
    named, unnamed = (s.speaker for s in found.statements)
    assert named == "person/anatoly-antonov"
    assert unnamed.startswith("local-")
    assert {e.entity_id: e.country for e in found.entities}[unnamed] == "RUS"


def test_the_ambassador_without_a_host_is_the_one_named_before() -> None:
    text = "Anatoly Antonov, Russia's ambassador to the United States, said Moscow was waiting. The Russian ambassador said talks would go on."
    found = dragoman.analyse(text, language="en", published="2022-05-01")
    assert {s.speaker for s in found.statements} == {"person/anatoly-antonov"}


def test_one_post_has_one_id_in_all_languages() -> None:
    last = {
        dragoman.analyse(text, language=language, published="2022-05-01").statements[-1].speaker
        for language, text in SENT.items()
    }
    assert len(last) == 1

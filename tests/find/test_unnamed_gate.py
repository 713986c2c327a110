"""A deed whose doer nobody names passes one gate in every language: it is no history, and a denial of it has somebody who denies it."""

import pytest

import dragoman
from dragoman.types import Event

OLD_AND_NEW = [
    ("ar", "انفجرت عبوة ناسفة قرب مخبز في 12 مارس {}."),
    ("en", "Protests broke out in Lima on 12 March {}."),
    ("ru", "12 марта {} года в Лиме вспыхнули протесты."),
    ("zh-Hans", "{}年3月12日,工人罢工。"),
    ("zh-Hant", "{}年3月12日,工人罷工。"),
]
DENIED = [
    ("ar", "نفت الشرطة اعتقال ناشط في العاصمة.", "COERCE", "group/police"),
    ("ar", "نفى الجيش الكيني مقتل جنود في كمين.", "ASSAULT", "gov/ken/armed-forces"),
    ("en", "Police denied that 30 protesters were arrested in Nairobi.", "COERCE", "group/police"),
    ("en", "Kenya's army denied that soldiers were killed in an ambush in Mombasa.", "ASSAULT", "gov/ken/armed-forces"),
    ("ru", "Полиция отрицает, что демонстранты были задержаны в Найроби.", "COERCE", "group/police"),
    ("ru", "Минобороны Кении опровергло нападение на базу.", "ASSAULT", "gov/ken/defence-ministry"),
    ("zh-Hans", "警方否认有示威者被捕。", "COERCE", "group/police"),
    ("zh-Hant", "警方否認有示威者被捕。", "COERCE", "group/police"),
]  # fmt: skip


def _events(language: str, text: str) -> list[Event]:
    return list(dragoman.analyse(text, language=language, published="2024-05-05").events)


@pytest.mark.parametrize(("language", "text"), OLD_AND_NEW)
def test_history_is_no_news(language: str, text: str) -> None:
    assert [e.date for e in _events(language, text.format(2024))] == ["2024-03-12"]
    assert _events(language, text.format(1920)) == []


@pytest.mark.parametrize(("language", "text", "type_", "by"), DENIED)
def test_what_somebody_denies_is_told_as_denied(language: str, text: str, type_: str, by: str) -> None:
    rows = [(e.type, e.actors, e.status, e.by, e.denied_by) for e in _events(language, text)]
    assert rows == [(type_, (), "denied", by, (by,))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "لم يقتل أحد في القصف."),
        ("en", "No protests took place in Lima on Friday."),
        ("ru", "Нападения на базу не было."),
    ],
)
def test_what_did_not_happen_is_no_event(language: str, text: str) -> None:
    assert _events(language, text) == []

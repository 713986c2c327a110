"""Titles, surnames and pronouns lead back to the person; unknown people get a local id, never a guessed one."""

from __future__ import annotations

import pytest

import dragoman

CASES = [
    (
        "en",
        "President Emmanuel Macron met farmers. The French president said prices would fall.",
        "person/emmanuel-macron",
    ),
    (
        "ru",
        "Президент Франции Эмманюэль Макрон встретился с фермерами. Французский президент заявил, что цены снизятся.",
        "person/emmanuel-macron",
    ),
    (
        "ar",
        "التقى الرئيس الفرنسي إيمانويل ماكرون المزارعين. وقال الرئيس الفرنسي إن الأسعار ستنخفض.",
        "person/emmanuel-macron",
    ),
    ("zh-Hant", "法國總統馬克宏會見農民。法國總統表示,價格將會下降。", "person/emmanuel-macron"),
    ("zh-Hans", "法国总统马克龙会见农民。法国总统表示,价格将会下降。", "person/emmanuel-macron"),
]


@pytest.mark.parametrize(("language", "text", "who"), CASES)
def test_a_title_is_the_person_named_with_it(language: str, text: str, who: str) -> None:
    found = dragoman.analyse(text, language=language).statements
    assert [s.speaker for s in found] == [who]


@pytest.mark.parametrize(
    ("published", "who"),
    [("2017-05-10", "person/karen-karapetyan"), ("2022-05-10", "person/nikol-pashinyan")],
)
@pytest.mark.parametrize(
    "text",
    [
        "The Armenian prime minister said the road would open.",
        "Премьер-министр Армении заявил, что дорога откроется.",
        "قال رئيس وزراء أرمينيا إن الطريق سيفتح.",
        "亞美尼亞總理表示,公路將開放。",
    ],
)
def test_an_office_without_a_name_is_its_holder_on_the_day(text: str, published: str, who: str) -> None:
    assert [s.speaker for s in dragoman.analyse(text, published=published).statements] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Deputy minister Waldo Quibbleton said the dam would hold.",
        "Заместитель министра Вальдо Квибблтон заявил, что плотина выдержит.",
        "قال المدير والدو كويبلتون إن السد سيصمد.",
    ],
)
def test_an_unknown_person_gets_a_local_id(text: str) -> None:
    analysis = dragoman.analyse(text)
    (said,) = analysis.statements
    assert said.speaker.startswith("local-")
    (who,) = [e for e in analysis.entities if e.entity_id == said.speaker]
    assert who.qid is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Moscow said it would wait.", "state/rus"),
        ("Москва заявила, что подождёт.", "state/rus"),
        ("قالت موسكو إنها ستنتظر.", "state/rus"),
        ("莫斯科表示,將會等待。", "state/rus"),
    ],
)
def test_a_capital_that_speaks_is_its_state(text: str, speaker: str) -> None:
    assert [s.speaker for s in dragoman.analyse(text).statements] == [speaker]


def test_a_capital_in_which_something_stands_is_a_place() -> None:
    kinds = {m.text: m.kind for m in dragoman.analyse("The museum in Moscow was closed.").mentions}
    assert kinds["Moscow"] == "place"


def test_a_surname_with_another_first_name_is_somebody_else() -> None:
    people = {m.entity_id for m in dragoman.analyse("The photographer Vitaly Lavrov won a prize.").mentions}
    assert "person/sergey-lavrov" not in people

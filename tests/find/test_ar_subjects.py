"""Arabic: which noun can be a verb's subject, forms that end in a clitic, subjects that are left out."""

from __future__ import annotations

import pytest

from dragoman.find.words import words
from dragoman.lang import agrees
from dragoman.lang.ar.inflect import noun_gender, verb_gender
from dragoman.pipeline.analysis import analyse
from dragoman.text.fold import fold


@pytest.mark.parametrize(
    ("verb", "gender"),
    [
        ("قال", "m"),
        ("قالت", "f"),
        ("حثت", "f"),
        ("يؤكد", "m"),
        ("تعهد", None),
        ("قالوا", None),
        ("اعتبرتها", "f"),
    ],
)
def test_gender_of_verbs(verb: str, gender: str | None) -> None:
    assert verb_gender(fold(verb)) == gender


@pytest.mark.parametrize(
    ("name", "kind", "gender"),
    [
        ("إسرائيل", "state", "f"),
        ("لبنان", "state", "m"),
        ("موسكو", "state", "f"),
        ("وزارة الخارجية", "government", "f"),
        ("الجيش السوداني", "government", "m"),
        ("حماس", "organisation", None),
        ("الوزير الفرنسي", "person", "m"),
        ("المتحدثة باسم الكرملين", "person", "f"),
        ("باشينيان", "person", None),
    ],
)
def test_gender_of_names(name: str, kind: str, gender: str | None) -> None:
    assert noun_gender(fold(name), kind) == gender


def test_agreement_is_a_matter_of_the_language() -> None:
    assert not agrees("ar", fold("دعا"), fold("إسرائيل"), "state")
    assert agrees("ar", fold("دعا"), fold("العراق"), "state")
    assert agrees("en", "called", "israel", "state")


def test_a_form_that_ends_in_a_clitic_joins_the_next_word() -> None:
    text = fold("وفقا لوزارة الدفاع")
    assert [text[h.start : h.end] for h in words("ar").cues.longest(text)] == [fold("وفقا ل")]


def test_a_noun_is_no_verb_inside_a_clause() -> None:
    text = "جاء رفض المقترح بعد نقل الملف إلى اللجنة."
    assert not analyse(text, language="ar", published="2023-09-07").statements


def test_nobody_is_credited_with_the_words_of_others() -> None:
    text = "قال الرئيس الفرنسي إيمانويل ماكرون إن الاتفاق قريب. وقال الصيادون إن البحر هائج."
    rows = analyse(text, language="ar", published="2023-09-07").statements
    assert [row.speaker for row in rows] == ["person/emmanuel-macron", "group/fishermen"]
    strange = "قال الرئيس الفرنسي إيمانويل ماكرون إن الاتفاق قريب. وقال النحالون إن العسل قليل."
    (only,) = analyse(strange, language="ar", published="2023-09-07").statements
    assert only.speaker == "person/emmanuel-macron"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("ستفرض كندا عقوبات على بيلاروسيا.", "planned"),
        ("قد تفرض كندا عقوبات على بيلاروسيا.", "hypothetical"),
        ("وكانت كندا قد فرضت عقوبات على بيلاروسيا.", "happened"),
        ("تعتزم كندا فرض عقوبات على بيلاروسيا.", "planned"),
    ],
)
def test_tense_and_status(text: str, status: str) -> None:
    found = analyse(text, language="ar", published="2023-09-07").events
    assert [event.status for event in found] == [status]

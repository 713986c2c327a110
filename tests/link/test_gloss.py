"""Glosses: the verb agrees with whoever speaks or acts, in Arabic in gender and number, in Russian in number."""

from __future__ import annotations

import pytest

from dragoman.knowledge import knowledge_base
from dragoman.lang import conjugate
from dragoman.link.gloss import gloss

FRANCE = {"en": "France", "ar": "فرنسا", "ru": "Франция"}
IRAQ = {"en": "Iraq", "ar": "العراق", "ru": "Ирак"}
SPAIN = {"en": "Spain", "ar": "إسبانيا", "ru": "Испания"}


@pytest.mark.parametrize(
    ("name", "kind", "verb"),
    [
        ("فرنسا", "state", "تعلن"),
        ("العراق", "state", "يعلن"),
        ("لبنان", "state", "يعلن"),
        ("الأردن", "state", "يعلن"),
        ("السودان", "state", "يعلن"),
        ("المغرب", "state", "يعلن"),
        ("اليمن", "state", "يعلن"),
        ("جنوب السودان", "state", "يعلن"),
        ("جنوب أفريقيا", "state", "تعلن"),
        ("وزارة الخارجية (العراق)", "government", "تعلن"),
        ("الحكومة الروسية", "government", "تعلن"),
        ("البرلمان (فرنسا)", "government", "يعلن"),
        ("القوات المسلحة (السودان)", "government", "تعلن"),
        ("منظمة الصحة العالمية", "organisation", "تعلن"),
        ("الأمم المتحدة", "organisation", "تعلن"),
        ("الاتحاد الأوروبي", "organisation", "يعلن"),
        ("حماس", "organisation", "تعلن"),
        ("حزب الله", "organisation", "يعلن"),
        ("الحوثيون", "organisation", "يعلنون"),
        ("وكالة الأنباء السعودية", "outlet", "تعلن"),
        ("رويترز", "outlet", "تعلن"),
        ("التلفزيون العربي", "outlet", "يعلن"),
        ("غزة", "place", "تعلن"),
        ("قطاع غزة", "place", "يعلن"),
        ("المتظاهرون", "group", "يعلنون"),
        ("القادة الأوروبيون", "group", "يعلنون"),
        ("القوات", "group", "تعلن"),
        ("الغرب", "group", "يعلن"),
        ("إيمانويل ماكرون", "person", "يعلن"),
        ("ماريا زاخاروفا", "person", "تعلن"),
        ("زاخاروفا", "person", "تعلن"),
        ("محمد أبو الوفا", "person", "يعلن"),
        ("أورسولا فون دير لاين", "person", "تعلن"),
        ("المتحدثة باسم الكرملين", "person", "تعلن"),
        ("المتحدث باسم الكرملين", "person", "يعلن"),
        ("طرف لم يسم", "", "يعلن"),
    ],
)
def test_an_arabic_verb_agrees_with_its_subject(name: str, kind: str, verb: str) -> None:
    assert conjugate("ar", "يعلن", [(name, kind)]) == verb


@pytest.mark.parametrize(
    ("verb", "subjects", "form"),
    [
        ("يتفق", [("فرنسا", "state"), ("إسبانيا", "state")], "تتفقان"),
        ("يتفق", [("فرنسا", "state"), ("العراق", "state")], "يتفقان"),
        ("ينفي", [("العراق", "state"), ("لبنان", "state")], "ينفيان"),
        ("يتفق", [("فرنسا", "state"), ("العراق", "state"), ("لبنان", "state")], "تتفق"),
        ("يدعو", [("فرنسا", "state"), ("العراق", "state"), ("سامي حداد", "person")], "يدعون"),
        ("ينفي", [("المتظاهرون", "group")], "ينفون"),
    ],
)
def test_several_subjects(verb: str, subjects: list[tuple[str, str]], form: str) -> None:
    assert conjugate("ar", verb, subjects) == form


def test_in_other_languages_the_verb_is_left_as_it_is() -> None:
    assert conjugate("ru", "объявляет", [("Франция", "state")]) == "объявляет"


def test_glosses_are_sentences_that_agree() -> None:
    said = gloss("statement", "accuse", [FRANCE], [IRAQ], [], kinds=["state"])
    assert (said.ar, said.ru) == ("فرنسا تتهم العراق", "Франция обвиняет (Ирак)")
    said = gloss("statement", "ask", [IRAQ], [], [], kinds=["state"])
    assert said.ar == "العراق يسأل أو يطلب"
    said = gloss("event", "COOPERATE", [FRANCE, SPAIN], [IRAQ], [], kinds=["state", "state"])
    assert (said.ar, said.ru) == (
        "فرنسا وإسبانيا تتعاونان مع العراق",
        "Франция и Испания сотрудничают (с кем: Ирак)",
    )
    assert gloss("event", "RETREAT", [], [], []).ar == "طرف لم يسم يتراجع أو يوقف القتال"


def test_no_gloss_keeps_a_mark() -> None:
    for code in ("assert", "deny", "support", "praise", "regret"):
        said = gloss("statement", code, [FRANCE], [IRAQ], [SPAIN], kinds=["state"])
        assert not set("[]{}|") & set(said.en + said.ar + said.zh + said.ru)


@pytest.mark.parametrize(
    "entity", ["state/lbn", "state/jor", "state/mar", "state/yem", "state/sdn", "state/irq"]
)
def test_masculine_states_of_the_knowledge_base(entity: str) -> None:
    row = knowledge_base().get(entity)
    assert row is not None
    assert conjugate("ar", "يعلن", [(row.label["ar"], row.kind)]) == "يعلن"


@pytest.mark.parametrize(
    ("state", "verb"),
    [
        ("США", "объявляют"),
        ("Филиппины", "объявляют"),
        ("Чили", "объявляет"),
        ("Мали", "объявляет"),
        ("Россия", "объявляет"),
    ],
)
def test_a_russian_state_with_a_plural_name(state: str, verb: str) -> None:
    labels = {"en": "State", "ar": "دولة", "ru": state}
    assert gloss("statement", "announce", [labels], [], [], kinds=["state"]).ru == f"{state} {verb}"


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        ("arrest", ("detains people: Iraq", "تحتجز أشخاصا: العراق", "拘押", "задерживает людей (Ирак)")),
        ("seize", ("seizes", "تستولي", "夺取", "захватывает")),
        ("restrict", ("blocks", "تفرض حصارا", "封锁", "блокирует")),
    ],
)
def test_coercion_is_told_by_its_mode(mode: str, words: tuple[str, ...]) -> None:
    made = gloss("event", "COERCE", [FRANCE], [IRAQ], [], mode=mode, kinds=["state"])
    assert all(word in said for word, said in zip(words, (made.en, made.ar, made.zh, made.ru), strict=True))
    assert made != gloss("event", "COERCE", [FRANCE], [IRAQ], [], mode="search", kinds=["state"])

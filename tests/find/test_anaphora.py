"""A personal pronoun is a person's, "it" a body's; where the page names nobody who fits, the words are nobody's."""

from __future__ import annotations

import pytest

import dragoman

LAVROV, MINISTRY = "person/sergey-lavrov", "gov/rus/foreign-ministry"
PERSON = [
    ("en", "The Russian Foreign Ministry said Sergei Lavrov would fly to Minsk. He said the visit was important."),
    ("en", "Sergei Lavrov landed in Minsk. The Russian Foreign Ministry said talks were near. He has also said that gas would flow."),
    ("ru", "МИД России сообщил, что Сергей Лавров прибудет в Минск. Он отметил, что визит важен."),
    ("ru", "Сергей Лавров прибыл в Минск. МИД России заявил, что визит важен. По его словам, переговоры продолжатся."),
    ("ar", "أعلنت الخارجية الروسية أن سيرغي لافروف سيزور مينسك. وأضاف أن الزيارة مهمة."),
    ("ar", "وصل سيرغي لافروف إلى مينسك. وذكرت الخارجية الروسية أن الزيارة مهمة. وقال إن الحوار مستمر."),
    ("zh-Hans", "俄罗斯外交部宣布,拉夫罗夫将访问明斯克。他表示,这次访问很重要。"),
    ("zh-Hant", "俄羅斯外長拉夫羅夫抵達明斯克。俄羅斯外交部表示,會談將持續。他指出,歐洲必須團結。"),
]  # fmt: skip
BODY = [
    ("en", "The Russian Foreign Ministry criticised Sergei Lavrov's hosts. It said the charge was false."),
    ("en", "Sergei Lavrov spoke in Minsk. The Russian Foreign Ministry said talks were near. The ministry added that dates were open."),
    ("ru", "МИД России заявил, что визит важен. В ведомстве добавили, что переговоры продолжатся."),
    ("ar", "قالت وزارة الخارجية الروسية إن المحادثات مفيدة. وأضافت الوزارة أن الحوار مستمر."),
    ("ar", "قالت وزارة الخارجية الروسية في بيان إن المحادثات مفيدة. وأضاف أن الحوار مستمر."),
    ("zh-Hans", "俄罗斯外交部表示,会谈很有用。该部还说,没有新的日期。"),
    ("zh-Hant", "俄羅斯外交部表示,會談很有用。它說,沒有新的日期。"),
]  # fmt: skip
NOBODY = [
    ("en", "The Russian Foreign Ministry said the talks were useful. He added that a new round was planned."),
    ("en", "Sergei Lavrov said the talks were useful. They said the road was closed."),
    ("ru", "МИД России заявил, что переговоры полезны. Он добавил, что готовится новая встреча."),
    ("ar", "قالت وزارة الخارجية الروسية إن المحادثات كانت مفيدة. وأضاف أن جولة جديدة ستعقد."),
    ("zh-Hans", "俄罗斯外交部表示,会谈很有用。他说,新一轮会谈将举行。"),
    ("zh-Hant", "俄羅斯外長拉夫羅夫說,會談很有用。他們說,公路已關閉。"),
]  # fmt: skip


def last(language: str, text: str) -> tuple[int, str]:
    """How many statements there are, and who makes the last."""
    found = dragoman.analyse(text, language=language, published="2023-05-05").statements
    return len(found), found[-1].speaker


@pytest.mark.parametrize(("language", "text"), PERSON)
def test_he_is_the_person_named_last(language: str, text: str) -> None:
    assert last(language, text) == (2, LAVROV)


@pytest.mark.parametrize(("language", "text"), BODY)
def test_it_is_the_body(language: str, text: str) -> None:
    assert last(language, text) == (2, MINISTRY)


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_nobody_is_made_up(language: str, text: str) -> None:
    assert last(language, text)[0] == 1


def test_an_office_of_the_body_taken_up_again() -> None:
    text = "NATO said troops were massed. A spokesman for the alliance said it would answer."
    rows = dragoman.analyse(text, language="en", published="2023-05-05")
    speaker = rows.statements[-1].speaker
    assert speaker == "person/oana-lungescu"
    names = {name.name for entity in rows.entities for name in entity.names}
    assert "the alliance" not in names

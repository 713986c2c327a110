"""What was said and what only stands beside it: refusals to comment, denials without words, clauses behind a report."""

from __future__ import annotations

import pytest

import dragoman

SILENT = [
    "The Kremlin declined to comment.",
    "Peskov declined to comment on the strike.",
    "The Pentagon refused any further comment.",
    "Кремль отказался комментировать сообщения о перемирии.",
    "МИД России отказался от каких-либо комментариев.",
    "رفضت وزارة الخارجية المصرية التعليق على التقرير.",
    "رفض المتحدث باسم الكرملين بيسكوف الإدلاء بأي تعليق على الضربة.",
    "امتنع الكرملين عن التعليق.",
    "克里姆林宫拒绝就袭击置评。",
    "美國國務院拒絕置評。",
]
BESIDE = [
    ("Kenya sent 400 police to Haiti, President William Ruto said, as gangs closed in on the capital.", "Kenya sent 400 police to Haiti"),
    ("Kenya sent 400 police to Haiti, President William Ruto said on Monday, while gangs closed in on the capital.", "Kenya sent 400 police to Haiti"),
    ("Kenya sent 400 police to Haiti, President William Ruto said after gangs closed in on the capital.", "Kenya sent 400 police to Haiti"),
    ("The police will stay in Haiti, President William Ruto said on Monday, adding that more would follow.", "The police will stay in Haiti"),
    ("Кения направила полицию в Гаити, президент Уильям Руто сообщил в понедельник, в то время как банды шли к столице.", "Кения направила полицию в Гаити"),
    ("أرسلت كينيا شرطة إلى هايتي، حسبما قال الرئيس الكيني وليام روتو، بينما اقتربت العصابات من العاصمة.", "أرسلت كينيا شرطة إلى هايتي"),
    ("在黑帮逼近首都之际，肯尼亚总统鲁托说，肯尼亚已向海地派遣警察。", "肯尼亚已向海地派遣警察。"),
    ("In a speech in Nairobi last week, President William Ruto said as many as 400 police would go.", "as many as 400 police would go."),
]  # fmt: skip


@pytest.mark.parametrize("text", SILENT)
def test_no_comment_is_no_statement(text: str) -> None:
    found = dragoman.analyse(text)
    assert (found.statements, found.events) == ([], [])


def test_who_does_not_comment_may_still_speak() -> None:
    (said,) = dragoman.analyse(
        "The Kremlin declined to comment, but Peskov said Russia wanted peace."
    ).statements
    assert said.content is not None
    assert (said.speaker, said.content.text) == ("person/dmitry-peskov", "Russia wanted peace.")


@pytest.mark.parametrize("text", ["以色列军方对此予以否认。", "俄羅斯國防部予以否認。"])
def test_a_denial_without_words_has_no_content(text: str) -> None:
    (denial,) = dragoman.analyse(text).statements
    assert (denial.act, denial.content) == ("deny", None)


def test_a_report_without_words_is_no_statement() -> None:
    assert dragoman.analyse("Iran's government will fall, pundits say.").statements == []


@pytest.mark.parametrize(("text", "content"), BESIDE)
def test_a_clause_beside_the_report_is_no_content(text: str, content: str) -> None:
    said = dragoman.analyse(text, published="2026-05-12").statements[0]
    assert said.content is not None
    assert said.content.text == content


def test_a_that_of_a_relative_clause_opens_no_words() -> None:
    text = "تعهدت تشيلي بحماية حقوق الصيادين الذين يصفون البحيرة بأنها بيتهم."
    (row,) = dragoman.analyse(text).statements
    assert row.content is not None
    assert row.content.text == "بحماية حقوق الصيادين الذين يصفون البحيرة بأنها بيتهم."

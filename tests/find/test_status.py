"""Whether a deed happened, goes on, is planned, supposed or only claimed, in sentences of our own; what looks alike and is not stands beside."""

from __future__ import annotations

import pytest

import dragoman

DAY = "2024-05-15"
CASES = [
    # What a side tells of its own uncontested deed stands as a fact; a blow, or a word like "claims", does not.
    ("en", "Chile's president said on Monday that his country had recalled its ambassador from Peru.", "SANCTION", "happened"),
    ("en", "Chile's president claimed on Monday that Peru had recalled its ambassador from Chile.", "SANCTION", "claimed"),
    ("ru", "Президент Чили заявил, что Чили отозвала посла из Боливии.", "SANCTION", "happened"),
    ("ru", "Президент Чили заявил, что Боливия отозвала посла из Чили.", "SANCTION", "claimed"),
    ("ar", "قال رئيس تشيلي إن بلاده قطعت علاقاتها مع بيرو.", "SANCTION", "happened"),
    ("ar", "قال رئيس تشيلي إن بيرو قصفت مدينة أريكا.", "ASSAULT", "claimed"),
    ("zh", "智利总统表示，智利已中止与秘鲁的防务合作协定。", "SANCTION", "happened"),
    ("zh", "智利總統表示，秘魯軍隊炮擊了阿里卡。", "ASSAULT", "claimed"),
    # What follows from a case told before it is supposed; without the case it is planned.
    ("en", "If Peru closes the border, Chile will impose sanctions on Peru.", "SANCTION", "hypothetical"),
    ("en", "Chile will impose sanctions on Peru next week.", "SANCTION", "planned"),
    ("ru", "Если Боливия закроет границу, Чили введет санкции против Боливии.", "SANCTION", "hypothetical"),
    ("ru", "В июне Чили введет санкции против Боливии.", "SANCTION", "planned"),
    ("ar", "إذا أغلقت بيرو الحدود، ستفرض تشيلي عقوبات على بيرو.", "SANCTION", "hypothetical"),
    ("ar", "ستفرض تشيلي عقوبات على بيرو الأسبوع المقبل.", "SANCTION", "planned"),
    ("zh", "若秘鲁关闭边境，智利将对秘鲁实施制裁。", "SANCTION", "hypothetical"),
    ("zh", "智利下週將對秘魯實施制裁。", "SANCTION", "planned"),
    # A threat is supposed.
    ("en", "Chile threatened to impose sanctions on Peru.", "SANCTION", "hypothetical"),
    ("ru", "Чили угрожает отозвать посла из Боливии.", "SANCTION", "hypothetical"),
    ("ar", "هددت تشيلي بفرض عقوبات على بيرو.", "SANCTION", "hypothetical"),
    ("zh", "智利揚言對秘魯實施制裁。", "SANCTION", "hypothetical"),
    # What is counted day by day goes on.
    ("en", "Farmers in Chile blocked roads for a third day on Tuesday.", "PROTEST", "ongoing"),
    ("en", "Farmers in Chile blocked roads on Tuesday.", "PROTEST", "happened"),
    ("ru", "Фермеры в Чили второй день подряд митинговали у парламента.", "PROTEST", "ongoing"),
    ("ru", "Фермеры в Чили во вторник митинговали у парламента.", "PROTEST", "happened"),
    ("ar", "تظاهر مئات المزارعين في سانتياغو لليوم الثالث على التوالي.", "PROTEST", "ongoing"),
    ("ar", "تظاهر مئات المزارعين في سانتياغو يوم الثلاثاء.", "PROTEST", "happened"),
    ("zh", "智利农民连续三天在圣地亚哥示威。", "PROTEST", "ongoing"),
    ("zh", "智利農民昨日在聖地牙哥示威。", "PROTEST", "happened"),
    # A name of a person holds no word of time, a "since" no "prosecute".
    ("zh", "韩国总统文在寅与金正恩上月在板门店举行会谈。", "CONSULT", "happened"),
    ("zh", "智利检方2020年起诉了前总统皮涅拉。", "ACCUSE", "happened"),
    # At whose wish a thing was done makes it no wish.
    ("zh", "智利政府決定召回駐秘魯大使。", "SANCTION", "happened"),
    ("zh", "智利政府決定向秘魯提供援助。", "AID", "planned"),
    # What is put off is planned; agreed to, too; what is announced for a day to come.
    ("en", "The president of Chile postponed his visit to Peru.", "CONSULT", "planned"),
    ("ru", "Президент Чили отложил визит в Боливию.", "CONSULT", "planned"),
    ("ar", "أرجأ رئيس تشيلي زيارته إلى بيرو.", "CONSULT", "planned"),
    ("zh", "智利總統推遲訪問秘魯。", "CONSULT", "planned"),
    ("en", "The summit between Chile and Peru was postponed.", "CONSULT", "planned"),
    ("en", "A visit by the Chilean president to Peru has been put off until Friday.", "CONSULT", "planned"),
    ("ru", "Визит президента Чили в Перу отложен.", "CONSULT", "planned"),
    ("ru", "Саммит Чили и Перу перенесён на пятницу.", "CONSULT", "planned"),
    ("ar", "زيارة رئيس تشيلي إلى بيرو تأجلت إلى الشهر المقبل.", "CONSULT", "planned"),
    ("zh", "智利总统对秘鲁的访问被推迟。", "CONSULT", "planned"),
    ("zh", "智利總統對秘魯的訪問被推遲。", "CONSULT", "planned"),
    ("en", "Turkey agreed on Monday to impose sanctions on Greece.", "SANCTION", "planned"),
    ("ru", "Премьер Чили объявил: 28 мая Чили признает Палестину.", "SUPPORT", "planned"),
    ("zh", "智利宣布5月28日起對秘魯貨品加徵關稅。", "SANCTION", "planned"),
    ("zh", "智利宣布向秘魯提供援助。", "AID", "planned"),
    ("zh", "智利政府承諾提供秘魯災民援助。", "AID", "planned"),
    ("zh", "智利宣布已向秘魯提供了援助。", "AID", "happened"),
    ("ru", "Чили объявила, что отзывает посла из Боливии.", "SANCTION", "planned"),
    ("ru", "Чили объявила, что отозвала посла из Боливии.", "SANCTION", "happened"),
    ("zh", "智利警方將三名示威者拘捕。", "COERCE", "happened"),
    # A state goes on, but not where its day is told.
    ("zh", "武裝人員圍困縣城。", "COERCE", "ongoing"),
    ("zh", "武裝人員5月3日圍困縣城。", "COERCE", "happened"),
    # A line of a ticker: who stands before the colon tells; a state there may be what it is about.
    ("zh", "俄国防部：乌军无人机袭击苏贾。", "ASSAULT", "claimed"),
    ("ar", "قوات الدعم السريع: بسطنا سيطرتنا على قيادة الفرقة السادسة في الفاشر", "COERCE", "claimed"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "kind", "status"), CASES)
def test_status(language: str, text: str, kind: str, status: str) -> None:
    found = dragoman.analyse(text, language=language, published=DAY).events
    assert status in {e.status for e in found if e.type == kind}, [(e.type, e.status) for e in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Президент Чили заявил, что сделка ничтожна, и отозвал посла из Перу."),
        ("en", '"The deal is void," Chile\'s president said, and recalled the ambassador from Peru.'),
        ("zh", "智利宣布与秘鲁断交，玻利维亚召回大使。"),
    ],
)
def test_who_tells_takes_the_word_again(language: str, text: str) -> None:
    found = dragoman.analyse(text, language=language, published=DAY).events
    assert {(e.status, e.by) for e in found if e.type == "SANCTION"} & {("happened", None)}


@pytest.mark.parametrize(
    ("language", "text", "kind", "day"),
    [
        ("en", "Turkey will impose sanctions on Greece, as Ankara announced last week.", "SANCTION", None),
        ("en", "Turkey will impose sanctions on Greece next week.", "SANCTION", "2024-05-20/2024-05-26"),
        ("en", "Turkey agreed on Monday to impose sanctions on Greece.", "SANCTION", None),
        ("en", "Turkey agreed on Monday to impose sanctions on Greece.", "AGREE", "2024-05-13"),
        ("ru", "Чили обсудила с Боливией удар, который 1 мая разрушил завод.", "CONSULT", None),
        ("ru", "Чили 1 мая обсудила с Боливией удар, который разрушил завод.", "CONSULT", "2024-05-01"),
        ("zh", "中國與俄羅斯昨（14）日舉行聯合軍演。", "COOPERATE", "2024-05-14"),
    ],
)
def test_day(language: str, text: str, kind: str, day: str | None) -> None:
    found = dragoman.analyse(text, language=language, published=DAY).events
    assert day in {e.date for e in found if e.type == kind}, [(e.type, e.date) for e in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The meeting between Boric and Petro was cancelled on Friday."),
        ("en", "The visit of the Chilean president to Peru has been called off."),
        ("ru", "Визит президента Чили в Перу отменён."),
        ("ru", "Встреча президентов Чили и Перу в пятницу отменена."),
        ("ar", "القمة بين تشيلي وبيرو ألغيت يوم الجمعة."),
        ("ar", "ألغيت زيارة رئيس تشيلي إلى بيرو."),
        ("zh", "智利总统对秘鲁的访问被取消。"),
        ("zh", "馬克龍與朔爾茨的會晤週五被取消。"),
    ],
)
def test_what_was_called_off_is_no_row(language: str, text: str) -> None:
    assert "CONSULT" not in {e.type for e in dragoman.analyse(text, language=language, published=DAY).events}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The summit between Chile and Peru was postponed on Friday."),
        ("ru", "Визит президента Чили в Перу в понедельник был отложен."),
        ("ar", "زيارة رئيس تشيلي إلى بيرو تأجلت يوم الاثنين."),
        ("zh", "智利总统对秘鲁的访问周一被推迟。"),
        ("zh", "智利總統對秘魯的訪問週一被推遲。"),
    ],
)
def test_the_day_of_putting_off_is_not_the_day_of_the_meeting(language: str, text: str) -> None:
    found = dragoman.analyse(text, language=language, published=DAY).events
    assert [(e.type, e.date) for e in found] == [("CONSULT", None)]

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

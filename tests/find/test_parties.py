"""Who does it and to whom: prepositions, clauses of time, refusals, joined verbs, withdrawals, fire that comes from somewhere."""

from __future__ import annotations

import pytest

import dragoman

PER, CHL, NOR = "state/per", "state/chl", "state/nor"
TOLD = [
    ("en", "Norway rejected an offer by Chile to mediate.", "REJECT", (NOR,), (CHL,)),
    ("en", "Chile banned all seafood from Norway on Thursday.", "SANCTION", (CHL,), (NOR,)),
    ("ru", "Чили запретила импорт рыбы из Норвегии.", "SANCTION", (CHL,), (NOR,)),
    ("ar", "حظرت تشيلي استيراد الأسماك من النرويج.", "SANCTION", (CHL,), (NOR,)),
    ("zh-Hans", "智利禁止从挪威进口海鲜。", "SANCTION", (CHL,), (NOR,)),
    ("en", "Chile expelled two Norwegian diplomats and summoned two bankers.", "SANCTION", (CHL,), (NOR,)),
    ("en", "Missile strikes from Iran on Israel killed ten people on Monday.", "ASSAULT", ("state/irn",), ("state/isr",)),
    ("ru", "Ракетный удар из Ирана по Израилю убил десять человек.", "ASSAULT", ("state/irn",), ("state/isr",)),
    ("ar", "الجيش الإسرائيلي: إطلاق صواريخ من إيران نحو إسرائيل.", "ASSAULT", ("state/irn",), ("state/isr",)),
    ("ar", "وقعت دولة الإمارات وجمهورية الهند اتفاقية للشراكة.", "AGREE", ("state/are", "state/ind"), ("state/are", "state/ind")),
    ("en", "The Republic of Peru and the Republic of Chile signed a treaty on Monday.", "AGREE", (PER, CHL), (PER, CHL)),
    ("zh-Hans", "欧盟和加拿大周一对四名缅甸官员实施制裁。", "SANCTION", ("org/eu", "state/can"), ("group/mmr/officials",)),
    ("zh-Hant", "歐盟週一對十二名緬甸官員實施制裁。", "SANCTION", ("org/eu",), ("group/mmr/officials",)),
    ("zh-Hans", "巴基斯坦前总理伊姆兰·汗周二在高等法院出庭时被警方逮捕。", "COERCE", ("group/police",), ("person/imran-khan",)),
    ("zh-Hant", "伊姆蘭·汗在前往大使館途中被警方拘捕。", "COERCE", ("group/police",), ("person/imran-khan",)),
    ("zh-Hans", "古特雷斯要求立即释放孔戴。", "RETREAT", (), ("person/alpha-conde",)),
    ("zh-Hans", "法塔赫和哈马斯在多哈签署《关于加强巴勒斯坦团结的宣言》。", "AGREE", ("org/fatah", "org/hamas"), ("org/fatah", "org/hamas")),
    ("en", "Chilean President Gabriel Boric met Pope Francis at the Vatican on Monday.", "CONSULT", ("person/gabriel-boric", "person/pope-francis"), ("person/gabriel-boric", "person/pope-francis")),
    ("en", "Chile, which borders Peru, closed its airspace.", "COERCE", (CHL,), ()),
    ("en", "Norway, which joined NATO in 1949, summoned the ambassador.", "ACCUSE", (NOR,), ()),
    ("en", "Chile, unlike Peru, recalled its envoy.", "SANCTION", (CHL,), ()),
    ("en", "Iran, which attacked Iraq, Syria and Lebanon, closed its border.", "COERCE", ("state/irn",), ()),
    ("en", "Chile, Peru and Norway closed the border.", "COERCE", (CHL, PER, NOR), ()),
    ("ru", "Чили, граничащая с Перу, закрыла небо.", "COERCE", (CHL,), ()),
    ("ru", "Чили, в отличие от Перу, отозвала посла.", "SANCTION", (CHL,), ()),
    ("ru", "Норвегия, которая вступила в НАТО, закрыла границу.", "COERCE", (NOR,), ()),
    ("ar", "تشيلي، التي تجاور بيرو، أغلقت حدودها.", "COERCE", (CHL,), ()),
    ("ar", "النرويج، خلافا لتشيلي، استدعت سفيرها.", "SANCTION", (NOR,), ()),
    ("zh-Hans", "与秘鲁接壤的智利关闭了领空。", "COERCE", (CHL,), ()),
    ("zh-Hant", "與秘魯接壤的智利召回了大使。", "SANCTION", (CHL,), ()),
    ("en", "If Peru attacks Chile, Bolivia and Ecuador, Norway will respond.", "ASSAULT", (PER,), (CHL, "state/bol", "state/ecu")),
    ("ru", "Если Иран нападёт, Израиль ответит.", "ASSAULT", ("state/irn",), ()),
    ("ar", "إذا هاجمت بيرو فإن تشيلي سترد.", "ASSAULT", (PER,), ()),
    ("ar", "لو هاجمت بيرو النرويج، سترد تشيلي.", "ASSAULT", (PER,), (NOR,)),
    ("zh-Hans", "如果秘鲁袭击挪威，智利将作出回应。", "ASSAULT", (PER,), (NOR,)),
    ("zh-Hant", "如果秘魯襲擊挪威，智利將作出回應。", "ASSAULT", (PER,), (NOR,)),
    ("en", "Peru carried out a joint raid with Chile on Monday.", "ASSAULT", (PER, CHL), ()),
    ("ru", "Норвежские войска провели совместную атаку с войсками Дании.", "ASSAULT", ("group/nor/forces", "state/dnk"), ()),
    ("ar", "نفذت القوات الأفغانية غارة مشتركة مع قوات الناتو.", "ASSAULT", ("group/afg/forces", "group/org-nato/forces"), ()),
    ("zh-Hans", "阿富汗部队与北约部队联合发动突袭。", "ASSAULT", ("group/afg/forces", "group/org-nato/forces"), ()),
]  # fmt: skip
NOT_THESE = [
    ("en", "Chile suspended a treaty after the killing of 26 tourists.", "SANCTION", "group/tourists"),
    ("ru", "Чили приостановила договор после убийства туристов.", "SANCTION", "group/tourists"),
    ("ru", "Перу и Чили при участии российских миротворцев договорились о прекращении огня.", "AGREE", "state/rus"),
    ("ar", "روسيا أرسلت قوات لحفظ السلام إلى مالي.", "AID", "group/peacekeepers"),
    ("zh-Hans", "卡斯蒂略在前往墨西哥使馆途中被警方拘捕。", "COERCE", "gov/mex/embassy"),
    ("en", "In Peru, the armed forces arrested ten men.", "COERCE", "state/per"),
    ("en", "The company settled a dispute with Peru.", "AGREE", PER),
    ("ru", "Компания урегулировала спор с Норвегией.", "AGREE", NOR),
    ("ar", "وقعت الشركة اتفاقا مع النرويج.", "AGREE", NOR),
    ("zh-Hans", "该公司与挪威和解。", "AGREE", NOR),
    ("zh-Hant", "該公司與挪威簽署協議。", "AGREE", NOR),
]  # fmt: skip


def _sides(language: str, text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    found = dragoman.analyse(text, language=language, published="2023-09-20")
    return [(e.type, tuple(e.actors), tuple(e.recipients)) for e in found.events]


@pytest.mark.parametrize(("language", "text", "type_", "actors", "recipients"), TOLD)
def test_who_to_whom(
    language: str, text: str, type_: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    assert (type_, actors, recipients) in _sides(language, text)


@pytest.mark.parametrize(("language", "text", "type_", "nobody"), NOT_THESE)
def test_who_is_no_party(language: str, text: str, type_: str, nobody: str) -> None:
    assert not [s for s in _sides(language, text) if s[0] == type_ and nobody in (*s[1], *s[2])]

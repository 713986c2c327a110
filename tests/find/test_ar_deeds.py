"""Arabic deeds: what they are, who does them, on whom, where and when; and what is no deed."""

import pytest

import dragoman
from dragoman.types import Event


def _events(text: str) -> tuple[Event, ...]:
    return tuple(dragoman.analyse(text, language="ar", published="2024-05-05").events)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("طهران تستدعي السفير السويسري.", ("ACCUSE", None)),
        ("استدعت فرنسا سفيرها لدى النيجر للتشاور.", ("SANCTION", "withdraw")),
        ("أطلقت كوريا الشمالية، اليوم الأحد، صاروخا باليستيا.", ("MOBILIZE", "weapons")),
        ("أطلق الحوثيون صاروخا باليستيا على إسرائيل.", ("ASSAULT", None)),
        ("أسقطت طائرات أردنية جوا مساعدات غذائية على القطاع.", ("AID", "humanitarian")),
        ("أرسلت مصر طائرات محملة بالأدوية إلى تركيا.", ("AID", "humanitarian")),
        ("محكمة تونسية قضت الخميس، بسجن نائب سابق.", ("SANCTION", "convict")),
    ],
)
def test_what_the_deed_is(text: str, row: tuple[str, str | None]) -> None:
    (event,) = _events(text)
    assert (event.type, event.mode) == row


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("شنت طائرات تابعة للجيش السوداني هجمات على مواقع لقوات الدعم السريع.", ("gov/sdn/armed-forces",)),
        ("وقتل ستة في هجومين نفذهما عناصر تنظيم الدولة الإسلامية.", ("org/isis",)),
        ("استهدفت إسرائيل مدارس ومستشفيات.", ("state/isr",)),
        ("ورفض العديد من المحتجين مغادرة الساحة.", ("group/protesters",)),
    ],
)
def test_who_acts(text: str, actors: tuple[str, ...]) -> None:
    assert actors in [e.actors for e in _events(text)]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("وزار الموقع بعد قصف القنصلية الإيرانية في دمشق.", "gov/irn/consulate"),
        ("واعتقل معظم المتهمين في الربيع، ووصفهم الرئيس التونسي قيس سعيد بالخونة.", "person/kais-saied"),
        ("أعلنت مصادر أمنية عراقية مقتل اثنين في هجوم مسلح.", "group/irq/sources"),
    ],
)
def test_who_does_not_attack(text: str, entity: str) -> None:
    assert not any(entity in e.actors for e in _events(text) if e.type in ("ASSAULT", "COERCE"))


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("الشرطة البريطانية تعتقل 500 متظاهر مؤيد لفلسطين.", ()),
        ("تركيا من الدول التي تقدم المساعدات إلى القطاع، إلى جانب الإمارات.", ()),
        ("قطع المغرب علاقاته مع إيران.", ("state/irn",)),
        ("وأجرى الرئيس التونسي قيس سعيد اتصالا هاتفيا، اليوم، بالرئيس الجزائري عبد المجيد تبون.", None),
    ],
)
def test_on_whom(text: str, recipients: tuple[str, ...] | None) -> None:
    (event, *_) = _events(text)
    both = ("person/kais-saied", "person/abdelmadjid-tebboune")
    assert event.recipients == (both if recipients is None else recipients)


@pytest.mark.parametrize(
    "text",
    [
        "شدد الوزيران على استعادة الاستقرار في السودان.",
        "تصل الخسائر الروسية إلى 671 دبابة.",
        "وزير الخارجية والتعاون الدولي الإماراتي عبد الله بن زايد يقرأ التقرير.",
        "المال يستخدم لمصادرة خيارات اللبنانيين.",
        "نفى الجانب الأوكراني ذلك.",
    ],
)
def test_no_deed(text: str) -> None:
    assert not _events(text)


def test_a_call_is_nowhere() -> None:
    (event,) = _events("بحث الرئيس التونسي قيس سعيد هاتفيا مع نظيره الجزائري عبد المجيد تبون الوضع في ليبيا.")
    assert (event.mode, event.place) == ("phone", None)


def test_how_long_nothing_like_it_was_is_no_day() -> None:
    (event,) = _events("تجري سيول وواشنطن أكبر مناورات عسكرية مشتركة بينهما منذ خمس سنوات.")
    assert event.date is None


def test_what_somebody_is_accused_of_planning_has_not_happened() -> None:
    found = _events("واشنطن توقف رجلا بتهمة التخطيط لاغتيال الرئيس الأميركي جو بايدن.")
    assert {(e.type, e.status) for e in found} >= {("COERCE", "happened")}
    assert all(e.status == "hypothetical" for e in found if e.type == "ASSAULT")

"""Arabic deeds whose doer has no name, passives that letters do not show, and deeds that are only called for or provided for."""

import pytest

import dragoman
from dragoman.types import Event


def _events(text: str) -> list[Event]:
    return list(dragoman.analyse(text, language="ar", published="2024-05-05").events)


@pytest.mark.parametrize(
    ("text", "type_", "mode"),
    [
        ("تجمهر المئات أمام البلدية للمطالبة بالماء.", "PROTEST", "demo"),
        ("قطع سائقو شاحنات غاضبون الطريق المؤدي إلى الميناء.", "PROTEST", "obstruct"),
        ("دخل عمال المناجم في إضراب مفتوح.", "PROTEST", "strike"),
        ("مسيرات حاشدة في وارسو ضد الغلاء.", "PROTEST", "demo"),
        ("داهمت وحدة خاصة مستودعا للأسلحة.", "COERCE", "seize"),
        ("ضبطت دورية كميات كبيرة من الحبوب المخدرة.", "COERCE", "seize"),
        ("أوقفت المصالح الأمنية سبعة مشتبه بهم.", "COERCE", "arrest"),
        ("ألقي القبض على مهرب آثار في المطار.", "COERCE", "arrest"),
        ("هدمت جرافات ثلاثة منازل في القرية.", "COERCE", "seize"),
        ("حكمت محكمة الاستئناف على صحفي بالحبس عامين.", "SANCTION", "convict"),
        ("أضرم مجهولون النار في مقر الحزب.", "ASSAULT", None),
        ("انفجرت عبوة ناسفة قرب حافلة ركاب.", "ASSAULT", None),
        ("قتل أربعة جنود في كمين ليلي.", "ASSAULT", None),
        ("أصيب خمسة أطفال برصاص قناص.", "ASSAULT", None),
        ("وصلت قافلة مساعدات إلى المدينة المحاصرة.", "AID", "humanitarian"),
        ("أفرج عن عشرين صيادا بعد شهر.", "RETREAT", "release"),
        ("سلم المتمردون أسلحتهم عند الجسر.", "RETREAT", "disarm"),
    ],
)
def test_a_deed_needs_no_name(text: str, type_: str, mode: str | None) -> None:
    assert (type_, mode) in [(e.type, e.mode) for e in _events(text)]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("قتل ثلاثة جنود ماليين في هجوم قرب الحدود مع النيجر.", (), ("group/mli/troops",)),
        ("قتلت إسرائيل ثلاثة جنود لبنانيين في غارة.", ("state/isr",), ("group/lbn/troops",)),
        ("أعلن الجيش المالي مقتل جنود ماليين في هجوم.", (), ("group/mli/troops",)),
        ("اعتقل الجيش الإسرائيلي 12 فلسطينيا.", ("gov/isr/armed-forces",), ("state/pse",)),
        ("اعتقلت قوات الاحتلال شابا في بيت لحم.", ("gov/isr/armed-forces",), ("state/pse",)),
        ("منعت الشرطة المحتجين من الوصول إلى الساحة.", ("group/police",), ("group/protesters",)),
        ("اقتحم مئات المتظاهرين مبنى البلدية.", ("group/protesters",), ()),
        ("شنت باكستان غارات جوية على مقاطعتين أفغانيتين.", ("state/pak",), ("state/afg",)),
    ],
)
def test_who_does_it_to_whom(text: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    event = _events(text)[0]
    assert (event.actors, event.recipients) == (actors, recipients)


def test_a_verb_joined_to_another_has_its_subject() -> None:
    rows = _events("اقتحم الجيش الإسرائيلي بلدة طوباس، واعتقل 11 فلسطينيا.")
    assert [e.actors for e in rows] == [("gov/isr/armed-forces",)] * 2


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("وينص الاتفاق على انسحاب القوات الروسية من خيرسون.", "RETREAT", "planned"),
        ("طالبت فرنسا إيران بالإفراج عن السائحين.", "RETREAT", "hypothetical"),
        ("تأمل واشنطن أن تفرج إيران عن السجناء.", "RETREAT", "hypothetical"),
        ("تعهدت النرويج بتقديم عشرة ملايين دولار إلى السودان.", "AID", "planned"),
        ('وصفت باماكو الحادث بأنه "عدوان"، وسحبت مالي سفيرها من الجزائر.', "SANCTION", "happened"),
        ("تتفاوض بغداد مع أنقرة على المياه.", "CONSULT", "ongoing"),
        ("تحاصر قوات الدعم السريع مدينة الفاشر.", "COERCE", "ongoing"),
        ("تدخل الهدنة حيز التنفيذ ظهر غد.", "RETREAT", "planned"),
        ("دعا غوتيريش واشنطن، التي علقت المساعدات إلى كييف، إلى التراجع.", "SANCTION", "happened"),
    ],
)
def test_whether_it_happened(text: str, type_: str, status: str) -> None:
    assert (type_, status) in [(e.type, e.status) for e in _events(text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "يزور الرئيس الصيني شي جين بينغ القاهرة غدا لحضور القمة المقررة يوم السبت.",
            ("CONSULT", "visit", ("person/xi-jinping",), ("state/egy",), "2024-05-06", "place/cairo", "planned"),
        ),
        (
            "زار الرئيس الفرنسي إيمانويل ماكرون بغداد، بعد يوم واحد من الانتخابات.",
            ("CONSULT", "visit", ("person/emmanuel-macron",), ("state/irq",), None, "place/baghdad", "happened"),
        ),
    ],
)  # fmt: skip
def test_the_day_of_another_thing(text: str, row: tuple[object, ...]) -> None:
    rows = [(e.type, e.mode, e.actors, e.recipients, e.date, e.place, e.status) for e in _events(text)]
    assert rows == [row]

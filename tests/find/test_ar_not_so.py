"""What an Arabic text does not say: no denial by "at least", no deed by a place's adjective, none where it is stopped."""

import pytest

import dragoman
from dragoman.pipeline.analysis import Analysis


def _read(text: str) -> Analysis:
    return dragoman.analyse(text, language="ar", published="2024-05-05")


def _deeds(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...], str]]:
    return [(e.type, e.actors, e.recipients, e.status) for e in _read(text).events]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قالت أوكرانيا إن ما لا يقل عن تسعة جنود قتلوا في هجوم روسي.", "claimed"),
        ("قال الجيش الصيني إن المناورات تجري في البحر، ولم يحدد موعدا لانتهاء المناورات.", "claimed"),
        ("قال الجيش الإسرائيلي إن إسرائيل لم تقصف المستشفى.", "denied"),
        ("نفت إيران أنها هاجمت السفينة.", "denied"),
    ],
)
def test_what_is_denied_and_what_is_not(text: str, status: str) -> None:
    assert [row[-1] for row in _deeds(text)] == [status]


def test_a_threat_on_a_condition_is_no_denial() -> None:
    found = _read('قال ترامب: "إذا لم تفعل إيران ما هو صواب فسوف تدفع ثمنا باهظا".')
    assert [(s.act, s.to) for s in found.statements] == [("threaten", ("state/irn",))]
    assert not _deeds('قال ترامب إنه "إذا لم توقع إيران على الاتفاق فسوف نقصفها".')


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "أعلنت وزارة الصحة السورية مقتل ثلاثة أشخاص في قصف تركي على حلب.",
            ("ASSAULT", ("state/tur",), (), "claimed"),
        ),
        (
            "أعلنت أوكرانيا مقتل ثلاثة مدنيين في قصف روسي على خاركيف.",
            ("ASSAULT", ("state/rus",), (), "claimed"),
        ),
        (
            "قالت إسرائيل إن طائراتها قصفت دمشق.",
            ("ASSAULT", ("state/isr",), ("state/syr",), "claimed"),
        ),
        (
            "قالت روسيا إن قواتها سيطرت على بلدة أوكرانية.",
            ("COERCE", ("state/rus",), ("state/ukr",), "claimed"),
        ),
        (
            "شن الجانب الروسي هجوما على خاركيف.",
            ("ASSAULT", ("state/rus",), ("state/ukr",), "happened"),
        ),
    ],
)
def test_whose_deed_it_is(text: str, row: tuple[str, tuple[str, ...], tuple[str, ...], str]) -> None:
    assert _deeds(text) == [row]


@pytest.mark.parametrize(
    "text",
    ["قتل سبعة في هجوم مسلح في الشطر الهندي من كشمير.", "أصيب ثلاثة في قصف استهدف قواعد عسكرية عراقية."],
)
def test_the_adjective_of_a_place_does_nothing(text: str) -> None:
    assert [row[1] for row in _deeds(text)] == [()]


def test_what_ones_own_forces_did_is_no_charge() -> None:
    assert [s.act for s in _read("قالت إسرائيل إن طائراتها قصفت دمشق.").statements] == ["announce"]
    assert [s.act for s in _read("قالت سوريا إن إسرائيل قصفت دمشق.").statements] == ["accuse"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("المجر تعطل إقرار مساعدات أوروبية لمولدوفا.", ("REJECT", ("state/hun",))),
        ("علقت كندا تسليم أسلحة إلى تركيا.", ("SANCTION", ("state/can",))),
        ("قررت بلجيكا وقف تصدير الأسلحة إلى تركيا.", ("SANCTION", ("state/bel",))),
        ("منعت مصر إدخال مساعدات إلى غزة.", ("COERCE", ("state/egy",))),
        ("سلمت كندا أسلحة إلى أوكرانيا.", ("AID", ("state/can",))),
    ],
)
def test_a_deed_that_is_stopped_is_not_done(text: str, row: tuple[str, tuple[str, ...]]) -> None:
    assert [(kind, actors) for kind, actors, _, _ in _deeds(text)] == [row]


def test_the_next_sentence_of_a_quotation_names_nobody_for_the_first() -> None:
    text = 'قالت ميلوني: "توصلنا لاتفاق بين تسع دول. ليس هناك اتفاق من جانب تشيلي".'
    assert not [row for row in _deeds(text) if "state/chl" in row[1] and row[3] == "happened"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("وصف الرئيس التركي رجب طيب أردوغان القصف بأنه جريمة.", []),
        ("الصين تجري مناورات بمحيط اليابان.", [("MOBILIZE", ("state/chn",), (), "happened")]),
        ("قال لافروف إنه بدا واضحا أن واشنطن تريد تحقيق سلام دائم.", []),
        (
            "استخدم رجال الشرطة الفرنسية الغاز المسيل للدموع ضد المتظاهرين.",
            [("ASSAULT", ("gov/fra/police",), ("group/protesters",), "happened")],
        ),
        (
            "استخدمت الشرطة الفرنسية القوة لإخلاء مخيم للمهاجرين.",
            [("COERCE", ("gov/fra/police",), ("group/migrants",), "happened")],
        ),
        (
            "أطلقت كوريا الشمالية صواريخ قبل يوم من زيارة الرئيس الأميركي جو بايدن إلى كوريا الجنوبية.",
            [
                ("MOBILIZE", ("state/prk",), (), "happened"),
                ("CONSULT", ("person/joe-biden",), ("state/kor",), "happened"),
            ],
        ),
        (
            "استأنفت دول الاتحاد الأوروبي المفاوضات حول تقديم مساعدة جديدة لأوكرانيا.",
            [("CONSULT", ("group/eu-states",), (), "happened")],
        ),
        (
            "سقطت بلدة بارا بيد «قوات الدعم السريع».",
            [("COERCE", ("org/rsf-sudan",), (), "happened")],
        ),
        (
            "أعلنت وزارة الدفاع الروسية، صباح السبت، تدمير سبع مسيرات أوكرانية.",
            [("ASSAULT", ("state/rus",), ("group/ukr/drones",), "claimed")],
        ),
        (
            "تدرس واشنطن سحب قواتها من العراق.",
            [("RETREAT", ("state/usa",), ("state/irq",), "hypothetical")],
        ),
        ("دعت مصر إلى احترام ميثاق الأمم المتحدة.", []),
        (
            "جاءت مبادرات دونالد ترامب تجاه الزعيم كيم جونغ أون الذي التقى به مرتين.",
            [
                (
                    "CONSULT",
                    ("person/donald-trump", "person/kim-jong-un"),
                    ("person/donald-trump", "person/kim-jong-un"),
                    "happened",
                )
            ],
        ),
    ],
)
def test_who_does_what_to_whom(
    text: str, rows: list[tuple[str, tuple[str, ...], tuple[str, ...], str]]
) -> None:
    assert _deeds(text) == rows


def test_a_known_exercise_of_another_year_is_not_recalled() -> None:
    (event,) = _read('بدأت الصين مناورات "السيف المشترك 2024" قرب تايوان.').events
    assert (event.type, event.date) == ("MOBILIZE", None)


def test_what_cannot_be_without_a_thing_is_not_denied() -> None:
    (event,) = _read('قال لافروف إنه "من دون ضمانات لروسيا لا يمكن التكلم عن اتفاق مع أوكرانيا".').events
    assert (event.type, event.status) == ("AGREE", "hypothetical")


def test_two_leaders_and_their_counterpart_meet() -> None:
    (event,) = _read("عقدت قمة بين الرئيس فلاديمير بوتين ونظيره فولوديمير زيلينسكي.").events
    assert event.actors == ("person/vladimir-putin", "person/volodymyr-zelensky")

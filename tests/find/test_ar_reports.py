"""Arabic reports: who speaks and who does not, whom it is told to, what an act is, and when it was said."""

import pytest

import dragoman
from dragoman.pipeline.analysis import Analysis


def _read(text: str) -> Analysis:
    return dragoman.analyse(text, language="ar", published="2024-05-05")


def _said(text: str) -> list[tuple[str, str]]:
    return [(s.speaker, s.act) for s in _read(text).statements]


def test_a_body_that_no_list_knows_speaks_under_its_own_name() -> None:
    for text, name in (
        ("وأعلنت هيئة الموانئ الأردنية إغلاق الرصيف الشمالي.", "هيئة الموانئ الأردنية"),
        ("وقالت تنسيقية أحياء الفاشر، في بيان، إن القصف توقف.", "تنسيقية أحياء الفاشر"),
        ("وأكدت النقابة العامة للصيادين أن البحر هائج.", "النقابة العامة للصيادين"),
    ):
        found = _read(text)
        named = {m.entity_id: m.text for m in found.mentions if m.kind == "organisation"}
        assert [named[s.speaker] for s in found.statements] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "وقالت لجنة محلية إن الطريق مغلق.",
        "وقالت جماعة مسلحة إنها غادرت الموقع.",
        "وأعلنت الإدارة الانتخابية لحركة أمل التي يتزعمها نبيه بري عن النتائج.",
        "لم تعلن روسيا الأمر رسميا.",
        "ورحل عقب اتهامات كثيرة.",
    ],
)
def test_nobody_known_speaks(text: str) -> None:
    assert not _said(text)


def test_an_unnamed_speaker_ends_the_turn_of_the_one_before() -> None:
    text = "وقال الرئيس التونسي قيس سعيد إن الأمر انتهى.\n\nوقال العداؤون إن السباق تأجل.\n\nوأضاف أن الموعد لم يحدد."
    assert _said(text) == [("person/kais-saied", "assert")]


def test_joint_reports_have_each_their_content() -> None:
    found = _read("دانت فرنسا الهجوم على بلدة حدودية، وأشار المستشار الألماني أولاف شولتس إلى أن الصين قلقة.")
    assert [s.speaker for s in found.statements] == ["state/fra", "person/olaf-scholz"]
    assert "state/chn" not in found.statements[0].about


def test_two_named_together_speak_together() -> None:
    text = "التقى الرئيس التونسي قيس سعيد الرئيس الجزائري عبد المجيد تبون.\n\nوأكد الرئيسان أن الحدود آمنة."
    (said,) = _read(text).statements
    assert (said.speaker, said.co_speakers) == ("person/kais-saied", ("person/abdelmadjid-tebboune",))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("وأعلنت كتائب القسام أنها قصفت قاعدة إسرائيلية.", "announce"),
        ("ويأمل الرئيس الفرنسي إيمانويل ماكرون أن تعاقب أوروبا روسيا على العدوان.", "assert"),
        ("وأكدت فرنسا ضرورة وقف التصعيد.", "urge"),
        ("وأعربت تركيا عن استنكارها قرار السويد.", "criticise"),
    ],
)
def test_the_act(text: str, act: str) -> None:
    assert [s.act for s in _read(text).statements] == [act]


def test_who_is_warned_does_not_warn() -> None:
    assert _said("وواصلت فرنسا تحذير إيران من شن هجوم.") == []
    assert ("state/usa", "accuse") in _said("جاء ذلك بعد اتهامات أميركية بالتدخل.")


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("تركيا تدعو لرفع روسيا من القائمة.", ()),
        ("أبلغت الرياض دمشق بأنها جاهزة.", ("state/syr",)),
        ("حذر وزير الدفاع الأمريكي لويد أوستن إيران من مهاجمة السفن.", ("state/irn",)),
    ],
)
def test_whom_it_is_told_to(text: str, to: tuple[str, ...]) -> None:
    assert [s.to for s in _read(text).statements] == [to]


def test_a_year_of_the_past_is_no_day_of_a_report() -> None:
    found = _read("وقالت فرنسا، التي تراقب الوضع منذ 2019، إن الهدنة صامدة.")
    assert [s.said_on for s in found.statements] == [None]


def test_an_outlet_passes_on_whom_it_was_told_by() -> None:
    (said,) = _read("وتبادل الطرفان الرسائل، حسبما صرح مسؤول أمريكي لشبكة CNN.").statements
    assert said.via == ("outlet/cnn",)
    assert said.speaker.startswith("local-")


def test_a_dateline_says_nothing() -> None:
    assert _said("(CNN)-- قال المتدربون إن الدورة طويلة.") == []


def test_the_body_of_that_name_is_meant_again() -> None:
    text = "قالت الرئاسة الفلسطينية إن القرار خطير. ودعت الإدارة الأميركية إلى التراجع.\n\nوأكدت الرئاسة أن الموقف ثابت."
    assert _said(text)[-1][0] == "gov/pse/presidency"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ندد رئيس الوزراء البريطاني كير ستارمر، يوم الخميس، بالهجوم على السفارة.", "بالهجوم على السفارة."),
        ("حذرت الخارجية الروسية، في بيان اليوم، من نشر صواريخ.", "من نشر صواريخ."),
        ("أعلنت وزارة الصحة اللبنانية في بيروت، في بيان، وفاة ثلاثة أشخاص.", "وفاة ثلاثة أشخاص."),
        ("قال الجيش الياباني إن الصاروخ سقط في البحر، في إشارة إلى بحر اليابان.", "الصاروخ سقط في البحر"),
        ("وأضاف لافروف أن العمل مستمر، وذلك غداة لقاء جمع بوتين بأردوغان.", "العمل مستمر"),
        ("وأكد لافروف أن روسيا مستمرة، وذلك ليس سرا.", "روسيا مستمرة، وذلك ليس سرا."),
    ],
)
def test_what_is_said_begins_behind_the_speaker_and_ends_before_what_the_reporter_adds(
    text: str, content: str
) -> None:
    (said,) = _read(text).statements
    assert said.content is not None
    assert said.content.text == content


def test_the_day_between_the_speaker_and_his_words_is_theirs() -> None:
    (said,) = _read("رحب الاتحاد الأوروبي، الجمعة، بالاتفاق.").statements
    assert said.said_on == "2024-05-03"


def test_who_says_something_else_meanwhile_has_words_of_his_own() -> None:
    found = _read("دعت ألمانيا إلى وقف القتال، فيما دعت فرنسا إلى عقد قمة.").statements
    assert [(s.speaker, s.content.text if s.content else "") for s in found] == [
        ("state/deu", "إلى وقف القتال"),
        ("state/fra", "إلى عقد قمة."),
    ]
    assert _said("قالت روسيا إن قواتها تقدمت، بينما نفت أوكرانيا ذلك.") == [
        ("state/rus", "assert"),
        ("state/ukr", "deny"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ('وكانت جماعة "الحوثي" اليمنية قد أعلنت أنها استهدفت سفينة.', "org/houthis", ()),
        ("أعلنت حركة «طالبان» إطلاق سراح سجين.", "org/taliban", ()),
        ("قال الجيش الكوري الجنوبي إن البلاد آمنة.", "gov/kor/armed-forces", ()),
        (
            'قال وزير الخارجية الروسي سيرغي لافروف لـ"رويترز" إن الحوار مستمر.',
            "person/sergey-lavrov",
            ("outlet/reuters",),
        ),
        (
            "قال وزير الخارجية الروسي سيرغي لافروف لشبكة CNN إن الحوار مستمر.",
            "person/sergey-lavrov",
            ("outlet/cnn",),
        ),
    ],
)
def test_names_in_quotation_marks_and_adjectives_of_two_words(
    text: str, speaker: str, via: tuple[str, ...]
) -> None:
    assert [(s.speaker, s.via) for s in _read(text).statements] == [(speaker, via)]


def test_an_outlet_that_carries_a_statement_does_not_issue_it() -> None:
    text = 'قال الجيش الصيني إن المناورات بدأت. وذكر البيان الذي أوردته وكالة "رويترز" أن المناورات ستستمر.'
    assert [s.speaker for s in _read(text).statements] == ["gov/chn/armed-forces"] * 2


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "دعت فرنسا إلى وقف القتال، ووصفت القصف بأنه غير مقبول.",
            [("urge", "إلى وقف القتال"), ("criticise", "غير مقبول.")],
        ),
        (
            "وطالبت فرنسا بحماية المدنيين، وإجراء تحقيق في «الانتهاكات التي تقع بعيدا عن الأنظار».",
            [("demand", "بحماية المدنيين، وإجراء تحقيق في «الانتهاكات التي تقع بعيدا عن الأنظار».")],
        ),
        (
            "قالت اليابان إنه لم ترد أي تقارير مؤكدة عن وقوع أضرار.",
            [("assert", "لم ترد أي تقارير مؤكدة عن وقوع أضرار.")],
        ),
        (
            "قالت فرنسا إن الحوار مستمر، مؤكدة أن الباب مفتوح.",
            [("assert", "الحوار مستمر"), ("assert", "الباب مفتوح.")],
        ),
        (
            "أمهلت تونس القنصل أسبوعا بسبب رفضه الرد، حسبما قالت تونس.",
            [("threaten", "القنصل أسبوعا بسبب رفضه الرد")],
        ),
    ],
)
def test_each_report_has_its_own_words(text: str, rows: list[tuple[str, str]]) -> None:
    assert [(s.act, s.content.text if s.content else "") for s in _read(text).statements] == rows


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("أعلن الجيش الروسي تدمير سبع مسيرات أوكرانية.", "announce"),
        ("وصفت روسيا العملية الأميركية بأنها انتهاك للقانون.", "accuse"),
        ("قال لافروف إن كييف مستعدة للتفاوض.", "assert"),
        ("قال لافروف إننا مستعدون للتفاوض مع أوكرانيا.", "offer"),
        ("أكد ماكرون أنه يجب على إسرائيل وقف الحرب.", "demand"),
        (
            "أكد الجيش الإسرائيلي أن غارة شنها سلاح الجو الإسرائيلي استهدفت عنصرا في حركة الجهاد الإسلامي.",
            "assert",
        ),
    ],
)
def test_whose_readiness_and_whose_deed_it_is(text: str, act: str) -> None:
    assert [s.act for s in _read(text).statements] == [act]


def test_a_fight_to_the_end_is_no_court() -> None:
    (said,) = _read("قال لافروف إنه ينبغي القضاء على المشكلة من جذورها.").statements
    assert said.about == ()

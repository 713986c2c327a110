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
    text = "وقال الرئيس التونسي قيس سعيد إن الأمر انتهى.\n\nوقال المنظمون إن السباق تأجل.\n\nوأضاف أن الموعد لم يحدد."
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

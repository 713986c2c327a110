"""Arabic names that no list knows: who speaks behind a verb, a long office, an apposition; and who is not meant."""

import pytest

import dragoman


def _speakers(text: str) -> list[str]:
    found = dragoman.analyse(text, language="ar", published="2024-05-05")
    named = {m.entity_id: m.text for m in found.mentions if m.how != "title"}
    return [named.get(s.speaker, s.speaker) for s in found.statements]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأكد عادل الشمري، عضو لجنة المياه، أن السد آمن.", "عادل الشمري"),
        ("من جهته، أوضح علي الورداني، المنسق العام للقافلة، أن الطريق مغلق.", "علي الورداني"),
        ("وأشار مدير دائرة الطرق في الحكومة كريم العبيدي إلى أن الجسر انهار.", "كريم العبيدي"),
        ("انهار الجسر ليلا، بحسب ما أعلن هيثم الراوي، مهندس المشروع.", "هيثم الراوي"),
        ("وقالت الطبيبة ليلى الحمداني إن المستشفى امتلأ بالجرحى.", "ليلى الحمداني"),
    ],
)
def test_an_unknown_speaker_is_found_by_the_first_name(text: str, name: str) -> None:
    assert _speakers(text) == [name]


def test_the_surname_alone_goes_on() -> None:
    said = _speakers("وأكد عادل الشمري، عضو لجنة المياه، أن السد آمن.\n\nوأوضح الشمري أن الفحص انتهى.")
    assert len(said) == 2
    assert len(set(said)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "وقال محامي نتنياهو إن القضية سياسية.",
        "وقالت حملة ترامب إن النتيجة جيدة.",
        "وقال مقرب من بوتين إن القرار قريب.",
        "وقال مدير المستشفى إن الأسرة امتلأت.",
    ],
)
def test_whose_lawyer_speaks_does_not(text: str) -> None:
    assert not _speakers(text)


def test_a_director_of_something_is_nobody_named_before() -> None:
    said = _speakers(
        "وقال السفير الفرنسي كريم العبيدي إن الوضع هادئ.\n\nوقال مدير مركز البحوث إن السلام بعيد."
    )
    assert said[0] == "كريم العبيدي"
    assert said[0] not in said[1:]


def test_a_surname_behind_another_first_name_is_a_stranger() -> None:
    found = dragoman.analyse("وقال الخبير سالم عريقات إن الجيش تقدم.", language="ar")
    assert not any(m.entity_id == "person/saeb-erekat" for m in found.mentions)
    assert _speakers("وقال صائب عريقات إن الحوار توقف.") == ["صائب عريقات"]


def test_each_body_has_its_own_spokesman_through_a_bracket() -> None:
    text = "وقال المتحدث باسم وزارة الدفاع الأمريكية (البنتاغون) باتريك رايدر إن الزيارة عادية. وقال المتحدث باسم الخارجية الأمريكية ماثيو ميلر إن الحوار مستمر."
    assert [s.speaker for s in dragoman.analyse(text, language="ar", published="2024-05-05").statements] == [
        "person/pat-ryder",
        "person/matthew-miller",
    ]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("تعهدت فرنسا بتقديم معدات للسعودية.", "state/sau"),
        ("وصل الموفد الخاص للأمم المتحدة إلى الميناء.", "org/un"),
        ("سلم الوفد الرسالة للولايات المتحدة وللاتحاد الأوروبي.", "org/eu"),
        ("قدم الوفد التعازي للفلسطينيين.", "state/pse"),
    ],
)
def test_a_name_keeps_its_article_behind_li(text: str, entity: str) -> None:
    assert entity in {m.entity_id for m in dragoman.analyse(text, language="ar").mentions}


@pytest.mark.parametrize("text", ["للحياة معنى وللنهار ضوء.", "للشرق سحره وللوطن حقه."])
def test_an_everyday_word_behind_li_is_no_name(text: str) -> None:
    assert not dragoman.analyse(text, language="ar").mentions

"""Which act an Arabic statement is by the first words of what is said, by one's own side and by what a thing is called."""

from __future__ import annotations

import pytest

import dragoman


def acts(text: str) -> list[str]:
    return [s.act for s in dragoman.analyse(text, language="ar").statements]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # The noun that a content opens with.
        ("أكد الكرملين رفضه لأي وجود أجنبي في الميناء.", "reject"),
        ("أعلنت أوسلو دعمها لخطة الوسطاء.", "support"),
        ("أبدى الكرملين استعداده لفتح الخط.", "offer"),
        ("وأكدت أوسلو حرصها على علاقات الجوار.", "pledge"),
        ("أعربت أوسلو عن بالغ قلقها من الفيضان.", "regret"),
        ("أعربت أوسلو عن تقديرها لجهود المسعفين.", "praise"),
        ("أبدى الكرملين استياءه من التأخير.", "criticise"),
        # What one's own side did, will do and will not.
        ("الكرملين: أطلقنا قمرا جديدا صباح اليوم", "announce"),
        ("قال ماكرون إن فرنسا ستفتح السفارة في الربيع.", "announce"),
        ("قال ماكرون إن بلاده أرسلت أطباء إلى المدينة.", "announce"),
        ("قال ماكرون إن فرنسا لن تفتح السفارة في الربيع.", "reject"),
        ("وقالت أوسلو إنها ستفتح السفارة في الربيع.", "announce"),
        ("وقالت أوسلو إنها لن تفتح السفارة في الربيع.", "reject"),
        ("أكد ماكرون أن فرنسا أرسلت أطباء إلى المدينة.", "assert"),
        ("كشف الكرملين أن المصنع أغلق في الربيع.", "assert"),
        # What must be done, a question.
        ("قال ماكرون إن على الحكومة أن تفتح السوق.", "demand"),
        ("🔴 ماكرون: على أوسلو فتح المعبر 🔴 مطر غزير في الليل على الساحل", "demand"),
        ('قال ماكرون: "متى تصل الشاحنات إلى السوق؟"', "ask"),
        ("ناشد الكرملين العمال العودة إلى المصنع.", "ask"),
        # What a thing is called.
        ('وصف ماكرون القرار بأنه "تاريخي".', "praise"),
        ('وصف ماكرون القرار بأنه "مهزلة".', "criticise"),
        ("اعتبر ماكرون المناورة استفزازا.", "criticise"),
        # What is warned of, rejected, ruled out.
        ("حذر الكرملين من أن أي خرق سيقابل برد فوري.", "threaten"),
        ("حذر الكرملين من أن السد قد ينهار.", "warn"),
        ("رفضت أوسلو خطة الوسطاء.", "reject"),
        ("استبعد الكرملين أي وساطة في الملف.", "reject"),
    ],
)  # fmt: skip
def test_the_act(text: str, act: str) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    "text",
    [
        "قال الكرملين إن مدينة أوسلو تاريخية وشوارعها ضيقة.",
        "ذكر الكرملين أن المصنع أغلق في الربيع.",
        "قالت أوسلو إنها تعمل مع ليما على خفض الضجيج.",
        "ذكر الكرملين رفض المحكمة النرويجية للطعن.",
        "قال الكرملين إن الدعم السريع خرج من السوق.",
        "علق الكرملين على القرار: السوق مفتوح اليوم.",
    ],
)
def test_a_mere_report(text: str) -> None:
    assert set(acts(text)) <= {"assert"}


def test_the_deed_that_we_did() -> None:
    (event,) = dragoman.analyse('قال الكرملين: "استهدفنا مستودعا في كييف".', language="ar").events
    assert (event.type, event.actors, event.status) == ("ASSAULT", ("gov/rus/presidency",), "claimed")

"""What holds for every page: a block a line, spans that are the line, linear work, odd pages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.extract.anatomy import dissect
from dragoman.read.page import page_from_text
from dragoman.types import Page
from dragoman.types.page import Line, PageMeta

ROLES = {"title", "body", "caption", "date", "source", "tags", "social", "related", "chrome"}
PIECES = [
    "Read also", "اقرأ أيضا:", "相关阅读", "Читайте также", "Source: The Bell", "المصدر: النهار القديم", "来源:河畔网",
    "Источник:", "Tags: one, two", "2020-01-02", "Comments", "— Ann (@ann_b) May 4, 2020", "A headline about the bridge",
    "The bridge was opened on Monday by the mayor, who thanked the builders.", "   • Another headline of the day",
    "Мост открыли в понедельник, сообщил мэр города журналистам.", "افتتح رئيس البلدية الجسر يوم الاثنين أمام السكان.",
    "市长星期一为大桥剪彩,感谢所有建设者的努力。", "Photo: Ann", "", "0", "loader", "The lead was cut off in the middle...",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25))
def test_every_line_is_one_block(pieces: list[str]) -> None:
    text = "\n".join(pieces)
    if not text.strip():
        return
    anatomy = dissect(page_from_text(text))
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert [anatomy.page.text[block.start : block.end] for block in anatomy.blocks] == lines
    assert {block.role for block in anatomy.blocks} <= ROLES
    spans = [span for article in anatomy.articles for span in article.spans]
    assert len(spans) == len(set(spans))
    for article in anatomy.articles:
        owned = {(block.start, block.end) for block in anatomy.blocks if block.part == article.part}
        assert set(article.spans) <= owned
        assert article.published_basis in {"printed", "given", "inferred", "none"}
        assert (article.published is None) == (article.published_basis == "none")


def test_the_same_page_gives_the_same_rows() -> None:
    text = "\n".join(PIECES)
    assert dissect(page_from_text(text)) == dissect(page_from_text(text))


@pytest.mark.parametrize("text", ["word", "مرحبا", "10", "...", "标题", "Read also", "Source:", "©", "🙂"])
def test_a_page_of_one_line(text: str) -> None:
    anatomy = dissect(page_from_text(text))
    assert len(anatomy.blocks) == 1
    assert len(anatomy.articles) <= 1


def test_a_title_alone_is_the_main_article() -> None:
    (article,) = dissect(page_from_text("Mayor opens the new bridge over the river")).articles
    assert (article.role, article.title) == ("main", "Mayor opens the new bridge over the river")


def test_given_fields_win() -> None:
    page = page_from_text(
        "البيان قصير جدا ولا يقول شيئا عن اليوم الذي نشر فيه.", published="2020-05-06", language="ar"
    )
    anatomy = dissect(page)
    assert anatomy.page.language == "ar"
    assert (anatomy.articles[0].published, anatomy.articles[0].published_basis) == ("2020-05-06", "given")
    assert [(date.kind, date.value, date.start) for date in anatomy.dates] == [
        ("published", "2020-05-06", None)
    ]


def test_a_bare_chinese_tag_is_settled_by_the_text() -> None:
    text = "市長說,圖書館下個月開放,歡迎學生與長者來借書。"
    page = Page("p", "p", text, (Line(0, len(text)),), meta=PageMeta(language="zh"), language="zh")
    assert dissect(page).page.language == "zh-Hant"


def test_a_foreign_line_keeps_its_own_language() -> None:
    text = "مشهد من المدينة القديمة في يوم ماطر طويل.\n\nThe market was closed because of the rain, they wrote.\n\nعاد الباعة في اليوم التالي إلى أماكنهم."
    assert [block.language for block in dissect(page_from_text(text)).blocks] == ["ar", "en", "ar"]


def test_a_given_language_without_a_folder_is_believed_for_every_line() -> None:
    text = "France accused Mali of lying\n\nFrance accused Mali on Monday of lying about the attack in the north."
    assert {b.language for b in dissect(page_from_text(text, language="xx")).blocks} == {"xx"}
    assert {b.language for b in dissect(page_from_text(text, language="und")).blocks} == {"en"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("КАИР, 12 мая. /ТАСС/. Не менее 40 человек погибли, сообщил министр здравоохранения.", "body"),
        ("КАИР, 12 мая. /Корр. ТАСС/. Не менее 40 человек погибли, сообщил министр.", "body"),
        ("Каир, 12 мая - РИА Новости. Не менее 40 человек погибли, сообщил министр.", "body"),
        ("KHARTOUM, May 12 /AFP/ - At least 40 people were killed, the health minister said.", "body"),
        ("KHARTOUM (Reuters) - At least 40 people were killed, the health minister said.", "body"),
        ("الدوحة في 12 مايو /قنا/ قال وزير الصحة إن أربعين شخصا على الأقل قتلوا في القصف.", "body"),
        ("الخرطوم 12 مايو (واس) - قال وزير الصحة إن أربعين شخصا على الأقل قتلوا في القصف.", "body"),
        ("新華社開羅5月12日電（記者 李明）蘇丹衛生部長說，至少40人在襲擊中死亡。", "body"),
        ("Президент на встрече с полицейскими в Найроби. /ТАСС/", "caption"),
        ("The president (left) - greets police in Nairobi, Kenya. Photo: AFP", "caption"),
    ],
)
def test_a_line_with_a_dateline_is_no_caption(text: str, role: str) -> None:
    assert [b.role for b in dissect(page_from_text(text)).blocks] == [role]


def test_two_megabytes_are_read_once() -> None:
    paragraph = (
        "Мост через реку открыли в понедельник, и первые машины прошли по нему уже утром, сказал мэр.\n"
    )
    anatomy = dissect(page_from_text("Мост открыли\n\n" + paragraph * 20_000))
    assert sum(block.role == "body" for block in anatomy.blocks) == 20_000

"""Undated pages: what the text itself proves of its day, and what it does not."""

from __future__ import annotations

import pytest

from dragoman.extract.anatomy import dissect
from dragoman.read.page import page_from_text
from dragoman.types import Article


def main(text: str) -> Article:
    return next(article for article in dissect(page_from_text(text)).articles if article.role == "main")


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (
            "Town fair opens\n\nThe fair opened today, 4 May 2019, on the old market square with forty stalls.",
            "2019-05-04",
        ),
        ("افتتاح المعرض\n\nافتتح المعرض أمس 4 أيار 2019 في ساحة السوق القديم بحضور السكان.", "2019-05-05"),
        (
            "Ярмарка открылась\n\nЯрмарка открылась вчера, 4 мая 2019 года, на старой площади города.",
            "2019-05-05",
        ),
        ("市集開幕\n\n市集今天(2019年5月4日)在舊廣場開幕,共有四十個攤位參加。", "2019-05-04"),
    ],
)
def test_a_dated_today_or_yesterday(text: str, published: str) -> None:
    article = main(text)
    assert (article.published, article.published_basis) == (published, "inferred")
    assert article.published_reason


def test_an_update_only_bounds_a_text_that_says_today() -> None:
    article = main(
        "Fair opens\n\nLast updated at 20:19 4 May 2019\n\nThe fair opened today on the old square."
    )
    assert (article.published, article.published_basis) == ("../2019-05-04", "inferred")


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (
            "The ferry line carried more guests in 2018 than in any year before, the harbour master said.",
            "2018-01-01/..",
        ),
        ("نقل خط العبارات في عام 2018 ركابا أكثر من أي عام مضى، كما قال مدير الميناء.", "2018-01-01/.."),
        (
            "В 2018 году паром перевез больше пассажиров, чем когда-либо раньше, сказал начальник порта.",
            "2018-01-01/..",
        ),
        ("渡船公司說,2018年的旅客人數比以往任何一年都多,碼頭因此擴建。", "2018-01-01/.."),
    ],
)
def test_a_year_is_a_lower_bound(text: str, published: str) -> None:
    assert main(text).published == published


@pytest.mark.parametrize(
    "text",
    [
        "The town wants to plant ten thousand trees by 2045, the mayor told the school children.",
        "تريد البلدة زراعة عشرة آلاف شجرة بحلول 2045، كما قال رئيس البلدية لتلاميذ المدرسة.",
        "Город хочет высадить десять тысяч деревьев до 2045 года, сказал мэр школьникам.",
        "The old clock strikes twelve times a day, and the keeper winds it every morning.",
    ],
)
def test_the_future_and_nothing_bound_nothing(text: str) -> None:
    article = main(text)
    assert (article.published, article.published_basis, article.published_reason) == (None, "none", None)


def test_an_office_bounds_and_a_former_one_does_not() -> None:
    now = main(
        "نتائج اللقاء\n\nوقال ماثيو ميلر المتحدث باسم الخارجية الأمريكية إن المحادثات كانت مفيدة للطرفين."
    )
    assert (now.published or "").startswith("2023-04")
    past = main("ذكريات\n\nوقال المتحدث السابق ماثيو ميلر إنه يكتب الآن كتابا عن أيامه في الوزارة.")
    assert past.published is None


def test_an_update_is_an_upper_bound_and_never_the_publication() -> None:
    text = "Harbour wall repaired\n\nLast updated: 3 June 2014\n\nThe harbour wall has been repaired after the storm, the port said."
    article = main(text)
    assert (article.published, article.published_basis) == ("../2014-06-03", "inferred")


@pytest.mark.parametrize(
    "ahead", ["whose term ends in 2031", "with a vote scheduled for 2031", "planned for 2031"]
)
def test_a_year_that_is_still_to_come_proves_nothing(ahead: str) -> None:
    assert (
        main(f"Town fair opens\n\nThe fair was opened by the mayor, {ahead}, on the old square.").published
        is None
    )

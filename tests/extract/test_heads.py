"""What stands above the text on boards, portals and old pages: clocks, menus, rates, forms, desks and reporters."""

from __future__ import annotations

import pytest

from dragoman.extract.anatomy import Anatomy, dissect
from dragoman.read.page import page_from_text

EN = "The bridge over the Ansa opened on Monday after a long delay, officials said.\n\nIt cost less than planned."
ZH = "安薩河大橋星期一在長時間延誤後開通,官員在儀式上說,造價低於預期。居民到場觀看。"
ZARIF = (
    "طهران تحضر الاجتماع\n\n{head}\n\n"
    "قال وزير الخارجية الإيراني محمد جواد ظريف اليوم {day} إن بلاده ستحضر الاجتماع في جنيف.\n\nوأضاف أن الوفد يسافر مساء."
)


def of(text: str) -> Anatomy:
    return dissect(page_from_text(text))


def roles(text: str) -> list[str]:
    return [block.role for block in of(text).blocks]


@pytest.mark.parametrize(
    ("head", "dates"),
    [
        ("17 Jul 2024\nSunday 16 October 2016 - 14:41", {"crawled 2024-07-17", "published 2016-10-16"}),
        (
            "Updated 17 Jul 2024\nSunday 16 October 2016 - 14:41",
            {"updated 2024-07-17", "published 2016-10-16"},
        ),
        ("Sunday 16 October 2016 - 14:41\n17 Jul 2024", {"published 2016-10-16", "published 2024-07-17"}),
        ("Posted by on Oct 16, 2016 in War | 2 comments", {"published 2016-10-16"}),
    ],
)
def test_a_newer_day_above_that_of_publication_is_the_sites_clock(head: str, dates: set[str]) -> None:
    found = of(f"{head}\n\nBridge over the Ansa opens\n\n{EN}").dates
    assert {f"{date.kind} {date.value}" for date in found} == dates


@pytest.mark.parametrize(
    ("day", "kind", "basis"),
    [
        (
            "الأربعاء",
            "crawled",
            "inferred",
        ),  # the printed day is a Monday, and the minister had left three years before
        ("الاثنين", "published", "printed"),  # the weekday agrees: the office alone is no proof
    ],
)
def test_a_day_against_which_weekday_and_office_speak_is_not_the_texts(
    day: str, kind: str, basis: str
) -> None:
    page = of(ZARIF.format(head="2024-11-04", day=day))
    assert [date.kind for date in page.dates] == [kind]
    assert page.articles[0].published_basis == basis


def test_a_printed_day_stays_where_only_the_weekday_is_odd() -> None:
    page = of(ZARIF.format(head="2019-11-04", day="الأربعاء"))
    assert page.articles[0].published == "2019-11-04"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("記者林安薩/台北報導-2022-02-25 09:44:28", "林安薩"),
        ("國際中心/林安薩報導", "林安薩"),
        ("國際中心/綜合報導", None),
        ("1.媒體來源:\n河畔報\n2.記者署名:\n林安薩", "林安薩"),
        ("Posted by on Jul 13, 2008 in Town", None),
    ],
)
def test_reporters_above_the_text(head: str, name: str | None) -> None:
    assert of(f"安薩河大橋星期一開通\n{head}\n\n{ZH}\n\n{ZH}").articles[0].byline == name


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("〔記者林安薩/台北報導〕", "林安薩"),
        ("新华社北京3月2日电(记者 林安 周萨河)", "林安, 周萨河"),
        ("本报北京7月31日电(林安、周萨河)", "林安, 周萨河"),
        ("〔即時新聞/綜合報導〕", None),
        ("", None),
    ],
)
def test_reporters_in_the_dateline(opening: str, name: str | None) -> None:
    assert of(f"安薩河大橋星期一開通\n\n2022-03-02\n\n{opening}{ZH}\n\n{ZH}").articles[0].byline == name


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ('[ad id="1163"]', "chrome"),
        ("25.57°Tarn", "chrome"),
        ("Доллар 92.01", "chrome"),
        ("国内 | 国际 | 社会 | 军事 | 评论", "chrome"),
        (
            "Ferry sold to islands   Pier closed for winter   Mayor opens a school   Teachers to vote",
            "chrome",
        ),
        ("From the Associated Press", "source"),
        ("via example.com", "source"),
        ("With contributions by AFP and Reuters.", "source"),
    ],
)
def test_lines_that_are_not_the_text(line: str, role: str) -> None:
    assert roles(f"Bridge over the Ansa opens\n\n{line}\n\n{EN}\n\n{EN}")[1] == role


@pytest.mark.parametrize(
    "line",
    [
        "The bridge is 25.5 metres long and carries 3.2 thousand cars a day.",
        "Officials said the sum of 4.5 million would be paid | in three parts | by the | state.",
    ],
)
def test_numbers_and_bars_do_not_make_text_furniture(line: str) -> None:
    assert roles(f"Bridge over the Ansa opens\n\n{EN}\n\n{line}\n\n{EN}")[3] == "body"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Talks fail in Geneva with U.S. envoy Ms.\n\nStory Code : 115\nTalks fail in Geneva with U.S. envoy Ms.\n\n{EN}",
         "Talks fail in Geneva with U.S. envoy Ms."),
        (f"The bridge over the Ansa opens at last.\n\nThe bridge over the Ansa opened at last on Monday, and officials who"
         f" had come from the capital said that it cost less than planned.\n\n{EN}", "The bridge over the Ansa opens at last."),
        ("The ferry to the western islands was sold in spring.\n\nThe bridge over the Ansa opened on Monday, and officials said that it cost little.", ""),
    ],
)  # fmt: skip
def test_titles_with_a_full_stop(text: str, title: str) -> None:
    assert of(text).articles[0].title == title


def test_pictures_described_twice_above_the_photographer() -> None:
    text = f"安萨河大桥开通\n\n来源:河畔网\n\n工人在桥上铺设沥青。\n工人在桥上铺设沥青。\n林安摄(河畔社发)\n\n{ZH}\n\n{ZH}"
    assert roles(text)[2:5] == ["caption", "caption", "caption"]


def test_an_address_is_one_source() -> None:
    chain = of(f"Bridge opens\n\n{EN}\n\nSource: http://www.ynetnews.com/world,7,2019,bridge.html").articles[
        0
    ]
    assert chain.source_chain == ("outlet/ynet",)


@pytest.mark.parametrize("line", ["الجزيرة٢٢-٠٧-٢٠٢٥", "22 يوليو 2025 - الجزيرة"])
def test_an_outlet_alone_beside_the_day(line: str) -> None:
    text = f"افتتاح جسر أنسا\n{line}\n\nافتتح الجسر يوم الاثنين بعد تأخير طويل أمام السكان.\n\nوقال مسؤولون إنه رخيص."
    assert of(text).articles[0].source_chain == ("outlet/al-jazeera",)


def test_an_agency_behind_a_town_and_a_dash_filed_the_text() -> None:
    text = "افتتاح جسر أنسا\n\nدمشق -سانا افتتح وزير النقل الجسر يوم الاثنين بعد تأخير طويل.\n\nوقال إنه رخيص الثمن."
    assert of(text).articles[0].source_chain == ("outlet/sana",)


def test_a_heading_glued_to_the_first_of_other_titles() -> None:
    text = (
        "افتتح وزير النقل الجسر يوم الاثنين بعد تأخير طويل أمام السكان.\n\nوقال إنه أرخص مما كان مخططا له قبل عامين.\n\n"
        "اقرأ أيضاًالبرلمان: بيع العبارات إلى الجزر في الربيع\n\nرغم العاصفة الميناء يفتح أبوابه للسفن\n\nالمصدر: النهر"
    )
    page = of(text)
    assert [a.title for a in page.articles] == [
        "",
        "البرلمان: بيع العبارات إلى الجزر في الربيع",
        "رغم العاصفة الميناء يفتح أبوابه للسفن",
    ]


def test_the_day_of_a_picture_inside_the_text_is_not_the_pages() -> None:
    credit = "Bridge over the Ansa - Sputnik International, 1920, {}"
    text = f"Bridge opens\n\n{credit.format('14.09.2022')}\n\n{EN}\n\n{credit.format('13.09.2022')}\n\n{EN}"
    assert [(d.kind, d.value) for d in of(text).dates] == [("published", "2022-09-14")]

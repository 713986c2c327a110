"""The chain from first hand to the page, in four languages, and credits that are none."""

from __future__ import annotations

import pytest

from dragoman.extract.anatomy import dissect
from dragoman.read.page import page_from_text


def chain(text: str) -> list[str]:
    article = next(article for article in dissect(page_from_text(text)).articles if article.role == "main")
    return list(article.source_chain)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bridge opens\n\nOSLO (Reuters) - The bridge opened on Monday, officials said, after a long delay.", ["outlet/reuters"]),
        ("Мост открыт\n\nОСЛО, 5 мая - РИА Новости. Мост открыли в понедельник после долгой задержки, сообщили власти.", ["outlet/ria-novosti"]),
        ("افتتاح الجسر\n\nأوسلو (رويترز) - افتتح الجسر يوم الاثنين بعد تأخير طويل، كما قال مسؤولون.", ["outlet/reuters"]),
        ("افتتاح الجسر\n\nأوسلو- (د ب أ):\n\nافتتح الجسر يوم الاثنين بعد تأخير طويل، كما قال مسؤولون في المدينة.", ["outlet/dpa"]),
        ("大桥通车\n\n新华社奥斯陆5月5日电 大桥星期一通车,官员说工期拖延了很久。", ["outlet/xinhua"]),
        ("大橋通車\n\n據法新社5月5日報導,大橋星期一通車,官員說工期拖延了很久。\n\n官員還說,維修每年一次。", ["outlet/afp"]),
        ("Мост открыт\n\nМост открыли в понедельник, сообщает ТАСС со ссылкой на администрацию города.", ["outlet/tass"]),
        ("افتتاح الجسر\n\nافتتح الجسر يوم الاثنين، حسب ما أفادت قناة الجزيرة نقلا عن وكالة رويترز.", ["outlet/reuters", "outlet/al-jazeera"]),
        ("Bridge opens\n\nThe bridge opened on Monday after a long delay.\n\nReuters could not independently verify the cost.", ["outlet/reuters"]),
        ("افتتاح الجسر\n\nافتتح الجسر يوم الاثنين بعد تأخير طويل.\n\nولم يتسن لرويترز التحقق من كلفة الجسر.", ["outlet/reuters"]),
        ("Bridge opens\n\nThe bridge opened on Monday after a long delay. (AFP)", ["outlet/afp"]),
        ("افتتاح الجسر\n\nافتتح الجسر يوم الاثنين.\n\nالمصدر: وكالات + الجزيرة", ["outlet/al-jazeera"]),
    ],
)  # fmt: skip
def test_first_hands_and_credits(text: str, wanted: list[str]) -> None:
    assert chain(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Bridge opens\n\nPhoto: Reuters\n\nThe bridge opened on Monday after a long delay, officials said.",
        "Мост открыт\n\nФото: ТАСС / Анна Речная\n\nМост открыли в понедельник после долгой задержки.",
        "افتتاح الجسر\n\nالجسر مساء أمس (رويترز)\n\nافتتح الجسر يوم الاثنين بعد تأخير طويل.",
        "大橋通車\n\n▲大橋星期一通車。(圖/路透)\n\n大橋星期一通車,官員說工期拖延了很久。",
        "Bridge opens\n\nThe bridge opened on Monday.\n\nSource: agencies",
        "大桥通车\n\n来源:网络\n\n大桥星期一通车,官员说工期拖延了很久。\n\n责任编辑:周平",
    ],
)
def test_photo_credits_editors_and_agencies_at_large_are_no_chain(text: str) -> None:
    assert chain(text) == []


def test_a_later_report_is_not_the_articles_source() -> None:
    text = "大桥通车\n\n大桥星期一通车,市长说工期拖延了很久。\n\n居民希望票价不要上涨。\n\n商店生意好转。\n\n学校放假一天。\n\n据法新社5月5日报道,邻市也在修桥。"
    assert chain(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bridge opens\n\nOSLO, May 5 (Fjord Wire) - The bridge opened on Monday after a long delay, officials said.", ["Fjord Wire"]),
        ("大桥通车\n\n河畔社奥斯陆5月5日电 大桥星期一通车,官员说工期拖延了很久。", ["河畔社"]),
        ("Fjord Herald\n\nBridge opens after long delay\n\nThe bridge opened on Monday after a long delay, officials said.", ["Fjord Herald"]),
        ("Речной вестник\n\nМост открыт после долгой задержки\n\nМост открыли в понедельник после долгой задержки, сообщили власти.", ["Речной вестник"]),
        ("موقع ضفاف:\n\nافتتاح الجسر بعد تأخير طويل\n\nافتتح الجسر يوم الاثنين بعد تأخير طويل، كما قال مسؤولون.", ["موقع ضفاف"]),
        ("大橋通車\n\n〔中央社〕大橋星期一通車,官員說工期拖延了很久。\n\n法新社報導,大橋通車典禮沒有邀請外賓。", ["法新社", "中央社"]),
    ],
)  # fmt: skip
def test_agencies_of_datelines_and_sites_of_first_lines(text: str, names: list[str]) -> None:
    article = next(article for article in dissect(page_from_text(text)).articles if article.role == "main")
    assert [credit.name for credit in article.credits] == names


def test_who_said_that_somebody_could_not_verify_is_not_the_source() -> None:
    assert (
        chain(
            "Bridge opens\n\nThe bridge opened on Monday.\n\nReuters said it could not verify the cost of it all."
        )
        == []
    )


def test_an_unknown_outlet_keeps_its_name_and_gets_a_local_id() -> None:
    text = "Bridge opens\n\nThe bridge opened on Monday after a long delay.\n\nSource: Fjord Courier"
    (article,) = dissect(page_from_text(text)).articles
    (credit,) = article.credits
    assert credit.name == "Fjord Courier"
    assert credit.start is not None
    assert text[credit.start : credit.end] == "Fjord Courier"
    assert article.source_chain == (credit.entity_id,)
    assert str(credit.entity_id).startswith("local-")


def test_the_site_behind_the_title_comes_last() -> None:
    text = "Bridge opens – RT\n\nThe bridge opened on Monday, according to Reuters, after a long delay."
    assert chain(text) == ["outlet/reuters", "outlet/rt"]

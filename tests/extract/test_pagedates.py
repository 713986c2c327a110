"""Published, updated, copied, photographed: typed apart, and nothing invented."""

from __future__ import annotations

import pytest

from dragoman.extract.anatomy import dissect
from dragoman.read.page import page_from_text

BODY = "The bridge opened on Monday after a long delay, officials said at the ceremony.\n\nIt cost less than planned."


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (f"Bridge opens\n\nPublished 5 May 2019 Updated 6 May 2019\n\n{BODY}", {"published 2019-05-05", "updated 2019-05-06"}),
        (f"Bridge opens\n\n5 May 2019, 10:00 Updated 6 May 2019, 11:30\n\n{BODY}", {"published 2019-05-05", "updated 2019-05-06"}),
        (f"2019-05-09@10:20:30 GMT\n\nBridge opens\n\n5 May 2019\n\n{BODY}", {"crawled 2019-05-09T10:20:30Z", "published 2019-05-05"}),
        (f"Bridge opens\n\nA crane over the river. 2 May 2019 [File photo]\n\n5 May 2019\n\n{BODY}", {"photo 2019-05-02", "published 2019-05-05"}),
        (f"Bridge opens\n\n{BODY}\n\nWhat joy!\n— Ann (@ann_b) May 4, 2019", set()),
        (f"Bridge opens\n\n{BODY}\n\nMore stories\nFerry sold to the islands\n3 May 2019\nPier closed for the winter\n4 May 2019", set()),
        (f"Bridge opens\n\n3 hours ago\n\n{BODY}", set()),
        (f"Bridge opens\n\n1920 x 1080\n\n{BODY}", set()),
        (f"Bridge opens\n\n2019-05-05\n\n{BODY}", {"published 2019-05-05"}),
        (f"Bridge opens\n\n555-019-0505\n\n{BODY}", set()),
        (f"Bridge opens\n\nNew Delhi, May 5, 2019: {BODY}", {"published 2019-05-05"}),
        (f"Bridge opens\n\nLONDON, 5 May 2019 (Reuters) - {BODY}", {"published 2019-05-05"}),
        (f"Bridge opens\n\nMANILA, May 5, 2019 (Harbour Wire) - {BODY}", {"published 2019-05-05"}),
        (f"Bridge opens\n\nMoscow, 5 May 2019. {BODY}", {"published 2019-05-05"}),
        ("Мост открыт\n\nМосква. 5 мая 2019 года. Мост через реку открыли в понедельник после долгой задержки.", {"published 2019-05-05"}),
        ("لندن 5 مايو 2019 (رويترز) - افتتح الجسر بعد تأخير طويل أمام السكان والزوار.", {"published 2019-05-05"}),
        ("大桥通车\n\n新华社北京2019年5月5日电 大桥在长时间的延误之后于周一正式通车。", {"published 2019-05-05"}),
        (f"Bridge opens\n\nBorn in Lima, 5 May 2019. {BODY}", set()),
        (f"Bridge opens\n\nThe mayor set the date on May 5, 2019: {BODY}", set()),
        ("الجسر يفتح\n\nكريم سالم - دمشق في السبت 4 مايو 2019 10:24 مساءً - افتتح الجسر بعد تأخير طويل أمام السكان.", {"published 2019-05-04"}),
        (" date 2019-05-07 The bridge opened on Monday after a long delay, officials said at the ceremony. It cost less than planned.", {"published 2019-05-07"}),
        (f"The up to date 2019-05-07 table of tides.\n\n{BODY}", set()),
        ("橋開通了\n\n2019年05月02日 04:51 最後更新:05:10\n\n大橋星期一在長時間延誤後開通,官員在儀式上說,造價低於預期。居民到場觀看。", {"published 2019-05-02"}),
        ("桥开通了\n\n(利马2019年5月3日综合报道)大桥星期一在长时间延误后开通,官员在仪式上说,造价低于预期。居民到场观看。", {"published 2019-05-03"}),
        ("桥开通了\n\n利马,2019年5月3日(河畔社)——大桥星期一在长时间延误后开通,官员在仪式上说,造价低于预期。居民到场观看。", {"published 2019-05-03"}),
        ("桥开通了\n\n造价低于预期,消息人士称\n\n利马,2019年5月3日(河畔社)——大桥星期一在长时间延误后开通,官员在仪式上说,造价低于预期。居民到场观看。", {"published 2019-05-03"}),
        ("桥开通了\n\n大桥(建于1999年5月3日)星期一在长时间延误后开通,官员在仪式上说,造价低于预期。居民到场观看。", set()),
    ],
)  # fmt: skip
def test_kinds(text: str, dates: set[str]) -> None:
    assert {f"{date.kind} {date.value}" for date in dissect(page_from_text(text)).dates} == dates

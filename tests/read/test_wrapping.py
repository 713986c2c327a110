"""Lines broken at a terminal's width are read as the paragraphs they were; every other break ends a line."""

from __future__ import annotations

import re
import unicodedata

import pytest

import dragoman
from dragoman.read.page import page_from_text

PAGES = {
    "en": """Ministers part over the dam

The foreign minister of Ethiopia said on Tuesday that his country would fill the reservoir in July, and he accused Egypt of blocking the talks in Khartoum.

"We have asked for patience, and we were answered with threats," he told reporters. Cairo denied the charge and called on the African Union to mediate between the two sides before the rains.

Sudan urged both neighbours to return to the table. Its irrigation ministry warned that an agreement without a schedule would not protect the villages along the Blue Nile.""",
    "ru": """Министры разошлись из-за плотины

Министр иностранных дел Эфиопии заявил во вторник, что страна начнёт заполнять водохранилище в июле, и обвинил Египет в срыве переговоров в Хартуме.

«Мы просили о терпении, а нам ответили угрозами», — сказал он журналистам. Каир отверг обвинения и призвал Африканский союз стать посредником между сторонами до начала дождей.

Судан призвал обоих соседей вернуться за стол переговоров. Министерство ирригации предупредило, что соглашение без графика не защитит деревни на Голубом Ниле.""",
    "ar": """الوزراء يختلفون على السد

قال وزير الخارجية الإثيوبي يوم الثلاثاء إن بلاده ستبدأ ملء الخزان في يوليو، واتهم مصر بعرقلة المحادثات في الخرطوم قبل موسم الأمطار.

وأضاف في حديث للصحفيين أن بلاده طلبت الصبر فجاءها التهديد. ونفت القاهرة الاتهام ودعت الاتحاد الأفريقي إلى التوسط بين الجانبين قبل هطول الأمطار الموسمية.

وحث السودان جارتيه على العودة إلى طاولة المفاوضات. وحذرت وزارة الري من أن اتفاقا بلا جدول زمني لن يحمي القرى الواقعة على ضفاف النيل الأزرق.""",
    "zh": """部长们在大坝问题上各执一词

埃塞俄比亚外交部长星期二表示，该国将在七月开始向水库蓄水，并指责埃及阻挠在喀土穆举行的谈判。他说，埃塞俄比亚一直在请求各方保持耐心，得到的回答却是威胁。

埃及否认了这一指控，并呼吁非洲联盟在雨季到来之前出面调停双方的分歧。苏丹敦促两个邻国重返谈判桌，苏丹灌溉部警告说，没有时间表的协议无法保护青尼罗河沿岸的村庄。

非洲联盟说，下一轮会谈将在亚的斯亚贝巴举行，各方代表团将提出书面意见，会谈的具体日期尚待各国政府共同确定。""",
}


def wrapped(text: str, width: int) -> str:
    """`text` broken at `width` columns, words of spaced scripts whole."""

    def columns(piece: str) -> int:
        return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in piece)

    out = []
    for line in text.split("\n"):
        row = ""
        for piece in re.findall(r"[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+|\s+", line):
            if columns((row + piece).rstrip()) > width:
                out.append(row.rstrip())
                row = ""
            row += piece if row else piece.lstrip()
        out.append(row.rstrip())
    return "\n".join(out)


@pytest.mark.parametrize("width", [56, 66, 72])
@pytest.mark.parametrize("language", PAGES)
def test_a_wrapped_page_gives_the_rows_of_the_page(language: str, width: int) -> None:
    plain, narrow = dragoman.analyse(PAGES[language]), dragoman.analyse(wrapped(PAGES[language], width))
    assert len(narrow.page.lines) == len(plain.page.lines)

    def said(result: dragoman.PageResult) -> list[tuple[object, ...]]:
        return [(s.speaker, s.act, s.to, s.about) for s in result.statements]

    def done(result: dragoman.PageResult) -> list[tuple[object, ...]]:
        return [(e.type, e.actors, e.recipients, e.status) for e in result.events]

    assert said(narrow) == said(plain)
    assert said(plain)
    assert done(narrow) == done(plain)
    for row in (*narrow.statements, *narrow.events):
        assert row.text == narrow.page.text[row.start : row.end]


@pytest.mark.parametrize(
    "text",
    [
        "Ferry sold to the islands after a year of talks\nPier closed for the winter as storms come in\n"
        "Mayor opens the school that burned in the spring\nTeachers to vote on a strike in three weeks\n"
        "Harbour master retires after forty long years\nNew bridge will be painted green next month",
        "The ferry was sold.\nThe pier was closed.\nThe mayor opened a school.\nTeachers voted.\nThe bridge is green.",
        "市长为大桥剪彩\n教师投票决定罢工\n渡轮在谈判后售出\n码头因冬季风暴关闭\n港务局长退休\n新桥将漆成绿色",
        "- Ferry sold to the islands after a year\n- Pier closed for the winter as storms\n- Mayor opens the school "
        "that burned\n- Teachers to vote on a strike in may\n- Harbour master retires after forty",
    ],
)
def test_lists_stay_lists(text: str) -> None:
    page = page_from_text(text)
    assert [page.text[line.start : line.end] for line in page.lines] == text.split("\n")

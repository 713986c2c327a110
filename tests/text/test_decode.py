"""Pages come out as they were written, whatever their encoding and whatever they say of it."""

from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.text.decode import declared_encoding, decode

ARABIC = (
    "قالت وزارة الخارجية في بيان إن المحادثات ستستأنف الأسبوع المقبل في العاصمة، وأضاف المتحدث أن الجانبين اتفقا على"
    " جدول زمني؛ فهل يصمد الاتفاق؟"
)
RUSSIAN = (
    "Министр сообщил журналистам, что переговоры продолжатся на следующей неделе, а посол назвал встречу «полезной» —"
    " подробностей он не привёл."
)
SIMPLIFIED = "外交部发言人星期三对记者表示,双方将于下周在首都继续会谈。“我们希望尽快达成协议”,他说。"
TRADITIONAL = "外交部發言人星期三對記者表示,雙方將於下週在首都繼續會談。「我們希望儘快達成協議」,他說。"

WRITTEN = [
    (ARABIC, ["windows-1256", "iso-8859-6"]),
    (RUSSIAN, ["windows-1251", "koi8-r"]),
    (SIMPLIFIED, ["gb18030", "gbk"]),
    (TRADITIONAL, ["big5", "gb18030", "gbk"]),
]
SHORT = [
    ("الوزير يزور بغداد", "windows-1256"),
    ("نفى الرئيس ذلك", "windows-1256"),
    ("МОСКВА, 3 мая. Посол вызван в МИД", "windows-1251"),
    ("Новости дня", "windows-1251"),
    ("ПРЕЗИДЕНТ ПРИБЫЛ С ВИЗИТОМ", "windows-1251"),
    ("总统会见外长", "gb18030"),
    ("各国领导人抵达", "gb18030"),
    ("總統會見外長", "big5"),
    ("各國領袖抵達會場", "big5"),
]
WIDE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]


def html(text: str, head: str = "") -> str:
    return f'<!doctype html>\n<html><head>{head}<title>x</title></head>\n<body class="page"><p>{text}</p>\n</body></html>\n'


@pytest.mark.parametrize(
    ("text", "encoding"), [(text, name) for text, names in WRITTEN for name in names + WIDE]
)
def test_undeclared_pages(text: str, encoding: str) -> None:
    text = "".join(char for char in text if encoding in WIDE or char.encode(encoding, "ignore"))
    assert decode(text.encode(encoding)).text == text
    assert decode(html(text).encode(encoding)).text == html(text)


@pytest.mark.parametrize(("text", "encoding"), SHORT)
def test_undeclared_titles(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text
    assert decode(html(text).encode(encoding)).text == html(text)


@pytest.mark.parametrize(("text", "encoding"), [(text, name) for text, names in WRITTEN for name in names])
@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="{}">',
        "<meta http-equiv=Content-Type content='text/html; charset={}'>",
        "<META CHARSET={}>",
    ],
)
def test_declared_pages(text: str, encoding: str, head: str) -> None:
    text = "".join(char for char in text if char.encode(encoding, "ignore"))
    page = html(text, head.format(encoding))
    assert decode(page.encode(encoding)).text == page


@pytest.mark.parametrize(
    ("text", "encoding"), [(text, name) for text, names in WRITTEN for name in ["utf-8", names[0]]]
)
@pytest.mark.parametrize(
    "claim",
    ["iso-8859-1", "utf-8", "windows-1251", "windows-1256", "gb2312", "big5", "koi8-r", "no-such", "utf-16"],
)
def test_wrong_declarations_are_checked(text: str, encoding: str, claim: str) -> None:
    page = html(text * 2, f'<meta charset="{claim}">')
    assert decode(page.encode(encoding, "ignore")).text.count(text[:20]) == 2


def test_declarations_of_other_encodings_are_believed() -> None:
    for text, encoding in [
        ("Ο υπουργός δήλωσε ότι οι συνομιλίες συνεχίζονται.", "windows-1253"),
        ("大臣は記者団に対し、協議を続けると述べた。", "shift_jis"),
        ("장관은 회담이 계속될 것이라고 말했다.", "euc-kr"),
        ("Le ministre a déclaré que les négociations reprendront.", "iso-8859-1"),
        ("Dışişleri Bakanlığı görüşmelerin süreceğini açıkladı.", "windows-1254"),
    ]:
        page = html(text, f'<meta charset="{encoding}">')
        assert decode(page.encode(encoding)).text == page


@pytest.mark.parametrize(
    ("text", "encoding"), [(text, name) for text, names in WRITTEN for name in ["utf-8", names[0]]]
)
def test_stray_bytes_cost_themselves_only(text: str, encoding: str) -> None:
    data = (text * 3).encode(encoding, "ignore")
    middle = len(text.encode(encoding, "ignore"))
    broken = data[:middle] + b"\xff" + data[middle:]
    read = decode(broken).text
    assert read.startswith(text[:25])
    assert text[-12:] in read[-20:]
    assert (
        decode(data[:-1]).text[: 2 * len(text) - 20] == (text * 3)[: 2 * len(text) - 20]
        or encoding == "windows-1256"
    )


def test_what_was_done_is_told() -> None:
    assert decode(b"plain").encoding == "utf-8"
    assert decode(RUSSIAN.encode("cp1251")).encoding == "windows-1251"
    assert decode(html(RUSSIAN, "<meta charset=windows-1251>").encode("cp1251")).how == "declared"
    assert decode(TRADITIONAL.encode("big5")).encoding == "big5"
    assert decode(codecs.BOM_UTF16_LE + "слово".encode("utf-16-le")).how == "bom"
    assert declared_encoding(b'<?xml version="1.0" encoding="KOI8-R"?>') == "KOI8-R"
    assert declared_encoding(b"<p>no charset=here</p>") is None


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_utf8_is_read_as_it_is(text: str) -> None:
    data = ("Слово и дело. " + text).encode()
    assert decode(data).text == data.decode("utf-8")


@given(st.binary(max_size=400))
def test_anything_is_read_somehow(data: bytes) -> None:
    decoded = decode(data)
    assert isinstance(decoded.text, str)
    decoded.text.encode("utf-8")


def test_a_long_page_is_sampled_where_it_is_not_ascii() -> None:
    filler = "<div class=x>" + "a" * 80 + "</div>\n"
    page = filler * 3000 + html(ARABIC) + filler * 3000
    data = page.encode("cp1256")
    assert decode(data).text == page
    noise = random.Random(1).randbytes(3000)
    assert decode(noise + data).text.endswith(filler)

"""What a page's text, lines and identity are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.read.page import page_from_document, page_from_text
from dragoman.read.sources import Document
from dragoman.types import Page

SHARED = Path(__file__).parents[2].parent / "shared"


def assert_lines_hold(page: Page) -> None:
    at = 0
    for line in page.lines:
        assert at <= line.start < line.end <= len(page.text)
        shown = page.text[line.start : line.end]
        assert shown == shown.strip()
        assert "\n" not in shown
        at = line.end
    assert "".join(page.text.split()) == "".join(
        "".join(page.text[a.start : a.end].split()) for a in page.lines
    )


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x1c\x1d\x1e"), min_size=1)
)
def test_lines_of_flat_text_cover_what_can_be_seen(text: str) -> None:
    if text.strip(" \t\r\n\x00").strip():
        page = page_from_text(text)
        assert page.text == text
        assert_lines_hold(page)


@given(st.lists(st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<div hidden>", "</div>", "<br>", "<a href='/x'>", "</a>", "<pre>",
                                 "\u3000", "\xa0", "слово ", "كلمة", "𠮷野", "👩‍👩‍👧", "e\u0301", "\u202eabc", "\n", "<!--", "-->", "<", "&amp;", "</"])))  # fmt: skip
def test_lines_of_html_cover_what_can_be_seen(parts: list[str]) -> None:
    try:
        page = page_from_text("".join(parts) or " ", html=True)
    except InputError:
        return
    assert_lines_hold(page)
    assert all(0 <= line.link_density <= 1 and 0 <= line.content <= 1 for line in page.lines)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_text_files_keep_their_line_breaks(ending: str) -> None:
    data = ending.join(["Заголовок", "", " Текст. ", "尾"]).encode()
    page = page_from_document(Document("x.txt", data))
    assert page.text == data.decode()
    assert [page.text[a.start : a.end] for a in page.lines] == ["Заголовок", "Текст.", "尾"]
    marked = page_from_document(Document("x.txt", b"\xef\xbb\xbf" + data))
    assert marked.text == page.text


def test_reference_pages_are_read_as_they_are() -> None:
    seeds = sorted((SHARED / "seeds").glob("*.txt"))
    if not seeds:
        pytest.skip("the reference pages are not beside the repository")
    for path in seeds:
        page = page_from_document(Document(str(path), path.read_bytes()))
        assert (page.media, page.encoding) == ("text", "utf-8")
        assert page.text == path.read_bytes().decode("utf-8")


def test_identity_depends_on_bytes_and_address() -> None:
    one = page_from_document(Document("a.txt", b"The same words."))
    assert page_from_document(Document("b.txt", b"The same words.")).page_id == one.page_id
    assert (
        page_from_document(Document("a.txt", b"The same words.", url="https://example.org/1")).page_id
        != one.page_id
    )
    assert page_from_document(Document("a.txt", b"Other words.")).page_id != one.page_id


def test_markup_becomes_features_of_lines() -> None:
    page = page_from_text(
        """<html lang="ru"><body><nav class="Top Menu"><a href="/a">Политика</a><a href="/b">Спорт</a></nav>
        <article itemprop="articleBody"><h1>Заголовок <em>дня</em></h1><p>Первая строка<br>вторая <a href="/c">ссылка</a></p>
        <figure><img alt="описание"><figcaption>Подпись</figcaption></figure><script>var x</script></article></body>""",
        html=True,
    )
    shown = {page.text[line.start : line.end]: line for line in page.lines}
    assert list(shown) == ["Политика Спорт", "Заголовок дня", "Первая строка", "вторая ссылка", "Подпись"]
    assert shown["Политика Спорт"].link_density == 1.0
    assert shown["Политика Спорт"].href is None
    assert {"top", "menu"} <= set(shown["Политика Спорт"].marks)
    assert shown["Заголовок дня"].tags[-1] == "h1"
    assert "articlebody" in shown["Подпись"].marks
    assert 0.4 < shown["вторая ссылка"].link_density < 0.6
    assert page.language == "ru"


def test_what_no_reader_sees_is_left_out() -> None:
    page = page_from_text(
        """<body style="display:none"><p>seen</p><p hidden>a</p><div style="DISPLAY : none">b</div><style>c</style>
        <noscript>d</noscript><template><p>e</p></template><span class="sr-only">f</span><select><option>g</select>
        <svg><title>h</title></svg><dialog>i</dialog><p>also<span style="visibility:hidden">j</span> seen</p>""",
        html=True,
    )
    assert page.text.split("\n") == ["seen", "also seen", ""]


@pytest.mark.parametrize(
    "html", ["<p>One<p>Two <b>thr", "<p>One</p><p>Two <b>thr</b", "<p>One</p><p>Two <b>thr<!-- cut"]
)
def test_truncated_html_is_read_as_far_as_it_goes(html: str) -> None:
    assert page_from_text(html, html=True).text == "One\nTwo thr\n"


def test_a_page_without_visible_text_is_a_problem() -> None:
    with pytest.raises(InputError, match="browser"):
        page_from_text("<html><body><div id=root></div><script>app()</script></body></html>", html=True)


@pytest.mark.parametrize(
    "tags",
    ["<div>", "<b>", "<span>x", "<ul><li>", "<table><tr><td>", "<a href=x>", "<font size=1><p>", "<x-y>"],
)
def test_a_bomb_of_nested_tags_is_read(tags: str) -> None:
    page = page_from_text("<p>before</p>" + tags * (1_000_000 // len(tags.split("<"))) + "inside", html=True)
    assert page.text.startswith("before")
    assert "inside" in page.text


def test_a_bomb_of_attributes_is_read() -> None:
    many = " ".join(f"a{n}=1" for n in range(200_000))
    assert page_from_text(f"<p>before</p><p {many}>inside</p>", html=True).text == "before\ninside\n"
    assert page_from_text(f"<p>before</p><div class='x' data-x='{many}'>inside</div>", html=True).lines[
        1
    ].marks == ("x",)
    assert page_from_text("<p>before</p>" + "<div " * 100_000, html=True).text == "before\n"


def test_drawings_do_not_flatten_the_page() -> None:
    icon = "<svg><g><path d='M0 0'/><circle r=1></circle></g></svg>"
    html = "".join(f"<div class=c{n}>{icon}<p>Line {n}.</p></div>" for n in range(1500))
    page = page_from_text(html, html=True)
    assert {len(line.tags) for line in page.lines} == {3}


def test_what_shows_only_with_scripts_is_read_where_nothing_else_is() -> None:
    hidden = (
        "<div style='display:none'>"
        + "<p>Words that a script would have shown to the reader of this page.</p>" * 20
        + "</div>"
    )
    assert len(page_from_text(f"<p>Loading</p>{hidden}", html=True).lines) == 1
    long = hidden.replace("shown", "shown, all of them and in their order, one after another,")
    assert len(page_from_text(f"<p>Loading</p>{long}", html=True).lines) == 21
    assert (
        len(page_from_text(f"<noscript>{long.replace('display:none', '')}</noscript>", html=True).lines) == 20
    )


def test_a_page_of_two_megabytes_is_read() -> None:
    html = "<div class=card><p>Some words <a href=/x>linked</a> and more.</p></div>\n" * 28_000
    assert len(page_from_text(html, html=True).lines) == 28_000


@pytest.mark.parametrize("html", [False, True])
def test_a_lone_surrogate_is_replaced_in_its_place(html: bool) -> None:
    page = page_from_text("The talks \ud800 began on Monday \udfff.", html=html)
    assert page.text.strip() == "The talks \ufffd began on Monday \ufffd."
    page.text.encode()

"""The main article's lines are told from the furniture around them, in every language."""

from __future__ import annotations

import pytest

from dragoman.read.page import page_from_text

WORDS = {
    "ar": ("قال الوزير إن المحادثات ستستمر حتى نهاية الأسبوع، وإن الوفدين اتفقا على عقد جلسة أخرى في العاصمة قريبا.", "الأكثر قراءة", "حقوق النشر محفوظة"),
    "ru": ("Министр заявил, что переговоры продлятся до конца недели и что делегации согласились на ещё одну встречу.", "Самое читаемое", "Все права защищены"),
    "zh": ("部长说,会谈将持续到本周末,双方代表团同意不久后在首都再举行一次会议,具体时间由双方另行商定。", "热门新闻", "版权所有"),
    "en": ("The minister said the talks would last until the end of the week and the delegations agreed on another round.", "Most read", "All rights reserved"),
}  # fmt: skip


def split(html: str) -> tuple[list[str], list[str]]:
    """The lines that are content, and those that are not."""
    page = page_from_text(html, html=True)
    content: list[str] = []
    rest: list[str] = []
    for line in page.lines:
        (content if line.content >= 0.5 else rest).append(page.text[line.start : line.end])
    return content, rest


def teaser(n: int) -> str:
    return f'<li><h3><a href="/{n}">A linked headline of another story, number {n}</a></h3><p>Its summary ends with a full stop.</p></li>'


@pytest.mark.parametrize("language", sorted(WORDS))
def test_a_news_page(language: str) -> None:
    sentence, most_read, rights = WORDS[language]
    body = [f"{n}. {sentence}" for n in range(1, 6)]
    content, rest = split(
        f"""<html lang="{language}"><head><title>{sentence[:30]} | Example</title></head><body class="has-sidebar">
        <header><a href="/">Example</a><nav><ul><li><a href="/w">World</a><li><a href="/b">Business</a></ul></nav></header>
        <div class="page"><div class="col-main"><div class="breadcrumbs"><a href="/w">World</a> / Asia</div>
        <h1>{sentence[:30]}</h1><p class="lead">0. {sentence}</p><div class="byline">A. Reporter</div>
        <figure><img src=x><figcaption>{sentence}</figcaption></figure>
        <div class="txt"><p>{body[0]}</p><p>{body[1]} <a href="/x">link</a></p><h2>{sentence[8:28]}</h2><p>{body[2]}</p>
        <blockquote class="quote"><p>{body[3]}</p></blockquote><ul><li>{sentence[5:30]}</li></ul><p>{body[4]}</p></div>
        <div class="share-bar">Facebook Telegram</div><div class="tags"><a href="/t">tag one</a></div>
        <section class="comments"><p>{sentence}</p><p>{sentence}</p></section></div>
        <aside class="sidebar"><h2>{most_read}</h2><ol>{"".join(teaser(n) for n in range(5))}</ol></aside></div>
        <footer><p>{rights}. {sentence}</p></footer></body></html>"""
    )
    assert content == [
        f"0. {sentence}", body[0], f"{body[1]} link", sentence[8:28].strip(), body[2], body[3], sentence[5:30].strip(), body[4],
    ]  # fmt: skip
    assert most_read in rest


def test_a_page_of_tables_and_breaks_without_a_single_class() -> None:
    sentence = WORDS["zh"][0]
    content, _ = split(
        f"""<table><tr><td><a href=1>首页</a> <a href=2>国际</a> <a href=3>军事</a></td></tr><tr><td><font size=5>会谈将持续到周末</font><br>
        2023-09-07 来源:某报</td></tr><tr><td>　　{sentence}<br><br>　　{sentence}<br>　　{sentence}</td><td><a href=4>另一条新闻的标题</a><br>
        <a href=5>再一条新闻的标题</a></td></tr></table>"""
    )
    assert content.count(sentence) == 3
    assert not [line for line in content if "另一条" in line or "首页" in line]


def test_cards_of_other_stories_are_no_content() -> None:
    sentence = WORDS["en"][0]
    cards = "".join(
        f'<div class="c"><a href="/{n}">The headline of story number {n}</a><p>{sentence}</p></div>'
        for n in range(6)
    )
    content, _ = split(
        f"<body><div><h1>Title of the page</h1><p>{sentence}</p><p>{sentence}</p><p>{sentence}</p></div>{cards}</body>"
    )
    assert content == [sentence] * 3


def test_a_body_marked_as_such_is_found_in_furniture() -> None:
    sentence = WORDS["ru"][0]
    content, rest = split(
        f"""<form><div class="promo-grid"><div itemprop="articleBody"><p>{sentence}</p><p>{sentence}</p></div></div>
        <div class="news-list"><p>{sentence}</p></div></form>"""
    )
    assert content == [sentence] * 2
    assert rest == [sentence]


def test_embedded_posts_stand_with_the_body() -> None:
    sentence = WORDS["en"][0]
    post = f'<div class="social-embed"><blockquote class="twitter-tweet"><p>{sentence}</p></blockquote></div>'
    content, _ = split(
        f"<article><h1>The title of it</h1><p>{sentence}</p><p>{sentence}</p>{post}<p>{sentence}</p></article>"
    )
    assert len(content) == 4


def test_flat_text_is_content() -> None:
    page = page_from_text("Title\n\nA line of text.\n")
    assert [line.content for line in page.lines] == [1.0, 1.0]


def test_an_article_that_only_scripts_show_is_read_from_json_ld() -> None:
    sentence = WORDS["ru"][0]
    body = "\\n".join(f"{n}. {sentence}" for n in range(6))
    ld = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>'
    shell = "<nav><a href=/>Main</a></nav><h1>The title of the page</h1><footer>Contacts</footer>"
    page = page_from_text(f"<html><head>{ld}</head><body>{shell}</body></html>", html=True)
    shown = [page.text[line.start : line.end] for line in page.lines]
    assert shown == ["Main", "The title of the page", *(f"{n}. {sentence}" for n in range(6)), "Contacts"]
    assert [line.content >= 0.5 for line in page.lines] == [False, False, *[True] * 6, False]
    seen = "".join(f"<p>{n}. {sentence}</p>" for n in range(6))
    again = page_from_text(f"<html><head>{ld}</head><body>{shell}{seen}</body></html>", html=True)
    assert len(again.lines) == 9

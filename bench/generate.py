"""Makes distinct pages like real ones, for timing: five scripts, a site's chrome, related links, a body of news.

    python bench/generate.py FOLDER [--pages 1000] [--seed 1]

The same seed gives the same pages. A body is three quarters passages of `training/passages` (300 or so a language, natural and varied:
what nobody could tell from news), and one quarter sentences of `templates.yml` with their slots filled at random, so that no two pages
have the same bytes; people's names are drawn from about 400 a language. The median page has 30 kB of HTML or more and about
3,000 characters of article. With `--natural 0` all of it is templates: every sentence holds a statement or an event then, about twice
as many as on real pages, and pages are far more alike than real ones.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path

import msgspec
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training"))
from notation import load

PASSAGES = Path(__file__).resolve().parents[1] / "training" / "passages"
CHARACTERS = 3000
"""Characters of article text to reach."""
NATURAL = 0.75
"""Share of paragraphs that are passages written as news is; the others are templates."""


class Templates(msgspec.Struct, frozen=True):
    """Sentences and chrome of one language; see templates.yml for the slots."""

    tag: str
    dir: str
    states: list[str]
    places: list[str]
    offices: list[str]
    first: list[str]
    last: list[str]
    bodies: list[str]
    outlets: list[str]
    days: list[str]
    things: list[str]
    sentences: list[str]
    titles: list[str]
    chrome: list[str]
    related: str
    share: list[str]
    cookies: str


def read_templates() -> list[Templates]:
    """The templates of all languages."""
    text = Path(__file__).with_name("templates.yml").read_text("utf-8")
    return list(msgspec.convert(yaml.load(text, yaml.CSafeLoader), dict[str, Templates]).values())


@cache
def passages(tag: str) -> list[str]:
    """The plain texts of the training passages of a language."""
    gap = "" if tag.startswith("zh") else " "
    return [gap.join(sentence.text for sentence in each.sentences) for each in load([PASSAGES / tag])]


def pages(count: int, seed: int = 1, natural: float = NATURAL) -> Iterator[tuple[str, str]]:
    """`count` pages as (file name, HTML), languages in turn; `natural` is the share of paragraphs that are passages."""
    languages = read_templates()
    for number in range(count):
        words = languages[number % len(languages)]
        yield f"{number:06}.html", _page(words, random.Random(f"{seed}/{number}"), number, natural)


def fill(pattern: str, words: Templates, rng: random.Random) -> str:
    """One sentence with its slots filled; the two states differ."""
    a, b = rng.sample(words.states, 2)
    gap = "" if words.tag.startswith("zh") else " "
    name = f"{rng.choice(words.first)}{gap}{rng.choice(words.last)}"
    slots = {
        "a": a,
        "b": b,
        "name": name,
        "who": f"{rng.choice(words.offices)}{gap}{name}",
        "n": str(rng.randint(2, 98)),
    }
    slots |= {
        "in": rng.choice(words.places),
        "body": rng.choice(words.bodies),
        "outlet": rng.choice(words.outlets),
    }
    slots |= {"day": rng.choice(words.days), "thing": rng.choice(words.things)}
    return pattern.format_map(slots)


def _page(words: Templates, rng: random.Random, number: int, natural: float) -> str:
    title = fill(rng.choice(words.titles), words, rng)
    if rng.random() < natural:
        title = _headline(rng.choice(passages(words.tag)))
    day = f"2023-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    outlet = f"Example {rng.choice(words.outlets)} {number % 40}"
    parts = [
        f'<!DOCTYPE html>\n<html lang="{words.tag}" dir="{words.dir}">\n<head>\n<meta charset="utf-8">',
        _head(words, rng, title, day, outlet, number),
        f'</head>\n<body class="page article-page">\n<div class="cookie-banner" role="dialog"><p>{words.cookies}</p></div>',
        f'<header class="site-header"><a class="logo" href="/">{outlet}</a>{_menu(words, rng, "nav", 60)}</header>',
        f'<main id="content"><article class="article" itemscope><h1 class="article__title">{escape(title)}</h1>',
        f'<div class="article__meta"><span class="byline">{fill("{name}", words, rng)}</span>',
        f'<time datetime="{day}T10:{rng.randint(10, 59)}:00+04:00">{day}</time></div>{_share(words)}',
        _figure(words, rng, number),
        '<div class="article__body">',
        *_paragraphs(words, rng, natural),
        f"</div>{_share(words)}</article>",
        _related(words, rng, 24),
        f"</main><footer>{_menu(words, rng, 'footer', 60)}<p>© 2023 {outlet}</p></footer>",
        f"<script>{_script(rng, 40)}</script></body></html>\n",
    ]
    return "\n".join(parts)


def _head(words: Templates, rng: random.Random, title: str, day: str, outlet: str, number: int) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": f"{day}T10:00:00+04:00",
        "publisher": {"@type": "Organization", "name": outlet},
    }
    url = f"https://example.org/{words.tag}/{day.replace('-', '/')}/{number}"
    return "\n".join(
        [
            f'<title>{escape(title)} | {outlet}</title><link rel="canonical" href="{url}">',
            f'<meta property="og:title" content="{escape(title)}"><meta property="og:type" content="article">',
            f'<meta property="article:published_time" content="{day}T10:00:00+04:00">',
            f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>',
            f"<style>{_style(rng, 60)}</style><script>{_script(rng, 60)}</script>",
        ]
    )


def _headline(text: str) -> str:
    """The beginning of a passage as a headline: its first sentence, without what follows a quotation or bracket."""
    return re.split(r"[.!?。！？؟]|(?<=\w{3}) [(–-]", text, maxsplit=1)[0].strip()


def _style(rng: random.Random, rules: int) -> str:
    return "".join(
        f".c{rng.randint(100, 999)}-{rng.choice('abcdef')}{{margin:{rng.randint(0, 40)}px;padding:{rng.randint(0, 9)}px;"
        f"color:#{rng.randint(0, 0xFFFFFF):06x}}}\n"
        for _ in range(rules)
    )


def _script(rng: random.Random, lines: int) -> str:
    return "".join(
        f"window.q{rng.randint(0, 9999)}=function(e){{return e.id<{rng.randint(1, 99)}&&e.dataset.k==='{rng.random():.12f}'}};\n"
        for _ in range(lines)
    )


def _menu(words: Templates, rng: random.Random, kind: str, links: int) -> str:
    items = "".join(
        f'<li class="{kind}__item"><a class="{kind}__link" href="/{kind}/{rng.randint(1, 9999)}">{rng.choice(words.chrome)}</a></li>\n'
        for _ in range(links)
    )
    return f'<nav class="{kind}"><ul>{items}</ul></nav>'


def _share(words: Templates) -> str:
    buttons = "".join(
        f'<button class="share__button" type="button">{label}</button>' for label in words.share
    )
    return f'<div class="share">{buttons}</div>'


def _figure(words: Templates, rng: random.Random, number: int) -> str:
    caption = fill("{who}, {in}", words, rng)
    return f'<figure><img src="/i/{number}.jpg" width="1920" alt=""><figcaption>{escape(caption)}</figcaption></figure>'


def _paragraphs(words: Templates, rng: random.Random, natural: float) -> Iterator[str]:
    """Paragraphs of two to six sentences, some with a link in them, up to CHARACTERS."""
    gap = "" if words.tag.startswith("zh") else " "
    size = 0
    target = CHARACTERS * rng.uniform(0.8, 1.3)
    while size < target:
        if rng.random() < natural:
            text = rng.choice(passages(words.tag))
        else:
            chosen = rng.sample(words.sentences, rng.randint(2, 4))
            text = gap.join(fill(sentence, words, rng) for sentence in chosen)
        size += len(text)
        shown = escape(text, quote=False)
        if rng.random() < 0.3:
            state = rng.choice(words.states)
            shown = shown.replace(state, f'<a href="/tag/{rng.randint(1, 999)}">{state}</a>', 1)
        yield f'<p class="article__paragraph" data-id="{rng.randint(0, 10**9)}">{shown}</p>'


def _related(words: Templates, rng: random.Random, links: int) -> str:
    items = "\n".join(
        f'<li class="card"><a href="/news/{rng.randint(1, 10**6)}"><img src="/t/{rng.randint(1, 10**6)}.jpg" alt="" loading="lazy">'
        f'<span class="card__title">{escape(fill(rng.choice(words.titles), words, rng))}</span></a></li>'
        for _ in range(links)
    )
    return f'<aside class="related"><h2>{words.related}</h2><ul>{items}</ul></aside>'


def main() -> None:
    """Write the pages."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--natural", type=float, default=NATURAL)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for name, html in pages(arguments.pages, arguments.seed, arguments.natural):
        (arguments.folder / name).write_text(html, encoding="utf-8")


if __name__ == "__main__":
    main()

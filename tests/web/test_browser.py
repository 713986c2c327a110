"""Every page in a real browser: what is highlighted, what keys do, how it is laid out, and who can use it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from conftest import addresses, enter
from served import Served

KINDS = ("statement", "event", "mention", "time", "repair")
HIGHLIGHTS = "() => Object.fromEntries([...CSS.highlights].map(([name, set]) => [name, [...set].map((r) => r.toString())]))"
HIDDEN = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff\u00ad\u200b\u2060"


@pytest.fixture(scope="module")
def everywhere(desk: Served) -> list[str]:
    with desk.client() as client:
        return addresses(client)


def visit(page: Page, address: str) -> list[str]:
    """Open an address; what the browser complained about."""
    said: list[str] = []
    page.on(
        "console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: said.append(str(error)))
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 200, address
    return said


def test_no_page_makes_the_browser_complain(page: Page, everywhere: list[str]) -> None:
    assert len(everywhere) >= 16
    for address in everywhere:
        assert visit(page, address) == [], address


def test_pages_fit_a_telephone(browser: Browser, desk: Served, everywhere: list[str]) -> None:
    for locale in ("en", "ar"):
        context = browser.new_context(
            viewport={"width": 360, "height": 740}, locale=locale, base_url=desk.base
        )
        enter(context, desk)
        page = context.new_page()
        for address in everywhere:
            visit(page, address)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= 360, f"{address} in {locale} is {wide} wide"
        context.close()


@pytest.mark.parametrize(
    ("locale", "scheme", "width"),
    [
        ("en", "light", 1280), ("en", "dark", 360), ("ar", "dark", 1280), ("ar", "light", 360), ("zh", "light", 1280),
        ("zh", "dark", 360), ("ru", "dark", 1280), ("ru", "light", 360),
    ],
)  # fmt: skip
def test_axe_finds_nothing_serious(
    browser: Browser, desk: Served, everywhere: list[str], locale: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, locale=locale, color_scheme=scheme, base_url=desk.base
    )
    enter(context, desk)
    page = context.new_page()
    wrong = []
    for address in everywhere:
        visit(page, address)
        for found in unfair(page):
            wrong.append(f"{address}: {found}")
    context.close()
    assert not wrong, "\n".join(wrong)


def unfair(page: Page) -> list[str]:
    """What axe finds that keeps somebody out: serious and critical violations of WCAG 2.2 AA."""
    tags = {
        "runOnly": {
            "type": "tag",
            "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        }
    }
    result = Axe().run(page, options={"resultTypes": ["violations"], **tags}).response
    return [
        f"{v['id']} ({v['impact']}): {v['nodes'][0]['html'][:160]} {v['nodes'][0].get('failureSummary', '')[:200]}"
        for v in result["violations"]
        if v["impact"] in ("serious", "critical")
    ]


def main_articles(client: httpx.Client) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = client.get("/articles.json?limit=1000").json()["rows"]
    return rows


@pytest.mark.parametrize("language", ["ar", "zh-Hant", "zh-Hans", "ru", "en", "odd"])
def test_highlights_are_the_ledgers_own_words(page: Page, client: httpx.Client, language: str) -> None:
    """Every highlight of every kind covers exactly the row's characters, whatever stands before them."""
    rows = main_articles(client)
    odd = [row for row in rows if "𠮷" in row["title"]]
    chosen = (
        odd
        if language == "odd"
        else [row for row in rows if row["language"] == language and row not in odd][:3]
    )
    assert chosen
    for row in chosen:
        told = client.get(f"/articles/{row['article_id']}.json").json()
        visit(page, f"/articles/{row['article_id']}")
        page.wait_for_selector("html[data-ready]", state="attached")
        for kind in KINDS:
            page.set_checked(f"[data-layer={kind}]", True)
        shown = page.evaluate(HIGHLIGHTS)
        for kind in KINDS:
            wanted = Counter(piece for reading in told[f"{kind}s"] for piece in pieces(told, reading))
            found = Counter(text for text in shown[kind] if text)
            assert found == wanted, (row["title"], kind)


def pieces(told: dict, row: dict) -> Iterator[str]:
    """The row's characters block by block, without what the desk shows as marks."""
    for block in told["blocks"]:
        start, end = max(row["start"], block["start"]), min(row["end"], block["end"])
        if start < end:
            kept = "".join(char for char in told["text"][start:end] if char not in HIDDEN)
            if kept:
                yield kept


def test_a_link_marks_its_characters_and_opens_their_card(page: Page, client: httpx.Client) -> None:
    for row in main_articles(client)[:6]:
        told = client.get(f"/articles/{row['article_id']}.json").json()
        for reading in told["statements"][-1:]:
            page.goto("about:blank")
            visit(page, f"/articles/{row['article_id']}#c={reading['start']}-{reading['end']}")
            page.wait_for_selector("html[data-ready]", state="attached")
            card = page.locator(".card.now")
            assert int(card.get_attribute("data-start") or "") == reading["start"]
            assert "".join(page.evaluate(HIGHLIGHTS)["now"]) == "".join(pieces(told, reading))
            assert card.bounding_box()["y"] < 900
    page.goto(f"/articles/{row['article_id']}#c=1-3")
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    assert page.evaluate(HIGHLIGHTS)["span"] or page.evaluate(HIGHLIGHTS)["now"]


@pytest.mark.parametrize("language", ["ar", "zh-Hant", "zh-Hans", "ru", "en"])
def test_a_card_is_fetched_when_it_is_opened(page: Page, client: httpx.Client, language: str) -> None:
    """The page comes with first lines only; what a card holds beyond comes with `j`, for every kind of reading."""
    row = next(r for r in main_articles(client) if r["language"] == language and "𠮷" not in r["title"])
    told = client.get(f"/articles/{row['article_id']}.json").json()
    complaints = visit(page, f"/articles/{row['article_id']}")
    page.wait_for_selector("html[data-ready]", state="attached")
    assert page.locator(".card .rule").count() == 0
    page.set_checked("[data-layer=repair]", True)
    for kind in ("statement", "mention", "time"):
        for reading in told[f"{kind}s"][:1]:
            page.goto(f"/articles/{row['article_id']}#c={reading['start']}-{reading['end']}")
            page.wait_for_selector(".card.now .prov")
    for reading in told["statements"][:1]:
        page.goto(f"/articles/{row['article_id']}#{reading['id']}")
        card = page.locator(f"[id='{reading['id']}'].now")
        card.locator(".rule").first.wait_for()
        place = reading["rule"].split()[0]
        assert place in card.locator(".rule").first.inner_text()
        assert card.locator("meter").get_attribute("value") == f"{reading['confidence']:.2f}"
        shown = card.locator(".words bdi")
        assert shown.get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
        assert shown.get_attribute("lang") == language
    assert page.locator(".card-repair .gist").count() == len(told["repairs"])
    assert complaints == []


def test_cards_can_be_read_without_scripts(browser: Browser, desk: Served) -> None:
    """A browser that runs nothing shows the text and the first lines, and one click away every card in full."""
    context = browser.new_context(java_script_enabled=False, locale="ar", base_url=desk.base)
    enter(context, desk)
    page = context.new_page()
    with desk.client() as client:
        row = next(r for r in main_articles(client) if r["language"] == "ar")
        told = client.get(f"/articles/{row['article_id']}.json").json()
    page.goto(f"/articles/{row['article_id']}")
    assert page.locator(".block").first.is_visible()
    page.locator("noscript a, .cards p a").first.click()
    assert page.url.endswith("?cards=all")
    kinds = {kind: page.locator(f".card-{kind}").count() for kind in KINDS}
    assert kinds == {kind: len(told[f"{kind}s"]) for kind in KINDS}
    for kind in ("statement", "mention", "time"):
        assert page.locator(f".card-{kind} .words").first.is_visible()
    context.close()


def test_an_article_is_light(client: httpx.Client) -> None:
    """What the page holds beside its text: at most a third of what it is with every card."""
    row = max(main_articles(client), key=lambda row: int(row["statements"]))
    light, whole = (
        len(client.get(f"/articles/{row['article_id']}{query}").content) for query in ("", "?cards=all")
    )
    assert light < 60_000
    assert light < whole / 3


def test_a_click_on_words_opens_their_card(page: Page, client: httpx.Client) -> None:
    row = next(r for r in main_articles(client) if r["language"] == "ar")
    visit(page, f"/articles/{row['article_id']}")
    page.wait_for_selector("html[data-ready]", state="attached")
    box = page.evaluate(
        "() => { const r = [...CSS.highlights.get('mention')][0].getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2] }"
    )
    page.mouse.click(*box)
    assert page.locator(".card.now").count() == 1


def test_keys_walk_through_highlights_and_articles(page: Page, client: httpx.Client) -> None:
    row = main_articles(client)[2]
    visit(page, f"/articles/{row['article_id']}")
    page.wait_for_selector("html[data-ready]", state="attached")
    page.keyboard.press("j")
    first = page.locator(".card.now").get_attribute("id")
    assert page.evaluate("document.activeElement.id") == first
    page.keyboard.press("j")
    second = page.locator(".card.now").get_attribute("id")
    assert second != first
    page.keyboard.press("k")
    assert page.locator(".card.now").get_attribute("id") == first
    page.keyboard.press("?")
    assert page.locator("dialog#help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("dialog#help").is_visible()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("j?")
    assert page.input_value("#q") == "j?"
    page.locator("h1").click()
    here = page.url
    page.keyboard.press("]")
    page.wait_for_url(lambda url: url != here)
    page.wait_for_load_state()
    page.keyboard.press("[")
    page.wait_for_url(lambda url: row["article_id"] in url)


def test_keys_walk_through_a_page_from_right_to_left(browser: Browser, desk: Served) -> None:
    """In an Arabic interface the same keys do the same, Tab goes from the right to the left, and chords are left alone."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="ar", base_url=desk.base)
    enter(context, desk)
    page = context.new_page()
    with desk.client() as client:
        row = next(r for r in main_articles(client)[2:] if r["language"] == "ar")
    visit(page, f"/articles/{row['article_id']}")
    page.wait_for_selector("html[data-ready][dir=rtl]", state="attached")
    places = []
    page.keyboard.press("Tab")
    for _ in range(9):
        page.keyboard.press("Tab")
        box = page.evaluate(
            "() => { const b = document.activeElement.getBoundingClientRect(); return [b.x, b.y] }"
        )
        places.append(box)
    assert all(after[0] < before[0] for before, after in pairwise(places))
    page.keyboard.press("j")
    first = page.locator(".card.now").get_attribute("id")
    marked = page.evaluate("() => [...CSS.highlights.get('now')][0].getBoundingClientRect().toJSON()")
    card = page.locator(".card.now").bounding_box()
    assert card is not None
    assert card["x"] + card["width"] < marked["left"]
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.locator(".card.now").get_attribute("id") == first
    page.keyboard.press("Control+j")
    assert page.locator(".card.now").get_attribute("id") == first
    page.keyboard.press("Escape")
    assert page.locator(".card.now").count() == 0
    here = page.url.split("#")[0]
    page.keyboard.press("]")
    page.wait_for_url(lambda url: not url.startswith(here))
    page.wait_for_selector("html[data-ready]", state="attached")
    page.keyboard.press("[")
    page.wait_for_url(lambda url: url.startswith(here))
    page.keyboard.press("?")
    assert page.locator("dialog#help").is_visible()
    context.close()


def test_the_keyboard_reaches_everything(page: Page, everywhere: list[str]) -> None:
    """Tab goes through every link and field in turn, the skip link first, and what has the focus can be seen."""
    for address in everywhere:
        visit(page, address)
        if "#" in page.url:
            continue
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip", address
        seen = set()
        for _ in range(25):
            page.keyboard.press("Tab")
            told = page.evaluate(
                "() => { const e = document.activeElement, s = getComputedStyle(e); return "
                "[e.outerHTML.slice(0, 90), e === document.body || s.outlineStyle !== 'none' || s.boxShadow !== 'none'] }"
            )
            assert told[1], f"{address}: the focus is not to be seen on {told[0]}"
            seen.add(told[0])
        assert len(seen) > 8, address


@pytest.mark.parametrize("locale", ["ar", "zh-CN", "ru", "en"])
def test_the_interface_speaks_the_browsers_language(browser: Browser, desk: Served, locale: str) -> None:
    context = browser.new_context(locale=locale, base_url=desk.base)
    enter(context, desk)
    page = context.new_page()
    visit(page, "/articles")
    assert page.get_attribute("html", "lang").split("-")[0] == locale.split("-")[0]
    assert page.get_attribute("html", "dir") == ("rtl" if locale == "ar" else "ltr")
    brand, find = page.locator(".brand").bounding_box(), page.locator("form.find").bounding_box()
    assert brand is not None
    assert find is not None
    assert (brand["x"] > find["x"]) == (locale == "ar")
    context.close()


def test_words_keep_their_own_direction_in_any_interface(page: Page, client: httpx.Client) -> None:
    for language, side in (("ar", "rtl"), ("en", "ltr"), ("zh-Hant", "ltr"), ("ru", "ltr")):
        row = next(r for r in main_articles(client) if r["language"] == language)
        visit(page, f"/articles/{row['article_id']}")
        block = page.locator(".block.role-body").first
        assert (block.get_attribute("lang"), block.get_attribute("dir")) == (language, side)
        assert block.evaluate("e => getComputedStyle(e).direction") == side
    arabic, latin = (
        float(
            page.evaluate("s => parseFloat(getComputedStyle(document.querySelector(s)).lineHeight)", selector)
        )
        for selector in ("html", "html")
    )
    assert arabic == latin


def test_arabic_is_larger_with_more_leading(page: Page, client: httpx.Client) -> None:
    sizes = {}
    for language in ("ar", "en"):
        row = next(r for r in main_articles(client) if r["language"] == language)
        visit(page, f"/articles/{row['article_id']}")
        sizes[language] = page.locator(".block.role-body").first.evaluate(
            "e => [parseFloat(getComputedStyle(e).fontSize), parseFloat(getComputedStyle(e).lineHeight)]"
        )
    assert sizes["ar"][0] > sizes["en"][0]
    assert sizes["ar"][1] / sizes["ar"][0] > sizes["en"][1] / sizes["en"][0]


def test_the_two_chinese_scripts_have_fonts_of_their_own(page: Page, client: httpx.Client) -> None:
    fonts = {}
    for language in ("zh-Hant", "zh-Hans"):
        row = next(r for r in main_articles(client) if r["language"] == language)
        visit(page, f"/articles/{row['article_id']}")
        fonts[language] = page.locator(".block.role-body").first.evaluate(
            "e => getComputedStyle(e).fontFamily"
        )
    assert fonts["zh-Hant"] != fonts["zh-Hans"]


def test_filters_stand_in_the_address_and_come_back(page: Page) -> None:
    visit(page, "/statements")
    all_of_them = page.locator("h1 small").inner_text()
    page.fill("form.filters input[name=speaker]", "帕希尼揚")
    page.locator("form.filters button").click()
    page.wait_for_url("**speaker=**")
    fewer = page.locator("h1 small").inner_text()
    assert fewer != all_of_them
    address = page.url
    page.reload()
    assert page.input_value("form.filters input[name=speaker]") == "帕希尼揚"
    page.go_back()
    assert page.locator("h1 small").inner_text() == all_of_them
    page.goto(address)
    assert page.locator("h1 small").inner_text() == fewer


def test_language_and_theme_can_be_switched_and_stay(page: Page) -> None:
    visit(page, "/articles")
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.select_option(".settings select[name=theme]", "dark")
    page.wait_for_selector("html[data-theme=dark]", state="attached")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != light
    page.select_option(".settings select[name=language]", "ar")
    page.wait_for_selector("html[dir=rtl]", state="attached")
    assert page.url.endswith("/articles")
    visit(page, "/statements")
    assert page.get_attribute("html", "dir") == "rtl"
    assert page.get_attribute("html", "data-theme") == "dark"


def test_nothing_jumps_while_a_page_loads(page: Page, everywhere: list[str]) -> None:
    """Layout shift (Chromium's own measure) stays where nobody sees it."""
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) "
        "window.shift += e.value }).observe({type: 'layout-shift', buffered: true})"
    )
    for address in everywhere:
        visit(page, address)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.shift") < 0.1, address


def test_a_judgement_is_kept_and_taken_back(context: BrowserContext) -> None:
    page = context.new_page()
    visit(page, "/review")
    page.fill("form.yourname input[name=name]", "Ани 安妮")
    page.locator("form.yourname button").click()
    page.wait_for_load_state()
    left = page.locator("h1 small").inner_text()
    item = page.locator("article.item").first
    judged = item.get_attribute("id")
    item.focus()
    page.keyboard.press(item.locator("button[data-key]").first.get_attribute("data-key") or "")
    page.wait_for_selector(f'article.item[id="{judged}"]', state="detached")
    assert page.locator(f'article.item[id="{judged}"]').count() == 0
    assert "Ани 安妮" in page.locator("aside.summary").inner_text()
    page.wait_for_selector("html[data-ready]", state="attached")
    page.keyboard.press("u")
    page.wait_for_selector(f'article.item[id="{judged}"]')
    assert page.locator("h1 small").inner_text() == left

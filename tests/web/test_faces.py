"""The faces that ship are there when a page is first set, in whatever scripts it has."""

from __future__ import annotations

import httpx
import pytest
from playwright.sync_api import Browser, Page

from conftest import enter
from dragoman.web.faces import PLACE, faces, with_faces
from served import Served


def test_a_page_asks_for_the_faces_it_is_set_in() -> None:
    footer = '<footer class="foot">العربية Русский</footer>'
    assert faces(f"<h1>Stories</h1>{footer}") == ["source-sans-3-latin"]
    russian = '<p class="words"><bdi lang="ru" dir="ltr">Слова</bdi></p>'
    assert faces(russian + footer) == [
        "source-sans-3-latin",
        "source-serif-4-latin",
        "source-sans-3-cyrillic",
        "source-serif-4-cyrillic",
    ]
    assert faces("<h1>قصص</h1>") == ["source-sans-3-latin", "noto-naskh-arabic-arabic"]
    assert faces("<a>Recep Tayyip Erdoğan</a>") == ["source-sans-3-latin", "source-sans-3-latin-ext"]
    assert with_faces(f"<head>{PLACE}</head>").count("preload") == 1


def test_faces_are_kept_and_the_rest_is_asked_for_anew(client: httpx.Client) -> None:
    face = client.get("/static/fonts/source-sans-3-latin-wght-normal.woff2").headers["cache-control"]
    assert "immutable" in face
    assert "private" in face
    assert client.get("/static/desk.css").headers["cache-control"] == "no-cache"
    assert client.get("/stories").headers["cache-control"] == "no-store"


def set_in(page: Page, selector: str) -> set[str]:
    """The faces that the browser has really set the first match of a selector in."""
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    return {
        font["familyName"] for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    }


@pytest.mark.parametrize(
    ("language", "face"), [("ru", "Source Serif 4"), ("ar", "Noto Naskh Arabic"), ("en", "Source Serif 4")]
)
def test_the_first_page_ever_opened_is_set_in_them(
    browser: Browser, desk: Served, client: httpx.Client, language: str, face: str
) -> None:
    """A new visitor, nothing kept by the browser, on a page in another script than the interface's."""
    rows = client.get(f"/articles.json?language={language}").json()["rows"]
    for address, selector in (
        (f"/articles/{rows[0]['article_id']}", ".block.role-body"),
        (f"/statements?language={language}", ".words bdi"),
        (f"/articles?language={language}", ".headline"),
    ):
        context = browser.new_context(locale="en-GB", base_url=desk.base)
        enter(context, desk)
        page = context.new_page()
        page.goto(address)
        assert any(face in found for found in set_in(page, selector)), (address, set_in(page, selector))
        context.close()

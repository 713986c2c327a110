"""Which of the faces that ship a page needs, so that the browser has them before it sets the first line and nothing is set twice."""

from __future__ import annotations

import re

PLACE = "<!--faces-->"
"""Where they stand in a page's head; no text of a page can hold it, for all is escaped."""
_SANS, _SERIF = "source-sans-3", "source-serif-4"
_CYRILLIC, _ARABIC = re.compile("[Ѐ-ҁ]"), re.compile("[ء-ي]")
_EXTENDED = re.compile("[Ā-ʯ]")
_OWN = re.compile(r'class="(?:words|block|headline|byline)')
_LANGUAGE = re.compile(r'<(?:bdi|p)[^>]* lang="([a-z]+)')


def faces(html: str) -> list[str]:
    """The files (without their common end) of the faces that `html` is set in, but for its footer, where languages are chosen."""
    shown = html.partition('<footer class="foot"')[0]
    own = set(_LANGUAGE.findall(shown)) if _OWN.search(shown) else set()
    found = [f"{_SANS}-latin"]
    if _OWN.search(shown):
        found.append(f"{_SERIF}-latin")
    if _CYRILLIC.search(shown):
        found += [f"{_SANS}-cyrillic", *([f"{_SERIF}-cyrillic"] if "ru" in own else [])]
    if _EXTENDED.search(shown):
        found.append(f"{_SANS}-latin-ext")
    if _ARABIC.search(shown):
        found.append("noto-naskh-arabic-arabic")
    return found


def with_faces(html: str) -> str:
    """A page with the links that ask for its faces first."""
    links = "\n".join(
        f'<link rel="preload" href="/static/fonts/{face}-wght-normal.woff2" as="font" type="font/woff2" crossorigin>'
        for face in faces(html)
    )
    return html.replace(PLACE, links, 1)

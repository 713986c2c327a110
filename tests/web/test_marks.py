"""Page text for the browser keeps its offsets, and nothing of it runs or reorders."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from dragoman.web.marks import HIDDEN, plain, shown
from dragoman.web.render import foreign, web_address

MARK = re.compile(r'<i class="mark" data-mark="[A-Z0-9]+" title="U\+[0-9A-F]{4,6}"></i>')


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_character_is_there_once(text: str) -> None:
    markup = str(shown(text))
    back = html.unescape(MARK.sub("\ue000", markup)) if "\ue000" not in text else None
    if back is not None and "\r" not in text:
        assert len(back) == len(text)
        assert back == HIDDEN.sub("\ue000", text)


def test_markup_is_words() -> None:
    assert "<script" not in str(shown("<script>alert(1)</script>"))
    assert '"' not in str(shown('" onload="x'))
    assert str(foreign("<b>", '"><script>')).count("<") == 2


def test_direction_overrides_are_shown_and_do_nothing() -> None:
    markup = str(shown("a\u202eb\u2066c"))
    assert "\u202e" not in markup
    assert 'data-mark="RLO"' in markup
    assert 'data-mark="LRI"' in markup
    assert plain("a\u202eb") == "a⟦RLO⟧b"


def test_joiners_of_emoji_and_persian_stay() -> None:
    assert str(shown("👩\u200d👧 می\u200cشود")) == "👩\u200d👧 می\u200cشود"


def test_only_web_addresses_are_links() -> None:
    assert web_address("https://example.org/a") == "https://example.org/a"
    for url in (
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "http://[",
        None,
    ):
        assert web_address(url) is None


def test_nothing_hidden_counts_as_printable() -> None:
    """`shown` takes printable text as it is; every character that it shows as a mark must therefore not be printable."""
    assert not [code for code in range(0x110000) if HIDDEN.match(chr(code)) and chr(code).isprintable()]


def test_latin_words_of_an_arabic_page_run_from_the_left() -> None:
    """Only what has an Arabic letter is set from the right; a time stamp or a name in Latin letters keeps its order."""
    assert 'dir="ltr"' in foreign("2023-09-30@11:20:15 GMT", "ar")
    assert 'dir="ltr"' in foreign("Reuters", "ar")
    assert 'dir="rtl"' in foreign("12 قتيلا", "ar")
    assert 'dir="rtl"' in foreign("؟", "ar")
    assert 'dir="rtl"' in foreign("", "ar")
    assert 'dir="ltr"' in foreign("слова", "ru")

"""A row's own words in their sentence, in every script, and on the pages where they are judged."""

from __future__ import annotations

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.web.context import MOST, around


@pytest.mark.parametrize(
    ("text", "words", "before", "after"),
    [
        ("It rained. Both sides stopped firing at noon. Then it snowed.", "stopped", "Both sides ", " firing at noon."),
        ("Дождь.\nНочью шли бои на границе! Снег.", "бои", "Ночью шли ", " на границе!"),
        ("下雨了。双方在边境冲突，各有伤亡。后来下雪。", "冲突", "双方在边境", "，各有伤亡。"),
        ("هطل المطر؟ اندلع القتال فجرا. ثم توقف.", "القتال", "اندلع ", " فجرا."),
        ("He said: “Enough.” They fought. They left.", "They fought.", "", ""),
        ("Headline\nThey fought", "They fought", "", ""),
    ],
)  # fmt: skip
def test_a_sentence_is_shown_around_its_words(text: str, words: str, before: str, after: str) -> None:
    start = text.index(words)
    assert around(text, start, start + len(words)) == (before, after)


def test_a_sentence_without_end_is_cut_and_says_so() -> None:
    text = "word " * 200
    before, after = around(text, 500, 504)
    assert before.startswith("…word")
    assert after.endswith("word…")
    assert max(len(before), len(after)) <= MOST + 1


@given(st.text(alphabet="ab .。\n؟…”停ع"), st.integers(0, 40), st.integers(1, 10))
def test_what_is_shown_stands_on_the_page(text: str, start: int, size: int) -> None:
    start = min(start, len(text))
    end = min(len(text), start + size)
    before, after = around(text, start, end)
    assert text[:start].endswith(before.removeprefix("…"))
    assert text[end:].startswith(after.removesuffix("…"))


def test_events_are_judged_in_their_sentence(client: httpx.Client) -> None:
    """Many an event's own words are its trigger alone."""
    rows = client.get("/events.json?limit=1000").json()["rows"]
    short = [row for row in rows if len(row["text"]) < 10]
    assert short
    assert "before" not in short[0]
    for address in ("/review?kind=event", "/events", "/disagreements", "/actors/state/arm"):
        assert client.get(address).text.count('class="beside"') > 3, address

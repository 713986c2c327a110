"""Text of any direction, laid out for a terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from dragoman.cli.terminal import is_rtl, lay_out, wrap


def test_right_to_left_lines_are_set_from_the_right() -> None:
    (line,) = lay_out("قال 123", 20, bidi=True)
    assert line.endswith("لاق")
    assert line.strip().startswith("123")
    assert cell_len(line) == 20
    assert lay_out("قال 123", 20, bidi=False) == ["قال 123"]


def test_directions() -> None:
    assert is_rtl("«قال»")
    assert not is_rtl("12 said قال")


@given(st.text(alphabet="ab яж 亞美 قال ", max_size=80), st.integers(4, 30))
def test_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    lines = wrap(" ".join(text.split()), width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    longest = max((cell_len(word) for word in text.split()), default=0)
    assert all(cell_len(line) <= max(width, longest) for line in lines)

"""Labels of offices: of a state, of a body with a row, and of a body without."""

from __future__ import annotations

from dragoman.link.labels import office_label


def test_an_office_of_a_body_that_has_no_row_names_body_and_state() -> None:
    labels = office_label("spokesperson", "gov/ind/air-force")
    assert labels["en"] == "spokesperson (air force, India)"
    assert not any("gov/" in label for label in labels.values())


def test_an_office_of_what_is_known_names_it() -> None:
    assert office_label("spokesperson", "org/hamas")["en"] == "spokesperson (Hamas)"
    assert office_label("spokesperson", "")["en"] == "spokesperson"

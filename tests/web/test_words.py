"""The interface's words: the same keys in every language, all of them used, and plurals that are right."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from dragoman.types.vocabulary import ACTS, STATUSES, TYPES
from dragoman.wording.words import LANGUAGES, plural, preferred, words

WEB, WORDING, EXPORT = (Path(str(files(f"dragoman.{name}"))) for name in ("web", "wording", "export"))
OPEN = {
    "nav", "error", "theme", "label", "layer", "flag", "field", "copy", "judge", "format", "format_note", "act", "type", "status",
    "kind", "how", "quote", "precision", "role", "tongue", "basis", "disagreement", "repair", "verdict", "queue", "how_found",
    "position", "roll", "run", "weekday",
}  # fmt: skip
"""Families whose keys are put together where they are used."""


def keys(language: str) -> dict[str, object]:
    stored = yaml.safe_load((WORDING / f"i18n/{language}.yml").read_text("utf-8"))
    return {f"{family}.{key}": value for family, entries in stored.items() for key, value in entries.items()}


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_every_language_has_the_same_keys(language: str) -> None:
    assert keys(language).keys() == keys("en").keys()


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_placeholders_are_those_of_english(language: str) -> None:
    for key, value in keys(language).items():
        english = keys("en")[key]
        if isinstance(value, str) and isinstance(english, str):
            assert set(re.findall(r"{\w+}", value)) == set(re.findall(r"{\w+}", english)), key


def test_what_is_used_is_there_and_what_is_there_is_used() -> None:
    sources = [
        *WEB.glob("templates/*.html"),
        *(path for folder in (WEB, WORDING, EXPORT) for path in folder.rglob("*.py")),
    ]
    text = "\n".join(path.read_text("utf-8") for path in sources)
    used = set(re.findall(r"\b(?:t|words)\(['\"]([a-z_]+\.[\w-]+)['\"]", text))
    there = set(keys("en"))
    assert used <= there
    assert {key for key in there - used if key.split(".")[0] not in OPEN} == set()


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_the_contracts_vocabulary_has_words(language: str) -> None:
    told = words(language)
    for family, values in (("act", ACTS), ("type", TYPES), ("status", STATUSES)):
        assert all(told.has(f"{family}.{value}") for value in values)


KINDS = (
    "who is to blame", "who did it", "speakers disagree", "whether it happened", "numbers differ", "toll rises", "of other scope",
    "dates differ", "two renderings", "headline versus body", "claim versus non-verification", "same speaker, different tone",
)  # fmt: skip


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_every_kind_of_disagreement_has_a_word(language: str) -> None:
    assert all(words(language).has(f"disagreement.{kind}") for kind in KINDS)


def test_plurals() -> None:
    assert [plural("ru", n) for n in (1, 2, 5, 11, 21, 22, 112)] == [
        "one",
        "few",
        "many",
        "many",
        "one",
        "few",
        "many",
    ]
    assert [plural("ar", n) for n in (0, 1, 2, 3, 10, 11, 100)] == [
        "zero",
        "one",
        "two",
        "few",
        "few",
        "many",
        "other",
    ]
    assert words("ar")("count.statements", n=2) == "قولان"
    assert words("ru")("count.voices", n=3) == "3 независимых голоса"


def test_the_browser_chooses_the_language() -> None:
    assert preferred("fr, ar-EG;q=0.9, en;q=0.8") == "ar"
    assert preferred("zh-TW") == "zh"
    assert preferred("") == "en"
    assert preferred("en;q=bad, ru;q=0.1") == "ru"


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert {language: words(language).number(9363) for language in LANGUAGES} == {
        "en": "9,363",
        "ar": "9,363",
        "zh": "9,363",
        "ru": "9\u202f363",
    }
    assert words("ru")("count.results", n=1234567).startswith("1\u202f234\u202f567 ")

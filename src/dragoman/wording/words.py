"""The interface's words in four languages, one YAML file each; a missing one is an error, never English in disguise."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml

LANGUAGES = {"en": "English", "ar": "العربية", "zh": "中文", "ru": "Русский"}
"""Code -> its own name."""
TAGS = {"en": "en", "ar": "ar", "zh": "zh-Hans", "ru": "ru"}
GROUPED = {"ru": "\u202f"}
"""What stands between thousands, where it is no comma (CLDR; a narrow blank that does not break)."""
RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")


class Words:
    """The words of one language: `words("nav.stories")`, `words("count.voices", n=3)`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.tag = TAGS[language]
        self.direction = direction(language)
        self._words = _load(language)

    def __call__(self, key: str, **values: object) -> str:
        found = self._words[key]
        if isinstance(found, dict):
            number = values.get("n")
            form = plural(self.language, number if isinstance(number, int) else 0)
            found = found.get(form, found["other"])
        shown = {
            name: self.number(value) if isinstance(value, int) else value for name, value in values.items()
        }
        return found.format(**shown) if shown else found

    def number(self, value: int) -> str:
        """A whole number with its thousands apart, as the language writes them."""
        return f"{value:,}".replace(",", GROUPED.get(self.language, ","))

    def has(self, key: str) -> bool:
        """Whether there is such a word."""
        return key in self._words

    def term(self, family: str, value: str) -> str:
        """A word of the ledger's vocabulary (`term("act", "accuse")`); as it stands where it has no translation."""
        found = self._words.get(f"{family}.{value}", value)
        return found if isinstance(found, str) else value


@cache
def words(language: str) -> Words:
    """The words of `language`."""
    return Words(language)


@cache
def _load(language: str) -> dict[str, str | dict[str, str]]:
    text = files("dragoman.wording").joinpath(f"i18n/{language}.yml").read_text("utf-8")
    out: dict[str, str | dict[str, str]] = {}
    for family, entries in yaml.safe_load(text).items():
        for key, value in entries.items():
            out[f"{family}.{key}"] = value if isinstance(value, dict) else str(value)
    return out


def direction(tag: str | None) -> str:
    """`rtl` or `ltr`, of a BCP 47 tag; `auto` where none is known."""
    if not tag or tag == "und":
        return "auto"
    return "rtl" if tag.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def plural(language: str, n: int) -> str:
    """The CLDR plural form of a whole number in the interface's languages."""
    if language == "zh":
        return "other"
    if language == "ru":
        if n % 10 == 1 and n % 100 != 11:
            return "one"
        return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "many"
    if language == "ar":
        if n in (0, 1, 2):
            return ("zero", "one", "two")[n]
        return "few" if 3 <= n % 100 <= 10 else "many" if n % 100 >= 11 else "other"
    return "one" if n == 1 else "other"


def preferred(accept: str) -> str:
    """The interface language that an Accept-Language header asks for first; English where none is ours."""
    asked: list[tuple[float, str]] = []
    for part in accept.split(",")[:30]:
        tag, _, quality = part.strip().partition(";q=")
        try:
            weight = float(quality) if quality else 1.0
        except ValueError:
            continue
        asked.append((-weight, tag.split("-")[0].lower()))
    return next((tag for _, tag in sorted(asked, key=lambda a: a[0]) if tag in LANGUAGES), "en")

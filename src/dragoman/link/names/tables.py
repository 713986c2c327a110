"""The letter tables: what a group of letters of one script costs beside a group of Latin letters.

The tables (`link/data/names/*.tsv`, made by tools/train_names.py) hold counts of aligned groups: `sh ش 812`. Costs
are in nats, 0 for what always goes together: a weighted mean of -ln P(other | Latin) and -ln P(Latin | other),
which needs no prior for the length of a group. All tables load lazily and once.
"""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cache
from importlib.resources import files

import msgspec
from anyascii import anyascii

from dragoman.link.names.parts import LATIN

Option = tuple[str, float]  # the rest of a group of Latin letters after its first, and the cost
Options = dict[str, list[Option]]  # by the first Latin letter

GIVEN_LATIN = 0.6  # weight of P(other | Latin) in the cost; .45 to .75 do as well on the unseen pairs
DISCOUNT = 0.3  # taken off every count: what was seen once is no rule
DEAREST = 8.0  # groups that cost more are left out
SILENT_AT_MOST = 4.0  # a Latin letter that nothing stands for
EXTRA_AT_LEAST, EXTRA_AT_MOST = 6.0, 8.0  # a letter that stands for nothing: nearly always another name
SAME_SOUND = 4.0  # sightings' worth of weight that all characters of a syllable give each of them
DOUBLED = 0.4  # a Latin letter written twice or once
PINYIN = 3.0  # sightings' worth of weight of the syllable's own pinyin


class Letters(msgspec.Struct, frozen=True):
    """The costs of one script.

    `groups`: letters -> Latin letters -> how often; `silent`: options that nothing stands for; `extra`: letters that stand for
    nothing; `longest`: letters in the longest group.
    """

    script: str
    groups: dict[str, dict[str, float]]
    silent: Options
    extra: dict[str, float]
    longest: int


def read_table(name: str) -> list[list[str]]:
    """The rows of `link/data/names/<name>.tsv`, without the line that says what it is."""
    text = files("dragoman.link").joinpath(f"data/names/{name}.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


@cache
def counts(script: str) -> list[tuple[str, str, float]]:
    """Latin letters, other letters, how often they were aligned."""
    return [(left, right, float(count)) for left, right, count in read_table(script)]


@cache
def totals(script: str) -> tuple[dict[str, float], dict[str, float]]:
    """How often each group of Latin letters, and each of the other letters, was aligned with anything."""
    lefts: dict[str, float] = defaultdict(float)
    rights: dict[str, float] = defaultdict(float)
    for left, right, count in counts(script):
        lefts[left] += count
        rights[right] += count
    return lefts, rights


@cache
def letters(script: str) -> Letters:
    """The table of `script`: `ar`, `ru`, `zh`, or `latin` for spellings of one name in Latin letters."""
    lefts, rights = totals(script)
    groups: dict[str, dict[str, float]] = defaultdict(dict)
    silent: Options = {char: [("", SILENT_AT_MOST)] for char in "abcdefghijklmnopqrstuvwxyz"}
    extra: dict[str, float] = {}
    for left, right, count in counts(script):
        if left and right:
            groups[right][left] = count - DISCOUNT
        elif left:
            cost = -math.log((count - DISCOUNT) / lefts[left])
            if len(left) > 1:
                silent[left[0]].append((left[1:], cost))
            else:
                silent[left][0] = ("", min(cost, SILENT_AT_MOST))
        else:
            extra[right] = min(
                max(-math.log((count - DISCOUNT) / rights[right]), EXTRA_AT_LEAST), EXTRA_AT_MOST
            )
    return Letters(script, dict(groups), silent, extra, max(map(len, groups)))


@cache
def pinyin(text: str) -> str:
    """Chinese characters as they are read in Chinese, in plain letters: 王毅 -> wangyi."""
    return anyascii(text).lower().replace(" ", "")


@cache
def _syllables() -> dict[str, dict[str, float]]:
    """Pinyin syllable -> Latin groups -> how often characters of that syllable stood for them."""
    found: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for left, right, count in counts("zh"):
        if left and len(right) == 1:
            found[pinyin(right)][left] += count
    return found


@cache
def options_of(script: str, group: str) -> Options:
    """The Latin groups that `group` may stand for, with what each costs, the cheapest first."""
    lefts, rights = totals(script)
    seen = letters(script).groups.get(group, {})
    often = max(rights.get(group, 0.0), 1.0)
    if script == "zh" and len(group) == 1:
        seen = _with_syllable(group, seen, often)
    options: Options = {}
    if script == LATIN and len(set(group)) == 1:  # a doubled letter, a single one
        options[group[0]] = [("" if len(group) == 2 else group, DOUBLED)]
    for left, count in seen.items():
        given_latin, given_other = min(count / (lefts.get(left, 0.0) + 1), 1.0), min(count / (often + 1), 1.0)
        cost = -GIVEN_LATIN * math.log(given_latin) - (1 - GIVEN_LATIN) * math.log(given_other)
        if script == LATIN and left == group:
            cost = 0.0
        if cost <= DEAREST:
            options.setdefault(left[0], []).append((left[1:], cost))
    return {first: sorted(found, key=lambda option: option[1]) for first, found in options.items()}


def _with_syllable(char: str, seen: dict[str, float], often: float) -> dict[str, float]:
    """The counts of a Chinese character, smoothed with those of all characters that sound alike, and its pinyin."""
    reading = pinyin(char)
    alike = dict(_syllables().get(reading, {}))
    if reading.isascii() and reading.isalpha():
        alike[reading] = alike.get(reading, 0.0) + PINYIN
    total = sum(alike.values()) or 1.0
    mixed = dict(seen)
    for left, count in alike.items():
        mixed[left] = (mixed.get(left, 0.0) + SAME_SOUND * count / total) * often / (often + SAME_SOUND)
    return mixed

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

GIVEN_LATIN = 0.6  # weight of P(other | Latin) in the cost; best of .3 to .7 on the unseen pairs
DISCOUNT = 0.3  # taken off every count: what was seen once is no rule
DEAREST = 8.0  # groups that cost more are left out
SILENT_AT_MOST = 3.0  # a Latin letter that nothing stands for
EXTRA_AT_LEAST = 2.0  # a letter that stands for nothing; cheaper ones are noise of the alignment
EXTRA_AT_MOST = 3.5
PINYIN = 1.5  # a Chinese character read as in Chinese, where the table has no better


class Letters(msgspec.Struct, frozen=True):
    """The costs of one script.

    `groups`: letters -> options; `silent`: options that nothing stands for; `extra`: letters that stand for
    nothing; `longest`: letters in the longest group.
    """

    script: str
    groups: dict[str, Options]
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
def letters(script: str) -> Letters:
    """The table of `script`: `ar`, `ru`, `zh`, or `latin` for spellings of one name in Latin letters."""
    lefts: dict[str, float] = defaultdict(float)
    rights: dict[str, float] = defaultdict(float)
    for left, right, count in counts(script):
        lefts[left] += count
        rights[right] += count
    groups: dict[str, Options] = {}
    silent: Options = {char: [("", SILENT_AT_MOST)] for char in "abcdefghijklmnopqrstuvwxyz"}
    extra: dict[str, float] = {}
    for left, right, count in counts(script):
        seen = count - DISCOUNT
        if not right:
            cost = -math.log(seen / lefts[left])
            if len(left) > 1 or cost < SILENT_AT_MOST:
                options = silent[left[0]]
                silent[left[0]] = [(left[1:], cost), *options] if len(left) > 1 else [("", cost), *options[:-1]]
        elif not left:
            extra[right] = min(max(-math.log(seen / rights[right]), EXTRA_AT_LEAST), EXTRA_AT_MOST)
        else:
            given_latin, given_other = seen / (lefts[left] + 1), seen / (rights[right] + 1)
            cost = -GIVEN_LATIN * math.log(given_latin) - (1 - GIVEN_LATIN) * math.log(given_other)
            if script == LATIN and left == right:
                cost = 0.0
            if cost <= DEAREST:
                groups.setdefault(right, {}).setdefault(left[0], []).append((left[1:], cost))
    return Letters(script, groups, silent, extra, max(map(len, groups)))


@cache
def options_of(script: str, group: str) -> Options:
    """The Latin groups that `group` may stand for; a Chinese character may always be read in pinyin."""
    options = letters(script).groups.get(group, {})
    if script == "zh" and len(group) == 1 and (reading := anyascii(group).lower()).isalpha() and reading.isascii():
        first, rest = reading[0], reading[1:]
        better = [option for option in options.get(first, ()) if option[0] != rest or option[1] < PINYIN]
        if not any(option[0] == rest for option in better):
            better.append((rest, PINYIN))
        options = {**options, first: better}
    return options

"""What it costs to take two words, in any two scripts, for one name.

Costs are relative: 1 a Latin letter is a fit that is as likely as not for that pair of scripts. Latin and another
script are aligned directly; two other scripts meet in the readings of one of them; two words of one script are set
beside each other letter by letter, a swapped letter costing what keeps its Latin sound.
"""

from __future__ import annotations

from functools import cache, lru_cache

from dragoman.link.names.known import KNOWN_COST, latin_names, usual_form
from dragoman.link.names.parts import LATIN, TABLED
from dragoman.link.names.readings import readings
from dragoman.link.names.tables import EXTRA_AT_MOST, options_of, pinyin
from dragoman.link.names.trie import Tree, walk

MIDDLE = {"ar": 0.75, "ru": 0.55, "zh": 1.40, LATIN: 0.50}  # nats a letter at which a fit is as likely as not
NEVER = 99.0
TWO_STEPS = 2.0  # two scripts that meet in a third agree more easily by chance than two that are aligned
PINYIN_COST = 0.1  # relative cost of a letter where the Latin word is the characters' pinyin
SHARED_FORM = 0.5  # share of the cost that stays where another script writes both Latin words alike
MOTHERS = frozenset("اويهى")  # Arabic letters that one writer puts for a vowel and another leaves out
LEFT_OUT = {"ar": 6.0, "ru": 3.0, "zh": 5.0}
MOTHER_LEFT_OUT = 5.0


@lru_cache(maxsize=131072)
def word_cost(a: str, script_a: str, b: str, script_b: str) -> float:
    """The relative cost of `a` beside `b`; 0 for the same letters, NEVER where nothing fits. Symmetric."""
    if script_a == script_b and a == b:
        return 0.0
    if (script_b, b) < (script_a, a):
        return word_cost(b, script_b, a, script_a)
    if script_a == script_b:
        if script_a == LATIN:
            cost = (_aligned(a, b, LATIN) + _aligned(b, a, LATIN)) / 2
            shared = any(usual_form(a, script) == (usual_form(b, script) or "") for script in TABLED)
            return cost * SHARED_FORM if shared else cost
        return _edits(a, b, script_a) / MIDDLE[script_a]
    if LATIN in (script_a, script_b):
        latin, other, script = (a, b, script_b) if script_a == LATIN else (b, a, script_a)
        return _aligned(latin, other, script)
    return min(_through(a, script_a, b, script_b), _through(b, script_b, a, script_a))


def _aligned(latin: str, other: str, script: str) -> float:
    if script != LATIN and latin in latin_names(other, script):
        return KNOWN_COST * len(latin)
    if script == "zh" and len(latin) > 3 and pinyin(other) == latin:
        return PINYIN_COST * len(latin)
    found = walk(Tree([latin]), other, script)
    return found[0][0] / MIDDLE[script] if found else NEVER


def _through(a: str, script_a: str, b: str, script_b: str) -> float:
    """`b` aligned with the likeliest readings of `a`."""
    read = dict(readings(a, script_a))
    read.update((name, KNOWN_COST * len(name)) for name in latin_names(a, script_a)[:3])
    if script_a == "zh" and (reading := pinyin(a)).isascii():
        read[reading] = min(read.get(reading, NEVER), PINYIN_COST * len(reading))
    costs = [read[word] + cost for cost, word in walk(Tree(read), b, script_b)]
    return min(costs, default=NEVER) / (MIDDLE[script_a] + MIDDLE[script_b]) * TWO_STEPS


@cache
def _swap(one: str, other: str, script: str) -> float:
    """Nats for one letter in place of another: twice what keeps the Latin group they share likeliest."""
    if one == other:
        return 0.0
    theirs = {
        first + rest: cost for first, found in options_of(script, other).items() for rest, cost in found
    }
    shared = [
        cost + theirs[first + rest] for first, found in options_of(script, one).items() for rest, cost in found
        if first + rest in theirs
    ]  # fmt: skip
    return min(min(shared, default=EXTRA_AT_MOST), EXTRA_AT_MOST)


def _edits(a: str, b: str, script: str) -> float:
    """The cheapest way from `a` to `b` by swapping, leaving out and putting in letters."""

    def gap(char: str) -> float:
        return MOTHER_LEFT_OUT if char in MOTHERS else LEFT_OUT[script]

    row = [0.0]
    for char in b:
        row.append(row[-1] + gap(char))
    for x in a:
        last, row[0] = row[0], row[0] + gap(x)
        for k, y in enumerate(b, 1):
            last, row[k] = row[k], min(last + _swap(x, y, script), row[k] + gap(x), row[k - 1] + gap(y))
    return row[-1]

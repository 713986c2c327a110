"""The lists by which a language knows who acts, and what takes place, where nobody has a name.

A language lists the words in `events.yml`: `doers` (people, bodies and arms that act; `number` of the noun, `kind: delegates` for
those who only talk and sign, `kind: bodies` for those who also talk and sign, `kind: arms` for things, `kind: pronoun` for words that stand for somebody), `counts` (numbers before a
noun), `victims` (those who are killed, held, freed), `nature` (what kills or drives out without a will), `feasts` (what people gather
for without a demand), `tolls` (what became of them), `weapons` (words by which a crowd has arms: "armed men") and `occurs` (verbs by which a thing takes place).
"""

from __future__ import annotations

from functools import cache

import msgspec

from dragoman.lang import read_rules
from dragoman.text.fold import fold

TALKED = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types that delegates do, and nobody else without a name."""
HELD = frozenset({"ASSAULT", "COERCE", "RETREAT", "AID", "SANCTION"})
"""Types that are done to people, so that whom they are done to makes them a deed."""


class Doers(msgspec.Struct, frozen=True):
    """`doers` by word: kind and number. `victims`, `nature`, `feasts` and `tolls` are beginnings of words. `occurs`: a verb's status.

    `acting`, `talking`, `crowd`: the words of those who do deeds, of those who talk and sign, of people without arms. `weapons`: words that arm them.
    """

    doers: dict[str, tuple[str, str]]
    victims: tuple[str, ...]
    counts: frozenset[str]
    nature: tuple[str, ...]
    feasts: tuple[str, ...]
    tolls: tuple[str, ...]
    occurs: dict[str, str]
    acting: tuple[str, ...]
    talking: tuple[str, ...]
    crowd: tuple[str, ...]
    weapons: tuple[str, ...]


@cache
def doers(code: str) -> Doers:
    """The lists of language `code`, empty where it has none, read once."""
    rules = read_rules(code, "events")

    def forms(section: str) -> tuple[str, ...]:
        return tuple(fold(form) for rule in rules if rule.section == section for form in rule.forms())

    acting = {
        fold(form): (str(rule.fields.get("kind", "people")), str(rule.fields.get("number", "any")))
        for rule in rules
        if rule.section == "doers"
        for form in rule.forms()
    }
    occurs = {
        fold(form): str(rule.fields.get("status", "happened"))
        for rule in rules
        if rule.section == "occurs"
        for form in rule.forms()
    }
    return Doers(
        acting,
        forms("victims"),
        frozenset(forms("counts")),
        forms("nature"),
        forms("feasts"),
        forms("tolls"),
        occurs,
        tuple(form for form, (kind, _) in acting.items() if kind != "delegates"),
        tuple(form for form, (kind, _) in acting.items() if kind in ("delegates", "bodies", "pronoun")),
        tuple(form for form, (kind, _) in acting.items() if kind == "crowd"),
        forms("weapons"),
    )

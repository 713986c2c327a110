"""Words that a converter from Simplified to Traditional Chinese got wrong: 公尺哈伊爾 for 米哈伊爾, 方麵 for 方面.

What single rules can say stands in `lang/zh/repairs.yml` under `patterns`; here are the two kinds that need more:
units of measure inside names that are spelt by sound, and the long list of impossible words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs
import msgspec

from dragoman.extract.repairs.chinese import is_sound
from dragoman.extract.repairs.scene import PROSE_ROLES, Scene
from dragoman.lang.load import read_rules
from dragoman.text.fold import fold
from dragoman.types import Repair

# A number, a measure or an adverb of measure before the unit: it is the unit.
_MEASURED = re.compile(r"[0-9〇零一二两三四五六七八九十百千万亿半几数多余每方尺度约达近.%]\s?$")
_METRE = re.compile(r"公尺")


def find_metres(scene: Scene) -> Iterator[Repair]:
    """米 of a name spelt by sound (米哈伊爾, 德米特里, 克里米亞) that was taken for the unit "metre" (公尺)."""
    if "公尺" not in scene.folded:
        return
    for match, place in scene.find(_METRE, "zh"):
        start, end = match.span()
        if start > place.start and _MEASURED.search(scene.folded, max(place.start, start - 2), start):
            continue
        left, right = (
            scene.folded[max(place.start, start - 1) : start],
            scene.folded[end : min(place.end, end + 2)],
        )
        if is_sound(right[:1]) and (is_sound(left) or (len(right) == 2 and is_sound(right))):
            yield scene.repair(
                start, end, "over_conversion", "米", 0.95,
                "米, a sound of a foreign name, taken for the unit \"metre\" (公尺) by a converter", matching=True,
            )  # fmt: skip


class Word(msgspec.Struct, frozen=True):
    """A word that Traditional Chinese does not have, and what was meant."""

    right: str
    not_before: str
    not_after: str
    at: str


@cache
def _words() -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[str, Word]]]:
    """An automaton of impossible words, and for each what was meant."""
    entries: dict[str, Word] = {}
    for rule in read_rules("zh", "repairs"):
        if rule.section != "words":
            continue
        beside = str(rule.fields.get("not_before", "")), str(rule.fields.get("not_after", ""))
        for frame in rule.fields["in"]:
            word = Word(frame.replace("_", rule.fields["right"]), *beside, rule.at)
            entries.setdefault(frame.replace("_", rule.fields["wrong"]), word)
    kind = ahocorasick_rs.MatchKind.LeftmostLongest
    return ahocorasick_rs.AhoCorasick(list(entries), matchkind=kind), list(entries.items())


def find_words(scene: Scene) -> Iterator[Repair]:
    """Words written with the wrong one of two Traditional characters that share a Simplified one."""
    if not any(p.language == "zh-Hant" for p in scene.paragraphs):
        return
    automaton, entries = _words()
    for index, start, end in automaton.find_matches_as_indexes(scene.text):
        place = scene.at(start)
        if place is None or place.language != "zh-Hant" or place.role not in PROSE_ROLES or end > place.end:
            continue
        wrong, word = entries[index]
        if (end < place.end and scene.text[end] in word.not_before) or (
            start > place.start and scene.text[start - 1] in word.not_after
        ):
            continue
        yield scene.repair(
            start, end, "over_conversion", word.right, 0.9,
            f"{wrong} is no word; a converter from Simplified chose the wrong Traditional character ({word.at})",
            matching=fold(wrong) != fold(word.right),
        )  # fmt: skip

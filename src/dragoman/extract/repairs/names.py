"""Names that came through damaged: the middle dot lost, one person spelt two ways, the end of a name cut off."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from dragoman.extract.repairs.chinese import is_sound, sounds
from dragoman.extract.repairs.scene import PROSE_ROLES, Scene
from dragoman.extract.repairs.world import dotted_names, state_names, states_named, surname_variants
from dragoman.lang.load import read_rules
from dragoman.lang.transcription import HAN
from dragoman.text.fold import fold
from dragoman.types import Repair

_GAP = re.compile(f"(?<=[{HAN}]{{2}}) (?=[{HAN}]{{2}})")
_BRACKET = re.compile(f"\\(([{HAN}]{{2,}}[-·][{HAN}]{{2,}}|[^\\W\\d_]{{3,}}[- ][^\\W\\d_]{{3,}})\\)")
_ONE = re.compile(f"[{HAN}]")
_LONGEST = 8  # characters of one part of a transcribed name
_MOST = 60  # names looked at on one page by the checks that compare


@cache
def _given_names() -> frozenset[str]:
    """Folded transcribed given names: those of the knowledge base and of `lang/zh/repairs.yml`."""
    rules = [rule for rule in read_rules("zh", "repairs") if rule.section == "given_names"]
    known = {given for every in dotted_names().values() for given in every} - state_names()
    return frozenset(known | {fold(form) for rule in rules for form in rule.forms()})


def find_lost_dots(scene: Scene) -> Iterator[Repair]:
    """A space, or nothing, where a middle dot parts the given name and surname of a foreigner in Chinese."""
    if "zh" not in scene.codes:
        return
    for match, place in scene.find(_GAP, "zh"):
        at = match.start()
        start = _given_before(scene.folded, max(place.start, at - _LONGEST), at)
        end = _surname_after(scene.folded, at + 1, min(place.end, at + 1 + _LONGEST))
        if start is not None and end is not None:
            mended = f"{scene.text[start:at]}·{scene.text[at + 1 : end]}"
            reason = "a space stands where a middle dot parts given name and surname"
            yield scene.repair(start, end, "lost_middot", mended, 0.9, reason, matching=True)
    automaton, heads = _joined_names()
    for index, start, end in automaton.find_matches_as_indexes(scene.folded):
        joint = start + heads[index]
        home = scene.at(start)
        if home and home.code == "zh" and home.role in PROSE_ROLES:
            mended = f"{scene.text[start:joint]}·{scene.text[joint:end]}"
            reason = "the middle dot between given name and surname is gone"
            yield scene.repair(start, end, "lost_middot", mended, 0.9, reason, matching=True)


@cache
def _joined_names() -> tuple[ahocorasick_rs.AhoCorasick, list[int]]:
    """Full names of known people written without their dot, and the length of the given name in each."""
    joined = {given + surname: len(given) for surname, every in dotted_names().items() for given in every}
    forms = {form: length for form, length in joined.items() if len(form) >= 5}
    kind = ahocorasick_rs.MatchKind.LeftmostLongest
    return ahocorasick_rs.AhoCorasick(list(forms), matchkind=kind), list(forms.values())


def _given_before(text: str, start: int, end: int) -> int | None:
    """Where a known given name that ends at `end` begins."""
    return next((s for s in range(start, end - 1) if text[s:end] in _given_names()), None)


def _surname_after(text: str, start: int, end: int) -> int | None:
    """Where the surname at `start` ends: a known one, or all characters that transcribe sounds, two at least."""
    known = next((e for e in range(end, start + 1, -1) if text[start:e] in dotted_names()), None)
    if known is not None:
        return known
    stop = start
    while stop < end and text[stop] in sounds():
        stop += 1
    return stop if stop - start >= 2 else None


def find_name_variants(scene: Scene) -> Iterator[Repair]:
    """One person spelt two ways in one article: the rarer spelling, where the other clearly prevails."""
    for code in ("zh", "ar", "ru", "en"):
        if code not in scene.codes:
            continue
        spelt: dict[tuple[int, str], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        automaton, entries = surname_variants(code)
        for index, start, end in automaton.find_matches_as_indexes(scene.folded):
            place = scene.at(start)
            if place is None or place.code != code or place.role not in PROSE_ROLES or end > place.end:
                continue
            if code == "en" and scene.folded[end : end + 1].isalpha():
                continue
            spelt[place.part, entries[index][0]][entries[index][1]].append(start)
        for (part, _), forms in list(spelt.items())[:_MOST]:
            if code == "zh":
                _one_off(scene, part, forms)
            yield from _minority(scene, forms)


def find_respelt_states(scene: Scene) -> Iterator[Repair]:
    """An Arabic name of a state or people that is once written with another alef (آرمينيا among أرمينيا)."""
    if "ar" not in scene.codes:
        return
    spelt: dict[tuple[int, str], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for paragraph in scene.paragraphs:
        if paragraph.code == "ar" and paragraph.role in PROSE_ROLES:
            for named in states_named(scene, paragraph.start, paragraph.end, "ar"):
                key = (paragraph.part, scene.folded[named.start : named.end])
                spelt[key][scene.text[named.start : named.end]].append(named.start)
    for forms in spelt.values():
        main = max(forms, key=lambda form: len(forms[form]))
        for form, places in forms.items():
            if 3 * len(places) <= len(forms[main]) and any(
                {a, b} == {"آ", "أ"} for a, b in zip(form, main, strict=True)
            ):
                for at in places:
                    reason = f"the page writes {main} elsewhere ({len(forms[main])} times)"
                    yield scene.repair(at, at + len(form), "name_variant", main, 0.7, reason)


def _one_off(scene: Scene, part: int, forms: dict[str, list[int]]) -> None:
    """Add spellings that differ in one sound from a surname of four characters or more that is often there."""
    for form in [form for form, places in forms.items() if len(form) >= 4 and len(places) >= 2]:
        for i in range(len(form)):
            for start in _but_for(scene.folded, form, i):
                variant, place = scene.folded[start : start + len(form)], scene.at(start)
                if (
                    variant not in _known_surnames()
                    and is_sound(variant[i])
                    and place is not None
                    and (place.code, place.part) == ("zh", part)
                    and place.role in PROSE_ROLES
                    and start + len(form) <= place.end
                    and variant[i] != form[i]
                ):
                    forms[variant].append(start)


@cache
def _known_surnames() -> frozenset[str]:
    return frozenset(form for _, form in surname_variants("zh")[1])


def _but_for(text: str, form: str, i: int) -> Iterator[int]:
    """Where `form` stands with any Chinese character in place of its `i`th, from left to right."""
    head, tail = form[:i], form[i + 1 :]
    sought, before = (head, 0) if len(head) >= len(tail) else (tail, i + 1)
    at, reached = text.find(sought), 0
    while at >= 0:
        start = at - before
        if (
            start >= reached
            and text.startswith(head, start)
            and text.startswith(tail, start + i + 1)
            and _ONE.fullmatch(text, start + i, start + i + 1)
        ):
            yield start
            reached = start + len(form)
        at = text.find(sought, at + 1)


def _minority(scene: Scene, forms: dict[str, list[int]]) -> Iterator[Repair]:
    if len(forms) < 2:
        return
    main, places = max(forms.items(), key=lambda item: len(item[1]))
    major = scene.text[places[0] : places[0] + len(main)]
    for form, rare in forms.items():
        if form != main and 2 * len(rare) <= len(places) and _alike(form, main):
            for at in rare:
                yield scene.repair(
                    at, at + len(form), "name_variant", major, 0.7,
                    f"the same person is {major} elsewhere in the article ({len(places)} times)",
                )  # fmt: skip


def _alike(one: str, other: str) -> bool:
    """Whether two forms are spellings of one name: neither holds the other, and most letters are shared."""
    if one in other or other in one or abs(len(one) - len(other)) > 2:
        return False
    shared = sum((Counter(one) & Counter(other)).values())
    return shared >= 0.6 * max(len(one), len(other))


def find_cut_names(scene: Scene) -> Iterator[Repair]:
    """A bracketed name that lost its end, where the page gives it in full in another bracket."""
    brackets = [(match, place) for match, place in scene.find(_BRACKET)][:_MOST]
    inside = Counter(match[1] for match, _ in brackets)
    for match, _ in brackets:
        fuller = [
            name
            for name in inside
            if name != match[1] and name.startswith(match[1]) and name[len(match[1])].isalpha()
        ]
        if len(fuller) == 1 and inside[fuller[0]] >= inside[match[1]]:
            at = scene.folded.index(f"({fuller[0]})") + 1
            full = scene.text[at : at + len(fuller[0])]
            start, end = match.span(1)
            reason = f"the end of the name is gone; the page writes {full} elsewhere"
            yield scene.repair(start, end, "truncated_name", full, 0.85, reason, matching=True)

"""Who and what a stretch of text names: known names, and role words put together with their owners.

"وزير الخارجية الروسي", "俄羅斯外交部副部長", "глава МИД Армении" and "Kremlin spokesman" are one thing each: a role
word with the state or body it belongs to. Which person that is, is for `link.entities` to say.
"""

from __future__ import annotations

import re

import msgspec

from dragoman.find.arabic_names import behind_other
from dragoman.find.compose import compose
from dragoman.find.gazetteer import Known, gazetteer, same_case
from dragoman.find.generic import attribute, generic
from dragoman.find.glosses import spelled_out
from dragoman.find.lexicon import Hit
from dragoman.find.licensed import licensed
from dragoman.find.longest import longest
from dragoman.find.naming import Naming
from dragoman.find.roles import Role, RoleWords, role_words
from dragoman.find.teller_names import tellers
from dragoman.knowledge import knowledge_base
from dragoman.text.fold import fold
from dragoman.text.views import View

_LONGER = re.compile(
    r"[契科娃夫斯基尔特顿森诺娜拉维奇廖缅杨扬连耶茨克里巴罗马德兹列可利亚尼松曼格]{2,5}(?=\(|说|称|表示|指出|认为)"
)
"""The rest of a longer foreign name behind what looks like a short surname: 克里|契科(."""
_LATIN = re.compile("[a-z]")
_GLOSS = re.compile(r"\(([a-z]+) [a-z' -]{2,40}\)")
"""A whole name in Latin letters behind a Chinese one."""
_QUARTER = re.compile(r" ?(?:West|East|North|South) [A-Z]")
"""A quarter of the compass that begins the name of a place: the West of "the West Darfur town"."""
_LAST_WORD = re.compile(r"[^\W\d_]+$")
BARE = frozenset({"adjective", "people"})
"""How those name whom Arabic writes without an article of their own: it is joined as to any word."""
ABBREVIATION = 7
"""Letters of an abbreviation at most."""


_RANK = {"name": 0, "surname": 1, "people": 2, "adjective": 3, "short": 4}
_KIND_RANK = {"state": 0, "person": 1, "government": 2, "organisation": 3, "outlet": 4, "place": 5}


def namings(source: str, view: View, start: int, end: int, code: str) -> list[Naming]:
    """All namings in `view.text[start:end]`, in order of place; parts of composed roles are marked `inside`."""
    words = role_words(code)
    found = [
        _glossed(source, view, _known(hits)) for hits in _grouped(_name_hits(source, view, start, end, code))
    ]
    roles = words.lexicon.all(view.text, start, end)
    found += [
        Naming(
            h.start,
            h.end,
            _role_kind(h.value),
            h.value.sort,
            None,
            h.value.rule,
            h.prefix,
            h.value.code,
            bent=h.value.bent,
        )
        for h in roles
    ]
    bodies = {(h.start, h.end): h.value for h in roles if h.value.sort == "body"}
    items = [
        generic(n, bodies.get((n.start, n.end)))
        for n in longest(found)
        if n.how != "decoy"
        and (n.how != "surname" or not _other_first_name(source, view, n, code))
        and not (n.how == "name" and n.kind == "person" and _goes_on(source, view, n, code))
    ]
    stateless = {span for span, role in bodies.items() if role.generic}
    composed = compose(licensed(items, view.text, words), view.text, words)
    composed = [_described(n, view.text, words) for n in tellers(composed, view.text, words)]
    composed = [n for n in composed if n.entity_id or n.how != "body" or (n.start, n.end) not in stateless]
    return [n for n in composed if not attribute(n, view.text, words)]


def _described(naming: Naming, text: str, words: RoleWords) -> Naming:
    """A name that only describes the word it is joined to ("Iran-backed militia", "pro-Kyiv units") as a part of it; people of no state where it is in their name."""
    joined = bool(words.compounds) and text.startswith(words.compounds, naming.end)
    sides = bool(words.siding) and text.endswith(words.siding, 0, naming.start)
    if sides and naming.how == "group":
        return msgspec.structs.replace(naming, owner=None)
    if not (joined or sides):
        return naming
    return msgspec.structs.replace(naming, inside=True)


def _other_first_name(source: str, view: View, naming: Naming, code: str) -> bool:
    """Whether a surname stands behind a first name that is not its bearer's: "Vitaly Belousov", "伊萬·拉夫羅夫"."""
    text, at = view.text, naming.start
    if text[max(0, at - 1) : at] == "·" or text[naming.end : naming.end + 1] == "·":
        return True
    if code == "zh" and (_LONGER.match(text, naming.end) or _glossed_otherwise(text, naming)):
        return True
    if code == "ar" and not text[at].isascii():
        return behind_other(text, at, naming)
    if code not in ("en", "ru") and not text[at].isascii():
        return False
    head = text[max(0, at - 30) : at].rstrip(" ")
    if len(head) == at - max(0, at - 30) or not head or not head[-1].isalpha():
        return False
    word = _LAST_WORD.search(head)
    if word is None:
        return False
    begin = at - (len(text[max(0, at - 30) : at]) - word.start())
    i, _ = view.source_span(begin, begin + 1)
    return (
        source[i].isupper() and not _is_role(code, word[0]) and begin > 0 and text[begin - 1] not in ".!?\n"
    )


def _glossed_otherwise(text: str, naming: Naming) -> bool:
    """Whether a gloss in Latin letters gives a surname another first name than its bearers': 穆斯塔法(Hamza al-Mustafa)."""
    gloss = _GLOSS.match(text, naming.end)
    if gloss is None:
        return False
    rows = [knowledge_base().get(who) for who in (naming.entity_id or "", *naming.candidates)]
    forms = [form for row in rows if row for form in (row.label.get("en", ""), *row.names.get("en", ()))]
    return bool(forms) and not any(fold(form).startswith(gloss[1][0]) for form in forms)


def _is_role(code: str, word: str) -> bool:
    return bool(role_words(code).lexicon.all(word)) or bool(gazetteer(code).all(word))


def _role_kind(role: Role) -> str:
    return {
        "title": "person",
        "titles": "person",
        "body": "government",
        "group": "group",
        "outlet": "outlet",
        "latter": "organisation",
        "decoy": "group",
    }[role.sort]


def _name_hits(source: str, view: View, start: int, end: int, code: str) -> list[Hit[Known]]:
    hits = gazetteer(code).all(view.text, start, end)
    if code != "en" and _LATIN.search(view.text, start, end):
        hits = hits + gazetteer("en").all(view.text, start, end)
    kept = []
    for hit in hits:
        if hit.value.joined != hit.prefix.endswith("لل") and (hit.value.joined or hit.value.how not in BARE):
            continue
        if "ال" in hit.prefix and hit.value.how not in BARE:
            continue
        if hit.value.cased is not None:
            i, j = view.source_span(hit.start, hit.end)
            if not same_case(hit.value, source[i:j]):
                continue
        elif code in ("en", "ru") or hit.end - hit.start < 3:
            i, _ = view.source_span(hit.start, hit.end)
            written_small = hit.value.how == "adjective" or hit.value.common
            if view.text[hit.start].isalpha() and source[i].islower() and not written_small:
                continue
        i, j = view.source_span(hit.start, hit.end)
        if hit.value.kind != "group" or not _QUARTER.match(source, max(i, j - 5)):
            kept.append(hit)
    return kept


def _grouped(hits: list[Hit[Known]]) -> list[list[Hit[Known]]]:
    groups: dict[tuple[int, int], list[Hit[Known]]] = {}
    for hit in hits:
        groups.setdefault((hit.start, hit.end), []).append(hit)
    return list(groups.values())


def _known(hits: list[Hit[Known]]) -> Naming:
    """One naming for all readings of one stretch: the best first, the others as candidates."""
    hits = sorted(hits, key=lambda h: (_RANK[h.value.how], _KIND_RANK.get(h.value.kind, 9), h.value.doubtful))
    best = hits[0]
    others = tuple(
        dict.fromkeys(h.value.entity_id for h in hits[1:] if h.value.entity_id != best.value.entity_id)
    )
    rule = f"knowledge:{best.value.entity_id}"
    return Naming(
        best.start, best.end, best.value.kind, best.value.how, best.value.entity_id, rule, best.prefix, candidates=others, doubtful=best.value.doubtful,
        bent=all(h.value.bent for h in hits if h.value.entity_id == best.value.entity_id),
    )  # fmt: skip


def _glossed(source: str, view: View, naming: Naming) -> Naming:
    """An abbreviation in brackets with the long name that the text spells out before it."""
    if naming.end - naming.start > ABBREVIATION or view.text[naming.start - 1 : naming.start] != "(":
        return naming
    i, j = view.source_span(naming.start, naming.end)
    full = spelled_out(source, i, source[i:j])
    return naming if full is None else msgspec.structs.replace(naming, full=source[full[0] : full[1]])


def _goes_on(source: str, view: View, naming: Naming, code: str) -> bool:
    """Whether a Chinese page's name of a person has one more part, and so is somebody else's: 尼古拉斯·馬杜羅·格拉, Nicolas Maduro Guerra."""
    text, at = view.text, naming.end
    if text.startswith("·", at):
        return True
    if (
        code != "zh"
        or not text[at - 1].isascii()
        or text[at : at + 1] != " "
        or not text[at + 1 : at + 2].isalpha()
    ):
        return False
    i, _ = view.source_span(at + 1, at + 2)
    return source[i].isascii() and source[i].isupper()

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
from dragoman.find.generic import among_its_own, attribute, generic
from dragoman.find.glosses import spelled_out
from dragoman.find.lexicon import Hit
from dragoman.find.naming import Naming
from dragoman.find.roles import Role, RoleWords, role_words
from dragoman.text.views import View

_LONGER = re.compile(
    r"[契科娃夫斯基尔特顿森诺娜拉维奇廖缅杨扬连耶茨克里巴罗马德兹列可利亚尼松曼格]{2,5}(?=\(|说|称|表示|指出|认为)"
)
"""The rest of a longer foreign name behind what looks like a short surname: 克里|契科(."""
_LATIN = re.compile("[a-z]")
_QUARTER = re.compile(r" ?(?:West|East|North|South) [A-Z]")
"""A quarter of the compass that begins the name of a place: the West of "the West Darfur town"."""
_LAST_WORD = re.compile(r"[^\W\d_]+$")
BARE = frozenset({"adjective", "people"})
"""How those name whom Arabic writes without an article of their own: it is joined as to any word."""
_OPENS, _CLOSES = frozenset('«“"《'), frozenset('»”"》')
ROLE = 3
"""Characters of a role word at least that takes its first ones from a name before it."""
ABBREVIATION = 7
"""Letters of an abbreviation at most."""


_RANK = {"name": 0, "surname": 1, "people": 2, "adjective": 3, "short": 4}
FULL_STATE = 2
"""Characters of a state's name that is no short form."""
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
        for n in _longest(found)
        if n.how != "decoy"
        and (n.how != "surname" or not _other_first_name(source, view, n, code))
        and not (n.how == "name" and n.kind == "person" and _goes_on(source, view, n, code))
    ]
    stateless = {span for span, role in bodies.items() if role.generic}
    composed = compose(_licensed(items, view.text, words), view.text, words)
    composed = [_described(n, view.text, words) for n in composed]
    composed = [n for n in composed if n.entity_id or n.how != "body" or (n.start, n.end) not in stateless]
    return [n for n in composed if not attribute(n, view.text, words)]


def _described(naming: Naming, text: str, words: RoleWords) -> Naming:
    """A name that only describes the word it is joined to ("Iran-backed militia") as a part of it."""
    if not words.compounds or not text.startswith(words.compounds, naming.end):
        return naming
    return msgspec.structs.replace(naming, inside=True)


def _other_first_name(source: str, view: View, naming: Naming, code: str) -> bool:
    """Whether a surname stands behind a first name that is not its bearer's: "Vitaly Belousov", "伊萬·拉夫羅夫"."""
    text, at = view.text, naming.start
    if text[max(0, at - 1) : at] == "·" or text[naming.end : naming.end + 1] == "·":
        return True
    if code == "zh" and _LONGER.match(text, naming.end):
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
            if view.text[hit.start].isalpha() and source[i].islower() and hit.value.how != "adjective":
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


def _longest(found: list[Naming]) -> list[Naming]:
    kept: list[Naming] = []
    spans = {(n.start, n.end): n for n in reversed(found)}
    for item in sorted(found, key=lambda n: (n.start, -n.end, n.entity_id is None)):
        owner = spans.get((kept[-1].start, item.start)) if kept else None
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
        elif _ends_state(kept[-1], item):
            continue
        elif owner is not None and _owned_longer(owner, kept[-1], item):
            kept[-1:] = [owner, item]
        elif (
            item.end > kept[-1].end
            and item.end - item.start > kept[-1].end - kept[-1].start
            and not _body_of_title(kept[-1], item)
        ):
            kept[-1] = item
    return kept


def _ends_state(state: Naming, body: Naming) -> bool:
    """Whether a body's short name begins with the last character of a state's full one: 肯尼|亚外交部 is Kenya's, not Armenia's."""
    return (
        state.kind == "state"
        and body.kind == "government"
        and state.end - state.start >= FULL_STATE
        and body.start == state.end - 1
    )


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


def _owned_longer(owner: Naming, whole: Naming, role: Naming) -> bool:
    """Whether a longer name ends in the first characters of a role that runs on: 美|國務卿 is no 美國, 伊朗|外交部長 no ministry."""
    return (
        role.how in ("title", "body")
        and role.end > whole.end
        and role.end - role.start >= ROLE
        and owner.kind == "state"
        and owner.how in ("short", "name")
        and whole.kind in ("state", "government")
    )


def _body_of_title(title: Naming, body: Naming) -> bool:
    """Whether a title ends with the first word of a body's whole name: "глава МИД" before "МИД России"; the rest is its owner."""
    return title.how == "title" and body.kind == "government" and title.start < body.start


def _licensed(items: list[Naming], text: str, words: RoleWords) -> list[Naming]:
    """Without one-character state names and role suffixes that stand alone (俄 in 俄頃, 軍 in 軍事, 德比 behind 發言人)."""
    kept = []
    named = -1
    for index, item in enumerate(items):
        before = items[index - 1] if index and items[index - 1].end == item.start else None
        after = items[index + 1] if index + 1 < len(items) and items[index + 1].start == item.end else None
        if item.how == "short" and (
            item.start == named or (before is not None and before.office == "spokesperson")
        ):
            named = item.end
            continue
        if item.how == "short":
            beside = (before is not None and before.how == "short") or (
                after is not None and after.how in ("short", "title", "body", "group")
            )
            rare = text[item.start : item.end] in words.short_never
            if not (
                beside
                or (
                    not rare
                    and (
                        text.startswith(words.short_after, item.end)
                        or text.endswith(words.short_before, 0, item.start)
                    )
                )
            ):
                continue
            if text[item.start - 1 : item.start].isdigit():
                continue
            item = _paired(item, text, words)
        elif (item.doubtful and item.how != "surname" and not _supported(items, index, text, words)) or (
            item.how == "group" and item.end - item.start == 1 and before is None
        ):
            continue
        kept.append(item)
    return kept


def _paired(item: Naming, text: str, words: RoleWords) -> Naming:
    """A short name of several states, read by the one beside it: 巴以 is Palestine and Israel, 印巴 India and Pakistan."""
    short = text[item.start : item.end]
    for pair, entity in words.short_pairs.get(short, ()):
        at = item.start - pair.index(short)
        if at >= 0 and text.startswith(pair, at):
            return msgspec.structs.replace(item, entity_id=entity, candidates=())
    return item


def _supported(items: list[Naming], index: int, text: str, words: RoleWords) -> bool:
    """Whether a doubtful name (مالي, Того) is backed: another name right beside it, or a word for "in" before it."""
    item = items[index]
    if item.kind == "outlet":
        quoted = text[item.start - 1 : item.start] in _OPENS and text[item.end : item.end + 1] in _CLOSES
        said = text.startswith(words.title_after, item.end)
        return quoted or said or text.endswith(words.title_before, 0, item.start)
    near = [n for n in items[max(0, index - 1) : index + 2] if n is not item]
    beside = [n for n in near if not n.doubtful or "body" in (n.how, item.how)]
    if any(abs(n.start - item.end) <= 4 or abs(item.start - n.end) <= 4 for n in beside):
        return True
    if item.kind == "government" and among_its_own(item, items):
        return True
    return text[max(0, item.start - 12) : item.start].rstrip().endswith(words.locative)

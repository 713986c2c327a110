"""Surnames that do not fit: of another state than the title beside them, a part of a longer name, or a stranger's.

"Министр обороны Судана Яссин Ибрагим" is no Malaysian, and the "Ибрагим" after him is he. "وزير الدفاع السوداني" is a
minister of Sudan's and not somebody named al-Sudani.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.find.echoes import parts
from dragoman.find.gazetteer import gazetteer
from dragoman.find.naming import Naming, name_words
from dragoman.find.roles import role_words
from dragoman.find.strangers import SEEN
from dragoman.knowledge import knowledge_base
from dragoman.lang import Language
from dragoman.lang.transcription import transcription
from dragoman.text.views import View

_GAPS = frozenset({" ", "·"})
NAME = 4
"""Characters of a transcribed name before what looks like a short name of a state."""


def fitting(source: str, view: View, known: Sequence[Naming], code: str) -> list[Naming]:
    """`known` without the surnames beside a title that are not theirs whom the knowledge base knows by them."""
    named = {n.start: n for n in known if n.how == "surname"}
    dropped: set[int] = set()
    out: dict[int, Naming] = {}
    for at, title in enumerate(known):
        holder = named.get(title.holder) if title.holder is not None else None
        if holder is None or holder.start < title.end:
            continue
        nisba = _nisba(view.text, title, holder, code)
        if nisba is not None:
            dropped.add(holder.start)
            out[at] = msgspec.structs.replace(title, holder=None, owner=nisba, end=holder.end)
            continue
        more = named.get(holder.end + 1) if view.text[holder.end : holder.end + 1] in _GAPS else None
        country, countries = _country(title.owner), _countries(holder)
        other = bool(country) and "" not in countries and country not in countries
        if other or more is not None or _runs_on(source, view, holder, known, code):
            dropped |= {holder.start} | ({more.start} if more is not None else set())
            out[at] = msgspec.structs.replace(title, holder=None)
    return [out.get(at, n) for at, n in enumerate(known) if n.how != "surname" or n.start not in dropped]


def strangers_first(
    view: View, found: Sequence[Sequence[Naming]], code: str, language: Language
) -> list[list[Naming]]:
    """`found` without the surnames that a stranger of the page has too and whose known bearer it never names in full."""
    people = [n for block in found for n in block if n.kind == "person"]
    whole = {n.entity_id for n in people if n.how == "name"}
    named = {view.text[n.start : n.end] for n in people if n.how == "stranger"}
    forms = {form for name in named for form in parts(name, code, spaces=language.spaces)}
    held = {n.holder for n in people if n.how == "title" and n.owner is not None}

    def theirs(naming: Naming) -> bool:
        return (
            naming.how == "surname"
            and naming.start not in held
            and not whole & {naming.entity_id, *naming.candidates}
            and (view.text[naming.start : naming.end] in forms or within(naming))
        )

    def within(naming: Naming) -> bool:
        """Whether a Chinese stranger's name goes on around what looks like another's: 薩雷 in 龔薩雷茲."""
        part = view.text[naming.start : naming.end]
        return code == "zh" and any(
            len(name) > len(part)
            and (at := name.find(part)) >= 0
            and view.text.startswith(name, naming.start - at)
            for name in named
        )

    return [[n for n in block if not theirs(n)] for block in found] if forms else [list(b) for b in found]


def shorts_named(view: View, found: Sequence[Sequence[Naming]]) -> list[list[Naming]]:
    """`found` without one-character state names (亚, 俄) that nothing on the page backs.

    Behind one stands 方, 军, 两国 or an office; or the page names the state, or the one beside it (俄亚), in full. In a run of
    characters that transcribe a name behind an office ("发言人穆亚亚") there is none.
    """
    if not any(n.how == "short" for block in found for n in block):
        return [list(block) for block in found]
    full = {state for block in found for n in block for state in _states(n)}
    sure, chars = role_words("zh").short_sure, transcription(SEEN)
    out = []
    for block in found:
        shorts = sorted((n for n in block if n.how == "short" and not n.inside), key=lambda n: n.start)
        titles = {n.end for n in block if n.how == "title" and n.holder is None}
        backed: set[int] = set()
        for series in _series(shorts):
            last = series[-1].end
            known = any(full & {n.entity_id, *n.candidates} for n in series)
            named = len({n.entity_id for n in series}) == len(series)
            at = series[0].start
            while at > series[0].start - NAME and view.text[at - 1] in chars and at not in titles:
                at -= 1
            in_name = at in titles
            if named and not in_name and (known or view.text.startswith(sure, last)):
                backed |= {n.start for n in series}
        out.append([n for n in block if n.how != "short" or n.inside or n.start in backed])
    return out


def _states(naming: Naming) -> set[str]:
    """The states that a naming names in full, or by a seat, a body, an office or a person."""
    if naming.how == "short":
        return {naming.entity_id or ""} if naming.inside else set()
    if naming.kind == "state":
        return {naming.entity_id or "", *naming.candidates}
    row = knowledge_base().get(naming.entity_id) if naming.entity_id and naming.how == "name" else None
    state = row.seat_of or (f"state/{row.country.lower()}" if row.country else None) if row else None
    return {s for s in (naming.owner, state) if s}


def _series(shorts: Sequence[Naming]) -> list[list[Naming]]:
    """Short names that stand right beside one another."""
    out: list[list[Naming]] = []
    for naming in shorts:
        if out and out[-1][-1].end == naming.start:
            out[-1].append(naming)
        else:
            out.append([naming])
    return out


def _country(owner: str | None) -> str | None:
    if owner is None or not owner.startswith(("state/", "gov/")):
        return None
    return owner.split("/")[1]


def _countries(naming: Naming) -> set[str]:
    """The states of everybody who has a surname: their own, and those that they hold offices of."""
    out = set()
    for entity_id in (naming.entity_id, *naming.candidates):
        row = knowledge_base().get(entity_id) if entity_id else None
        if row is not None:
            out |= {row.country.lower() if row.country else ""}
            out |= {_country(tenure.of) or "" for tenure in row.offices}
    return out


def _nisba(text: str, title: Naming, holder: Naming, code: str) -> str | None:
    """The state whose adjective an Arabic surname behind a title is, where its bearer never had that office."""
    if code != "ar" or title.owner is not None or not text.startswith("ال", holder.start):
        return None
    row = knowledge_base().get(holder.entity_id) if holder.entity_id else None
    if row is None or any(tenure.office == title.office for tenure in row.offices):
        return None
    hits = gazetteer(code).all(text[holder.start + 2 : holder.end])
    return next(
        (
            h.value.entity_id
            for h in hits
            if h.start == 0
            and h.end == holder.end - holder.start - 2
            and h.value.how == "adjective"
            and h.value.kind == "state"
        ),
        None,
    )


def _runs_on(source: str, view: View, holder: Naming, known: Sequence[Naming], code: str) -> bool:
    """Whether a surname behind a title is the first of two words in capitals: "minister Yassin Ibrahim"."""
    text, at = view.text, holder.end + 1
    if code not in ("en", "ru") or text[holder.end : at] != " " or not text[at : at + 1].isalpha():
        return False
    word = text[at : at + 40].split(maxsplit=1)[0].rstrip(".,:;!?»”\"')")
    i, _ = view.source_span(at, at + 1)
    return (
        source[i].isupper()
        and len(word) > 2
        and word.isalpha()
        and word not in name_words(code, "never")
        and not any(n.start <= at < n.end for n in known)
    )

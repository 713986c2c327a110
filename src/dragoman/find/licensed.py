"""Names of one character and everyday words, which count only beside what backs them: 俄 beside 外長, مالي behind "in"."""

from __future__ import annotations

import msgspec

from dragoman.find.generic import among_its_own
from dragoman.find.naming import Naming
from dragoman.find.roles import RoleWords
from dragoman.knowledge import knowledge_base

_OPENS, _CLOSES = frozenset('«“"《'), frozenset('»”"》')


def licensed(items: list[Naming], text: str, words: RoleWords) -> list[Naming]:
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
    """Whether a doubtful name (مالي, Того) is backed: another name right beside it, or a word for "in" before it; a pact that many have had
    ("trilateral statements"), by one of its parties."""
    item = items[index]
    if item.kind == "agreement":
        row = knowledge_base().get(item.entity_id or "")
        return row is not None and any({n.owner, n.entity_id} & {*row.parties} for n in items)
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

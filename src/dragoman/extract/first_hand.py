"""The agencies that a text itself rests on: in its dateline, cited in its opening, at its end."""

from __future__ import annotations

import re

from dragoman.extract.credit import Found, is_name, known
from dragoman.extract.facts import LineFacts, key_words
from dragoman.extract.outlets import NamedOutlet, find_outlets, known_outlet, local_outlet
from dragoman.extract.words import Spot, spots
from dragoman.text.fold import fold

# How far from an attributing word an outlet's name may stand, in folded characters.
_REACH = 45
_AFTER = 32
_TOUCH = 3
# The agency of a dateline filed the text; those it cites had it before.
FILED = 10_000_000
# The opening: the first paragraph, and the next three where they are about what the title says.
_OPENING = 4
_ON_TITLE = 0.25
_DATELINE = 90
_BRACKETED = re.compile(r"[^()（）.。!?]{2,60}[(（]([^()（）]{2,40})[)）]\s*[-–—:]\s")
_WIRED = re.compile(
    r"([\u4e00-\u9fff]{2,8}?(?:通[讯訊]社|新[闻聞]社|社|[网網报報]))[^，。,、]{0,12}?\d{1,2}月\d{1,2}日[电電讯訊]"
)
# "Damascus -SANA The minister …": a town of one or two words and a dash.
_TOWN = re.compile(r"[^\W\d_]{3,12}(?:[ -][^\W\d_]{3,12})?\s[-–—]\s?")


def first_hand(texts: list[LineFacts], titles: list[LineFacts]) -> list[Found]:
    """Agencies that the text itself rests on."""
    title_words = set().union(*(key_words(line.folded) for line in titles))
    title_outlets = {outlet.entity_id for line in titles for outlet in find_outlets(line.text) if outlet.sure}
    found: list[Found] = []
    cited_in = len(texts)
    for number, line in enumerate(texts):
        opening = number < _OPENING
        if not opening and "unverified" not in line.signs.has and number < len(texts) - 1:
            continue
        outlets = find_outlets(line.text)
        if number == 0 and not any(_in_dateline(line, outlet) for outlet in outlets):
            found += _unknown_in_dateline(line)
        if not outlets:
            continue
        words = key_words(line.folded)
        on_title = number == 0 or len(words & title_words) >= _ON_TITLE * max(1, len(title_words))
        for outlet in outlets:
            credited = opening and number <= cited_in and (on_title or outlet.entity_id in title_outlets)
            quoted = outlet.sure or _quoted(line, outlet)
            at = _nesting(line, outlet, number)
            if credited and quoted and _beside(line, outlet, ("cited", "interview")):
                cited_in = number
            elif opening and _in_dateline(line, outlet):
                at += FILED
            elif not (
                _could_not_verify(line, outlet) or (number == len(texts) - 1 and _closes(line, outlet))
            ):
                continue
            found.append(known(line, outlet, 0, at))
    return found


def _nesting(line: LineFacts, outlet: NamedOutlet, number: int) -> int:
    """Order among first hands: by paragraph; within one, what another outlet quotes goes before it."""
    return min(number, 900) * 10_000 + (5_000 - min(outlet.start, 4_000))


def _in_dateline(line: LineFacts, outlet: NamedOutlet) -> bool:
    """ "MOSCOW (Reuters) -", "МОСКВА, 7 сен - РИА Новости.", "新华社莫斯科9月7日电"."""
    if outlet.start > _DATELINE:
        return False
    around = line.text[max(0, outlet.start - 2) : outlet.start] + line.text[outlet.end : outlet.end + 3]
    bracketed = bool(re.search(r"[(（/【\[〔]", around[:2])) and bool(re.search(r"[)）/】\].〕]", around))
    dashed = (
        outlet.start < 40
        and bool(re.match(r"\s*[.,—–/-]|/", line.text[outlet.end :]))
        and bool(re.search(r"[-–—/]\s*$", line.text[: outlet.start]))
    )
    wired = (
        bool(re.match(r"[^。,，]{0,16}\d{1,2}日[电電讯訊]", line.text[outlet.end :])) and outlet.start <= 8
    )
    filed = outlet.sure and outlet.end < len(line.text) and bool(_TOWN.fullmatch(line.text, 0, outlet.start))
    opens = outlet.start <= 1 and bool(
        re.match(r"\s*[-–—:/]\s|,\s\d{1,2}\s\w+[.,]?\s", line.text[outlet.end :])
    )
    return bracketed or dashed or wired or opens or filed


def _unknown_in_dateline(line: LineFacts) -> list[Found]:
    """An agency that the knowledge base lacks, in the dateline: "OSLO (Fjord Wire) -", "河畔社奥斯陆5月5日电"."""
    for pattern in (_BRACKETED, _WIRED):
        match = pattern.match(line.text)
        if match and is_name(match[1]):
            first, last = match.span(1)
            start = line.line.start
            entity_id = known_outlet(match[1]) or local_outlet(match[1])
            return [Found(0, FILED, match[1], start + first, start + last, entity_id)]
    return []


def _could_not_verify(line: LineFacts, outlet: NamedOutlet) -> bool:
    """Whether the outlet is the very one that "could not verify": its name and those words touch."""
    before = fold(line.text[max(0, outlet.start - _REACH) : outlet.start])
    after = fold(line.text[outlet.end : outlet.end + _REACH])
    return any(s.section == "unverified" and len(before) - s.end <= _TOUCH for s in spots(before)) or any(
        s.section == "unverified" and s.start <= _TOUCH for s in spots(after)
    )


def _quoted(line: LineFacts, outlet: NamedOutlet) -> bool:
    """Whether the name stands in quotation marks, as names that are also words do."""
    return line.text[max(0, outlet.start - 1) : outlet.start] in '"«“„「『《' and outlet.start > 0


def _closes(line: LineFacts, outlet: NamedOutlet) -> bool:
    """A bracketed agency at the very end of the text: "… (AFP)"."""
    after, before = line.text[outlet.end :].strip(), line.text[: outlet.start].rstrip()
    return len(after) <= 2 and bool(re.match(r"[)）/\]]", after)) and before[-1:] in "(（/[-"


def _beside(line: LineFacts, outlet: NamedOutlet, sections: tuple[str, ...]) -> bool:
    """Whether an attributing word of these sections stands near before the outlet's name, in the same sentence."""
    near = fold(line.text[max(0, outlet.start - 2 * _REACH) : outlet.start])[-_REACH:]
    cut = max(near.rfind(stop) for stop in (". ", "。", "؟", "! "))
    near = near[cut + 1 :]
    found: list[Spot] = spots(near)
    if any(spot.section in sections for spot in found):
        return True
    after = fold(line.text[outlet.end : outlet.end + 2 * _AFTER])[:_AFTER]
    wanted = {f"{section}_end" for section in sections}
    return any(spot.section in wanted for spot in spots(after))

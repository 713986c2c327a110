"""Who had the article first, and through whom it came to this page.

First hand are the agencies that the text itself rests on: a dateline's or closing bracket's agency, one that "could
not verify" a claim, one that the opening attributes the news to or that held the interview. Then come credits in the
order of the page: bylines that are agencies, source lines, lines on exclusive rights. Last comes the site itself,
where the page names it: behind the title, at the top of the text, in its metadata. Photo credits do not count.
"""

from __future__ import annotations

import re

import msgspec

from dragoman.extract.bylines import signing_outlets
from dragoman.extract.facts import LineFacts, key_words
from dragoman.extract.outlets import NamedOutlet, find_outlets, known_outlet, local_outlet, outlet_of_address
from dragoman.extract.reading import Label
from dragoman.extract.signs import is_bare_label
from dragoman.extract.words import Spot, spots
from dragoman.text.fold import fold, fold_view
from dragoman.text.views import View
from dragoman.types import Page, SourceCredit

# How far from an attributing word an outlet's name may stand, in folded characters.
_REACH = 45
_AFTER = 32
_TOUCH = 3
# The agency of a dateline filed the text; those it cites had it before.
_FILED = 10_000_000
# The opening: the first paragraph, and the next three where they are about what the title says.
_OPENING = 4
_ON_TITLE = 0.25
# An unknown outlet's name has at most so many words.
_NAME_WORDS = 6
_DATELINE = 90
_NEXT_LABELS = frozenset({"published", "updated", "crawled", "byline", "editor", "tags"})
_LABEL_END = (":", "|", "/", "-")
_DOMAIN_LINE = re.compile(r"\s*(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}/?\s*$")
_ADDRESS = re.compile(r"https?://(?:www\.)?([^\s/:?#]+)")
_SPLIT = re.compile(r"\s*(?:[،,、;；|+&/]|\s-\s|\s–\s|\band\b|\bи\b|\bو(?=ال))\s*")
_SUFFIX = re.compile(r"\s*[|–—_·•»-]\s*([^|–—_·•»]{2,40})$")
_RIGHTS_NAME = re.compile(
    r"本文(?:为|系|由|来自|转载自|首发于|原载于?|摘自|转自)\s*[《\"“「]?\s*([^\s,，。《》\"”「」]{2,30}?)\s*[》\"”」]?\s*(?:独家|原创|授权|供稿|发布|首发|,|。|$)"
)
_EN_RIGHTS_NAME = re.compile(
    r"(?:published|appeared|republished|reprinted|syndicated|translated)\s(?:\w+\s){0,2}?(?:on|in|by|from|at)\s(?:the\s)?([^\s,.][^,.;:]{1,40})"
)
_AGENCY_BRACKET = re.compile(r"[(（/\[【]\s*([^()（）/\[\]【】]{2,40}?)\s*[)）/\]】]")
_BRACKETED = re.compile(r"[^()（）.。!?]{2,60}[(（]([^()（）]{2,40})[)）]\s*[-–—:]\s")
_WIRED = re.compile(
    r"([\u4e00-\u9fff]{2,8}?(?:通[讯訊]社|新[闻聞]社|社|[网網报報]))[^，。,、]{0,12}?\d{1,2}月\d{1,2}日[电電讯訊]"
)
# "Damascus -SANA The minister …": a town of one or two words and a dash.
_TOWN = re.compile(r"[^\W\d_]{3,12}(?:[ -][^\W\d_]{3,12})?\s[-–—]\s?")
_NOISE = " \t\"'«»“”„「」『』《》〈〉()（）[]【】:：.。-–—|*•·"


class _Found(msgspec.Struct, frozen=True):
    """A credit before it has its place in the chain: `rank` 0 first hand, 1 credits, 2 the site; `at` breaks ties."""

    rank: int
    at: int
    name: str
    start: int | None
    end: int | None
    entity_id: str


def source_chain(
    page: Page, part: int, lines: list[int], facts: list[LineFacts], labels: list[Label]
) -> list[SourceCredit]:
    """The outlets that an article credits, first hand first."""
    texts = [facts[i] for i in lines if labels[i].place == "text"]
    titles = [facts[i] for i in lines if labels[i].place == "title"]
    found = _first_hand(texts, titles)
    for i in lines:
        line, label = facts[i], labels[i]
        if label.role == "source" or (part and not label.place and "source" in line.signs.label):
            labelled = i > 0 and is_bare_label(facts[i - 1]) and "source" in facts[i - 1].signs.whole
            found += _credited(line, labelled)
        elif label.role == "date":
            found += _credited(line, False) if "source" in line.signs.has else _dated_site(line)
    found += _signed([facts[i] for i in lines if labels[i].role == "source"], page if part == 0 else None)
    if titles:
        found += _title_suffix(titles[0])
    if part == 0:
        found += _site(page, titles)
    return _ordered(found)


def _ordered(found: list[_Found]) -> list[SourceCredit]:
    """Each outlet once, where it first counts."""
    chain: dict[str, _Found] = {}
    for item in sorted(found, key=lambda f: (f.rank, f.at)):
        chain.setdefault(item.entity_id, item)
    return [
        SourceCredit(item.name, hand, item.start, item.end, item.entity_id)
        for hand, item in enumerate(chain.values())
    ]


def _known(line: LineFacts, outlet: NamedOutlet, rank: int, at: int) -> _Found:
    start = line.line.start
    return _Found(rank, at, outlet.name, start + outlet.start, start + outlet.end, outlet.entity_id)


def _first_hand(texts: list[LineFacts], titles: list[LineFacts]) -> list[_Found]:
    """Agencies that the text itself rests on."""
    title_words = set().union(*(key_words(line.folded) for line in titles))
    title_outlets = {outlet.entity_id for line in titles for outlet in find_outlets(line.text) if outlet.sure}
    found: list[_Found] = []
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
                at += _FILED
            elif not (
                _could_not_verify(line, outlet) or (number == len(texts) - 1 and _closes(line, outlet))
            ):
                continue
            found.append(_known(line, outlet, 0, at))
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


def _unknown_in_dateline(line: LineFacts) -> list[_Found]:
    """An agency that the knowledge base lacks, in the dateline: "OSLO (Fjord Wire) -", "河畔社奥斯陆5月5日电"."""
    for pattern in (_BRACKETED, _WIRED):
        match = pattern.match(line.text)
        if match and _is_name(match[1]):
            first, last = match.span(1)
            start = line.line.start
            entity_id = known_outlet(match[1]) or local_outlet(match[1])
            return [_Found(0, _FILED, match[1], start + first, start + last, entity_id)]
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


def _credited(line: LineFacts, value: bool) -> list[_Found]:
    """The outlets of a source line, byline or rights line; `value`: the line is what a bare label announced."""
    at = 10 * line.index
    labelled = _labelled_value(line)
    if labelled:
        return _named(line, *labelled, at) + [
            _known(line, outlet, 2, at) for outlet in find_outlets(line.text) if outlet.end <= labelled[0]
        ]
    whole = known_outlet(line.text.strip(_NOISE))
    outlets = [outlet for outlet in find_outlets(line.text) if outlet.sure or outlet.entity_id == whole]
    if outlets:
        return [_known(line, outlet, 1, at + n) for n, outlet in enumerate(outlets)]
    view = fold_view(View.of(line.text))
    for pattern in (_RIGHTS_NAME, _EN_RIGHTS_NAME):
        if "rights" in line.signs.has and (match := pattern.search(view.text)):
            return _named(line, *view.source_span(*match.span(1)), at)
    if value or _DOMAIN_LINE.match(line.folded):
        return _named(line, 0, len(line.text), at, rank=1 if value else 2)
    if (
        not line.line.tags
        and line.signs.has <= {"outlet_noun"}
        and (line.index == 0 or line.text.rstrip().endswith((":", "：")))
    ):
        return _named(line, 0, len(line.text), at, rank=2)
    return []


def _labelled_value(line: LineFacts) -> tuple[int, int] | None:
    """Where the value of the line's last source label stands, up to a date or another label."""
    view = fold_view(View.of(line.text))
    found = spots(view.text)
    labels = [
        spot.end
        for spot in found
        if spot.section == "source" and view.text[spot.end : spot.end + 2].strip(" ")[:1] in _LABEL_END
    ]
    if not labels:
        return None
    start = view.source_span(max(labels) - 1, max(labels))[1]
    after = [date.start for date in line.dates if date.start >= start]
    after += [
        view.source_span(spot.start, spot.end)[0]
        for spot in found
        if spot.section in _NEXT_LABELS and spot.start >= max(labels)
    ]
    return start, min(after, default=len(line.text))


def _named(line: LineFacts, start: int, end: int, at: int, rank: int = 1) -> list[_Found]:
    """The outlets between `start` and `end`: those the knowledge base has, and others by their name as written."""
    if address := _ADDRESS.search(line.text, start, end):
        start, end = address.span(1)
    outlets = [outlet for outlet in find_outlets(line.text) if start <= outlet.start and outlet.end <= end]
    out = [_known(line, outlet, rank, at + n) for n, outlet in enumerate(outlets)]
    cursor = start
    for piece in _SPLIT.split(line.text[start:end]):
        name = piece.strip(_NOISE)
        where = line.text.find(name, cursor) if name else cursor
        cursor = where + len(name)
        known = any(outlet.start < cursor and where < outlet.end for outlet in outlets)
        if name and not known and _is_name(name):
            first = line.line.start + where
            entity_id = known_outlet(name) or local_outlet(name)
            out.append(_Found(rank, at + len(out), name, first, first + len(name), entity_id))
    return out


def _is_name(name: str) -> bool:
    """Whether a credit could be an outlet's name: few words, not a page word such as "agencies" or "link"."""
    words = name.split()
    found = spots(fold(name))
    page_word = any(spot.end - spot.start >= len(name.strip()) for spot in found)
    return (
        0 < len(words) <= _NAME_WORDS
        and 2 <= len(name) <= 60
        and not page_word
        and any(c.isalpha() for c in name)
    )


def _dated_site(line: LineFacts) -> list[_Found]:
    """A site named on the date line: a known outlet, or an unknown name beside a section's ("Site World 2023-09-07")."""
    rest = _without_dates(line)
    alone = known_outlet(rest)
    if alone is not None and (at := line.text.find(rest)) >= 0:
        return [_known(line, NamedOutlet(at, at + len(rest), rest, alone), 2, line.index)]
    outlets = [outlet for outlet in find_outlets(line.text) if outlet.sure]
    if outlets:
        return [_known(line, outlet, 2, line.index) for outlet in outlets]
    first = line.dates[0].start if line.dates else 0
    words = line.text[:first].split()
    sections = [
        i
        for i, word in enumerate(words)
        if any(s.section == "chrome" and s.end == len(fold(word)) and not s.start for s in spots(fold(word)))
    ]
    if not sections or sections[0] == 0 or sections[0] > 3:
        return []
    end = line.text.index(words[sections[0]], len(" ".join(words[: sections[0]])))
    return _named(line, 0, end, line.index, rank=2)


def _without_dates(line: LineFacts) -> str:
    """What a date line says besides its dates."""
    text = line.text
    for found in reversed(line.dates):
        text = text[: found.start] + " " + text[found.end :]
    return text.strip(_NOISE)


def _signed(lines: list[LineFacts], page: Page | None) -> list[_Found]:
    """Outlets that sign the article: "By Reuters", or in the metadata, then behind what is printed."""
    return [
        _Found(
            1, 10 * n if start is not None else _FILED, name, start, start and start + len(name), entity_id
        )
        for n, (name, entity_id, start) in enumerate(signing_outlets(lines, page))
    ]


def _title_suffix(title: LineFacts) -> list[_Found]:
    """A known outlet behind the title's last bar or dash."""
    match = _SUFFIX.search(title.text)
    if match is None:
        return []
    entity_id = known_outlet(match[1]) or next((o.entity_id for o in find_outlets(match[1])), None)
    if entity_id is None:
        return []
    start = title.line.start
    return [_Found(2, title.index, match[1].strip(), start + match.start(1), start + match.end(1), entity_id)]


def title_without_site(title: str) -> str:
    """A title without the known outlet behind its last bar or dash."""
    match = _SUFFIX.search(title)
    named = match is not None and (known_outlet(match[1]) or any(o.sure for o in find_outlets(match[1])))
    return title[: match.start()].rstrip() if match is not None and named else title


def _site(page: Page, titles: list[LineFacts]) -> list[_Found]:
    """The site as the page's metadata name it, or as its `<title>` has it behind the printed title."""
    name = page.meta.outlet
    suffix = _SUFFIX.search(page.meta.title or "") if not name and titles else None
    if suffix and suffix.string[: suffix.start()].strip() == titles[0].text.strip():
        name = suffix[1].strip()
    home = outlet_of_address(page.url)
    if name:
        return [_Found(2, 1_000_000, name, None, None, known_outlet(name) or home or local_outlet(name))]
    return [_Found(2, 1_000_000, page.url or "", None, None, home)] if home else []

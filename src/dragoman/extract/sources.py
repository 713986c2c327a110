"""Who had the article first, and through whom it came to this page.

First hand are the agencies that the text itself rests on: a dateline's or closing bracket's agency, one that "could
not verify" a claim, one that the opening attributes the news to or that held the interview. Then come credits in the
order of the page: bylines that are agencies, source lines, lines on exclusive rights. Last comes the site itself,
where the page names it: behind the title, at the top of the text, in its metadata. Photo credits do not count.
"""

from __future__ import annotations

import re

from dragoman.extract.bylines import signing_outlets
from dragoman.extract.credit import Found, is_name, known
from dragoman.extract.facts import LineFacts
from dragoman.extract.first_hand import FILED, first_hand
from dragoman.extract.outlets import NamedOutlet, find_outlets, known_outlet, local_outlet, outlet_of_address
from dragoman.extract.reading import Label
from dragoman.extract.signs import is_bare_label
from dragoman.extract.words import spots
from dragoman.text.fold import fold, fold_view
from dragoman.text.views import View
from dragoman.types import Page, SourceCredit

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
_LONE_DATELINE = re.compile(r"[^()（）.!?\n]{2,40}[(（][^()（）\n]{2,40}[)）]\s*[-–—:]+")
"""A dateline on a line of its own: town, agency in brackets, a colon or a dash."""
_NOISE = " \t\"'«»“”„「」『』《》〈〉()（）[]【】:：.。-–—|*•·"


def source_chain(
    page: Page, part: int, lines: list[int], facts: list[LineFacts], labels: list[Label]
) -> list[SourceCredit]:
    """The outlets that an article credits, first hand first."""
    texts = [facts[i] for i in lines if labels[i].place == "text"]
    titles = [facts[i] for i in lines if labels[i].place == "title"]
    found = first_hand(texts, titles)
    for i in lines:
        line, label = facts[i], labels[i]
        if label.role == "caption" and _LONE_DATELINE.fullmatch(line.text.strip()):
            found += [known(line, outlet, 0, FILED) for outlet in find_outlets(line.text)]
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


def _ordered(found: list[Found]) -> list[SourceCredit]:
    """Each outlet once, where it first counts."""
    chain: dict[str, Found] = {}
    for item in sorted(found, key=lambda f: (f.rank, f.at)):
        chain.setdefault(item.entity_id, item)
    return [
        SourceCredit(item.name, hand, item.start, item.end, item.entity_id)
        for hand, item in enumerate(chain.values())
    ]


def _credited(line: LineFacts, value: bool) -> list[Found]:
    """The outlets of a source line, byline or rights line; `value`: the line is what a bare label announced."""
    at = 10 * line.index
    labelled = _labelled_value(line)
    if labelled:
        return _named(line, *labelled, at) + [
            known(line, outlet, 2, at) for outlet in find_outlets(line.text) if outlet.end <= labelled[0]
        ]
    whole = known_outlet(line.text.strip(_NOISE))
    outlets = [outlet for outlet in find_outlets(line.text) if outlet.sure or outlet.entity_id == whole]
    if outlets:
        return [known(line, outlet, 1, at + n) for n, outlet in enumerate(outlets)]
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


def _named(line: LineFacts, start: int, end: int, at: int, rank: int = 1) -> list[Found]:
    """The outlets between `start` and `end`: those the knowledge base has, and others by their name as written."""
    if address := _ADDRESS.search(line.text, start, end):
        start, end = address.span(1)
    outlets = [outlet for outlet in find_outlets(line.text) if start <= outlet.start and outlet.end <= end]
    out = [known(line, outlet, rank, at + n) for n, outlet in enumerate(outlets)]
    cursor = start
    for piece in _SPLIT.split(line.text[start:end]):
        name = piece.strip(_NOISE)
        where = line.text.find(name, cursor) if name else cursor
        cursor = where + len(name)
        listed = any(outlet.start < cursor and where < outlet.end for outlet in outlets)
        if name and not listed and is_name(name):
            first = line.line.start + where
            entity_id = known_outlet(name) or local_outlet(name)
            out.append(Found(rank, at + len(out), name, first, first + len(name), entity_id))
    return out


def _dated_site(line: LineFacts) -> list[Found]:
    """A site named on the date line: a known outlet, or an unknown name beside a section's ("Site World 2023-09-07")."""
    rest = _without_dates(line)
    alone = known_outlet(rest)
    if alone is not None and (at := line.text.find(rest)) >= 0:
        return [known(line, NamedOutlet(at, at + len(rest), rest, alone), 2, line.index)]
    outlets = [outlet for outlet in find_outlets(line.text) if outlet.sure]
    if outlets:
        return [known(line, outlet, 2, line.index) for outlet in outlets]
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


def _signed(lines: list[LineFacts], page: Page | None) -> list[Found]:
    """Outlets that sign the article: "By Reuters", or in the metadata, then behind what is printed."""
    return [
        Found(1, 10 * n if start is not None else FILED, name, start, start and start + len(name), entity_id)
        for n, (name, entity_id, start) in enumerate(signing_outlets(lines, page))
    ]


def _title_suffix(title: LineFacts) -> list[Found]:
    """A known outlet behind the title's last bar or dash."""
    match = _SUFFIX.search(title.text)
    if match is None:
        return []
    entity_id = known_outlet(match[1]) or next((o.entity_id for o in find_outlets(match[1])), None)
    if entity_id is None:
        return []
    start = title.line.start
    return [Found(2, title.index, match[1].strip(), start + match.start(1), start + match.end(1), entity_id)]


def title_without_site(title: str) -> str:
    """A title without the known outlet behind its last bar or dash."""
    match = _SUFFIX.search(title)
    named = match is not None and (known_outlet(match[1]) or any(o.sure for o in find_outlets(match[1])))
    return title[: match.start()].rstrip() if match is not None and named else title


def _site(page: Page, titles: list[LineFacts]) -> list[Found]:
    """The site as the page's metadata name it, or as its `<title>` has it behind the printed title."""
    name = page.meta.outlet
    suffix = _SUFFIX.search(page.meta.title or "") if not name and titles else None
    if suffix and suffix.string[: suffix.start()].strip() == titles[0].text.strip():
        name = suffix[1].strip()
    home = outlet_of_address(page.url)
    if name:
        return [Found(2, 1_000_000, name, None, None, known_outlet(name) or home or local_outlet(name))]
    return [Found(2, 1_000_000, page.url or "", None, None, home)] if home else []

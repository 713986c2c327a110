"""One page in, all its rows out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

import msgspec

from dragoman.extract.anatomy import Anatomy, dissect
from dragoman.extract.repairs import find_repairs, repaired_view
from dragoman.find import seen_events, seen_statements
from dragoman.find.acronyms import spelled_bodies, without_parts
from dragoman.find.doubts import doubts
from dragoman.find.echoes import echoes
from dragoman.find.events import events
from dragoman.find.figures import figures
from dragoman.find.fitting import fitting, shorts_named, strangers_first
from dragoman.find.holding import apposed
from dragoman.find.naming import Naming, of_people
from dragoman.find.namings import namings
from dragoman.find.not_yet import not_yet
from dragoman.find.observing import passages
from dragoman.find.passage import Named, Passage, When
from dragoman.find.presses import presses
from dragoman.find.roles import role_words
from dragoman.find.sentences import sentences
from dragoman.find.sight import Sight, unlisted
from dragoman.find.state_words import state_words
from dragoman.find.statements import statements
from dragoman.find.strangers import covered, strangers
from dragoman.find.telling_nouns import telling_nouns
from dragoman.find.times import find_times
from dragoman.find.words import words
from dragoman.lang import language
from dragoman.link.abbreviations import told_apart
from dragoman.link.cast import Place
from dragoman.link.entities import Resolved, resolve
from dragoman.link.home import at_home
from dragoman.link.rows import Rows
from dragoman.model import loaded
from dragoman.pipeline.result import PageResult
from dragoman.pipeline.seeing import Stretch, see
from dragoman.text.dateline import dateline, town
from dragoman.text.fold import fold_view
from dragoman.text.views import View
from dragoman.types import Article, Block, Doubt, Event, Figure, Page, Statement, TimeExpression

Row = TypeVar("Row", bound=msgspec.Struct)
READ = frozenset({"title", "body", "caption", "social", "related"})
"""Roles whose names and times are observed; statements and events come from all of them but captions."""


class _Block(msgspec.Struct, frozen=True):
    """A block with its stretch of the folded view and the language folder that reads it; `begin` is behind its dateline."""

    block: Block
    start: int
    end: int
    code: str
    begin: int


def analyse_page(page: Page, *, model: bool = False) -> PageResult:
    """Everything that is found on one page; `model`: with the reading model, where it is installed, beside the rules."""
    anatomy = dissect(page)
    repairs = find_repairs(anatomy, page.text)
    repaired = repaired_view(page.text, repairs, anatomy.blocks)
    view = fold_view(repaired)
    blocks = _readable(anatomy, view)
    times = _times(anatomy, view, blocks)
    seeing = loaded() if model else None
    sight = see(seeing, repaired, view, _stretches(anatomy, view, blocks)) if seeing is not None else None
    resolved = _names(anatomy, view, blocks, sight)
    rows = Rows(page.text, view, page.page_id, dict(resolved.entities))
    articles = {article.part: article for article in anatomy.articles}
    by_part = _passages(view, blocks, resolved, times)
    found_statements: list[Statement] = []
    found_events: list[Event] = []
    found_figures: list[Figure] = []
    found_doubts: list[Doubt] = []
    titles = [(b.start, b.end) for b in anatomy.blocks if b.role == "title"]
    for part, article in articles.items():
        told = by_part.get(part, ())
        drafts = statements(told)
        if sight is not None:
            drafts = seen_statements.with_sight(told, drafts, sight)
        made = rows.statements(article, drafts)
        done = events(told, drafts)
        if sight is not None:
            done = seen_events.with_sight(told, done, drafts, sight)
        happened = rows.events(article, not_yet(done, _anchor(article), times))
        found_statements += made
        found_events += happened
        found_figures += rows.figures(article, figures(told), titles)
        found_doubts += rows.doubts(article, doubts(told))
    parties = {one for event in found_events for one in (*event.actors, *event.recipients)}
    parties |= {one for said in found_statements for one in (said.speaker, *said.co_speakers)}
    mentions = rows.mentions(
        articles,
        [
            (
                p.part,
                n.start,
                n.end,
                n.kind,
                n.place_id if p.locative and n.place_id else n.entity_id,
                p.naming.how,
                p.naming.office,
                p.naming.rule,
            )
            for p, n in resolved.named
            if n.entity_id in parties or not of_people(p.naming, n.entity_id)
        ],
    )
    return PageResult(
        anatomy.page,
        anatomy.blocks,
        anatomy.dates,
        anatomy.articles,
        tuple(rows.entities.values()),
        _once(mentions, "mention_id"),
        tuple(times),
        _once(found_statements, "statement_id"),
        _once(found_events, "event_id"),
        tuple(repairs),
        _once(found_figures, "figure_id"),
        _once(found_doubts, "doubt_id"),
    )


def _once(items: Sequence[Row], key: str) -> tuple[Row, ...]:
    """Rows without repeats of one id."""
    return tuple({getattr(item, key): item for item in items}.values())


def _readable(anatomy: Anatomy, view: View) -> list[_Block]:
    out = []
    for block in anatomy.blocks:
        found = language(block.language)
        if block.role not in READ or found is None:
            continue
        start, end = view.view_span(block.start, block.end)
        if end > start:
            out.append(_Block(block, start, end, found.code, _begin(anatomy.page, view, block, start, end)))
    return out


def _begin(page: Page, view: View, block: Block, start: int, end: int) -> int:
    """Where the text proper of a block begins, behind a dateline."""
    if block.role != "body":
        return start
    begin = dateline(view.text, start, end)
    if begin == start and (length := town(page.text[block.start : block.end])):
        return view.view_span(block.start, block.start + length)[1]
    return begin


def _times(anatomy: Anatomy, view: View, blocks: Sequence[_Block]) -> list[TimeExpression]:
    published = {a.part: (_anchor(a), a.article_id) for a in anatomy.articles}
    out: list[TimeExpression] = []
    groups: dict[tuple[int, str], list[tuple[int, int]]] = {}
    for item in blocks:
        groups.setdefault((item.block.part, item.code), []).append((item.start, item.end))
    for (part, code), ranges in groups.items():
        anchor, article_id = published.get(part, (None, None))
        out += find_times(
            anatomy.page.text,
            view,
            ranges,
            language=code,
            anchor=anchor,
            page_id=anatomy.page.page_id,
            article_id=article_id,
        )
    return sorted(out, key=lambda t: (t.start, t.end))


def _anchor(article: Article) -> str | None:
    """The date that relative times are read against: none where only wide bounds of it are known."""
    if article.published_basis != "inferred" or article.published is None:
        return article.published
    first, interval, last = article.published.partition("/")
    if not interval:
        return first
    bounded = first[:4].isdigit() and last[:4].isdigit()
    return article.published if bounded and int(last[:4]) - int(first[:4]) <= 1 else None


def _stretches(anatomy: Anatomy, view: View, blocks: Sequence[_Block]) -> list[Stretch]:
    """What the model is shown: running text and titles, each with what it may be shown together with; teasers are not."""
    teasers = {article.part for article in anatomy.articles if article.role == "teaser"}
    out = []
    for item in blocks:
        if item.block.part in teasers:
            continue
        found = language(item.code)
        assert found is not None
        flow = "title" if item.block.role == "title" else "text"
        out.append(Stretch(item.begin, item.end, found, (item.block.part, item.code, flow)))
    return out


def _names(anatomy: Anatomy, view: View, blocks: Sequence[_Block], sight: Sight | None) -> Resolved:
    source = anatomy.page.text
    places = []
    for item, known in zip(blocks, _namings(source, view, blocks, sight), strict=True):
        small = words(item.code).small
        hits = small.all(view.text, item.start, item.end, keep=True)
        ends = {h.end for h in hits if h.value in ("locative", "place_noun")}
        behind = words(item.code).language.order == "VS"
        venues = {h.end if behind else h.start for h in hits if h.value == "venue"}
        for naming in sorted(known, key=lambda n: (n.start, -n.end)):
            i, j = view.source_span(naming.start, naming.end)
            at = naming.start - len(naming.prefix)
            locative = (
                at in ends
                or at - 1 in ends
                or naming.prefix in ("ب", "وب")
                or bool({at, at - 1} & venues if behind else {naming.end, naming.end + 1} & venues)
            )
            places.append(Place(naming, item.block.part, source[i:j], item.block.language, locative))

    def text_of(part: int) -> str:
        return "\n".join(view.text[b.start : b.end] for b in blocks if b.block.part == part)

    chains = {a.part: a.source_chain for a in anatomy.articles}
    return resolve(
        at_home(told_apart(places, text_of), chains), {a.part: a.published for a in anatomy.articles}
    )


def _namings(source: str, view: View, blocks: Sequence[_Block], sight: Sight | None) -> list[list[Naming]]:
    """The namings of each block; people found once are found again by their surname in every block of the language."""
    found: list[list[Naming]] = []
    first = [
        fitting(source, view, namings(source, view, item.start, item.end, item.code), item.code)
        for item in blocks
    ]
    for item, known in zip(blocks, shorts_named(view, first), strict=True):
        reporting = words(item.code).cues.longest(view.text, item.start, item.end, keep=True)
        cues = [(h.start, h.end) for h in reporting]
        taken = [(n.start, n.end) for n in known if n.how != "outlet" or n.owner is not None]
        known += presses(source, view, item.start, item.end, item.code, taken)
        bodies = spelled_bodies(source, view, item.start, item.end, item.code, known)
        known = [*without_parts(known, bodies), *bodies] if bodies else known
        known = covered(known, strangers(source, view, item.start, item.end, item.code, known, cues))
        known += telling_nouns(source, view, item.start, item.end, item.code, known, reporting)
        known = apposed(known, view.text, role_words(item.code))
        if sight is not None:
            known += unlisted(view.text, sight, item.start, item.end, known)
        found.append(known)
    for code in {item.code for item in blocks}:
        mine = [number for number, item in enumerate(blocks) if item.code == code]
        kept = strangers_first(view, [found[number] for number in mine], code, words(code).language)
        for number, block in zip(mine, kept, strict=True):
            found[number] = block
        stretches = [(blocks[number].start, blocks[number].end) for number in mine]
        ours = state_words(view, stretches, [found[number] for number in mine], code)
        for number, block in zip(mine, ours, strict=True):
            found[number] = block
        for at, more in echoes(
            source, view, stretches, words(code).language, {k: found[number] for k, number in enumerate(mine)}
        ).items():
            found[mine[at]] += more
    return found


def _passages(
    view: View, blocks: Sequence[_Block], resolved: Resolved, times: Sequence[TimeExpression]
) -> dict[int, list[Passage]]:
    named = sorted((n for _, n in resolved.named), key=lambda n: n.start)
    whens = sorted((When(*view.view_span(t.start, t.end), t) for t in times), key=lambda w: w.start)
    named_at, whens_at = [n.start for n in named], [w.start for w in whens]
    out: dict[int, list[Passage]] = {}
    seen: set[tuple[int, str]] = set()
    for item in blocks:
        key = (item.block.part, view.text[item.start : item.end])
        if item.block.role == "caption" or (item.block.role == "title" and key in seen):
            continue
        seen.add(key)
        found = language(item.code)
        assert found is not None
        near = named[bisect_left(named_at, item.start) : bisect_left(named_at, item.end)]
        mine: list[Named] = [n for n in near if n.end <= item.end]
        when = [
            w
            for w in whens[bisect_left(whens_at, item.start) : bisect_left(whens_at, item.end)]
            if w.end <= item.end
        ]
        cut = sentences(view.text, item.begin, item.end, found)
        out.setdefault(item.block.part, []).extend(
            passages(view.text, cut, words(item.code), item.block.role, mine, when)
        )
    return out

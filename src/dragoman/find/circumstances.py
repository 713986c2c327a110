"""When and where an event took place, by the times and places of its sentence."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from dragoman.find.drafts import Draft
from dragoman.find.foreign_days import of_another_clause, of_another_tense
from dragoman.find.lasting import LONGEST, from_day, lasting, up_to
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage, When
from dragoman.find.words import Trigger
from dragoman.lang import read_rules
from dragoman.types import TimeExpression

CLAUSE = frozenset(",،;؛:.()")
COUNTED = 9
"""How far behind "after a day" the "from" stands that says after what, in code points: "بعد يوم واحد من"."""
SUPERLATIVE = 4
"""How far behind a stretch of time the word stands that compares it: 數周以來最猛烈的, "the worst in years"."""
PARTED = 45
"""What another trigger in between makes a date farther, in code points."""
MOMENTARY = frozenset({"AGREE", "CONSULT", "REQUEST", "REJECT", "THREATEN", "CONCEDE"})
"""Types that do not last: "agreed to a truce from Monday on" is agreed on a day."""
_BARE = frozenset({"weekday", "week_day", "month", "month_number month_mark"})
"""Patterns of a time without a year or a word like "last"."""
BACKDROP = {True: 30, False: 8}
"""How far from a noun the "after" stands that makes it a backdrop, and its own date, for scripts with and without spaces."""
AROUND = 28
"""How far from its word the length of a thing is told, in characters."""
TOLD = 70
"""How far behind a backdrop its length is told, in characters of its clause."""
RECORD_REACH = 70
"""Code points before "since five years" in which the word stands that makes it a record."""


def event_date(
    passage: Passage, hit: Hit[Trigger], source: Draft | None, *, ahead: bool = False
) -> str | None:
    """The nearest time expression in the sentence: of the same clause before others, of the same words before the report.

    A visit of two days is dated by both. "Since the start of X on D" opens an interval at D, where the thing lasts; what is agreed, told or refused does not.
    Of a thing that lies `ahead` (planned, supposed), a bare weekday or month is the next one, and never the day on
    which it was spoken of. What happened "recently" in somebody's words did not happen on the day of these words.
    """
    best = nearest_day(passage, hit, source, ahead=ahead)
    if best is None:
        own = _own_stretch(passage, hit)
        return _length_before(passage, hit, own) if own is not None else None
    value = next_reading(passage.words.language.code, best.time) if ahead else best.time.value
    if hit.value.mode == "visit" and len(value) == 10:
        length = _length(passage, *_phrase(passage, hit))
        if 1 < length <= LONGEST:
            return from_day(value, length)
    if hit.value.type in MOMENTARY:
        return value.removesuffix("/..")
    since = "/" not in value and passage.has(best.start - 90, best.start, "since")
    return f"{value}/.." if since and best.start < hit.start else value


def nearest_day(
    passage: Passage, hit: Hit[Trigger], source: Draft | None, *, ahead: bool = False
) -> When | None:
    """The time expression of the sentence that stands nearest to a deed and is not another's."""
    best: tuple[float, When] | None = None
    own = _own_stretch(passage, hit)
    recent = source is not None and passage.has(*_clause_around(passage, hit), "recent")
    for when in passage.times:
        if (own is not None and not own[0] <= when.start < own[1]) or since_record(passage, when):
            continue
        if passage.has(when.end, when.end + SUPERLATIVE, "superlative") or _names_a_thing(passage, hit, when):
            continue
        if passage.words.language.order == "VS" and _of_another(passage, hit, when, ahead=ahead):
            continue
        if of_another_clause(passage, hit, when) or (ahead and of_another_tense(passage, hit, when)):
            continue
        outside = source is not None and not source.content[0] <= when.start < source.content[1]
        if outside and (ahead or recent):
            continue
        low, high = min(when.end, hit.end), max(when.start, hit.start)
        between = passage.text[low:high]
        parted = sum(1 for t in passage.triggers if low <= t.start and t.end <= high)
        cost = len(between) + 40 * sum(between.count(c) for c in "،,;؛") + PARTED * parted
        cost += 30 if passage.quoted(when.start) != passage.quoted(hit.start) else 0
        cost += 60 if outside else 0
        if cost <= 220 and (best is None or cost < best[0]):
            best = (cost, when)
    return best[1] if best is not None else None


def _clause_around(passage: Passage, hit: Hit[Trigger]) -> tuple[int, int]:
    """The stretch around a trigger that no comma, semicolon or colon cuts."""
    text = passage.text
    low = max(passage.start, *(text.rfind(c, passage.start, hit.start) + 1 for c in CLAUSE))
    ends = [at for c in CLAUSE if (at := text.find(c, hit.end, passage.end)) >= 0]
    return low, min(ends, default=passage.end)


def _names_a_thing(passage: Passage, hit: Hit[Trigger], when: When) -> bool:
    """Whether a year only says which other thing is meant: "interference in the 2020 election"; "the 2020 war" was in 2020."""
    if 0 <= hit.start - when.end <= 1:
        return False
    before = passage.text[max(passage.start, when.start - 12) : when.start].rstrip().rpartition(" ")[2]
    return (
        when.time.precision == "year"
        and (before in passage.words.articles or passage.marked(when.start, "possessive"))
        and passage.text[when.end : when.end + 2].strip().isalpha()
    )


def _of_another(passage: Passage, hit: Hit[Trigger], when: When, *, ahead: bool) -> bool:
    """Whether a time is another thing's in Arabic: of what is planned behind a deed, or "a day after" something else."""
    if not ahead and when.start > hit.end and passage.has(hit.end, when.start, "planned"):
        return True
    counted = passage.has(when.start, when.end, "backdrop", "aftermath")
    return counted and passage.has(when.end, when.end + COUNTED, "from")


def since_record(passage: Passage, when: When) -> bool:
    """Whether a time only says how long nothing like it was: "the largest manoeuvres in five years", "أكبر مناورات منذ"."""
    low = max(passage.start, when.start - RECORD_REACH)
    since = passage.marked(when.start, "since") or passage.has(when.start, when.end, "since")
    since = since or (
        passage.words.language.order == "VS" and passage.has(when.start - AROUND, when.start, "since")
    )
    return since and passage.has(low, when.start, "record")


def _own_stretch(passage: Passage, hit: Hit[Trigger]) -> tuple[int, int] | None:
    """Where the date of a noun stands that only says when something else was ("agreed after 44 days of war"): in its own phrase."""
    if hit.value.verb:
        return None
    reach = BACKDROP[passage.words.language.spaces]
    words = [
        h
        for h in passage.small
        if h.value == "backdrop"
        and h.end <= hit.start
        and hit.start - h.end <= reach
        and not any(c in passage.text[h.end : hit.start] for c in ",،;؛:")
    ]
    if words:
        return words[-1].end, hit.end + reach
    behind = passage.first(hit.end, hit.end + 3, "aftermath") if not passage.words.language.spaces else None
    return (hit.start - 2 * reach, hit.end) if behind is not None else None


def _length_before(passage: Passage, hit: Hit[Trigger], own: tuple[int, int]) -> str | None:
    """The interval of what lasted so long before the day of the sentence: "agreed on 10 November after 44 days of war"."""
    if not passage.has(max(passage.start, own[0] - AROUND), hit.end + AROUND, "aftermath"):
        return None
    days = [w for w in passage.times if len(w.time.value) == 10 and not own[0] <= w.start < own[1]]
    last = min(hit.end + TOLD, passage.end)
    last = next((at for at in range(hit.end, last) if passage.text[at] in CLAUSE), last)
    length = _length(passage, max(own[0], passage.start), last)
    if not length or not days or hit.value.type != "ASSAULT":
        return None
    nearest = min(days, key=lambda w: max(w.start - hit.end, hit.start - w.end))
    return up_to(nearest.time.value, length)


def _phrase(passage: Passage, hit: Hit[Trigger]) -> tuple[int, int]:
    """The neighbourhood of a trigger, up to the words that lead to something else."""
    low, high = max(hit.start - AROUND, passage.start), min(hit.end + AROUND, passage.end)
    low = next((at for at in range(hit.start, low, -1) if passage.text[at - 1] in CLAUSE), low)
    high = next((at for at in range(hit.end, high) if passage.text[at] in CLAUSE), high)
    for word in passage.small:
        if word.value in ("backdrop", "aftermath"):
            if low <= word.start and word.end <= hit.start:
                low = word.end
            elif hit.end <= word.start < high:
                high = word.start
    return low, high


def _length(passage: Passage, start: int, end: int) -> int:
    """Days that the thing named in a stretch lasted; 0 where it does not say, or says two things."""
    text = passage.text
    named = [
        each
        for each in lasting(text, start, end, passage.words.language.code)
        if not any(w.start < each.end and each.start < w.end for w in passage.times)
    ]
    return named[0].days if len(named) == 1 else 0


def next_reading(code: str, time: TimeExpression) -> str:
    """The value of a bare weekday or month read forward from the day that it is read against."""
    if (
        time.rule not in _bare(code)
        or time.anchor is None
        or time.value[:10] >= time.anchor[: len(time.value)]
    ):
        return time.value
    if time.precision == "month":
        return f"{int(time.value[:4]) + 1}{time.value[4:]}"
    try:
        later = date.fromisoformat(time.value) + timedelta(days=7)
        return later.isoformat() if later >= date.fromisoformat(time.anchor[:10]) else time.value
    except ValueError:
        return time.value


@cache
def _bare(code: str) -> frozenset[str]:
    """The rules of time.yml that name a weekday or a month and nothing else."""
    return frozenset(rule.at for rule in read_rules(code, "time") if rule.fields.get("pattern") in _BARE)

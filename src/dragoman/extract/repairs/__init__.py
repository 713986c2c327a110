"""Defects of a page's text: found, explained, never silently applied.

`find_repairs` gives overlay rows over the page; `repaired_view` gives the side view that the matchers read. The
source stays as it is.

Kinds, by what was damaged. Letters: `mojibake`, `replacement_character`, `entity_left`, `markup_left`, `presentation_forms`,
`bidi_control`, `homoglyph`. Words: `over_conversion`, `censor_star`, `spelling`, `mistranslation`,
`missing_token`. Names: `lost_middot`, `name_variant`, `truncated_name`, `wrong_expansion`, `mistranslated_outlet`.
Marks: `unclosed_quote`, `unopened_quote`, `misplaced_quote`, `missing_colon`, `spacing`, `lost_punctuation`, `nbsp`.
Dates: `date_format`, `metadata_leak`, `impossible_date`, `weekday_mismatch`, `contradicting_date`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dragoman.extract.anatomy import Anatomy
from dragoman.extract.repairs.chronology import find_impossible_dates
from dragoman.extract.repairs.colons import find_missing_colons
from dragoman.extract.repairs.conversion import find_metres, find_words
from dragoman.extract.repairs.encoding import find_damaged_characters, find_mojibake
from dragoman.extract.repairs.formats import find_formats
from dragoman.extract.repairs.homoglyphs import find_homoglyphs
from dragoman.extract.repairs.markup import find_markup
from dragoman.extract.repairs.names import (
    find_cut_names,
    find_lost_dots,
    find_name_variants,
    find_respelt_states,
)
from dragoman.extract.repairs.patterns import find_patterns
from dragoman.extract.repairs.quotes import find_quotes
from dragoman.extract.repairs.scene import Scene, repaired_view, set_scene
from dragoman.extract.repairs.spacing import find_spacing
from dragoman.extract.repairs.stars import find_stars
from dragoman.extract.repairs.states import find_wrong_expansions
from dragoman.extract.repairs.titles import find_dropped_titles
from dragoman.types import Repair

__all__ = ["find_repairs", "repaired_view"]

Repairer = Callable[[Scene], Iterator[Repair]]

# Letters first: what is mended here is read by those who look at words.
LETTERS: tuple[Repairer, ...] = (
    find_mojibake, find_markup, find_damaged_characters, find_homoglyphs, find_metres, find_words, find_stars, find_patterns,
)  # fmt: skip
WORDS: tuple[Repairer, ...] = (
    find_cut_names, find_lost_dots, find_name_variants, find_respelt_states, find_wrong_expansions, find_dropped_titles,
    find_formats, find_impossible_dates, find_quotes, find_missing_colons, find_spacing,
)  # fmt: skip


def find_repairs(anatomy: Anatomy, text: str) -> list[Repair]:
    """The defects of a page, in order of place; `text` is the page's text, `anatomy` its blocks and dates.

    Of two repairs of which one lies within the other and says the same, the earlier kind stays.
    """
    scene = set_scene(anatomy, text)
    first = [repair for find in LETTERS for repair in find(scene)]
    if any(repair.applied_to for repair in first):
        scene = set_scene(anatomy, text, first)
    second = [repair for find in WORDS for repair in find(scene)]
    return _without_repeats([*first, *second])


def _without_repeats(repairs: list[Repair]) -> list[Repair]:
    """Sorted by place, exact repeats dropped, and the vague row dropped where a surer one covers its place."""
    kept: list[Repair] = []
    for repair in sorted(repairs, key=lambda r: (r.start, -r.end, r.kind, r.suggested or "")):
        last = kept[-1] if kept else None
        if last and repair.end <= last.end and repair.suggested is None and last.kind != "unclosed_quote":
            continue
        if last and (repair.start, repair.end, repair.kind) == (last.start, last.end, last.kind):
            continue
        kept.append(repair)
    return kept

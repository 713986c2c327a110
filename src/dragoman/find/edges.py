"""Words that are asked for only right before or right behind something: `edges.yml` of a language.

They are in no lexicon, since elsewhere they mean nothing here: 的指控 behind a deed, 首都 between "in" and a place.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from dragoman.lang import folded_forms, language

JOINTS = (",", "،", "、", "&", "-", "—")
"""Marks between two names that join them."""


class Edges(msgspec.Struct, frozen=True):
    """The words of each section of `edges.yml`, folded, and the patterns made of them; empty where a language has none."""

    parts: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    happenings: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    charges: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    no_conditions: tuple[str, ...] = ()
    whereto: tuple[str, ...] = ()
    not_moved: tuple[str, ...] = ()
    officials: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    after_pronoun: tuple[str, ...] = ()
    news: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    occasion_of: tuple[str, ...] = ()
    occasion_ends: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    goes_on: tuple[str, ...] = ()
    noun_before: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    no_deed: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    time_clause: tuple[str, ...] = ()
    classifiers: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    interviewed: tuple[str, ...] = ()
    hopes: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()
    attempts: tuple[str, ...] = ()
    invited: tuple[str, ...] = ()
    at_wish: tuple[str, ...] = ()
    decrees: tuple[str, ...] = ()
    bidding: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()
    declares: tuple[str, ...] = ()
    borders_on: tuple[str, ...] = ()
    with_whom: tuple[str, ...] = ()
    interposed: tuple[str, ...] = ()
    interposed_ends: tuple[str, ...] = ()
    deaths: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    firms: tuple[str, ...] = ()
    matter_behind: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    goes_with: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()
    journeys: tuple[str, ...] = ()
    envoys: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    awaiting: tuple[str, ...] = ()
    confirms: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    foretells: tuple[str, ...] = ()
    proclaims: tuple[str, ...] = ()
    reached: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    no_offices: tuple[str, ...] = ()
    office_ends: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    nominal: tuple[str, ...] = ()
    aspect: tuple[str, ...] = ()
    quoted_of: tuple[str, ...] = ()
    quoted_say: tuple[str, ...] = ()
    source_words: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    to_come: tuple[str, ...] = ()
    endangers: tuple[str, ...] = ()
    endangered: tuple[str, ...] = ()
    publishes: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    protests: tuple[str, ...] = ()
    crowds: tuple[str, ...] = ()
    source_verbs: tuple[str, ...] = ()
    noun_behind: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    answering: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    stand_adverbs: tuple[str, ...] = ()
    bare_plans: tuple[str, ...] = ()
    no_bare_plans: tuple[str, ...] = ()
    own_heads: tuple[str, ...] = ()
    by_media: tuple[str, ...] = ()
    paper_within: tuple[str, ...] = ()
    behind_name: tuple[str, ...] = ()
    ands: tuple[str, ...] = ()
    realms: tuple[str, ...] = ()
    opens_aim: tuple[str, ...] = ()
    opens_topic: tuple[str, ...] = ()
    near_to: tuple[str, ...] = ()
    made_in: tuple[str, ...] = ()
    opens_stand: tuple[str, ...] = ()
    no_made_in: tuple[str, ...] = ()
    hands: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    felt: tuple[str, ...] = ()
    parts_from: tuple[str, ...] = ()
    both_part: tuple[str, ...] = ()
    slights: tuple[str, ...] = ()
    impersonal: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    pointing_before: tuple[str, ...] = ()
    coming: tuple[str, ...] = ()
    may_behind: tuple[str, ...] = ()
    lapsed: tuple[str, ...] = ()
    helps: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    turns: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()
    judging_behind: tuple[str, ...] = ()
    charges_of: tuple[str, ...] = ()
    musts: tuple[str, ...] = ()
    no_saying: tuple[str, ...] = ()
    whose: tuple[str, ...] = ()
    our_state: tuple[str, ...] = ()
    we_alone: tuple[str, ...] = ()
    we_with: tuple[str, ...] = ()
    ties: tuple[str, ...] = ()
    we_before: tuple[str, ...] = ()
    realm: tuple[str, ...] = ()
    no_realm: tuple[str, ...] = ()
    resolved_that: tuple[str, ...] = ()
    sayings: tuple[str, ...] = ()
    views: tuple[str, ...] = ()
    assures: tuple[str, ...] = ()
    own_side: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    flash: tuple[str, ...] = ()
    numerals: str = ""
    measures: tuple[str, ...] = ()
    copulas: tuple[str, ...] = ()
    callings: tuple[str, ...] = ()
    claimed_things: tuple[str, ...] = ()
    undone: tuple[str, ...] = ()
    perfect_ends: tuple[str, ...] = ()
    judged_as: tuple[str, ...] = ()
    owned_by: tuple[str, ...] = ()
    no_opening: tuple[str, ...] = ()
    own_people: tuple[str, ...] = ()
    report_tails: tuple[str, ...] = ()
    office_of: tuple[str, ...] = ()
    day_parts: tuple[str, ...] = ()
    wills: tuple[str, ...] = ()
    nots_behind: tuple[str, ...] = ()
    promised_harm: tuple[str, ...] = ()
    mays: tuple[str, ...] = ()
    nots: tuple[str, ...] = ()
    mine: tuple[str, ...] = ()
    myself: tuple[str, ...] = ()
    counts: re.Pattern[str] | None = None
    joining: re.Pattern[str] = re.compile("")
    office: re.Pattern[str] | None = None
    quoted: re.Pattern[str] | None = None
    flash_head: re.Pattern[str] | None = None


@cache
def edges(code: str) -> Edges:
    """The edge words of language `code`, read once."""
    lists = {
        name: folded_forms(code, "edges", name)
        for name in Edges.__struct_fields__
        if name not in ("office", "quoted", "joining", "numerals", "counts", "flash_head")
    }
    office = quoted = None
    if lists["offices"]:
        office = re.compile(
            rf"(?!{_any(lists['no_offices'])})[^\W\da-z_]{{2,12}}?(?:{_any(lists['offices'])})"
            rf"(?={_any(lists['office_ends'])}|\d)"
        )
    if lists["quoted_of"]:
        quoted = re.compile(rf"的?(?:{_any(lists['quoted_of'])})?(?:{_any(lists['quoted_say'])})?[,:]")
    found = language(code)
    joined = _any(found.and_only) if found is not None else ""
    joining = re.compile(rf"\s*(?:{_any((*JOINTS, *lists['ands']))})?\s*(?:{joined})?")
    numerals = "".join(folded_forms(code, "edges", "numerals"))
    counts = re.compile(rf"[{numerals}]+(?:{_any(lists['measures'])})$") if numerals else None
    flash = rf"(?:{_any(lists['flash'])})(?:\s*[|:/!،,-]+\s*|\s+)" if lists["flash"] else ""
    return Edges(
        **lists,
        numerals=numerals,
        counts=counts,
        joining=joining,
        office=office,
        quoted=quoted,
        flash_head=re.compile(flash) if flash else None,
    )


def _any(forms: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, forms))

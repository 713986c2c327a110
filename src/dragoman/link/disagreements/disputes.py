"""What is a denial of what somebody said, and the words by which it points at that."""

from __future__ import annotations

from functools import cache, lru_cache

from dragoman.find.lexicon import Lexicon
from dragoman.lang import language as dragoman_language
from dragoman.lang import read_rules
from dragoman.link.disagreements.account import Account, Said
from dragoman.text.fold import fold

POINTING = frozenset({"pointing", "pointing_last"})
CLAUSE = {True: 60, False: 16}
"""Code points before words of doubt that make a clause of their own, for scripts with and without spaces."""
DENIALS = frozenset({"deny", "reject"})


@cache
def _words(code: str) -> Lexicon[str] | None:
    found = dragoman_language(code)
    rules = read_rules(code, "disputes")
    if found is None or not rules:
        return None
    return Lexicon(((form, rule.section) for rule in rules for form in rule.forms()), found)


@lru_cache(10_000)
def _sections(text: str, code: str) -> frozenset[str]:
    """The sections of `lang/<code>/disputes.yml` that words of the text stand in; what points back only at the end of a clause does
    not where the clause goes on."""
    words, folded = _words(code), fold(text)
    hits = words.all(folded) if words is not None else []
    return frozenset(h.value for h in hits if h.value != "pointing_last" or not _goes_on(folded[h.end :]))


def denies(account: Account) -> bool:
    """Whether a statement denies what somebody says.

    To reject is to deny only where it is said of words: who rejects a plan, a request or a visit refuses to do something.
    Neither to confirm nor to deny is no denial.
    """
    row = account.row
    if not isinstance(row, Said) or row.act not in DENIALS:
        return False
    found = _sections(row.text, account.place.language.partition("-")[0])
    return "no_denial" not in found and (row.act == "deny" or bool(found & POINTING))


def speaks_of(text: str, language: str, section: str) -> bool:
    """Whether words of a section of `lang/<code>/disputes.yml` stand in the text."""
    return section in _sections(text, language.partition("-")[0])


def doubts_its_own(text: str, language: str) -> bool:
    """Whether words of doubt stand behind a clause of the same sentence: what they are about is told there, and not before it."""
    code = language.partition("-")[0]
    words, found, folded = _words(code), dragoman_language(code), fold(text)
    hits = words.all(folded) if words is not None else []
    first = min((h.start for h in hits if h.value == "unverified"), default=0)
    clause = CLAUSE[found is None or found.spaces]
    return first > clause and any(mark in folded[:first] for mark in ",،;")


def points_back(account: Account) -> bool:
    """Whether a denial says only that it denies what was said ("rejected the accusation")."""
    return bool(_sections(account.row.text, account.place.language.partition("-")[0]) & POINTING)


def _goes_on(tail: str) -> bool:
    """Whether the clause goes on behind a word: with neither a mark nor a conjunction."""
    return tail.lstrip()[:1].isalnum() and not tail.lstrip().startswith(("and ", "but "))

"""The cue words of a language as lexicons: reporting words, small words, event triggers."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from dragoman.find.edges import Edges, edges
from dragoman.find.lexicon import Lexicon, folded_all
from dragoman.lang import Language, folded_forms, language, read_rules
from dragoman.text.fold import fold

NAMED = {"@place": "place", "@state": "state", "@person": "person"}
"""What a trigger `needs` that wants a name behind it, whichever ("entered Bukavu"), and the kind of the name."""


class Cue(msgspec.Struct, frozen=True):
    """A word that reports speech. `sort`: the section of reporting.yml; `object`: what a name after it is (`to`: the
    one addressed or accused; `audience`: who was told, never the speaker; `source`: whom an outlet cites).

    `needs`: folded words one of which must follow within the clause ("تتبادل … الاتهام"). `participle`: the word
    hangs on a speaker named elsewhere ("مضيفا أن"), so that no name behind it is its subject. `head`: the form is
    another word too ("رفض", he refused, a refusal) and reports only where a clause begins with it. `passive`: a paper speaks
    ("говорится в заявлении"), and who issued it is the speaker. `behind`: how the word behind its object begins, for a verb
    that cannot do without one: where that word follows the first name, the name is the object. `plain`: what is said does not
    change the act (a hope for a punishment is no charge). `told`: the word has another sense with an object ("признал республику")
    and reports only beside a clause, a quotation or one of `needs`. `otherwise`: the act where what is said tells none of its own ("заверил").
    """

    sort: str
    act: str
    object: str
    continuing: bool
    rule: str
    needs: tuple[str, ...] = ()
    participle: bool = False
    head: bool = False
    passive: bool = False
    behind: tuple[str, ...] = ()
    plain: bool = False
    told: bool = False
    otherwise: str = ""


class Trigger(msgspec.Struct, frozen=True):
    """A word that names an event: PLOVER type and mode, verb or noun, whether both sides act, a fixed status.

    `needs`: folded words one of which must follow in the clause ("fired … missiles"); "@place" stands for the name of any place, "@state" of any state, "@person" of any person (`NAMED`). `takes_object`: the name right behind the noun is what it is done to ("annexation of Crimea"), not who does it.
    `without`: folded words none of which may ("fired a missile", at nobody). `head`: the form is another word too and names an event only where a clause begins with it. `inverse`: its subject is
    the one to whom it is done, and who is named as the gainer does it ("lost the town to B"). `alone`: its words tell a deed by
    themselves, whoever did it ("the police arrested", "gunmen stormed"); a noun does so where its day or its place is told. `single`: its type where only one side is named ("an exercise").
    `amid`: the class of small words of which one must stand in the sentence for that ("were killed", in a strike and no crash).
    `crowd`: its type where people without arms do it (who blocks roads protests); NONE where that is no event (who enters a town).
    `bare`: the form is another word too and names an event only behind a modal verb or "to" ("will release").
    """

    type: str
    mode: str | None
    verb: bool
    mutual: bool
    status: str | None
    rule: str
    takes_object: bool = False
    needs: tuple[str, ...] = ()
    head: bool = False
    inverse: bool = False
    without: tuple[str, ...] = ()
    alone: bool = False
    amid: str = ""
    bare: bool = False
    crowd: str = ""
    single: str | None = None


class Words(msgspec.Struct, frozen=True):
    """All cue lexicons of one language. `small` maps to the class of grammar.yml, `tone` to the act it hints at, `openings` to the act that it is
    where what is said begins with it.

    `adnominal`: words behind which a verb's form only describes a noun. `day_comma`: a comma behind a day, which parts no
    clause ("قضت الخميس، بسجن"); None where the language has none. `adverbs`: words that may part "was" from its verb.
    `participles`: forms that are passive without "was", `suffered` those that are so where no object follows, `perfect` the words behind which neither is. `leads`: the language lists verbs whose "to" leads to what was done.
    `clause_end`: where the clause of a trigger ends that needs a word behind it. `counterpart`: what may stand between an "and" and the
    name that it joins ("and his Omani counterpart").
    """

    language: Language
    adnominal: frozenset[str]
    day_comma: re.Pattern[str] | None
    adverbs: frozenset[str]
    participles: frozenset[str]
    suffered: frozenset[str]
    perfect: frozenset[str]
    articles: frozenset[str]
    infinitives: frozenset[str]
    leads: bool
    clause_end: re.Pattern[str]
    counterpart: re.Pattern[str]
    cues: Lexicon[Cue]
    small: Lexicon[str]
    tone: Lexicon[str]
    openings: Lexicon[str]
    verbs: Lexicon[Trigger]
    nouns: Lexicon[Trigger]
    carriers: Lexicon[str]
    edges: Edges


def _cues(code: str) -> list[tuple[str, Cue]]:
    entries = []
    for rule in read_rules(code, "reporting"):
        if rule.section.endswith("_words") or rule.section == "openings":
            continue
        cue = Cue(
            rule.section,
            str(rule.fields.get("act", "assert")),
            str(rule.fields.get("object", "")),
            bool(rule.fields.get("continuing", False)),
            rule.at,
            tuple(fold(str(word)) for word in rule.fields.get("needs", ())),
            bool(rule.fields.get("participle", False)),
            bool(rule.fields.get("head", False)),
            bool(rule.fields.get("passive", False)),
            tuple(fold(str(word)) for word in rule.fields.get("behind", ())),
            bool(rule.fields.get("plain", False)),
            bool(rule.fields.get("told", False)),
            str(rule.fields.get("otherwise", "")),
        )
        entries += [(form, cue) for form in rule.forms()]
    return entries


def _triggers(code: str) -> list[tuple[str, Trigger]]:
    entries = []
    alone = frozenset(folded_forms(code, "events", "alone"))
    nouns_too = frozenset(folded_forms(code, "events", "nouns_too"))
    for rule in read_rules(code, "events"):
        if rule.section != "triggers":
            continue
        fields = rule.fields
        trigger = Trigger(
            str(fields["type"]),
            fields.get("mode"),
            fields.get("sort", "verb") == "verb",
            bool(fields.get("mutual", False)),
            fields.get("status"),
            rule.at,
            fields.get("takes") == "object",
            tuple(fold(str(word)) for word in fields.get("needs", ())),
            bool(fields.get("head", False)),
            bool(fields.get("inverse", False)),
            tuple(fold(str(word)) for word in fields.get("without", ())),
            bool(fields.get("alone", False)),
            str(fields.get("amid", "")),
            bool(fields.get("bare", False)),
            str(fields.get("crowd", "")),
            fields.get("single"),
        )
        by_itself = msgspec.structs.replace(trigger, alone=True)
        heading = msgspec.structs.replace(trigger, head=True)
        forms = rule.forms()
        for form, folded in zip(forms, folded_all(forms), strict=True):
            kept = heading if trigger.verb and folded in nouns_too else trigger
            entries.append((form, by_itself if folded in alone else kept))
    return entries


def _clause_end(code: str) -> re.Pattern[str]:
    """Marks and words that open another clause; a comma within a number opens none."""
    openers = "|".join(re.escape(form) for form in folded_forms(code, "grammar", "clause_opener"))
    return re.compile(rf"[;،؛。]|,(?!\d)| (?:{openers}) " if openers else r"[;،؛。]|,(?!\d)")


def _counterpart(code: str) -> re.Pattern[str]:
    """ "the", or "his … counterpart", and nothing else; nothing at all in a language without such words."""
    owners, nouns = (
        "|".join(re.escape(form) for form in folded_forms(code, "grammar", section))
        for section in ("counterpart_of", "counterpart")
    )
    fellows = "|".join(re.escape(form) for form in folded_forms(code, "grammar", "fellow"))
    if fellows:
        return re.compile(rf"(?:(?:{fellows}) (?:\w+ )?)?")
    return re.compile(rf"(?:the )?(?:(?:{owners}) (?:\w+ )?(?:{nouns}) )?" if owners and nouns else "")


@cache
def words(code: str) -> Words:
    """The lexicons of language `code`, built once."""
    found = language(code)
    assert found is not None
    small = [(form, rule.section) for rule in read_rules(code, "grammar") for form in rule.forms()]
    tone = [
        (form, rule.section.removesuffix("_words"))
        for rule in read_rules(code, "reporting")
        if rule.section.endswith("_words")
        for form in rule.forms()
    ]
    openings = [
        (form, str(rule.fields["act"]))
        for rule in read_rules(code, "reporting")
        if rule.section == "openings"
        for form in rule.forms()
    ]
    triggers = _triggers(code)
    return Words(
        found,
        frozenset(folded_forms(code, "grammar", "adnominal")),
        re.compile(f"(?:{'|'.join(f'(?<={day})' for day in found.comma_days)})،")
        if found.comma_days
        else None,
        frozenset(folded_forms(code, "grammar", "adverb")),
        frozenset(folded_forms(code, "grammar", "participle")),
        frozenset(folded_forms(code, "grammar", "suffered")),
        frozenset(folded_forms(code, "grammar", "perfect")),
        frozenset(folded_forms(code, "grammar", "article")),
        frozenset(folded_forms(code, "grammar", "infinitive")),
        bool(folded_forms(code, "grammar", "implicative")),
        _clause_end(code),
        _counterpart(code),
        Lexicon(_cues(code), found, verbs=True),
        Lexicon(small, found),
        Lexicon(tone, found),
        Lexicon(openings, found),
        Lexicon([e for e in triggers if e[1].verb], found, verbs=True),
        Lexicon([e for e in triggers if not e[1].verb], found),
        Lexicon(
            [
                (form, rule.at)
                for rule in read_rules(code, "events")
                if rule.section == "carriers"
                for form in rule.forms()
            ],
            found,
            verbs=True,
        ),
        edges(code),
    )

"""Why a name is whom a deed is done to, or is not: the table of `weights.py` for recipients, read from above."""

from __future__ import annotations

from dragoman.find.actor_looks import OF
from dragoman.find.arabic_sides import aimed_at, talked_about, time_apart, whom_another_met
from dragoman.find.arabic_strikes import of_strike
from dragoman.find.cases import (
    REACTED,
    before_subject,
    bordering,
    borne,
    owner_of_target,
    partitive,
    spoken_of,
    subject_behind,
    suffered_elsewhere,
)
from dragoman.find.chinese import beyond, charged
from dragoman.find.clauses import aside, other_clause, own_mark, stays, suffers
from dragoman.find.elsewhere import elsewhere
from dragoman.find.governed import aim_of_other, civilian, on_its_streets, owner_of_refused
from dragoman.find.participles import described
from dragoman.find.phrases import aimed, away, judged, robbed
from dragoman.find.scene import FORCE
from dragoman.find.weights import NO, Look, Reason, Table
from dragoman.find.whose_deed import called_after

TAKING = frozenset({"ASSAULT", "COERCE"})
"""Types of deeds that are done to the one out of whose hands something is taken: 救出 is done for those it frees."""
FORCED = FORCE | {"SANCTION"}
"""Types whose verb takes no dative in Arabic: who stands behind "of" owns what is hit."""
ALONGSIDE = frozenset({"AID", "SUPPORT", "MOBILIZE", "CONCEDE", "PROTEST"})
"""Types that are done together with an ally, not to whom one is with."""
DENIED = frozenset({"SANCTION", "REJECT"})
"""Types of what somebody does not let come from another."""
DEPLOYED = ("government", "group")
"""Kinds of those who are sent somewhere."""


def _joined_by(look: Look) -> bool:
    """Whether "with" or "by" is joined to a name, and the deed is one of two or a call."""
    trigger = look.scene.hit.value
    language = look.scene.passage.words.language
    one_of_two = (trigger.mutual and trigger.verb) or trigger.mode == "phone"
    return one_of_two and look.named.naming.prefix in language.joined_by


def _joined_of(look: Look) -> bool:
    return look.named.naming.prefix in look.scene.passage.words.language.joined_of


def _has_object(look: Look) -> bool:
    """Whether whom the verb is done to is joined to it."""
    return look.scene.hit.suffix in look.scene.passage.words.language.object_suffixes


def _alongside(look: Look) -> bool:
    trigger = look.scene.hit.value
    helped = look.scene.verb_first and not trigger.mutual and trigger.type in ALONGSIDE
    return helped or trigger.mode == "arrest"


def _signed(look: Look) -> bool:
    """Whether a pact is the object of a verb that says who made it."""
    passage, hit = look.scene.passage, look.scene.hit
    return (
        hit.value.type == "AGREE"
        and hit.value.mutual
        and not (passage.passive(hit.start) or passage.marked(hit.start, "passive_people"))
    )


def _told_of(look: Look) -> bool:
    """Whether a verb of saying stands between a Chinese verb and the name."""
    passage = look.scene.passage
    return any(
        look.scene.hit.end <= c.start < look.named.start and c.value.sort == "verbs" for c in passage.cues
    )


def _befallen(look: Look) -> bool:
    return borne(look.scene) and not look.marked("locative", "from", "oblique", "with")


RECIPIENT = Table(
    (
        Reason("by whom another is struck", 3.4, lambda at: at.befalls and at.marked("agent", "from"), "behind", "verb", "subject first"),
        Reason("people without arms fight nobody", NO, lambda at: at.mutual and civilian(at.scene, at.named)),
        Reason("a day before or after it", NO, lambda at: time_apart(at.scene, at.named), writing="verb first"),
        Reason("whom another met", 3.0, lambda at: whom_another_met(at.scene, at.named), "before", "verb", "verb first"),
        Reason("what is talked about", NO, lambda at: talked_about(at.scene, at.named), "behind", writing="verb first"),
        Reason("in which state a coup is made", 3.4, lambda at: at.scene.hit.value.mode == "coup" and called_after(at.scene, at.named)),
        Reason("who charges another", NO, lambda at: charged(at.scene), "before"),
        Reason("who says what he thinks of a deed, or of whom he says it", NO, lambda at: judged(at.scene.passage, at.scene.hit), "before", writing="unspaced"),
        Reason("in what 對 opens, or out of whose hands", 3.4, lambda at: aimed(at.scene.passage, at.named, at.scene.hit.start) or (at.scene.hit.value.type in TAKING and robbed(at.scene.passage, at.named, at.scene.hit.start)), "before", writing="unspaced"),
        Reason("who is not there when he is sentenced", 3.4, lambda at: away(at.scene.passage, at.named, at.scene.hit.start), "before", writing="unspaced"),
        Reason("joined to 'with' or 'by'", 3.2, _joined_by, "behind"),
        Reason("whose blow befalls another", 3.4, lambda at: at.befalls and (at.named.naming.how == "adjective" or at.marked("from")), "behind", "verb", "verb first"),
        Reason("whose is whom a blow befalls", NO, lambda at: at.befalls, "behind", "verb", "verb first"),
        Reason("behind the verb of another clause", NO, lambda at: other_clause(at.scene, at.named), "behind", "verb", "verb first"),
        Reason("in a later clause", NO, lambda at: beyond(at.scene, at.named), "behind", writing="unspaced"),
        Reason("where a meeting is held, why, or of another meeting", NO, lambda at: elsewhere(at.scene, at.named), "behind", "", "subject first"),
        Reason("the noun that a participle before it describes", NO, lambda at: described(at.scene) is at.named, "behind", "verb", "subject first"),
        Reason("the subject behind its verb", NO, lambda at: subject_behind(at.scene, at.named), "behind", "verb"),
        Reason("where or for what somebody was arrested", NO, lambda at: suffered_elsewhere(at.scene, at.named)),
        Reason("in whose streets it is", NO, lambda at: on_its_streets(at.scene.hit, at.named, at.gap), "behind", "verb"),
        Reason("which of a group they are", NO, lambda at: partitive(at.scene, at.named), writing="verb first"),
        Reason("whose border it is", NO, lambda at: bordering(at.scene, at.named)),
        Reason("whose strike another noun tells", NO, lambda at: of_strike(at.scene.passage, at.named, at.scene.hit), writing="verb first"),
        Reason("what 將 and 把 put before the verb", 3.8, lambda at: at.marked("disposal")),
        Reason("where two talk", NO, lambda at: at.mutual and at.scene.hit.value.type == "CONSULT" and at.named.kind == "state" and at.marked("locative"), "behind", writing="spaced"),
        Reason("the subject of a passive", 3.8, lambda at: suffers(at.scene, at.named), "before", "verb"),
        Reason("whence it is fired", NO, lambda at: at.force and at.marked("from"), "behind", "noun", "spaced"),
        Reason("the target of the noun", 3.2, lambda at: aimed_at(at.scene, at.named), "behind", writing="verb first"),
        Reason("the verb has its object joined to it", NO, _has_object, word="verb", writing="verb first", cases=(
            Reason("which is the name right before it", 3.0, lambda at: at.gap == " ", "before"),)),
        Reason("behind the word for 'on' or 'to'", 3.6, lambda at: (at.marked("target") and not own_mark(at.scene, at.named)) or _joined_of(at), cases=(
            Reason("'to' of another noun", NO, lambda at: aim_of_other(at.scene, at.named), "behind", "verb", "spaced"),
            Reason("where two meet", NO, lambda at: at.scene.hit.value.type == "CONSULT" and at.marked("locative"), "behind", "verb", "spaced"),
            Reason("before a passive", NO, lambda at: at.scene.passage.passive(at.scene.hit.start), "before", "verb"),
            Reason("an Arabic dative of force: whose it is", 2.2, lambda at: _joined_of(at) and at.scene.hit.value.type in FORCED, word="verb", writing="verb first"),
            Reason("before the trigger", 1.4, lambda at: True, "before", writing="spaced"))),
        Reason("who is sent", NO, lambda at: at.scene.hit.value.type == "MOBILIZE" and at.named.kind in DEPLOYED, "behind", writing="unspaced"),
        Reason("behind 'with'", 3.2, lambda at: at.marked("with"), cases=(
            Reason("of what went before", NO, lambda at: not at.mutual and before_subject(at.scene, at.named), "before", "verb"),
            Reason("an ally, or who is arrested beside", NO, _alongside))),
        Reason("a journey has a goal of its own", NO, lambda at: at.scene.hit.value.mode == "visit" and bool(at.scene.hit.value.needs), writing="verb first"),
        Reason("whose it is that is aimed at", 3.2, lambda at: at.scene.hit.value.type in REACTED and owner_of_target(at.scene, at.named), "behind"),
        Reason("of whom it is asked", 3.4, lambda at: at.scene.hit.value.type == "REQUEST" and at.marked("from"), "behind"),
        Reason("whom it is banned or refused from", 3.0, lambda at: at.scene.hit.value.type in DENIED and at.marked("from"), "behind", "verb", "spaced"),
        Reason("behind the word for 'by'", NO, lambda at: at.marked("agent"), cases=(
            Reason("whose request is refused", 3.0, lambda at: owner_of_refused(at.scene, at.named), "behind", "verb", "spaced"),)),
        Reason("whom the verb befalls", 3.4, _befallen, "behind", "verb"),
        Reason("right behind a deed done to somebody", 3.4, lambda at: at.object_of and (len(at.gap.strip()) <= 1 or OF.fullmatch(at.gap) is not None), "behind"),
        Reason("the matter of a pact", NO, _signed, "behind", "verb"),
        Reason("only where it is", NO, lambda at: not at.force and stays(at.scene, at.named), "behind", "verb", "spaced"),
        Reason("what two talk of", NO, lambda at: at.scene.hit.value.type == "CONSULT" and spoken_of(at.scene), "behind", "verb"),
        Reason("a circumstance", NO, lambda at: aside(at.scene, at.named), "behind"),
        Reason("the place where force is used", 1.6, lambda at: at.force and at.marked("locative"), "behind", "verb", "verb first", cases=(
            Reason("whence a missile is launched", NO, lambda at: at.scene.hit.value.mode == "weapons"),)),
        Reason("of what somebody says", NO, _told_of, "behind", "verb", "unspaced"),
        Reason("behind its verb", 2.8, lambda at: True, "behind", "verb"),
        Reason("behind its noun", 1.2, lambda at: True, "behind", "noun"),
    ),
    comma=1.2,
)  # fmt: skip
"""Of every name, from above; to whom none speaks for nothing is done."""

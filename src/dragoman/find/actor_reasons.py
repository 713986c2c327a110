"""Why a name acts, or does not: the table of `weights.py` for actors, read from above."""

from __future__ import annotations

from dragoman.find.actor_looks import (
    OF,
    adjective,
    close,
    fired,
    genitive,
    genitive_of_other,
    in_a_case,
    not_its_subject,
    oblique,
    only_tells,
    own_adjunct,
    owned,
    place_of_verb,
    right_before,
    seat,
    venue,
    withdraws,
)
from dragoman.find.arabic_sides import (
    aimed_at,
    behind_subject,
    in_phrase,
    of_its_noun,
    on_ground,
    only_where,
    parted_subject,
    subject_of_relative,
    talked_about,
    time_apart,
    who_met,
)
from dragoman.find.cases import (
    acts_behind,
    attributive,
    borne,
    oblique_adjective,
    oblique_subject,
    own_loss,
    owner,
    reacted,
    resolved,
    subject_behind,
)
from dragoman.find.chinese import (
    against,
    beyond,
    charged,
    disposed,
    object_of_another,
    unnamed_acts,
    when_clause,
)
from dragoman.find.clauses import (
    before_backdrop,
    judges,
    other_clause,
    set_aside,
    suffers,
    told_behind,
)
from dragoman.find.elsewhere import elsewhere
from dragoman.find.governed import (
    agent_of_other,
    doer_of_subject,
    doing,
    done_to,
    far_agent,
    ground,
    held_in,
    of_another_group,
    undergoing,
)
from dragoman.find.participles import before_noun, described
from dragoman.find.phrases import judged, no_subject, whose_judged
from dragoman.find.topics import is_topic
from dragoman.find.weights import NO, Reason, Table
from dragoman.find.whose_deed import called_after, deed_of_other, its_deed, of_other_subject, of_stranger

UNARMED = ("/consulate", "/embassy", "/mission", "/health-ministry", "/health-ministry-gaza", "/media-office-gaza")  # fmt: skip
"""Ends of the ids of bodies that use no force: "the shelling of the consulate", "the health ministry announced the killing of"."""


ADJECTIVES = (
    Reason("before an Arabic noun it belongs to another noun", NO, lambda at: True, "before", writing="verb first"),
    Reason("an Arabic one parted from a deed done to somebody", NO, lambda at: at.object_of and bool(at.gap.strip()), writing="verb first"),
    Reason("behind an English noun it opens another phrase", NO, lambda at: at.scene.passage.words.language.adjective_first, "behind"),
    Reason("behind a deed done to somebody it says to whom", NO, lambda at: at.object_of, "behind", writing="spaced"),
    Reason("behind a noun with words between", NO, lambda at: at.scene.passage.words.language.spaces and bool(at.gap.strip()), "behind", writing="subject first"),
    Reason("right beside the noun", 3.6, lambda at: len(at.gap.split()) <= 1),
)  # fmt: skip
"""Of an adjective ("Israeli strike"), from above."""

NOUNS = (
    Reason("who tells of his own dead", NO, lambda at: own_loss(at.scene, at.named), "before"),
    Reason("an adjective", 2.2, adjective, cases=ADJECTIVES),
    Reason("behind a deed done to somebody it is that one", NO, lambda at: at.object_of and (close(at) or OF.fullmatch(at.gap) is not None), "behind"),
    Reason("right before the noun: 以军空袭", 3.4, lambda at: close(at) or owned(at), "before"),
    Reason("right behind an Arabic noun: قصف إسرائيل", 3.4, close, "behind", writing="verb first"),
    Reason("behind 'of': the strike of A", 3.4, lambda at: OF.fullmatch(at.gap) is not None, "behind"),
    Reason("in the genitive: удар Израиля", 3.6, lambda at: not at.mutual and close(at) and owner(at.scene, at.named), "behind"),
    Reason("who reacts to the deed, or stands in an oblique case", NO, lambda at: reacted(at.scene.passage, at.scene.hit) or oblique_subject(at.scene, at.named), "before"),
    Reason("somewhere before the noun", 2.4, lambda at: True, "before"),
    Reason("somewhere behind the noun", 1.1, lambda at: True, "behind"),
)  # fmt: skip
"""Of a noun ("strike", удар, 空袭), from above."""

ACTOR = Table(
    (
        Reason("a body that uses no force", NO, lambda at: at.force and at.named.entity_id.endswith(UNARMED)),
        Reason("people who only tell of it", NO, only_tells),
        Reason("by whom another is struck", NO, lambda at: at.befalls and at.marked("agent", "from"), "behind", "verb", "subject first"),
        Reason("its genitive: A's strike", 3.6, genitive, "before", "noun", cases=(
            Reason("which a coup or a protest is called after", NO, lambda at: called_after(at.scene, at.named)),)),
        Reason("whose launch 'over its launch' tells", 3.8, lambda at: its_deed(at.scene, at.named), "before", "noun"),
        Reason("another's, by the 'its' before the noun", NO, lambda at: deed_of_other(at.scene, at.named), word="noun"),
        Reason("what a coup or a protest is called after", NO, lambda at: called_after(at.scene, at.named), word="noun"),
        Reason("somebody unknown, behind 'the resignation of'", NO, lambda at: of_stranger(at.scene), "before", "noun"),
        Reason("another subject stands between", NO, lambda at: of_other_subject(at.scene, at.named), "before", "verb"),
        Reason("an aside of time", NO, lambda at: set_aside(at.scene, at.named), "before", "verb", "spaced"),
        Reason("it suffers the deed", NO, lambda at: suffers(at.scene, at.named)),
        Reason("before 'after the attack'", NO, lambda at: before_backdrop(at.scene, at.named), "before", "noun", "spaced"),
        Reason("behind the verb of another clause", NO, lambda at: other_clause(at.scene, at.named), "behind", "verb", "verb first"),
        Reason("the deed is a charge", NO, lambda at: charged(at.scene), "before", writing="unspaced", cases=(
            Reason("against the one behind 對", 3.6, lambda at: at.marked("target")),)),
        Reason("somebody says what he thinks of the deed", NO, lambda at: judged(at.scene.passage, at.scene.hit), "before", writing="unspaced", cases=(
            Reason("of the one behind 對", 3.6, lambda at: whose_judged(at.scene.passage, at.named, at.scene.hit)),)),
        Reason("in what 對 or 就 opens, 從…手中, 在…缺席下", NO, lambda at: no_subject(at.scene.passage, at.named, at.scene.hit.start), "before", writing="unspaced"),
        Reason("in the case of a doer behind a passive", 4.0, lambda at: acts_behind(at.scene, at.named), "behind"),
        Reason("right before 對", 3.4, lambda at: against(at.scene, at.named), "before", writing="unspaced"),
        Reason("in the clause of time that 在 opens", 2.8, lambda at: when_clause(at.scene, at.named), "before", writing="unspaced"),
        Reason("somebody without a name stands nearer", NO, lambda at: unnamed_acts(at.scene, at.named), "before", "verb", "unspaced"),
        Reason("in a later clause", NO, lambda at: beyond(at.scene, at.named), "behind", writing="unspaced"),
        Reason("behind the word for 'by'", 4.0, lambda at: at.marked("agent"), cases=(
            Reason("whose bomb or soldiers are the subject", 2.9, lambda at: doer_of_subject(at.scene, at.named), "before", writing="spaced"),
            Reason("'by' of a verb before", NO, lambda at: True, "before", writing="spaced"),
            Reason("'by' of something between", NO, lambda at: far_agent(at.scene, at.named), "behind"),
            Reason("'by' of a verb behind", NO, lambda at: agent_of_other(at.scene, at.named), "behind"))),
        Reason("a verb that tells what befalls its subject", NO, lambda at: borne(at.scene), word="verb"),
        Reason("behind 'that'", NO, lambda at: told_behind(at.scene, at.named), "behind", "verb", "verb first"),
        Reason("the verb tells of a deed before it", NO, lambda at: of_its_noun(at.scene, at.named), "before", "verb", "verb first"),
        Reason("whose blow befalls another", NO, lambda at: at.befalls and (adjective(at) or at.marked("from")), "behind", "verb", "verb first"),
        Reason("only where it is seen or whose house is hit", NO, lambda at: only_where(at.scene, at.named), writing="verb first"),
        Reason("a day before or after it", NO, lambda at: time_apart(at.scene, at.named), writing="verb first"),
        Reason("an adjective before 'and' and its verb", NO, lambda at: adjective(at) and bool(at.scene.hit.prefix), "before", "verb", "verb first"),
        Reason("met by another, or too far before him", NO, lambda at: who_met(at.scene, at.named) is False, "before", "verb", "verb first"),
        Reason("who met the one before", 3.0, lambda at: who_met(at.scene, at.named) is True, "before", "verb", "verb first"),
        Reason("what is talked about", NO, lambda at: talked_about(at.scene, at.named), "behind", writing="verb first"),
        Reason("an adjective of ground", NO, lambda at: on_ground(at.scene, at.named), writing="verb first"),
        Reason("the verb has its subject before it", NO, lambda at: behind_subject(at.scene, at.named), "behind", "verb", "verb first"),
        Reason("the target of the noun", NO, lambda at: aimed_at(at.scene, at.named), "behind", "noun", "verb first"),
        Reason("the subject of a relative clause", 3.4, lambda at: subject_of_relative(at.scene, at.named), "before", "verb", "verb first"),
        Reason("in the phrase of a preposition", NO, lambda at: in_phrase(at.scene, at.named), "behind", "verb", "verb first"),
        Reason("the carrying verb has another subject", NO, lambda at: parted_subject(at.scene), "behind", "noun", "verb first"),
        Reason("the subject of a passive or participle", NO, lambda at: not at.mutual and (undergoing(at.scene) or held_in(at.scene, at.named)), "before", "verb"),
        Reason("right before an -ing: with A firing", 2.8, lambda at: at.gap == " " and doing(at.scene), "before", "verb"),
        Reason("an adjective of an unnamed group, or those it is done to", NO, lambda at: of_another_group(at.scene, at.named) or done_to(at.scene), "before", "verb"),
        Reason("whose ship or plane it is", NO, lambda at: at.scene.passage.first(at.named.end, at.named.end + 3, "property") is not None, "before", "verb"),
        Reason("the noun is what it acts over", NO, lambda at: ground(at.scene, at.named), "before", "noun"),
        Reason("tied by 的 to a noun of force", 3.6, lambda at: at.force and own_adjunct(at), "before", writing="unspaced"),
        Reason("a capital, a flag, a place", NO, seat),
        Reason("what a line of news is about", NO, lambda at: is_topic(at.scene.passage, at.named), "before"),
        Reason("the object of the verb before", 1.3, lambda at: object_of_another(at.scene, at.named), "before", writing="unspaced"),
        Reason("whence it is fired", 3.6, lambda at: fired(at) and at.marked("from"), "behind", "noun", "spaced"),
        Reason("where a meeting is held, why, or of another meeting", NO, lambda at: elsewhere(at.scene, at.named), "behind", "", "subject first"),
        Reason("where two talk", NO, lambda at: venue(at), "behind", writing="spaced"),
        Reason("behind a preposition", NO, oblique, cases=(
            Reason("of a verb in a place", NO, place_of_verb),
            Reason("of a mutual deed", 1.2, lambda at: at.mutual))),
        Reason("the subject behind its verb", 2.8, lambda at: subject_behind(at.scene, at.named), "behind", "verb"),
        Reason("whose resolve it is", 2.8, lambda at: resolved(at.scene, at.named), "before", "verb"),
        Reason("an adjective in an oblique case", NO, lambda at: oblique_adjective(at.scene, at.named), "before", "verb"),
        Reason("beside a participle before its noun", NO, lambda at: before_noun(at.scene), word="verb", writing="subject first", cases=(
            Reason("which that is", 3.6, lambda at: described(at.scene) is at.named, "behind"),)),
        Reason("beside a participle", NO, lambda at: attributive(at.scene), word="verb", cases=(
            Reason("right before it", 2.8, lambda at: not at.gap.strip(" ,"), "before"),
            Reason("behind it in its case", 2.0, lambda at: at.named.naming.bent, "behind"))),
        Reason("in a case that no subject has", NO, in_a_case, word="verb"),
        Reason("behind 'with'", NO, lambda at: at.marked("with"), cases=(
            Reason("one of two of a noun", 1.2, lambda at: at.mutual, word="noun"),)),
        Reason("what 將 and 把 put before the verb", NO, lambda at: at.marked("disposal") or disposed(at.scene, at.named)),
        Reason("one of two in a passive", NO, lambda at: at.mutual and at.scene.passage.passive(at.scene.hit.start), "before", "verb", "spaced"),
        Reason("the genitive of another noun", NO, genitive_of_other, "before", "noun"),
        Reason("it only speaks out on the deed", NO, lambda at: judges(at.scene, at.named), "before"),
        Reason("who withdraws: the withdrawal of A", 3.8, withdraws, "behind", "noun"),
        Reason("a noun", NO, lambda at: True, word="noun", cases=NOUNS),
        Reason("the verb agrees with another", NO, not_its_subject, writing="verb first"),
        Reason("right before an Arabic verb", 3.4, right_before, "before", writing="verb first"),
        Reason("an adjective far behind an Arabic verb", 1.6, lambda at: adjective(at) and len(at.gap.split()) > 2, "behind", writing="verb first"),
        Reason("behind an Arabic verb", 3.0, lambda at: True, "behind", writing="verb first"),
        Reason("before its verb", 2.8, lambda at: True, "before"),
    ),
    comma=0.5,
)  # fmt: skip
"""Of every name, from above; what none speaks for does not act."""

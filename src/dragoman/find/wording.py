"""The words by which a deed is told: from where to where they run, and whether their form tells of the past."""

from __future__ import annotations

from dragoman.find.lexicon import Hit
from dragoman.find.occurrences import needed_end
from dragoman.find.passage import Passage
from dragoman.find.scene import CLAUSE
from dragoman.find.words import Trigger

CARRIER_REACH = 60
"""Code points between a noun and the verb that carries it at most."""


def words_of(passage: Passage, hit: Hit[Trigger]) -> tuple[int, int]:
    """From the verb to the word that it needs, where the subject stands between them: "وقعت … اتفاقا", "شنت … غارة"."""
    if passage.words.language.order != "VS":
        return hit.start, needed_end(passage, hit)
    text = passage.text
    if not hit.value.verb:
        verbs = [
            c.start for c in passage.carriers if c.end <= hit.start and hit.start - c.end <= CARRIER_REACH
        ]
        parted = not verbs or CLAUSE.search(text, verbs[-1], hit.start)
        return (hit.start if parted else verbs[-1]), hit.end
    end = needed_end(passage, hit)
    while end > hit.end and end < passage.end and text[end].isalnum():
        end += 1
    return hit.start, end


def past(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a verb tells of something that is over, as far as its form shows it."""
    language, form = passage.words.language, passage.text[hit.start : hit.end]
    return (
        hit.value.verb
        and not form.split(" ")[0].endswith(language.unpast)
        and form[0] not in language.imperfect
        and not passage.passive(hit.start)
        and not passage.marked(hit.start, "infinitive")
    )

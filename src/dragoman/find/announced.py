"""What is announced and still to be done: «объявила, что отзывает посла», «анонсировал приезд», 宣布向A提供援助."""

from __future__ import annotations

from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger

TO_DO = frozenset({"SANCTION", "CONCEDE", "COOPERATE", "MOBILIZE", "CONSULT", "AID", "RETREAT", "SUPPORT"})
"""Types whose nouns and present tenses name what is to be done where it is announced; a border that is closed by saying so is closed, a signature that is announced has been made."""

ENACTED = frozenset({"SANCTION"})
"""Types whose noun names what is done by being announced: "объявил о введении санкций"."""


def announced(passage: Passage, hit: Hit[Trigger], source: Draft) -> bool:
    """Whether what is announced is still to be done, by the form of its verb or by the word that announces."""
    if source.cue is None or source.act != "announce":
        return False
    if not passage.words.language.spaces:
        return _help(passage, hit, source)
    edges, text = passage.words.edges, passage.text
    if text.startswith(edges.foretells, source.cue[0]):
        return True
    if not text.startswith(edges.proclaims, source.cue[0]):
        return False
    if hit.value.type not in TO_DO:
        return False
    form = text[hit.start : hit.end].split(" ", 1)[0]
    present = form.endswith(passage.words.language.unpast) and hit.value.status != "ongoing"
    return present or not (hit.value.verb or hit.value.type in ENACTED)


def _help(passage: Passage, hit: Hit[Trigger], source: Draft) -> bool:
    """Whether a Chinese verb of helping is announced and not told as done: it is promised (宣布向A提供援助)."""
    done, text = passage.words.edges.done, passage.text[hit.start : hit.end]
    return (
        hit.value.type == "AID"
        and hit.value.verb
        and not passage.has(source.content[0], hit.start, "earlier")
        and not passage.text.startswith(done, hit.end)
        and not text.endswith(passage.words.edges.reached)
        and not any(word in text for word in done)
    )

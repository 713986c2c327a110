"""Unknown spellings of known people: a name that no list has, met with the knowledge base across scripts."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from dragoman.knowledge import knowledge_base
from dragoman.link.names import NameIndex
from dragoman.link.names.compare import MIDDLE
from dragoman.link.names.known import latin_names
from dragoman.link.names.parts import Part, parts
from dragoman.link.names.trie import Tree, walk
from dragoman.text.fold import fold

SURE = 0.7
"""Likeness from which a spelling is taken for a known person's: above link.names.SAME, since 1,500 are asked at once."""
FAR = 1.2
"""Distance beyond which the nearest known person is nobody's spelling: of 144 labels in ar, ru and zh that are taken,
95 % and more lie nearer, of 75 made-up names none does."""
ALIKE = 0.5
"""Share of pairs of letters that two spellings of one last name have in common in one script, measured on the aliases of the
knowledge base: 77 % of 1,067 have more; most others are other names altogether."""
SURNAME = 1.5
"""Relative cost a letter up to which a last name may be some known person's: of 600 labels in ar, ru and zh that the
whole look-up finds, 96 % cost less, of made-up last names one in six; the whole look-up costs forty times this one."""
GIVEN = 3.0
"""How much farther than a last name another part of the name may be."""
SURNAME_MARGIN = 4.0
"""Nats, as in trie.walk: enough for one name in a tree of last names alone."""
LEAST_LETTERS = 5
"""A shorter name says too little to be matched by its letters alone."""


@cache
def _index() -> NameIndex:
    return NameIndex.build(
        [(row.label["en"], row.id) for row in knowledge_base().rows if row.kind == "person"]
    )


@cache
def _by_surname() -> dict[str, list[str]]:
    """The other parts of known people's names, in Latin letters, by their last names."""
    found: dict[str, list[str]] = {}
    for row in knowledge_base().rows:
        taken = parts(row.label["en"]) if row.kind == "person" else ()
        if taken:
            found.setdefault(taken[-1].text, []).extend(part.text for part in taken[:-1])
    return found


@cache
def _surnames() -> Tree:
    """The last names of known people, in Latin letters."""
    return Tree(_by_surname())


@lru_cache(maxsize=4096)
def _near_surnames(word: str, script: str, weight: float) -> frozenset[str]:
    """The known last names that `word`, a part of a name in `script`, may be; none where not one is near enough."""
    tree = _surnames()
    limit = SURNAME * MIDDLE[script] * weight
    met = walk(tree, word, script, SURNAME_MARGIN)
    same = [name for name in (word, *latin_names(word, script)) if tree.holds(name)]
    if not same and not (met and met[0][0] <= limit):
        return frozenset()
    return frozenset([*same, *(found for _, found in met)])


@lru_cache(maxsize=4096)
def _may_be_known(asked: tuple[Part, ...]) -> bool:
    """Whether some known person has a last name and another name near enough to the parts of a name."""
    near = _near_surnames(asked[-1].text, asked[-1].script, asked[-1].weight) if asked else frozenset()
    others = [word for name in near for word in _by_surname()[name]]
    tree = Tree(others)
    for part in asked[:-1] if others else ():
        limit = GIVEN * SURNAME * MIDDLE[part.script] * part.weight
        if any(tree.holds(name) for name in (part.text, *latin_names(part.text, part.script))):
            return True
        met = walk(tree, part.text, part.script, SURNAME_MARGIN)
        if met and met[0][0] <= limit:
            return True
    return bool(near) and (not others or len(asked) < 2)


@cache
def _surname_letters() -> dict[str, list[frozenset[str]]]:
    """Pairs of letters of known people's last names, by the first letter and by "" for Chinese, in all five labels."""
    found: dict[str, set[frozenset[str]]] = {}
    for row in knowledge_base().rows:
        for label in row.label.values() if row.kind == "person" else ():
            last = _last(label)
            found.setdefault(_bucket(last), set()).add(_pairs(last))
    return {key: sorted(values, key=sorted) for key, values in found.items()}


def _last(name: str) -> str:
    return fold(name).replace("·", " ").split()[-1].removeprefix("ال")


def _pairs(last: str) -> frozenset[str]:
    """Pairs of neighbouring letters; of a Chinese name its characters."""
    if _bucket(last) == "":
        return frozenset(last)
    return frozenset(a + b for a, b in pairwise(f"{last}."))


def _bucket(last: str) -> str:
    return "" if "\u3400" <= last[0] <= "\u9fff" else last[0]


def _plausible(name: str) -> bool:
    """Whether some known last name in the same script shares most of its pairs of letters: a look-up costs far more."""
    letters = _pairs(_last(name))
    return any(
        2 * len(letters & other) >= ALIKE * (len(letters) + len(other))
        for other in _surname_letters().get(_bucket(_last(name)), ())
    )


@lru_cache(maxsize=4096)
def known_person(name: str, country: str | None) -> str | None:
    """The known person that `name` (first name and surname, any script) spells; None where unsure.

    `country` (alpha-3, lower case) is what the text says of them: a person of another state is not meant.
    """
    words = name.replace("·", " ").split()
    if len(words) < 2 or len(name) < LEAST_LETTERS or not _last(name) or not _plausible(name):
        return None
    if not _may_be_known(parts(name)):
        return None
    found = _index().lookup(name, 2, FAR)
    if not found or found[0][1] < SURE or (len(found) > 1 and found[1][1] > SURE):
        return None
    row = knowledge_base().get(found[0][0])
    if row is None or (country and row.country and row.country.lower() != country):
        return None
    return row.id

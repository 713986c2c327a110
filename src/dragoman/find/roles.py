"""The words for offices, bodies and groups of a language, and what may stand beside them."""

from __future__ import annotations

from functools import cache

import msgspec

from dragoman.find.lexicon import Lexicon
from dragoman.lang import Language, accusative, folded_forms, inflect, language, read_rules
from dragoman.text.fold import fold


class Role(msgspec.Struct, frozen=True):
    """A word for an office (`title`), a state's organ (`body`), people (`group`), or the press (`outlet`), with its code.

    A `decoy` is a longer word that holds a name or a role word and is neither (同意, 第二戰場).
    `bent`: the form is a case that no subject stands in. `generic`: a body only with the state that has it ("Peru's Congress"). `latter` ("the latter", 後者; "the ministry") stands for the one named last,
    its `code` for the last of one kind.
    """

    sort: str
    code: str
    rule: str
    bent: bool = False
    generic: bool = False


class RoleWords(msgspec.Struct, frozen=True, eq=False):
    """A language's role words, and the strings (folded) that may part them from owner and holder.

    The owner is the state or body a role belongs to, the holder the person who has it; left and right are sides
    of the role in reading order. `short_before`, `short_after` license one-character state names; `short_never` are such
    names that are everyday words too and count beside another name or role word only. `plural_before`: a title behind
    one of these is several people's (兩國外長). `short_pairs`: what a short name of several states means in a pair (巴以),
    as (pair, entity) by short name. `indefinite` words before a role make it anyone's, over an `indefinite_gap` where there are
    no spaces; `definite` ones one named before, `title_before`, `title_after` stand
    beside a paper's title. `joined`: definite articles are a part of the word. `spaces`: the language has them.
    `compounds`: what joins a name to a word that it only describes ("-backed"), `siding` what joins such a word to it ("pro-"). `plural_bodies`: endings of a body in the
    nominative plural, where that looks like another case. `behind_bare`: words that may stand behind a body without its state that is no
    attribute ("the army seized", not "army trucks").
    """

    lexicon: Lexicon[Role]
    owner_left: frozenset[str]
    owner_right: frozenset[str]
    holder_left: frozenset[str]
    posted: tuple[str, ...]
    holder_right: frozenset[str]
    short_before: tuple[str, ...]
    short_after: tuple[str, ...]
    locative: tuple[str, ...]
    short_never: frozenset[str]
    plural_before: tuple[str, ...]
    short_pairs: dict[str, tuple[tuple[str, str], ...]]
    indefinite: frozenset[str]
    indefinite_gap: frozenset[str]
    definite: tuple[str, ...]
    title_before: tuple[str, ...]
    title_after: tuple[str, ...]
    short_sure: tuple[str, ...]
    spaces: bool
    joined: bool
    compounds: tuple[str, ...] = ()
    siding: tuple[str, ...] = ()
    plural_bodies: tuple[str, ...] = ()
    behind_bare: frozenset[str] = frozenset()


_SORTS = {
    "titles": "title",
    "plural_titles": "titles",
    "bodies": "body",
    "generic_bodies": "body",
    "groups": "group",
    "outlets": "outlet",
    "latter": "latter",
    "decoys": "decoy",
}


def _strings(code: str, section: str) -> tuple[str, ...]:
    return folded_forms(code, "roles", section)


def _pairs(code: str) -> dict[str, tuple[tuple[str, str], ...]]:
    out: dict[str, tuple[tuple[str, str], ...]] = {}
    for rule in read_rules(code, "roles"):
        if rule.section == "short_pairs":
            short = fold(str(rule.fields["of"]))
            out[short] = (
                *out.get(short, ()),
                *((fold(form), str(rule.fields["code"])) for form in rule.forms()),
            )
    return out


@cache
def role_words(code: str) -> RoleWords:
    """The role words of language `code` (every case form where it inflects)."""
    found = language(code)
    assert isinstance(found, Language)
    entries = []
    for rule in read_rules(code, "roles"):
        sort = _SORTS.get(rule.section)
        if sort is None:
            continue
        role = Role(sort, str(rule.fields.get("code", "")), rule.at, generic=rule.section == "generic_bodies")
        bent = msgspec.structs.replace(role, bent=True)
        forms = rule.forms()
        nominative = {form for form in forms if not accusative(code, form, forms)}
        entries += [
            (surface, role if surface in nominative else bent)
            for form in forms
            for surface in inflect(code, form, "name")
        ]
    return RoleWords(
        Lexicon(entries, found),
        frozenset(_strings(code, "owner_left")),
        frozenset(_strings(code, "owner_right")),
        frozenset(_strings(code, "holder_left")),
        _strings(code, "posted"),
        frozenset(_strings(code, "holder_right")),
        _strings(code, "short_before"),
        _strings(code, "short_after"),
        tuple(f" {form}" for form in folded_forms(code, "grammar", "locative")),
        frozenset(_strings(code, "short_never")),
        _strings(code, "plural_before"),
        _pairs(code),
        frozenset(_strings(code, "indefinite")),
        frozenset(_strings(code, "indefinite_gap")),
        _strings(code, "definite"),
        _strings(code, "title_before"),
        _strings(code, "title_after"),
        _strings(code, "short_sure"),
        found.spaces,
        bool(found.article),
        _strings(code, "compounds"),
        _strings(code, "siding"),
        _strings(code, "plural_bodies"),
        frozenset(_strings(code, "behind_bare")),
    )

"""Reads a language's folder.

A language is `lang/<code>/` with YAML files; `language.yml` holds its writing-system facts, every other file is
a mapping of section name to a list of rules. `read_rules(code, "reporting")` gives those rules with the line each
stands on, so that whatever a rule finds can be traced to `ar/reporting.yml:112`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import yaml

from dragoman.errors import LanguageError
from dragoman.text.fold import fold

HERE = Path(__file__).parent


class Language(msgspec.Struct, frozen=True):
    """What a language's writing system is like.

    `code` names the folder (`zh`); `script` is ISO 15924; `direction` ltr or rtl; `spaces` whether words are
    parted by spaces; `order` the usual order of subject and verb (`SV` or `VS`); `enders` the sentence-ending
    characters; `quotes` pairs of opening and closing marks; `tags` the BCP 47 tags it reads. `proclitics` and
    `enclitics` are written together with a word (folded): Arabic و, ب, لل before, ه, ها after; `verb_proclitics` are
    those that a verb may have. `future` are proclitics that put a verb into the future (س), `imperfect` the first letters
    of a verb in the present, where a particle means "perhaps" before it and "already" before a past. `unpast` are endings
    that no verb of the past has. `verbal_nouns`: verbs (folded, a pattern) that are read as their noun where one letter is
    joined behind them: استعاد and ه are استعادة. `plural_verbs`, `oblique_participles`: endings of verbs in the
    plural and of participles in an oblique case; `participles_before`: of active participles in the nominative. `accusative`: endings of names in the accusative alone. `calling`: verbs by which a house calls
    something by a name; `talking`: how verbs begin whose second side stands behind "with", their object being what is
    talked of; `attributive`: endings of adjectives and participles; `oblique_adjectives`: those that no
    subject's adjective has; `infinitive`: those of infinitives, `gerund`: of verbs that stand for a noun; `press`: what makes the press the subject behind a verb (a pattern). `comma_days`: days behind which a comma parts no clause; `told_behind`: a clause that
    tells, behind the closing mark of a sentence, who said it (a pattern): “…。”王毅说。 `genitive`: marks of whose deed a noun
    is ("'s"); `adjective_first`: an adjective behind a noun belongs to another one. What is joined to a name's front: `joined_of`
    makes it one who has or gets (ل), `joined_by` one to whom or with whom it is done (ب), `joined_oblique` any that no subject has.
    `object_suffixes`: what joined to a verb is whom it is done to; `we_prefix`, `we_suffix`: what makes "we" its subject;
    `and_prefixes` join a verb to the one before, `and_only` as a new sentence does; `object_behind` (a pattern) shows behind a verb
    that it has no subject of its own; `pro_drop`: behind "that" a verb may have none. `article` is written together with its word;
    `plural_names`, `adverb_endings`: endings of names in the plural and of adverbs. All folded.
    """

    code: str
    name: str
    script: str
    direction: str
    spaces: bool
    order: str
    enders: str
    quotes: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]
    proclitics: tuple[str, ...] = ()
    enclitics: tuple[str, ...] = ()
    verb_proclitics: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    imperfect: tuple[str, ...] = ()
    unpast: tuple[str, ...] = ()
    verbal_nouns: str = ""
    plural_verbs: tuple[str, ...] = ()
    oblique_participles: tuple[str, ...] = ()
    participles_before: tuple[str, ...] = ()
    calling: tuple[str, ...] = ()
    accusative: tuple[str, ...] = ()
    talking: tuple[str, ...] = ()
    attributive: tuple[str, ...] = ()
    oblique_adjectives: tuple[str, ...] = ()
    infinitive: tuple[str, ...] = ()
    gerund: tuple[str, ...] = ()
    press: str = ""
    comma_days: tuple[str, ...] = ()
    told_behind: str = ""
    genitive: tuple[str, ...] = ()
    adjective_first: bool = False
    joined_of: tuple[str, ...] = ()
    joined_by: tuple[str, ...] = ()
    joined_oblique: tuple[str, ...] = ()
    object_suffixes: tuple[str, ...] = ()
    we_prefix: str = ""
    we_suffix: str = ""
    pro_drop: bool = False
    and_prefixes: tuple[str, ...] = ()
    and_only: tuple[str, ...] = ()
    object_behind: str = ""
    article: str = ""
    plural_names: tuple[str, ...] = ()
    adverb_endings: tuple[str, ...] = ()


class Rule(msgspec.Struct, frozen=True, dict=True):
    """One entry of a language file: its section, its fields, and where it stands (`ar/reporting.yml:112`)."""

    section: str
    fields: dict[str, Any]
    at: str

    def forms(self) -> tuple[str, ...]:
        """The surface forms of the entry, with `(a|b|)` written out, each once."""
        return self._written

    @cached_property
    def _written(self) -> tuple[str, ...]:
        written = (form for pattern in self.fields.get("forms", ()) for form in expand(str(pattern)))
        return tuple(dict.fromkeys(written))


def language_codes() -> list[str]:
    """The codes of the languages that have a folder, sorted."""
    return sorted(path.parent.name for path in HERE.glob("*/language.yml"))


@cache
def language(tag: str) -> Language | None:
    """The language that reads BCP 47 `tag` (`zh-Hant` -> zh), or None where there is no folder for it."""
    code = tag.split("-")[0].lower()
    path = HERE / code / "language.yml"
    if not path.exists():
        return None
    try:
        return msgspec.convert(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader), Language)
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise LanguageError(f"{code}/language.yml:1: {error}") from error


@cache
def read_rules(code: str, name: str) -> tuple[Rule, ...]:
    """The rules of `lang/<code>/<name>.yml` in order; none where the file is absent.

    Raises LanguageError, with file and line, where the file is not a mapping of sections to lists of mappings.
    """
    path = HERE / code / f"{name}.yml"
    if not path.exists():
        return ()
    try:
        root = yaml.compose(path.read_text("utf-8"), yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise LanguageError(f"{code}/{name}.yml: {error}") from error
    if root is None:
        return ()
    if not isinstance(root, yaml.MappingNode):
        raise LanguageError(f"{code}/{name}.yml:1: the file must be a mapping of sections to lists")
    return tuple(itertools.chain.from_iterable(_section(code, name, key, value) for key, value in root.value))


def _section(code: str, name: str, key: yaml.Node, value: yaml.Node) -> list[Rule]:
    if not isinstance(value, yaml.SequenceNode):
        raise LanguageError(
            f"{code}/{name}.yml:{key.start_mark.line + 1}: section {key.value} must be a list"
        )
    rules = []
    for item in value.value:
        at = f"{code}/{name}.yml:{item.start_mark.line + 1}"
        fields = _plain(item)
        if not isinstance(fields, dict):
            fields = {"forms": [fields]}
        rules.append(Rule(str(key.value), fields, at))
    return rules


def _plain(node: yaml.Node) -> Any:
    """A YAML node as plain values; scalars that are not quoted numbers or booleans stay strings."""
    if isinstance(node, yaml.MappingNode):
        return {str(k.value): _plain(v) for k, v in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    if node.tag == "tag:yaml.org,2002:int":
        return int(node.value)
    if node.tag == "tag:yaml.org,2002:bool":
        return node.value.lower() in ("true", "yes", "on")
    if node.tag == "tag:yaml.org,2002:null":
        return None
    return str(node.value)


@cache
def folded_forms(code: str, name: str, section: str) -> tuple[str, ...]:
    """The forms of one section of `lang/<code>/<name>.yml`, folded, in their order."""
    return tuple(
        fold(form) for rule in read_rules(code, name) if rule.section == section for form in rule.forms()
    )


_ALTERNATIVES = re.compile(r"\(([^()]*\|[^()]*)\)")


def expand(pattern: str) -> list[str]:
    """Write out alternatives: `заявил(|а|и)` -> заявил, заявила, заявили. Round brackets without a bar stay."""
    match = _ALTERNATIVES.search(pattern)
    if match is None:
        return [pattern]
    head, tail = pattern[: match.start()], pattern[match.end() :]
    return [form for option in match[1].split("|") for form in expand(head + option + tail)]


@cache
def _inflecter(code: str) -> ModuleType | None:
    """The module `lang/<code>/inflect.py`, where there is one."""
    if not (HERE / code / "inflect.py").exists():
        return None
    return import_module(f"dragoman.lang.{code}.inflect")


def inflect(code: str, form: str, kind: str) -> list[str]:
    """The surface forms of a dictionary form: `kind` is name, adjective or people.

    A language with inflection has `lang/<code>/inflect.py` with a function `inflect(form, kind)`; in any other the
    form is its only surface form.
    """
    found = _inflecter(code)
    forms: list[str] = found.inflect(form, kind) if found else [form]
    return forms


def nominative(code: str, name: str) -> str:
    """The dictionary form of a person's `name` that stands in the genitive ("Романа Коноплева" -> "Роман Коноплев").

    A language with cases has `nominative(name)` in `lang/<code>/inflect.py`; in any other the name is left as it is.
    """
    bend = getattr(_inflecter(code), "nominative", None)
    return str(bend(name)) if bend is not None else name


def conjugate(code: str, verb: str, subjects: Sequence[tuple[str, str]]) -> str:
    """`verb` as it stands behind its subjects, each a name and the kind of its entity.

    A language whose verbs agree in gender has `conjugate(verb, subjects)` in `lang/<code>/inflect.py`, which says what
    form it takes; in any other the verb is left as it is.
    """
    bend = getattr(_inflecter(code), "conjugate", None)
    return str(bend(verb, subjects)) if bend is not None else verb


def owns(code: str, form: str, bent: bool, labels: Sequence[str]) -> bool:
    """Whether a folded name `form` right behind a noun is told by its case to be the one whose deed the noun is.

    A language with cases has `owns(form, bent, labels)` in `lang/<code>/inflect.py`: whether the form is in a case that no
    subject stands in, and the name as it is written in the nominative;
    in any other no case tells.
    """
    check = getattr(_inflecter(code), "owns", None)
    return check is not None and bool(check(form, bent, labels))


def accusative(code: str, form: str, forms: Sequence[str]) -> bool:
    """Whether `form`, one of the `forms` of a word for people, is in a case that no subject stands in; `accusative` of the language."""
    check = getattr(_inflecter(code), "accusative", None)
    return check is not None and bool(check(form, forms))


def undergoes(code: str, verb: str) -> bool:
    """Whether the form of a folded `verb` alone says that its subject is the one it is done to.

    A language with such forms has `undergoes(verb)` in `lang/<code>/inflect.py`.
    """
    check = getattr(_inflecter(code), "undergoes", None)
    return check is not None and bool(check(verb))


def foretold(code: str, verb: str) -> bool:
    """Whether the form of a folded `verb` alone says that a thing is yet to be done; `foretold(verb)` of the language."""
    check = getattr(_inflecter(code), "foretold", None)
    return check is not None and bool(check(verb))


def agent(code: str, name: str) -> bool:
    """Whether the case of a folded `name` behind a passive says that it is who does it; `agent(name)` of the language."""
    check = getattr(_inflecter(code), "agent", None)
    return check is not None and bool(check(name))


def verb_gender(code: str, verb: str) -> str | None:
    """`m` or `f` where a folded verb of the third person shows it; None where it does not, or the language has no such forms."""
    tell = getattr(_inflecter(code), "verb_gender", None)
    gender: str | None = tell(verb) if tell is not None else None
    return gender


def agrees(code: str, verb: str, name: str, kind: str) -> bool:
    """Whether `name` (folded, of an entity of `kind`) may be the subject of the folded `verb` that stands before it.

    A language whose verbs show gender has `agrees(verb, name, kind)` in `lang/<code>/inflect.py`; in any other it may.
    """
    check = getattr(_inflecter(code), "agrees", None)
    return check is None or bool(check(verb, name, kind))

"""Russian case forms, so that names are found however the sentence bends them.

A name's words go through the cases together (Николом Пашиняном, never Никол Пашиняном). Paradigms follow the school
grammar; an ambiguous ending gives every paradigm it may belong to, since a form too many does no harm to matching.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache

_ADJECTIVE = {
    "ый": ("ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ое", "ые", "ых", "ыми"),
    "ий": ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими"),
    "ой": ("ой", "ого", "ому", "ым", "ом", "ая", "ую", "ое", "ые", "ых", "ыми"),
}
# ending -> alternatives of (genitive, dative, accusative, instrumental, prepositional)
_CASES: list[tuple[str, list[tuple[str, str, str, str, str]]]] = [
    (
        "ий",
        [
            ("ого", "ому", "ого", "им", "ом"),
            ("ого", "ому", "ий", "им", "ом"),
            ("ия", "ию", "ия", "ием", "ии"),
        ],
    ),
    ("ый", [("ого", "ому", "ого", "ым", "ом"), ("ого", "ому", "ый", "ым", "ом")]),
    ("ой", [("ого", "ому", "ого", "ым", "ом"), ("оя", "ою", "оя", "оем", "ое")]),
    ("ая", [("ой", "ой", "ую", "ой", "ой")]),
    ("яя", [("ей", "ей", "юю", "ей", "ей")]),
    ("ство", [("ства", "ству", "ство", "ством", "стве")]),
    ("ово", [("ова", "ову", "ово", "овом", "ове")]),
    ("ево", [("ева", "еву", "ево", "евом", "еве")]),
    ("ое", [("ого", "ому", "ое", "ым", "ом")]),
    ("ее", [("его", "ему", "ее", "им", "ем")]),
    ("ые", [("ых", "ым", "ых", "ыми", "ых"), ("ых", "ым", "ые", "ыми", "ых")]),
    (
        "ие",
        [("их", "им", "их", "ими", "их"), ("ия", "ию", "ие", "ием", "ии"), ("их", "им", "ие", "ими", "их")],
    ),
    ("ия", [("ии", "ии", "ию", "ией", "ии")]),
    ("оре", [("оря", "орю", "оре", "орем", "оре")]),
    ("ья", [("ьи", "ье", "ью", "ьей", "ье")]),
    ("я", [("и", "е", "ю", "ей", "е")]),
    ("а", [("ы", "е", "у", "ой", "е"), ("и", "е", "у", "ей", "е")]),
    ("ь", [("я", "ю", "я", "ем", "е"), ("и", "и", "ь", "ью", "и"), ("я", "ю", "ь", "ем", "е")]),
    ("й", [("я", "ю", "я", "ем", "е"), ("я", "ю", "й", "ем", "е")]),
    ("ы", [("ов", "ам", "ы", "ами", "ах"), ("", "ам", "ы", "ами", "ах")]),
    ("ане", [("ан", "анам", "ан", "анами", "анах")]),
    ("яне", [("ян", "янам", "ян", "янами", "янах")]),
    ("и", [("ов", "ам", "и", "ами", "ах"), ("ей", "ям", "ей", "ями", "ях"), ("", "ам", "и", "ами", "ах")]),
]
_ENDINGS = sorted(_CASES, key=lambda row: -len(row[0]))
_SURNAME = ("а", "у", "а", "ым", "е")
_CONSONANT = ("а", "у", "а", "ом", "е")
_PLACE = ("а", "у", "", "ом", "е")
_FLEETING = {"Египет": "Египт", "Павел": "Павл", "Орел": "Орл"}
"""Names that lose a vowel where they bend."""
_FIXED = re.compile(r"[оеиуюыэ]$|[^а-яё]", re.I)
SYLLABLE = 5
"""Letters of each part of a name that is written by syllables (Ким Чен Ын) at most."""
_WORD = re.compile(r"[А-ЯЁа-яё]+")
_CAPITALS = re.compile(r"^[А-ЯЁ]{2,}$")


@lru_cache(maxsize=10_000)
def _cases(word: str) -> list[tuple[str, ...]]:
    """The six cases of one word, once for each paradigm it may have."""
    still: list[tuple[str, ...]] = [(word,) * 6]
    if _CAPITALS.match(word) or len(word) < 3:
        return still
    if word in _FLEETING:
        return [(word, *(_FLEETING[word] + end for end in paradigm)) for paradigm in (_CONSONANT, _PLACE)]
    for ending, paradigms in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            bent = [(word, *(stem + end for end in p)) for p in paradigms]
            return bent + still if ending == "и" and word[0].isupper() else bent
    if _FIXED.search(word):
        return still
    forms = []
    if word.endswith(("ов", "ев", "ин", "ын", "ёв")):
        forms.append((word, *(word + end for end in _SURNAME)))
    forms += [(word, *(word + end for end in _CONSONANT)), (word, *(word + end for end in _PLACE))]
    if word.endswith(("ц", "ж", "ш", "ч", "щ")):
        forms.append((word, word + "а", word + "у", word + "а", word + "ем", word + "е"))
    if word.endswith(("ец",)):
        stem = word[:-2] + "ц"
        forms.append((word, stem + "а", stem + "у", stem + "а", stem + "ем", stem + "е"))
    return forms


def _adjectives(form: str) -> list[str]:
    for ending, endings in _ADJECTIVE.items():
        if form.endswith(ending):
            return [form[: -len(ending)] + end for end in endings]
    return [form]


def inflect(form: str, kind: str) -> list[str]:
    """All case forms of `form`; of an adjective all its genders and numbers too."""
    if kind == "adjective":
        return _adjectives(form)
    words = list(_WORD.finditer(form))
    if not words or len(words) > 6:
        return [form]
    fixed = _fixed_tail(form)
    paradigms = []
    end = 0
    for word in words:
        bends = word.start() < fixed and not _first_part(form, word)
        gap, end = form[end : word.start()], word.end()
        paradigms.append(
            [[gap + case for case in cases] for cases in (_cases(word[0]) if bends else [(word[0],) * 6])]
        )
    rest = form[end:]
    out = {form}
    for chosen in itertools.islice(itertools.product(*paradigms), 12):
        out.update("".join(bent) + rest for bent in zip(*chosen, strict=True))
    stays = _stays(form, words)
    if stays:
        at = words[stays].start()
        tail = form[at:]
        bent = [tail + end for end in ("", *_CONSONANT)] if len(tail) < 3 else inflect(tail, kind)
        out |= {form[:at] + each for each in bent}
    return sorted(out)


def _stays(form: str, words: list[re.Match[str]]) -> int:
    """How many first words of a name may stay unbent: the Касым of Касым-Жомарта, the Ким Чен of Ким Чен Ына; 0 for none."""
    if len(words) > 1 and form[words[0].end() : words[1].start()] == "-" and words[0][0][0].isupper():
        return 1
    if len(words) == 3 and all(len(w[0]) <= SYLLABLE and w[0][0].isupper() for w in words):
        return 2
    return 0


def _first_part(form: str, word: re.Match[str]) -> bool:
    """Whether a word is the unbending first part of a compound noun: the пресс of пресс-секретаря."""
    return word[0].islower() and form[word.end() : word.end() + 1] == "-"


def _fixed_tail(form: str) -> int:
    """Where a name's unbending part begins: after its first noun, words in the genitive stay as they are.

    Министерство обороны России bends in its first word alone; Никол Пашинян, Лига арабских государств: a word that
    is not capitalised and follows a noun is a genitive.
    """
    words = list(_WORD.finditer(form))
    for before, word in itertools.pairwise(words):
        if (
            form[before.end() : word.start()] != "-"
            and word[0][0].islower()
            and not before[0].lower().endswith(("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"))
        ):
            return word.start()
    return len(form)


_HIS_GENITIVE = (
    ("ского", "ский"), ("цкого", "цкий"), ("ого", "ый"), ("его", "ий"), ("ая", "ай"), ("ея", "ей"), ("ия", "ий"), ("ря", "рь"), ("ля", "ль"), ("я", "й"),
)  # fmt: skip
_HER_GENITIVE = (
    ("ской", "ская"), ("цкой", "цкая"), ("овой", "ова"), ("евой", "ева"), ("иной", "ина"), ("ыной", "ына"), ("ии", "ия"), ("ги", "га"), ("ки", "ка"), ("и", "ь"), ("ы", "а"),
)  # fmt: skip


def nominative(name: str) -> str:
    """A person's name out of the genitive, as far as its endings tell: "Романа Коноплева" -> "Роман Коноплев"."""
    words = name.split(" ")
    hers = words[0].endswith(("ы", "и"))
    out = []
    for word in words:
        endings = _HER_GENITIVE if hers else _HIS_GENITIVE
        ending = next(((old, new) for old, new in endings if word.endswith(old)), None)
        if ending is not None:
            word = word[: -len(ending[0])] + ending[1]
        elif word.endswith("а") and not hers and len(word) > 3:
            word = word[:-1]
        out.append(word)
    return " ".join(out)


_GENITIVE = re.compile(r"(?:[аяиы]|ого|его|ой|ей|ых|их|ов|ев)$")


def owns(form: str, bent: bool, labels: Sequence[str]) -> bool:
    """Whether a folded name that stands right behind a noun is in the genitive: "атаки Израиля", not "атаки Израиль …".

    `bent`: the form is in a case that no subject stands in. `labels` are the names in the nominative, as they are written; those in capitals (США, ЕС) and in -о, -у, -и, -е
    (Чили, Перу) do not bend.
    """
    same = next((label for label in labels if label.lower().replace("ё", "е") == form), None)
    if same is not None:
        return same.isupper() or form.endswith(("о", "у", "и", "е", "ю"))
    words = form.split(" ")
    return bent and any(_GENITIVE.search(word) for word in (words[0], words[-1]))


_UNDERGONE = re.compile(r"(?:[аяеё]н[аоы]?|(?:крыт|бит|нят|зят|вергнут|торгнут)[аоы]?|нут[аоы])$")
_INSTRUMENTAL = re.compile(r"(?:[оеё]м|[ыи]м|[ое]й|ью|ами|ями|ыми|ими)$")


def undergoes(verb: str) -> bool:
    """Whether a folded verb is a short passive participle, whose subject it is done to: "атакована", "задержан"."""
    return _UNDERGONE.search(verb.split(" ", 1)[0]) is not None


def agent(name: str) -> bool:
    """Whether a folded name is in the instrumental, as who does it stands behind a passive: "атакована Норвегией"."""
    words = name.split(" ")
    return any(_INSTRUMENTAL.search(word) for word in (words[0], words[-1]))


_PLURAL = re.compile(r"(?:ли|лись|ют|ют ?ся|ут|утся|ят|ятся|ат|атся)$")
_FEMININE = re.compile(r"(?:ла|лась)$")
_HIS = re.compile(r"(?:ов|ев|ин|ын|[сц]кий|ой|ян)$")
_HERS = re.compile(r"(?:ова|ева|ина|ына|[сц]кая)$")
_MASCULINE = re.compile(r"(?:л|лся)$")


def agrees(verb: str, name: str, kind: str) -> bool:
    """Whether a person called `name` (nominative, folded) may be the subject of the folded `verb`: number, gender of surnames."""
    if kind != "person":
        return True
    head, surname = verb.split(" ")[0], name.split(" ")[-1]
    if _PLURAL.search(head):
        return False
    if _FEMININE.search(head):
        return not _HIS.search(surname)
    return not (_MASCULINE.search(head) and _HERS.search(surname))


_PREFIXED = r"(?:по|с|со|вы|за|на|при|у|о|об|обо|про|пере|пре|до|раз|разо|рас|из|ис|изо|от|ото|под|подо|в|во|воз|вос|вз|вс|вер)"
_TO_COME = re.compile(
    rf"{_PREFIXED}[а-я]*(?:[нджшмрвосзткьпгч]е|ш?ле|[бвгджзклмнпрстфхцчшщо]и)т(?:ся)?$"
    rf"|{_PREFIXED}[а-я]*(?:[нджшмрвсзкгтчщлб][уюая]|[рнлоь]ю)т(?:ся)?$"
    r"|(?:буд|стан|реш|куп|брос|лиш|хват|ляж|сяд|конч|пуст|прост|рухн|косн|двин)[еиуая]т(?:ся)?$|(?:даст|дадут)(?:ся)?$"
    r"|(?:с|от|за|пере|раз)[а-я]{2,}иру[ею]т(?:ся)?$"
)
_SURE_TO_COME = re.compile(
    r"(?:сдела|пострада|поменя|обменя|посчита|потеря|проигра|выигра|сыгра|вмеша|суме|успе|преодоле|одоле|пожале|посе|обмеле|последу|потребу|опротесту|обжалу|проголосу|воспользу)[ею]т(?:ся)?$"
)
_LASTING = re.compile(
    r"(?:ыва|ива|ева|ова|ува|ява|ава|зна|ста|да|ща|жда|ча|ла|ра|на|ма|ка|га|ха|за|жа|ша|ля|вля|иня|оня|лоня|раня)[ею]т(?:ся)?$"
    r"|(?:хо[дж]|но[сш]|во[зж]|во[дж]|езж|меня|чня|полня|ъясня|рчня|ста[вн]ля|цени|бежд|стиг|бир)(?:ит|ят|ют|ет)(?:ся)?$"
    r"|(?:пред|со|на|до|об|от)?сто[ия]т$"
    r"|^(?:зави[ст]|содерж|принадлеж|подлеж|надлеж|предвид|ненавид|завид|относ|прос|смотр|стро|спор|служ|суд|став|след|свет|верт|вид|вин|помн|уч|скорб|сид|спеш|скольз|происход|вер|велит|вел|воз|вод|прочь?|вес|стуч|стрем|стреля|спас|род|прав|уд)[ия]т(?:ся)?$"
    r"|^(?:содержа|стуча|уча|спеша|проча)т(?:ся)?$"
    r"|^(?:вед|вез|вр|раст|сос|пиш|паш|вяж|скач|плач|пряч|вь|пь|полз|станов|обяж)[еуюя]т(?:ся)?$|противореч[иа]т$"
    r"|^(?:собира|выбира|убира|избира|набира)[ею]т(?:ся)?$|прогнозиру|провоциру|десят$"
    r"|^(?:ответ|отчет|совет|запрет|привет|расчет|учет|зачет|подсчет|пересчет|секрет|рассвет|расцвет|закат|захват|возврат|прокат|препарат|аппарат|результат|предмет|приоритет|суверенитет|университет|обет|завет|визит|сюжет|салют|приют|уют|сенат|солдат|статут|просвет|портрет|пакет|паритет|поэт|полет|пулемет|самолет|вертолет|перелет|пролет|вылет|взлет|отлет|прилет|саммит|свет|стрит|пират)$"
)


def foretold(verb: str) -> bool:
    """Whether a folded verb is the future of a perfective one, by its prefix and ending, or "will": "закроет", "вернутся", "будет"."""
    if _SURE_TO_COME.match(verb) is not None:
        return True
    return _TO_COME.match(verb) is not None and _LASTING.search(verb) is None

"""Read the hand-edited tables of people in `tools/people/`.

A line of `tools/people/<region>.txt` is one person:

    English|country|Arabic|Simplified Chinese|Traditional Chinese|Russian|offices

Each name field lists the label first, then further spellings, parted by commas; an empty Traditional field is
converted from the Simplified one. `[brackets]` mark the surname; without them it is the last word, with the particles before it (Chinese: what follows
the last middle dot, and none where there is no dot), and `!` at the end says that no part stands alone.
A bare `[Form]` is a surname only. Offices are parted by `;`: `code@of>to since/until`, dates in EDTF, an empty
`until` means still held; `=` and what confirms it may follow. The short codes are those of `OFFICES` and
`SPOKESPEOPLE`; the state is the person's own unless `@` says otherwise. An eighth field names Wikidata ids of others
of the same name and state (`not Q949384`).
"""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLES = ROOT / "tools" / "people"
LANGUAGES = ("en", "ar", "zh-Hans", "zh-Hant", "ru")
LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae", "ə": "a"}
)
"""Latin letters that do not come apart into a plain letter and a mark."""

BEFORE = {
    "en": "de dos van von der den di le la el bin ben bou abu ould del De Van Le Di Bou Abu Ould",
    "ru": "де душ да ван фон дер ди ле ла бен бин бу абу ибн ульд ас аль ан аз ат аш ад Де Ван Дер Ди Ле Ла Абу",
    "ar": "عبد بن أبو ابو بو آل ولد دي دو دا دوس دير دن فان فون لو لي لا إل ابن أمير نصر سيف فتح هبة ذبيح صفي سراج صلاح",
}
"""Words that belong to the surname after them."""
AFTER = {"ar": "الله الدين زاده زادة زاد أوغلو أوغلي آبادي", "en": "", "ru": "оглы"}
"""Words that belong to the surname before them."""

OFFICES: dict[str, list[str]] = {
    "pres": ["head-of-state", "president"],
    "xpres": ["head-of-state", "president", "head-of-government"],
    "hpres": ["president", "head-of-government"],
    "mon": ["head-of-state", "monarch"],
    "sl": ["head-of-state", "supreme-leader"],
    "hos": ["head-of-state"],
    "hog": ["head-of-government"],
    "pm": ["head-of-government", "prime-minister"],
    "vp": ["vice-president"],
    "dpm": ["deputy-head-of-government"],
    "fm": ["foreign-minister"],
    "dfm": ["deputy-foreign-minister"],
    "dm": ["defence-minister"],
    "im": ["interior-minister"],
    "cb": ["central-bank-governor"],
    "amb": ["ambassador"],
    "unrep": ["permanent-representative"],
    "sg": ["secretary-general"],
    "dg": ["director-general"],
    "spkr": ["speaker-of-parliament"],
    "opp": ["opposition-leader"],
    "party": ["party-leader"],
    "cos": ["chief-of-staff"],
    "cinc": ["commander-in-chief"],
    "nsa": ["national-security-adviser"],
    "scs": ["security-council-secretary"],
    "int": ["intelligence-chief"],
    "ppo": ["head-of-presidential-office"],
    "dppo": ["deputy-head-of-presidential-office"],
    "aide": ["presidential-aide"],
}
"""Short code -> codes of offices.jsonl; any other code stands for itself."""

SPOKESPEOPLE = {
    "presspk": ("presidential-spokesperson", "presidency"),
    "mfaspk": ("foreign-ministry-spokesperson", "foreign-ministry"),
    "dmspk": ("defence-ministry-spokesperson", "defence-ministry"),
    "milspk": ("military-spokesperson", "armed-forces"),
}
"""Short code -> office of the state, body whose `spokesperson` the holder is too."""


@dataclass(frozen=True)
class Name:
    """One spelling: `text` in full ("" where only the surname is given) and the part that stands alone, if any."""

    text: str
    surname: str


@dataclass(frozen=True)
class Held:
    """An office as a table gives it: code of offices.jsonl, of whom, where sent, since, until, what confirms it."""

    office: str
    of: str
    to: str | None
    since: str | None
    until: str | None
    source: str


@dataclass(frozen=True)
class Person:
    """One line of the tables; `names` maps each of LANGUAGES to its spellings, the label first; `others`: namesakes."""

    where: str
    country: str
    names: dict[str, list[Name]]
    offices: list[Held]
    others: list[str]

    @property
    def keys(self) -> set[str]:
        """The keys of the English spellings."""
        return {name_key(name.text) for name in self.names["en"] if name.text}


def without_marks(text: str) -> str:
    """Latin letters without accents, as many newsrooms print a name."""
    plain = unicodedata.normalize("NFKD", text.translate(LETTERS))
    return unicodedata.normalize("NFC", "".join(char for char in plain if not unicodedata.combining(char)))


def name_key(name: str) -> str:
    """A Latin name without marks, case, punctuation and brackets."""
    return " ".join(re.findall(r"[a-z]+", re.sub(r"\(.*?\)|['’ʻ`]", "", without_marks(name).lower())))


def slug(name: str) -> str:
    """The id's part after `person/`: the English name in ASCII, its words parted by hyphens."""
    plain = without_marks(name).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


@cache
def traditional() -> dict[int, str]:
    """Simplified -> Traditional for the characters of names; one of Big5's common plane stays as it is."""
    table: dict[int, str] = {}
    path = ROOT / "src" / "dragoman" / "text" / "data" / "t2s.tsv"
    for line in path.read_text("utf-8").splitlines():
        old, new = line.split("\t")
        code = new.encode("big5", "ignore")
        if not (len(code) == 2 and code < b"\xc6\x7f"):
            table.setdefault(ord(new), old)
    return table | {ord(new): old for new, old in zip("历苏宁赞别发", "歷蘇寧贊別發", strict=True)}


def read_name(form: str, language: str) -> Name:
    """One spelling of a name field."""
    form = form.strip()
    if bare := re.fullmatch(r"\[([^\]]+)\]", form):
        return Name("", bare[1])
    if form.endswith("!"):
        return Name(re.sub(r"[\[\]!]", "", form).strip(), "")
    marked = re.search(r"\[([^\]]+)\]", form)
    text = form.replace("[", "").replace("]", "")
    if marked:
        return Name(text, marked[1])
    if language.startswith("zh"):
        last = text.rsplit("·", 1)[1] if "·" in text else ""
        return Name(text, last if len(last) > 1 else "")
    return Name(text, last_name(text.split(), language))


def last_name(words: list[str], language: str) -> str:
    """The last word of a full name with the words that belong to it, "" where nothing would stand before."""
    first = len(words) - 1
    if first > 0 and words[-1] in AFTER[language].split():
        first -= 1
    while first > 1 and words[first - 1] in BEFORE[language].split():
        first -= 1
    return " ".join(words[first:]) if first > 0 else ""


def read_office(form: str, country: str) -> list[Held]:
    """The tenures that one `code@of>to since/until =source` stands for."""
    form, _, source = form.partition("=")
    head, _, dates = form.strip().partition(" ")
    head, _, to = head.partition(">")
    code, _, of = head.partition("@")
    since, _, until = dates.strip().partition("/")
    state = f"state/{country.lower()}"
    target = "org/un" if code == "unrep" else f"state/{to}" if to else None
    if code in SPOKESPEOPLE:
        office, body = SPOKESPEOPLE[code]
        pairs = [(office, of or state), ("spokesperson", f"gov/{country.lower()}/{body}")]
    else:
        pairs = [(office, of or state) for office in OFFICES.get(code, [code])]
    return [
        Held(office, whose, target, since or None, until or None, source.strip()) for office, whose in pairs
    ]


def read_people() -> list[Person]:
    """Every person of the tables, in the order of files and lines."""
    people = []
    for path in sorted(TABLES.glob("*.txt")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            where = f"{path.name}:{number}"
            fields = line.split("|")
            if len(fields) not in (7, 8):
                sys.exit(f"{where}: {len(fields)} fields instead of 7 or 8")
            english, country, arabic, simplified, trad, russian, offices = fields[:7]
            others = re.findall(r"Q\d+", fields[7]) if len(fields) == 8 else []
            trad = trad or simplified.translate(traditional())
            forms = dict(zip(LANGUAGES, (english, arabic, simplified, trad, russian), strict=True))
            names = {
                code: [read_name(form, code) for form in text.split(",")] for code, text in forms.items()
            }
            held = [
                tenure for form in offices.split(";") if form.strip() for tenure in read_office(form, country)
            ]
            people.append(Person(where, country.upper(), names, held, others))
    return people

"""Letters that went through the wrong encoding: mojibake, replacement characters, left-over entities,
Arabic presentation forms, bidi overrides.

A stretch is mended only where re-decoding it gives clean text of a script that fits; the original is always kept.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from dragoman.extract.repairs.scene import READ_ROLES, Scene
from dragoman.types import Repair

# What a UTF-8 lead byte and its followers look like when read as windows-1252 (or latin-1).
_1252 = "\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"
_PIECE = f"(?:[Â-ß][{_1252}]|[à-ï][{_1252}]{{2}}|[ð-ô][{_1252}]{{3}})"
_UTF8_AS_1252 = re.compile(f"[A-Za-z]*{_PIECE}(?:[ -~]{{0,30}}{_PIECE})*[A-Za-z]*")
# ... and as windows-1251: Р and С before characters of the upper table.
_1251 = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї\u0098"
_UTF8_AS_1251 = re.compile(f"(?:[РСЎўТ][{_1251}]|[РС]\\S)(?:[ -~]{{0,2}}[РС][^\\s]){{3,}}")
_ACCENTED = re.compile(r"[À-ÿ¡-¿ŒœŠšŽžŸƒˆ]+(?:[ ,.-]{1,2}[À-ÿ¡-¿ŒœŠšŽžŸƒˆ]+)*")
_RARE = re.compile("[\u0180-\u036f]")
_PLAIN = re.compile("[\u00a0-\u017f\u2000-\u20bf]")
_LONG = re.compile(r"[À-ÿ]{4}")  # no language writes four accented letters in a row
_KOI8 = re.compile(r"(?<![А-Яа-яЁё])[а-яё][А-ЯЁ]{3,}(?:[ ,.-]{1,2}[а-яё]?[А-ЯЁ]+)*(?![А-Яа-яЁё])")
_COMMON_RU = re.compile(r"[оеаи][нтрсвл]|ст|[нтрсвл][оеаи]")
_COMMON_AR = re.compile(r"ال|ية|[وينمر]ا|ات|ين")
_LOST = re.compile("\ufffd+|锟斤拷[锟斤拷]*|烫烫烫+")
_ENTITY = re.compile(
    r"&(?:nbsp|quot|amp|laquo|raquo|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|apos|#x?[0-9a-fA-F]{2,6});"
)
_SHAPE = "[\ufb50-\ufbb1\ufbd3-\ufd3d\ufe70-\ufefc]"
_PRESENTED = re.compile(f"{_SHAPE}(?:[\u064b-\u0652 ]*{_SHAPE})+")
_OVERRIDE = re.compile(r"[\u202d\u202e]")
_INSIDE = re.compile(r"(?<=[^\W\d_])[\u200e\u200f\u202a-\u202c\u2066-\u2069]+(?=[^\W\d_])")
_OPENERS = re.compile(r"[\u202a\u202b\u2066-\u2068]")
# A page without any of these characters holds no such damage.
_SIGNS_1252 = frozenset(map(chr, range(0xC2, 0x100)))
_SIGNS_1251 = frozenset("ЃѓЉЊЌЋЏђљњќћџЎўЈ¤Ґ¦©Є¬®Ї°±Ііґµ¶єјЅѕї€‡‰")
_SIGNS_KOI8 = frozenset(map(chr, range(0x410, 0x430)))
_LOST_SIGNS = {"\ufffd", "锟", "烫"}
_SHAPES = frozenset(map(chr, (*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFD3E), *range(0xFE70, 0xFEFD))))
_BIDI_SIGNS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SURE = 0.35  # share of letters that common pairs must cover in a stretch that was re-decoded


def find_mojibake(scene: Scene) -> Iterator[Repair]:
    """Text read in the wrong encoding, with the text it was."""
    present = set(scene.text)
    taken: set[int] = set()
    for pattern, signs, wrong, right, name in (
        (_UTF8_AS_1251, _SIGNS_1251, "cp1251", "utf-8", "UTF-8 read as windows-1251"),
        (_UTF8_AS_1252, _SIGNS_1252, "cp1252", "utf-8", "UTF-8 read as windows-1252"),
        (_ACCENTED, _SIGNS_1252, "latin-1", "cp1251", "windows-1251 read as latin-1"),
        (_ACCENTED, _SIGNS_1252, "cp1252", "cp1256", "windows-1256 read as windows-1252"),
        (_KOI8, _SIGNS_KOI8, "cp1251", "koi8-r", "KOI8-R read as windows-1251"),
        (_KOI8, _SIGNS_KOI8, "koi8-r", "cp1251", "windows-1251 read as KOI8-R"),
    ):
        if present.isdisjoint(signs):
            continue
        for match in pattern.finditer(scene.text):
            start, end = match.span()
            if (pattern is _ACCENTED and not _LONG.search(match[0])) or not taken.isdisjoint(
                range(start, end)
            ):
                continue
            mended = _redecoded(match[0], wrong, right)
            if mended is not None:
                taken.update(range(start, end))
                yield scene.repair(start, end, "mojibake", mended, 0.95, f"{name}", matching=True)


def _redecoded(text: str, wrong: str, right: str) -> str | None:
    """`text` turned back into bytes by `wrong` and read by `right`, where that gives likely text."""
    try:
        data = b"".join(_byte(char, wrong) for char in text)
        mended = data.decode(right)
    except UnicodeError:
        return None
    letters = sum(char.isalpha() for char in mended)
    if any(unicodedata.category(char) in ("Cc", "Co", "Cn") for char in mended) or mended == text:
        return None
    if right == "utf-8":
        odd = "".join(char for char in mended if not char.isascii())
        one = len(odd) == 1 and not _PLAIN.match(odd)
        return None if one or _RARE.search(odd) else mended  # É® is the end of a name and its mark
    common = _COMMON_AR if right == "cp1256" else _COMMON_RU
    script = "ARABIC" if right == "cp1256" else "CYRILLIC"
    fits = sum(unicodedata.name(char, "").startswith(script) for char in mended)
    covered = sum(len(found) for found in common.findall(mended.lower()))
    return mended if letters and fits >= 0.9 * letters and covered >= _SURE * letters else None


def _byte(char: str, codec: str) -> bytes:
    """The byte of `char`; windows-1252 leaves five bytes undefined, which readers take as latin-1."""
    try:
        return char.encode(codec)
    except UnicodeEncodeError:
        return char.encode("latin-1")


def find_damaged_characters(scene: Scene) -> Iterator[Repair]:
    """Replacement characters, entities left undecoded, presentation forms, bidi controls where they do harm."""
    present = set(scene.text)
    if present & _LOST_SIGNS:
        for match, _ in scene.find(_LOST, folded=False, roles=READ_ROLES):
            yield scene.repair(
                *match.span(), "replacement_character", None, 0.95, "characters were lost in decoding"
            )
    if "&" in present and ";" in present:
        for match, _ in scene.find(_ENTITY, folded=False, roles=READ_ROLES):
            plain, reason = html.unescape(match[0]), "an HTML entity was left undecoded"
            yield scene.repair(*match.span(), "entity_left", plain, 0.9, reason, matching=True)
    if not present.isdisjoint(_SHAPES):
        for match, _ in scene.find(_PRESENTED, folded=False, roles=READ_ROLES):
            plain = _as_letters(match[0])
            reason = "Arabic letters stored as printed shapes; searching does not find them"
            yield scene.repair(*match.span(), "presentation_forms", plain, 0.9, reason, matching=True)
    if not present.isdisjoint(_BIDI_SIGNS):
        yield from _bidi(scene)


def _as_letters(shapes: str) -> str:
    """The letters of printed shapes; turned round where the shapes stand in the order of the eye (a final first)."""
    plain = unicodedata.normalize("NFKC", shapes)
    first, last = (unicodedata.name(char, "") for char in (shapes[0], shapes[-1]))
    turned = first.endswith("FINAL FORM") or last.endswith("INITIAL FORM")
    return plain[::-1] if turned else plain


def _bidi(scene: Scene) -> Iterator[Repair]:
    for match, _ in scene.find(_OVERRIDE, folded=False, roles=READ_ROLES):
        reason = "a bidi override shows the letters that follow in another order than they are stored"
        yield scene.repair(*match.span(), "bidi_control", "", 0.9, reason, matching=True)
    for match, _ in scene.find(_INSIDE, folded=False, roles=READ_ROLES):
        reason = "a bidi control stands inside a word"
        yield scene.repair(*match.span(), "bidi_control", "", 0.8, reason, matching=True)
    last: dict[tuple[int, str], int] = {}
    for match, place in scene.find(_OPENERS, folded=False, roles=READ_ROLES):
        closer = "\u202c" if match[0] in "\u202a\u202b" else "\u2069"
        key = (place.start, closer)
        if key not in last:
            last[key] = scene.text.rfind(closer, place.start, place.end)
        if last[key] < match.end():
            reason = "a bidi embedding is never closed"
            yield scene.repair(*match.span(), "bidi_control", "", 0.7, reason, matching=True)

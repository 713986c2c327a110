"""Finds the words, numbers and marks of time in a folded text, and the runs in which they stand together."""

from __future__ import annotations

import re

import msgspec

from dragoman.find.times.kinds import (
    CLOCK,
    DECADE_NUMBER,
    DECIMAL,
    FULL_DATE,
    NUMBER,
    ONE_TO_12,
    ONE_TO_31,
    YEAR_ENDING,
    YEAR_LIKE,
    Token,
)
from dragoman.find.times.lexicon import Lexicon
from dragoman.find.times.numerals import chinese_number, day_and_month, full_date, spelled_year

_HAN = "〇零○一二三四五六七八九十廿卅百千两"
_NUMBER = re.compile(
    rf"(?=[\d{_HAN}])(?:"
    r"(?P<date>(?<![\d.,/\-])(?:[12]\d{3}(?P<s1>[-./])\d{1,2}(?P=s1)\d{1,2}|(?:19|20)\d\d \d\d \d\d|\d{1,2}(?P<s2>[-./])\d{1,2}(?P=s2)(?:\d{4}|\d\d))(?![\d]|[.,/-]\d))"
    r"|(?P<clock>(?<![\d:.,])(?:[01]?\d|2[0-4])[:：][0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?![\d:]))"
    r"|(?P<big>\d{1,3}(?:[,٬' ]\d{3})+(?!\d))"
    r"|(?P<decimal>(?<![\d.,/])\d{1,2}[./]\d{1,2}(?!\d|[./-]\d|,\d{1,3}\b))"
    r"|(?P<fraction>\d+[.,٫]\d+(?:[.,]\d+)*)"
    r"|(?P<number>\d+)"
    rf"|(?P<han>[{_HAN}]+))"
)
_ENDING = re.compile(r"(?:st|nd|rd|th)\b|-?(?:го|е|ое|му|м|х|й|го)\b(?<=-..)|-(?:е|м|х|й|ое)\b")
_DECADE = re.compile(r"'?s\b|-(?:е|х|ые|ых)\b")
_ALWAYS = frozenset(("24/7", "7/24"))
_MONEY = frozenset("$€£¥₽₪#№+")
_SKIPPED = frozenset("%‰°")


def find_tokens(text: str, start: int, end: int, words: Lexicon) -> list[Token]:
    """All tokens of `text[start:end]` in order, without overlaps; offsets into `text`."""
    tokens: list[Token] = []
    at = start
    piece = text if start == 0 and end == len(text) else text[start:end]
    for index, i, j in words.automaton.find_matches_as_indexes(piece):
        i, j = i + start, j + start
        entry = words.entries[index]
        if words.spaces and not _whole_word(text, i, j, words, entry.wary):
            continue
        if i < at:
            continue
        _numbers(text, at, i, words, tokens)
        if (
            entry.kind == "O"
            and text[j - 1] == "日"
            and text[j : j + 1] in words.guards.get("after_week", ())
        ):
            j -= 1
            entry = words.forms[text[i:j]]
        tokens.append(msgspec.structs.replace(entry, start=i, end=j))
        at = j
    _numbers(text, at, end, words, tokens)
    return tokens


def _whole_word(text: str, i: int, j: int, words: Lexicon, wary: bool) -> bool:
    """Whether `text[i:j]` is a word, but for a prefix the language writes together with it (و, بـ; "and" if `wary`)."""
    if j < len(text) and text[j].isalpha() and text[j - 1].isalpha():
        return False
    if i == 0 or not text[i - 1].isalpha():
        return i == 0 or text[i - 1] not in "'-" or i < 2 or not text[i - 2].isalpha() or text[i - 1] == "-"
    k = i - 1
    while k > 0 and i - k < 5 and text[k - 1].isalpha():
        k -= 1
    return words.glue.get(text[k:i]) == "&" if wary else text[k:i] in words.prefixes


def _numbers(text: str, start: int, end: int, words: Lexicon, out: list[Token]) -> None:
    """Append the numbers of `text[start:end]`, where no word of the lexicon stands."""
    if end - start < 1:
        return
    for match in _NUMBER.finditer(text, start, end):
        token = _number(text, match, words, out)
        if token is not None:
            out.append(token)


def _number(text: str, match: re.Match[str], words: Lexicon, before: list[Token]) -> Token | None:
    kind = str(match.lastgroup if match.lastgroup not in ("s1", "s2") else "date")
    i, j = match.span()
    if kind == "han":
        value = chinese_number(match[0]) if not words.spaces else None
        if value is None:
            return None
        token = msgspec.structs.replace(_int(i, j, value, len(match[0]) >= 3 or value >= 1900), name="han")
        return _ordinal(text, token)
    if (
        kind in ("big", "fraction")
        or _glued(text, i, words, before)
        or (j < len(text) and text[j] in _SKIPPED)
    ):
        return None
    if kind == "date":
        ymd = full_date(match[0], words.month_first, words.code == "zh")
        return None if ymd is None else Token(FULL_DATE, i, j, ymd, match[0])
    if kind == "clock":
        return Token(CLOCK, i, j, 0, match[0])
    if kind == "decimal":
        read = day_and_month(match[0], words.month_first)
        sure = read is not None and read[1] and "/" in match[0] and match[0] not in _ALWAYS
        return (
            None
            if read is None
            else Token(DECIMAL, i, j, read[0], "sure" if sure else "one order" if read[1] else "")
        )
    digits = _digits(text, i, j, words)
    return digits if words.spaces or digits is None else _ordinal(text, digits)


def _ordinal(text: str, token: Token) -> Token:
    """A Chinese number behind 第 as an ordinal (第三季度), with the 第."""
    if text[max(0, token.start - 1) : token.start] != "第":
        return token
    return msgspec.structs.replace(token, kind="o", start=token.start - 1)


def _digits(text: str, i: int, j: int, words: Lexicon) -> Token | None:
    """A whole number in digits, with its ordinal or decade ending (27th, 1990s, 90-е); an hour and minutes (0500 GMT)."""
    if j - i > 9:
        return None
    value = int(text[i:j])
    if j - i == 4 and value // 100 < 24 and value % 100 < 60:
        behind = j + 1 if text[j : j + 1].isspace() else j
        if text.startswith(words.universal, behind):
            return Token(CLOCK, i, j, 0, text[i:j])
    if words.spaces and j < len(text) and (text[j].isalpha() or text[j] in "-'"):
        decade = _DECADE.match(text, j)
        if decade and value % 10 == 0 and (1000 <= value <= 2090 or (10 <= value <= 90 and j - i == 2)):
            return Token(DECADE_NUMBER, i, decade.end(), value)
        ordinal = _ENDING.match(text, j)
        if ordinal:
            if 1000 <= value <= 2999:
                return Token(YEAR_ENDING, i, ordinal.end(), value)
            return Token("o", i, ordinal.end(), value)
        daypart = words.forms.get(text[j : j + 2])
        if text[j].isalpha() and words.code != "ar" and (daypart is None or daypart.kind != "p"):
            return Token(NUMBER, i, j, -1) if words.code == "zh" else None
    return _int(i, j, value, j - i == 4)


def _int(i: int, j: int, value: int, year_like: bool) -> Token:
    kind = (
        YEAR_LIKE
        if year_like and 1000 <= value <= 2999
        else ONE_TO_12
        if 1 <= value <= 12 and j - i <= 2
        else NUMBER
    )
    if kind == NUMBER and 12 < value <= 31 and j - i <= 3:
        kind = ONE_TO_31
    return Token(kind, i, j, value)


def _glued(text: str, i: int, words: Lexicon, before: list[Token]) -> bool:
    """Whether the number belongs to something else: Su-27, Т-90, №5, $20, +7."""
    if i == 0:
        return False
    last = text[i - 1]
    if last == "t" and before and before[-1].end == i - 1 and before[-1].kind == FULL_DATE:
        return False
    if before and before[-1].end == i and before[-1].kind != YEAR_LIKE:
        return False
    if last in _MONEY:
        return True
    if last.isalpha():
        return (
            words.spaces
            and text[max(0, i - 2) : i].strip() not in words.prefixes
            and last not in words.prefixes
        )
    if last == "-" and i > 1:
        if before and before[-1].end == i - 1:
            return False
        return text[i - 2].isalpha()
    dated = last == "," and before and before[-1].end == i - 1
    return last in ".,:/" and i > 1 and text[i - 2].isdigit() and not dated


def chains(text: str, tokens: list[Token], words: Lexicon) -> list[tuple[str, list[Token]]]:
    """Runs of tokens with nothing but white space or glue between them: their kinds as a string, and the tokens."""
    runs: list[list[Token]] = []
    end = -1
    for token in tokens:
        gap = token.start - end
        glue = words.glue.get(text[end : token.start].strip()) if runs and gap <= words.longest_glue else None
        if glue is None:
            runs.append([])
        elif glue:
            runs[-1].append(Token(glue, end, token.start))
        elif runs[-1] and _announces(runs[-1][-1], token):
            runs[-1].pop()
        runs[-1].append(token)
        end = token.end
    merged = (_spelled_years(run) for run in runs)
    return [("".join(token.kind for token in run), run) for run in merged]


def _announces(noun: Token, token: Token) -> bool:
    """Whether a noun only announces what follows it: the day (of) Friday, the month (of) May."""
    return noun.name == "singular" and token.kind in {"d": "WDO", "m": "MI"}.get(noun.kind, "")


def _spelled_years(run: list[Token]) -> list[Token]:
    """The run with number words that make a year (two thousand and eighteen) as one token."""
    out: list[Token] = []
    at = 0
    while at < len(run):
        end = at
        numbers: list[Token] = []
        while end < len(run) and (
            run[end].kind == "n" or (numbers and run[end].kind == "&" and end + 1 < len(run))
        ):
            if run[end].kind == "n":
                numbers.append(run[end])
            elif run[end + 1].kind != "n":
                break
            end += 1
        year = (
            spelled_year([n.value for n in numbers])
            if numbers and (len(numbers) > 1 or numbers[0].value >= 1000)
            else None
        )
        if year is not None:
            out.append(Token(YEAR_LIKE, numbers[0].start, numbers[-1].end, year))
            at = end
        else:
            out.append(run[at])
            at += 1
    return out

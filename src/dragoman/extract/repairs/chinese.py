"""Which Chinese characters write the sounds of foreign names: 米哈伊爾 but not 米飯.

The characters are those of the knowledge base's dotted personal names (尼科爾·帕希尼揚) and those listed in
`lang/zh/names.yml`. Everything here is folded: Simplified, one character for one.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from dragoman.knowledge.base import knowledge_base
from dragoman.lang.load import read_rules
from dragoman.text.fold import fold

HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_HAN = re.compile(f"[{HAN}]")
_SOME = 3  # a character seen in fewer names than this may stand there by translation, not by sound


@cache
def sounds() -> frozenset[str]:
    """Folded characters that transcribe foreign names."""
    seen: Counter[str] = Counter()
    for row in knowledge_base().rows:
        if row.kind == "person":
            for name in chinese_forms(row.label, row.names):
                if "·" in name:
                    seen.update(set(_HAN.findall(name)))
    found = {char for char, count in seen.items() if count >= _SOME}
    for rule in read_rules("zh", "names"):
        if rule.section == "transcription":
            found.update(fold("".join(rule.forms())))
        elif rule.section == "not_transcription":
            found.difference_update(fold("".join(rule.forms())))
    return frozenset(found)


def chinese_forms(label: dict[str, str], names: dict[str, list[str]]) -> list[str]:
    """The folded Chinese forms of a row: its label in both scripts and its further names, each once."""
    forms = [form for code, form in label.items() if code.startswith("zh")]
    forms += [form for code, more in names.items() if code.startswith("zh") for form in more]
    return list(dict.fromkeys(fold(form) for form in forms))


def is_sound(text: str) -> bool:
    """Whether every character of folded `text` transcribes sounds (and there is one)."""
    return bool(text) and sounds().issuperset(text)

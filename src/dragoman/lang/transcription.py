"""Which Chinese characters write the sounds of foreign names: 米哈伊爾 but not 米飯.

The characters are those of the knowledge base's dotted personal names (尼科爾·帕希尼揚) and those listed in `lang/zh/names.yml`.
Everything here is folded: Simplified, one character for one.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from dragoman.knowledge.base import knowledge_base
from dragoman.lang.load import folded_forms
from dragoman.text.fold import fold

HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_HAN = re.compile(f"[{HAN}]")


@cache
def transcription(least: int) -> frozenset[str]:
    """Folded characters that transcribe foreign names: in the names of `least` known people or more, or listed."""
    seen: Counter[str] = Counter()
    for row in knowledge_base().rows:
        if row.kind == "person":
            for name in chinese_forms(row.label, row.names):
                if "·" in name:
                    seen.update(set(_HAN.findall(name)))
    listed, never = (
        set("".join(folded_forms("zh", "names", s))) for s in ("transcription", "not_transcription")
    )
    return frozenset(({char for char, count in seen.items() if count >= least} | listed) - never)


def chinese_forms(label: dict[str, str], names: dict[str, list[str]]) -> list[str]:
    """The folded Chinese forms of a row: its label in both scripts and its further names, each once."""
    forms = [form for code, form in label.items() if code.startswith("zh")]
    forms += [form for code, more in names.items() if code.startswith("zh") for form in more]
    return list(dict.fromkeys(fold(form) for form in forms))

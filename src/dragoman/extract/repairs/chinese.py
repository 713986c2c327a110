"""Whether Chinese characters write the sounds of a foreign name, as far as repairs may rely on it."""

from __future__ import annotations

from dragoman.lang.transcription import transcription

_SOME = 3
"""A character seen in fewer names than this may stand there by translation, not by sound."""


def sounds() -> frozenset[str]:
    """Folded characters that transcribe foreign names."""
    return transcription(_SOME)


def is_sound(text: str) -> bool:
    """Whether every character of folded `text` transcribes sounds (and there is one)."""
    return bool(text) and sounds().issuperset(text)

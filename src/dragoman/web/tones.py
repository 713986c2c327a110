"""What a colour means: against somebody, for somebody, or neither."""

from __future__ import annotations

AGAINST = frozenset(
    [
        "accuse",
        "criticise",
        "deny",
        "reject",
        "warn",
        "threaten",
        "demand",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "PROTEST",
        "SANCTION",
        "MOBILIZE",
        "COERCE",
        "ASSAULT",
    ]
)
FOR = frozenset(
    [
        "support",
        "praise",
        "pledge",
        "offer",
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "CONCEDE",
        "COOPERATE",
        "AID",
        "RETREAT",
    ]
)


def tone(word: str) -> str:
    """`against`, `for` or `plain`, of an act or an event type."""
    return "against" if word in AGAINST else "for" if word in FOR else "plain"

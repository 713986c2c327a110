"""The words of the contract: acts of statements, PLOVER types and statuses of events.

Their order is that of the reading model's heads: other words go behind them, with new weights.
"""

from __future__ import annotations

ACTS = (
    "assert", "announce", "accuse", "criticise", "deny", "reject", "warn", "threaten", "urge", "demand", "ask",
    "pledge", "offer", "support", "praise", "regret", "predict",
)  # fmt: skip
TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
STATUSES = ("happened", "ongoing", "planned", "hypothetical", "denied", "claimed")
DISAGREEMENTS = (
    "dates differ", "numbers differ", "toll rises", "who did it", "whether it happened", "who is to blame", "speakers disagree",
    "headline versus body", "two renderings", "claim versus non-verification", "same speaker, different tone",
)  # fmt: skip
"""How accounts part."""

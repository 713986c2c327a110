"""Scores happenings and utterances against the groups of the reference keys (`../shared/acceptance/keys/across.json`).

Rows are matched to the keys' by their places, as the keys' own scorer does. Pairs of a group that is one happening, or that
the notes call one utterance or two renderings, are wanted; hard negatives and pairs of pages that share only a theme or
a speaker are wrong when put together. Other pairs that the ledger puts together are told, not scored: the keys do not say.
"""

from __future__ import annotations

import json
import re
from itertools import combinations
from pathlib import Path

from dragoman.ledger.ledger import Ledger
from happenings_score import Pair, Pairs, grouped

SHARED = Path(__file__).resolve().parents[2] / "shared"
KEYS = SHARED / "acceptance/keys"
_SAME = re.compile(r"([es]\d{3}_\d\d) and ([es]\d{3}_\d\d) are the same|([es]\d{3}_\d\d) = ([es]\d{3}_\d\d)")


def score_keys(ledger: Ledger) -> tuple[Pairs, Pairs, list[Pair]]:
    """Pairs of events, pairs of statements, and the pairs put together of which the keys say nothing."""
    rows = _matched(ledger)
    across = json.loads((KEYS / "across.json").read_text("utf-8"))
    wanted: set[Pair] = set()
    apart = {_pair(hard["a"], hard["b"]) for hard in across["hard_negatives"]}
    for group in across["groups"]:
        for kind in ("events", "statements"):
            pairs = {_pair(one, other) for one, other in combinations(group[kind], 2)}
            if kind == "events" and group["relation"] == "same_happening":
                wanted |= pairs
            elif group["relation"] == "same_speaker_same_topic":
                apart |= pairs
            else:
                apart |= {(one, other) for one, other in pairs if one[:4] != other[:4]}
        for found in _SAME.finditer(group.get("note", "")):
            one, other = [name for name in found.groups() if name]
            wanted.add(_pair(one, other))
    for told_twice in across["disagreements"]:
        if told_twice["kind"] == "two renderings":
            wanted |= {_pair(one, other) for one, other in combinations(told_twice["statements"], 2)}
    apart -= wanted
    told = (Pairs(), Pairs())
    unsaid = []
    for number, groups in enumerate(grouped(ledger)):
        home = {row: place for place, ids in enumerate(groups) for row in ids}
        known = {name: row for name, row in rows.items() if row in home}
        for one, other in combinations(sorted(known), 2):
            found, pair = home[known[one]] == home[known[other]], (one, other)
            if pair not in wanted and pair not in apart:
                unsaid += [pair] if found and known[one] != known[other] else []
                continue
            told[number].found += found
            told[number].wanted += pair in wanted
            told[number].good += found and pair in wanted
            if found != (pair in wanted):
                (told[number].wrong if found else told[number].missed).append(pair)
    return (*told, unsaid)


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _matched(ledger: Ledger) -> dict[str, str]:
    """The row of each row of the keys that was found, best overlap first."""
    out: dict[str, str] = {}
    for file in sorted(KEYS.glob("[0-9]*.json")):
        key = json.loads(file.read_text("utf-8"))
        for table, column in (("statements", "statement_id"), ("events", "event_id")):
            rows = ledger.rows(
                f'SELECT {column}, "start", "end", {"act" if table == "statements" else "type"} FROM {table} '
                "JOIN page_paths USING (page_id) WHERE ends_with(path, $file)",
                {"file": key["file"]},
            )
            near = []
            for wanted in key[table]:
                for row_id, start, end, kind in rows:
                    shared = min(end, wanted["end"]) - max(start, wanted["start"])
                    shorter = min(end - start, wanted["end"] - wanted["start"])
                    if shared > 0 and shared >= 0.5 * shorter and shared >= 0.1 * (end - start):
                        agree = kind in wanted["act" if table == "statements" else "type"]
                        near.append((-agree, -shared, row_id, wanted["id"]))
            used: set[str] = set()
            for _, _, row_id, name in sorted(near):
                if row_id not in used and name not in out:
                    used.add(row_id)
                    out[name] = row_id
    return out

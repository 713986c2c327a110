"""POLECAT's tab-separated event table, so that tools made for it read a ledger.

One line an event that is reported to have taken place (status happened, ongoing or claimed); POLECAT has no column
for what was planned, denied or supposed. What the ledger does not know is `None`, as in POLECAT: the intensity
score, the Correlates of War numbers, titles, Wikipedia and GeoNames ids and coordinates are never guessed. Several
actors or recipients are parted by `; `. `Event Date` is there only where the day is known.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from dragoman.ledger.ledger import Ledger, query

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language",
    "Version",
)  # fmt: skip
"""The 40 columns of the weekly files on Harvard Dataverse (doi:10.7910/DVN/AJGVIT), in their order."""

_QUADS = {
    "VERBAL COOPERATION": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    "MATERIAL COOPERATION": ("COOPERATE", "AID", "RETREAT"),
    "VERBAL CONFLICT": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "MATERIAL CONFLICT": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
_QUAD = {type_: quad for quad, types in _QUADS.items() for type_ in types}
_FROM_LEDGER = (
    "Event ID", "Event Date", "Event Type", "Event Mode",
    "Actor Name", "Actor Country", "Primary Actor Sector", "Actor Sectors", "Actor Name Raw",
    "Recipient Name", "Recipient Country", "Primary Recipient Sector", "Recipient Sectors", "Recipient Name Raw",
    "Placename", "Country", "Raw Placename", "Source", "Publication Date",
    "Story People", "Story Organizations", "Story Locations", "Language",
)  # fmt: skip
"""What `export_polecat.sql` gives, in its order."""


def write_polecat(ledger: Ledger, folder: Path) -> None:
    """Write `polecat.txt`: UTF-8, tabs, a header line."""
    reader = ledger.reader(query("export_polecat"))
    with (folder / "polecat.txt").open("w", encoding="utf-8", newline="\n") as file:
        file.write("\t".join(COLUMNS) + "\n")
        for batch in reader:
            for values in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                row = dict(zip(_FROM_LEDGER, values, strict=True))
                row |= {
                    "Quad Code": _QUAD.get(row["Event Type"]),
                    "Version": f"Dragoman {version('dragoman')}",
                }
                file.write("\t".join(_plain(row.get(column)) for column in COLUMNS) + "\n")


def _plain(value: str | None) -> str:
    """A value on one line, without tabs."""
    return " ".join(value.split()) if value else "None"

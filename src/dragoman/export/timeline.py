"""TimelineJS JSON (Knight Lab): what happened and was said, each day as precise as it is known.

One slide a happening (told by its most certain event) or undated-by-others event, and one a statement. TimelineJS
puts headline and text into its page as HTML, so every character of a page that HTML would read is escaped, and
evidence carries its language and direction. Rows without a date have no place on a line and are left out.
https://timeline.knightlab.com/docs/json-format.html
"""

from __future__ import annotations

import re
from datetime import date
from html import escape
from pathlib import Path

import msgspec

from dragoman.export.pages import Row, web_address
from dragoman.ledger.ledger import Ledger, query
from dragoman.wording.days import spelled
from dragoman.wording.names import Names
from dragoman.wording.titles import own_first
from dragoman.wording.words import Words, words

_RTL = ("ar", "fa", "he", "ur", "ps", "ckb")
_PRECISE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(T.*)?")


def write_timeline(ledger: Ledger, folder: Path, language: str = "en") -> None:
    """Write `timeline.json` for readers of `language`."""
    t, names = words(language), Names(ledger)
    encoder = msgspec.json.Encoder()
    with (folder / "timeline.json").open("wb") as file:
        file.write(
            b'{"title":' + encoder.encode({"text": {"headline": escape(_title(ledger, t))}}) + b',"events":['
        )
        comma = b"\n"
        for batch in ledger.reader(query("timeline_rows")):
            for row in batch.to_pylist():
                file.write(comma + encoder.encode(slide(row, names, t)))
                comma = b",\n"
        file.write(b"\n]}\n")


def _title(ledger: Ledger, t: Words) -> str:
    """The story's title, the reader's own first, where the part in scope is one story; else the ledger's name."""
    rows = ledger.arrow("SELECT titles FROM stories LIMIT 2").to_pylist(maps_as_pydicts="strict")
    title = own_first(rows[0]["titles"], t.tag)[0][1] if len(rows) == 1 else ""
    return title or ledger.path.stem


def slide(row: Row, names: Names, t: Words) -> dict[str, object]:
    """One row of `timeline_rows.sql` as TimelineJS has it."""
    language = str(row["language"])
    side = "rtl" if language.split("-")[0] in _RTL else "ltr"
    told = f'<blockquote lang="{escape(language)}" dir="{side}">{escape(str(row["text"]))}</blockquote>'
    where = [names.name(row["outlet"], t.language)] if row["outlet"] else []
    where += [str(row["published"])] if row["published"] else []
    if row["status"] and row["status"] != "happened":
        where.append(t.term("status", row["status"]))
    accounts = row["accounts"]
    if isinstance(accounts, int) and accounts > 1:
        where.append(t("count.accounts", n=accounts))
    address = web_address(row["url"])
    told += f"<p>{escape(' · '.join(where))}</p>" if where else ""
    link = escape(t("ui.source"))
    told += f'<p><a href="{escape(address)}" rel="noopener noreferrer">{link}</a></p>' if address else ""
    before, days, after = spelled(str(row["date"]), t)
    first, last = row["first_day"], row["last_day"] or row["first_day"]
    made: dict[str, object] = {
        "unique_id": row["id"],
        "group": t.term("type" if row["kind"] == "event" else "act", row["what"]),
        "start_date": _start(str(row["date"]), first),
        "text": {"headline": escape(str(row["gloss"][t.language] or row["gloss"]["en"])), "text": told},
        "display_date": escape(before + " – ".join(days) + after),
    }
    if last != first:
        made["end_date"] = {"year": last.year, "month": last.month, "day": last.day}
    return made


def _start(edtf: str, first: date) -> dict[str, int]:
    """Year, month and day as far as the date says them."""
    match = _PRECISE.fullmatch(edtf.split("/")[0].strip("~?%"))
    parts = {"year": first.year, "month": first.month, "day": first.day}
    if match is None or match[3]:
        return parts
    return {name: parts[name] for name in (("year", "month") if match[2] else ("year",))}

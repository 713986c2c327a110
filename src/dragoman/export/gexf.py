"""GEXF 1.2: the graph of actors for Gephi and networkx, one edge for each pair and act.

Nodes are entities that say or do something to another, or to whom it is said or done; edges run from speaker to
addressee (statements) and from actor to recipient (events that took place or are claimed to have). An edge's weight
is how often; attributes give the act or event type, how many articles, and the first and last day known.
"""

from __future__ import annotations

from pathlib import Path
from typing import TextIO
from xml.sax.saxutils import quoteattr

from dragoman.export.pages import Row
from dragoman.ledger.ledger import Ledger, query

NAMESPACE = "http://www.gexf.net/1.2draft"
_NODE = ("kind", "qid", "country", "label_ar", "label_zh", "label_ru")
_EDGE = (
    ("what", "string"),
    ("of", "string"),
    ("articles", "integer"),
    ("first", "string"),
    ("last", "string"),
)


def write_gexf(ledger: Ledger, folder: Path) -> None:
    """Write `actors.gexf`."""
    edges = ledger.arrow(query("actor_edges")).to_pylist()
    wanted = {edge[side] for edge in edges for side in ("source", "target")}
    with (folder / "actors.gexf").open("w", encoding="utf-8") as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="{NAMESPACE}" version="1.2">\n')
        file.write(
            "<meta><creator>Dragoman</creator><description>Who says and does what to whom</description></meta>\n"
        )
        file.write('<graph mode="static" defaultedgetype="directed">\n<attributes class="node">\n')
        for name in _NODE:
            file.write(f'<attribute id="{name}" title="{name}" type="string"/>\n')
        file.write('</attributes>\n<attributes class="edge">\n')
        for name, type_ in _EDGE:
            file.write(f'<attribute id="{name}" title="{name}" type="{type_}"/>\n')
        file.write("</attributes>\n<nodes>\n")
        for batch in ledger.reader(query("export_entities")):
            for row in batch.to_pylist(maps_as_pydicts="strict"):
                if row["entity_id"] in wanted:
                    _write_node(file, row)
        file.write("</nodes>\n<edges>\n")
        for number, edge in enumerate(edges):
            ends = f"source={attribute(edge['source'])} target={attribute(edge['target'])}"
            label = attribute(f"{edge['what']}")
            file.write(f'<edge id="{number}" {ends} label={label} weight="{edge["times"]}">')
            _write_values(
                file, {"of": edge["kind"], **{name: edge[name] for name, _ in _EDGE if name != "of"}}
            )
            file.write("</edge>\n")
        file.write("</edges>\n</graph>\n</gexf>\n")


def _write_node(file: TextIO, row: Row) -> None:
    labels = row["labels"]
    file.write(f"<node id={attribute(row['entity_id'])} label={attribute(row['label'])}>")
    called = {"label_ar": labels.get("ar"), "label_zh": labels.get("zh-Hant"), "label_ru": labels.get("ru")}
    _write_values(
        file, {"kind": row["kind"], "qid": row["qid"], "country": row["iso3"] or row["country"], **called}
    )
    file.write("</node>\n")


def _write_values(file: TextIO, values: dict[str, object]) -> None:
    file.write("<attvalues>")
    for name, value in values.items():
        if value is not None:
            file.write(f'<attvalue for="{name}" value={attribute(value)}/>')
    file.write("</attvalues>")


def attribute(value: object) -> str:
    """A value as a quoted XML attribute; characters that XML 1.0 forbids become U+FFFD."""
    return quoteattr("".join(char if _allowed(ord(char)) else "\ufffd" for char in str(value)))


def _allowed(code: int) -> bool:
    return code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000

"""The shape of what reading yields: one Arrow row a page, with all its rows nested in it.

A row holds either a `page` with its `blocks`, `mentions`, `statements` and so on, or a `problem`.
`path` is where the document was found, in either case.
"""

from __future__ import annotations

import pyarrow as pa

from dragoman.ledger.arrow import struct_type
from dragoman.types import (
    Article,
    Block,
    Doubt,
    Entity,
    Event,
    Figure,
    Mention,
    Page,
    PageDate,
    Problem,
    Repair,
    Statement,
    TimeExpression,
)

PAGE_FIELDS = ("page_id", "url", "sha256", "media", "encoding", "language", "text")
"""What the ledger keeps of a page; its lines are told by `blocks`."""

PAGE = pa.struct([struct_type(Page).field(name) for name in PAGE_FIELDS])

ROWS = {
    "blocks": Block,
    "dates": PageDate,
    "articles": Article,
    "entities": Entity,
    "mentions": Mention,
    "times": TimeExpression,
    "statements": Statement,
    "events": Event,
    "repairs": Repair,
    "figures": Figure,
    "doubts": Doubt,
}
"""The nested columns and their records."""

RESULTS = pa.schema(
    [
        pa.field("path", pa.string(), nullable=False),
        pa.field("page", PAGE),
        pa.field("problem", struct_type(Problem)),
        *(pa.field(name, pa.list_(struct_type(record))) for name, record in ROWS.items()),
    ]
)

"""Records to the Arrow rows that stages pass on."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from dragoman.ledger.arrow import records_to_array
from dragoman.ledger.batches import RESULTS
from dragoman.pipeline.result import PageResult
from dragoman.types import Problem


def result_batch(path: str, result: PageResult) -> pa.RecordBatch:
    """The rows of one page, found at `path`, as one row of `RESULTS`."""
    columns = [pa.array([path]), records_to_array([result.page], RESULTS.field("page").type)]
    columns.append(pa.nulls(1, RESULTS.field("problem").type))
    columns += [records_to_array([getattr(result, field.name)], field.type) for field in list(RESULTS)[3:]]
    return pa.RecordBatch.from_arrays(columns, schema=RESULTS)


def problem_batch(problems: Sequence[Problem]) -> pa.RecordBatch:
    """Problems as rows of `RESULTS`."""
    columns = [
        pa.array([p.path for p in problems], pa.string()),
        pa.nulls(len(problems), RESULTS.field("page").type),
    ]
    columns.append(records_to_array(problems, RESULTS.field("problem").type))
    columns += [records_to_array([()] * len(problems), field.type) for field in list(RESULTS)[3:]]
    return pa.RecordBatch.from_arrays(columns, schema=RESULTS)


def known_batch(paths: Sequence[str], page_ids: Sequence[str]) -> pa.RecordBatch:
    """Pages that the ledger has already, and where they were found now: only their ids, and no rows."""
    page = RESULTS.field("page").type
    only_ids = [
        pa.array(page_ids, pa.string()),
        *(pa.nulls(len(page_ids), field.type) for field in list(page)[1:]),
    ]
    columns = [pa.array(paths, pa.string()), pa.StructArray.from_arrays(only_ids, fields=list(page))]
    columns.append(pa.nulls(len(paths), RESULTS.field("problem").type))
    columns += [records_to_array([()] * len(paths), field.type) for field in list(RESULTS)[3:]]
    return pa.RecordBatch.from_arrays(columns, schema=RESULTS)

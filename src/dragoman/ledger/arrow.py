"""Records as Arrow columns and back, so that rows travel between stages and into the ledger without loss.

A record type gives its Arrow type: str -> string, int -> int32, float -> double, bool -> bool, bytes -> large_binary,
a sequence -> list, a mapping of strings -> map, a nested record -> struct; None is null.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import attrgetter
from typing import TypeVar

import msgspec
import pyarrow as pa

Record = TypeVar("Record", bound=msgspec.Struct)

_PLAIN: dict[object, pa.DataType] = {
    str: pa.string(),
    int: pa.int32(),
    float: pa.float64(),
    bool: pa.bool_(),
    bytes: pa.large_binary(),
}


@cache
def struct_type(record: type[msgspec.Struct]) -> pa.StructType:
    """The Arrow struct of a record type, fields in the record's order."""
    hints = typing.get_type_hints(record)
    return pa.struct([pa.field(name, _arrow_type(hints[name])) for name in record.__struct_fields__])


def _arrow_type(hint: object) -> pa.DataType:
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _arrow_type(next(a for a in arguments if a is not types.NoneType))
    if origin in (tuple, list, Sequence):
        return pa.list_(_arrow_type(arguments[0]))
    if origin is dict:
        return pa.map_(_arrow_type(arguments[0]), _arrow_type(arguments[1]))
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return struct_type(hint)
    raise TypeError(f"no Arrow type for {hint!r}")


def records_to_array(records: Sequence[object | None], kind: pa.DataType) -> pa.Array:
    """Values (records, sequences of records, plain values or None) as one Arrow array of `kind`."""
    if pa.types.is_struct(kind):
        names, gather = _fields(kind)
        nothing = (None,) * len(names)
        missing = pa.array([r is None for r in records]) if None in records else None
        values = [nothing if r is None else gather(r) for r in records] if missing else map(gather, records)
        by_field = list(zip(*values, strict=True)) or [()] * len(names)
        columns = [records_to_array(column, field.type) for column, field in zip(by_field, kind, strict=True)]
        return pa.StructArray.from_arrays(columns, fields=list(kind), mask=missing)
    if pa.types.is_list(kind) and _has_structs(kind.value_type):
        offsets: list[int | None] = [0]
        flat: list[object | None] = []
        for sequence in records:
            flat.extend(typing.cast(Iterable[object], sequence or ()))
            offsets.append(len(flat))
        return pa.ListArray.from_arrays(
            pa.array(offsets, pa.int32()), records_to_array(flat, kind.value_type), type=kind
        )
    if pa.types.is_map(kind):
        records = [None if r is None else list(typing.cast(dict[str, str], r).items()) for r in records]
    return pa.array(records, kind)


@cache
def _fields(kind: pa.StructType) -> tuple[tuple[str, ...], Callable[[object], tuple[object, ...]]]:
    """The names of a struct's fields, and what takes their values from a record."""
    names = tuple(field.name for field in kind)
    gather = attrgetter(*names)
    return names, gather if len(names) > 1 else lambda record: (gather(record),)


@cache
def _has_structs(kind: pa.DataType) -> bool:
    return bool(pa.types.is_struct(kind)) or bool(pa.types.is_list(kind) and _has_structs(kind.value_type))


def batch_to_records(batch: pa.RecordBatch | pa.Table, record: type[Record]) -> list[Record]:
    """The records of a record batch whose columns are the record's fields."""
    return [msgspec.convert(row, record) for row in batch.to_pylist(maps_as_pydicts="strict")]

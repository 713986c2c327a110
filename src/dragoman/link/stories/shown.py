"""Articles side by side in columns, as they are searched for pairs; only those that a pair is made of are looked at one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from dragoman.link.stories.article import Seen
from dragoman.link.stories.marks import stem


class Shown:
    """Articles in order of time: ids, languages, days (numbers, NaN where undated) and lists of marks."""

    def __init__(
        self, ids: Sequence[str], languages: Sequence[str], days: NDArray[np.float64], marks: pa.ListArray
    ) -> None:
        self.ids = ids
        self.languages = languages
        self.days = days
        self.marks = marks
        self._seen: dict[int, Seen] = {}

    @classmethod
    def of(cls, articles: Sequence[Seen]) -> Shown:
        """The columns of these articles."""
        days = np.array([np.nan if a.day is None else a.day for a in articles], np.float64)
        marks = pa.array([a.marks for a in articles], pa.list_(pa.string()))
        return cls([a.article_id for a in articles], [a.language for a in articles], days, marks)

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, at: int) -> Seen:
        """One of them."""
        if at not in self._seen:
            day = None if np.isnan(self.days[at]) else int(self.days[at])
            self._seen[at] = Seen(self.ids[at], self.languages[at], day, tuple(self.marks[at].as_py()))
        return self._seen[at]

    def __iter__(self) -> Iterator[Seen]:
        return (self[at] for at in range(len(self)))

    @cached_property
    def tongues(self) -> list[str]:
        """Their languages without script or region."""
        plain = {language: language.split("-")[0] for language in set(self.languages)}
        return [plain[language] for language in self.languages]

    def holders(self, worth: Callable[[str], bool]) -> dict[str, list[int]]:
        """Who has each name and each stem of a word that is `worth` it, in order."""
        coded = self.marks.flatten().dictionary_encode()
        stems = [
            stem(mark) if mark[:2] in ("w:", "g:") else mark if mark[:2] == "e:" else ""
            for mark in coded.dictionary.to_pylist()
        ]
        wanted = np.array([bool(each) and worth(each) for each in stems], bool)
        codes = coded.indices.to_numpy()
        here = np.flatnonzero(wanted[codes]) if len(codes) else np.zeros(0, np.intp)
        owners = np.repeat(np.arange(len(self)), self.marks.value_lengths().to_numpy())
        found: dict[str, dict[int, None]] = {}
        for code, owner in zip(codes[here].tolist(), owners[here].tolist(), strict=True):
            found.setdefault(stems[code], {})[owner] = None
        return {mark: list(have) for mark, have in found.items()}

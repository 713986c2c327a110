"""Things that belong together because others tie them: a ties to b, b to c, so all three are of one group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

Name = TypeVar("Name", int, str)


class Unions(Generic[Name]):
    """Groups of names that grow as names are joined; a group goes by its smallest name, whatever the order."""

    def __init__(self, names: Iterable[Name] = ()) -> None:
        self._leader: dict[Name, Name] = {name: name for name in names}

    def of(self, name: Name) -> Name:
        """The smallest name of the group that `name` is in; a new name is a group of its own."""
        leader = self._leader
        leader.setdefault(name, name)
        while leader[name] != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    def join(self, one: Name, other: Name) -> None:
        """Make the groups of two names one."""
        low, high = sorted((self.of(one), self.of(other)))
        self._leader[high] = low

    def groups(self) -> list[list[Name]]:
        """All groups, sorted, as are their members."""
        found: dict[Name, list[Name]] = defaultdict(list)
        for name in sorted(self._leader):
            found[self.of(name)].append(name)
        return list(found.values())

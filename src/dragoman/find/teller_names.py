"""Chinese sources and experts by the body they are of: 安全部門消息人士 are one speaker, and no body speaks with them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.find.naming import Naming
from dragoman.find.roles import RoleWords

TELLING = frozenset({"sources", "officials", "experts", "analysts"})
"""Groups that tell of the body they are of."""
LEARNED = frozenset({
    "experts", "analysts", "officials", "residents", "students", "workers", "farmers", "doctors", "medics", "rescuers", "soldiers", "officers",
    "families", "fishermen", "drivers", "passengers", "teachers", "witnesses", "survivors", "volunteers", "veterans", "refugees", "tourists",
})  # fmt: skip
"""Groups behind whose word a name stands: 軍事專家科瓦連科, 市民馬爾科."""


def tellers(items: Sequence[Naming], text: str, words: RoleWords) -> list[Naming]:
    """The namings with a body right before such a group as a part of the group, which is its state's."""
    found = list(items)
    if words.spaces:
        return found
    bodies = {n.end: at for at, n in enumerate(found) if n.how == "body" and not n.inside}
    for at, item in enumerate(found):
        if item.how != "group" or item.office not in TELLING or item.inside or item.owner:
            continue
        of = next(
            (
                bodies[item.start - len(gap)]
                for gap in words.owner_left
                if item.start - len(gap) in bodies and text.endswith(gap, 0, item.start)
            ),
            None,
        )
        if of is None:
            continue
        body = found[of]
        found[of] = msgspec.structs.replace(body, inside=True)
        found[at] = msgspec.structs.replace(item, start=body.start, owner=body.owner)
    return found

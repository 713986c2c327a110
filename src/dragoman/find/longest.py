"""Which of namings that overlap stands: the longer one, unless it cuts a state's or a role's own characters."""

from __future__ import annotations

from dragoman.find.naming import Naming

ROLE = 3
"""Characters of a role word at least that takes its first ones from a name before it."""
FULL_STATE = 2
"""Characters of a state's name that is no short form."""


def longest(found: list[Naming]) -> list[Naming]:
    kept: list[Naming] = []
    spans = {(n.start, n.end): n for n in reversed(found)}
    for item in sorted(found, key=lambda n: (n.start, -n.end, n.entity_id is None)):
        owner = spans.get((kept[-1].start, item.start)) if kept else None
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
        elif _ends_state(kept[-1], item):
            continue
        elif owner is not None and _owned_longer(owner, kept[-1], item):
            kept[-1:] = [owner, item]
        elif (
            item.end > kept[-1].end
            and item.end - item.start > kept[-1].end - kept[-1].start
            and not _body_of_title(kept[-1], item)
        ):
            kept[-1] = item
    return kept


def _ends_state(state: Naming, body: Naming) -> bool:
    """Whether a body's short name begins with the last character of a state's full one: 肯尼|亚外交部 is Kenya's, not Armenia's."""
    return (
        state.kind == "state"
        and body.kind == "government"
        and state.end - state.start >= FULL_STATE
        and body.start == state.end - 1
    )


def _owned_longer(owner: Naming, whole: Naming, role: Naming) -> bool:
    """Whether a longer name ends in the first characters of a role that runs on: 美|國務卿 is no 美國, 伊朗|外交部長 no ministry."""
    return (
        role.how in ("title", "body")
        and role.end > whole.end
        and role.end - role.start >= ROLE
        and owner.kind == "state"
        and owner.how in ("short", "name")
        and whole.kind in ("state", "government")
    )


def _body_of_title(title: Naming, body: Naming) -> bool:
    """Whether a title ends with the first word of a body's whole name: "глава МИД" before "МИД России"; the rest is its owner."""
    return title.how == "title" and body.kind == "government" and title.start < body.start

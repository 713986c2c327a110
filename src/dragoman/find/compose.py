"""Role words put together with what stands beside them: the body or state they belong to, the person who bears them."""

from __future__ import annotations

import msgspec

from dragoman.find.generic import may_be_of
from dragoman.find.holding import bears, held
from dragoman.find.missions import hosted, posted, seat_of
from dragoman.find.naming import Naming
from dragoman.find.roles import RoleWords
from dragoman.find.shared_roles import shared

FAR = frozenset(
    {
        "director",
        "official",
        "adviser",
        "commander",
        "spokesperson",
        "deputy-minister",
        "minister",
        "leader",
        "special-envoy",
    }
)
OF_A_PERSON = frozenset(
    {
        "spokesperson",
        "adviser",
        "chief-of-staff",
        "special-envoy",
        "vice-president",
        "national-security-adviser",
        "deputy-minister",
    }
)
"""Offices that belong to another's office: the spokesman of the president of A."""
FAR_REACH = 110
"""Code points that the description of an office may run before it names its body."""
LOCATIVE_REACH = 24
"""Code points before a state in which the word that makes it a place stands."""
_AND = frozenset({"", "、", "和", "与", "及", "以及", "同", "-"})
ORGANS = frozenset({"parliament", "presidency", "government"})
"""Organs of a state, beside its ministries, that there is one of in its seat."""
PEOPLES = frozenset({("group", "name"), ("organisation", "name")})
"""Kinds of names that an adjective may tell apart, and how they are named."""
SOLDIERS = frozenset({"soldiers", "troops"})
"""Groups that are not of the state they stand in: "two soldiers in Gaza"."""
OWNERS = frozenset({"state", "organisation", "government", "place", "group", "outlet"})


def compose(items: list[Naming], text: str, words: RoleWords) -> list[Naming]:
    """Join role words with their owners and holders; linear in the number of items."""
    items = _headed(_unshared(items, text, words), text, words)
    for index in range(len(items) - 2, -1, -1):
        item, after = items[index], items[index + 1]
        if (
            item.office
            and not item.owner
            and _owns(after, item)
            and (
                text[item.end : after.start - len(after.prefix)] + after.prefix
                in _gaps(words.owner_right, after)
                or (_seated(item, after) and text[item.end : after.start].rstrip() in words.locative)
            )
            and not (item.office in SOLDIERS and text[item.end : after.start].rstrip() in words.locative)
            and may_be_of(item, after, text)
        ):
            items[index] = _owned(item, after, item.start, after.end)
            items[index + 1] = msgspec.structs.replace(after, inside=True)
    for index, item in enumerate(items):
        if item.how == "title" and item.office in FAR and not item.owner:
            items[index : index + 1] = [_far_owned(items, index, text, words)]
    for index in range(1, len(items)):
        before, item = items[index - 1], items[index]
        if (
            item.office
            and not item.owner
            and not before.holder
            and _owns(before, item)
            and not (item.how == "title" and before.bent)
            and text[before.end : item.start] in words.owner_left
            and may_be_of(item, before, text)
        ):
            sender = (
                items[index - 2]
                if index > 1 and posted(items[index - 2], before, item, text, words)
                else before
            )
            located = sender is before and _located(before, item, text, words)
            items[index] = _owned(item, sender, item.start if located else sender.start, item.end)
            if sender is not before:
                items[index] = msgspec.structs.replace(
                    items[index], host=seat_of(before.entity_id) or before.entity_id
                )
            for at in range(items.index(sender), index if not located else items.index(sender)):
                items[at] = msgspec.structs.replace(items[at], inside=True)
    items = shared(sorted(items, key=lambda n: (n.start, -n.end)), text, words.plural_bodies)
    return held(hosted(_told_apart(items, text), text, words), text, words)


def _told_apart(items: list[Naming], text: str) -> list[Naming]:
    """The state's adjective right before the name of a people or movement only tells which of them: "сирийские курды", "Syrian Kurds"."""
    return [
        msgspec.structs.replace(item, inside=True)
        if item.how == "adjective"
        and after is not None
        and (after.kind, after.how) in PEOPLES
        and text[item.end : after.start] == " "
        else item
        for item, after in zip(items, [*items[1:], None], strict=False)
    ]


def _headed(items: list[Naming], text: str, words: RoleWords) -> list[Naming]:
    """The state's adjective between a title and a body given to the body: "глава иранского МИД"."""
    for index in range(len(items) - 2):
        title, state, body = items[index : index + 3]
        if (
            title.how == "title"
            and state.how == "adjective"
            and body.how == "body"
            and not body.owner
            and words.spaces
            and text[state.end : body.start] in words.owner_left
            and _owns(state, body)
            and text[title.end : state.start] in words.owner_right
        ):
            items[index + 1] = _owned(body, state, state.start, body.end)
            items[index + 2] = msgspec.structs.replace(state, inside=True)
    return items


def _located(state: Naming, role: Naming, text: str, words: RoleWords) -> bool:
    """Whether the state before a role only says where ("В Нигере военные …", "В Турции полиция …"): its own act, and it is the place."""
    head = text[max(0, state.start - LOCATIVE_REACH) : state.start].rstrip()
    return (
        words.spaces
        and role.how in ("group", "body")
        and state.how == "name"
        and f" {head}".endswith(words.locative)
    )


def _unshared(items: list[Naming], text: str, words: RoleWords) -> list[Naming]:
    """Without titles that several states share and no name follows: "亞阿外長", "兩國總統" are no one person."""
    if not words.plural_before:
        return list(items)
    kept: list[Naming] = []
    for index, item in enumerate(items):
        named = (
            index + 1 < len(items)
            and items[index + 1].kind == "person"
            and items[index + 1].how != "title"
            and items[index + 1].start - item.end <= 1
        )
        if item.how == "title" and not named:
            several = (
                len(kept) > 1
                and all(n.kind == "state" for n in kept[-2:])
                and text[kept[-1].end : item.start] in ("", "的")
            )
            if text.endswith(words.plural_before, 0, item.start) or (
                several and text[kept[-2].end : kept[-1].start] in _AND
            ):
                continue
        kept.append(item)
    return kept


def _far_owned(items: list[Naming], index: int, text: str, words: RoleWords) -> Naming:
    """A title with the body that a long description ends on: "director of the fourth department … of the ministry, X".

    Where an owner never stands right behind a title, a word like "of" must open the description: not "the envoy called for".
    """
    title = items[index]
    if (
        words.spaces
        and " " not in words.owner_right
        and not text.startswith(tuple(words.owner_right), title.end)
    ):
        return title
    last: int | None = None
    for at in range(index + 1, len(items)):
        item = items[at]
        if item.start - title.end > FAR_REACH or any(c in text[title.end : item.start] for c in ',،.:;؛«“"'):
            break
        if bears(item):
            break
        if (
            item.how in ("name", "body")
            and item.kind in ("government", "organisation", "state")
            and not item.inside
        ):
            last = at
    if last is None or text[items[last].end : items[last].end + 1] not in ("،", ","):
        return title
    owner = items[last]
    for at in range(index + 1, last + 1):
        items[at] = msgspec.structs.replace(items[at], inside=True)
    return msgspec.structs.replace(title, end=owner.end, owner=owner.owner or owner.entity_id)


def _gaps(gaps: frozenset[str], after: Naming) -> frozenset[str]:
    """Adjectives carry the article with them: " ال" counts as " "."""
    return gaps | {" ال", " لل", " وال"} if after.prefix in ("ال", "لل") else gaps


def _owns(owner: Naming, role: Naming) -> bool:
    if (
        (owner.kind not in OWNERS and owner.how != "title")
        or owner.inside
        or (owner.kind == "outlet" and role.how == "group")
    ):
        return False
    if owner.how == "title":
        return role.office in OF_A_PERSON and owner.owner is not None
    return owner.office is None or (owner.how in ("body", "latter") and role.how == "title")


def _owned(role: Naming, owner: Naming, start: int, end: int) -> Naming:
    """The role with its owner; a body gets its id, a "side" is the state itself."""
    entity = owner.owner if owner.how == "title" else owner.entity_id
    if role.how == "group" and role.office == "side":
        return msgspec.structs.replace(owner, start=start, end=end, how="name", inside=False)
    if role.how == "outlet" and owner.kind == "outlet":
        return msgspec.structs.replace(owner, start=start, end=end, prefix=role.prefix)
    if _seated(role, owner):
        entity = seat_of(owner.entity_id)
    if role.how == "title" and role.office == "leader" and (entity or "").endswith("-ministry"):
        _, state, ministry = str(entity).split("/")
        minister = f"{ministry.removesuffix('ministry')}minister"
        role, entity = msgspec.structs.replace(role, office=minister), f"state/{state}"
    country = entity[6:] if entity and entity.startswith("state/") else None
    body = f"gov/{country}/{role.office}" if role.how == "body" and country else None
    return msgspec.structs.replace(
        role,
        start=min(start, role.start),
        end=max(end, role.end),
        owner=entity,
        entity_id=body or role.entity_id,
    )


def _seated(role: Naming, owner: Naming) -> bool:
    """Whether a ministry is told by the seat of its state: "the Defence Ministry in Baku", 巴库国防部."""
    ruling = role.office == "government" and role.rule.startswith("zh/")
    organ = role.how == "body" and (
        (role.office or "").endswith("ministry") or role.office in ORGANS or ruling
    )
    return organ and owner.kind == "place" and seat_of(owner.entity_id) is not None

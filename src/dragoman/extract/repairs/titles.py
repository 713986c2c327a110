"""Offices that Chinese pages lost a part of: a deputy minister of no ministry, "the Azerbaijani" for the president.

Software that drops words it takes for sensitive (總統, 主席) leaves the state and the name side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.extract.repairs.scene import Paragraph, Scene
from dragoman.extract.repairs.world import Naming, leaders, states_named
from dragoman.knowledge.base import knowledge_base
from dragoman.types import Repair

_DEPUTY = re.compile("副部长")
_MINISTRY = re.compile(
    "((?:外交|国防|财政|内政|内务|经济|能源|司法|教育|卫生|农业|交通|贸易|商务|文化|环境|紧急情况|工业|劳工|发展)部)副部长"
)
_MAN = re.compile("[人 ]")
_LONGEST = 8  # characters of a state's name
_NAME = 14  # characters of a leader's full name


def find_dropped_titles(scene: Scene) -> Iterator[Repair]:
    """Chinese offices that lost a part: a deputy minister of no ministry, "the Azerbaijani" for the president."""
    if "zh" not in scene.codes:
        return
    yield from _deputies(scene)
    yield from _demonyms(scene)


def _state_before(scene: Scene, place: Paragraph, at: int) -> Naming | None:
    """The state whose name ends right at `at`."""
    named = states_named(scene, max(place.start, at - _LONGEST), at, "zh")
    return named[-1] if named and named[-1].by_name and named[-1].end == at else None


def _deputies(scene: Scene) -> Iterator[Repair]:
    """A deputy minister right after a state; the ministry is filled in where the page names just one."""
    if "副部长" not in scene.folded:
        return
    forms = {scene.text[slice(*m.span(1))] for m in _MINISTRY.finditer(scene.folded)}
    ministry = forms.pop() if len(forms) == 1 else None
    for match, place in scene.find(_DEPUTY, "zh"):
        named = _state_before(scene, place, match.start())
        if named is None:
            continue
        start = named.start
        state, rest = scene.text[start : match.start()], scene.text[match.start() : match.end()]
        yield scene.repair(
            start, match.end(), "missing_token", f"{state}{ministry}{rest}" if ministry else None,
            0.75, "a deputy minister without a ministry", matching=ministry is not None,
        )  # fmt: skip


def _demonyms(scene: Scene) -> Iterator[Repair]:
    """A state, "man" or a space, and the name of its leader: the office between them is gone."""
    for match, place in scene.find(_MAN, "zh"):
        named = _state_before(scene, place, match.start())
        if named is None:
            continue
        for length in range(min(_NAME, place.end - match.end()), 2, -1):
            name = scene.folded[match.end() : match.end() + length]
            known = leaders().get(name)
            if known and known[1] == named.state:
                row = knowledge_base().by_id[known[0]]
                yield scene.repair(
                    named.start, match.end() + length, "missing_token", None, 0.75,
                    f"a title is gone before the name ({row.label.get('en', row.id)}: {known[2]})",
                )  # fmt: skip
                break

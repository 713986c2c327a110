"""Who refuses a deed does not do it: the event is the refusal; another who does it stays its actor."""

from __future__ import annotations

import pytest

import dragoman

REFUSED = [
    ("en", "Iran rejected talks with the United States.", "state/irn"),
    ("en", "The Kremlin rejected an attack on Poland.", "gov/rus/presidency"),
    ("en", "Israel refused a ceasefire with Hamas.", "state/isr"),
    ("ru", "Армения отказалась проводить учения ОДКБ.", "state/arm"),
    ("ru", "Иран отказался от переговоров с США.", "state/irn"),
    ("ar", "ترفض المجر فرض عقوبات على روسيا.", "state/hun"),
    ("ar", "رفضت أرمينيا استضافة مناورات منظمة معاهدة الأمن الجماعي.", "state/arm"),
    ("zh-Hant", "亞美尼亞拒絕舉行集安組織軍演。", "state/arm"),
    ("zh-Hans", "匈牙利反对欧盟制裁俄罗斯。", "state/hun"),
]
OTHERS = [
    ("en", "Hungary rejects EU sanctions on Russia.", "org/eu"),
    ("ru", "Венгрия отвергла санкции ЕС против России.", "org/eu"),
]


@pytest.mark.parametrize(("language", "text", "who"), REFUSED)
def test_the_refuser_does_nothing(language: str, text: str, who: str) -> None:
    found = dragoman.analyse(text, language=language)
    assert {(s.speaker, s.act) for s in found.statements} <= {(who, "reject")}
    assert found.statements or found.events
    assert [e for e in found.events if (e.type, e.actors, e.status) != ("REJECT", (who,), "happened")] == []


@pytest.mark.parametrize(("language", "text", "actor"), OTHERS)
def test_another_who_does_it_stays(language: str, text: str, actor: str) -> None:
    (event,) = dragoman.analyse(text, language=language).events
    assert (event.type, event.actors, event.recipients) == ("SANCTION", (actor,), ("state/rus",))

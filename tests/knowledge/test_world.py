"""The world part of the knowledge base: states, places, bodies, organisations, outlets, agreements and the like."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec
import pytest

from dragoman.knowledge.base import WorldEntity, read_rows
from dragoman.text.fold import fold, simplified

DATA = files("dragoman.knowledge").joinpath("data")
KINDS = {
    "states": "state", "places": "place", "governments": "government", "organisations": "organisation",
    "outlets": "outlet", "agreements": "agreement", "operations": "operation", "exercises": "exercise",
    "groups": "group",
}  # fmt: skip
PREFIX = {"government": "gov", "organisation": "org"}
LABELS = {"en", "ar", "zh-Hant", "zh-Hans", "ru"}
EDTF = re.compile(r"\d{4}(-\d\d){0,2}~?$")
# Abbreviations that two entities really share; the context has to tell them apart.
SHARED = {("cased", "PTI"), ("cased", "RSF")}


class Office(msgspec.Struct, forbid_unknown_fields=True):
    """One line of offices.jsonl."""

    code: str
    kind: str
    label: dict[str, str]


@cache
def rows(name: str) -> list[WorldEntity]:
    return read_rows(DATA.joinpath(f"{name}.jsonl"))


@cache
def world() -> dict[str, WorldEntity]:
    return {row.id: row for name in KINDS for row in rows(name)}


@cache
def offices() -> list[Office]:
    lines = DATA.joinpath("offices.jsonl").read_text("utf-8").splitlines()
    return [msgspec.json.decode(line, type=Office) for line in lines]


def forms(row: WorldEntity) -> Iterator[tuple[str, str]]:
    """(language, form) of the row's label and names; both scripts of Chinese are zh."""
    for tag, label in row.label.items():
        yield tag.split("-")[0], label
    for tag, names in row.names.items():
        for name in names:
            yield tag.split("-")[0], name


@pytest.mark.parametrize(
    ("name", "least"),
    [("states", 195), ("places", 400), ("organisations", 250), ("outlets", 150), ("governments", 150)],
)
def test_there_are_enough(name: str, least: int) -> None:
    assert len(rows(name)) >= least


def test_ids_are_unique_and_say_the_kind() -> None:
    assert len(world()) == sum(len(rows(name)) for name in KINDS)
    for name, kind in KINDS.items():
        for row in rows(name):
            assert row.kind == kind
            assert re.fullmatch(rf"{PREFIX.get(kind, kind)}/[a-z0-9-]+(/[a-z0-9-]+)?", row.id), row.id


def test_every_label_stands_in_five_languages() -> None:
    assert not [row.id for row in world().values() if set(row.label) != LABELS or not all(row.label.values())]


def test_an_identifier_names_its_source_and_belongs_to_one_row() -> None:
    seen: dict[str, str] = {}
    for row in world().values():
        if row.qid:
            assert re.fullmatch(r"Q[1-9]\d*", row.qid), row.id
            assert row.sources, row.id
            assert seen.setdefault(row.qid, row.id) == row.id


def test_states_carry_codes_that_match_their_ids() -> None:
    for row in rows("states"):
        assert row.qid, row.id
        if row.iso3:
            assert row.id == f"state/{row.iso3.lower()}"
    assert sum(row.iso2 is not None for row in rows("states")) >= 195


def test_every_state_of_the_un_has_a_seat() -> None:
    seats = {row.seat_of for row in rows("places") if row.seat_of}
    assert len(seats) >= 190
    for code in ("rus", "usa", "chn", "arm", "aze", "ukr", "isr", "irn", "sau", "twn", "gbr", "fra", "syr"):
        assert f"state/{code}" in seats


def test_rows_point_at_rows_that_exist() -> None:
    states = {row.iso3 for row in rows("states") if row.iso3}
    for row in world().values():
        for target in (row.seat_of, row.part_of, *row.parties, *row.against):
            assert target is None or target in world(), (row.id, target)
        assert row.country is None or row.country in states, row.id


def test_bodies_have_the_id_their_office_gives_them() -> None:
    bodies = {office.code for office in offices() if office.kind == "body"}
    for row in rows("governments"):
        assert row.country
        assert row.id.startswith(f"gov/{row.country.lower()}/")
        if row.office:
            assert row.office in bodies
            assert row.id == f"gov/{row.country.lower()}/{row.office}"


def test_offices_are_one_vocabulary() -> None:
    codes = [office.code for office in offices()]
    assert len(set(codes)) == len(codes) >= 120
    for office in offices():
        assert office.kind in {"office", "body", "group"}
        assert set(office.label) == LABELS, office.code
        assert all(office.label.values()), office.code


def test_dates_are_edtf_and_in_order() -> None:
    for row in world().values():
        for day in (row.since, row.until):
            assert day is None or EDTF.match(day), row.id
        if row.since and row.until:
            assert row.since[:10] <= row.until[:10], row.id


def test_no_two_entities_share_a_name() -> None:
    """Within a language, after folding; forms marked ambiguous are known to be shared."""
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in world().values():
        unsure = {(tag, fold(form)) for tag, listed in row.ambiguous.items() for form in listed}
        for tag, form in forms(row):
            if (tag, fold(form)) not in unsure and form not in row.cased:
                owners[tag, fold(form)].add(row.id)
        for form in row.cased:
            owners["cased", form].add(row.id)
    assert {form: ids for form, ids in owners.items() if len(ids) > 1 and form not in SHARED} == {}


def test_a_row_says_each_form_once() -> None:
    for row in world().values():
        for tag, names in row.names.items():
            folded = [fold(name) for name in names]
            assert len(folded) == len(set(folded)), (row.id, tag)


def test_what_is_marked_is_a_form_of_the_row() -> None:
    for row in world().values():
        mine = {(tag, fold(form)) for tag, form in forms(row)}
        for nouns in (row.adjectives, row.people):
            mine |= {(tag, fold(form)) for tag, listed in nouns.items() for form in listed}
        for tag, listed in row.ambiguous.items():
            assert all((tag, fold(form)) in mine for form in listed), row.id


def test_short_everyday_forms_are_marked() -> None:
    """One Chinese character or two letters never stand as an unmarked name."""
    for row in world().values():
        unsure = {fold(form) for listed in row.ambiguous.values() for form in listed}
        for tag, form in forms(row):
            if fold(form) not in unsure and form not in row.cased and form not in {"G7"}:
                assert len(form) >= (2 if tag == "zh" else 3), (row.id, form)


def test_scripts_are_not_mixed() -> None:
    """A Russian word has no Latin letter that looks Cyrillic; zh-Hans labels are Simplified; Arabic is Arabic."""
    table = simplified()
    for row in world().values():
        for form in [row.label["ru"], *row.names.get("ru", []), *row.adjectives.get("ru", [])]:
            assert not re.search(r"[а-яё][a-z]|[a-z][а-яё]", form.lower()), (row.id, form)
        hans = row.label["zh-Hans"]
        assert all(table.get(char, char) == char for char in hans), (row.id, hans)
        assert not re.search(r"[\u0400-\u04ff\u4e00-\u9fff]", row.label["ar"]), row.id


@pytest.mark.parametrize(
    ("entity", "spellings"),
    [
        ("state/aze", ["亞塞拜然", "阿塞拜疆", "أذربيجان", "اذربيجان", "Азербайджан", "Azerbaijan"]),
        ("state/prk", ["北韓", "朝鲜", "كوريا الشمالية", "КНДР", "North Korea"]),
        (
            "state/usa",
            ["美国", "أمريكا", "أميركا", "الولايات المتحدة الأمريكية", "США", "Соединённые Штаты", "US"],
        ),
        ("state/sau", ["沙烏地阿拉伯", "沙特", "السعودية", "Саудовская Аравия", "Saudi Arabia"]),
        (
            "place/nagorno-karabakh",
            ["納卡", "قره باغ", "ناغورنو كاراباخ", "Нагорный Карабах", "Nagorno-Karabakh"],
        ),
        ("place/south-caucasus", ["外高加索", "جنوب القوقاز", "Закавказье", "South Caucasus"]),
        ("gov/rus/presidency", ["克里姆林宮", "الكرملين", "Кремль", "Kremlin"]),
        ("gov/usa/defence-ministry", ["五角大廈", "五角大樓", "البنتاغون", "Пентагон", "Pentagon"]),
        ("org/csto", ["集體安全條約組織", "منظمة معاهدة الأمن الجماعي", "ОДКБ", "CSTO"]),
        ("org/hamas", ["哈瑪斯", "哈馬斯", "حماس", "ХАМАС", "Hamas"]),
        ("outlet/sputnik", ["俄羅斯衛星通訊社", "卫星通讯社", "سبوتنيك", "Sputnik"]),
        ("outlet/guancha", ["观察者网", "Observer Network", "Гуаньча"]),
        ("outlet/reuters", ["路透", "路透社", "رويترز", "Рейтер", "Reuters"]),
        ("agreement/jcpoa", ["伊核协议", "الاتفاق النووي الإيراني", "СВПД", "JCPOA"]),
        ("operation/special-military-operation", ["特別軍事行動", "العملية العسكرية الخاصة", "СВО"]),
        ("exercise/eagle-partner-2023", ["鷹夥伴2023", "الشريك النسر 2023", "Eagle Partner 2023"]),
        ("group/west", ["西方国家", "الدول الغربية", "Запад", "the West"]),
    ],
)
def test_the_news_names_are_there(entity: str, spellings: list[str]) -> None:
    row = world()[entity]
    known = {fold(form) for _, form in forms(row)} | {fold(form) for form in row.cased}
    assert [name for name in spellings if fold(name) not in known] == []

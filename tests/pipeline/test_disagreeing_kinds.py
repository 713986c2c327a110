"""How the pages of one affair part, in each language, and what only looks like it: all pages in one ledger."""

from __future__ import annotations

import json

import pytest

import dragoman
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.parted import find_disagreements
from dragoman.types import Disagreement

Pages = tuple[str, str, str, list[str]]

WHO: list[Pages] = [
    ("en", "2023-05-09", "who did it", ["Kyiv said Russia shelled a hospital in Donetsk on 8 May 2023.", "Moscow said Ukraine shelled a hospital in Donetsk on 8 May 2023."]),
    ("ru", "2023-05-12", "who did it", ["В Киеве заявили, что Россия обстреляла больницу в Херсоне 11 мая 2023 года.", "В Москве заявили, что Украина обстреляла больницу в Херсоне 11 мая 2023 года."]),
    ("ar", "2023-05-15", "who did it", ["قالت كييف إن روسيا قصفت مستشفى في زابوريجيا في 14 مايو 2023.", "قالت موسكو إن أوكرانيا قصفت مستشفى في زابوريجيا في 14 مايو 2023."]),
    ("zh-Hans", "2023-05-18", "who did it", ["基辅表示，俄罗斯2023年5月17日炮击了哈尔科夫的一家医院。", "莫斯科表示，乌克兰2023年5月17日炮击了哈尔科夫的一家医院。"]),
    ("zh-Hant", "2023-05-21", "who did it", ["基輔表示，俄羅斯2023年5月20日轟炸了盧甘斯克的一家醫院。", "莫斯科表示，烏克蘭2023年5月20日轟炸了盧甘斯克的一家醫院。"]),
]  # fmt: skip

RENDERED: list[Pages] = [
    ("en", "2022-01-05", "two renderings", ['Antonio Guterres said: "We will not leave the people of the valley alone in this terrible hour."', 'Antonio Guterres said: "We shall not abandon the people of the valley in this terrible hour."']),
    ("ru", "2022-01-05", "two renderings", ["Сергей Лавров сказал: «Мы не оставим жителей долины одних в этот тяжёлый час».", "Сергей Лавров сказал: «Мы не бросим жителей долины в этот очень тяжёлый час»."]),
    ("ar", "2022-01-05", "two renderings", ['قال أحمد أبو الغيط: "لن نترك سكان الوادي وحدهم في هذه الساعة العصيبة".', 'قال أحمد أبو الغيط: "لن نتخلى عن سكان الوادي أبدا في هذه الساعة العصيبة".']),
    ("zh-Hans", "2022-01-05", "two renderings", ["王毅表示：“我们不会在这个艰难时刻抛下山谷里的居民不管。”", "王毅表示：“在这个艰难的时刻我们绝不会抛下山谷居民。”"]),
    ("zh-Hant", "2022-01-05", "two renderings", ["蔡英文表示：「我們不會在這個艱難時刻拋下山谷裡的居民不管。」", "蔡英文表示：「在這個艱難的時刻我們絕不會拋下山谷居民。」"]),
]  # fmt: skip

TONED: list[Pages] = [
    ("en", "2021-03-03", "same speaker, different tone", ["Recep Tayyip Erdogan accused Greece of breaking the agreement.", "Recep Tayyip Erdogan praised Greece for its wise policy."]),
    ("ru", "2021-03-10", "same speaker, different tone", ["Александр Лукашенко обвинил Польшу в нарушении договора.", "Александр Лукашенко похвалил Польшу за мудрую политику."]),
    ("ar", "2021-03-17", "same speaker, different tone", ["اتهم عبد الفتاح السيسي إثيوبيا بخرق الاتفاق.", "أشاد عبد الفتاح السيسي بإثيوبيا وسياستها الحكيمة."]),
    ("zh-Hans", "2021-03-24", "same speaker, different tone", ["普京指责芬兰违反协议。", "普京赞扬芬兰的明智政策。"]),
    ("zh-Hant", "2021-03-29", "same speaker, different tone", ["莫迪指控尼泊爾違反協議。", "莫迪讚揚尼泊爾的明智政策。"]),
]  # fmt: skip

ALIKE: list[Pages] = [
    ("en", "2020-02-02", "", ['Jens Stoltenberg said: "The alliance has no plans to send ships to the northern sea this year."', 'Jens Stoltenberg said: "The ministers spoke about money, and they will speak about money again in June."']),
    ("en", "2020-02-12", "", ['Josep Borrell said: "We ask both sides to lay down their arms at once, and to come back to the table."', 'Josep Borrell said: "We ask both sides to lay down their arms at once."']),
    ("en", "2020-03-03", "", ["Kyiv said Russia shelled a school in Mariupol on 1 March 2020.", "Moscow said Ukraine shelled a school in Mariupol on 20 February 2020."]),
    ("en", "2020-04-04", "", ["Viktor Orban accused Austria of breaking the agreement. He praised Austria for its wise policy.", "Viktor Orban praised Austria for its wise policy."]),
    ("en", "2020-05-05", "", ["Chad and Niger signed an agreement on 2 May 2020.", "Chad and Niger signed an agreement on 2 March 2020."]),
    ("ru", "2020-06-06", "", ["По данным властей Чили, погибли 12 человек.", "В Чили шторм: ранены 30 человек."]),
    ("ar", "2020-07-07", "", ["وقعت تشاد ومالي اتفاقا في 2 يوليو 2020.", "وقعت تشاد والسنغال اتفاقا في 3 يوليو 2020."]),
    ("zh-Hans", "2020-08-08", "", ["李克强表示：“今年不会派船前往北方海域。”", "李克强表示：“部长们讨论了预算，六月还将继续讨论。”"]),
    ("zh-Hant", "2020-09-09", "", ["基輔表示，俄羅斯2020年9月8日轟炸了敖德薩。", "基輔表示，俄羅斯2020年9月8日轟炸了敖德薩一家醫院。"]),
]  # fmt: skip


def rows(cases: list[Pages], name: str) -> list[dict[str, str]]:
    return [
        {
            "id": f"{name}-{number}-{which}",
            "title": f"{number}{'AB'[which]}",
            "text": text,
            "language": language,
            "published": day,
        }
        for number, (language, day, _, texts) in enumerate(cases)
        for which, text in enumerate(texts)
    ]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Disagreement]]:
    """What was found, by the page: file id without its last part."""
    folder = tmp_path_factory.mktemp("kinds")
    cases = {"who": WHO, "rendered": RENDERED, "toned": TONED, "alike": ALIKE}
    lines = [json.dumps(row, ensure_ascii=False) for name, some in cases.items() for row in rows(some, name)]
    (folder / "pages.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    dragoman.read([str(folder / "pages.jsonl")], str(folder / "a.duckdb"), workers=1)
    with Ledger(folder / "a.duckdb") as ledger:
        paths = dict(ledger.rows("SELECT page_id, path FROM page_paths"))
        out: dict[str, list[Disagreement]] = {}
        for each in find_disagreements(ledger):
            for page in {paths[a.page_id].rpartition("#")[2].rpartition("-")[0] for a in each.accounts}:
                out.setdefault(page, []).append(each)
    return out


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        pytest.param(f"{name}-{number}", case[2], id=f"{case[0]} {case[2]}")
        for name, cases in (("who", WHO), ("rendered", RENDERED), ("toned", TONED))
        for number, case in enumerate(cases)
    ],
)
def test_pages_part(found: dict[str, list[Disagreement]], page: str, kind: str) -> None:
    mine = [each for each in found.get(page, []) if each.kind == kind]
    assert len(mine) == 1
    assert len({a.article_id for a in mine[0].accounts}) == 2
    assert len(mine[0].voices) == 2


@pytest.mark.parametrize("number", range(len(ALIKE)))
def test_pages_that_only_look_so(found: dict[str, list[Disagreement]], number: int) -> None:
    assert [each.kind for each in found.get(f"alike-{number}", [])] == []

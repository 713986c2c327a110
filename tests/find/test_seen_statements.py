"""Statements of the rules and of the model put together: each once, each with the surer one's word."""

from __future__ import annotations

import msgspec
import pytest
from made_article import CODES, Article, sight

from dragoman.find.seen_statements import (
    CARRY,
    LEAST,
    OTHERWISE,
    SURE,
    SURE_ACT,
    SURE_PART,
    UNSEEN,
    with_sight,
)
from dragoman.find.sight import RULE

ACCUSED = {
    "en": ("Lena Orsk accused Ruvenia of hiding the grain.", "Lena Orsk", "accused", "Ruvenia", "of hiding the grain"),
    "ru": ("Лена Орск обвинила Рувению в сокрытии зерна.", "Лена Орск", "обвинила", "Рувению", "в сокрытии зерна"),
    "ar": ("اتهمت لينا أورسك روفينيا بإخفاء الحبوب.", "لينا أورسك", "اتهمت", "روفينيا", "بإخفاء الحبوب"),
    "zh": ("莉娜·奧斯克指責魯維尼亞隱瞞糧食。", "莉娜·奧斯克", "指責", "魯維尼亞", "隱瞞糧食"),
}  # fmt: skip
"""A sentence, and in it speaker, cue, addressee, content."""
BEHIND = {
    "en": ("“The wells are clean,” Lena Orsk promised.", "Lena Orsk", "promised", "“The wells are clean,”"),
    "ru": ("«Колодцы чисты», — обещала Лена Орск.", "Лена Орск", "обещала", "«Колодцы чисты»"),
    "ar": ("«الآبار نظيفة» هكذا وعدت لينا أورسك.", "لينا أورسك", "وعدت", "«الآبار نظيفة»"),
    "zh": ("“水井很乾淨,”莉娜·奧斯克承諾。", "莉娜·奧斯克", "承諾", "“水井很乾淨,”"),
}  # fmt: skip
"""A sentence whose content stands before its cue."""
HERS, THEIRS = "person/lena-orsk", "state/ruv"


def accused(code: str) -> Article:
    text, speaker, _, whom, _ = ACCUSED[code]
    return Article(code, text, {speaker: HERS, whom: THEIRS})


@pytest.mark.parametrize("code", CODES)
def test_rules_and_model_see_one_statement_together(code: str) -> None:
    made, (_, speaker, cue, whom, content) = accused(code), ACCUSED[code]
    draft = made.draft("assert", speaker, content, cue)
    seen = made.statement("accuse", cue, ("S", speaker), ("A", whom), ("Q", content))
    (both,) = with_sight(made.passages, [draft], sight(seen))
    assert (both.speaker.entity_id, both.act, both.to, both.about) == (HERS, "accuse", (THEIRS,), (THEIRS,))
    assert (both.content, both.cue) == (draft.content, draft.cue)
    assert (both.confidence, both.rule) == (OTHERWISE, f"made.yml:1 {RULE}")


@pytest.mark.parametrize(("kind_sure", "act"), [(SURE_ACT, "accuse"), (SURE_ACT - 0.01, "assert")])
def test_only_a_sure_act_stands_against_the_rules(kind_sure: float, act: str) -> None:
    made, (_, speaker, cue, _, content) = accused("ru"), ACCUSED["ru"]
    draft = made.draft("assert", speaker, content, cue)
    seen = made.statement("accuse", cue, ("S", speaker), kind_sure=kind_sure)
    assert [d.act for d in with_sight(made.passages, [draft], sight(seen))] == [act]


def test_whom_the_rules_found_addressed_stays() -> None:
    made, (_, speaker, cue, whom, content) = accused("en"), ACCUSED["en"]
    draft = made.draft("accuse", speaker, content, cue, to=("org/harbour",), about=("org/harbour",))
    (both,) = with_sight(made.passages, [draft], sight(made.statement("accuse", cue, ("A", whom))))
    assert (both.to, both.about) == (("org/harbour",), ("org/harbour",))


@pytest.mark.parametrize(
    ("sure", "speaker"), [(SURE_PART, "person/ivo-tarn"), (SURE_PART - 0.01, HERS)], ids=["sure", "unsure"]
)
def test_another_name_speaks_where_the_model_is_sure(sure: float, speaker: str) -> None:
    made = Article(
        "en",
        "Days after Lena Orsk left, Ivo Tarn warned of floods.",
        {"Lena Orsk": HERS, "Ivo Tarn": "person/ivo-tarn"},
    )
    draft = made.draft("warn", "Lena Orsk", "of floods", "warned")
    seen = made.statement("warn", "warned", ("S", "Ivo Tarn", sure))
    assert [d.speaker.entity_id for d in with_sight(made.passages, [draft], sight(seen))] == [speaker]


def test_nobody_known_speaks_where_the_model_is_sure_of_it() -> None:
    made = Article("ru", "После отъезда Лены Орск рыбаки предупредили о паводке.", {"Лены Орск": HERS})
    draft = made.draft("warn", "Лены Орск", "о паводке", "предупредили")
    sure = made.statement("warn", "предупредили", ("S", "рыбаки"))
    unsure = made.statement("warn", "предупредили", ("S", "рыбаки", SURE_PART - 0.01))
    assert with_sight(made.passages, [draft], sight(sure)) == []
    assert [d.speaker.entity_id for d in with_sight(made.passages, [draft], sight(unsure))] == [HERS]


def test_a_pronoun_leaves_the_speaker_to_the_rules() -> None:
    made = Article("en", "Of Lena Orsk they knew that she warned of floods.", {"Lena Orsk": HERS})
    draft = made.draft("warn", "Lena Orsk", "of floods", "warned")
    seen = made.statement("warn", "warned", ("S", "she"))
    assert [d.speaker.entity_id for d in with_sight(made.passages, [draft], sight(seen))] == [HERS]


@pytest.mark.parametrize(
    ("told", "sure", "content"),
    [
        ("The wells are clean", SURE_PART, "The wells are clean"),
        ("The wells are clean", SURE_PART - 0.01, "on her way to Harbel"),
        ("way to Harbel", SURE_PART, "on her way to Harbel"),
    ],
)
def test_the_content_is_the_rules_unless_the_model_is_sure_of_one_elsewhere(
    told: str, sure: float, content: str
) -> None:
    made = Article(
        "en",
        "The wells are clean, Lena Orsk said on her way to Harbel.",
        {"Lena Orsk": HERS, "Harbel": THEIRS},
    )
    draft = made.draft("assert", "Lena Orsk", "on her way to Harbel", "said", about=(THEIRS,))
    seen = made.statement("assert", "said", ("S", "Lena Orsk"), ("Q", told, sure))
    (both,) = with_sight(made.passages, [draft], sight(seen))
    assert both.content == made.at(content)
    assert both.about == ((THEIRS,) if "Harbel" in content else ())


def test_a_content_without_a_cue_meets_by_its_place() -> None:
    made = Article("zh", "莉娜·奧斯克:水井很乾淨,魚也回來了。", {"莉娜·奧斯克": HERS})
    draft = made.draft("assert", "莉娜·奧斯克", "水井很乾淨,魚也回來了")
    near = made.statement("announce", "魚", ("Q", "魚也回來了"), ("S", "莉娜·奧斯克"), cue=False)
    (both,) = with_sight(made.passages, [draft], sight(near))
    assert (both.act, both.content, both.cue) == ("announce", draft.content, None)


@pytest.mark.parametrize("code", CODES)
def test_the_model_alone_finds_a_statement(code: str) -> None:
    made, (_, speaker, cue, whom, content) = accused(code), ACCUSED[code]
    seen = made.statement("accuse", cue, ("S", speaker), ("A", whom), ("Q", content), sure=0.9, kind_sure=0.8)
    (alone,) = with_sight(made.passages, [], sight(seen))
    assert (alone.speaker.entity_id, alone.act, alone.to, alone.about) == (HERS, "accuse", (THEIRS,), (THEIRS,))  # fmt: skip
    assert (alone.cue, alone.content) == (made.at(cue), made.at(content))
    assert alone.start == min(made.at(speaker)[0], made.at(cue)[0])
    assert alone.end == made.at(content)[1]
    assert (alone.confidence, alone.rule, alone.quote) == (0.72, RULE, "indirect")


@pytest.mark.parametrize("code", CODES)
def test_a_report_behind_its_quotation(code: str) -> None:
    text, speaker, cue, content = BEHIND[code]
    made = Article(code, text, {speaker: HERS})
    (alone,) = with_sight(
        made.passages, [], sight(made.statement("pledge", cue, ("S", speaker), ("Q", content)))
    )
    assert (alone.start, alone.end) == (0, max(made.at(speaker)[1], made.at(cue)[1]))
    assert alone.quote == "direct"


def test_of_a_long_quotation_before_its_report_the_last_words_are_evidence() -> None:
    told = "“" + "Every well of the old town is clean again, " * 9 + "and the fish are back,”"
    made = Article("en", f"{told} Lena Orsk promised.", {"Lena Orsk": HERS})
    seen = made.statement("pledge", "promised", ("S", "Lena Orsk"), ("Q", told))
    (alone,) = with_sight(made.passages, [], sight(seen))
    assert alone.content == made.at(told)
    assert alone.end == made.at("promised")[1]
    assert 0 < alone.end - alone.start <= 150
    assert made.text[alone.start - 1] == " "


@pytest.mark.parametrize(
    ("sure", "kind_sure", "taken"),
    [(SURE, 1.0, True), (SURE - 0.01, 1.0, False), (1.0, LEAST, True), (1.0, LEAST - 0.01, False)],
)
def test_the_model_alone_must_be_sure(sure: float, kind_sure: float, taken: bool) -> None:
    made, (_, speaker, cue, _, content) = accused("ar"), ACCUSED["ar"]
    seen = made.statement("accuse", cue, ("S", speaker), ("Q", content), sure=sure, kind_sure=kind_sure)
    assert bool(with_sight(made.passages, [], sight(seen))) is taken  # fmt: skip


def test_a_cue_alone_without_a_content_is_none() -> None:
    made, (_, speaker, cue, _, _) = accused("en"), ACCUSED["en"]
    assert with_sight(made.passages, [], sight(made.statement("accuse", cue, ("S", speaker)))) == []


def test_a_day_outside_the_content_is_the_day_of_the_statement() -> None:
    made = Article(
        "en",
        "On Monday Lena Orsk promised that work ends on Friday.",
        {"Lena Orsk": HERS},
        {"Friday": "2024-03-08", "Monday": "2024-03-04"},
    )
    seen = made.statement("pledge", "promised", ("S", "Lena Orsk"), ("Q", "work ends on Friday"))
    (alone,) = with_sight(made.passages, [], sight(seen))
    assert alone.said is not None
    assert alone.said.time.value == "2024-03-04"


def test_the_outlet_that_passes_a_statement_on() -> None:
    made = Article(
        "ru", "Лена Орск обещала «Вестям Харбеля» новые колодцы.",
        {"Лена Орск": HERS, "Вестям Харбеля": "outlet/vesti"},
    )  # fmt: skip
    seen = made.statement(
        "pledge", "обещала", ("S", "Лена Орск"), ("V", "«Вестям Харбеля»"), ("Q", "новые колодцы")
    )
    assert [d.via for d in with_sight(made.passages, [], sight(seen))] == [("outlet/vesti",)]


CARRIED = {
    "en": ("Lena Orsk promised rain.", " Crowds cheered.", " The wells are clean.", "promised", "rain", "The", "The wells are clean"),
    "zh": ("莉娜·奧斯克承諾下雨。", "眾人歡呼。", "水井很乾淨。", "承諾", "下雨", "水", "水井很乾淨"),
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(CARRIED))
@pytest.mark.parametrize("between", [0, CARRY - 1, CARRY])
def test_a_speaker_goes_on_for_some_sentences(code: str, between: int) -> None:
    first, filler, last, cue, told, word, content = CARRIED[code]
    made = Article(code, first + filler * between + last, {"Lena Orsk": HERS, "莉娜·奧斯克": HERS})
    assert len(made.passages) == between + 2
    draft = made.draft("pledge", "Lena Orsk" if code == "en" else "莉娜·奧斯克", told, cue)
    seen = made.statement("assert", word, ("Q", content), cue=False)
    found = with_sight(made.passages, [draft], sight(seen))
    assert [d.speaker.entity_id for d in found] == [HERS] * (2 if between + 1 <= CARRY else 1)
    if len(found) > 1:
        assert (found[1].content, found[1].cue) == (made.at(content), None)
        assert found[1].confidence == round(0.99 * 0.99 * 0.8, 2)


def test_somebody_without_a_known_name_takes_no_words_of_the_last_speaker() -> None:
    made = Article(
        "ar",
        "وعدت لينا أورسك بالمطر. وقال الصيادون إن الآبار نظيفة. وقالت هي إن السد جاهز.",
        {"لينا أورسك": HERS},
    )
    draft = made.draft("pledge", "لينا أورسك", "بالمطر", "وعدت")
    others = made.statement("assert", "وقال الصيادون", ("S", "الصيادون"), ("Q", "الآبار نظيفة"))
    hers = made.statement("assert", "وقالت", ("S", "هي"), ("Q", "السد جاهز"))
    found = with_sight(made.passages, [draft], sight(others, hers))
    assert [made.written(d.content) for d in found] == ["بالمطر", made.written(made.at("السد جاهز"))]
    assert found[1].speaker.entity_id == HERS


@pytest.mark.parametrize(
    ("content", "speaker", "rows"),
    [
        ("the wells of the old town were clean", "Lena Orsk", 1),
        ("wells of the old town were clean", "Lena Orsk", 1),
        ("were clean", "Lena Orsk", 2),
        ("the wells of the old town were clean", "Ivo Tarn", 2),
    ],
)
def test_one_speakers_content_is_told_once(content: str, speaker: str, rows: int) -> None:
    made = Article(
        "en",
        "Lena Orsk said the wells of the old town were clean, she insisted beside Ivo Tarn.",
        {"Lena Orsk": HERS, "Ivo Tarn": "person/ivo-tarn"},
    )
    draft = made.draft("assert", "Lena Orsk", "the wells of the old town were clean", "said")
    again = made.statement("assert", "insisted", ("S", speaker), ("Q", content))
    assert len(with_sight(made.passages, [draft], sight(again))) == rows


def test_one_content_that_two_anchors_hold_is_told_once() -> None:
    made, (_, speaker, cue, _, content) = accused("zh"), ACCUSED["zh"]
    one = made.statement("accuse", cue, ("S", speaker), ("Q", content))
    two = made.statement("assert", "隱瞞", ("S", speaker), ("Q", content), cue=False)
    assert [d.act for d in with_sight(made.passages, [], sight(one, two))] == ["accuse"]


NESTED = {
    "en": ("Lena Orsk said Ruvenia denied any blame.", "Lena Orsk", "said", "Ruvenia denied any blame", "Ruvenia", "denied", "any blame"),
    "ru": ("Лена Орск сказала, что Рувения отрицает любую вину.", "Лена Орск", "сказала", "Рувения отрицает любую вину", "Рувения", "отрицает", "любую вину"),
    "zh": ("莉娜·奧斯克說魯維尼亞否認任何責任。", "莉娜·奧斯克", "說", "魯維尼亞否認任何責任", "魯維尼亞", "否認", "任何責任"),
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(NESTED))
def test_a_statement_in_anothers_content_has_it_as_its_parent(code: str) -> None:
    text, speaker, cue, content, whose, inner, told = NESTED[code]
    made = Article(code, text, {speaker: HERS, whose: THEIRS})
    draft = made.draft("assert", speaker, content, cue)
    seen = made.statement("deny", inner, ("S", whose), ("Q", told))
    found = with_sight(made.passages, [draft], sight(seen))
    assert [(d.speaker.entity_id, d.parent) for d in found] == [(HERS, None), (THEIRS, 0)]


def test_nobody_is_his_own_parent() -> None:
    text, speaker, cue, content, whose, inner, told = NESTED["en"]
    made = Article("en", text, {speaker: HERS, whose: HERS})
    found = with_sight(
        made.passages,
        [made.draft("assert", speaker, content, cue)],
        sight(made.statement("deny", inner, ("S", whose), ("Q", told))),
    )
    assert [d.parent for d in found] == [None, None]


@pytest.mark.parametrize(
    ("code", "text", "speaker", "cue", "first", "content"),
    [
        ("en", "Lena Orsk promised clean wells. More fish would come.", "Lena Orsk", "promised", "clean wells.", "clean wells. More fish would come."),
        ("ar", "وعدت لينا أورسك بآبار نظيفة. وسيعود السمك.", "لينا أورسك", "وعدت", "بآبار نظيفة.", "بآبار نظيفة. وسيعود السمك."),
        ("zh", "莉娜·奧斯克承諾水井乾淨。魚會回來。", "莉娜·奧斯克", "承諾", "水井乾淨。", "水井乾淨。魚會回來。"),
    ],
)  # fmt: skip
def test_a_content_ends_with_its_sentence(code: str, text: str, speaker: str, cue: str, first: str, content: str) -> None:  # fmt: skip
    made = Article(code, text, {speaker: HERS})
    assert len(made.passages) == 2
    (alone,) = with_sight(
        made.passages, [], sight(made.statement("pledge", cue, ("S", speaker), ("Q", content)))
    )
    assert (alone.content, alone.end) == (made.at(first), made.passages[0].end)


def test_a_content_in_another_sentence_is_no_content() -> None:
    made = Article("ru", "Лена Орск обещала. Колодцы будут чистыми.", {"Лена Орск": HERS})
    seen = made.statement("pledge", "обещала", ("S", "Лена Орск"), ("Q", "Колодцы будут чистыми"))
    assert len(made.passages) == 2
    assert with_sight(made.passages, [], sight(seen)) == []


@pytest.mark.parametrize("confidence", [0.85, 0.3])
@pytest.mark.parametrize("code", CODES)
def test_what_the_rules_alone_see_stays_and_is_worth_less(code: str, confidence: float) -> None:
    made, (_, speaker, cue, _, content) = accused(code), ACCUSED[code]
    draft = made.draft("accuse", speaker, content, cue, confidence=confidence)
    less = msgspec.structs.replace(draft, confidence=round(UNSEEN * confidence, 2))
    assert with_sight(made.passages, [draft], sight()) == [less]
    event = made.event("ACCUSE", cue, ("actor", speaker))
    assert with_sight(made.passages, [draft], sight(event)) == [less]


def test_where_the_model_names_no_speaker_the_row_is_no_more_than_likely() -> None:
    made, (_, speaker, cue, _, content) = accused("ar"), ACCUSED["ar"]
    draft = made.draft("accuse", speaker, content, cue, confidence=0.4)
    (both,) = with_sight(made.passages, [draft], sight(made.statement("accuse", cue, sure=0.5)))
    assert (both.speaker.entity_id, both.confidence) == (HERS, OTHERWISE)


def test_statements_stand_in_the_order_of_the_text() -> None:
    made = Article(
        "en",
        "Ruvenia offered boats. Lena Orsk promised rain.",
        {"Lena Orsk": HERS, "Ruvenia": THEIRS},
    )
    draft = made.draft("pledge", "Lena Orsk", "rain", "promised")
    seen = made.statement("offer", "offered", ("S", "Ruvenia"), ("Q", "boats"))
    assert [d.act for d in with_sight(made.passages, [draft], sight(seen))] == ["offer", "pledge"]

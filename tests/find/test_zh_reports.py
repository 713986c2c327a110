"""Chinese: who speaks where no form and no space says so, and whom a name repeated in part stands for."""

from __future__ import annotations

import pytest

from dragoman.pipeline.analysis import Analysis, analyse


def read(text: str) -> Analysis:
    return analyse(text, language="zh", published="2023-09-07")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("普京在会见习近平时表示,贸易额创下新高。", "person/vladimir-putin"),
        ("習近平在與普丁會談後指出,兩國關係穩定。", "person/xi-jinping"),
        ("在首都巴黎,马克龙表示,法国不会放弃。", "person/emmanuel-macron"),
    ],
)
def test_the_one_met_does_not_speak(text: str, speaker: str) -> None:
    assert [s.speaker for s in read(text).statements] == [speaker]


@pytest.mark.parametrize(
    "text", ["俄罗斯提出的方案在周五公布。", "他得到美國的支持。", "乌克兰没有回应。", "支持者聚集在广场。"]
)
def test_nouns_attributes_and_silence_report_nothing(text: str) -> None:
    assert not read(text).statements


def test_a_verb_behind_a_comma_goes_on_with_the_speaker() -> None:
    rows = read("土耳其总统埃尔多安说,局势严峻,呼吁各方保持克制。").statements
    assert [(s.speaker, s.act) for s in rows] == [
        ("person/recep-tayyip-erdogan", "assert"),
        ("person/recep-tayyip-erdogan", "urge"),
    ]


def test_an_unknown_subject_is_not_the_last_speaker() -> None:
    rows = read("马克龙说,法国不会放弃。\n\n隔壁那位卖花的老人说,今年冬天很冷。").statements
    assert [s.speaker for s in rows] == ["person/emmanuel-macron"]


def test_a_stranger_is_found_again_by_name_and_by_surname() -> None:
    found = read("矿业公司总裁约翰·莫尔顿昨天说,工厂将关闭。\n\n莫尔顿还表示,工人会得到补偿。")
    assert len({s.speaker for s in found.statements}) == 1
    assert len(found.statements) == 2


def test_a_gloss_in_latin_letters_says_who_is_meant() -> None:
    found = read("俄國外交部發言人沙卡洛娃(Maria Zakharova)說,談判將繼續。沙卡洛娃表示,日期未定。")
    assert {s.speaker for s in found.statements} == {"person/maria-zakharova"}


@pytest.mark.parametrize("text", ["双方同意明天继续。", "請注意安全。", "兩國外長今天沒有露面。"])
def test_everyday_words_and_shared_offices_name_nobody(text: str) -> None:
    assert not [m for m in read(text).mentions if m.kind in ("state", "person")]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("乌克兰遭俄罗斯空袭。", ("state/rus",), ("state/ukr",)),
        ("俄羅斯對烏克蘭發動攻擊。", ("state/rus",), ("state/ukr",)),
    ],
)
def test_passive_and_fronted_object(text: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert [(e.actors, e.recipients) for e in read(text).events] == [(actors, recipients)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("肯尼亚外交部称,谈判已经开始。", "gov/ken/foreign-ministry"),
        ("肯亞外交部表示,談判已經開始。", "gov/ken/foreign-ministry"),
        ("赞比亚外交部表示,谈判已经开始。", "gov/zmb/foreign-ministry"),
        ("亚外交部表示,谈判已经开始。", "gov/arm/foreign-ministry"),
    ],
)
def test_a_full_name_of_a_state_is_not_cut_for_a_short_one(text: str, speaker: str) -> None:
    assert [s.speaker for s in read(text).statements] == [speaker]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“我们不会离开这个地区。”王毅说。", "“我们不会离开这个地区。”"),
        ("「我們不會離開這裡。我們留下。」外交部長王毅強調。", "「我們不會離開這裡。我們留下。」"),
    ],
)
def test_who_stands_behind_a_quotation_that_ends_a_sentence_said_it(text: str, content: str) -> None:
    (only,) = read(text).statements
    assert (only.speaker, only.quote, only.content.text) == ("person/wang-yi", "direct", content)


def test_a_sentence_behind_a_quotation_that_tells_of_no_words_is_its_own() -> None:
    assert not read("“这是一场灾难。”记者会上没有人说话。王毅随后离开。").statements


@pytest.mark.parametrize(
    "text", ["但遭到索马里否认。", "这一说法遭索马里外交部驳斥。", "索马里对指控予以否认。"]
)
def test_denials_in_the_passive(text: str) -> None:
    (only,) = read(text).statements
    assert (only.act, only.speaker.startswith(("state/som", "gov/som"))) == ("deny", True)


@pytest.mark.parametrize("text", ["外交部長週六表示,談判已經開始。", "國防部長週三說,談判已經開始。"])
def test_a_weekday_behind_an_office_is_nobodys_name(text: str) -> None:
    found = read(text)
    assert [s.act for s in found.statements] == ["assert"]
    assert not [m for m in found.mentions if m.text.startswith("週")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("若以色列继续轰炸，中国将召回大使，王毅警告说。", "若以色列继续轰炸，中国将召回大使"),
        ("以色列轟炸加薩，王毅譴責道。", "以色列轟炸加薩"),
        ("波兰将关闭与白俄罗斯的边境，总理图斯克说。", "波兰将关闭与白俄罗斯的边境"),
        ("波蘭將關閉與立陶宛的邊境，總理圖斯克表示。", "波蘭將關閉與立陶宛的邊境"),
    ],
)
def test_a_closing_report_has_its_content_before_the_speaker_and_his_title(text: str, content: str) -> None:
    [statement] = read(text).statements
    assert statement.speaker in ("person/wang-yi", "person/donald-tusk")
    assert statement.content is not None
    assert statement.content.text == content

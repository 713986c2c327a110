"""Language identification: invented sentences, and what must not be mistaken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.text.identify import identify, script_of

SENTENCES = [
    ("ar", "قالت الوزيرة إن الحافلات الجديدة ستصل إلى القرى قبل نهاية الشهر"),
    ("fa", "وزیر گفت که اتوبوس‌های تازه تا پایان ماه به روستاها می‌رسند"),
    ("ur", "وزیر نے کہا کہ نئی بسیں مہینے کے آخر تک دیہات میں پہنچ جائیں گی"),
    ("ckb", "وەزیر گوتی کە پاسە نوێیەکان لە کۆتایی مانگ دەگەنە گوندەکان"),
    ("ru", "Министр сказала, что новые автобусы придут в деревни до конца месяца"),
    ("uk", "Міністерка сказала, що нові автобуси приїдуть у села до кінця місяця"),
    ("bg", "Министърката каза, че новите автобуси ще стигнат до селата до края на месеца"),
    ("sr", "Министарка је рекла да ће нови аутобуси стићи у села до краја месеца"),
    ("kk", "Министр жаңа автобустар ауылдарға ай соңына дейін келеді деп айтты және"),
    ("en", "The minister said that the new buses would reach the villages before the end of the month"),
    ("es", "La ministra dijo que los autobuses nuevos llegarán a los pueblos antes de fin de mes"),
    ("fr", "La ministre a dit que les nouveaux bus arriveront dans les villages avant la fin du mois"),
    ("de", "Die Ministerin sagte, dass die neuen Busse noch vor Ende des Monats in den Dörfern sind"),
    ("it", "La ministra ha detto che i nuovi autobus arriveranno nei paesi prima della fine del mese"),
    ("pt", "A ministra disse que os novos ônibus chegarão às aldeias antes do fim do mês, e não depois"),
    ("tr", "Bakan, yeni otobüslerin ay sonuna kadar köylere ulaşacağını söyledi ve bu daha çok"),
    ("az", "Nazir bildirib ki, yeni avtobuslar ayın sonuna qədər kəndlərə çatacaq və"),
    ("pl", "Minister powiedziała, że nowe autobusy dotrą do wsi przed końcem miesiąca"),
    ("ja", "大臣は、新しいバスが月末までに村に届くと述べた。"),
    ("ko", "장관은 새 버스가 이달 말까지 마을에 도착할 것이라고 말했다"),
    ("zh-Hant", "部長說,新的公車月底前會開進每個村莊,車資與過去相同"),
    ("zh-Hans", "部长说,新的公交车月底前会开进每个村庄,票价与过去相同"),
    ("he", "השרה אמרה שהאוטובוסים החדשים יגיעו לכפרים"),
    ("hy", "Նախարարն ասաց, որ նոր ավտոբուսները կհասնեն գյուղեր"),
    ("ka", "მინისტრმა თქვა, რომ ახალი ავტობუსები სოფლებში ჩავა"),
    ("el", "Η υπουργός είπε ότι τα νέα λεωφορεία θα φτάσουν στα χωριά"),
    ("th", "รัฐมนตรีกล่าวว่ารถเมล์ใหม่จะไปถึงหมู่บ้าน"),
    ("hi", "मंत्री ने कहा कि नई बसें गाँवों तक पहुँचेंगी"),
]


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_a_sentence_is_known_without_context(language: str, sentence: str) -> None:
    assert identify(sentence) == language


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_a_foreign_sentence_is_seen_inside_a_page(language: str, sentence: str) -> None:
    for page in ("ar", "ru", "en", "zh-Hans"):
        assert identify(sentence, page) == language


def test_traditional_chinese_is_never_korean_or_japanese() -> None:
    assert identify("臺北的圖書館與學校都開放,廣場上有人賣饅頭") == "zh-Hant"
    assert identify("商店招牌寫著「の」字,老闆說是為了好看,其實與日本無關") == "zh-Hant"


def test_over_converted_text_stays_traditional() -> None:
    assert identify("這輛車公升級之後,乙個月內跑了三千公里,車主說沒有問題") == "zh-Hant"


def test_characters_of_both_scripts_follow_the_page() -> None:
    assert identify("北京市中心", "zh-Hant") == "zh-Hant"
    assert identify("北京市中心", "zh-Hans") == "zh-Hans"


def test_names_addresses_and_numbers_do_not_decide() -> None:
    assert identify("2024-05-06 10:00", "ar") == "ar"
    assert identify("https://example.org/the-news-of-the-day", "ru") == "ru"
    assert identify("#мост @bridge", "en") == "en"
    assert identify("", "zh-Hant") == "zh-Hant"
    assert identify("...") == "und"


@given(st.text(max_size=300))
def test_any_text_has_an_answer(text: str) -> None:
    assert identify(text)
    assert all(isinstance(script_of(char), str) for char in text)


def test_letters_of_bopomofo_are_chinese() -> None:
    assert identify("ㄅㄆㄇㄈ ㄉㄊㄋㄌ", "zh-Hant") == "zh-Hant"

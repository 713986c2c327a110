"""Damage of each kind, in each language, found and, where the page allows, mended."""

from __future__ import annotations

import pytest
from repair_scenes import repairs_of

LETTERS = [
    ("zh-Hant", "公司成立了乙個專案小組來處理投訴。", "乙", "over_conversion", "一"),
    ("zh-Hant", "他是該校第乙位女性校長,也是作家。", "乙", "over_conversion", "一"),
    ("zh-Hant", "這只是其中乙個,還有更多。", "乙", "over_conversion", "一"),
    ("zh-Hant", "雙方乙直沒有見面,也乙起缺席了晚宴。", "乙", "over_conversion", "一"),
    ("zh-Hant", "氣溫上公升到三十度,民怨也隨之公升溫。", "公升", "over_conversion", "升"),
    ("zh-Hant", "產能大幅提公升,直公升機訂單增加。", "公升", "over_conversion", "升"),
    ("zh-Hant", "她到公尺蘭參加時裝週,隨後返國。", "公尺", "over_conversion", "米"),
    ("zh-Hant", "農民今年改種玉公尺,大公尺價格上揚。", "公尺", "over_conversion", "米"),
    ("zh-Hant", "學者公尺歇爾·格里芬認為,通膨會持續。", "公尺", "over_conversion", "米"),
    ("zh-Hant", "訊息人士透露,會談改在晚間舉行。", "訊息", "over_conversion", "消息"),
    ("zh-Hant", "各方面臨的壓力越來越大,方麵的說法不一。", "方麵", "over_conversion", "方面"),
    ("zh-Hant", "聯郃國特使星期二抵達首都,與雙方會談。", "聯郃", "over_conversion", "聯合"),
    ("zh-Hant", "停火協議於午夜生傚,雙方交換戰俘。", "生傚", "over_conversion", "生效"),
    ("zh-Hant", "部長會後曏媒體表示,談判仍在進行。", "曏媒", "over_conversion", "向媒"),
    ("zh-Hant", "示威者儅天聚集在議會門前。", "儅天", "over_conversion", "當天"),
    ("zh-Hant", "代表團在明斯尅舉行了兩天會議。", "明斯尅", "over_conversion", "明斯克"),
    ("zh-Hant", "發言人錶示,製裁不會解除。", "錶示", "over_conversion", "表示"),
    ("zh-Hant", "議會批準了這項協議,國傢元首隨後簽字。", "批準", "over_conversion", "批准"),
    ("zh-Hant", "外界幹涉內政的說法毫無根據。", "幹涉", "over_conversion", "干涉"),
    ("zh-Hant", "總統的髮言人說,事情還在髮展。", "髮言", "over_conversion", "發言"),
    ("zh-Hant", "皇後出席了晚宴,王後則缺席。", "皇後", "over_conversion", "皇后"),
    ("ru", "Министр Cергей Петренко прибыл на саммит.", "Cергей", "homoglyph", "Сергей"),
    ("ru", "Об этом сообщил прeдставитель ведомства.", "прeдставитель", "homoglyph", "представитель"),
    ("zh-Hant", "談判的視窗期即將結束,巨集觀經濟不穩。", "視窗", "over_conversion", "窗口"),
    ("zh-Hant", "談判的時機已過,巨集觀經濟不穩。", "巨集觀", "over_conversion", "宏觀"),
    ("zh-Hant", "閱兵佇列通過廣場。", "佇列", "over_conversion", "隊列"),
    ("en", "Advеrtіѕе with us today.", "Advеrtіѕе", "homoglyph", "Advertise"),
    ("en", "The minister met Vlаdimir in the capital.", "Vlаdimir", "homoglyph", "Vladimir"),
    (
        "en",
        "The cafÃ© owner said itâ€™s over.",
        "cafÃ© owner said itâ€™s",
        "mojibake",
        "café owner said it’s",
    ),
    (
        "ru",
        "Ïðåçèäåíò ñòðàíû âûñòóïèë ñ ðå÷üþ.",
        "Ïðåçèäåíò ñòðàíû âûñòóïèë ñ ðå÷üþ",
        "mojibake",
        "Президент страны выступил с речью",
    ),
    ("ru", "РџСЂРµР·РёРґРµРЅС‚ подписал закон.", "РџСЂРµР·РёРґРµРЅС‚", "mojibake", "Президент"),
    ("ru", "оПЕГХДЕМР ЯРПЮМШ подписал закон.", "оПЕГХДЕМР ЯРПЮМШ", "mojibake", "Президент страны"),
    ("ar", "ÞÇá ÇáæÒíÑ Åä ÇáãÍÇÏËÇÊ", "ÞÇá ÇáæÒíÑ Åä ÇáãÍÇÏËÇÊ", "mojibake", "قال الوزير إن المحادثات"),
    ("ar", "Ø§Ù„Ø±Ø¦ÙŠØ³ يصل إلى القاهرة", "Ø§Ù„Ø±Ø¦ÙŠØ³", "mojibake", "الرئيس"),
    ("zh-Hans", "ä¸­å›½ 外交部发表声明", "ä¸­å›½", "mojibake", "中国"),
    ("ar", "قال ﺍﻟﻮﺯﻳﺮ إن الأمر انتهى.", "ﺍﻟﻮﺯﻳﺮ", "presentation_forms", "الوزير"),
    ("ar", "قال ﺮﻳﺯﻮﻟﺍ ذلك.", "ﺮﻳﺯﻮﻟﺍ", "presentation_forms", "الوزير"),
    ("ar", "وصل الر\u200fئيس إلى العاصمة.", "\u200f", "bidi_control", ""),
    ("en", "The file \u202egnp.exe was sent.", "\u202e", "bidi_control", ""),
    ("en", "He said \ufffd\ufffd and left.", "\ufffd\ufffd", "replacement_character", None),
    ("zh-Hans", "他说锟斤拷，然后离开。", "锟斤拷", "replacement_character", None),
    ("en", "Smith &amp; Sons &ndash; the firm &mdash; closed.", "&amp;", "entity_left", "&"),
]
NAMES = [
    (
        "zh-Hant",
        "謝爾蓋 科瓦連科教授在會議上發表談話,引起注意。",
        "謝爾蓋 科瓦連科",
        "lost_middot",
        "謝爾蓋·科瓦連科",
    ),
    ("zh-Hans", "弗拉基米尔普京出席了开幕式。", "弗拉基米尔普京", "lost_middot", "弗拉基米尔·普京"),
    ("zh-Hans", "他住在顿涅**，顿涅茨克的冬天很冷，顿涅茨克人都知道。", "顿涅**", "censor_star", "顿涅茨克"),
    ("zh-Hans", "他接受法国**采访时说，一切照旧。", "受法国**", "censor_star", None),
    ("ru", "Жители Донец** рассказали о взрывах. Сам город Донецк цел.", "Донец**", "censor_star", None),
    ("ru", "Губернатор Сидор**** ушёл. Ранее Сидоренко хвалили.", "Сидор****", "censor_star", "Сидоренко"),
    (
        "en",
        "Mr Hender*** denied it. Mr Henderson had said so before.",
        "Hender***",
        "censor_star",
        "Henderson",
    ),
    ("ar", "قال المتحدث باسم حم*س. وكانت حماس نفت ذلك.", "حم*س", "censor_star", "حماس"),
    (
        "zh-Hans",
        "双方在（弗兰科-布拉）会晤，随后又在（弗兰科-布拉茨）签字。",
        "弗兰科-布拉",
        "truncated_name",
        "弗兰科-布拉茨",
    ),
    ("zh-Hant", "此稿為 Observer Network 獨家稿件。", "Observer Network", "mistranslated_outlet", "觀察者網"),
]
QUOTES = [
    (
        "zh-Hant",
        "他說:“我們不會離開。發言人補充,“談判仍在進行”。",
        "“我們不會離開。",
        "unclosed_quote",
        "“我們不會離開。”",
    ),
    ("zh-Hans", "他说，“大家都同意。 ”", "。 ”", "spacing", "。”"),
    (
        "ar",
        "ذكر البيان أن اللقاء تناول أيضا” ملف الحدود وسبل ضبطها”.",
        "أيضا” ملف",
        "misplaced_quote",
        "أيضا “ملف",
    ),
    (
        "ar",
        "قال «إن الأمر انتهى ولن نعود إليه أبدا.",
        "«إن الأمر انتهى ولن نعود إليه أبدا.",
        "unclosed_quote",
        None,
    ),
    ("ru", "Он сказал: «Мы уходим. Больше вопросов не было.", "«Мы уходим.", "unclosed_quote", None),
    (
        "en",
        "He said: “We are leaving. The aide added: “No comment.”",
        "“We are leaving.",
        "unclosed_quote",
        "“We are leaving.”",
    ),
    ("en", "We are leaving,” he said.", "We are leaving,”", "unopened_quote", None),
    (
        "zh-Hant",
        "目前的形勢十分複雜,各國代表都認為, 我們應當盡快達成協議,恢復貿易,改善民生,穩定物價,增加就業,保障供應,加強合作,擴大投資。",
        "認為, 我們",
        "spacing",
        "認為,我們",
    ),
    (
        "zh-Hans",
        "隨著援助的減少，这个国家的财政状况 正在迅速恶化，社会上的不满情绪也在不断增长。",
        "况 正",
        "lost_punctuation",
        None,
    ),
    ("ar", "زار الوفد مصر ، ثم الأردن ، ثم لبنان ، وعاد.", "مصر ،", "spacing", "مصر،"),
    ("ar", "نشر الصورة مكتبReuters في القاهرة.", "مكتبReuters", "spacing", "مكتب Reuters"),
    (
        "ar",
        'عاد الوفد من "العاصمة".وقال الوزير إن الطريق مفتوح.',
        '"العاصمة".وقال',
        "spacing",
        '"العاصمة". وقال',
    ),
    ("en", "The envoy left at dawn.Nobody saw him go.", "dawn.Nobody", "spacing", "dawn. Nobody"),
    ("ru", "Посол уехал на рассвете.Его никто не видел.", "рассвете.Его", "spacing", "рассвете. Его"),
]
DATES = [
    ("zh-Hant", "月 日,第三屆讀書節在台中揭幕,各校師生參加。", "月 日", "missing_token", None),
    ("zh-Hans", "自年金融危机以来，该国经济一直低迷。", "自年金融危机以来", "missing_token", None),
    ("ru", "Встреча прошла в марта 2023 года.", "в марта 2023", "missing_token", None),
    ("en", "The meeting took place on of March.", "on of March", "missing_token", None),
    ("en", "Posted: 7th, March 2023 GMT", "7th, March 2023 GMT", "date_format", "7 March 2023"),
    ("en", "2023-03-07@10:11:12 GMT", "2023-03-07@10:11:12 GMT", "date_format", "2023-03-07T10:11:12Z"),
    ("en", "The law was passed on 31 February 2023.", "31 February 2023", "impossible_date", None),
    ("ru", "Закон приняли 31 июня 2023 года.", "31 июня 2023", "impossible_date", None),
    ("ar", "صدر القانون في 31 نيسان/أبريل 2023.", "31 نيسان/أبريل 2023", "impossible_date", None),
    ("zh-Hans", "该法于2023年2月30日通过。", "2023年2月30日", "impossible_date", None),
    ("en", "They met on Monday, 7 September 2023.", "Monday, 7 September 2023", "weekday_mismatch", None),
    (
        "ru",
        "Они встретились в понедельник, 7 сентября 2023 года.",
        "понедельник, 7 сентября 2023",
        "weekday_mismatch",
        None,
    ),
    ("ar", "التقيا يوم الاثنين 7 سبتمبر 2023.", "الاثنين 7 سبتمبر 2023", "weekday_mismatch", None),
    ("zh-Hant", "雙方於2023年9月7日(星期一)會面。", "2023年9月7日(星期一", "weekday_mismatch", None),
    ("zh-Hant", "該國於2026年5月爆發內戰後,數十萬人逃離。", "2026年5月", "impossible_date", None),
    ("ru", "Война вспыхнула в мае 2026 года, тысячи людей бежали.", "мае 2026", "impossible_date", None),
    ("en", "The war broke out in May 2026 and thousands fled.", "May 2026", "impossible_date", None),
    ("ar", "اندلعت الحرب في مايو 2026 وفر الآلاف.", "مايو 2026", "impossible_date", None),
    (
        "en",
        "The ceasefire was signed on 5 May 2021. The truce of 5 June 2021 took effect a day after the agreement of 5 May 2021.",
        "5 June 2021",
        "contradicting_date",
        None,
    ),
    (
        "ru",
        "Перемирие подписали 5 мая 2021 года. Соглашение от 5 июня 2021 года нарушили. О прекращении огня объявили 5 мая 2021 года.",
        "5 июня 2021",
        "contradicting_date",
        None,
    ),
    (
        "ar",
        "وقعت الهدنة في 5 مايو 2021. وخرقت هدنة 5 يونيو 2021 مرارا. وأعلن اتفاق وقف النار في 5 مايو 2021.",
        "5 يونيو 2021",
        "contradicting_date",
        None,
    ),
    (
        "zh-Hans",
        "停火协议于2021年5月5日签署。2021年6月5日的停火协议屡遭破坏。2021年5月5日的协议仍然有效。",
        "2021年6月5日",
        "contradicting_date",
        None,
    ),
]

GAPS = [
    ("zh-Hans", "上世纪年代，两国关系一度紧张。", "世纪年代", "missing_token", None),
    ("zh-Hant", "這是雙方第次在日內瓦會談。", "第次", "missing_token", None),
    ("zh-Hans", "空袭造成名平民死亡。", "造成名", "missing_token", None),
    ("zh-Hans", "当地时间日上午，代表团抵达。", "当地时间日", "missing_token", None),
    (
        "zh-Hans",
        "阿塞拜疆 伊利哈姆·阿利耶夫在峰会上发表讲话。",
        "阿塞拜疆 伊利哈姆·阿利耶夫",
        "missing_token",
        None,
    ),
    ("en", "Exports rose by percent in the first quarter.", "rose by percent", "missing_token", None),
    ("ru", "Экспорт вырос на процентов за год.", "на процентов", "missing_token", None),
    ("ar", "ارتفعت الصادرات بنسبة في المئة خلال عام.", "بنسبة في المئة", "missing_token", None),
    ("en", "They met on Monday, June 25, officials said.", "Monday, June 25", "weekday_mismatch", None),
    ("ru", "Встреча прошла в понедельник, 25 июня.", "понедельник, 25 июня", "weekday_mismatch", None),
    ("ar", "عقد اللقاء يوم الاثنين 25 يونيو.", "الاثنين 25 يونيو", "weekday_mismatch", None),
    ("zh-Hant", "會談於6月25日(星期一)舉行。", "6月25日(星期一", "weekday_mismatch", None),
    ("en", "He left.<br/>She stayed.", "<br/>", "markup_left", ""),
    ("ru", "Смотрите видео [embed id=5] и читайте.", "[embed id=5]", "markup_left", ""),
    (
        "ar",
        "قال \\u0627\\u0644\\u0648\\u0632\\u064a\\u0631 ذلك.",
        "\\u0627\\u0644\\u0648\\u0632\\u064a\\u0631",
        "mojibake",
        "الوزير",
    ),
    ("ru", "Город =D0=9A=D0=B8=D0=B5=D0=B2 ждёт.", "=D0=9A=D0=B8=D0=B5=D0=B2", "mojibake", "Киев"),
]
OUTLETS = [
    (
        "zh-Hans",
        "据人造卫星通讯社报道，会谈已经结束。",
        "人造卫星通讯社",
        "mistranslated_outlet",
        "俄罗斯卫星通讯社",
    ),
    (
        "en",
        "Chinese media such as Surging News reported the visit.",
        "Surging News",
        "mistranslated_outlet",
        "The Paper",
    ),
    (
        "ar",
        "نقلت وكالة القمر الصناعي الروسية عن مسؤول قوله ذلك.",
        "وكالة القمر الصناعي",
        "mistranslated_outlet",
        "وكالة سبوتنيك",
    ),
    (
        "ru",
        "Об этом сообщает британская газета «Опекун».",
        "газета «Опекун»",
        "mistranslated_outlet",
        "The Guardian",
    ),
]
STATES = [
    (
        "zh-Hant",
        "亞美尼亞外長抵達莫斯科。亞美尼亞總理也將到訪。亞洲方面表示,願意繼續談判。",
        "亞洲方面",
        "wrong_expansion",
        "亞美尼亞方面",
    ),
    (
        "zh-Hant",
        "亞塞拜然和亞美尼亞軍隊撤出,局勢不再公升溫。亞美尼亞議會批准協議,結束亞美尼亞-阿根廷衝突。",
        "阿根廷",
        "wrong_expansion",
        "亞塞拜然",
    ),
    (
        "zh-Hans",
        "巴勒斯坦代表发言,局势公升级。巴勒斯坦总统到访。巴西方面要求停火。",
        "巴西",
        "wrong_expansion",
        None,
    ),
    (
        "en",
        "Azerbaijan moved troops. The conflict between Azerbaijan and Armenia went on. Azerbaijan's and Armenia's envoys spoke of the Armenian-Afghan border.",
        "Afghan",
        "wrong_expansion",
        None,
    ),
    (
        "ru",
        "Азербайджан отвёл войска. Армения ждёт. Конфликт между Азербайджаном и Арменией продолжается, Азербайджан настаивает на границе Армении и Афганистана.",
        "Афганистан",
        "wrong_expansion",
        None,
    ),
    (
        "ar",
        "أذربيجان تسحب قواتها. وأرمينيا تنتظر. الصراع بين أذربيجان وأرمينيا مستمر، وأذربيجان تتمسك بالحدود بين أرمينيا وأفغانستان.",
        "أفغانستان",
        "wrong_expansion",
        None,
    ),
    (
        "zh-Hant",
        "俄羅斯外交部副部長昨日抵達。俄羅斯副部長與記者見面。",
        "俄羅斯副部長",
        "missing_token",
        "俄羅斯外交部副部長",
    ),
    (
        "zh-Hans",
        "峰会上，阿塞拜疆人伊利哈姆·阿利耶夫发表讲话。",
        "阿塞拜疆人伊利哈姆·阿利耶夫",
        "missing_token",
        None,
    ),
    ("zh-Hans", "无论谁成为新美国，政策都不会变。", "新美国", "missing_token", None),
    ("zh-Hant", "特別軍事行動於2024年2月開始,各國震驚。", "2024年2月", "impossible_date", "2022年2月"),
    (
        "ru",
        "Специальная военная операция началась 24 февраля 2023 года.",
        "24 февраля 2023",
        "impossible_date",
        "24 февраля 2022",
    ),
    (
        "en",
        "The special military operation began on 24 February 2023.",
        "24 February 2023",
        "impossible_date",
        "24 February 2022",
    ),
    (
        "ar",
        "بدأت العملية العسكرية الخاصة في 24 فبراير 2023.",
        "24 فبراير 2023",
        "impossible_date",
        "24 فبراير 2022",
    ),
    (
        "zh-Hant",
        "帕希尼揚抵達莫斯科。帕希尼揚說會談順利。隨後帕什尼揚離開。",
        "帕什尼揚",
        "name_variant",
        "帕希尼揚",
    ),
    (
        "ar",
        "وصل باشينيان إلى موسكو. وقال باشينيان إن المحادثات جيدة. ثم غادر باشنيان.",
        "باشنيان",
        "name_variant",
        "باشينيان",
    ),
    (
        "en",
        "Pashinyan arrived. Pashinyan said the talks went well. Then Pashinian left.",
        "Pashinian",
        "name_variant",
        "Pashinyan",
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "defect", "kind", "suggested"),
    LETTERS + NAMES + QUOTES + DATES + GAPS + OUTLETS + STATES,
)
def test_damage_is_found(language: str, text: str, defect: str, kind: str, suggested: str | None) -> None:
    found = [(row.text, row.kind, row.suggested) for row in repairs_of(text, language, "2024-06-30")]
    assert (defect, kind, suggested) in found


@pytest.mark.parametrize(
    ("language", "text", "year"),
    [
        ("zh-Hant", "該國於2026年5月爆發內戰後,數十萬人逃離。\n自2026年以來,邊境屢有衝突。", "2026年"),
        (
            "en",
            "The war broke out in May 2026 and thousands fled.\nThe border has been tense since 2026.",
            "2026",
        ),
        ("ru", "Война вспыхнула в мае 2026 года.\nНа границе неспокойно с 2026 года.", "2026"),
        ("ar", "اندلعت الحرب في مايو 2026 وفر الآلاف.\nوالحدود متوترة منذ 2026.", "2026"),
    ],
)
def test_a_year_proven_wrong_is_doubted_elsewhere(language: str, text: str, year: str) -> None:
    second = text.index("\n")
    found = [row for row in repairs_of(text, language, "2024-06-30") if row.start > second]
    assert [(row.text, row.kind, row.suggested) for row in found] == [(year, "impossible_date", None)]


def test_a_future_date_is_no_error_where_the_sentence_looks_ahead() -> None:
    text = "The treaty will run until May 2026, the ministry said."
    assert repairs_of(text, "en", "2024-06-30") == []


def test_without_a_date_of_its_own_a_page_contradicts_none() -> None:
    assert repairs_of("The war broke out in May 2026 and thousands fled.", "en") == []

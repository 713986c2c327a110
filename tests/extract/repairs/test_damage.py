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
    ("zh-Hant", "發言人錶示,製裁不會解除。", "錶示", "over_conversion", "表示"),
    ("zh-Hant", "議會批準了這項協議,國傢元首隨後簽字。", "批準", "over_conversion", "批准"),
    ("zh-Hant", "外界幹涉內政的說法毫無根據。", "幹涉", "over_conversion", "干涉"),
    ("zh-Hant", "總統的髮言人說,事情還在髮展。", "髮言", "over_conversion", "發言"),
    ("zh-Hant", "皇後出席了晚宴,王後則缺席。", "皇後", "over_conversion", "皇后"),
    ("ru", "Министр Cергей Петренко прибыл на саммит.", "Cергей", "homoglyph", "Сергей"),
    ("ru", "Об этом сообщил прeдставитель ведомства.", "прeдставитель", "homoglyph", "представитель"),
    ("en", "The minister met Vlаdimir in the capital.", "Vlаdimir", "homoglyph", "Vladimir"),
    ("en", "The cafÃ© owner said itâ€™s over.", "cafÃ© owner said itâ€™s", "mojibake", "café owner said it’s"),
    ("ru", "Ïðåçèäåíò ñòðàíû âûñòóïèë ñ ðå÷üþ.", "Ïðåçèäåíò ñòðàíû âûñòóïèë ñ ðå÷üþ", "mojibake", "Президент страны выступил с речью"),
    ("ru", "РџСЂРµР·РёРґРµРЅС‚ подписал закон.", "РџСЂРµР·РёРґРµРЅС‚", "mojibake", "Президент"),
    ("ru", "оПЕГХДЕМР ЯРПЮМШ подписал закон.", "оПЕГХДЕМР ЯРПЮМШ", "mojibake", "Президент страны"),
    ("ar", "ÞÇá ÇáæÒíÑ Åä ÇáãÍÇÏËÇÊ", "ÞÇá ÇáæÒíÑ Åä ÇáãÍÇÏËÇÊ", "mojibake", "قال الوزير إن المحادثات"),
    ("ar", "Ø§Ù„Ø±Ø¦ÙŠØ³ يصل إلى القاهرة", "Ø§Ù„Ø±Ø¦ÙŠØ³", "mojibake", "الرئيس"),
    ("zh-Hans", "ä¸­å›½ 外交部发表声明", "ä¸­å›½", "mojibake", "中国"),
    ("ar", "قال ﺍﻟﻮﺯﻳﺮ إن الأمر انتهى.", "ﺍﻟﻮﺯﻳﺮ", "presentation_forms", "الوزير"),
    ("ar", "وصل الر\u200fئيس إلى العاصمة.", "\u200f", "bidi_control", ""),
    ("en", "The file \u202egnp.exe was sent.", "\u202e", "bidi_control", ""),
    ("en", "He said \ufffd\ufffd and left.", "\ufffd\ufffd", "replacement_character", None),
    ("zh-Hans", "他说锟斤拷，然后离开。", "锟斤拷", "replacement_character", None),
    ("en", "Smith &amp; Sons &ndash; the firm &mdash; closed.", "&amp;", "entity_left", "&"),
]
NAMES = [
    ("zh-Hant", "謝爾蓋 科瓦連科教授在會議上發表談話,引起注意。", "謝爾蓋 科瓦連科", "lost_middot", "謝爾蓋·科瓦連科"),
    ("zh-Hans", "弗拉基米尔普京出席了开幕式。", "弗拉基米尔普京", "lost_middot", "弗拉基米尔·普京"),
    ("zh-Hans", "他住在顿涅**，顿涅茨克的冬天很冷，顿涅茨克人都知道。", "顿涅**", "censor_star", "顿涅茨克"),
    ("zh-Hans", "他接受法国**采访时说，一切照旧。", "受法国**", "censor_star", None),
    ("ru", "Жители Донец** рассказали о взрывах. Сам город Донецк цел.", "Донец**", "censor_star", None),
    ("ru", "Губернатор Сидор**** ушёл. Ранее Сидоренко хвалили.", "Сидор****", "censor_star", "Сидоренко"),
    ("en", "Mr Hender*** denied it. Mr Henderson had said so before.", "Hender***", "censor_star", "Henderson"),
    ("ar", "قال المتحدث باسم حم*س. وكانت حماس نفت ذلك.", "حم*س", "censor_star", "حماس"),
    ("zh-Hans", "双方在（弗兰科-布拉）会晤，随后又在（弗兰科-布拉茨）签字。", "弗兰科-布拉", "truncated_name", "弗兰科-布拉茨"),
    ("zh-Hant", "本文為 Observer.com 獨家稿件。", "Observer.com", "mistranslated_outlet", "觀察者網"),
]
QUOTES = [
    ("zh-Hant", "他說:“我們不會離開。發言人補充,“談判仍在進行”。", "“我們不會離開。", "unclosed_quote", "“我們不會離開。”"),
    ("zh-Hans", "他说，“大家都同意。 ”", "。 ”", "spacing", "。”"),
    ("ar", "ذكر البيان أن اللقاء تناول أيضا” ملف الحدود وسبل ضبطها”.", "أيضا” ملف", "misplaced_quote", "أيضا “ملف"),
    ("ar", "قال «إن الأمر انتهى ولن نعود إليه أبدا.", "«إن الأمر انتهى ولن نعود إليه أبدا.", "unclosed_quote", None),
    ("ru", "Он сказал: «Мы уходим. Больше вопросов не было.", "«Мы уходим.", "unclosed_quote", None),
    ("en", "He said: “We are leaving. The aide added: “No comment.”", "“We are leaving.", "unclosed_quote", "“We are leaving.”"),
    ("en", "We are leaving,” he said.", "We are leaving,”", "unopened_quote", None),
    ("zh-Hant", "目前的形勢十分複雜,各國代表都認為, 我們應當盡快達成協議,恢復貿易,改善民生,穩定物價,增加就業,保障供應,加強合作,擴大投資。", "認為, 我們", "spacing", "認為,我們"),
    ("zh-Hans", "隨著援助的減少，这个国家的财政状况 正在迅速恶化，社会上的不满情绪也在不断增长。", "况 正", "lost_punctuation", None),
    ("ar", "زار الوفد مصر ، ثم الأردن ، ثم لبنان ، وعاد.", "مصر ،", "spacing", "مصر،"),
    ("ar", "نشر الصورة مكتبReuters في القاهرة.", "مكتبReuters", "spacing", "مكتب Reuters"),
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
    ("ru", "Они встретились в понедельник, 7 сентября 2023 года.", "понедельник, 7 сентября 2023", "weekday_mismatch", None),
    ("ar", "التقيا يوم الاثنين 7 سبتمبر 2023.", "الاثنين 7 سبتمبر 2023", "weekday_mismatch", None),
    ("zh-Hant", "雙方於2023年9月7日(星期一)會面。", "2023年9月7日(星期一", "weekday_mismatch", None),
    ("zh-Hant", "該國於2026年5月爆發內戰後,數十萬人逃離。", "2026年5月", "impossible_date", None),
    ("ru", "Война вспыхнула в мае 2026 года, тысячи людей бежали.", "мае 2026", "impossible_date", None),
    ("en", "The war broke out in May 2026 and thousands fled.", "May 2026", "impossible_date", None),
    ("ar", "اندلعت الحرب في مايو 2026 وفر الآلاف.", "مايو 2026", "impossible_date", None),
    ("en", "The ceasefire was signed on 5 May 2021. The truce of 5 June 2021 took effect a day after the agreement of 5 May 2021.", "5 June 2021", "contradicting_date", None),
    ("ru", "Перемирие подписали 5 мая 2021 года. Соглашение от 5 июня 2021 года нарушили. О прекращении огня объявили 5 мая 2021 года.", "5 июня 2021", "contradicting_date", None),
    ("ar", "وقعت الهدنة في 5 مايو 2021. وخرقت هدنة 5 يونيو 2021 مرارا. وأعلن اتفاق وقف النار في 5 مايو 2021.", "5 يونيو 2021", "contradicting_date", None),
    ("zh-Hans", "停火协议于2021年5月5日签署。2021年6月5日的停火协议屡遭破坏。2021年5月5日的协议仍然有效。", "2021年6月5日", "contradicting_date", None),
]


@pytest.mark.parametrize(("language", "text", "defect", "kind", "suggested"), LETTERS + NAMES + QUOTES + DATES)
def test_damage_is_found(language: str, text: str, defect: str, kind: str, suggested: str | None) -> None:
    found = [(row.text, row.kind, row.suggested) for row in repairs_of(text, language, "2024-06-30")]
    assert (defect, kind, suggested) in found

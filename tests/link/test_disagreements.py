"""Accounts that part are linked, accounts of different things are not: in each language, with what must be left alone."""

from __future__ import annotations

from itertools import permutations

import pytest

import dragoman
from dragoman.link.disagreements import Account, Place, Said, World, within_page

Case = tuple[str, str, list[str]]

PARTED: list[Case] = [
    ("en", "Border talks\n\nKenya accused Somalia on Monday of shelling a village near the border.\n\nReuters could not independently verify the claim.\n", ["claim versus non-verification"]),
    ("en", "Dam\n\nEgypt accused Ethiopia of filling the dam in secret. Ethiopia denied it.\n", ["speakers disagree"]),
    ("ru", "Граница\n\nКения обвинила Сомали в обстреле деревни. Сомали отвергло эти обвинения.\n", ["speakers disagree"]),
    ("ar", "سد\n\nاتهمت مصر إثيوبيا بملء السد سرا. ونفت إثيوبيا ذلك.\n", ["speakers disagree"]),
    ("zh-Hans", "边境\n\n埃及外交部指责埃塞俄比亚违反协议。埃塞俄比亚否认这一指控。\n", ["speakers disagree"]),
    ("ru", "Граница\n\nКения и Сомали обвинили друг друга в обстреле.\n", ["who is to blame"]),
    ("zh-Hant", "邊境\n\n肯亞與索馬利亞互相指責對方先開火。\n", ["who is to blame"]),
    ("en", "Storm kills 20 in Kenya\n\nTwelve people were killed when the storm hit Kenya, officials said.\n", ["headline versus body"]),
    ("ar", "زلزال يقتل 20 في كينيا\n\nقتل اثنا عشر شخصا في زلزال ضرب كينيا، بحسب السلطات.\n", ["headline versus body"]),
    # A denial in the charge's own sentence.
    ("en", "Border\n\nKenya accused Somalia of shelling a village, which Mogadishu denies.\n", ["speakers disagree"]),
    ("ru", "Граница\n\nКения обвинила Сомали в обстреле деревни, Сомали это отрицает.\n", ["speakers disagree"]),
    ("ar", "الحدود\n\nاتهمت مصر إثيوبيا بقصف قرية حدودية، لكن إثيوبيا نفت ذلك.\n", ["speakers disagree"]),
    ("zh-Hans", "边境\n\n肯尼亚指责索马里炮击边境村庄，索马里方面否认。\n", ["speakers disagree"]),
    ("zh-Hant", "邊境\n\n肯亞指控索馬利亞轟炸邊境村莊，索馬利亞則否認此事。\n", ["speakers disagree"]),
    # Nobody in particular could check it.
    ("en", "Border\n\nKenya said Somali troops had taken the town. It was not immediately possible to verify the report.\n", ["claim versus non-verification"]),
    ("en", "Border\n\nKenya said that Somalia had lost the town. None of the reports could be independently verified.\n", ["claim versus non-verification"]),
    ("ru", "Граница\n\nКения заявила, что сомалийские военные взяли город. Независимо проверить эти данные не удалось.\n", ["claim versus non-verification"]),
    ("ru", "Граница\n\nСомали сообщило о захвате города. Независимого подтверждения этой информации нет.\n", ["claim versus non-verification"]),
    ("ar", "الحدود\n\nقالت مصر إن القوات الإثيوبية سيطرت على البلدة. وتعذر التحقق من ذلك بشكل مستقل.\n", ["claim versus non-verification"]),
    ("ar", "الحدود\n\nقالت مصر إن القوات الإثيوبية سيطرت على البلدة. ولم يتسن التحقق من صحة هذه المعلومات.\n", ["claim versus non-verification"]),
    ("zh-Hans", "边境\n\n肯尼亚称，索马里军队占领了该镇。记者无法独立核实这一说法。\n", ["claim versus non-verification"]),
    ("zh-Hant", "邊境\n\n肯亞表示，索馬利亞軍隊佔領了該鎮。這項說法無法獲得獨立證實。\n", ["claim versus non-verification"]),
    # Each lays it at the other's door.
    ("en", "Border\n\nKenya and Somalia traded blame on Monday for the attack on the market.\n", ["who is to blame"]),
    ("ru", "Граница\n\nКения обвинила Сомали в нарушении перемирия. Сомали обвинило в нарушении перемирия Кению.\n", ["who is to blame"]),
    ("ar", "الحدود\n\nاتهمت مصر إثيوبيا بخرق الهدنة. واتهمت إثيوبيا مصر ببدء القتال.\n", ["who is to blame"]),
    ("zh-Hans", "边境\n\n肯尼亚指责索马里率先开火。索马里则指责肯尼亚挑起冲突。\n", ["who is to blame"]),
    # Both sides, named in the sentence before.
    ("en", "Border\n\nKenyan and Somali troops exchanged fire on Monday. Both sides blamed each other for starting the clash.\n", ["who is to blame"]),
    ("ru", "Граница\n\nНа границе Кении и Сомали началась перестрелка. Кения и Сомали стянули войска. Обе страны обвинили друг друга в нарушении перемирия.\n", ["who is to blame"]),
    ("ar", "الحدود\n\nاندلعت اشتباكات بين القوات المصرية والقوات الإثيوبية. وتبادل الجانبان الاتهامات بخرق الهدنة.\n", ["who is to blame"]),
    ("zh-Hans", "边境\n\n肯尼亚与索马里边境再次爆发冲突。双方互相指责对方先开火。\n", ["who is to blame"]),
    ("zh-Hant", "邊境\n\n肯亞與索馬利亞邊境再次爆發衝突。雙方互相指責對方先開火。\n", ["who is to blame"]),
    # Two sides count one thing.
    ("en", "Border\n\nKenya said 40 Somali soldiers were killed in the battle. Somalia said five of its soldiers were killed.\n", ["numbers differ"]),
    ("en", "Border\n\nKenya said 12 civilians were killed in the shelling. Somalia said only three civilians were killed.\n", ["numbers differ"]),
    ("ru", "Граница\n\nКения сообщила, что при обстреле погибли 12 мирных жителей. По данным Сомали, погибли семь мирных жителей.\n", ["numbers differ"]),
    ("ar", "الحدود\n\nقالت مصر إن 12 مدنيا قتلوا في القصف. وقالت إثيوبيا إن سبعة مدنيين قتلوا في القصف.\n", ["numbers differ"]),
    ("zh-Hans", "边境\n\n肯尼亚表示，炮击造成12名平民死亡。索马里表示，炮击造成7名平民死亡。\n", ["numbers differ"]),
    ("zh-Hant", "邊境\n\n肯亞表示，轟炸造成12名平民死亡。索馬利亞表示，轟炸造成7名平民死亡。\n", ["numbers differ"]),
    # The headline has another number.
    ("ru", "Шторм в Кении: погибли 20 человек\n\nПри шторме в Кении погибли 12 человек, сообщили власти.\n", ["headline versus body"]),
    ("zh-Hans", "风暴致20人死亡\n\n肯尼亚官方说，风暴造成12人死亡。\n", ["headline versus body"]),
    ("zh-Hant", "風暴致20人死亡\n\n肯亞官方說，風暴造成12人死亡。\n", ["headline versus body"]),
    # A denial whose object stands first, or told in the passive, or behind "which".
    ("ru", "Граница\n\nКения обвинила Сомали в обстреле деревни. В Могадишо обвинения отвергли.\n", ["speakers disagree"]),
    ("ru", "Граница\n\nКения обвиняет Сомали в обстреле деревни. Могадишо эти обвинения отрицает.\n", ["speakers disagree"]),
    ("ru", "Граница\n\nМИД Кении назвал шаги Сомали недружественными. В Могадишо упреки отвергли.\n", ["speakers disagree"]),
    ("ar", "الحدود\n\nاتهمت مصر إثيوبيا بقصف قرية حدودية، وهو ما نفته أديس أبابا.\n", ["speakers disagree"]),
    ("ar", "الحدود\n\nاتهمت مصر إثيوبيا بقصف قرية حدودية، الأمر الذي نفاه الرئيس الإثيوبي.\n", ["speakers disagree"]),
    ("zh-Hans", "边境\n\n肯尼亚指责索马里炮击边境村庄，但遭到索马里否认。\n", ["speakers disagree"]),
    ("zh-Hant", "邊境\n\n肯亞指控索馬利亞轟炸邊境村莊，遭索馬利亞外交部駁斥。\n", ["speakers disagree"]),
    # A denial that names whose words it rejects answers them from afar.
    ("en", f"Dam\n\nEgypt accused Ethiopia of filling the dam in secret.{' Sudan said that talks would go on.' * 5} Ethiopia rejected Egypt's accusation.\n", ["speakers disagree"]),
    # Two blame each other, with the words for it apart, or as the other's doing.
    ("ru", "Граница\n\nКения и Сомали на этой неделе обвинили в обстреле рынка друг друга.\n", ["who is to blame"]),
    ("zh-Hans", "边境\n\n肯尼亚和索马里都指责对方先开火。\n", ["who is to blame"]),
    ("zh-Hant", "邊境\n\n肯亞與索馬利亞邊境傳出槍聲。雙方互控是對方先開火，烏干達總統分別致電兩國。\n", ["who is to blame"]),
    # An outlet could not confirm it.
    ("en", "Crash\n\nKenyan officials said the general was on the plane. Reuters could not immediately confirm that he was aboard.\n", ["claim versus non-verification"]),
    ("ru", "Граница\n\nКения заявила, что взяла город. Агентство Рейтер не смогло проверить эту информацию.\n", ["claim versus non-verification"]),
    ("ar", "الحدود\n\nقالت مصر إن قواتها دخلت البلدة. ولم تتمكن وكالة فرانس برس من التحقق من صحة ذلك.\n", ["claim versus non-verification"]),
    ("zh-Hant", "邊境\n\n肯亞表示已攻下該鎮。路透社無法立即證實。\n", ["claim versus non-verification"]),
    # A truce that one reports and another says is not kept.
    ("en", "Truce\n\nThe Kenyan government said a ceasefire had begun at noon. Somalia said Kenya had violated the ceasefire within an hour.\n", ["whether it happened"]),
    ("ru", "Перемирие\n\nМИД Кении сообщил, что стороны договорились о прекращении огня. Минобороны Сомали утверждает, что Кения продолжает обстрел.\n", ["whether it happened"]),
    ("ar", "هدنة\n\nأعلنت وزارة الخارجية المصرية أن وقف إطلاق النار دخل حيز التنفيذ. واتهمت إثيوبيا القوات المصرية بخرق وقف إطلاق النار بعد ساعة.\n", ["whether it happened"]),
    ("zh-Hans", "停火\n\n肯尼亚外交部宣布双方自9时起停火。索马里国防部指责肯尼亚军队一小时后便违反了停火。\n", ["whether it happened"]),
    ("zh-Hant", "停火\n\n肯亞外交部宣布雙方自9時起停火。索馬利亞國防部表示，肯亞軍隊仍在砲擊邊境。\n", ["whether it happened"]),
    # An article comes back to words that it has given before, and gives them otherwise.
    ("en", f'Talks\n\nWilliam Ruto said: "We will defend every inch of our land, whatever the cost may be."\n\n{"Nobody spoke. " * 30}\n\nWilliam Ruto said: "We are going to defend each inch of our land, whatever it may cost."\n', ["two renderings"]),
    ("ru", f"Переговоры\n\nУильям Руто заявил: «Мы будем защищать каждый дюйм нашей земли, чего бы это ни стоило».\n\n{'Никто не ответил. ' * 25}\n\nУильям Руто заявил: «Мы станем защищать каждый дюйм своей земли, чего бы нам это ни стоило».\n", ["two renderings"]),
    ("ar", f'محادثات\n\nقال وليام روتو: "سندافع عن كل شبر من أرضنا مهما كان الثمن في هذه الحرب".\n\n{"لم يجب أحد عن السؤال. " * 20}\n\nقال وليام روتو: "سنحمي كل شبر من ترابنا مهما كان الثمن في هذه الحرب".\n', ["two renderings"]),
    ("zh-Hans", f"会谈\n\n普京表示：“无论付出多大代价，我们都将捍卫每一寸土地和人民。”\n\n{'没有人回答这个问题。' * 40}\n\n普京表示：“不管付出多大代价，我们都会守卫每一寸土地和人民。”\n", ["two renderings"]),
    ("zh-Hant", f"會談\n\n普丁表示：「無論付出多大代價，我們都將捍衛每一寸土地和人民。」\n\n{'沒有人回答這個問題。' * 40}\n\n普丁表示：「不管付出多大代價，我們都會守衛每一寸土地和人民。」\n", ["two renderings"]),
    # A headline in which two meet, one of whom did not come.
    ("en", "Ruto and Museveni meet in Arusha\n\nYoweri Museveni refused to attend on Friday, and the hall stayed empty.\n", ["headline versus body"]),
    ("ru", "Руто и Мусевени встретились в Аруше\n\nЙовери Мусевени в пятницу отказался приехать, и зал остался пуст.\n", ["headline versus body"]),
    ("ar", "السيسي وأردوغان يلتقيان في الرياض\n\nرفض رجب طيب أردوغان الحضور يوم الجمعة وبقيت القاعة خالية.\n", ["headline versus body"]),
    ("zh-Hans", "普京与埃尔多安在索契会晤\n\n埃尔多安周五拒绝出席，会场空无一人。\n", ["headline versus body"]),
    ("zh-Hant", "普丁與艾爾段在索契會晤\n\n艾爾段週五拒絕出席，會場空無一人。\n", ["headline versus body"]),
    # A claim and a denial of one deed, set side by side.
    ("zh-Hant", "空戰\n\n印度空軍表示，印度擊落六架巴基斯坦戰機。巴基斯坦國防部說，印度並未擊落任何一架巴基斯坦戰機。\n", ["whether it happened"]),
    ("en", "Base\n\nA video showed smoke over the base. Kenya said it had bombed the base, though independent verification of the footage remains unavailable.\n", ["claim versus non-verification"]),
    # One agreement, told with two days.
    ("en", f"Truce\n\nKenya and Somalia signed a ceasefire on 9 May 2023, Kenyan officials say.\n\n{'The talks were long and hard. ' * 6}\n\nKenya and Somalia signed the ceasefire on 10 May 2023.\n", ["dates differ"]),
    ("ru", f"Перемирие\n\nКения и Сомали подписали соглашение о прекращении огня 9 мая 2023 года.\n\n{'Переговоры были долгими и трудными. ' * 6}\n\nКения и Сомали подписали соглашение 10 мая 2023 года.\n", ["dates differ"]),
    ("ar", f"هدنة\n\nوقعت كينيا والصومال اتفاق وقف إطلاق النار في 9 مايو 2023.\n\n{'كانت المحادثات طويلة وصعبة. ' * 8}\n\nوقعت كينيا والصومال الاتفاق في 10 مايو 2023.\n", ["dates differ"]),
    ("zh-Hans", f"停火\n\n肯尼亚和索马里2023年5月9日签署停火协议。\n\n{'谈判漫长而艰难。' * 10}\n\n肯尼亚和索马里2023年5月10日签署停火协议。\n", ["dates differ"]),
    ("zh-Hant", f"停火\n\n肯亞和索馬利亞2023年5月9日簽署停火協議。\n\n{'談判漫長而艱難。' * 10}\n\n肯亞和索馬利亞2023年5月10日簽署停火協議。\n", ["dates differ"]),
]  # fmt: skip

AGREED: list[tuple[str, str]] = [
    # Who refuses to do something, or to speak, denies nothing.
    ("en", "Border\n\nKenya accused Somalia of breaking the truce. Somalia refused to sign the agreement.\n"),
    ("en", "Border\n\nKenya accused Somalia of shelling a village. Somalia neither confirmed nor denied the report.\n"),
    ("ru", "Граница\n\nКения обвинила Сомали в обстреле деревни. В Сомали не подтвердили эти сообщения.\n"),
    ("ru", "Граница\n\nКения обвинила Сомали в обстреле деревни. Сомали отвергло предложение о переговорах.\n"),
    ("ar", "الحدود\n\nاتهمت مصر إثيوبيا بقصف قرية. ورفضت إثيوبيا التعليق.\n"),
    ("zh-Hans", "边境\n\n埃及指责埃塞俄比亚炮击村庄。埃塞俄比亚外交部拒绝置评。\n"),
    ("zh-Hant", "邊境\n\n埃及指控衣索比亞轟炸村莊。衣索比亞拒絕簽署協議。\n"),
    # Nobody made a claim, or it was confirmed.
    ("en", "Town\n\nThe number of the houses was large. It could be verified by all.\n"),
    ("ar", "خبر\n\nقالت مصر إن المحادثات بدأت. ولم يتسن الحصول على تعليق من إثيوبيا.\n"),
    ("ru", "Город\n\nКения заявила о победе. Наблюдатели независимо подтвердили эти данные.\n"),
    # Who could not be reached said nothing; what is doubted in its own sentence is told there.
    ("ar", "الحدود\n\nقالت مصر إن قواتها دخلت البلدة. ولم يتسن لرويترز الحصول على تعليق من إثيوبيا.\n"),
    ("en", "Border\n\nKenya said its troops had taken the town. The rebels' channel showed burning tanks on the road, but the footage could not be independently verified.\n"),
    # Who calls for a truce reports none; nor is a truce of one side's word broken on its word.
    ("en", "Truce\n\nUganda called for a ceasefire. Somalia said Kenya had violated the border.\n"),
    ("ru", "Перемирие\n\nУганда призвала к прекращению огня. Сомали заявило, что Кения продолжает обстрел.\n"),
    ("zh-Hans", "停火\n\n乌干达呼吁双方停火。索马里国防部表示，肯尼亚军队继续炮击边境。\n"),
    # Two quotations in a row are two; an official charges his own state with nothing.
    ("en", 'Talks\n\nWilliam Ruto said: "We will defend every inch of our land." He said: "We will defend every one of our people."\n'),
    ("ru", "Переговоры\n\nМария Захарова заявила, что провокации против России не пройдут. В Кремле обвинения отвергли.\n"),
    # Who refused at first and came is at the meeting.
    ("en", "Ruto and Museveni meet in Arusha\n\nYoweri Museveni had refused to attend. On Friday William Ruto met Yoweri Museveni in Arusha.\n"),
    ("zh-Hans", "普京与埃尔多安在索契会晤\n\n泽连斯基拒绝出席。普京周五在索契会见了埃尔多安。\n"),
    # A list of places is no count against another.
    ("zh-Hant", "衝突\n\n肯亞軍方說，襲擊已造成31人死亡。路透社報導，雙方都說邊境交火，東區有13人死亡，西區有6人死亡。\n"),
    # Each side counts its own.
    ("en", "Border\n\nKenya said 49 of its soldiers were killed. Somalia said it lost 50 soldiers.\n"),
    ("en", "Border\n\nKenya said 12 civilians were killed in the shelling. In a flood in Uganda seven civilians were killed.\n"),
    ("ru", "Граница\n\nКения сообщила о гибели 49 своих военнослужащих. Сомали потеряло 50 военнослужащих.\n"),
    ("ar", "الحدود\n\nأعلنت مصر مقتل 49 من جنودها. وقالت إثيوبيا إن 50 من جنودها قتلوا.\n"),
    ("zh-Hans", "边境\n\n肯尼亚表示，己方49名士兵死亡。索马里称，己方有50名军人阵亡。\n"),
    ("zh-Hant", "邊境\n\n肯亞表示，己方49名士兵死亡。索馬利亞稱，己方有50名軍人陣亡。\n"),
    # Who the two sides are, nobody says; a state and its own army are one side.
    ("en", "Border\n\nThe clash began on Monday. Both sides blamed each other.\n"),
    ("ar", "الحدود\n\nقال الجيش الإسرائيلي إنه ملتزم باتفاق إسرائيل. ويتبادل الجانبان الاتهامات.\n"),
    # The headline adds up what each side lost.
    ("en", "Fighting between Kenya and Somalia kills 33 people\n\nKenya said 13 people were killed. In Somalia 20 people were killed, officials there said.\n"),
    # Two ceasefires, months apart.
    ("en", f"Truce\n\nKenya and Somalia signed a ceasefire on 9 May 2023.\n\n{'The talks were long and hard. ' * 6}\n\nKenya and Somalia had signed a ceasefire on 20 January 2023.\n"),
    ("ru", f"Перемирие\n\nКения и Сомали подписали соглашение 9 мая 2023 года.\n\n{'Переговоры были долгими и трудными. ' * 6}\n\nКения и Сомали подписали соглашение 20 января 2023 года.\n"),
    ("ar", f"هدنة\n\nوقعت كينيا والصومال اتفاقا في 9 مايو 2023.\n\n{'كانت المحادثات طويلة وصعبة. ' * 8}\n\nوقعت كينيا والصومال اتفاقا في 20 يناير 2023.\n"),
    ("zh-Hans", f"停火\n\n肯尼亚和索马里2023年5月9日签署停火协议。\n\n{'谈判漫长而艰难。' * 10}\n\n肯尼亚和索马里2023年1月20日签署停火协议。\n"),
    ("zh-Hant", f"停火\n\n肯亞和索馬利亞2023年5月9日簽署停火協議。\n\n{'談判漫長而艱難。' * 10}\n\n肯亞和索馬利亞2023年1月20日簽署停火協議。\n"),
    ("en", "Storm kills at least 20 in Kenya\n\nTwenty-five people were killed when the storm hit Kenya, officials said.\n"),
    ("en", "Dam\n\nEgypt accused Ethiopia of filling the dam in secret. Sudan denied that it had troops in Chad.\n"),
    ("ru", "Граница\n\nКения обвинила Сомали в обстреле деревни. Уганда опровергла слухи о выборах.\n"),
    ("ar", "سد\n\nاتهمت مصر إثيوبيا بملء السد سرا. ونفت كينيا وجود قوات لها في تشاد.\n"),
    ("zh-Hans", "边境\n\n埃及指责埃塞俄比亚秘密蓄水。肯尼亚否认在乍得驻军。\n"),
    ("en", "Talks\n\nKenya and Somalia signed a trade agreement on 9 May 2023 and another one on 12 May 2023.\n"),
    ("zh-Hans", "风暴致20人死亡\n\n肯尼亚官方说，风暴造成20人死亡、12人受伤。\n"),
]  # fmt: skip


def kinds(language: str, text: str) -> list[str]:
    return sorted(
        d.kind for d in dragoman.analyse(text, language=language, published="2023-05-20").disagreements
    )


@pytest.mark.parametrize(("language", "text", "wanted"), PARTED)
def test_where_accounts_part(language: str, text: str, wanted: list[str]) -> None:
    assert kinds(language, text) == wanted


@pytest.mark.parametrize(("language", "text"), AGREED)
def test_where_they_do_not(language: str, text: str) -> None:
    assert kinds(language, text) == []


def test_an_account_is_told_in_the_words_of_its_page() -> None:
    text = "Dam\n\nEgypt accused Ethiopia of filling the dam in secret. Ethiopia denied it.\n"
    found = dragoman.analyse(text, published="2023-05-20")
    (only,) = found.disagreements
    for account in only.accounts:
        assert found.page.text[account.start : account.end] == account.text
        assert (account.language, account.day) == ("en", "2023-05-20")
    assert {a.position for a in only.accounts} == {"state/egy", "state/eth"} == set(only.voices)


def said(row_id: str, start: int, end: int, speaker: str, act: str, order: int) -> Account:
    words = "x" * (end - start)
    row = Said(
        row_id, "page-1", start, end, words, speaker, act, (), (), "indirect", words, end, None, f"{speaker} {act}"
    )  # fmt: skip
    return Account(row, Place("a-1", "2023-05-09", 1, "en"), order)


def test_in_whatever_order_rows_come_the_nearest_speaker_is_answered() -> None:
    sides = {side: side for side in ("state/ken", "state/som", "state/uga")}
    within = said("s1", 0, 60, "state/ken", "assert", 0)
    around = said("s2", 0, 90, "state/uga", "assert", 0)
    denial = said("s3", 95, 130, "state/som", "deny", 2)
    for rows in permutations((within, around, denial)):
        (found,) = within_page(rows, World({}, sides))
        assert [a.position for a in found.accounts] == ["state/ken", "state/som"]

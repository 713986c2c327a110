"""Where the text proper begins behind place, date and agency.

Texts are folded; offsets are code points.
"""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"[\u3400-\u9fff]{2,12}[,,]\s?(?:\d{4}年)?\d{1,2}月\d{1,2}日\s?\([^()\n]{2,16}\)\s*[-–—]+\s*"  # 柏林,2025年6月18日(路透社)——
    r"|[^.!?。:«“\"\n]{2,50}?\((?:[^()\n]{2,30})\)\s*[-–—:]+\s*"  # LONDON (Reuters) -
    r"|[\u3400-\u9fff\d ]{2,24}?[日\d ][电電讯訊](?:\([^()\n]{2,24}\))?[\s,:，：]*"  # 新華社北京3月2日電(記者 …)
    r"|[(〔【\[][^()〔〕【】\[\]\n]{0,40}(?:[日\d ][电讯]|报道|报导|社|讯|网|记者[^()〔〕【】\[\]\n]{2,10})[)〕】\]]\s*"  # (中央社莫斯科9日綜合外電報導)
    r"|[^.!?:«“\"\n]{2,30}[.,] (?:\d{1,2} [а-я]{3,8}|[a-z]{3,9}\.? \d{1,2})(?:,? \d{4}(?: г\.| года)?)?[.,]? ?(?:/[^/\n]{2,40}/(?:\.|\s[-–—]+)?|[^-–—.\n]{2,30}(?:\.[a-z]{2,4})?(?:-[а-я]+)?\s[-–—])\s*"  # МОСКВА, 5 августа. /ТАСС/.
    r"|[^.!?:«“\"\n/]{2,40}?\d{1,2} [\u0600-\u06ff]{3,10}(?: \d{4})?(?: م)?\s*/[^/\n]{2,20}/[\s:،.–—-]*"  # الدوحة في 5 مايو /قنا/
    r"|[\u0600-\u06ff ]{2,30} \d{1,2}-\d{1,2}-\d{4} [\u0600-\u06ff]{2,10}\s?[-–—]+\s*"  # رام الله 5-8-2025 وفا-
    r"|[\u0600-\u06ff ]{2,30} \d{1,2} [\u0600-\u06ff ]{3,14} \d{4} هـ?(?: الموافق [^/\n]{6,30})? واس(?!\w)[\s:،.–—-]*"  # جدة 5 محرم 1447 هـ واس
    r"|[\u0600-\u06ff ]{2,25}(?:\s?/[\u0600-\u06ff ]{2,25})?\s?/\s(?:الاناضول(?!\w)[\s/:،.–—-]*)?"  # أنقرة/ الأناضول; بغداد اليوم/
    r"|كتبت?\s?[-–—:]\s?[\u0600-\u06ff ]{3,30}:\s+"  # كتب - فلان الفلاني:
    r"|[a-z .'-]{2,30}, [a-z]{3,9}\.? \d{1,2}, \d{4}:\s+"  # NEW DELHI, August 5, 2025:
    r"|[^.!?:«“\"\n]{2,40}?\s[-–—]\s?(?:риа новости|интерфакс|тасс|reuters|afp|ap|رويترز|وكالات|سبا|سانا|وام|واس|قنا|بترا|شينخوا)(?!\w)[.:،,]?\s*(?:[-–—]\s*)?"
)


def dateline(text: str, start: int, end: int) -> int:
    """Where the text proper begins behind a dateline of place, date and agency; `start` where there is none."""
    match = _DATELINE.match(text, start, min(end, start + 90))
    return match.end() if match else start


_TOWN = re.compile(
    r"[A-Z][A-Z .'’]{2,30}(?:(?:, |/)[A-Z][A-Za-z .'’]{2,30})?(?: ?[—–] ?| - )(?=[“\"‘']?[A-Z])"
)
"""BEIRUT - Two people; ERBIL, Kurdistan Region—At least."""


def town(source: str) -> int:
    """The length of a dateline that is a town in capitals and a dash, at the start of a text as it was printed; 0 without one."""
    match = _TOWN.match(source[:80])
    return match.end() if match else 0

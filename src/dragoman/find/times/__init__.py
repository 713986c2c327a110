"""Time expressions: where a text says when, and which day, month or stretch it means.

Words that name no stretch (recently, 日前, недавно, مؤخرا) and holidays get no row. "Until X" is the row of X itself,
"since X" the open interval from X on.
"""

from dragoman.find.times.finder import find_times

__all__ = ["find_times"]

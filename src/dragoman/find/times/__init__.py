"""Time expressions: where a text says when, and which day, month or stretch it means."""

from dragoman.find.times.finder import find_times

__all__ = ["find_times"]

"""Helpers of all tests stand beside this file. Property tests have no deadline: speed is measured in bench/."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("dragoman", deadline=None)
settings.load_profile("dragoman")

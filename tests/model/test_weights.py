"""The weights in the user's cache: made once, whole or made again, whoever comes first."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from dragoman.errors import ModelError
from dragoman.model.base import Base, base_path
from dragoman.model.weights import cache_path, shapes, weights

PATH = base_path()


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Base:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert PATH is not None
    return Base(PATH)


def test_the_second_time_they_come_from_the_cache(base: Base) -> None:
    made = weights(base)
    before = cache_path(base).stat()
    again = weights(base)
    assert cache_path(base).stat().st_mtime_ns == before.st_mtime_ns
    assert all(np.array_equal(made[name], again[name]) for name in shapes(base.sizes))


@pytest.mark.parametrize("damage", [b"", b"no weights at all", None])
def test_a_damaged_cache_is_made_again(base: Base, damage: bytes | None) -> None:
    made = weights(base)
    path = cache_path(base)
    whole = path.read_bytes()
    path.write_bytes(whole[:1000] + b"\x01" + whole[1001:] if damage is None else damage)
    again = weights(base)
    assert path.read_bytes() == whole
    assert all(np.array_equal(made[name], again[name]) for name in shapes(base.sizes))


def test_a_folder_that_cannot_be_written_stops_nothing(
    base: Base, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert set(weights(base)) == set(shapes(base.sizes))


def test_two_processes_that_start_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    code = (
        "from dragoman.model.base import Base, base_path;"
        "from dragoman.model.weights import weights; print(len(weights(Base(base_path()))))"
    )
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    both = [
        subprocess.Popen([sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    said = {process.communicate()[0] for process in both}
    assert len(said) == 1
    assert sorted(path.suffix for path in (tmp_path / "dragoman").iterdir()) == [".bin", ".sha256"]


def test_what_a_base_holds_tells_it_from_another(base: Base, tmp_path: Path) -> None:
    assert PATH is not None
    other = tmp_path / "other.bin"
    shutil.copyfile(PATH, other)
    assert cache_path(Base(other)) == cache_path(base)
    data = bytearray(PATH.read_bytes())
    data[-1] ^= 1
    other.write_bytes(data)
    os.utime(other, ns=(1, 1))
    assert cache_path(Base(other)) != cache_path(base)


def test_a_file_that_is_no_base_is_told(tmp_path: Path) -> None:
    path = tmp_path / "e5-small-q4.bin"
    path.write_bytes(b"E5S1" + b"\0" * 200)
    with pytest.raises(ModelError, match="reinstall"):
        Base(path)

"""Files are replaced whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from attache.errors import AttacheError
from attache.files import previous, write_atomically


def _everything(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writes_a_new_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    write_atomically(tmp_path / "deck.pptx", b"new")
    assert (tmp_path / "deck.pptx").read_bytes() == b"new"
    assert _everything(tmp_path) == ["deck.pptx"]


def test_replaces_a_file_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_keeps_the_previous_version_on_request(tmp_path: Path) -> None:
    path = tmp_path / "talks.attache"
    for data in (b"first", b"second", b"third"):
        write_atomically(path, data, keep_previous=True)
    assert path.read_bytes() == b"third"
    assert previous(path).name == "talks.attache.bak"
    assert previous(path).read_bytes() == b"second"
    assert _everything(tmp_path) == ["talks.attache", "talks.attache.bak"]


def test_writes_through_a_link_and_leaves_the_link(tmp_path: Path) -> None:
    real = tmp_path / "real.pptx"
    real.write_bytes(b"old")
    link = tmp_path / "link.pptx"
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_says_that_a_folder_is_missing(tmp_path: Path) -> None:
    with pytest.raises(AttacheError, match=r"There is no folder .*nowhere"):
        write_atomically(tmp_path / "nowhere" / "deck.pptx", b"new")


def test_refuses_a_folder_where_a_file_should_be(tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").mkdir()
    with pytest.raises(AttacheError, match="is a folder, not a file"):
        write_atomically(tmp_path / "deck.pptx", b"new")


def test_refuses_a_device(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(AttacheError, match="is a device"):
        write_atomically(pipe, b"new")
    assert pipe.exists()
    assert not pipe.is_file()


@pytest.mark.parametrize("name", ["x" * 300, "nul\0l"])
def test_refuses_a_name_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    with pytest.raises(AttacheError, match="was not saved"):
        write_atomically(tmp_path / name, b"new")
    assert _everything(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "cannot be written to"),
        (errno.EACCES, "cannot be written to"),
        (errno.EIO, "Input/output error"),
    ],
)
@pytest.mark.parametrize("kept", [False, True])
def test_a_failed_write_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str, kept: bool
) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(AttacheError, match=said) as refusal:
        write_atomically(path, b"new", keep_previous=kept)
    assert str(path) in refusal.value.message
    assert refusal.value.hint
    assert path.read_bytes() == b"old"
    assert _everything(tmp_path) == ["deck.pptx"]


def test_a_write_that_stops_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(b"old")
    resource = pytest.importorskip("resource")
    signal = pytest.importorskip("signal")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(AttacheError, match="was not saved"):
            write_atomically(path, b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert path.read_bytes() == b"old"
    assert _everything(tmp_path) == ["deck.pptx"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_says_that_a_folder_cannot_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(AttacheError, match="cannot be written to"):
        write_atomically(tmp_path / "deck.pptx", b"new")

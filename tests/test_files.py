"""Files are replaced whole or not at all."""

import errno
import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from attache.errors import AttacheError
from attache.files import Staging, previous, write_atomically

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


def _everything(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _export(*places: Path) -> None:
    with Staging() as staging:
        for place in places:
            staging.add(place, b"new")
        staging.commit()


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


@pytest.mark.parametrize("longest", ["가" * 82 + ".attache", "가" * 83 + "ab.tar", "b" * 255])
def test_a_file_with_the_longest_name_is_saved_again_and_again(
    tmp_path: Path, longest: str
) -> None:
    assert 250 <= len(longest.encode()) <= 255
    path = tmp_path / longest
    for data in (b"first", b"second", b"third"):
        write_atomically(path, data, keep_previous=True)
    assert path.read_bytes() == b"third"
    assert previous(path).read_bytes() == b"second"
    assert _everything(tmp_path) == sorted([longest, previous(path).name])


def test_two_long_names_that_begin_alike_keep_a_previous_version_each(tmp_path: Path) -> None:
    one, other = tmp_path / ("가" * 84 + "1"), tmp_path / ("가" * 84 + "2")
    assert previous(one) != previous(other)
    assert previous(one).suffix == ".bak"


def test_staged_files_may_have_the_longest_names(tmp_path: Path) -> None:
    folder = tmp_path / ("나" * 85)
    _export(folder / ("가" * 85), folder / ("다" * 85))
    assert sorted(_everything(folder)) == ["가" * 85, "다" * 85]


def test_a_name_that_no_file_system_takes_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(AttacheError, match="name too long") as refusal:
        write_atomically(tmp_path / ("가" * 86), b"new")
    assert refusal.value.hint == "Choose a shorter name."
    assert _everything(tmp_path) == []


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


def test_staged_files_take_their_places_together(tmp_path: Path) -> None:
    out = tmp_path / "new" / "exports"
    with Staging() as staging:
        staging.add(out / "deck.pdf", b"pdf")
        staging.add(out / "slides" / "deck - 1.png", b"png")
        assert not (out / "deck.pdf").exists()
        staging.commit()
    assert (out / "deck.pdf").read_bytes() == b"pdf"
    assert (out / "slides" / "deck - 1.png").read_bytes() == b"png"
    assert _everything(out) == ["deck.pdf", "slides"]
    assert _everything(out / "slides") == ["deck - 1.png"]


def test_a_staged_file_waits_on_the_file_system_of_its_place(tmp_path: Path) -> None:
    with Staging() as staging:
        staging.add(tmp_path / "deck.pdf", b"pdf")
        (room,) = tmp_path.iterdir()
        assert room.name.startswith(".attache-")
        assert room.name.endswith(".tmp")
        assert [file.read_bytes() for file in room.iterdir()] == [b"pdf"]


def test_a_staged_file_keeps_permissions_and_follows_links(tmp_path: Path) -> None:
    real = tmp_path / "real" / "deck.pdf"
    real.parent.mkdir()
    real.write_bytes(b"old")
    real.chmod(0o640)
    link = tmp_path / "deck.pdf"
    link.symlink_to(real)
    with Staging() as staging:
        staging.add(link, b"new")
        staging.commit()
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o640
    assert _everything(real.parent) == ["deck.pdf"]


def test_what_was_added_last_stands(tmp_path: Path) -> None:
    with Staging() as staging:
        staging.add(tmp_path / "deck.pdf", b"first")
        staging.add(tmp_path / "deck.pdf", b"second")
        staging.commit()
    assert (tmp_path / "deck.pdf").read_bytes() == b"second"
    assert _everything(tmp_path) == ["deck.pdf"]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit, RuntimeError])
def test_an_interruption_leaves_nothing_of_what_was_staged(
    tmp_path: Path, stop: type[BaseException]
) -> None:
    (tmp_path / "deck.pdf").write_bytes(b"old")

    def interrupted() -> None:
        with Staging() as staging:
            staging.add(tmp_path / "deck.pdf", b"new")
            staging.add(tmp_path / "made" / "for" / "it" / "deck - 1.png", b"png")
            raise stop

    with pytest.raises(stop):
        interrupted()
    assert (tmp_path / "deck.pdf").read_bytes() == b"old"
    assert _everything(tmp_path) == ["deck.pdf"]


def test_leaving_without_a_commit_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    with Staging() as staging:
        staging.add(tmp_path / "here" / "deck.pdf", b"pdf")
        staging.add(tmp_path / "there" / "deck.pdf", b"pdf")
    assert _everything(tmp_path) == ["here"]
    assert _everything(tmp_path / "here") == []


def test_a_made_folder_stays_where_someone_else_put_a_file_in_it(tmp_path: Path) -> None:
    with Staging() as staging:
        staging.add(tmp_path / "made" / "deck.pdf", b"pdf")
        (tmp_path / "made" / "theirs.txt").write_bytes(b"theirs")
    assert _everything(tmp_path / "made") == ["theirs.txt"]


@pytest.mark.parametrize("step", ["write", "fsync"])
def test_a_full_disk_leaves_every_place_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    (tmp_path / "deck.pdf").write_bytes(b"old")
    staged = 0

    def full(*_: object) -> None:
        nonlocal staged
        staged += 1
        if staged == 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    class FullDisk(io.FileIO):
        def write(self, data: "ReadableBuffer", /) -> int:
            full()
            return super().write(data)

    def opened(self: Path, mode: str = "r") -> io.FileIO:
        return FullDisk(self, mode.replace("b", ""))

    if step == "write":
        monkeypatch.setattr(Path, "open", opened)
    else:
        monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(AttacheError, match="the disk is full") as refusal:
        _export(tmp_path / "deck.pdf", tmp_path / "made" / "deck - 1.png")
    assert str(tmp_path / "made" / "deck - 1.png") in refusal.value.message
    assert (tmp_path / "deck.pdf").read_bytes() == b"old"
    assert _everything(tmp_path) == ["deck.pdf"]


def test_a_commit_that_fails_half_way_says_which_files_are_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["a.pdf", "b.pdf", "c.pdf"]
    for name in names:
        (tmp_path / name).write_bytes(b"old")
    move = Path.replace

    def locked(self: Path, target: Path) -> Path:
        if target.name == "b.pdf":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return move(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(AttacheError) as refusal:
        _export(*(tmp_path / name for name in names))
    assert f"{tmp_path / 'b.pdf'} was not saved" in refusal.value.message
    assert "Saved: a.pdf. Not saved: b.pdf, c.pdf." in refusal.value.message
    assert [(tmp_path / name).read_bytes() for name in names] == [b"new", b"old", b"old"]
    assert _everything(tmp_path) == names


def test_a_place_that_became_a_folder_stops_a_commit_before_the_first_move(tmp_path: Path) -> None:
    with Staging() as staging:
        staging.add(tmp_path / "a.pdf", b"new")
        staging.add(tmp_path / "b.pdf", b"new")
        (tmp_path / "b.pdf").mkdir()
        with pytest.raises(AttacheError, match="is a folder, not a file"):
            staging.commit()
    assert _everything(tmp_path) == ["b.pdf"]


def test_staging_refuses_what_a_single_file_refuses(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"theirs")
    os.mkfifo(tmp_path / "pipe")
    before = _everything(tmp_path)
    refused = {
        "folder": "is a folder, not a file",
        "pipe": "is a device",
        "x" * 300: "was not saved",
        "nul\0l": "no file can have this name",
        "file/deck.pdf": "was not saved",
        "made/" + "x" * 300: "was not saved",
    }
    for name, said in refused.items():
        with pytest.raises(AttacheError, match=said) as refusal:
            _export(tmp_path / name)
        assert refusal.value.hint
        assert _everything(tmp_path) == before


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_staging_says_that_a_folder_cannot_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    for place in (tmp_path / "deck.pptx", tmp_path / "made" / "deck.pptx"):
        with pytest.raises(AttacheError, match="cannot be written to"):
            _export(place)

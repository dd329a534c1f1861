"""Wraps a bundle as a .tar.xz for any Linux, with a script that installs it without root."""

import io
import platform
import shutil
import subprocess
import tarfile
from pathlib import Path
from typing import Final

from attache.errors import AttacheError
from bundling import desktop, elf
from bundling.facts import Facts

_SCRIPTS: Final = ("install.sh", "places.sh", "uninstall.sh")


def write(bundle: Path, icons: Path, facts: Facts, work: Path, out: Path) -> Path:
    """Make the archive of a bundle in the folder `out`, and return its file."""
    name = f"attache-{facts.version}"
    beside = work / "archive"
    shutil.rmtree(beside, ignore_errors=True)
    desktop.write(beside / "share", icons)
    for script in _SCRIPTS:
        shutil.copy(desktop.LINUX / script, beside / script)
    needed = elf.needed_of_the_system(elf.binaries(bundle))
    readme = (desktop.LINUX / "README.txt").read_text(encoding="utf-8")
    glibc = ".".join(map(str, needed.glibc))
    (beside / "README.txt").write_text(readme.replace("GLIBC_VERSION", glibc), encoding="utf-8")
    archive = out / f"{name}-linux-{platform.machine()}.tar.xz"
    with archive.open("wb") as file:
        _write(file, [(beside, name), (bundle, f"{name}/attache")], facts.epoch)
    shutil.rmtree(beside)
    return archive


def _write(file: io.BufferedWriter, folders: list[tuple[Path, str]], epoch: int) -> None:
    """Write folders under names into a .tar.xz: in order, of one date, owned by nobody."""
    try:  # `xz` uses every core, which Python's own does not
        packer = subprocess.Popen(["xz", "-T0", "--stdout"], stdin=subprocess.PIPE, stdout=file)
    except OSError as error:
        raise AttacheError(f"xz could not be run: {error}.", "Install xz-utils.") from error
    with packer, tarfile.open(fileobj=packer.stdin, mode="w|") as archive:
        for folder, name in folders:
            for path in (folder, *sorted(folder.rglob("*"))):
                place = f"{name}/{path.relative_to(folder).as_posix()}".removesuffix("/.")
                _add(archive, path, place, epoch)
    if packer.returncode:
        raise AttacheError(f"xz failed with code {packer.returncode}.", "Is the disk full?")


def _add(archive: tarfile.TarFile, path: Path, place: str, epoch: int) -> None:
    member = archive.gettarinfo(path, place)
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mtime = epoch
    if member.islnk():  # the second name of a file that stands there once already
        member.type, member.size = tarfile.REGTYPE, path.stat().st_size
    if not member.issym():
        member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
    if member.isreg():
        with path.open("rb") as content:
            archive.addfile(member, content)
    else:
        archive.addfile(member)

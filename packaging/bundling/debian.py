"""Wraps a bundle as a Debian package, which an administrator installs."""

import gzip
import os
import platform
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from attache.errors import AttacheError
from bundling import desktop, elf, licences
from bundling.bundled import Bundled
from bundling.facts import Facts

_ARCHITECTURES: Final = {"x86_64": "amd64", "aarch64": "arm64"}
_KIBIBYTE: Final = 1024
_ALTERNATIVES: Final = {"libglib2.0-0": "libglib2.0-0 | libglib2.0-0t64"}
"""Packages that later releases call otherwise."""
_LOADED: Final = ("libegl1", "libgl1")
"""What Qt loads itself when a window opens."""


def write(
    bundle: Path, parts: Sequence[Bundled], icons: Path, facts: Facts, work: Path, out: Path
) -> Path:
    """Make the package of a bundle in the folder `out`, and return its file.

    Raises AttacheError where dpkg-deb fails, or the bundle needs what no package is known for.
    """
    root = work / "debian"
    shutil.rmtree(root, ignore_errors=True)
    _write_tree(root, bundle, parts, icons, facts)
    _write_control(root, bundle, facts)
    _set_permissions(root, facts.epoch)
    package = out / f"attache_{facts.version}_{_architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", str(root), str(package)]
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(facts.epoch)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    shutil.rmtree(root)
    if done.returncode:
        raise AttacheError(f"dpkg-deb failed: {done.stderr.strip()}", "Is the disk full?")
    return package


def depends(bundle: Path) -> str:
    """The packages that a bundle needs, by what its binaries name."""
    needed = elf.needed_of_the_system(elf.binaries(bundle))
    names = sorted({*(elf.SYSTEM[name] for name in needed.libraries), *_LOADED})
    glibc = ".".join(map(str, needed.glibc))
    return ", ".join([f"libc6 (>= {glibc})", *(_ALTERNATIVES.get(name, name) for name in names)])


def _write_tree(
    root: Path, bundle: Path, parts: Sequence[Bundled], icons: Path, facts: Facts
) -> None:
    shutil.copytree(bundle, root / "usr/lib/attache", symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/attache").symlink_to("../lib/attache/attache")
    desktop.write(root / "usr/share", icons)
    about = root / "usr/share/doc/attache"
    about.mkdir(parents=True)
    (about / "copyright").write_text(licences.debian_copyright(parts), encoding="utf-8")
    date = facts.date.strftime("%a, %d %b %Y %H:%M:%S %z")
    changes = (
        f"attache ({facts.version}) unstable; urgency=medium\n\n"
        f"  * Built from commit {facts.commit}.\n\n -- {_MAINTAINER}  {date}\n"
    )
    (about / "changelog.gz").write_bytes(gzip.compress(changes.encode(), mtime=0))


_MAINTAINER: Final = "The Attaché founders <attache@localhost>"


def _write_control(root: Path, bundle: Path, facts: Facts) -> None:
    size = sum(path.lstat().st_size for path in root.rglob("*")) // _KIBIBYTE
    control = (desktop.LINUX / "control").read_text(encoding="utf-8")
    place = root / "DEBIAN" / "control"
    place.parent.mkdir()
    place.write_text(
        control.format(
            version=facts.version,
            architecture=_architecture(),
            size=size,
            depends=depends(bundle),
            maintainer=_MAINTAINER,
        ),
        encoding="utf-8",
    )


def _set_permissions(root: Path, epoch: int) -> None:
    """Let all users read, whatever the packager's umask, and give every file the same date."""
    for path in (*root.rglob("*"), root):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _architecture() -> str:
    machine = platform.machine()
    if machine not in _ARCHITECTURES:
        raise AttacheError(f"No Debian package is made on {machine}.", "Use the .tar.xz.")
    return _ARCHITECTURES[machine]

"""`python -m bundling`: the packages of this system, in dist/."""

import hashlib
import shutil
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click

from attache.errors import AttacheError
from bundling import icons, parts, recipe, sbom, sizes
from bundling.bundled import Bundled
from bundling.facts import Facts, facts
from bundling.freeze import freeze

_WORK: Final = recipe.PROJECT / "build" / "package"
_SUMS: Final = "SHA256SUMS"


@click.command()
@click.option("--only-bundle", is_flag=True, help="Make the folder of the app alone.")
@click.option("--into", type=click.Path(path_type=Path), default=recipe.PROJECT / "dist")
def main(only_bundle: bool, into: Path) -> None:
    """Make the app as a folder, and the packages of this system from it."""
    try:
        _make(only_bundle, into)
    except AttacheError as error:
        click.echo(f"package: {error}", err=True)
        sys.exit(1)


def _make(only_bundle: bool, into: Path) -> None:
    of = facts(recipe.PROJECT)
    if of.changed:
        click.echo("The checkout has changes that no commit has: keep what is made for yourself.")
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    drawn = _WORK / "icons"
    with _step("icons"):
        shutil.rmtree(drawn, ignore_errors=True)
        icons.render(drawn)
    with _step("the app with its Python and libraries"):
        bundle = freeze(of, into, _WORK / "pyinstaller", drawn)
    with _step("licences and the bill of materials"):
        inside = parts.write(bundle)
        sbom.write(inside, into / f"attache-{of.version}.cdx.json", of.version, of.commit, of.epoch)
    if sys.platform.startswith("linux"):
        _tell_size(bundle, sizes.ON_DISK)
    if not only_bundle:
        _wrap(bundle, inside, drawn, of, into)
    _write_sums(into)


def _wrap(bundle: Path, inside: tuple[Bundled, ...], drawn: Path, of: Facts, out: Path) -> None:
    """Make the packages of this system from a bundle."""
    if sys.platform == "win32":
        from bundling import windows

        with _step("the portable zip"):
            windows.portable_zip(bundle, out, of.version, of.epoch)
        with _step("the installer"):
            windows.installer(bundle, drawn, out, of.version, of.epoch)
    elif sys.platform == "darwin":
        from bundling import macos

        with _step("the zip"):
            macos.zipped(bundle, out, of.version)
    else:
        from bundling import archive, debian

        with _step("the Debian package"):
            package = debian.write(bundle, inside, drawn, of, _WORK, out)
        _tell_size(package, sizes.AS_DEB)
        with _step("the archive for any Linux"):
            archive.write(bundle, drawn, of, _WORK, out)


def _tell_size(place: Path, limit: int) -> None:
    click.echo(f"{place}: {sizes.check(place, limit):.1f} MB (limit {limit})")


@contextmanager
def _step(name: str) -> Generator[None]:
    click.echo(f"Making {name} ...")
    start = time.monotonic()
    yield
    click.echo(f"  {time.monotonic() - start:.0f} s")


def _write_sums(out: Path) -> None:
    """Write the digest of every file that was made: what a second build is held against."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(out).as_posix()}\n"
        for path in sorted(out.rglob("*"))
        if path.is_file() and not path.is_symlink()
    ]
    (out / _SUMS).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

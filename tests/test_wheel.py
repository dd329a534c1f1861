"""The wheel holds all that a build needs, and works where nothing else of the project is."""

import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

import attache
from attache import paths

_PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without a download."""
    folder = tmp_path_factory.mktemp("dist")
    command = f"{sys.executable} -m build --wheel --no-isolation --outdir"
    built = subprocess.run(
        [*command.split(), str(folder), str(_PROJECT)], capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def attache_command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The console script of the wheel, installed into a fresh environment in another folder.

    The libraries come from the environment that runs the tests, so that nothing is downloaded;
    Attaché itself comes from the wheel, because its folder stands first on the path.
    """
    folder = tmp_path_factory.mktemp("elsewhere") / "environment"
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    scheme = sysconfig.get_paths(
        "venv", vars={"base": str(folder), "platbase": str(folder), "installed_base": str(folder)}
    )
    python = Path(scheme["scripts"]) / "python"
    pip = f"{sys.executable} -m pip --disable-pip-version-check --python {python}"
    install = f"{pip} install --quiet --no-deps --no-index"
    subprocess.run([*install.split(), str(wheel)], check=True)
    libraries = sysconfig.get_path("purelib")
    (Path(scheme["purelib"]) / "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")
    return python.with_name("attache")


def _files(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_carries_every_file_of_every_pack_and_brand(wheel: Path) -> None:
    wanted = {
        f"attache/{folder.name}/{path.relative_to(folder).as_posix()}"
        for folder in (paths.content(), paths.slide_templates())
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    assert any(name.endswith("/brief.txt") for name in wanted)
    assert any(name.endswith("/template.pptx") for name in wanted)
    assert wanted <= _files(wheel)


def test_the_wheel_carries_the_fonts_with_their_licences(wheel: Path) -> None:
    files = _files(wheel)
    fonts = {name for name in files if name.startswith("attache/fonts/") and name.endswith(".ttf")}
    assert len(fonts) == len(list(paths.fonts().glob("*.ttf"))) > 0
    for font in ("Caladea", "Carlito", "Liberation", "NanumGothic"):
        assert any(Path(name).name == f"LICENSE-{font}" for name in files), font


def test_the_wheel_carries_the_drawings_the_style_and_the_languages_of_the_window(
    wheel: Path,
) -> None:
    package = Path(attache.__file__).resolve().parent
    wanted = {
        f"attache/{path.relative_to(package).as_posix()}"
        for path in (package / "ui").rglob("*")
        if path.suffix in (".svg", ".qss", ".qm")
    }
    assert "attache/ui/translations/attache_ko.qm" in wanted
    assert wanted <= _files(wheel)


def test_the_wheel_carries_no_tests_and_nothing_of_the_developers_machine(wheel: Path) -> None:
    tops = {name.split("/", 1)[0] for name in _files(wheel)}
    assert len(tops) == 2
    assert "attache" in tops
    with zipfile.ZipFile(wheel) as archive:
        texts = [archive.read(name) for name in archive.namelist() if not name.endswith(".ttf")]
    assert not [text for text in texts if str(_PROJECT).encode() in text]


def test_the_installed_wheel_is_what_runs(attache_command: Path, tmp_path: Path) -> None:
    code = "import attache; print(attache.__file__)"
    where = _run(tmp_path, str(attache_command.with_name("python")), "-c", code)
    assert Path(where.strip()).is_relative_to(attache_command.parent.parent)


def test_the_installed_wheel_tells_the_projects_version(
    attache_command: Path, tmp_path: Path
) -> None:
    project = tomllib.loads((_PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert _run(tmp_path, str(attache_command), "--version") == f"attache {project['version']}\n"


def test_the_installed_wheel_builds_a_deck_in_another_folder(
    attache_command: Path, tmp_path: Path
) -> None:
    printed = _run(
        tmp_path, str(attache_command), "build", "--preset", "ministerial", "-o", "a.pptx"
    )
    assert "a.pptx" in printed
    with zipfile.ZipFile(tmp_path / "a.pptx") as deck:
        slides = [name for name in deck.namelist() if name.startswith("ppt/slides/slide")]
    assert len(slides) > 10


def _run(folder: Path, *command: str) -> str:
    """What a command prints that runs in `folder` and succeeds."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout

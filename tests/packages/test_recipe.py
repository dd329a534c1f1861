"""What goes into a bundle: all data of the app, what is used of Qt, and only what is required."""

from pathlib import Path

import pytest

from attache import paths
from bundling import recipe


def test_every_file_that_the_app_reads_is_data_of_the_bundle() -> None:
    places = {f"{folder}/{Path(file).name}" for file, folder in recipe.data_files()}
    read = [
        *(path for path in paths.content().rglob("*") if path.is_file()),
        *paths.slide_templates().glob("*/brand.toml"),
        *paths.slide_templates().glob("*/template.pptx"),
        *paths.fonts().iterdir(),
    ]
    assert len(read) > 30
    for path in read:
        place = path.relative_to(recipe.PROJECT).as_posix().removeprefix("app/attache/")
        assert f"attache/{place}" in places


def test_no_code_and_no_picture_for_the_readme_is_data() -> None:
    files = [Path(file) for file, _ in recipe.data_files()]
    assert not [path for path in files if path.suffix in {".py", ".pyc", ".ts"}]
    assert not [path for path in files if path.name in {"preview.png", "contact-sheet.png"}]


def test_what_is_installed_but_not_required_stays_out() -> None:
    unwanted = recipe.unwanted_modules()
    assert {"pytest", "pptx", "openpyxl", "scipy", "PyInstaller", "ssl", "tkinter"} <= {*unwanted}
    required = {"PIL", "PySide6", "click", "lxml", "matplotlib", "numpy", "pandas", "pikepdf"}
    assert not (required | {"python_calamine", "rpptx", "pypdfium2", "attache"}) & {*unwanted}


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        r"PySide6\plugins\platforms\qwindows.dll",
        r"PySide6\plugins\styles\qmodernwindowsstyle.dll",
        "PySide6/Qt/translations/qtbase_ko.qm",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "matplotlib/mpl-data/fonts/ttf/LastResortHE-Regular.ttf",
        "matplotlib/mpl-data/matplotlibrc",
        "numpy/_core/_multiarray_umath.so",
    ],
)
def test_what_the_window_needs_is_kept(place: str) -> None:
    assert recipe.is_wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        r"PySide6\plugins\networkinformation\qnetworklistmanager.dll",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt6Quick.dll",
        "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml",
        r"PySide6\opengl32sw.dll",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "matplotlib/mpl-data/sample_data/goog.npz",
        "click-8.5.1.dist-info/METADATA",
    ],
)
def test_what_nobody_uses_is_left_out(place: str) -> None:
    assert not recipe.is_wanted(place)


def test_the_docstrings_that_the_help_shows_are_kept() -> None:
    modules = [("attache.cli.build", "build.py", "PYMODULE"), ("pandas", "p.py", "PYMODULE")]
    kinds = {name: kind for name, _, kind in recipe.without_docstrings(modules)}
    assert kinds == {"attache.cli.build": "PYMODULE", "pandas": "PYMODULE-2"}

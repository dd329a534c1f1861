"""Every file and module of a bundle is somebody's, and every part has its licence with the text."""

import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

import pytest

from attache.errors import AttacheError
from attache.installed_parts import STANDARD_TEXTS, standard_texts
from attache.parts import read
from bundling import embedded, licences, owners, parts
from bundling.bundled import Bundled, Text
from bundling.embedded import Declared

pytest.importorskip("PyInstaller")

MODULES = ("attache.deck", "click", "click.core", "json", "pyimod01_archive")
needs_dpkg = pytest.mark.skipif(shutil.which("dpkg") is None, reason="no Debian system")


def _library(distribution: str, start: str) -> str:
    """The place of a library that an installed wheel brings; its name has a digest in it."""
    files = metadata.distribution(distribution).files or ()
    return next(file.as_posix() for file in files if file.as_posix().startswith(start))


def _program(file: Path, modules: tuple[str, ...]) -> None:
    """A program as PyInstaller makes it: a loader, and an archive with modules."""
    writers: Any = import_module("PyInstaller.archive.writers")
    packed = file.with_name("PYZ.pyz")
    code = {name: compile("", name, "exec") for name in modules}
    entries = [(name, "", "PYMODULE") for name in modules]
    writers.ZlibArchiveWriter(str(packed), entries, code_dict=code)
    writers.CArchiveWriter(str(file), [("PYZ.pyz", str(packed), False, "z")], "libpython3.so")
    packed.unlink()


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle as small as can be, with something of every kind."""
    made = tmp_path / "attache"
    places = (
        "attache/content/brief.txt",
        "attache/fonts/Carlito-Bold.ttf",
        "attache/made.json",
        "base_library.zip",
        f"python3.{sys.version_info[1]}/lib-dynload/math.so",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/QtCore.abi3.so",
        _library("pydantic-core", "pydantic_core/_pydantic_core"),
        _library("numpy", "numpy.libs/libgfortran"),
    )
    for place in places:
        file = made / "_internal" / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(place, "utf-8")
    (made / "_internal" / "libQt6Core.so.6").symlink_to("PySide6/Qt/lib/libQt6Core.so.6")
    _program(made / "attache", MODULES)
    return made


def _add(bundle: Path, place: str) -> None:
    file = bundle / "_internal" / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(place, "utf-8")


def test_nothing_is_missing_and_each_file_is_of_the_part_that_it_is(bundle: Path) -> None:
    assert parts.missing(bundle) == []
    found = {part.key: part for part in parts.parts_of(bundle)}
    files = {key: [file.place for file in part.files] for key, part in found.items()}
    assert "_internal/attache/made.json" in files["attache"]
    assert files["font/Carlito"] == ["_internal/attache/fonts/Carlito-Bold.ttf"]
    assert "_internal/base_library.zip" in files["python"]
    assert files["pyinstaller"] == ["attache"]
    assert files["pyside6-essentials"] == ["_internal/PySide6/QtCore.abi3.so"]
    qt = "embedded/pyside6-essentials/Qt"
    assert files[qt] == ["_internal/PySide6/Qt/lib/libQt6Core.so.6"]
    assert found["embedded/numpy/GCC runtime library (libgfortran)"].inside == "numpy"
    assert files["click"] == []  # its modules are in the program
    assert {"pydantic", "shiboken6", "matplotlib"}.isdisjoint(found)


def test_what_is_inside_a_part_is_there_where_what_has_it_is(bundle: Path) -> None:
    found = {part.key: part for part in parts.parts_of(bundle)}
    assert found["embedded/pyside6-essentials/PCRE2"].inside == "pyside6-essentials"
    assert "embedded/pyside6-essentials/HarfBuzz" not in found  # it is in Qt6Gui
    _add(bundle, "PySide6/Qt/lib/libQt6Gui.so.6")
    assert "embedded/pyside6-essentials/HarfBuzz" in {part.key for part in parts.parts_of(bundle)}


def test_the_crates_of_a_wheel_are_parts_inside_it(bundle: Path) -> None:
    crates = [part for part in parts.parts_of(bundle) if part.purl.startswith("pkg:cargo/")]
    assert {part.inside for part in crates} == {"pydantic-core"}
    pyo3 = next(part for part in crates if part.name == "pyo3")
    assert pyo3.licence == "MIT OR Apache-2.0"
    assert pyo3.authors
    assert [text.name for text in pyo3.texts] == ["MIT.txt", "Apache-2.0.txt"]
    assert "autocfg" not in {part.name for part in crates}  # it only builds


def test_a_file_and_a_module_that_are_nobodys_are_named(bundle: Path) -> None:
    _add(bundle, "libunheard.so.1")
    _add(bundle, "numpy/nobody_knows.dat")
    _program(bundle / "attache", (*MODULES, "unheard.of"))
    assert parts.missing(bundle) == [
        "The module unheard.of belongs to no part that is known.",
        "_internal/libunheard.so.1 belongs to no part that is known.",
        "_internal/numpy/nobody_knows.dat belongs to no part that is known.",
    ]
    with pytest.raises(AttacheError, match=r"libunheard\.so\.1"):
        parts.write(bundle)


def test_a_library_in_a_wheel_that_nobody_declared_is_named(bundle: Path, tmp_path: Path) -> None:
    said = embedded.FILE.read_text(encoding="utf-8")
    file = tmp_path / "embedded.toml"
    file.write_text(said.replace("numpy.libs/libgfortran*", "elsewhere/*"), "utf-8")
    (stranger,) = owners.Owners(Declared(file)).all_in(bundle).strangers
    assert "numpy.libs/libgfortran" in stranger
    assert "numpy brings it" in stranger


def test_a_link_out_of_the_bundle_is_no_part_of_it(bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.so").write_text("", "utf-8")
    (bundle / "_internal" / "outside.so").symlink_to(tmp_path / "outside.so")
    assert parts.missing(bundle) == ["_internal/outside.so belongs to no part that is known."]


@needs_dpkg
def test_a_library_of_the_system_is_of_its_package_with_the_package_s_copyright(
    bundle: Path,
) -> None:
    _add(bundle, "libz.so.1")
    found = {part.key: part for part in parts.parts_of(bundle)}
    zlib = found["deb/zlib1g"]
    assert [file.place for file in zlib.files] == ["_internal/libz.so.1"]
    assert zlib.licence == "Zlib"
    assert "Jean-loup Gailly" in zlib.texts[0].words
    assert zlib.purl.startswith("pkg:deb/debian/zlib1g@1:")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"licence": ""}, "has no licence."),
        ({"texts": ()}, "has no text of its licence, MIT."),
        ({"texts": (Text("MIT.txt", " \n"),)}, "has no text of its licence, MIT."),
        (
            {"licence": "MIT AND ISC", "purl": "pkg:cargo/one@1"},
            "has not all texts of its licence, MIT AND ISC.",
        ),
    ],
)
def test_a_part_without_licence_or_text_is_named(change: Mapping[str, Any], fault: str) -> None:
    part = Bundled("one", "One", "1.0", "MIT", "", "", (Text("MIT.txt", "Words."),))
    assert licences.faults([part]) == []
    assert licences.faults([replace(part, **change)]) == [f"One 1.0 (one) {fault}"]


@pytest.mark.parametrize(
    ("licence", "covered"),
    [
        ("MIT", True),
        ("GPL-3.0-or-later", True),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", True),
        ("ISC", False),
        ("ISC OR MIT", True),
        ("ISC AND MIT", False),
        ("MIT OR ISC AND Zlib", True),
        ("(MIT OR ISC) AND Zlib", False),
        ("(ISC OR MIT) AND GPL-3.0-only", True),
        ("", False),
        ("MIT OR", True),
        ("MIT ISC", False),
    ],
)
def test_an_expression_is_covered_by_the_texts_that_are_there(licence: str, covered: bool) -> None:
    assert licences.is_covered(licence, {"MIT", "GPL-3.0"}) is covered


def test_a_bundle_gets_the_list_that_the_app_reads_and_always_the_same(bundle: Path) -> None:
    written = parts.write(bundle)
    folder = parts.folder(bundle)
    assert folder == bundle / "_internal" / "attache" / "licences"
    listed = read(folder / "parts.json")
    assert [part.name for part in listed] == [part.name for part in written]
    assert all(part.licence and part.text().strip() for part in listed)
    top = [part.name for part in listed if not part.inside]
    assert (top[0], top[1:]) == ("Attaché", sorted(top[1:], key=str.lower))
    names = [part.name for part in listed]
    assert listed[names.index("PCRE2")].inside == "PySide6_Essentials"
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert parts.write(bundle) == written
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert before == after


def test_the_copyright_file_of_the_package_accounts_for_every_file(bundle: Path) -> None:
    text = licences.debian_copyright(parts.write(bundle))
    assert text.startswith("Format: https://www.debian.org/doc/packaging-manuals/copyright-format")
    assert "Files: *\nCopyright: the authors of Attaché\nLicense: MIT\n" in text
    assert "Files: usr/lib/attache/_internal/PySide6/Qt/lib/libQt6Core.so.6\n" in text
    assert " click " in text
    used = {line for line in text.splitlines() if line.startswith("License: ")}
    stanzas = [stanza.splitlines()[0] for stanza in text.split("\n\n")]
    assert {line for line in stanzas if line.startswith("License: ")} == used
    assert "Permission is hereby granted" in text


def test_the_places_of_a_mac_s_app_are_those_of_the_other_systems(bundle: Path) -> None:
    app = bundle.parent / "Attache.app"
    (app / "Contents" / "MacOS").mkdir(parents=True)
    shutil.move(bundle / "attache", app / "Contents" / "MacOS" / "attache")
    shutil.move(bundle / "_internal", app / "Contents" / "Frameworks")
    (app / "Contents" / "Info.plist").write_text("", "utf-8")
    assert parts.missing(app) == []
    assert parts.folder(app) == app / "Contents" / "Frameworks" / "attache" / "licences"


def _read(entry: embedded.Embedded) -> Bundled:
    return embedded.part(entry, entry.owner)


def _entries(wanted: Callable[[embedded.Embedded], bool]) -> list[embedded.Embedded]:
    return [entry for entry in Declared().entries if wanted(entry)]


def test_all_that_is_declared_has_a_licence_a_purpose_and_a_text() -> None:
    found = [_read(entry) for entry in Declared().entries]
    assert licences.faults(found) == []
    assert [part.name for part in found if not (part.purpose and part.home)] == []
    assert len({part.key for part in found}) == len(found)


def test_no_text_lies_in_the_folder_that_nothing_asks_for() -> None:
    asked = {text for entry in Declared().entries for text in entry.texts}
    asked |= {
        file.name
        for entry in _entries(lambda entry: not entry.texts)
        for file in standard_texts(entry.licence)
    }
    named = "MIT Apache-2.0 BSL-1.0 ISC BSD-2-Clause BSD-3-Clause Zlib Unicode-3.0 MPL-2.0 CC0-1.0"
    crates = {f"{name}.txt" for name in [*named.split(), "LLVM-exception"]}
    kept = {file.name for file in STANDARD_TEXTS.iterdir()}
    assert kept - asked - crates - {"Python.txt"} == set()


_SEVERAL = "The app\n\nMIT\n\n----\n\nPNG\n\nFree.\n\n----\n\nZIP\n\nFree too.\n"
_OTHERWISE = "The app\n\nMIT\n\n===== png-1.6.58 =====\n\nFree.\n\n===== zip-2.3 =====\n\nMore.\n"


@pytest.mark.parametrize(
    ("words", "headings", "section"),
    [
        (_SEVERAL, "PNG|png", "PNG\n\nFree."),
        (_OTHERWISE, "PNG|png", "===== png-1.6.58 =====\n\nFree."),
        (_SEVERAL, "ZIP", "ZIP\n\nFree too."),
        (_SEVERAL, "TIFF|*", _SEVERAL),
    ],
)
def test_a_licence_is_found_among_the_several_of_a_wheel(
    words: str, headings: str, section: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "LICENSE"
    file.write_text(words, "utf-8")

    def files(name: str) -> tuple[str, ...]:
        return (f"{name}-1.dist-info/LICENSE",)

    def path(name: str, place: str) -> Path:
        return file if place in files(name) else tmp_path / "elsewhere"

    monkeypatch.setattr("bundling.installed.files", files)
    monkeypatch.setattr("bundling.installed.path", path)
    entry = next(entry for entry in Declared().of("pillow") if not entry.sbom)
    part = _read(replace(entry, texts=(f"wheel:LICENSE#{headings}",)))
    assert [text.words for text in part.texts] == [section]
    with pytest.raises(AttacheError, match="'TIFF' of"):
        _read(replace(entry, texts=("wheel:LICENSE#TIFF",)))

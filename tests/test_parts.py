"""The parts that Attaché is made of, as an app from source and as a package list them."""

import json
import sys
from importlib import metadata
from pathlib import Path

import pytest

from attache import __version__, installed_parts
from attache.errors import AttacheError
from attache.parts import Part, parts, read, read_text


@pytest.fixture(scope="module")
def from_source() -> dict[str, Part]:
    return {part.name: part for part in parts()}


def test_attache_comes_first_and_the_others_by_name() -> None:
    names = [part.name for part in parts()]
    assert names[0] == "Attaché"
    assert names[1:] == sorted(names[1:], key=str.lower)


def test_every_requirement_has_a_version_a_licence_and_its_text(
    from_source: dict[str, Part],
) -> None:
    required = {
        metadata.distribution(name).name for name in installed_parts.requirements("attache")
    }
    assert required - {"attache"} <= from_source.keys()
    wanting = [
        part.name
        for name, part in from_source.items()
        if not (part.licence and part.texts and part.text().strip())
        or (name in required and not part.version)
    ]
    assert wanting == []


def test_fonts_and_python_are_parts_too(from_source: dict[str, Part]) -> None:
    assert from_source["Attaché"].version == __version__
    assert from_source["Python"].version == ".".join(map(str, sys.version_info[:3]))
    assert "PYTHON SOFTWARE FOUNDATION" in from_source["Python"].text()
    for font in ("Caladea", "Carlito", "Liberation Sans", "Nanum Gothic"):
        assert "SIL OPEN FONT LICENSE" in from_source[font].text()


def test_qt_is_under_the_lgpl_whose_text_is_there_with_that_which_it_is_written_upon(
    from_source: dict[str, Part],
) -> None:
    qt = from_source["PySide6_Essentials"]
    assert "LGPL-3.0-only" in qt.licence
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text()
    assert "GNU GENERAL PUBLIC LICENSE" in qt.text()


def test_requirements_follow_others_and_leave_out_extras_and_other_systems() -> None:
    found = installed_parts.requirements("attache")
    assert {"click", "kiwisolver", "pydantic-core", "shiboken6"} <= found
    assert found.isdisjoint({"colorama", "pytest", "pyinstaller"})


def test_a_package_lists_its_parts_with_texts_beside_the_list(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "one.txt").write_text("\n\nOne.\n", "utf-8")
    (tmp_path / "texts" / "two.txt").write_bytes(b"\xa9 Two.\r\n")
    entry = {
        "name": "libpng",
        "version": "1.6",
        "licence": "libpng-2.0",
        "purpose": "PNG pictures",
        "home": "http://www.libpng.org",
        "inside": "Qt",
        "authors": "",
        "texts": ["texts/one.txt", "texts/two.txt"],
    }
    file = tmp_path / "parts.json"
    file.write_text(json.dumps({"parts": [entry]}), "utf-8")
    (part,) = read(file)
    assert (part.name, part.version, part.inside) == ("libpng", "1.6", "Qt")
    assert part.text() == "One.\n\n© Two."


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"parts": [{}]}', '{"parts": [{"texts": 1}]}'])
def test_a_damaged_list_is_refused_in_words(text: str, tmp_path: Path) -> None:
    file = tmp_path / "parts.json"
    file.write_text(text, "utf-8")
    with pytest.raises(AttacheError, match="does not list the parts"):
        read(file)


def test_a_text_is_read_in_whatever_encoding_it_is(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    for raw in ("é".encode("utf-8-sig"), "é".encode(), "é".encode("latin-1")):
        file.write_bytes(raw)
        assert read_text(file) == "é"

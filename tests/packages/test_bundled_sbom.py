"""The list of materials of a package, as tools that read CycloneDX get it."""

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from bundling.bundled import Bundled, File, Text

pytest.importorskip("cyclonedx")

from bundling import sbom

COMMIT = "fd9fb15" + "0" * 33
EPOCH = 1_795_864_669  # 2026-11-28T11:17:49Z
TEXTS = (Text("MIT.txt", "Words."),)
PARTS = (
    Bundled(
        key="attache",
        name="Attaché",
        version="0.1.0",
        licence="MIT",
        purpose="Makes decks",
        home="",
        texts=TEXTS,
        purl="pkg:generic/attache@0.1.0",
        needs=("pydantic",),
        files=(File("_internal/attache/made.json", "ab" * 32),),
    ),
    Bundled(
        key="pydantic",
        name="pydantic",
        version="2.14",
        licence="MIT",
        purpose="Checks data",
        home="https://pydantic.example",
        texts=TEXTS,
        purl="pkg:pypi/pydantic@2.14",
        needs=("pydantic-core", "not-here"),
    ),
    Bundled(
        key="pydantic-core",
        name="pydantic_core",
        version="2.50",
        licence="MIT",
        purpose="",
        home="not an address",
        texts=TEXTS,
        purl="pkg:pypi/pydantic-core@2.50",
    ),
    Bundled(
        key="pydantic-core/pyo3@0.30",
        name="pyo3",
        version="0.30",
        licence="MIT OR Apache-2.0",
        purpose="",
        home="",
        texts=TEXTS,
        purl="pkg:cargo/pyo3@0.30",
        inside="pydantic-core",
        authors="The PyO3 people",
    ),
    Bundled(
        key="deb/libx11-xcb1",
        name="libx11-xcb1",
        version="2:1.8.4-2+deb12u2",
        licence="MIT AND X11",
        purpose="",
        home="",
        texts=TEXTS,
        purl="pkg:deb/debian/libx11-xcb1@2:1.8.4-2%2Bdeb12u2",
    ),
    Bundled(
        key="embedded/fonts",
        name="BaKoMa fonts",
        version="",
        licence="LicenseRef-BaKoMa",
        purpose="",
        home="",
        texts=TEXTS,
        purl="pkg:generic/bakoma-fonts",
    ),
    Bundled(
        key="python",
        name="Python",
        version="3.11.7",
        licence="PSF-2.0",
        purpose="",
        home="",
        texts=TEXTS,
        purl="pkg:generic/python@3.11.7",
    ),
)


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist") / "attache-0.1.0.cdx.json"
    return sbom.write(PARTS, out, "0.1.0", COMMIT, EPOCH)


@pytest.fixture(scope="module")
def said(listed: Path) -> dict[str, Any]:
    return json.loads(listed.read_text(encoding="utf-8"))


def test_it_is_as_the_schema_asks(listed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # What checks addresses needs seconds to load its grammar, and a tenth of one for each address.
    monkeypatch.setitem(sys.modules, "rfc3987_syntax", None)
    validation: Any = import_module("cyclonedx.validation.json")
    schema: Any = import_module("cyclonedx.schema")
    validator = validation.JsonStrictValidator(schema.SchemaVersion.V1_6)
    assert validator.validate_str(listed.read_text(encoding="utf-8")) is None


def test_it_is_about_attache_of_that_commit(said: dict[str, Any]) -> None:
    about = said["metadata"]
    assert (said["bomFormat"], said["specVersion"]) == ("CycloneDX", "1.6")
    assert about["component"]["name"] == "Attaché"
    assert about["component"]["version"] == "0.1.0"
    assert about["component"]["type"] == "application"
    assert about["timestamp"].startswith("2026-11-28T")


def test_the_same_commit_gives_the_same_bytes_and_another_one_another_number(
    listed: Path, said: dict[str, Any], tmp_path: Path
) -> None:
    again = sbom.write(PARTS, tmp_path / "again.json", "0.1.0", COMMIT, EPOCH)
    assert again.read_bytes() == listed.read_bytes()
    other = sbom.write(PARTS, tmp_path / "other.json", "0.1.0", "0" * 40, EPOCH)
    assert json.loads(other.read_text("utf-8"))["serialNumber"] != said["serialNumber"]


def test_every_part_is_named_with_its_licence_and_its_files(said: dict[str, Any]) -> None:
    found = {each["bom-ref"]: each for each in said["components"]}
    assert found.keys() == {part.key for part in PARTS} - {"attache"}
    assert found["deb/libx11-xcb1"]["purl"] == PARTS[4].purl
    assert found["pydantic-core/pyo3@0.30"]["licenses"] == [{"expression": "MIT OR Apache-2.0"}]
    assert found["embedded/fonts"]["licenses"] == [{"license": {"name": "LicenseRef-BaKoMa"}}]
    assert found["pydantic"]["externalReferences"][0]["url"] == "https://pydantic.example"
    assert "externalReferences" not in found["pydantic-core"]
    (file,) = said["metadata"]["component"]["components"]
    assert file["name"] == "_internal/attache/made.json"
    assert file["hashes"] == [{"alg": "SHA-256", "content": "ab" * 32}]


def test_it_says_what_needs_what(said: dict[str, Any]) -> None:
    needs = {each["ref"]: each.get("dependsOn", []) for each in said["dependencies"]}
    assert needs["pydantic"] == ["pydantic-core"]
    assert needs["pydantic-core"] == ["pydantic-core/pyo3@0.30"]
    assert needs["attache"] == ["deb/libx11-xcb1", "embedded/fonts", "pydantic", "python"]

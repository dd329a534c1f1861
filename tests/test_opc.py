"""Packages: what is read is written again, small and always the same; damage is told in words."""

import io
import zipfile

import pytest

from attache import opc
from attache.brand.library import brand
from attache.errors import AttacheError

_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"


def _template() -> bytes:
    return brand("plain").template.read_bytes()


def _zip(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, blob in entries.items():
            archive.writestr(name, blob)
    return out.getvalue()


def test_what_is_read_is_written_again() -> None:
    data = _template()
    package = opc.read(data, "plain")
    assert package.to_bytes() == data
    assert opc.read(package.to_bytes(), "again").parts == package.parts


def test_uncompressed_parts_are_the_same_parts() -> None:
    package = opc.read(_template(), "plain")
    assert opc.read(package.to_bytes(compress=False), "again").parts == package.parts


def test_targets_are_absolute_in_memory_and_relative_in_the_file() -> None:
    package = opc.Package()
    slide = package.add("/ppt/slides/slide1.xml", _TYPE, b"<a/>")
    package.add("/ppt/media/image1.png", "image/png", b"png")
    package.root.relate("officeDocument", slide.name)
    assert slide.relate("image", "/ppt/media/image1.png") == "rId1"
    with zipfile.ZipFile(io.BytesIO(package.to_bytes())) as archive:
        written = archive.read("ppt/slides/_rels/slide1.xml.rels").decode()
        types = archive.read("[Content_Types].xml").decode()
    assert 'Target="../media/image1.png"' in written
    assert 'Extension="png"' in types
    assert f'PartName="/ppt/slides/slide1.xml" ContentType="{_TYPE}"' in types
    read = opc.read(package.to_bytes(), "again").parts["/ppt/slides/slide1.xml"]
    assert [link.target for link in read.relationships] == ["/ppt/media/image1.png"]


def test_new_relationships_follow_the_ones_there_are() -> None:
    package = opc.read(_template(), "plain")
    presentation = package.parts["/ppt/presentation.xml"]
    had = {link.id for link in presentation.relationships}
    assert presentation.relate("slide", "/ppt/slides/slide1.xml") not in had


def test_parts_that_nothing_leads_to_are_dropped_with_links_to_nothing() -> None:
    package = opc.Package()
    slide = package.add("/ppt/slides/slide1.xml", _TYPE, b"<a/>")
    package.add("/ppt/slides/slide2.xml", _TYPE, b"<a/>")
    package.root.relate("officeDocument", slide.name)
    slide.relate("image", "/ppt/media/gone.png")
    slide.relationships.append(opc.Relationship("rId9", "hyperlink", "https://a.example", True))
    package.keep_reachable()
    assert set(package.parts) == {"", "/ppt/slides/slide1.xml"}
    assert [link.target for link in slide.relationships] == ["https://a.example"]


def test_the_bytes_hold_no_time() -> None:
    with zipfile.ZipFile(io.BytesIO(opc.read(_template(), "plain").to_bytes())) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a zip",
        _template()[: len(_template()) // 2],
        _template()[:2000] + b"\0" * 60 + _template()[2060:],
        _zip(**{"a.xml": b"<a/>"}),
        _zip(**{"[Content_Types].xml": b"<Types"}),
        _zip(**{"[Content_Types].xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><Types>&b;</Types>"}),
        _zip(**{"[Content_Types].xml": b"<Types/>", "a.xml": b"", "_rels/a.xml.rels": b"<"}),
    ],
    ids=["empty", "text", "half", "overwritten", "no types", "broken", "entities", "broken rels"],
)
def test_a_damaged_file_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(AttacheError, match=r"house\.pptx") as refused:
        opc.read(data, "house.pptx")
    assert refused.value.hint


def test_a_zip_bomb_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("big.xml", b" " * (64 * 1024 * 1024 + 1))
    with pytest.raises(AttacheError, match="over 64 MB"):
        opc.read(out.getvalue(), "big.pptx")

"""Templates made to harm are refused in words, or cleaned: nothing of them reaches a deck."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from decks import finish, preset_deck

from attache.brand.foreign.adopt import Adopted
from attache.errors import AttacheError
from brand.foreign import hostile
from brand.foreign.hostile import (
    LAYOUT,
    MAIN,
    MAIN_LINKS,
    MASTER,
    MASTER_LINKS,
    NAME,
    ROOT,
    THEME,
    TYPES,
    changed,
    drawn,
    given,
    parts,
    swapped,
)
from brand.foreign.programs import office
from brand.foreign.templates import block, relationships, zipped

_XML = (MASTER, LAYOUT, THEME, MAIN, TYPES, ROOT, MAIN_LINKS)
_DECLARED = b'encoding="UTF-8"'
_BODY = re.compile(rb"</[^<>]+>\s*$")


def _refused(data: bytes) -> AttacheError:
    with pytest.raises(AttacheError) as refused:
        given(data)
    assert refused.value.message.startswith(f"{NAME}: ")
    assert refused.value.hint
    return refused.value


def _before_end(xml: bytes, more: bytes) -> bytes:
    """XML with more before the end of its root."""
    return _BODY.sub(lambda end: more + end[0], xml)


_DOCUMENT_TYPES = {
    "laughs": b"<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
    "external entity": b"<!DOCTYPE l [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
    "parameter entity": b"<!DOCTYPE l [<!ENTITY % x SYSTEM 'http://tracker.example/x'>%x;]>",
    "document type": b"<!DOCTYPE l SYSTEM 'http://tracker.example/x.dtd'>",
}
_DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    **{
        name: lambda xml, text=text: xml.replace(b"?>\n", b"?>\n" + text, 1)
        for name, text in _DOCUMENT_TYPES.items()
    },
    "cut": lambda xml: xml[: len(xml) // 2],
    "empty": lambda _: b"",
    "zeros": lambda xml: bytes(len(xml)),
    "picture": lambda _: hostile.pixel(),
    "said to be UTF-16": lambda xml: xml.replace(_DECLARED, b'encoding="UTF-16"'),
    "in EBCDIC": lambda xml: xml.decode().replace("UTF-8", "cp037").encode("cp037", "replace"),
    "in no encoding": lambda xml: xml.replace(_DECLARED, b'encoding="bogus-9"'),
    "in UTF-7": lambda xml: xml.replace(_DECLARED, b'encoding="utf-7"'),
    "a million open elements": lambda xml: _before_end(xml, b"<a>" * 1_000_000),
}


@pytest.mark.parametrize("part", _XML)
@pytest.mark.parametrize("damage", _DAMAGE)
def test_xml_that_is_damaged_or_declares_entities_is_refused(part: str, damage: str) -> None:
    refused = _refused(changed(part, _DAMAGE[damage]))
    assert "tracker" not in str(refused)
    assert "passwd" not in str(refused)


@pytest.mark.parametrize("part", [MASTER, LAYOUT, THEME, MAIN])
def test_xml_that_no_program_would_write_is_refused(part: str) -> None:
    deep, many = b"<a>" * 10_000 + b"</a>" * 10_000, b"<a/>" * 1_000_000
    for more in (deep, many):
        _refused(changed(part, lambda xml, more=more: _before_end(xml, more)))


@pytest.mark.parametrize(
    "name",
    [
        "../../evil.xml", "/evil.xml", "..\\evil.xml", "\\\\host\\evil.xml", "C:/evil.xml",
        "ppt/../../evil.xml", "ppt/%2e%2e/%2e%2e/evil.xml", "c:evil.xml",
    ],
)  # fmt: skip
def test_a_part_that_is_named_out_of_the_package_is_refused(name: str) -> None:
    assert "leads out" in str(_refused(zipped({**parts(), name: b"<a/>"})))


@pytest.mark.parametrize("name", [MAIN, MAIN.upper(), f"{MAIN}\0.xml"])
def test_two_parts_of_one_name_are_refused(name: str) -> None:
    assert "two of its parts" in str(_refused(_twice(name)))


def _twice(name: str) -> bytes:
    """A zip with one more part, which has that name as the bytes say it."""
    stand_in = "x" * len(name)
    data = zipped({**parts(), stand_in: b"<a/>"})
    return data.replace(stand_in.encode(), name.encode())


_OTHER_FILES = {
    "empty": b"",
    "protected or old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "only begun": b"PK\x03\x04 and no more",
    "an empty zip": b"PK\x05\x06" + bytes(18),
    "a program": b"MZ" + bytes(600),
    "pdf": b"%PDF-1.7",
    "web page": b"<html><script>alert(1)</script></html>",
    "keynote": zipped({"Index/Document.iwa": b"x"}),
    "odp": zipped({"mimetype": b"application/vnd.oasis.opendocument.presentation"}),
    "word": zipped(
        {
            TYPES: parts()[TYPES],
            ROOT: relationships([("officeDocument", "word/document.xml")]),
            "word/document.xml": b"<document/>",
        }
    ),
    "encrypted zip": zipped(parts()).replace(b"\x14\0\0\0\x08\0", b"\x14\0\x01\0\x08\0"),
}


@pytest.mark.parametrize("kind", _OTHER_FILES)
def test_a_file_of_another_kind_is_refused(kind: str) -> None:
    _refused(_OTHER_FILES[kind])


_LOOPS = {
    "a layout as master": (MAIN_LINKS, "slideMasters/slideMaster1", "slideLayouts/slideLayout2"),
    "the main part as master": (MAIN_LINKS, "slideMasters/slideMaster1", "presentation"),
    "no master": (MAIN_LINKS, "slideMaster1.xml", "gone.xml"),
    "no layout": (MASTER_LINKS, "slideLayouts/", "gone/"),
    "no main part": (ROOT, "ppt/presentation.xml", "ppt/gone.xml"),
    "the package as main part": (ROOT, "ppt/presentation.xml", ""),
    "slides without room": (MAIN, 'cy="6858000"', 'cy="-6858000"'),
    "slides of a mile": (MAIN, 'cy="6858000"', 'cy="1600000000"'),
}


@pytest.mark.parametrize("loop", _LOOPS)
def test_a_template_without_a_master_and_its_layouts_is_refused(loop: str) -> None:
    _refused(swapped(*_LOOPS[loop]))


def test_more_parts_than_any_template_has_are_refused() -> None:
    many = {f"ppt/media/{count}.xml": b"<a/>" for count in range(5_001)}
    assert "over 5,000 parts" in str(_refused(zipped({**parts(), **many})))


@dataclass(frozen=True)
class _Cleaned:
    """A template with every attack in it, as it was given and as what became of it."""

    data: bytes
    adopted: Adopted
    deck: bytes


@pytest.fixture(scope="module")
def cleaned(tmp_path_factory: pytest.TempPathFactory) -> _Cleaned:
    data = hostile.everything().data()
    adopted = given(data)
    template = tmp_path_factory.mktemp("hostile") / "template.pptx"
    template.write_bytes(adopted.template)
    brand = replace(adopted.brand, template=template)
    return _Cleaned(data, adopted, finish(preset_deck("ministerial"), brand).data)


def test_nothing_of_an_attack_reaches_the_template_or_a_deck(cleaned: _Cleaned) -> None:
    assert len(hostile.harm_in(cleaned.data)) > 40
    assert hostile.harm_in(cleaned.adopted.template) == []
    assert hostile.harm_in(cleaned.deck) == []


def test_what_is_left_is_a_whole_file(cleaned: _Cleaned) -> None:
    assert hostile.faults_of(cleaned.adopted.template) == []
    assert hostile.faults_of(cleaned.deck) == []


def test_what_is_harmless_of_it_is_kept(cleaned: _Cleaned) -> None:
    with zipfile.ZipFile(io.BytesIO(cleaned.adopted.template)) as archive:
        master = archive.read(MASTER).decode()
        endings = sorted(name[-4:] for name in archive.namelist() if "media/brand" in name)
    assert endings == [".emf", ".png", ".png", ".png", ".wmf", "jpeg"]
    assert master.count("<p:pic>") == 7
    assert master.count('name="Ornament"') == 11
    assert ">Trade<" in master


def test_a_user_is_told_what_was_left_behind(cleaned: _Cleaned) -> None:
    assert set(cleaned.adopted.source.cleaned) >= {
        "1 sample slide",
        "1 macro project",
        "1 ActiveX control",
        "1 embedded object",
        "1 embedded font",
        "1 sound or film",
        "18 links to outside",
        "1 picture that no deck can have",
    }


def test_a_brand_has_no_name_and_no_font_that_is_an_address(cleaned: _Cleaned) -> None:
    brand = cleaned.adopted.brand
    said = f"{brand.name} {brand.purpose} {brand.heading.name} {brand.body.name}"
    assert not re.search(r"//|\\|tracker", said)
    assert brand.heading.name


_ODD = ("-1", "NaN", "1e30", "2147483647", "")
_NUMBERED = re.compile(r'(?<= )(\w+)="(-?\d+)"')
_RICH = block((1, 1, 4, 2), '<a:srgbClr val="AA0000"><a:alpha val="50000"/></a:srgbClr>').replace(
    "</p:spPr>",
    '<a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln><a:effectLst>'
    '<a:outerShdw blurRad="50800" dist="38100" dir="2700000"><a:srgbClr val="000000"/>'
    '</a:outerShdw></a:effectLst></p:spPr><p:style><a:lnRef idx="1"><a:schemeClr val="tx1"/>'
    '</a:lnRef><a:fillRef idx="2"><a:schemeClr val="tx1"/></a:fillRef><a:effectRef idx="0">'
    '<a:schemeClr val="tx1"/></a:effectRef><a:fontRef idx="minor"/></p:style><p:txBody>'
    '<a:bodyPr lIns="0" numCol="1"/><a:p><a:pPr marL="0" lvl="1"/><a:r><a:rPr lang="en-US" '
    'sz="1800" spc="10" baseline="0"/><a:t>Trade</a:t></a:r></a:p></p:txBody>',
) + block((6, 1, 4, 2), "accent2").replace(
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    '<a:custGeom><a:avLst/><a:gdLst><a:gd name="g" fmla="*/ w 1 2"/></a:gdLst><a:ahLst/>'
    '<a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="100" h="100"><a:moveTo>'
    '<a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="g" y="90"/></a:lnTo><a:arcTo wR="9" '
    'hR="9" stAng="0" swAng="90"/><a:close/></a:path></a:pathLst></a:custGeom>',
)
_BLEND = (
    '<p:bg><p:bgPr><a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FFFFFF"/></a:gs>'
    '<a:gs pos="100000"><a:srgbClr val="EEEEEE"/></a:gs></a:gsLst><a:lin ang="5400000"/>'
    "</a:gradFill><a:effectLst/></p:bgPr></p:bg>"
)


def _odd(xml: str, value: str) -> str:
    return _NUMBERED.sub(lambda found: f'{found[1]}="{value}"', xml)


@pytest.mark.parametrize("value", _ODD)
def test_numbers_out_of_range_are_left_out_of_a_drawing(value: str) -> None:
    adopted = given(drawn(_odd(_RICH, value), ground=_odd(_BLEND, value)).data())
    assert hostile.faults_of(adopted.template) == []


def _sizes(value: str) -> bytes:
    files = parts()
    for name in (MASTER, LAYOUT, THEME):
        files[name] = _odd(files[name].decode(), value).encode()
    return zipped(files)


@pytest.mark.parametrize("value", ["-1", "2147483647"])
def test_placeholders_in_impossible_places_give_a_whole_template(value: str) -> None:
    assert hostile.faults_of(given(_sizes(value)).template) == []


def _whole(folder: Path) -> Iterator[Path]:
    yield from (path for path in folder.rglob("*") if path.is_file())


def test_nothing_is_written_where_a_template_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    given(office().data())
    _refused(zipped({**parts(), "../../evil.xml": b"<a/>"}))
    assert list(_whole(tmp_path)) == []

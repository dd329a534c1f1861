"""Whatever becomes of the bytes of a template, it is a brand or it is refused in words.

ATTACHE_EXAMPLES sets how many files are drawn; the default suits a run on every change.
"""

import os
import re
import time
from collections.abc import Callable
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attache.brand.foreign.adopt import Adopted
from attache.errors import AttacheError
from brand.foreign import hostile
from brand.foreign.hostile import NAME
from brand.foreign.programs import google, libreoffice, office
from brand.foreign.templates import Template, zipped

_EXAMPLES = int(os.environ.get("ATTACHE_EXAMPLES", "25"))
_MOST_SECONDS = 12
"""Of a processor, however busy the machine is besides."""
_TEMPLATES: dict[str, Callable[[], Template]] = {
    "office": office,
    "google": google,
    "libreoffice": libreoffice,
    "hostile": hostile.everything,
}
_VALUE = re.compile(rb'(?<==")[^"<>]*(?=")')
_ELEMENT = re.compile(rb"<[a-z]+:\w+[^<>]*/>")
_VALUES = (b"", b"-1", b"0", b"NaN", b"1e30", b"2147483648", b"rId1", b"accent9", b"\xff", b"title")


@cache
def _parts(name: str) -> dict[str, bytes]:
    return _TEMPLATES[name]().parts()


@st.composite
def _harmed(draw: st.DrawFn, data: bytes) -> bytes:
    """Bytes with a few of them flipped, cut out, doubled, or made zeros."""
    if not data:
        return draw(st.binary(max_size=9))
    start = draw(st.integers(0, len(data) - 1))
    end = min(len(data), start + draw(st.sampled_from((1, 1, 2, 9, 60, 5_000))))
    piece = data[start:end]
    match draw(st.sampled_from(("flip", "cut", "double", "zeros", "end"))):
        case "flip":
            piece = bytes(byte ^ draw(st.integers(1, 255)) for byte in piece[:1]) + piece[1:]
        case "cut":
            piece = b""
        case "double":
            piece *= draw(st.sampled_from((2, 2, 500)))
        case "zeros":
            piece = bytes(len(piece))
        case _:
            return data[:start]
    return data[:start] + piece + data[end:]


@st.composite
def _odd(draw: st.DrawFn, xml: bytes) -> bytes:
    """XML that stays well-formed, with a value changed, or an element taken away or doubled."""
    values = draw(st.booleans())
    places = list((_VALUE if values else _ELEMENT).finditer(xml))
    if not places:
        return xml
    place = draw(st.sampled_from(places))
    new = draw(st.sampled_from(_VALUES)) if values else place[0] * draw(st.sampled_from((0, 2, 60)))
    return xml[: place.start()] + new + xml[place.end() :]


@st.composite
def _files(draw: st.DrawFn) -> bytes:
    """A template with some of its parts harmed, and perhaps the file itself."""
    parts = dict(_parts(draw(st.sampled_from(sorted(_TEMPLATES)))))
    for name in draw(st.lists(st.sampled_from(sorted(parts)), min_size=1, max_size=4)):
        is_xml = name.endswith((".xml", ".rels"))
        harm = _odd if is_xml and draw(st.integers(0, 4)) else _harmed
        parts[name] = draw(harm(parts[name]))
    data = zipped(parts)
    return data if draw(st.integers(0, 4)) else draw(_harmed(data))


@settings(
    max_examples=_EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    derandomize="ATTACHE_EXAMPLES" not in os.environ,
)
@given(_files())
def test_any_file_is_a_brand_or_is_refused(data: bytes) -> None:
    start = time.process_time()
    adopted, refused = _read(data)
    assert time.process_time() - start < _MOST_SECONDS
    if adopted is not None:
        assert hostile.harm_in(adopted.template) == []
        assert hostile.faults_of(adopted.template) == []
    if refused is not None:
        assert NAME in refused.message
        assert refused.hint


def _read(data: bytes) -> tuple[Adopted | None, AttacheError | None]:
    try:
        return hostile.given(data), None
    except AttacheError as error:
        return None, error

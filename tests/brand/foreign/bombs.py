"""Small files that are made to fill the memory or to keep a machine busy; each read in a process
of its own, which has a gigabyte and a half of addresses and no more.
"""

import json
import multiprocessing
import resource
import sys
import time
import zipfile
import zlib
from collections.abc import Callable

from attache.errors import AttacheError
from brand.foreign import hostile
from brand.foreign.hostile import MASTER, MASTER_LINKS, bomb, drawn, packed_zeros
from brand.foreign.templates import block, picture, picture_ground

_ADDRESSES = 1536 << 20
_MEGABYTE = 1 << 20


def _many(name: str, one: bytes, count: int) -> bytes:
    """A template with an element many times at the end of a part."""
    end = b"</" + hostile.parts()[name].rsplit(b"</", 1)[1]
    return hostile.changed(name, lambda xml: xml.replace(end, one * count + end))


def _large_pictures(count: int) -> bytes:
    """Pictures of 59 million pixels each, in a few kilobytes."""
    packed = zlib.compress(bytes(7_701 * 964), 9)
    images = [
        hostile.png_of(7_700, 7_700, packed, hostile.chunk(b"tEXt", bytes([n])), bits=1, kind=0)
        for n in range(count)
    ]
    return hostile.with_pictures(*(("png", each) for each in images)).data()


def _many_pictures(count: int) -> bytes:
    """One picture, as large as a slide, over and over."""
    data = hostile.png_of(1_900, 1_900, zlib.compress(bytes(1_900 * 5_701), 9))
    links, files = [("image", "../media/a.png")], {"ppt/media/a.png": data}
    return drawn(picture((0, 0, 13, 7), "rId13") * count, links, files).data()


def _many_stops() -> bytes:
    stops = '<a:gs pos="50000"><a:srgbClr val="FF0000"/></a:gs>' * 50_000
    fill = f"<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang='0'/></a:gradFill>"
    return drawn("", ground=f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>").data()


def _tiny_tiles() -> bytes:
    tiled = picture_ground("rId13").replace(
        "<a:stretch><a:fillRect/></a:stretch>", '<a:tile sx="1000" sy="1000"/>'
    )
    links, files = [("image", "../media/a.png")], {"ppt/media/a.png": hostile.pixel()}
    return drawn("", links, files, tiled).data()


def _many_shadows() -> bytes:
    """Shadows as wide as a slide, which every theme could have."""
    shadow = (
        '<a:effectLst><a:outerShdw blurRad="1270000" dist="38100"><a:srgbClr val="000000"/>'
        "</a:outerShdw></a:effectLst></p:spPr>"
    )
    return drawn(block((1, 1, 9, 5), "accent2").replace("</p:spPr>", shadow) * 900).data()


BOMBS: dict[str, Callable[[], bytes]] = {
    "one huge part": lambda: bomb(packed_zeros(300), [300 * _MEGABYTE]),
    "parts that add up": lambda: bomb(packed_zeros(60), [60 * _MEGABYTE] * 5),
    "as much as is allowed": lambda: bomb(packed_zeros(60), [60 * _MEGABYTE] * 4),
    "a part that says it is small": lambda: bomb(packed_zeros(3_000), [100]),
    "a small part packed for LZMA": lambda: bomb(packed_zeros(9), [100], zipfile.ZIP_LZMA),
    "a million links": lambda: _many(MASTER_LINKS, b"<Relationship/>", 1_000_000),
    "a million small links": lambda: _many(MASTER_LINKS, b"<a/>", 1_000_000),
    "a million elements": lambda: _many(MASTER, b"<a/>", 1_000_000),
    "large pictures": lambda: _large_pictures(30),
    "many pictures": lambda: _many_pictures(900),
    "50,000 shapes": lambda: drawn(block((1, 1, 9, 5), "accent2") * 50_000).data(),
    "50,000 colours": _many_stops,
    "tiny tiles": _tiny_tiles,
    "900 shadows": _many_shadows,
}


def _read(name: str) -> tuple[str, float, float]:
    """What becomes of a bomb ("brand", or what is said), the processor's seconds, the megabytes."""
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))
    data = BOMBS[name]()
    start = time.process_time()  # however busy the machine is besides
    try:
        hostile.given(data)
        said = "brand"
    except AttacheError as error:
        said = str(error)
    except BaseException as error:  # what must not be; told so that the test can say what it was
        said = f"{type(error).__name__}: {error}"
    took = time.process_time() - start
    return said, took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    with multiprocessing.get_context("fork").Pool(2, maxtasksperchild=1) as pool:
        results = pool.map(_read, BOMBS, chunksize=1)
    json.dump(dict(zip(BOMBS, results, strict=True)), sys.stdout)

"""Slides as they will look, one at a time, kept by what is on them: the engine of the preview."""

import hashlib
import threading
from collections import OrderedDict
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

from attache.brand.models import Brand
from attache.output.page import Page, TextFrame
from attache.output.render import Renderer
from attache.output.views import slide_png
from attache.slides.models import Document

ROOM = 64 * 1024 * 1024
"""How many bytes of pictures are kept, unless told otherwise: some 400 slides at 1280 pixels."""


class Previews:
    """Pictures of slides in one brand, the latest used of them kept, in `room` bytes.

    A picture is kept by a digest of all that it shows: what is on the slide, the brand with its
    template, the language, the width. So the same slide is rendered once, in whichever deck and
    place it stands and in however many threads it is asked for; another slide, or a changed brand,
    is never taken for it.
    """

    def __init__(self, brand: Brand, renderer: Renderer, room: int = ROOM) -> None:
        self._brand, self._renderer, self._room = brand, renderer, room
        self._look = repr(brand)
        self._kept: OrderedDict[bytes, bytes] = OrderedDict()
        self._used = 0
        self._in_the_making: dict[bytes, Future[bytes]] = {}
        self._lock = threading.Lock()

    def png(self, page: Page, number: int, document: Document, width: int) -> bytes:
        """The page with that number as PNG, `width` pixels wide.

        Raises AttacheError where it cannot be rendered; the next call tries again.
        """
        key = self.digest(page, number, document, width)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            making = self._in_the_making.get(key)
            mine = making is None
            if making is None:
                making = self._in_the_making[key] = Future()
        if not mine:
            return making.result()
        try:
            picture = slide_png(page, number, document, self._brand, self._renderer, width)
        except BaseException as error:
            with self._lock:
                del self._in_the_making[key]
            making.set_exception(error)
            raise
        with self._lock:
            del self._in_the_making[key]
            self._keep(key, picture)
        making.set_result(picture)
        return picture

    def digest(self, page: Page, number: int, document: Document, width: int) -> bytes:
        """What tells one picture from another.

        What is not seen does not count: the notes, the section, and the number where none is
        shown.
        """
        seen = replace(page, key="", section="", title="", notes=None, first=True, hidden=False)
        shown = number if _is_numbered(page) else 0
        template = _state(self._brand.template)
        content = repr((seen, shown, document.language, width, template, self._look))
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).digest()

    def _keep(self, key: bytes, picture: bytes) -> None:
        self._kept[key] = picture
        self._used += len(picture)
        while self._used > self._room:
            _, dropped = self._kept.popitem(last=False)
            self._used -= len(dropped)


def _is_numbered(page: Page) -> bool:
    return any(isinstance(each, TextFrame) and each.slot.kind == "sldNum" for each in page.frames)


def _state(template: Path) -> tuple[int, int] | None:
    """What changes when the template is written anew; None where it is missing."""
    try:
        state = template.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size

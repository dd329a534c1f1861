"""Text of rpptx's PDFs made to be read once: it is written twice where a paragraph has words.

rpptx gives the first word of a paragraph the text of the whole paragraph (/ActualText), and every
other word an empty one. PDFium, and with it Chrome and Edge, does not take the empty ones for an
answer: whoever copies, searches or has the page read out gets the paragraph and then its words
again. The fonts say which character each glyph is, so nothing is lost without the spans. Only
letter-spaced text, a marking for example, keeps them, each with its own word: from its glyphs
alone it would be read letter by letter.
"""

import re
from collections.abc import Iterator, Sequence

import pikepdf

_STRING = rb"\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\)|<[0-9A-Fa-f]*>"
_SPAN = re.compile(
    rb"/Span <<\s+/ActualText (?P<text>" + _STRING + rb")\s+>> BDC\n(?P<shown>.*?\n)EMC\n", re.S
)
"""A marked stretch as rpptx writes it: none stands inside another. A stream that pikepdf would take
apart instruction by instruction takes a hundred times as long to read.
"""
_SHOWN = re.compile(rb"\[(.*?)\] TJ", re.S)
_PIECE = re.compile(rb"(?P<string>" + _STRING + rb")|(?P<space>-?[0-9.]+)")
_BYTE = re.compile(rb"\\[0-7]{1,3}|\\.|[^\\]", re.S)
_LETTER_SPACED = -60
"""A space of more than this between two letters, in thousandths of an em, is no kerning."""
_BYTES_PER_GLYPH = 2
_NOTHING = (b"()", b"<>", b"<FEFF>")


def read_once(file: pikepdf.Pdf) -> None:
    """Gives every word of the pages its own text, or none where the font says it."""
    for page in file.pages:
        content = page.get("/Contents")
        if isinstance(content, pikepdf.Stream):
            data = content.read_bytes()
            mended = b"".join(_mended(data))
            if mended != data:
                content.write(mended)


def _mended(data: bytes) -> Iterator[bytes]:
    """A content stream in pieces, with the spans of paragraphs of several words mended."""
    at = 0
    for group in _groups(data):
        texts = _own_texts(group) if len(group) > 1 else [match["text"] for match in group]
        for match, text in zip(group, texts, strict=True):
            yield data[at : match.start()]
            at = match.end()
            yield match["shown"] if text is None else _span(text, match["shown"])
    yield data[at:]


def _groups(data: bytes) -> Iterator[list[re.Match[bytes]]]:
    """The spans of each paragraph: one with its text, those of its other words without."""
    group: list[re.Match[bytes]] = []
    for match in _SPAN.finditer(data):
        if group and match["text"] not in _NOTHING:
            yield group
            group = []
        group.append(match)
    if group:
        yield group


def _own_texts(group: Sequence[re.Match[bytes]]) -> list[bytes | None]:
    """The text of each span of a letter-spaced paragraph; None for all where it is not such."""
    none: list[bytes | None] = [None] * len(group)
    counted = [_glyphs(match["shown"]) for match in group]
    if not any(spaced for _, spaced in counted):
        return none
    text = str(pikepdf.Object.parse(group[0]["text"]))
    if sum(count for count, _ in counted) != len(text):
        return none
    own: list[bytes | None] = []
    at = 0
    for count, _ in counted:
        own.append(pikepdf.String(text[at : at + count]).unparse())
        at += count
    return own


def _glyphs(shown: bytes) -> tuple[int, bool]:
    """How many glyphs are shown, and whether every one but the last has a space after it."""
    size = 0
    spaces: list[float] = []
    for array in _SHOWN.finditer(shown):
        for piece in _PIECE.finditer(array[1]):
            if piece["space"] is not None:
                spaces.append(float(piece["space"]))
            elif piece["string"].startswith(b"<"):
                size += (len(piece["string"]) - 2) // 2
            else:
                size += len(_BYTE.findall(piece["string"][1:-1]))
    return size // _BYTES_PER_GLYPH, bool(spaces) and max(spaces) < _LETTER_SPACED


def _span(text: bytes, shown: bytes) -> bytes:
    return b"/Span <<\n  /ActualText " + text + b"\n>> BDC\n" + shown + b"EMC\n"

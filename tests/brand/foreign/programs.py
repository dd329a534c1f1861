"""Templates in the manner of the programs that make them, built in code."""

from collections.abc import Sequence
from dataclasses import replace

from brand.foreign.templates import Frame, Layout, Master, Place, Template, solid

_WIDE, _HIGH = 13.333, 7.5


def _scaled(at: Place, width: float, height: float) -> Place:
    across, down = width / _WIDE, height / _HIGH
    return at[0] * across, at[1] * down, at[2] * across, at[3] * down


def _feet() -> tuple[Frame, ...]:
    return (
        Frame("dt", (0.917, 6.95, 3, 0.4), 10, ""),
        Frame("ftr", (4.417, 6.95, 4.5, 0.4), 11, ""),
        Frame("sldNum", (9.417, 6.95, 3, 0.4), 12, "‹#›"),
    )


_TITLE = (0.917, 0.4, 11.5, 1.45)
_BODY = (0.917, 2.0, 11.5, 4.76)
OFFICE_MASTER = (
    Frame("title", _TITLE, body={"anchor": "ctr"}),
    Frame("body", _BODY, 1),
    *_feet(),
)
_NO_PLACE = (Frame("dt", None, 10), Frame("ftr", None, 11, ""), Frame("sldNum", None, 12))


def _office_layout(name: str, kind: str, *frames: Frame) -> Layout:
    return Layout(name, kind, (*frames, *_NO_PLACE))


OFFICE_LAYOUTS = (
    _office_layout(
        "Title Slide",
        "title",
        Frame("ctrTitle", (1.667, 1.23, 10, 2.61), align="ctr", look={"sz": "6000"},
              body={"anchor": "b"}),
        Frame("subTitle", (1.667, 3.94, 10, 1.81), 1, align="ctr", look={"sz": "2400"}),
    ),
    _office_layout("Title and Content", "obj", Frame("title"), Frame("", None, 1)),
    _office_layout(
        "Section Header",
        "secHead",
        Frame("title", (0.91, 1.87, 11.5, 3.12), look={"sz": "6000"}, body={"anchor": "b"}),
        Frame("body", (0.91, 5.02, 11.5, 1.64), 1, look={"sz": "2400"}),
    ),
    _office_layout(
        "Two Content",
        "twoObj",
        Frame("title"),
        Frame("", (0.917, 2.0, 5.67, 4.76), 1),
        Frame("", (6.75, 2.0, 5.67, 4.76), 2),
    ),
    _office_layout(
        "Comparison",
        "twoTxTwoObj",
        Frame("title", (0.92, 0.4, 11.5, 1.45)),
        Frame("body", (0.92, 1.84, 5.64, 0.9), 1, look={"sz": "2400", "b": "1"}),
        Frame("", (0.92, 2.74, 5.64, 4.03), 2),
        Frame("body", (6.75, 1.84, 5.67, 0.9), 3, look={"sz": "2400", "b": "1"}),
        Frame("", (6.75, 2.74, 5.67, 4.03), 4),
    ),
    _office_layout("Title Only", "titleOnly", Frame("title")),
    _office_layout("Blank", "blank"),
    _office_layout(
        "Content with Caption",
        "objTx",
        Frame("title", (0.92, 0.5, 4.3, 1.75), look={"sz": "3200"}, body={"anchor": "b"}),
        Frame("", (5.67, 1.08, 6.75, 5.33), 1),
        Frame("body", (0.92, 2.25, 4.3, 4.17), 2, look={"sz": "1600"}),
    ),
    _office_layout(
        "Picture with Caption",
        "picTx",
        Frame("title", (0.92, 0.5, 4.3, 1.75), look={"sz": "3200"}, body={"anchor": "b"}),
        Frame("pic", (5.67, 1.08, 6.75, 5.33), 1),
        Frame("body", (0.92, 2.25, 4.3, 4.17), 2, look={"sz": "1600"}),
    ),
    _office_layout(
        "Title and Vertical Text", "vertTx", Frame("title"), Frame("body", None, 1,
                                                                   body={"vert": "eaVert"})
    ),
    _office_layout(
        "Vertical Title and Text",
        "vertTitleAndTx",
        Frame("title", (9.54, 0.4, 2.88, 6.36), body={"vert": "eaVert"}),
        Frame("body", (0.917, 0.4, 8.46, 6.36), 1, body={"vert": "eaVert"}),
    ),
)  # fmt: skip
"""The eleven layouts of every new presentation of PowerPoint, in order."""


def office(size: tuple[float, float] = (_WIDE, _HIGH)) -> Template:
    """PowerPoint's own blank template, in any size of slide."""
    master = Master(
        [replace(each, frames=_sized(each.frames, size)) for each in OFFICE_LAYOUTS],
        _sized(OFFICE_MASTER, size),
        name="Office Theme",
    )
    return Template([master], size)


def _sized(frames: Sequence[Frame], size: tuple[float, float]) -> list[Frame]:
    return [
        frame if frame.at is None else replace(frame, at=_scaled(frame.at, *size))
        for frame in frames
    ]


def renamed(template: Template, names: Sequence[str]) -> Template:
    """The same with other names of the first master's layouts, as in another language."""
    first, *others = template.masters
    layouts = [
        replace(layout, name=name) for layout, name in zip(first.layouts, names, strict=True)
    ]
    return replace(template, masters=[replace(first, layouts=layouts), *others])


GERMAN = (
    "Titelfolie", "Titel und Inhalt", "Abschnittsüberschrift", "Zwei Inhalte", "Vergleich",
    "Nur Titel", "Leer", "Inhalt mit Überschrift", "Bild mit Überschrift",
    "Titel und vertikaler Text", "Vertikaler Titel und Text",
)  # fmt: skip
KOREAN = (
    "제목 슬라이드", "제목 및 내용", "구역 머리글", "콘텐츠 2개", "비교", "제목만", "빈 화면",
    "캡션 있는 콘텐츠", "캡션 있는 그림", "제목 및 세로 텍스트", "세로 제목 및 텍스트",
)  # fmt: skip


def _explicit(kind: str, at: Place, idx: int | None, size: int, **more: str) -> Frame:
    """As Google Slides writes: every property in every placeholder, the insets of its own."""
    inset = {"lIns": "91425", "tIns": "91425", "rIns": "91425", "bIns": "91425"}
    return Frame(
        kind, at, idx, "", {"sz": str(size * 100)}, "Arial", more.get("fill", "dk1"), "l",
        {"spcFirstLastPara": "1", "wrap": "square", **inset,
         "anchor": more.get("anchor", "t")},
    )  # fmt: skip


def google() -> Template:
    """A deck of Google Slides: 10 x 5.625 inches, names in capitals, all looks written out."""
    title, number = (
        (0.341, 0.487, 9.319, 0.626),
        _explicit("sldNum", (9.26, 5.1, 0.6, 0.43), 12, 10),
    )
    body = (0.341, 1.26, 9.319, 3.736)
    layouts = [
        Layout("TITLE", "title", (
            _explicit("ctrTitle", (0.341, 0.814, 9.319, 2.245), None, 52, anchor="b"),
            _explicit("subTitle", (0.341, 3.1, 9.319, 0.867), 1, 28), number)),
        Layout("SECTION_HEADER", "secHead", (
            _explicit("title", (0.341, 2.352, 9.319, 0.92), None, 36, anchor="ctr"), number)),
        Layout("TITLE_AND_BODY", "tx", (
            _explicit("title", title, None, 28), _explicit("body", body, 1, 18), number)),
        Layout("TITLE_AND_TWO_COLUMNS", "twoColTx", (
            _explicit("title", title, None, 28),
            _explicit("body", (0.341, 1.26, 4.375, 3.736), 1, 14),
            _explicit("body", (5.285, 1.26, 4.375, 3.736), 2, 14), number)),
        Layout("TITLE_ONLY", "titleOnly", (_explicit("title", title, None, 28), number)),
        Layout("ONE_COLUMN_TEXT", "", (
            _explicit("title", (0.341, 0.608, 3.071, 0.826), None, 24, anchor="b"),
            _explicit("body", (0.341, 1.519, 3.071, 3.476), 1, 12), number)),
        Layout("MAIN_POINT", "", (
            _explicit("title", (0.536, 0.492, 6.964, 4.474), None, 48, anchor="ctr"), number)),
        Layout("SECTION_TITLE_AND_DESCRIPTION", "", (
            _explicit("title", (0.29, 1.349, 4.424, 1.621), None, 42, anchor="b"),
            _explicit("subTitle", (0.29, 3.065, 4.424, 1.351), 1, 21),
            _explicit("body", (5.402, 0.792, 4.196, 4.041), 2, 18, anchor="ctr"), number)),
        Layout("CAPTION_ONLY", "", (
            _explicit("body", (0.341, 4.626, 6.56, 0.662), 1, 12, anchor="ctr"), number)),
        Layout("BIG_NUMBER", "", (
            _explicit("title", (0.341, 1.21, 9.319, 2.147), None, 120, anchor="b"),
            _explicit("body", (0.341, 3.447, 9.319, 1.422), 1, 18), number)),
        Layout("BLANK", "blank", (number,)),
    ]  # fmt: skip
    master = Master(
        layouts,
        (_explicit("title", title, None, 28), _explicit("body", body, 1, 18), number),
        name="Simple Light",
        fonts=("Arial", "Arial"),
        ground=solid("lt1"),
        styles=(
            "<p:titleStyle><a:lvl1pPr/></p:titleStyle><p:bodyStyle><a:lvl1pPr/></p:bodyStyle>"
            "<p:otherStyle><a:lvl1pPr/></p:otherStyle>"
        ),
    )
    return Template([master], (10, 5.625), (1, 3))


def keynote() -> Template:
    """An export of Keynote: 1920 x 1080 points, bodies without type, quotes and pictures."""
    wide = (1.68, 0.92, 23.31, 1.99)
    full = (1.68, 5.9, 23.31, 7.6)

    def holder(kind: str, at: Place, idx: int | None, size: int, **body: str) -> Frame:
        return Frame(kind, at, idx, "Slide Title", {"sz": str(size * 100), "b": "1"}, body=body)

    number = Frame("sldNum", (13.1, 14.1, 0.5, 0.5), 2, "")
    layouts = [
        Layout("Title", "", (
            holder("title", (1.68, 3.57, 23.31, 6.45), None, 116, anchor="b"),
            holder("body", (1.68, 10.0, 23.31, 2.65), 1, 55), number)),
        Layout("Title &amp; Photo", "", (
            holder("pic", (0, 0, 26.667, 15), 21, 55),
            holder("title", (1.68, 9.3, 23.31, 2.5), None, 116), number)),
        Layout("Title &amp; Bullets", "", (
            holder("title", wide, None, 85), holder("body", full, 1, 48), number)),
        Layout("Bullets", "", (holder("body", (1.68, 2.0, 23.31, 11), 1, 48), number)),
        Layout("Section", "", (
            holder("title", (1.68, 5.2, 23.31, 4.6), None, 116, anchor="ctr"), number)),
        Layout("Title Only", "", (holder("title", wide, None, 85), number)),
        Layout("Agenda", "", (
            holder("title", wide, None, 85), holder("body", (1.68, 4.2, 23.31, 9.3), 1, 55),
            number)),
        Layout("Statement", "", (holder("body", (1.68, 4.9, 23.31, 5.2), 1, 116), number)),
        Layout("Big Fact", "", (
            holder("body", (1.68, 1.5, 23.31, 10.0), 1, 250),
            holder("body", (1.68, 11.5, 23.31, 1.3), 21, 55), number)),
        Layout("Quote", "", (
            holder("body", (2.4, 5.0, 21.8, 3.8), 1, 85),
            holder("body", (2.4, 11.0, 21.8, 0.9), 21, 36), number)),
        Layout("Blank", "", (number,)),
    ]  # fmt: skip
    master = Master(
        [replace(each, name=each.name.replace("&amp;", "&")) for each in layouts],
        (holder("title", wide, None, 85), holder("body", full, 1, 48), number),
        name="21_BasicWhite",
        fonts=("Helvetica Neue", "Helvetica Neue"),
    )
    return Template([master], (26.667, 15), (1,))


def libreoffice() -> Template:
    """An export of LibreOffice: each master with the same dozen layouts, subtitles as text."""
    title, body = (0.55, 0.25, 9.92, 1.04), (0.55, 1.45, 9.92, 3.59)
    names = ("Blank Slide", "Title Slide", "Title, Content", "Title, 2 Content", "Title Only",
             "Centered Text")  # fmt: skip

    def layouts() -> list[Layout]:
        half = 4.84
        frames: list[tuple[Frame, ...]] = [
            (),
            (Frame("title", title, align="ctr"), Frame("subTitle", body, None, "")),
            (Frame("title", title), Frame("", body, None, "")),
            (Frame("title", title), Frame("", (0.55, 1.45, half, 3.59), None, ""),
             Frame("", (5.63, 1.45, half, 3.59), None, "")),
            (Frame("title", title),),
            (Frame("subTitle", (0.55, 0.25, 9.92, 4.79), None, ""),),
        ]  # fmt: skip
        kinds = ("blank", "tx", "obj", "twoObj", "titleOnly", "objOnly")
        return [Layout(*each) for each in zip(names, kinds, frames, strict=True)]

    own = (Frame("title", title), Frame("body", body), Frame("ftr", (3.8, 5.2, 3.4, 0.4), 2, ""))
    cover = Master(layouts(), own, name="Cover", ground=solid("14233F"), fonts=("Arial", "Arial"))
    content = Master(layouts(), own, name="Content", fonts=("Arial", "Arial"))
    return Template([cover, content], (11.024, 6.201), (2, 9))

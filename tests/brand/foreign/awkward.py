"""Templates that are hard to follow, each for one reason, built in code."""

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import replace

from brand.foreign.programs import OFFICE_LAYOUTS, OFFICE_MASTER, office
from brand.foreign.templates import (
    DARK,
    Frame,
    Layout,
    Master,
    Template,
    block,
    picture,
    picture_ground,
    png,
    solid,
)

MINISTRY = "Ministry of Trade, Industry and Energy"
Pixel = tuple[int, int, int]
_NAVY = "14233F"
_LOGO_FILE = "ppt/media/logo.png"
_TO_LOGO = (("image", "../media/logo.png"),)
_TITLE, _BODY = (0.917, 0.4, 11.5, 1.45), (0.917, 2.0, 11.5, 4.76)


def _of(layouts: tuple[Layout, ...] = OFFICE_LAYOUTS, **changes: object) -> Template:
    """PowerPoint's blank template with those layouts, and with a master that differs."""
    master = Master(layouts, OFFICE_MASTER, name="Office Theme")
    return Template([replace(master, **changes)])  # pyright: ignore[reportArgumentType]


def logo() -> bytes:
    """A round mark in two colours."""
    red, blue = (205, 46, 58), (15, 52, 118)

    def pixel(x: int, y: int) -> Pixel:
        inside = math.hypot(x - 24, y - 24) < 22
        return (red if y < 24 else blue) if inside else (255, 255, 255)

    return png([[pixel(x, y) for x in range(48)] for y in range(48)])


def noise() -> bytes:
    """A picture on which nothing can be read."""
    dice = random.Random(7)  # noqa: S311 - the same picture on every day
    greys = [[dice.randrange(256) for _ in range(160)] for _ in range(90)]
    return png([[(grey, grey, grey) for grey in row] for row in greys])


def photo() -> bytes:
    """A sky over hills, as a photograph has it: light above, dark below, nothing sharp."""

    def pixel(x: int, y: int) -> Pixel:
        hill = 58 + 9 * math.sin(x / 17) + 5 * math.sin(x / 5)
        depth = 1 / (1 + math.exp((hill - y) / 1.5))
        sky, ground = (150 + y, 190 + y // 2, 235), (40, 70 + (x * 7 + y * 3) % 12, 36)
        red, green, blue = (
            round(s * (1 - depth) + g * depth) for s, g in zip(sky, ground, strict=True)
        )
        return red, green, blue

    return png([[pixel(x, y) for x in range(160)] for y in range(90)])


def _with_picture(template: Template, data: bytes) -> Template:
    return replace(template, files={_LOGO_FILE: data}, types={})


def _pictured(data: bytes) -> Template:
    """The picture as the ground of the master and so of every slide."""
    link = len(OFFICE_LAYOUTS) + 2
    return _with_picture(_of(ground=picture_ground(f"rId{link}"), links=_TO_LOGO), data)


def no_body() -> Template:
    title = (Frame("title", _TITLE),)
    layouts = (Layout("Title Slide", "title", (Frame("ctrTitle", (1, 2, 11, 2)),)),
               Layout("Title Only", "titleOnly", title))  # fmt: skip
    return Template([Master(layouts, title)])


def two_titles() -> Template:
    frames = (Frame("title", (0.9, 0.4, 5.6, 1.2)), Frame("title", (6.8, 0.4, 5.6, 1.2)),
              Frame("body", _BODY, 1))  # fmt: skip
    return _of((*OFFICE_LAYOUTS[:1], Layout("Two titles", "", frames)))


def tiny() -> Template:
    frames = (Frame("title", (1, 1, 0.5, 0.2)), Frame("body", (1, 2, 0.5, 0.2), 1))
    return _of((Layout("Tiny", "", frames),), frames=frames)


def busy_picture() -> Template:
    return _pictured(noise())


def photograph() -> Template:
    return _pictured(photo())


def hidden() -> Template:
    """A hidden block over the slide, and a hidden title and frame beside those that are seen."""
    cover = block((0, 0, 13.333, 7.5), "000000", name='Block" hidden="1')
    frames = (
        Frame("title", (0.917, 5.6, 11.5, 1), hidden=True),
        Frame("title", _TITLE),
        Frame("body", (0.917, 0.2, 3, 6), 5, hidden=True),
        Frame("", _BODY, 1),
    )
    layouts = (*OFFICE_LAYOUTS[:1], Layout("Title and Content", "obj", frames, shapes=cover))
    return _of(layouts, shapes=cover)


def several_masters() -> Template:
    """The first master a picture all over, the second plain and dark, the third plain and light."""
    few = (OFFICE_LAYOUTS[0], OFFICE_LAYOUTS[1], OFFICE_LAYOUTS[5])
    busy = Master(few, OFFICE_MASTER, "Picture", ground=picture_ground("rId5"), links=_TO_LOGO)
    dark = Master(few, OFFICE_MASTER, "Dark", map=DARK)
    light = Master(few, OFFICE_MASTER, "Light")
    return _with_picture(Template([busy, dark, light]), noise())


def off_the_slide() -> Template:
    frames = (Frame("title", (-3, -1, 5, 1.2)), Frame("body", (12, 6, 9, 5), 1))
    return _of((Layout("Off the slide", "obj", frames),), frames=frames)


def no_theme_font() -> Template:
    return _of(fonts=None)


def no_theme() -> Template:
    return _of(has_theme=False)


def dark_on_dark() -> Template:
    """The designer set every slide's text white by hand; the template's own is dark."""
    return _of(ground=solid(_NAVY))


def dark_master() -> Template:
    return _of(map=DARK)


def overridden_map() -> Template:
    """The layout of points is dark on a light master."""
    ground = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'
    layouts = [
        replace(each, map=DARK, ground=ground) if each.type == "obj" else each
        for each in OFFICE_LAYOUTS
    ]
    return _of(tuple(layouts))


def banded_title() -> Template:
    """The title on a band that is its own fill, white on the accent."""
    fill = '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'
    band = Frame("title", (0, 0.45, 13.333, 1.1), fill="bg1", shape=fill, body={"anchor": "ctr"})
    return _of(frames=(band, *OFFICE_MASTER[1:]))


def side_strip() -> Template:
    """A dark strip at the left edge and a rule over the foot, as corporate templates have."""
    shapes = block((0, 0, 1.1, 7.5), "accent1") + block((1.4, 6.8, 11.4, 0.04), "accent2")
    frames = (Frame("title", (1.4, 0.4, 11.4, 1.2)), Frame("body", (1.4, 1.8, 11.4, 4.8), 1),
              *OFFICE_MASTER[2:])  # fmt: skip
    moved = [
        replace(each, frames=[f if f.at is None else _right_of(f, 1.4) for f in each.frames])
        for each in OFFICE_LAYOUTS
    ]
    return _of(tuple(moved), frames=frames, shapes=shapes)


def _right_of(frame: Frame, edge: float) -> Frame:
    assert frame.at is not None
    left, top, width, height = frame.at
    start = max(left, edge)
    return replace(frame, at=(start, top, width - (start - left), height))


def with_logo() -> Template:
    """A logo at the top right, real words in the footer, and prompts in date and number."""
    link = len(OFFICE_LAYOUTS) + 2
    master = tuple(
        replace(frame, text=MINISTRY) if frame.kind == "ftr" else frame for frame in OFFICE_MASTER
    )
    layouts = tuple(
        replace(each, frames=[replace(frame, text=MINISTRY) if frame.kind == "ftr" else frame
                              for frame in each.frames])
        for each in OFFICE_LAYOUTS
    )  # fmt: skip
    template = _of(
        layouts, frames=master, shapes=picture((11.9, 0.2, 1.1, 1.1), f"rId{link}"), links=_TO_LOGO
    )
    return _with_picture(template, logo())


def prompting() -> Template:
    """A footer that only says what could stand there."""
    layouts = tuple(
        replace(each, frames=[replace(frame, text="Click to add a footer")
                              if frame.kind == "ftr" else frame for frame in each.frames])
        for each in OFFICE_LAYOUTS
    )  # fmt: skip
    return _of(layouts)


def vertical() -> Template:
    return _of(tuple(each for each in OFFICE_LAYOUTS if each.type.startswith("vert")))


def unknown_fonts() -> Template:
    return _of(fonts=("Frutiger LT Std", "Gotham Narrow"))


def nameless() -> Template:
    return _of(tuple(replace(each, name="") for each in OFFICE_LAYOUTS))


def namesakes() -> Template:
    return _of(tuple(replace(each, name="Layout") for each in OFFICE_LAYOUTS))


def one_layout() -> Template:
    return _of(OFFICE_LAYOUTS[1:2])


def blank_only() -> Template:
    return _of(tuple(each for each in OFFICE_LAYOUTS if each.type == "blank"))


def portrait() -> Template:
    return office((8.27, 11.69))


AWKWARD: Mapping[str, Callable[[], Template]] = {
    build.__name__: build
    for build in (
        no_body, two_titles, tiny, busy_picture, photograph, hidden, several_masters,
        off_the_slide, no_theme_font, no_theme, dark_on_dark, dark_master, overridden_map,
        banded_title, side_strip, with_logo, prompting, vertical, unknown_fonts, nameless,
        namesakes, one_layout, blank_only, portrait,
    )
}  # fmt: skip
"""Every one by the name of its reason."""

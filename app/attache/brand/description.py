"""A brand.toml read into a Brand: the grid, the slots, the colours, with errors in words."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from attache.brand.models import (
    Box,
    Brand,
    Decoration,
    RoleLayout,
    Slot,
    TextStyle,
    Typeface,
)
from attache.errors import AttacheError
from attache.pack.models import Role
from attache.units import Emu, inches

WIDTH = inches(13.333)
HEIGHT = inches(7.5)
COLUMNS = 12


Rgb = Annotated[str, StringConstraints(pattern=r"^[0-9A-F]{6}$")]
ThemeColor = Literal[
    "tx1", "bg1", "tx2", "bg2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"
]
Use = Literal[
    "text", "support", "quiet", "rule", "card", "warning", "against", "in_favour", "calm",
    "highlight", "table_head", "table_line",
]  # fmt: skip
Sizes = Annotated[tuple[int, ...], Field(min_length=1)]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Font(_Table):
    name: str
    twin: str


class _Fonts(_Table):
    heading: _Font
    body: _Font
    korean: str


class _Theme(_Table):
    dk1: Rgb
    lt1: Rgb
    dk2: Rgb
    lt2: Rgb
    accent1: Rgb
    accent2: Rgb
    accent3: Rgb
    accent4: Rgb
    accent5: Rgb
    accent6: Rgb
    hlink: Rgb
    folHlink: Rgb  # noqa: N815, the name in the theme


class _Grid(_Table):
    margin: float
    gutter: float


class _Slot(_Table):
    at: tuple[int, int, float, float]
    kind: Literal["title", "body", "subTitle", "chart", "tbl", "obj", "ftr", "sldNum", "box"] = (
        "body"
    )
    idx: int | None = None
    face: Literal["heading", "body"] = "body"
    sizes: Sizes
    bold: bool = False
    first_bold: bool = False
    levels: bool = False
    color: ThemeColor = "tx1"
    spacing: float = 1.0
    before: float = 0
    align: Literal["l", "ctr", "r"] = "l"
    anchor: Literal["t", "ctr", "b"] = "t"
    tracking: int = 0
    indent: float = 0


class _Decoration(_Table):
    left: float
    top: float
    width: float
    height: float
    color: ThemeColor


class _Description(_Table):
    id: str
    name: str
    purpose: str
    fonts: _Fonts
    theme: _Theme
    roles: dict[Use, ThemeColor]
    grid: _Grid
    slots: dict[str, dict[str, Any]]
    decorations: dict[str, _Decoration]
    layouts: dict[Role, dict[str, Any]]


def read_description(folder: Path) -> Brand:
    """The brand that `folder`/brand.toml describes; its template need not exist yet.

    Raises AttacheError naming the file and key where it cannot be read.
    """
    path = folder / "brand.toml"
    try:
        described = _Description.model_validate(tomllib.loads(path.read_text("utf-8")))
        return _brand(described, folder)
    except OSError as error:
        raise AttacheError(
            f"{path}: {error.strerror}", "A brand is a folder with a brand.toml."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise AttacheError(
            f"{path}: {error}", "Mend the file; it must be TOML in UTF-8."
        ) from error
    except ValidationError as error:
        raise AttacheError(f"{path}: {_first(error)}", "Mend the key and try again.") from error


def _first(error: ValidationError) -> str:
    fault = error.errors()[0]
    return f"{'.'.join(str(part) for part in fault['loc'])}: {fault['msg']}"


def _brand(described: _Description, folder: Path) -> Brand:
    missing = [role for role in Role if role not in described.layouts]
    if missing:
        raise AttacheError(
            f"{folder / 'brand.toml'}: no layout for {', '.join(missing)}",
            "A brand needs a [layouts.<role>] table for every role.",
        )
    return Brand(
        id=described.id,
        name=described.name,
        purpose=described.purpose,
        template=folder / "template.pptx",
        width=WIDTH,
        height=HEIGHT,
        heading=Typeface(described.fonts.heading.name, described.fonts.heading.twin),
        body=Typeface(described.fonts.body.name, described.fonts.body.twin),
        korean=described.fonts.korean,
        theme=described.theme.model_dump(),
        uses={str(use): str(color) for use, color in described.roles.items()},
        layouts={role: _layout(described, role) for role in Role},
    )


def _layout(described: _Description, role: Role) -> RoleLayout:
    """The slots of a layout in reading order: top marking, its own, foot, bottom marking."""
    table = described.layouts[role]
    own = cast("list[str]", table["slots"])
    names = ["marking_top", *own]
    if table.get("page", True):
        names.append("page")
    names.append("marking_bottom")
    decorations = cast("list[str]", table.get("decorations", []))
    return RoleLayout(
        role=role,
        slots={name: _slot(described, table, name) for name in names},
        decorations=tuple(_decoration(described, table, name) for name in decorations),
        ground=cast("str", table.get("ground", "bg1")),
    )


def _slot(described: _Description, table: Mapping[str, Any], name: str) -> Slot:
    """A slot's own keys over the keys that every layout shares."""
    merged = {**described.slots.get(name, {}), **cast("dict[str, Any]", table.get(name, {}))}
    slot = _Slot.model_validate(merged)
    return Slot(
        name=name,
        kind=slot.kind,
        idx=slot.idx,
        box=_box(described.grid, slot),
        style=TextStyle(
            heading=slot.face == "heading",
            sizes=slot.sizes,
            bold=slot.bold,
            first_bold=slot.first_bold,
            levels=slot.levels,
            color=slot.color,
            spacing=slot.spacing,
            before=slot.before,
            align=slot.align,
            anchor=slot.anchor,
            tracking=slot.tracking,
        ),
    )


def _box(grid: _Grid, slot: _Slot) -> Box:
    column, span, top, height = slot.at
    usable = WIDTH - 2 * inches(grid.margin) - (COLUMNS - 1) * inches(grid.gutter)
    step = usable / COLUMNS + inches(grid.gutter)
    left = inches(grid.margin) + round((column - 1) * step) + inches(slot.indent)
    right = inches(grid.margin) + round((column - 1 + span) * step) - inches(grid.gutter)
    return Box(Emu(left), inches(top), Emu(right - left), inches(height))


def _decoration(described: _Description, table: Mapping[str, Any], name: str) -> Decoration:
    own = table.get(name)
    shape = _Decoration.model_validate(own) if own is not None else described.decorations[name]
    return Decoration(
        name,
        Box(inches(shape.left), inches(shape.top), inches(shape.width), inches(shape.height)),
        shape.color,
    )

"""A brand.toml read into a Brand: the grid, the slots, the colours, with errors in words."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, cast

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    field_validator,
)

from attache.brand.models import (
    KOREAN_TWIN,
    TEXT_TWINS,
    Box,
    Brand,
    CardLook,
    Decoration,
    Picture,
    RoleLayout,
    Slot,
    TextStyle,
    Typeface,
)
from attache.brand.toml import read_keys
from attache.errors import AttacheError
from attache.pack.vocabulary import Role
from attache.units import Emu, inches

WIDTH = inches(13.333)
HEIGHT = inches(7.5)
COLUMNS = 12
_MEND = "Mend the key and try again."


Rgb = Annotated[str, StringConstraints(pattern=r"^[0-9A-F]{6}$")]
ThemeColor = Literal[
    "tx1", "bg1", "tx2", "bg2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"
]
Use = Literal[
    "text", "support", "quiet", "rule", "card", "warning", "against", "in_favour", "calm",
    "highlight", "table_head", "table_line", "card_text", "card_support", "card_warning",
    "table_head_ground", "table_head_line", "gain", "loss", "series3", "series4",
]  # fmt: skip
Sizes = Annotated[tuple[Annotated[int, Field(strict=True, gt=0)], ...], Field(min_length=1)]


_At = tuple[int, int, float, float]
"""First column from 1, number of columns, top and height in inches."""


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Font(_Table):
    name: Annotated[str, StringConstraints(min_length=1)]
    twin: str
    widening: Annotated[float, Field(ge=0.8, le=1.5)] = 1.0
    leading: Annotated[float, Field(ge=0.8, le=1.5)] = 1.0

    def typeface(self) -> Typeface:
        return Typeface(self.name, self.twin, self.widening, self.leading)


def _among(*twins: str) -> AfterValidator:
    def check(font: _Font) -> _Font:
        if font.twin not in twins:
            raise ValueError(f"the twin '{font.twin}' is not bundled; take {' or '.join(twins)}")
        return font

    return AfterValidator(check)


_TextFont = Annotated[_Font, _among(*TEXT_TWINS)]
_KoreanFont = Annotated[_Font, _among(KOREAN_TWIN)]


class _Fonts(_Table):
    heading: _TextFont
    body: _TextFont
    korean: _KoreanFont


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
    left: float | None = None
    """The margin on the left, where it is another than on the right."""


class _Cards(_Table):
    side: Literal["top", "left"] = "top"
    rule: Annotated[float, Field(ge=0)] = 0.045
    values: Sizes = CardLook().values


class _Slot(_Table):
    at: _At
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
    support: ThemeColor | None = None
    spacing: float = 1.0
    before: float = 0.0
    align: Literal["l", "ctr", "r"] = "l"
    anchor: Literal["t", "ctr", "b"] = "t"
    tracking: int = 0
    indent: float = 0.0
    right_indent: float = 0.0

    @field_validator("at")
    @classmethod
    def _on_the_slide(cls, at: _At) -> _At:
        column, span, top, height = at
        if not 1 <= column <= column + span - 1 <= COLUMNS:
            raise ValueError(f"columns {column} to {column + span - 1} of {COLUMNS}")
        if top < 0 or height <= 0 or inches(top + height) > HEIGHT:
            raise ValueError(f"it ends at {top + height:g} inches, and the slide at 7.5")
        return at


class _Placed(_Table):
    left: float
    top: float
    width: float
    height: float

    def box(self) -> Box:
        return Box(inches(self.left), inches(self.top), inches(self.width), inches(self.height))


class _Decoration(_Placed):
    color: ThemeColor


class _Picture(_Placed):
    file: Annotated[str, StringConstraints(pattern=r"^[\w-]+\.(png|jpeg)$")]


_Shape = TypeVar("_Shape", bound=_Placed)


class _Layout(BaseModel):
    """A layout's own keys; all others are tables of its slots and decorations."""

    model_config = ConfigDict(frozen=True, extra="allow")

    slots: tuple[str, ...]
    decorations: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    page: bool | dict[str, Any] = True
    ground: ThemeColor = "bg1"

    def own(self, name: str) -> dict[str, Any]:
        """What the layout says of one slot or decoration; empty where it says nothing."""
        if name == "page":
            return self.page if isinstance(self.page, dict) else {}
        return cast("dict[str, Any]", (self.model_extra or {}).get(name, {}))


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
    pictures: dict[str, _Picture] = Field(default_factory=dict[str, _Picture])
    layouts: dict[Role, _Layout]
    cards: _Cards = _Cards()


def read_description(folder: Path) -> Brand:
    """The brand that `folder`/brand.toml describes; its template need not exist yet.

    Raises AttacheError naming the file and key where it cannot be read.
    """
    path = folder / "brand.toml"
    try:
        return _brand(_Description.model_validate(read_keys(path)), folder)
    except ValidationError as error:
        raise AttacheError(f"{path}: {_first(error)}", _MEND) from error
    except _KeyError as error:
        raise AttacheError(f"{path}: {error}", _MEND) from error


class _KeyError(Exception):
    """A fault at a key, told with the file once that is known."""


def _first(error: ValidationError, *above: str) -> str:
    fault = error.errors()[0]
    return f"{'.'.join((*above, *(str(part) for part in fault['loc'])))}: {fault['msg']}"


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
        heading=described.fonts.heading.typeface(),
        body=described.fonts.body.typeface(),
        korean=described.fonts.korean.typeface(),
        theme=described.theme.model_dump(),
        uses={str(use): str(color) for use, color in described.roles.items()},
        layouts={role: _layout(described, role) for role in Role},
        cards=_cards(described.cards),
    )


def _cards(cards: _Cards) -> CardLook:
    return CardLook(cards.side, inches(cards.rule), cards.values)


def _layout(described: _Description, role: Role) -> RoleLayout:
    """The slots of a layout in reading order: top marking, its own, foot, bottom marking."""
    layout, where = described.layouts[role], f"layouts.{role}"
    decorations = tuple(_decoration(described, layout, n, where) for n in layout.decorations)
    foot = ("page", "marking_bottom") if layout.page else ("marking_bottom",)
    names = ("marking_top", *layout.slots, *foot)
    pictures = tuple(_picture(described, layout, name, where) for name in layout.pictures)
    strangers = (layout.model_extra or {}).keys() - {*names, *layout.decorations, *layout.pictures}
    if strangers:
        raise _KeyError(f"{where}.{min(strangers)}: neither a slot nor a decoration of the layout")
    if "title" not in names:
        raise _KeyError(f"{where}.slots: a layout needs a title")
    return RoleLayout(
        role=role,
        slots={name: _slot(described, layout, name, where) for name in names},
        decorations=decorations,
        ground=layout.ground,
        pictures=pictures,
    )


def _slot(described: _Description, layout: _Layout, name: str, where: str) -> Slot:
    """A slot's own keys over the keys that every layout shares."""
    merged = _merged(described.slots.get(name, {}), layout.own(name), f"{where}.{name}")
    if not merged:
        raise _KeyError(f"{where}.slots: there is no slot '{name}'")
    try:
        slot = _Slot.model_validate(merged)
    except ValidationError as error:
        raise _KeyError(_first(error, where, name)) from error
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
            support=slot.support or described.roles.get("support", "tx2"),
            spacing=slot.spacing,
            before=slot.before,
            align=slot.align,
            anchor=slot.anchor,
            tracking=slot.tracking,
        ),
    )


def _merged(shared: dict[str, Any], own: object, where: str) -> dict[str, Any]:
    if not isinstance(own, dict):
        raise _KeyError(f"{where}: a table was expected")
    return {**shared, **cast("dict[str, Any]", own)}


def _box(grid: _Grid, slot: _Slot) -> Box:
    column, span, top, height = slot.at
    start = inches(grid.margin if grid.left is None else grid.left)
    usable = WIDTH - start - inches(grid.margin) - (COLUMNS - 1) * inches(grid.gutter)
    step = usable / COLUMNS + inches(grid.gutter)
    left = start + round((column - 1) * step) + inches(slot.indent)
    end = start + round((column - 1 + span) * step) - inches(grid.gutter)
    right = end - inches(slot.right_indent)
    return Box(Emu(left), inches(top), Emu(right - left), inches(height))


def _decoration(described: _Description, layout: _Layout, name: str, where: str) -> Decoration:
    own = layout.own(name)
    shape = _shape(_Decoration, described.decorations, own, name, where)
    return Decoration(name, shape.box(), shape.color)


def _picture(described: _Description, layout: _Layout, name: str, where: str) -> Picture:
    shape = _shape(_Picture, described.pictures, layout.own(name), name, where)
    return Picture(name, shape.box(), shape.file)


def _shape(
    kind: type[_Shape], shared: Mapping[str, _Shape], own: dict[str, Any], name: str, where: str
) -> _Shape:
    """What a layout says of a shape itself, or else what all share."""
    try:
        return kind.model_validate(own) if own else shared[name]
    except ValidationError as error:
        raise _KeyError(_first(error, where, name)) from error
    except KeyError as error:
        raise _KeyError(f"{where}: there is no decoration or picture '{name}'") from error

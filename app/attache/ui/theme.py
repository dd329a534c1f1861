"""The colours of the window, light and dark, and how a widget asks for a look.

A widget never names a colour. It asks for a look, and `style.qss` gives it one:

    set_look(widget, "primary")

| look | on | what it is |
|---|---|---|
| primary | QPushButton, QToolButton | the one main action of a place: filled navy |
| plain | QToolButton | looks like a push button |
| quiet | QPushButton, QToolButton | no frame until pointed at: icons, links |
| danger | QPushButton | an action that loses something |
| chip | QPushButton | a small checkable button with round ends |
| heading, title, overline | QLabel | a heading, the title of a page, a small line above a group |
| quiet, good, warn, bad | QLabel, QAbstractButton | less weight; green, amber, red (with a sign) |
| tag | QLabel | a small tag; the property `kind` is a Kind's value and gives it its tint |
| page | QWidget | the grey ground between the panels |
| panel, panel_alt | QWidget | a white panel, a faintly grey one |
| header, footer | QWidget | a white bar with a line below or above it |
| card | QFrame, QAbstractButton | a white card with a line around it |
| banner | QFrame | a bar for a standing condition; `tone` is "info", "warn" or "bad" |
| note | QFrame | a passing message |
| bare | QLineEdit, QPlainTextEdit, lists | no frame and no ground of its own |

What paints itself takes its colours from `theme_of(QGuiApplication.palette())` in `paintEvent`,
which follows every change of the theme. A widget's own palette may have been changed by the style
sheet: one without a ground of its own has a transparent one there, which looks dark.
"""

from dataclasses import dataclass, fields
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QWidget

from attache.pack.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of the window, as "#rrggbb". A pair is named after its ground.

    `line` parts panels and is ornament; `edge` is what a control is known by. `highlight` is the
    ground of what the pointer is on, `used` that of the brief's sentences which the deck uses.
    """

    dark: bool
    window: str
    surface: str
    surface_alt: str
    hover: str
    line: str
    edge: str
    text: str
    text_quiet: str
    disabled: str
    accent: str
    accent_text: str
    accent_soft: str
    primary: str
    primary_hover: str
    primary_text: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    highlight: str
    highlight_text: str
    used: str
    tag: str
    tag_text: str
    tag_evidence: str
    tag_evidence_text: str
    tag_challenge: str
    tag_challenge_text: str
    tag_opportunity: str
    tag_opportunity_text: str
    tag_ask: str
    tag_ask_text: str
    focus: str
    shadow: str

    def tag_pair(self, kind: Kind) -> tuple[str, str]:
        """The ground and the text of the tag of a kind."""
        pairs = {
            Kind.EVIDENCE: (self.tag_evidence, self.tag_evidence_text),
            Kind.CHALLENGE: (self.tag_challenge, self.tag_challenge_text),
            Kind.OPPORTUNITY: (self.tag_opportunity, self.tag_opportunity_text),
            Kind.ASK: (self.tag_ask, self.tag_ask_text),
        }
        return pairs.get(kind, (self.tag, self.tag_text))

    def color(self, name: str) -> QColor:
        """The colour of that name, for what paints itself."""
        return QColor(self.named()[name])

    def named(self) -> dict[str, str]:
        """Every colour by its name."""
        names = (field.name for field in fields(self) if field.name != "dark")
        return {name: str(getattr(self, name)) for name in names}


LIGHT: Final = Theme(
    dark=False,
    window="#f4f5f7",
    surface="#ffffff",
    surface_alt="#fbfbfc",
    hover="#eef0f3",
    line="#dde1e7",
    edge="#cbd2db",
    text="#1c2430",
    text_quiet="#586373",
    disabled="#8a93a1",
    accent="#1f5fbf",
    accent_text="#ffffff",
    accent_soft="#eaf1fc",
    primary="#14233f",
    primary_hover="#243a63",
    primary_text="#ffffff",
    good="#0f766e",
    good_soft="#dff3ef",
    warn="#8f5400",
    warn_soft="#fdf3dc",
    bad="#b42318",
    bad_soft="#fdeceb",
    highlight="#ffe9a8",
    highlight_text="#333333",
    used="#e3edfb",
    tag="#eef0f3",
    tag_text="#4b5669",
    tag_evidence="#e6ecf7",
    tag_evidence_text="#274c90",
    tag_challenge="#fbeadf",
    tag_challenge_text="#93430f",
    tag_opportunity="#dff3ef",
    tag_opportunity_text="#0b665f",
    tag_ask="#ece8f8",
    tag_ask_text="#54399b",
    focus="#1f5fbf",
    shadow="#c3c9d3",
)

DARK: Final = Theme(
    dark=True,
    window="#14181f",
    surface="#1c222b",
    surface_alt="#191e26",
    hover="#28303c",
    line="#2f3845",
    edge="#465264",
    text="#e8ecf2",
    text_quiet="#a3aebd",
    disabled="#6d7888",
    accent="#7fb0f5",
    accent_text="#0c1830",
    accent_soft="#223450",
    primary="#c9dcfa",
    primary_hover="#dfeafc",
    primary_text="#10203c",
    good="#5fcfc0",
    good_soft="#123a37",
    warn="#eab659",
    warn_soft="#3b2e14",
    bad="#ff8f85",
    bad_soft="#45211f",
    highlight="#574a1c",
    highlight_text="#f6ecd0",
    used="#24395a",
    tag="#2c3441",
    tag_text="#c3ccd9",
    tag_evidence="#263a5c",
    tag_evidence_text="#bcd3f8",
    tag_challenge="#4a2f1f",
    tag_challenge_text="#f5c4a3",
    tag_opportunity="#153f3a",
    tag_opportunity_text="#9be3d8",
    tag_ask="#372f56",
    tag_ask_text="#d3c6fa",
    focus="#7fb0f5",
    shadow="#0a0d12",
)


def theme_of(palette: QPalette) -> Theme:
    """The theme that a palette was made of."""
    return DARK if is_dark(palette) else LIGHT


def is_dark(palette: QPalette) -> bool:
    """Whether a palette has light text on a dark ground."""
    ground = palette.color(QPalette.ColorRole.Window).lightness()
    return ground < palette.color(QPalette.ColorRole.WindowText).lightness()


def palette(theme: Theme) -> QPalette:
    """The colours of a theme as Qt names them, for what no style sheet reaches."""
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.surface_alt,
        role.Text: theme.text,
        role.PlaceholderText: theme.text_quiet,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.bad,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.accent_text,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.text,
        role.ToolTipText: theme.surface,
        role.Light: theme.surface,
        role.Midlight: theme.hover,
        role.Mid: theme.line,
        role.Dark: theme.edge,
        role.Shadow: theme.shadow,
    }
    made = QPalette()
    for each, color in colors.items():
        made.setColor(each, QColor(color))
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.disabled))
    return made


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 counts it, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


_GROUNDS: Final = frozenset({"page", "panel", "panel_alt", "header", "footer"})


def set_look(widget: QWidget, look: str, **more: str) -> None:
    """Give a widget one of the looks above, at once. `more` are further properties: tone, kind."""
    for name, value in {"look": look, **more}.items():
        widget.setProperty(name, value)
    if look in _GROUNDS:  # Qt paints no ground of a plain widget without being told
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """A font so many times as large, for what paints itself."""
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * factor)
    else:
        made.setPixelSize(max(1, round(font.pixelSize() * factor)))
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


SMALL: Final = 0.87
"""The size of quiet text beside the system's font."""

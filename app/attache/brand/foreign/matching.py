"""Which layout of a template serves which role, how surely, and why."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from attache.brand.foreign.frames import Frames
from attache.brand.foreign.models import Holder, RoleMatch, Source, SourceLayout, SourceMaster
from attache.brand.template import LAYOUT_NAMES
from attache.errors import AttacheError, nearest
from attache.pack.vocabulary import Role

_FREE = frozenset({Role.COVER, Role.SECTION, Role.CLOSING})
"""Roles that may come from another master than those with charts, tables and cards."""
_HINTS = {
    Role.COVER: r"title slide|^title$|cover|titelfolie|titre|portada|표지|제목 슬라이드|タイトル",
    Role.SECTION: r"section|divider|chapter|abschnitt|kapitel|구역|섹션|간지|セクション",
    Role.AGENDA: r"agenda|contents|inhalt|sommaire|목차",
    Role.POINTS: r"title and (content|body)|title, content|bullets|text|inhalt|제목 및 내용",
    Role.POINTS_CHART: r"text.*(chart|picture)|(chart|picture).*text|two content",
    Role.CHART: r"chart|graph|diagram|title and content|title, content|차트",
    Role.FIGURES: r"figures|numbers|big.?number|title only|제목만",
    Role.VERSUS: r"comparison|versus|vergleich|comparaison|비교",
    Role.ASKS: r"table|tabelle|tableau|title and content|title, content|표",
    Role.QA: r"question|q&a|title and content|title, content|질의",
    Role.SOURCES: r"sources|references|two content|two.?column|quellen|출처",
    Role.CLOSING: r"closing|thank|conclusion|main.?point|schluss|merci|감사|마무리",
}
_HINT = 0.04
"""What a fitting name adds: it decides between like layouts and never makes one serve."""
_NEARLY = 0.12
_SAMPLE = 0.03
"""What being shown on a sample slide adds."""


@dataclass(frozen=True, slots=True)
class _Fit:
    """How a layout would serve a role."""

    confidence: float
    reason: str
    holders: Mapping[str, Holder]
    composed: bool = False


def match(
    source: Source, wanted: Mapping[Role, str], main: SourceMaster | None = None
) -> tuple[RoleMatch, ...]:
    """The layout for every role, in the order of the roles.

    `wanted` names layouts for roles, by name or number; AttacheError where there is no such one.
    `main` is the master that content comes from, None for the likeliest.
    """
    frames = _frames(source)
    chosen = {role: _wanted(source, role, text) for role, text in wanted.items()}
    if Role.POINTS in chosen:
        main = chosen[Role.POINTS].master
    main = main or likely_masters(source)[0]
    return tuple(_matched(role, frames, main, chosen.get(role)) for role in Role)


def likely_masters(source: Source) -> tuple[SourceMaster, ...]:
    """The masters with a layout that serves points about as well as any, the likeliest first."""
    ranked = sorted(((_as_main(each, source), each) for each in _frames(source)), key=_first)
    best = ranked[0][0][0]
    near = (each.layout.master for weight, each in ranked if weight[0] <= best + _NEARLY)
    return tuple({master.number: master for master in near}.values())


def _first(ranked: tuple[tuple[float, int], Frames]) -> tuple[float, int]:
    return ranked[0]


def _frames(source: Source) -> list[Frames]:
    return [Frames(layout, source.width, source.height) for layout in source.layouts]


def _matched(
    role: Role, frames: Sequence[Frames], main: SourceMaster, chosen: SourceLayout | None
) -> RoleMatch:
    if chosen is not None:
        of_it = next(each for each in frames if each.layout.number == chosen.number)
        fit, said = _fit(role, of_it), "as brand.toml says"
        return RoleMatch(role, of_it.layout, fit.holders, fit.composed, 1.0, said)
    own = [each for each in frames if each.layout.master is main]
    candidates = frames if role in _FREE else own
    ranked = [(_fit(role, each), each.layout) for each in candidates]
    fit, layout = max(ranked, key=lambda pair: _weight(role, *pair, main))
    confidence = min(1.0, round(fit.confidence + _hint(role, layout), 2))
    return RoleMatch(role, layout, fit.holders, fit.composed, confidence, fit.reason)


def _weight(role: Role, fit: _Fit, layout: SourceLayout, main: SourceMaster) -> tuple[float, ...]:
    """The surest first; of those alike the one in use, of the main master, the first."""
    opening = _SAMPLE * 2 if role is Role.COVER and 1 in layout.slides else 0.0
    shown = _SAMPLE if layout.slides else 0.0
    home = _SAMPLE if layout.master is main or role is Role.COVER else 0.0
    return (fit.confidence + _hint(role, layout) + opening + shown + home, -layout.number)


def _hint(role: Role, layout: SourceLayout) -> float:
    name = layout.name.replace("_", " ").casefold()
    return _HINT if re.search(_HINTS[role], name) else 0.0


def _as_main(frames: Frames, source: Source) -> tuple[float, int]:
    """How far a layout is from serving points well on slides: a wide frame, a master in use."""
    of_master = [each for each in source.layouts if each.master is frames.layout.master]
    later = any(number > 1 for each in of_master for number in each.slides)
    shown = any(number > 1 for number in frames.layout.slides)
    weight = _fit(Role.POINTS, frames).confidence + _room(frames) / 5
    return -(weight + _SAMPLE * shown + _SAMPLE * later), frames.layout.number


def _room(frames: Frames) -> float:
    """The share of the slide that the largest frame takes."""
    areas = [h.box.width * h.box.height for h in frames.large if h.box is not None]
    return max(areas, default=0) / (frames.width * frames.height)


def _wanted(source: Source, role: Role, text: str) -> SourceLayout:
    """The layout of that name or number; of several with the name, the first."""
    for layout in source.layouts:
        if text.strip().casefold() == layout.name.casefold():
            return layout
    for layout in source.layouts:
        if text.strip() == str(layout.number):
            return layout
    names = [layout.name for layout in source.layouts]
    close = nearest(text, names) or tuple(dict.fromkeys(names))[:8]
    raise AttacheError(
        f"brand.toml: match.{role}: {source.file} has no layout '{text}'.",
        f"Take one of these, or a number up to {len(names)}: {', '.join(close)}.",
    )


def _fit(role: Role, frames: Frames) -> _Fit:
    """How that layout would serve the role; the last rule always says something."""
    if frames.layout.name == LAYOUT_NAMES[role]:
        return _Fit(0.97, "named and built for it", _own(role, frames))
    rules = (*_RULES[role], _nearest)
    return next(fit for rule in rules if (fit := rule(frames)) is not None)


def _own(role: Role, frames: Frames) -> dict[str, Holder]:
    """The placeholders of a layout that was built for the role, as its own rules have them."""
    found = (rule(frames) for rule in _RULES[role])
    return dict(next((fit.holders for fit in found if fit is not None), _titled(frames)))


def _titled(frames: Frames, **holders: Holder | None) -> dict[str, Holder]:
    named = {"title": frames.title, **holders}
    return {name: holder for name, holder in named.items() if holder is not None}


def _nearest(frames: Frames) -> _Fit:
    """What is left: a layout on which everything, or all but the title, is composed."""
    largest = max(frames.large, key=lambda h: h.box.width if h.box else 0, default=None)
    holders = _titled(frames, body=largest)
    missing = [] if frames.title is not None else ["no title"]
    missing += [] if largest is not None else ["no frame for content"]
    many = f"{len(frames.large)} frames for content"
    reason = " and ".join(missing) or (many if len(frames.large) > 1 else "made for another role")
    confidence = 0.2 + 0.15 * (frames.title is not None) + 0.1 * (largest is not None)
    if len(frames.titles) > 1:
        reason += ", two titles"
    return _Fit(confidence, f"{reason}: composed", holders, composed=True)


_Rule = Callable[[Frames], _Fit | None]


def _cover(frames: Frames) -> _Fit | None:
    title, layout = frames.title, frames.layout
    if title is None:
        return None
    subtitle = frames.subtitle
    holders = _titled(frames, subtitle=subtitle)
    if layout.type == "title" or (title.kind == "ctrTitle" and frames.has("subTitle")):
        low = 0.03 if frames.is_low else 0.0
        return _Fit(0.93 + low, "a title with a subtitle, as on a cover", holders)
    if frames.has("subTitle"):
        return _Fit(0.88, "a title with a subtitle", holders)
    if frames.is_low and len(frames.large) <= 1:
        return _Fit(0.75, "a title in the middle of the slide", holders)
    return None


def _section(frames: Frames) -> _Fit | None:
    title, layout = frames.title, frames.layout
    if title is None:
        return None
    holders = _titled(frames, subtitle=frames.subtitle)
    if layout.type == "secHead":
        return _Fit(0.96, "a section header", holders)
    if frames.is_low and title.kind == "title" and len(frames.large) <= 1 and layout.type != "obj":
        return _Fit(0.8, "a title low on the slide with a text", holders)
    if layout.type == "title" or title.kind == "ctrTitle" or frames.has("subTitle"):
        return _Fit(0.6, "no section header: composed like the cover", holders, composed=True)
    return None


def _one_frame(name: str, confidence: float = 0.93) -> _Rule:
    """A title over one frame for content, which serves the slot of that name."""

    def rule(frames: Frames) -> _Fit | None:
        if frames.title is None or len(frames.large) != 1 or frames.is_low:
            return None
        (frame,) = frames.large
        box, title = frame.box, frames.title.box
        if box is None or title is None or box.top + box.height / 2 < title.top:
            return None
        wide = box.width >= 0.6 * frames.width
        reason = f"a title over one {'wide' if wide else 'narrow'} frame"
        holders = _titled(frames, **{name: frame})
        if not wide:
            return _Fit(confidence - 0.2, reason, holders)
        plain = frames.layout.type in ("obj", "tx", "chart", "tbl", "")
        return _Fit(confidence + (0.02 if plain else 0.0), reason, holders)

    return rule


def _two_frames(left: str, right: str, confidence: float, note: str) -> _Rule:
    """A title over two frames side by side."""

    def rule(frames: Frames) -> _Fit | None:
        if frames.title is None or frames.pair is None:
            return None
        one, other = frames.pair
        holders = _titled(frames, **{left: one, right: other})
        return _Fit(confidence, f"two frames side by side{note}", holders)

    return rule


def _headed(frames: Frames) -> _Fit | None:
    if frames.title is None or frames.pair is None or frames.headings is None:
        return None
    (left, right), (over_left, over_right) = frames.pair, frames.headings
    holders = _titled(
        frames, left=left, right=right, left_heading=over_left, right_heading=over_right
    )
    return _Fit(0.96, "two frames side by side, each with a heading", holders)


def _special(kind: str, name: str, noun: str) -> _Rule:
    """A title and a placeholder made for a chart or a table."""

    def rule(frames: Frames) -> _Fit | None:
        found = [h for h in frames.usable if h.kind == kind]
        if frames.title is None or len(found) != 1 or len(frames.large) > 1:
            return None
        return _Fit(0.96, f"a title and a frame for a {noun}", _titled(frames, **{name: found[0]}))

    return rule


def _title_only(confidence: float) -> _Rule:
    """A title over free room."""

    def rule(frames: Frames) -> _Fit | None:
        if frames.title is None or frames.large or frames.is_low:
            return None
        return _Fit(confidence, "a title over free room", _titled(frames))

    return rule


def _composed(name: str, confidence: float, note: str) -> _Rule:
    """A layout for points that serves another role by composing it in the frame's place."""
    one = _one_frame(name, confidence)

    def rule(frames: Frames) -> _Fit | None:
        fit = one(frames)
        if fit is None:
            return None
        return _Fit(fit.confidence, f"{fit.reason}: {note}", fit.holders, composed=True)

    return rule


_RULES: Mapping[Role, tuple[_Rule, ...]] = {
    Role.COVER: (_cover,),
    Role.AGENDA: (_special("tbl", "table", "table"), _one_frame("table"), _title_only(0.85)),
    Role.SECTION: (_section,),
    Role.POINTS: (_one_frame("body"), _title_only(0.6)),
    Role.POINTS_CHART: (
        _two_frames("body", "chart", 0.95, ", for text and chart"),
        _composed("body", 0.6, "text and chart composed in it"),
    ),
    Role.CHART: (_special("chart", "chart", "chart"), _one_frame("chart"), _title_only(0.85)),
    Role.FIGURES: (_title_only(0.92), _composed("cards", 0.7, "cards composed in it")),
    Role.VERSUS: (
        _headed,
        _two_frames("left", "right", 0.8, ", but no headings over them"),
        _composed("body", 0.6, "two columns composed in it"),
    ),
    Role.ASKS: (_special("tbl", "table", "table"), _one_frame("table"), _title_only(0.85)),
    Role.QA: (_one_frame("body", 0.9), _title_only(0.6)),
    Role.SOURCES: (
        _two_frames("left", "right", 0.93, ""),
        _composed("body", 0.7, "two columns composed in it"),
    ),
    Role.CLOSING: (_one_frame("body", 0.85), _title_only(0.7)),
}

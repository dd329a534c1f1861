"""The legend along the top of a drawn chart, as `keys.py` makes it natively."""

from attache.charts.axis.scene import Scene
from attache.charts.keys import Keys
from attache.charts.shades import Shade

_SIDE, _SPACE, _BETWEEN = 0.5, 0.7, 1.3  # In sizes of the text.


def draw_keys(scene: Scene, shown: Keys, *, dot: float = 0.0) -> None:
    """A square and a name for each, row by row; or a dot, `dot` points wide."""
    size, width = scene.size, shown.box.width * scene.canvas.width
    side = dot or size * _SIDE
    space = side + size * (_SPACE - _SIDE)
    rows = _rows(scene, shown, width, space)
    pitch = shown.box.height * scene.canvas.height / len(rows)
    for number, row in enumerate(rows):
        middle = (number + 0.5) * pitch
        for left, name, fill in row:
            rgb = fill.rgb(scene.rgb(fill.color))
            if dot:
                scene.canvas.dot((left + side / 2, middle), dot, rgb)
            else:
                scene.canvas.rectangle(left, middle - side / 2, side, side, rgb)
            at = (left + space, middle)
            scene.lines(at, [name], scene.drawing.style.ink, align="left")


def _rows(
    scene: Scene, shown: Keys, width: float, space: float
) -> list[list[tuple[float, str, Shade]]]:
    """(left edge, name, fill) of each key, row by row."""
    size, face = scene.size, scene.plain
    rows: list[list[tuple[float, str, Shade]]] = [[]]
    left = size * 0.4
    for name, fill in zip(shown.names, shown.fills, strict=True):
        text = face.cut(face.legible(name), size, scene.canvas.width - 2 * size)
        wide = space + face.width(text, size)
        if rows[-1] and left + wide > width:
            rows.append([])
            left = size * 0.4
        rows[-1].append((left, text, fill))
        left += wide + _BETWEEN * size
    return rows

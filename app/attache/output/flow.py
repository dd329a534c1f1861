"""Rows of set paragraphs poured into frames: as many as fit, the rest on the next page.

Lengths are points. Nothing here knows of slides; a row is an item, a pair, a table row or one
reference, each with one or more columns of paragraphs side by side.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attache.output.page import Paragraph, Span

LINE = 1.2
"""The height of a line as a multiple of its size; no bundled font needs more than 1.222, and the
spare height covers the difference."""


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph with its lines: their texts, their height, the space above the first."""

    paragraph: Paragraph
    lines: tuple[str, ...]
    pitch: float
    before: float

    @property
    def height(self) -> float:
        """From the space above to the foot of the last line."""
        return self.before + len(self.lines) * self.pitch

    def cut(self, count: int) -> tuple["SetParagraph", "SetParagraph"]:
        """The first `count` lines, and the rest. A link and a bold lead stay with the first."""
        head, tail = self.lines[:count], self.lines[count:]
        span = self.paragraph.spans[-1]
        return (
            self._with(
                _first_spans(self.paragraph.spans, "".join(head)), head, self.paragraph.lines
            ),
            self._with(
                (replace(span, text="".join(tail), link=""),),
                tail,
                tail if self.paragraph.lines else (),
            ),
        )

    def _with(
        self, spans: tuple[Span, ...], lines: tuple[str, ...], shown: tuple[str, ...]
    ) -> "SetParagraph":
        paragraph = replace(self.paragraph, spans=spans, lines=shown)
        return replace(self, paragraph=paragraph, lines=lines)


def _first_spans(spans: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """The spans that make up the beginning `text` of a paragraph."""
    kept: list[Span] = []
    left = len(text)
    for span in spans:
        if left > 0:
            kept.append(replace(span, text=span.text[:left]))
        left -= len(span.text)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Row:
    """Columns of paragraphs that stay together as long as a page can hold them.

    `padding` is added to the tallest column; `gap` is the space to the row before it on a page.
    """

    columns: tuple[tuple[SetParagraph, ...], ...]
    padding: float = 0.0
    gap: float = 0.0

    @property
    def height(self) -> float:
        """Without the gap."""
        return self.padding + max(
            (sum(paragraph.height for paragraph in column) for column in self.columns), default=0.0
        )

    def split(self, limit: float) -> tuple["Row", "Row"]:
        """What fits into `limit`, at least one line, and the rest."""
        cuts = [_split_column(column, limit - self.padding) for column in self.columns]
        return (
            replace(self, columns=tuple(head for head, _ in cuts)),
            replace(self, columns=tuple(tail for _, tail in cuts)),
        )


def _split_column(
    column: tuple[SetParagraph, ...], limit: float
) -> tuple[tuple[SetParagraph, ...], tuple[SetParagraph, ...]]:
    taken: list[SetParagraph] = []
    used = 0.0
    for index, paragraph in enumerate(column):
        if used + paragraph.height <= limit:
            taken.append(paragraph)
            used += paragraph.height
            continue
        count = int((limit - used - paragraph.before) / paragraph.pitch)
        count = max(count, 0 if taken else 1)
        if count <= 0:
            return tuple(taken), column[index:]
        if count >= len(paragraph.lines):
            return (*taken, paragraph), column[index + 1 :]
        head, tail = paragraph.cut(count)
        return (*taken, head), (tail, *column[index + 1 :])
    return tuple(taken), ()


Column = tuple[Row, ...]
Filled = tuple[Column, ...]
"""The rows of each frame of one page."""


def pour(rows: Sequence[Row], heights: Sequence[float]) -> tuple[Filled, ...]:
    """Fills frames of the given heights in order, page after page; at least one page."""
    pages: list[Filled] = []
    waiting = list(rows)
    while waiting or not pages:
        page: list[Column] = []
        for height in heights:
            column, waiting = _fill(waiting, height)
            page.append(column)
        pages.append(tuple(page))
    return tuple(pages)


def _fill(rows: list[Row], height: float) -> tuple[Column, list[Row]]:
    column: list[Row] = []
    used = 0.0
    for index, row in enumerate(rows):
        gap = row.gap if column else 0.0
        if used + gap + row.height <= height:
            column.append(row)
            used += gap + row.height
        elif column:
            return tuple(column), rows[index:]
        else:
            head, tail = row.split(height)
            rest = [tail] if any(tail.columns) else []
            return (head,), [*rest, *rows[index + 1 :]]
    return tuple(column), []


def pour_evenly(rows: Sequence[Row], heights: Sequence[float]) -> tuple[Filled, ...]:
    """Like `pour`, with the rows spread so that the last page is no leftover."""
    full = pour(rows, heights)
    if len(full) == 1:
        return full
    for share in (0.6, 0.7, 0.8, 0.9):
        spread = pour(rows, [height * share for height in heights])
        if len(spread) == len(full) and _rows_in(spread) == _rows_in(full):
            return spread
    return full


def _rows_in(pages: Sequence[Filled]) -> int:
    """How many rows there are, a split one counting as two."""
    return sum(len(column) for page in pages for column in page)

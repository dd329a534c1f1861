"""The tab of a slide's words: each text as a field, with what fits, and what a check forbids."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from attache.deck import edits
from attache.pack.vocabulary import Role
from attache.slides.models import Slide
from attache.ui.controls import em
from attache.ui.icons import icon
from attache.ui.session import Session
from attache.ui.slide.choice import PointChoice, is_choice
from attache.ui.slide.field import Edit, Field, Part, Rank
from attache.ui.slide.fields import wording_fields
from attache.ui.slide.form import Form
from attache.ui.slide.own_fields import moved_item, own_index, with_item, without_item
from attache.ui.slide.own_points import PointTools
from attache.ui.slide.reading import Line, Reading
from attache.ui.slide.row import FieldRow
from attache.ui.theme import set_look

_QUESTION = "qa/"
_READY = 13
"""A title, and headline and support of the six points of a slide with two sides."""


class WordingTab(Form):
    """Words every text of the slide that is shown. `meeting_wanted` comes from the cover."""

    meeting_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, wording_fields, parent, ready=_READY)
        self.setAccessibleName(self.tr("Wording"))
        self._choices: dict[FieldRow, PointChoice] = {}
        self._tools: dict[FieldRow, PointTools] = {}
        self.choices: dict[str, PointChoice] = {}
        self.tools: dict[str, PointTools] = {}
        self.add = QPushButton(icon("plus"), self.tr("Add a point"), self.inner)
        self.question = Reading(self.inner)
        self.drop_question = QPushButton(icon("trash"), self.tr("Drop this question"), self.inner)
        self.explanation = QLabel(self.inner)
        self.meeting = QPushButton(self.tr("Meeting…"), self.inner)
        self._lay_out_rest()
        self.add.clicked.connect(self._append)
        self.drop_question.clicked.connect(self._drop_question)
        self.meeting.clicked.connect(self.meeting_wanted)

    def placeholder(self, slide: Slide, field: Field) -> str:
        """An invitation on a slide of the user's own; else that an empty text shows nothing."""
        if edits.find_own_slide(self.session.deck, slide.key):
            return self._invitation(field)
        return self.tr("Nothing is shown here")

    def bound(self, slide: Slide, fields: Sequence[Field]) -> None:
        """Choices below their points, tools beside one's own, and what explains the rest."""
        self.choices, self.tools = {}, {}
        for place, field in enumerate(fields):
            after = fields[place + 1] if place + 1 < len(fields) else None
            if field.point and (after is None or after.point != field.point):
                self._choose(field)
            if own_index(field) >= 0 and field.part is Part.HEADLINE:
                self._offer_tools(field)
        for choice in self._choices.values():
            choice.setVisible(choice in self.choices.values())
        for tools in self._tools.values():
            tools.setVisible(tools in self.tools.values())
        own = edits.find_own_slide(self.session.deck, slide.key)
        self.add.setVisible(own is not None)
        self._show_question(slide)
        text = "" if own else self._explanation_of(slide)
        self.explanation.setText(text)
        self.explanation.setVisible(bool(text))
        self.meeting.setVisible(slide.role is Role.COVER)

    def follow(self, slide: Slide | None) -> None:
        """Show what is decided now."""
        own = edits.find_own_slide(self.session.deck, slide.key) if slide else None
        for choice in self.choices.values():
            choice.refresh()
        for name, tools in self.tools.items():
            field = self.rows[name].value
            if field and own:
                tools.show_place(own_index(field), len(own.items))

    def stops_after(self, field: Field) -> tuple[QWidget, ...]:
        """Tools and choice."""
        tools, choice = self.tools.get(field.id), None
        if field.point and self.choices.get(field.point) is self._choices.get(self.rows[field.id]):
            choice = self.choices.get(field.point)
        own = (tools.up, tools.down, tools.remove) if tools else ()
        return (*own, *(choice.stops if choice else ()))

    def last_stops(self) -> tuple[QWidget, ...]:
        """The buttons below."""
        return (self.add, self.drop_question, self.meeting)

    def label(self, slide: Slide, field: Field) -> str:
        """What a text is on its slide."""
        match field.part:
            case Part.TITLE:
                return self.tr("Title")
            case Part.SUBTITLE:
                return self.tr("Subtitle")
            case Part.REMEMBER:
                return self.tr("To remember")
            case Part.SUPPORT:
                asks = slide.role is Role.ASKS
                return self.tr("Why both gain") if asks else self.tr("Support")
            case _:
                return self._rank(field).format(field.place)

    def _invitation(self, field: Field) -> str:
        """What stands in an empty field of a slide of the user's own."""
        return {
            Part.TITLE: self.tr("What should they remember of this slide?"),
            Part.HEADLINE: self.tr("A point in a few words"),
            Part.SUPPORT: self.tr("One line that supports it"),
        }.get(field.part, "")

    def _rank(self, field: Field) -> str:
        return {
            Rank.POINT: self.tr("Point {0}"),
            Rank.CHALLENGE: self.tr("Challenge {0}"),
            Rank.OPPORTUNITY: self.tr("Opportunity {0}"),
            Rank.ASK: self.tr("Ask {0}"),
            Rank.STEP: self.tr("Next step {0}"),
        }[field.rank]

    def _choose(self, field: Field) -> None:
        """Offer below a field what is to be decided on its point, if anything."""
        if not is_choice(self.session.pack, field.point):
            return
        row = self.rows[field.id]
        if row not in self._choices:
            choice = PointChoice(self.session, self.inner)
            choice.setContentsMargins(0, em(self, 0.2), 0, em(self, 0.3))
            self._choices[row] = choice
            row.add_below(choice)
        self.choices[field.point] = self._choices[row]
        self.choices[field.point].bind(field.point)

    def _offer_tools(self, field: Field) -> None:
        row = self.rows[field.id]
        if row not in self._tools:
            tools = PointTools(row)
            tools.moved.connect(partial(self._move, row))
            tools.removed.connect(partial(self._remove, row))
            self._tools[row] = tools
            row.add_tool(tools)
        self.tools[field.id] = self._tools[row]

    def _own(self) -> str:
        """The id of the slide of the user's own that is shown."""
        slide = self.session.slide
        own = edits.find_own_slide(self.session.deck, slide.key) if slide else None
        return own.id if own else ""

    def _move(self, row: FieldRow, step: int) -> None:
        index = own_index(row.value) if row.value else -1
        self._do(self.tr("Move a point"), moved_item(self._own(), index, index + step))
        self.focus_field(f"item:{index + step}:headline")

    def _remove(self, row: FieldRow) -> None:
        index = own_index(row.value) if row.value else -1
        self._do(self.tr("Remove a point"), without_item(self._own(), index))
        names = [name for name in self.rows if name.endswith(":headline")]
        self.focus_field(names[min(index, len(names) - 1)] if names else "title")

    def _append(self) -> None:
        self._do(self.tr("Add a point"), with_item(self._own()))
        self.focus_field([name for name in self.rows if name.endswith(":headline")][-1])

    def _drop_question(self) -> None:
        slide = self.session.slide
        if slide is not None:
            question = slide.key.removeprefix(_QUESTION)
            self._do(self.tr("Drop a question"), lambda deck: edits.drop_question(deck, question))

    def _do(self, label: str, edit: Edit) -> None:
        self.session.close_merge()
        self.session.do(label, edit)

    def _show_question(self, slide: Slide) -> None:
        found = self.session.pack.question_by_id.get(slide.key.removeprefix(_QUESTION))
        is_question = slide.role is Role.QA and found is not None
        self.question.setVisible(is_question)
        self.drop_question.setVisible(is_question)
        if found and is_question:
            question, answer = self.tr("Question"), self.tr("Answer")
            lines = (Line(question, found.question), Line(answer, found.answer))
            self.question.show_lines(lines)

    def _lay_out_rest(self) -> None:
        self.explanation.setWordWrap(True)
        self.explanation.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.explanation, "quiet")
        self.add.setToolTip(self.tr("Add a point at the end of this slide"))
        self.column.addLayout(_leftmost(self.add))
        self.column.addWidget(self.question)
        self.column.addLayout(_leftmost(self.drop_question))
        self.column.addWidget(self.explanation)
        self.column.addLayout(_leftmost(self.meeting))
        self.column.addStretch()
        for widget in (self.add, self.question, self.drop_question, self.meeting):
            widget.hide()

    def _explanation_of(self, slide: Slide) -> str:
        """Where the texts come from that cannot be worded here."""
        sector = self.session.pack.sector_by_id.get(slide.key.partition("/")[0])
        return {
            Role.COVER: self.tr("Date, place and people on this slide are those of the meeting."),
            Role.AGENDA: self.tr(
                "The topics are the sections of the deck, in their order. Each leads to its "
                "section, and the numbers follow the slides."
            ),
            Role.SECTION: self.tr("The line below the title is the pack's: {0}").format(
                sector.why if sector else ""
            ),
            Role.FIGURES: self.tr(
                "The cards show the figures that the points of this section rest on, as the brief "
                "states them."
            ),
            Role.CHART: self.tr(
                "The chart's data, its highlight and its source are in the tab Chart."
            ),
            Role.SOURCES: self.tr(
                "This slide is made of all that the deck uses: the sentences of the brief, its "
                "figures, the charts' sources and, in an internal deck, the cautions."
            ),
            Role.QA: self.tr(
                "Question and answer are the pack's, and are linked with the slides that they "
                "belong to."
            ),
        }.get(slide.role, "")


def _leftmost(button: QWidget) -> QHBoxLayout:
    """A button as wide as its text, at the left."""
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch()
    return row

"""The tab of a slide's words: each text as a field, with what fits, and what a check forbids."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from attache.deck import edits
from attache.pack.models import Role
from attache.slides.models import Slide
from attache.ui.controls import LABEL_EMS, MARK_EMS, QuietButton, em
from attache.ui.icons import icon
from attache.ui.session import Session
from attache.ui.slide.choice import PointChoice, is_choice
from attache.ui.slide.field import Edit, Field, Part, Rank
from attache.ui.slide.fields import wording_fields
from attache.ui.slide.form import Form
from attache.ui.slide.own_fields import moved_item, own_index, with_item, without_item
from attache.ui.slide.reading import Line, Reading
from attache.ui.slide.row import FieldRow
from attache.ui.theme import set_look

_QUESTION = "qa/"


class WordingTab(Form):
    """Words every text of the slide that is shown. `meeting_asked` comes from the cover."""

    meeting_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self.choices: dict[str, PointChoice] = {}
        self.add: QPushButton | None = None
        self.drop_question: QPushButton | None = None
        self._explanation: QLabel | None = None
        super().__init__(session, wording_fields, parent)
        self.setAccessibleName(self.tr("Wording"))

    def shape(self, slide: Slide | None) -> tuple[object, ...]:
        """The form has a heading of its own for some roles."""
        return (slide.role,) if slide else ()

    def build(self, column: QVBoxLayout, slide: Slide, fields: Sequence[Field]) -> None:
        """Fields, then what explains the rest of the slide."""
        self.choices, self.add, self.drop_question = {}, None, None
        own = edits.find_own_slide(self.session.deck, slide.key)
        for place, field in enumerate(fields):
            tools = self._tools(own.id, own_index(field), len(own.items)) if own else ()
            self.add_row(column, self._row(slide, field, tools))
            after = fields[place + 1] if place + 1 < len(fields) else None
            if field.point and (after is None or after.point != field.point):
                self._add_choice(column, field.point)
        if own:
            self._add_more(column, own.id)
        if slide.key.startswith(_QUESTION):
            self._add_question(column, slide)
        self._explain(column, slide)

    def follow(self, slide: Slide | None) -> None:
        """Show what is decided now."""
        del slide
        for choice in self.choices.values():
            choice.refresh()

    def _row(self, slide: Slide, field: Field, tools: Sequence[QWidget]) -> FieldRow:
        nothing = field.part in (Part.SUPPORT, Part.SUBTITLE) and not own_index(field) >= 0
        placeholder = self.tr("Nothing is shown here") if nothing else self._invitation(field)
        return FieldRow(
            self._label(slide, field),
            field,
            self.session,
            tools=tools if field.part is Part.HEADLINE else (),
            placeholder=placeholder,
        )

    def _invitation(self, field: Field) -> str:
        """What stands in an empty field of a slide of the user's own."""
        return {
            Part.TITLE: self.tr("What should they remember of this slide?"),
            Part.HEADLINE: self.tr("A point in a few words"),
            Part.SUPPORT: self.tr("One line that supports it"),
        }.get(field.part, "")

    def _label(self, slide: Slide, field: Field) -> str:
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

    def _rank(self, field: Field) -> str:
        return {
            Rank.POINT: self.tr("Point {0}"),
            Rank.CHALLENGE: self.tr("Challenge {0}"),
            Rank.OPPORTUNITY: self.tr("Opportunity {0}"),
            Rank.ASK: self.tr("Ask {0}"),
            Rank.STEP: self.tr("Next step {0}"),
        }[field.rank]

    def _add_choice(self, column: QVBoxLayout, point: str) -> None:
        if is_choice(self.session.pack, point):
            self.choices[point] = PointChoice(self.session, point)
            column.addLayout(self._indented(self.choices[point]))

    def _indented(self, widget: QWidget) -> QHBoxLayout:
        """A widget in line with the fields."""
        row = QHBoxLayout()
        row.setContentsMargins(
            em(self, LABEL_EMS + 0.7), 0, em(self, MARK_EMS + 0.7), em(self, 0.4)
        )
        row.addWidget(widget)
        return row

    def _tools(self, own: str, index: int, count: int) -> tuple[QWidget, ...]:
        """The buttons beside a point of the user's own."""
        if index < 0:
            return ()
        number = index + 1
        up = QuietButton("chevron-up", self.tr("Move point {0} up").format(number))
        down = QuietButton("chevron-down", self.tr("Move point {0} down").format(number))
        remove = QuietButton("trash", self.tr("Remove point {0}").format(number))
        up.setEnabled(index > 0)
        down.setEnabled(index + 1 < count)
        up.clicked.connect(lambda: self._move(own, index, index - 1))
        down.clicked.connect(lambda: self._move(own, index, index + 1))
        remove.clicked.connect(lambda: self._remove(own, index, count))
        return (up, down, remove)

    def _move(self, own: str, index: int, place: int) -> None:
        self._do(self.tr("Move a point"), moved_item(own, index, place))
        self.focus_field(f"item:{place}:headline")

    def _remove(self, own: str, index: int, count: int) -> None:
        self._do(self.tr("Remove a point"), without_item(own, index))
        self.focus_field(f"item:{min(index, count - 2)}:headline" if count > 1 else "title")

    def _add_more(self, column: QVBoxLayout, own: str) -> None:
        self.add = QPushButton(icon("plus"), self.tr("Add a point"))
        self.add.setToolTip(self.tr("Add a point at the end of this slide"))
        self.add.clicked.connect(lambda: self._append(own))
        row = self._indented(self.add)
        row.addStretch()
        column.addLayout(row)

    def _append(self, own: str) -> None:
        self._do(self.tr("Add a point"), with_item(own))
        rows = [name for name in self.rows if name.endswith(":headline")]
        self.focus_field(rows[-1] if rows else "title")

    def _do(self, label: str, edit: Edit) -> None:
        self.session.close_merge()
        self.session.do(label, edit)

    def _add_question(self, column: QVBoxLayout, slide: Slide) -> None:
        question = slide.key.removeprefix(_QUESTION)
        found = self.session.pack.question_by_id[question]
        reading = Reading()
        lines = (
            Line(self.tr("Question"), found.question),
            Line(self.tr("Answer"), found.answer),
        )
        reading.show_lines(lines)
        column.addWidget(reading)
        self.drop_question = QPushButton(icon("trash"), self.tr("Drop this question"))
        self.drop_question.clicked.connect(
            lambda: self._do(
                self.tr("Drop a question"), lambda deck: edits.drop_question(deck, question)
            )
        )
        row = QHBoxLayout()
        row.addWidget(self.drop_question)
        row.addStretch()
        column.addLayout(row)

    def _explain(self, column: QVBoxLayout, slide: Slide) -> None:
        text = self._explanation_of(slide)
        if not text:
            return
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        set_look(label, "quiet")
        column.addWidget(label)
        if slide.role is Role.COVER:
            meeting = QPushButton(self.tr("Meeting…"))
            meeting.clicked.connect(self.meeting_asked)
            row = QHBoxLayout()
            row.addWidget(meeting)
            row.addStretch()
            column.addLayout(row)

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

"""One text of a slide as a field: what is typed goes into the deck, and whether it fits is said."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from attache.deck.text import clean
from attache.errors import AttacheError
from attache.output.page import TextFit
from attache.ui.controls import MARK_EMS, FitMark, LabelledField, QuietButton, em
from attache.ui.growing import GrowingTextEdit
from attache.ui.session import Session
from attache.ui.slide.field import Field, Part
from attache.ui.theme import set_look

_TITLE_LINES = 2


class FieldRow(LabelledField):
    """A field with its label, what fits, and a button that brings the pack's wording back.

    A row is made once and bound to one text after another: making a row takes too long to do it
    for every slide. A text that cannot be taken stays in the field with the reason below it.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        inside = QWidget(parent)
        beside = QWidget(parent)
        self.edit = GrowingTextEdit("", inside)
        self.fit_mark = FitMark(beside)
        self.restore = QuietButton("undo", "", beside, color="text_quiet")
        self.problem, self.head = QLabel(inside), QLabel(inside)
        super().__init__("", inside, beside, parent)
        # Not by a proxy: Tab would come to the field a second time, where its place was made.
        self.label.setBuddy(self.edit)
        self._session = session
        self._field: Field | None = None
        self._slide = ""
        self._row = QHBoxLayout()
        self._lay_out_field(inside)
        self._lay_out_mark(beside)
        self.restore.setToolTip(self.tr("Restore the pack's wording"))
        self.restore.clicked.connect(self._restore)
        self.edit.edited.connect(self._write)
        self.edit.finished.connect(self._leave)

    @property
    def value(self) -> Field | None:
        """The text as the deck has it; None for a row that waits for one."""
        return self._field

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key comes to, in order."""
        return (self.edit, self.restore)

    def add_tool(self, tool: QWidget) -> None:
        """Put a button to the right of the field."""
        self._row.addWidget(tool, 0, Qt.AlignmentFlag.AlignVCenter)

    def bind(self, slide: str, label: str, field: Field, placeholder: str, head: str = "") -> None:
        """Stand for another text, of the slide with that key.

        The placeholder is for a text that is empty and has nothing to fall back to.
        """
        if self._field is not None and self.edit.composing:
            QGuiApplication.inputMethod().commit()
        self._slide, self._field = slide, field
        self.label.setText(label)
        self.edit.setAccessibleName(label)
        self.edit.setPlaceholderText(field.default or placeholder)
        self.restore.setAccessibleName(self.tr("{0}: restore the pack's wording").format(label))
        self.show_head(head)
        self._tell("")
        self.fit_mark.clear()
        self.restore.setVisible(field.restore is not None)
        self.edit.set_text(field.text)

    def take(self, field: Field) -> None:
        """Show the same text as the deck has it now; what the user is typing stays as it is."""
        changed = self._field is None or field.text != self._field.text
        self._field = field
        if field.default:
            self.edit.setPlaceholderText(field.default)
        self.restore.setVisible(field.restore is not None)
        if self.problem.text() and not changed:
            return
        if changed:
            self._tell("")
        if not self._is_typing(field):
            self.edit.set_text(field.text)

    def take_fits(self, fits: Sequence[TextFit]) -> None:
        """Say whether the text fits; where it is not yet known, what was said stands."""
        field = self._field
        if self.problem.text():
            return
        found = [fit for fit in fits if field and _is_of(fit, field)]
        if found:
            self._show_fit(found[0])
        elif not field or not field.text:
            self.fit_mark.clear()

    def show_head(self, head: str) -> None:
        """Say above the field what its text is about."""
        self.head.setText(head)
        self.head.setVisible(bool(head))

    def _lay_out_field(self, inside: QWidget) -> None:
        self._row.setSpacing(em(self, 0.2))
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.edit, 1)
        inside.setLayout(self._row)
        self.add_above(self.head)
        self.add_below(self.problem)
        for label, look in ((self.head, "quiet"), (self.problem, "bad")):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.hide()
            set_look(label, look)

    def _lay_out_mark(self, beside: QWidget) -> None:
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self, 0.2))
        self.fit_mark.setFixedWidth(em(self, MARK_EMS))
        row.addWidget(self.fit_mark)
        row.addWidget(self.restore)
        # The field is as wide whether the button shows or not.
        policy = self.restore.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.restore.setSizePolicy(policy)

    def _show_fit(self, fit: TextFit) -> None:
        mark = self.fit_mark
        if fit.page:
            mark.warn(self.tr("on the next slide"))
        elif fit.size < fit.preferred:
            mark.shrunk(fit.size)
        elif fit.slot == "title":
            mark.lines(fit.lines, _TITLE_LINES)
        else:
            mark.lines(fit.lines, fit.lines)

    def _is_typing(self, field: Field) -> bool:
        """Whether the field shows what the deck has, but for spaces or a text that was emptied."""
        if not self.edit.hasFocus():
            return False
        typed = clean(self.edit.text())
        return typed == field.text or (not typed and not field.own and bool(field.default))

    def _write(self, text: str) -> None:
        field, typed = self._field, clean(text)
        if field is None:
            return
        if len(typed) > field.longest:
            said = self.tr("{0} characters, and a deck takes at most {1} here. Shorten the text.")
            self._tell(said.format(len(typed), field.longest))
            return
        try:
            field.write(self._session.deck, typed)
        except AttacheError as error:
            self._tell(str(error))
            return
        self._tell("")
        merge = f"{self._slide}:{field.id}"
        self._session.do(self._name(field), lambda deck: field.write(deck, typed), merge=merge)

    def _restore(self) -> None:
        edit = self._field.restore if self._field else None
        if edit is not None:
            self._tell("")
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._session.close_merge()
            self._session.do(self.tr("Restore the pack's wording"), edit)

    def _leave(self) -> None:
        self._session.close_merge()
        if self._field is not None:
            self.take(self._field)

    def _tell(self, problem: str) -> None:
        if problem == self.problem.text():
            return
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.edit.setAccessibleDescription(problem)
        if problem:
            self.fit_mark.clear()  # what fits is what the deck has, not what stands in the field
        set_look(self.edit, "", bad="true" if problem else "false")

    def _name(self, field: Field) -> str:
        """What undo calls the edit."""
        return {
            Part.TITLE: self.tr("Reword a title"),
            Part.SUBTITLE: self.tr("Reword a subtitle"),
            Part.REMEMBER: self.tr("Reword the thing to remember"),
            Part.HEADLINE: self.tr("Reword a point"),
            Part.SUPPORT: self.tr("Reword a support"),
            Part.WORDS: self.tr("Reword what to say"),
        }[field.part]


def _is_of(fit: TextFit, field: Field) -> bool:
    """Whether a text that came out is that of a field. A second title of its kind has a number."""
    if not field.text or fit.slot != field.slot:
        return False
    numbered = fit.slot == "title" and fit.text.startswith(f"{field.text} (")
    return numbered or fit.text == field.text

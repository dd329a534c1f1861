"""One text of a slide as a field: what is typed goes into the deck, and whether it fits is said."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from attache.deck.text import clean
from attache.errors import AttacheError
from attache.output.page import TextFit
from attache.ui.controls import FitMark, LabelledField, QuietButton, em
from attache.ui.growing import GrowingTextEdit
from attache.ui.session import Session
from attache.ui.slide.field import Field, Part
from attache.ui.theme import set_look

_TITLE_LINES = 2


class FieldRow(LabelledField):
    """A field with its label, what fits, and a button that brings the pack's wording back.

    A text that cannot be taken stays in the field with the reason below it, until it is mended.
    `tools` are buttons that stand to the right of the field.
    """

    left = Signal()
    """The user is done with the text for now."""

    def __init__(
        self,
        label: str,
        field: Field,
        session: Session,
        parent: QWidget | None = None,
        *,
        tools: Sequence[QWidget] = (),
        placeholder: str = "",
    ) -> None:
        self.edit = GrowingTextEdit(field.text)
        self.restore = QuietButton("undo", "", color="text_quiet")
        self.problem = QLabel()
        self.fit_mark = FitMark()
        inside = _beside(self.edit, self.restore, self.problem, tools)
        super().__init__(label, inside, self.fit_mark, parent)
        self._session, self._field = session, field
        self._name = ""
        name = label.replace("&", "")
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(field.default or placeholder)
        tip = self.tr("Restore the pack's wording")
        self.restore.setToolTip(tip)
        self.restore.setAccessibleName(self.tr("{0}: restore the pack's wording").format(name))
        self.restore.clicked.connect(self._restore)
        self.edit.edited.connect(self._write)
        self.edit.finished.connect(self._leave)
        self.take(field)

    @property
    def value(self) -> Field:
        """The text as the deck has it."""
        return self._field

    def take(self, field: Field) -> None:
        """Show the text as the deck has it now; what the user is typing stays as it is."""
        changed = field.text != self._field.text
        self._field = field
        self.edit.setPlaceholderText(field.default or self.edit.placeholderText())
        self.restore.setVisible(field.restore is not None)
        if self.problem.text() and not changed:
            return
        if changed:
            self._tell("")
        if not self._is_typing(field):
            self.edit.set_text(field.text)

    def take_fits(self, fits: Sequence[TextFit]) -> None:
        """Say whether the text fits; where it is not yet known, what was said stands."""
        found = [fit for fit in fits if _is_of(fit, self._field)]
        if found:
            self._show_fit(found[0])
        elif not self._field.text:
            self.fit_mark.clear()

    def _show_fit(self, fit: TextFit) -> None:
        mark = self.fit_mark
        if fit.page:
            mark.warn(self.tr("on the next slide"))
        elif fit.size < fit.preferred:
            mark.warn(self.tr("smaller type: {0} pt").format(fit.size))
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
        if len(typed) > field.longest:
            self._tell(
                self.tr("{0} characters, and at most {1} fit into the deck. Shorten it.").format(
                    len(typed), field.longest
                )
            )
            return
        try:
            field.write(self._session.deck, typed)
        except AttacheError as error:
            self._tell(str(error))
            return
        self._tell("")
        merge = f"{self._session.page.key if self._session.page else ''}:{field.id}"
        self._session.do(self._label(), lambda deck: field.write(deck, typed), merge=merge)

    def _restore(self) -> None:
        edit = self._field.restore
        if edit is not None:
            self._tell("")
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._session.close_merge()
            self._session.do(self.tr("Restore the pack's wording"), edit)

    def _leave(self) -> None:
        self._session.close_merge()
        self.take(self._field)
        self.left.emit()

    def _tell(self, problem: str) -> None:
        if problem == self.problem.text():
            return
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.edit.setAccessibleDescription(problem)
        set_look(self.edit, "", bad="true" if problem else "false")

    def _label(self) -> str:
        """What undo calls the edit."""
        return {
            Part.TITLE: self.tr("Reword a title"),
            Part.SUBTITLE: self.tr("Reword a subtitle"),
            Part.REMEMBER: self.tr("Reword the thing to remember"),
            Part.HEADLINE: self.tr("Reword a point"),
            Part.SUPPORT: self.tr("Reword a support"),
            Part.WORDS: self.tr("Reword what to say"),
        }[self._field.part]


def _beside(edit: QWidget, restore: QWidget, problem: QLabel, tools: Sequence[QWidget]) -> QWidget:
    """The field with its buttons, above the place for what is wrong with it."""
    inside = QWidget()
    inside.setFocusProxy(edit)
    row = QHBoxLayout()
    row.setSpacing(em(edit, 0.2))
    row.addWidget(edit, 1)
    for button in (*tools, restore):
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(em(edit, 0.25))
    column.addLayout(row)
    column.addWidget(problem)
    problem.setWordWrap(True)
    problem.setTextFormat(Qt.TextFormat.PlainText)
    problem.hide()
    set_look(problem, "bad")
    _keep_room(restore)
    return inside


def _keep_room(button: QWidget) -> None:
    """Let the field be as wide whether the button shows or not."""
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)


def _is_of(fit: TextFit, field: Field) -> bool:
    """Whether a text that came out is that of a field. A second title of its kind has a number."""
    if not field.text or fit.slot != field.slot:
        return False
    return fit.text == field.text or (
        fit.slot == "title" and fit.text.startswith(f"{field.text} (")
    )

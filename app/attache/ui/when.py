"""Dates and times as people say them: today, yesterday, or the day."""

import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def when_text(when: datetime.datetime, now: datetime.datetime | None = None) -> str:
    """A moment as it is said at another one: "today 14:02", "yesterday 14:02", "3 Dec"."""
    local, today = when.astimezone(), (now or datetime.datetime.now(datetime.UTC)).astimezone()
    days = (today.date() - local.date()).days
    if days == 0:
        return QCoreApplication.translate("When", "today {0}").format(clock_text(when))
    if days == 1:
        return QCoreApplication.translate("When", "yesterday {0}").format(clock_text(when))
    # The letters are those of Qt's date formats: d day, MMM month, yyyy year.
    if local.year == today.year:
        form = QCoreApplication.translate("When", "d MMM")
    else:
        form = QCoreApplication.translate("When", "d MMM yyyy")
    return QLocale().toString(QDate(local.year, local.month, local.day), form)


def day_text(day: datetime.date) -> str:
    """A day with its year."""
    form = QCoreApplication.translate("When", "d MMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def clock_text(when: datetime.datetime) -> str:
    """The time of day of a moment, as this place writes it."""
    local = when.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)

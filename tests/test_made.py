"""Of which commit a package was built."""

import datetime
import json
from pathlib import Path

import pytest

from attache import __version__
from attache.errors import AttacheError
from attache.made import made, version_text

COMMIT = "fd9fb15" + "0" * 33
DATE = "2026-11-28T20:17:49+09:00"


def test_from_source_nothing_was_built() -> None:
    assert made() is None
    assert version_text() == __version__


def test_a_package_tells_its_commit_and_the_date_of_it(tmp_path: Path) -> None:
    file = tmp_path / "made.json"
    file.write_text(json.dumps({"commit": COMMIT, "date": DATE}), encoding="utf-8")
    facts = made(file)
    assert facts
    assert (facts.commit, facts.short) == (COMMIT, "fd9fb15")
    assert facts.date == datetime.datetime(2026, 11, 28, 11, 17, 49, tzinfo=datetime.UTC)
    assert version_text(file) == f"{__version__} (fd9fb15, 2026-11-28)"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        json.dumps({"commit": "fd9fb15", "date": DATE}),
        json.dumps({"commit": COMMIT, "date": "yesterday"}),
        json.dumps({"commit": COMMIT, "date": "2026-11-28T11:17:49"}),
        json.dumps({"commit": 5, "date": DATE}),
    ],
)
def test_a_damaged_file_is_refused_in_words(text: str, tmp_path: Path) -> None:
    file = tmp_path / "made.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(AttacheError, match="does not say of which commit"):
        made(file)

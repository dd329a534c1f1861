"""An export: any mix of formats, all files together or none, whatever goes wrong."""

import errno
import io
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import pikepdf
import pytest
from decks import pack, preset_deck
from PIL import Image
from pptx import Presentation

from attache.brand.library import brand as find_brand
from attache.brand.stored import digest
from attache.deck import edits
from attache.deck.models import Deck
from attache.deck.selection import select
from attache.errors import AttacheError
from attache.output import export as exporting
from attache.output.export import CancelledError, Receipt, Step, export, findings
from attache.output.order import Format, Order
from attache.output.render import Rpptx
from attache.output.views import Views

_STEM = "2026-12-04 A meeting on trade - UNCLASSIFIED"


def small_deck(audience: str = "internal") -> Deck:
    """A deck of a few slides, one with a chart, for a meeting with a name and a date."""
    everything = pack()
    deck = select(everything, points=["digital-shared-focus"], audience=audience)
    deck = edits.choose_chart(deck, everything, "goods-deficit-bridge")
    date = preset_deck("ministerial").meeting.date
    return edits.set_meeting(deck, title="A meeting on trade", date=date)


def exported(deck: Deck, out: Path, *formats: Format, **options: Any) -> Receipt:
    """The receipt of an export; `options` are those of an order."""
    return export(pack(), deck, Order(formats, out, **options))


def names(receipt: Receipt) -> list[str]:
    return [path.name for path in receipt.written]


def left_in(folder: Path) -> list[str]:
    """Everything in a folder, hidden and temporary files too."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_every_format_comes_out_of_one_call_named_after_meeting_date_and_marking(
    tmp_path: Path,
) -> None:
    out = tmp_path / "for the press" / "today"
    receipt = exported(small_deck(), out, *Format, width=800)
    count = receipt.slides
    assert not receipt.failed
    assert names(receipt) == [
        f"{_STEM}.pptx",
        f"{_STEM}.pdf",
        f"{_STEM} - PDF-A.pdf",
        *(f"{_STEM} - {number}.png" for number in range(1, count + 1)),
        f"{_STEM} - handout.pdf",
        f"{_STEM} - notes.pdf",
        f"{_STEM} - goods-deficit-bridge.svg",
        f"{_STEM} - goods-deficit-bridge.png",
    ]
    assert left_in(out) == sorted(names(receipt))
    assert len(Presentation(str(out / f"{_STEM}.pptx")).slides) == count
    for name, pages in (("", count), (" - PDF-A", count), (" - notes", count)):
        with pikepdf.open(out / f"{_STEM}{name}.pdf") as file:
            assert len(file.pages) == pages


@pytest.mark.parametrize("width", [320, 1333, 1920])
def test_pictures_are_as_wide_as_asked_for(tmp_path: Path, width: int) -> None:
    receipt = exported(small_deck(), tmp_path, Format.PNG, width=width)
    for path in receipt.written:
        with Image.open(path) as picture:
            assert picture.size == (width, round(width * 9 / 16))
            colors = picture.convert("RGB").getcolors(1 << 24)
            assert colors is not None
            assert len(colors) > 20  # an empty slide has two or three


@pytest.mark.parametrize(("per_page", "pages"), [(2, 4), (3, 3), (6, 2)])
def test_a_handout_has_as_many_slides_a_page_as_asked_for(
    tmp_path: Path, per_page: int, pages: int
) -> None:
    receipt = exported(small_deck(), tmp_path / "handout.pdf", Format.HANDOUT, per_page=per_page)
    assert receipt.slides == 8
    with pikepdf.open(tmp_path / "handout.pdf") as file, file.open_outline() as outline:
        assert len(file.pages) == pages
        assert str(file.docinfo["/Title"]) == "A meeting on trade"
        assert outline.root


def test_one_file_takes_the_name_that_is_given(tmp_path: Path) -> None:
    out = tmp_path / "talk.PDF"
    assert exported(small_deck(), out, Format.PDF).written == (out,)
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("formats", "name"),
    [
        ((Format.PDF, Format.PPTX), "talk.pdf"),
        ((Format.PNG,), "talk.png"),
        ((Format.PPTX,), "talk.pdf"),
        ((Format.CHARTS,), "talk.svg"),
    ],
)
def test_a_file_name_for_something_else_is_refused_before_anything_is_made(
    tmp_path: Path, formats: Sequence[Format], name: str
) -> None:
    with pytest.raises(AttacheError, match=name):
        exported(small_deck(), tmp_path / name, *formats)
    assert left_in(tmp_path) == []


def test_a_format_that_fails_is_named_and_leaves_the_others_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = tmp_path / f"{_STEM} - handout.pdf"
    older.write_bytes(b"what stood here")

    def breaks(*_: object) -> bytes:
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr(Views, "handout_pdf", breaks)
    receipt = exported(small_deck(), tmp_path, Format.HANDOUT, Format.PDF, Format.PPTX)
    assert [format_ for format_, _ in receipt.failed] == [Format.HANDOUT]
    assert names(receipt) == [f"{_STEM}.pdf", f"{_STEM}.pptx"]
    assert left_in(tmp_path) == sorted([*names(receipt), older.name])
    assert older.read_bytes() == b"what stood here"


def test_pictures_of_which_one_fails_are_not_written_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Views.pngs

    def two(self: Views, width: int) -> Any:
        pictures = whole(self, width)
        yield next(pictures)
        yield next(pictures)
        raise AttacheError("The third slide cannot be drawn.")

    monkeypatch.setattr(Views, "pngs", two)
    receipt = exported(small_deck(), tmp_path, Format.PNG, Format.PPTX, width=100)
    assert [format_ for format_, _ in receipt.failed] == [Format.PNG]
    assert left_in(tmp_path) == [f"{_STEM}.pptx"]


@pytest.mark.parametrize("audience", ["counterpart", "public"])
def test_notes_go_to_nobody_outside(tmp_path: Path, audience: str) -> None:
    receipt = exported(small_deck(audience), tmp_path, Format.NOTES, Format.PDF)
    ((format_, error),) = receipt.failed
    assert format_ is Format.NOTES
    assert audience in error.message
    assert names(receipt) == [f"{_STEM}.pdf"]


def test_a_deck_without_charts_says_so(tmp_path: Path) -> None:
    deck = select(pack(), points=["digital-shared-focus"])
    receipt = exported(deck, tmp_path / "charts", Format.CHARTS)
    assert [error.message for _, error in receipt.failed] == ["This deck has no charts."]
    assert left_in(tmp_path) == []


def test_a_deck_that_may_not_leave_is_exported_in_no_format(tmp_path: Path) -> None:
    deck = select(pack(), points=["digital-fair-competition"], audience="public")
    with pytest.raises(AttacheError):
        exported(deck, tmp_path, *Format)
    assert left_in(tmp_path) == []


def test_a_brand_that_is_gone_is_named(tmp_path: Path) -> None:
    deck = edits.set_brand(small_deck(), "no-longer-here")
    with pytest.raises(AttacheError, match="no-longer-here"):
        exported(deck, tmp_path, Format.PDF)


def test_a_deck_says_so_when_its_brand_is_not_what_it_was(tmp_path: Path) -> None:
    deck = small_deck()
    as_it_is = edits.set_brand(deck, deck.brand, digest(find_brand(deck.brand)))
    before = edits.set_brand(deck, deck.brand, "0" * 64)
    codes = [{each.code for each in findings(pack(), each)} for each in (as_it_is, before)]
    assert codes[1] - codes[0] == {"brand-changed"}
    more = exported(before, tmp_path, Format.PPTX).warnings
    assert more == exported(as_it_is, tmp_path, Format.PPTX).warnings + 1


def test_steps_are_told_up_to_the_last(tmp_path: Path) -> None:
    steps: list[Step] = []
    formats = (Format.PPTX, Format.PNG, Format.NOTES)
    order = Order(formats, tmp_path, width=100)
    receipt = export(pack(), small_deck("public"), order, progress=steps.append)
    done = [step.done for step in steps]
    assert done == sorted(done)
    assert {step.total for step in steps} == {receipt.slides + 2}
    assert list(dict.fromkeys(step.format for step in steps)) == list(formats)
    assert done[-1] == receipt.slides + 1  # the notes, which are refused, were left to do


@pytest.mark.parametrize("after", range(5))
def test_a_cancelled_export_leaves_everything_as_it_was(tmp_path: Path, after: int) -> None:
    older = tmp_path / f"{_STEM}.pptx"
    older.write_bytes(b"what stood here")
    asked = iter(range(100))
    order = Order((Format.PPTX, Format.PNG), tmp_path, width=100)
    with pytest.raises(CancelledError):
        export(pack(), small_deck(), order, stop=lambda: next(asked) >= after)
    assert left_in(tmp_path) == [older.name]
    assert older.read_bytes() == b"what stood here"


def test_an_interruption_leaves_everything_as_it_was(tmp_path: Path) -> None:
    def interrupt(step: Step) -> None:
        if step.done == 2:
            raise KeyboardInterrupt

    out = tmp_path / "new"
    order = Order((Format.PPTX, Format.PNG), out, width=100)
    with pytest.raises(KeyboardInterrupt):
        export(pack(), small_deck(), order, progress=interrupt)
    assert left_in(tmp_path) == []


def test_a_place_that_is_no_good_is_told_once_and_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    def draw(*_: object) -> bytes:
        raise AssertionError("something was drawn")

    monkeypatch.setattr(Path, "mkdir", refuse)
    monkeypatch.setattr(Rpptx, "slides_pdf", draw)
    with pytest.raises(AttacheError, match="cannot be written to"):
        exported(small_deck(), tmp_path / "new", Format.PDF, Format.PNG)


def test_a_file_where_the_folder_should_be_is_left_alone(tmp_path: Path) -> None:
    there = tmp_path / "folder"
    there.write_bytes(b"what stood here")
    with pytest.raises(AttacheError, match="is not a folder"):
        exported(small_deck(), there, Format.PDF)
    assert there.read_bytes() == b"what stood here"


def test_a_folder_with_the_name_of_a_file_is_a_folder(tmp_path: Path) -> None:
    out = tmp_path / "talk.pdf"
    out.mkdir()
    assert exported(small_deck(), out, Format.PDF).written == (out / f"{_STEM}.pdf",)


def test_a_full_disk_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older = tmp_path / f"{_STEM}.pdf"
    older.write_bytes(b"what stood here")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    receipt = exported(small_deck(), tmp_path, Format.PDF, Format.PPTX)
    assert [format_ for format_, _ in receipt.failed] == [Format.PDF, Format.PPTX]
    assert all("the disk is full" in error.message for _, error in receipt.failed)
    assert left_in(tmp_path) == [older.name]
    assert older.read_bytes() == b"what stood here"


def test_a_missing_font_file_is_named_and_the_deck_still_comes_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> Any:
        raise AttacheError("The font file Carlito-Regular.ttf is missing.")

    monkeypatch.setattr(Rpptx, "_fonts", missing)
    receipt = exported(small_deck(), tmp_path, Format.PDF, Format.PPTX)
    ((format_, error),) = receipt.failed
    assert (format_, error.message) == (Format.PDF, "The font file Carlito-Regular.ttf is missing.")
    assert names(receipt) == [f"{_STEM}.pptx"]


def test_characters_that_no_font_of_ours_has_are_found() -> None:
    deck = edits.set_meeting(small_deck(), title="협력 🤝 and ▲ more", place="Αθήνα")
    (finding,) = [
        each for each in exporting.findings(pack(), deck) if each.code == "character-without-font"
    ]
    assert finding.slide == "cover"
    assert "🤝" in finding.message
    assert not set("협력▲") & set(finding.message)
    assert not [
        each
        for each in exporting.findings(pack(), small_deck())
        if each.code == "character-without-font"
    ]


def test_the_deck_among_other_formats_is_the_one_that_build_makes(tmp_path: Path) -> None:
    from attache.brand.library import brand

    deck = small_deck()
    receipt = exported(deck, tmp_path, Format.PPTX, Format.PDF)
    made = exporting.built(pack(), deck, brand(deck.brand)).data
    assert receipt.written[0].read_bytes() == made
    assert len(cast("Any", Presentation(io.BytesIO(made))).slides) == receipt.slides

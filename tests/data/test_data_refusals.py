"""What is no table is refused in words, with what to do, before it costs time or memory."""

import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from workbooks import compound, ods, ods_rows, saved, xls, xlsx

from attache.data.limits import LARGEST_FILE
from attache.data.models import Reading
from attache.data.reading import read_file, read_text
from attache.errors import AttacheError


def _refusal(path: Path, reading: Reading | None = None) -> AttacheError:
    with pytest.raises(AttacheError) as caught:
        read_file(path, reading or Reading())
    assert caught.value.hint
    return caught.value


def _zip(**members: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


_BOOK = saved(xlsx([["Name", "Value"], ["a", 1]])[0])
_LOCKED = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
_ROWS = ods_rows([["Name", "Value"], ["a", 1]])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf\r\n \r\n", "is empty"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"\x89PNG\r\n\x1a\n....", "is a picture"),
        (b"\x1f\x8b\x08....", "is a packed file"),
        (b"<!DOCTYPE html><table><tr><td>1</td></tr></table>", "is a web page"),
        (b"\n <html xmlns:x='excel'><table>", "is a web page"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
         "is a workbook in an XML format"),
        (b'[{"a": 1}]', "is a JSON file"),
        (b"\x00\x01\x02\x03\x04\x05 binary \xff\xfe\x00\x00\x01", "is no text and no workbook"),
        (_zip(word__document=b"x"), "is a Word document"),
        (_zip(ppt__presentation=b"x"), "is a PowerPoint presentation"),
        (_zip(readme=b"x"), "is a packed file"),
        (_BOOK[: len(_BOOK) // 2], "is damaged"),
        (compound({"EncryptionInfo": b"x", "EncryptedPackage": b"y"}), "protected by a password"),
        (ods({"A": _ROWS}, manifest=_LOCKED), "protected by a password"),
        (_zip(**{"encrypted-package": b"x"}), "protected by a password"),
        (xls([["Name", "Value"], ["a", 1]], password=True), "protected by a password"),
        (compound({"WordDocument": b"x"}), "an old Word or PowerPoint file"),
        (compound({"Something": b"x"}), "of a kind that is not read"),
        (compound({"Workbook": b"no records"}), "not a whole workbook"),
    ],
)  # fmt: skip
def test_files_of_other_kinds_are_told_by_their_bytes(
    tmp_path: Path, data: bytes, message: str
) -> None:
    path = tmp_path / "figures.csv"
    path.write_bytes(data)
    assert message in _refusal(path).message


def test_the_ending_of_a_name_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_bytes(_BOOK)
    assert read_file(path).table.columns[1].cells == ("1",)
    text = tmp_path / "figures.xlsx"
    text.write_text("Name,Value\na,2\n")
    assert read_file(text).table.columns[1].cells == ("2",)


@pytest.mark.parametrize("ending", ["csv", "xlsx", "ods"])
def test_a_file_of_200_megabytes_is_refused_before_it_is_read(
    tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"large.{ending}"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    monkeypatch.setattr(Path, "open", _never)
    assert (
        _refusal(path).message
        == f"large.{ending} is too large: 200 MB, and at most 25 MB are read."
    )


def _never(*_: object, **__: object) -> object:
    raise AssertionError("the file was opened")


def test_a_file_that_grows_while_it_is_read_is_refused_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "growing.csv"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)

    def small(_: Path) -> int:
        return 10

    monkeypatch.setattr("attache.data.reading._size", small)
    assert "too large" in _refusal(path).message


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "is a folder" in _refusal(tmp_path).message


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert "There is no file" in _refusal(tmp_path / "none.csv").message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.csv"
    os.mkfifo(path)
    assert "is no file that can be read" in _refusal(path).message


def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "secret.csv"
    path.write_text("Name,Value\na,1\n")

    def refuse(*_: object, **__: object) -> object:
        raise PermissionError("no")

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything
    assert "You may not read secret.csv" in _refusal(path).message


@pytest.mark.parametrize("text", ["", "  \n\t\n", "Name\na\nb\n", "1\n2\n", "Name,Value\n"])
def test_what_has_no_names_and_numbers_is_refused(text: str) -> None:
    with pytest.raises(AttacheError) as caught:
        read_text(text)
    assert caught.value.hint


def test_one_column_is_refused_and_the_delimiter_named() -> None:
    with pytest.raises(AttacheError, match="only one column") as caught:
        read_text("a;b\n1;2\n", Reading(delimiter=","))
    assert "parted by commas" in caught.value.hint


def test_ten_thousand_rows_of_text_need_a_range() -> None:
    text = "Name,Value\n" + "".join(f"n{number},{number}\n" for number in range(10_000))
    with pytest.raises(AttacheError, match="10,000 rows; at most 2,000 are read") as caught:
        read_text(text)
    assert "A1:B2001" in caught.value.hint
    assert read_text(text, Reading(range="A1:B2001")).table.rows == 2_000
    assert read_text(text, Reading(range="A9000:B9002", header=0)).table.rows == 3
    with pytest.raises(AttacheError, match="5,000 rows; at most 2,000 are read"):
        read_text(text, Reading(range="A1:B5001"))


def test_too_many_columns_need_a_range() -> None:
    row = ",".join(str(number) for number in range(100))
    with pytest.raises(AttacheError, match="100 columns; at most 60"):
        read_text(f"{row}\n{row}\n")


@pytest.mark.parametrize(
    "text", ["a," * 20_000 + "\n1,2\n", "Name,Value\n" + "x" * 200_000 + ",1\n"]
)
def test_text_that_is_no_table_is_refused(text: str) -> None:
    with pytest.raises(AttacheError, match="This is no table"):
        read_text(text)


@pytest.mark.parametrize("delimiter", ["ab", '"', "1", "x"])
def test_a_delimiter_that_cannot_be_one_is_refused(delimiter: str) -> None:
    with pytest.raises(AttacheError, match="cannot stand between cells"):
        read_text("a,b\n1,2\n", Reading(delimiter=delimiter))


def test_a_pasted_text_as_large_as_a_book_is_refused() -> None:
    with pytest.raises(AttacheError, match="too large to be a table"):
        read_text("a,b\n" * (LARGEST_FILE // 4 + 1))

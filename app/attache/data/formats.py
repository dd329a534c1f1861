"""What kind of file the user gave, told by its bytes: the ending of its name may be wrong."""

import io
import re
import struct
import zipfile
from enum import Enum

from attache.errors import AttacheError


class Format(Enum):
    """The kinds of files that are read."""

    TEXT = "text"
    XLSX = "xlsx"
    ODS = "ods"
    XLS = "xls"


_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STARTS = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a sound"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"{\\rtf", "a text document"),
    (b"\x1f\x8b", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
    (b"Rar!", "a packed file"),
    (b"BZh", "a packed file"),
    (b"\xfd7zXZ", "a packed file"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
_XML_SHEETS = (b"urn:schemas-microsoft-com:office:spreadsheet", b"opendocument:xmlns:office")
_HTML = re.compile(
    rb"(?i)^\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|meta|table)\b", re.S
)
_XML = re.compile(rb"^\s*<\?xml\b")
_JSON = re.compile(rb"^\s*(?:\{\s*\"|\[\s*[\[{\"])")
_AS_WORKBOOK = "Open it in the program it comes from, and save it as .xlsx, .ods or .csv."
_READS = "Give a CSV or text file, or a workbook as .xlsx, .ods or .xls."
_UNPROTECT = "Open it in Excel or LibreOffice, save it without a password, and give that file."
_LOOKED_AT = 65_536
_FIRST_RECORD = b"\x09\x08\x10\x00\x00\x06\x05\x00"
"""How the records of a workbook begin, since Excel 97 ([MS-XLS], 2.4.21)."""
_ENCRYPTION_RECORD = 0x2F
_LOOKED_AT_RECORDS = 4


def file_format(data: bytes, name: str) -> Format:
    """What `data` is. Raises AttacheError for what cannot be read, and says what it is."""
    if not data.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        raise AttacheError(f"{name} is empty.", "Give a file with a table in it.")
    if data.startswith(_ZIP):
        return _zip_format(data, name)
    if data.startswith(_COMPOUND):
        return _compound_format(data, name)
    head = data[:_LOOKED_AT]
    kind = next((kind for start, kind in _STARTS if data.startswith(start)), "")
    if kind:
        raise AttacheError(f"{name} is {kind}, not a table.", _READS)
    _refuse_markup(head.removeprefix(b"\xef\xbb\xbf"), name)
    return Format.TEXT


def _refuse_markup(head: bytes, name: str) -> None:
    """Raises AttacheError for web pages and the like, which often end in .xls."""
    if _HTML.match(head):
        raise AttacheError(
            f"{name} is a web page, whatever its name ends in.",
            "Open it in Excel or LibreOffice, and save it as .xlsx or .csv.",
        )
    if _XML.match(head):
        sheet = any(each in head for each in _XML_SHEETS)
        what = "a workbook in an XML format that is not read" if sheet else "an XML file"
        raise AttacheError(f"{name} is {what}.", _AS_WORKBOOK)
    if _JSON.match(head):
        raise AttacheError(f"{name} is a JSON file, not a table.", _READS)


def _zip_format(data: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise AttacheError(
            f"{name} is damaged: it begins like a workbook, and its end is missing.",
            "Get the file again, or open it in Excel or LibreOffice and save it anew.",
        ) from error
    if "xl/workbook.xml" in names:
        return Format.XLSX
    if "encrypted-package" in names:
        raise AttacheError(f"{name} is protected by a password.", _UNPROTECT)
    if "content.xml" in names and _is_spreadsheet(data):
        return Format.ODS
    folders = {each.split("/")[0] for each in names}
    kind = next((kind for folder, kind in _ZIPPED.items() if folder in folders), "a packed file")
    raise AttacheError(f"{name} is {kind}, not a workbook.", _READS)


_ZIPPED = {
    "word": "a Word document",
    "ppt": "a PowerPoint presentation",
    "xl": "a binary Excel workbook (.xlsb)",
    "Index": "a file of Apple's Numbers, Pages or Keynote",
    "content.xml": "an OpenDocument file, but no spreadsheet",
}


def _is_spreadsheet(data: bytes) -> bool:
    """Whether an OpenDocument file says that it is a spreadsheet, in its first, unpacked entry."""
    return b"application/vnd.oasis.opendocument.spreadsheet" in data[:200]


def _compound_format(data: bytes, name: str) -> Format:
    """The kind of a file in Microsoft's old container, by the names of what it holds."""

    def holds(entry: str) -> bool:
        return entry.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise AttacheError(f"{name} is protected by a password.", _UNPROTECT)
    if holds("WordDocument") or holds("PowerPoint Document"):
        raise AttacheError(f"{name} is an old Word or PowerPoint file, not a workbook.", _READS)
    if holds("Workbook") or holds("Book"):
        if _is_locked(data):
            raise password_refusal(name)
        return Format.XLS
    raise AttacheError(f"{name} is of a kind that is not read.", _READS)


def _is_locked(data: bytes) -> bool:
    """Whether one of the first records of an old workbook says that the others are encrypted."""
    at = data.find(_FIRST_RECORD)
    for _ in range(_LOOKED_AT_RECORDS):
        if at < 0 or at + 4 > len(data):
            return False
        kind, length = struct.unpack_from("<HH", data, at)
        if kind == _ENCRYPTION_RECORD:
            return True
        at += 4 + length
    return False


def password_refusal(name: str) -> AttacheError:
    """The refusal of a file that only its password opens."""
    return AttacheError(f"{name} is protected by a password.", _UNPROTECT)

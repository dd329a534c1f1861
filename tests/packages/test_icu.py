"""The smaller data of ICU sorts as the whole does, in the languages of the window."""

import json
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6 import QtCore

from attache.errors import AttacheError
from bundling import icu

_WORDS = (
    "zeta",
    "Ärger",
    "ähnlich",
    "Zeta",
    "éclair",
    "eclair",
    "Apfel",
    "조선",
    "가전",
    "반도체",
    "10",
    "9",
)
_SORT = """
import ctypes, json, sys
if len(sys.argv) > 2:
    ctypes.CDLL(sys.argv[2], ctypes.RTLD_GLOBAL)  # Qt's own then is not loaded any more
from PySide6.QtCore import QCollator, QLocale
words = json.loads(sys.argv[1])
collators = [QCollator(QLocale(each)) for each in ("en_US", "ko_KR")]
from functools import cmp_to_key
print(json.dumps([sorted(words, key=cmp_to_key(each.compare)) for each in collators]))
loaded = {line.split()[-1] for line in open("/proc/self/maps") if "libicudata" in line}
print(*loaded)
"""


def _of_qt() -> Path:
    found = sorted((Path(QtCore.__file__).parent / "Qt/lib").glob("libicudata.so.*"))
    if not found or not shutil.which("ld"):
        pytest.skip("Qt brings no ICU here, or binutils is missing")
    return found[0]


def _sorted(*library: str) -> list[str]:
    command = [sys.executable, "-c", _SORT, json.dumps(_WORDS), *library]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def test_words_are_sorted_alike_with_a_tenth_of_the_data(tmp_path: Path) -> None:
    whole = _of_qt()
    small = tmp_path / whole.name
    shutil.copyfile(whole, small)
    icu.trim(small)
    assert small.stat().st_size < whole.stat().st_size / 5
    before, _ = _sorted()
    after, loaded = _sorted(str(small))
    assert loaded == str(small)
    assert after == before


def test_items_come_back_as_they_were_packed() -> None:
    header = struct.pack("<HBB", 16, 0xDA, 0x27) + b"\x14\0\0\0\0\0\x02\0CmnD"
    items = [(b"icudt73l/a.res", b"one"), (b"icudt73l/coll/b.res", b"x" * 40)]
    data = icu.packed(header, items)
    read_header, read_items = icu.read(b"before" * 3 + data)
    assert read_header == header
    assert [(name, content.rstrip(b"\0")) for name, content in read_items] == items


def test_a_library_without_such_data_is_refused_and_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "libicudata.so.99"
    other.write_bytes(b"\x7fELF something else")
    with pytest.raises(AttacheError, match="no data of ICU"):
        icu.trim(other)
    assert other.read_bytes() == b"\x7fELF something else"

"""However a pack is damaged, it is either sound or told to be broken; nothing crashes."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_pack import FILES, write

from attache.pack.faults import PackError
from attache.pack.loading import load, validate

JUNK = st.sampled_from(
    [b"", b'"', b"[", b"]]", b"{", b"\n", b",", b"=", b"-1", b"1e999", b"nan", b"\xff", b"\x00",
     b"true", b"1979-05-27", b"[[points]]\n", b"9" * 25, "٣".encode(), b"''", b"..", b"id = 3\n"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.floats(0, 1), st.integers(0, 12), JUNK)
def test_damage_is_told_and_never_crashes(name: str, where: float, cut: int, junk: bytes) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = write(Path(place) / "small")
        data = (folder / name).read_bytes()
        at = int(where * len(data))
        (folder / name).write_bytes(data[:at] + junk + data[at + cut :])
        faults = validate(folder)
        assert all(fault.message and fault.line >= 0 for fault in faults)
        if not faults:
            load(folder)
            return
        with pytest.raises(PackError) as caught:
            load(folder)
        assert caught.value.faults == faults

"""The small pack, written afresh for each test."""

from pathlib import Path

import pytest
import small_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a sound pack."""
    return small_pack.write(tmp_path / "small")

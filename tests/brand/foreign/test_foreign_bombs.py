"""Small files that unpack to much, or take long to draw, are read in little time and memory."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from brand.foreign import bombs
from brand.foreign.hostile import NAME

_MOST_SECONDS, _MOST_MEGABYTES = 12, 900
"""Far more than a quiet machine takes; without any bound it would be minutes, or all there is."""
_TESTS = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def outcomes() -> dict[str, tuple[str, float, float]]:
    """What becomes of each bomb, in words, with the seconds and the megabytes that it took."""
    done = subprocess.run(
        [sys.executable, "-m", "brand.foreign.bombs"],
        capture_output=True,
        check=True,
        cwd=_TESTS,
        env={**os.environ, "PYTHONPATH": str(_TESTS)},
        timeout=240,
    )
    assert done.stderr == b""
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", bombs.BOMBS)
def test_a_bomb_takes_little_time_and_memory(
    name: str, outcomes: dict[str, tuple[str, float, float]]
) -> None:
    said, seconds, megabytes = outcomes[name]
    assert said == "brand" or said.startswith(f"{NAME}: ")
    assert seconds < _MOST_SECONDS
    assert megabytes < _MOST_MEGABYTES


def test_what_only_looks_like_a_bomb_becomes_a_brand(
    outcomes: dict[str, tuple[str, float, float]],
) -> None:
    brands = {name for name, (said, _, _) in outcomes.items() if said == "brand"}
    assert brands >= {"as much as is allowed", "large pictures", "tiny tiles"}
    assert not brands & {"one huge part", "parts that add up", "a million elements"}

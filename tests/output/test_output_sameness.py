"""The same deck is the same bytes, whatever the time, the time zone and the hash seed."""

import hashlib
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from decks import BRANDS, finish, preset_deck

_BUILD = """
import datetime, hashlib, sys, time
sys.path.insert(0, {here!r})
clock = {clock!r}
time.time = lambda: clock
class Date(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(clock, tz)
    @classmethod
    def utcnow(cls):
        return cls(1971, 2, 3)
datetime.datetime = Date
from decks import BRANDS, finish, preset_deck
for brand in BRANDS:
    print(hashlib.sha256(finish(preset_deck("ministerial"), brand).data).hexdigest())
"""


@cache
def _built(clock: float, zone: str, seed: str, locale: str) -> dict[str, str]:
    """What a process in another place, at another time, makes: a digest for every brand."""
    script = _BUILD.format(here=str(Path(__file__).parent), clock=clock)
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": locale},
    )
    return dict(zip(BRANDS, done.stdout.split(), strict=True))


@pytest.mark.parametrize("brand", BRANDS)
def test_a_deck_is_the_same_bytes_anywhere_at_any_time(brand: str) -> None:
    here = hashlib.sha256(finish(preset_deck("ministerial"), brand).data).hexdigest()
    seoul = _built(1e9, "Asia/Seoul", seed="1", locale="C")
    new_york = _built(2e9, "America/New_York", seed="2", locale="C.UTF-8")
    assert seoul[brand] == new_york[brand] == here


def test_another_deck_is_other_bytes() -> None:
    ministerial = preset_deck("ministerial")
    other = ministerial.model_copy(update={"remember": "Something else"})
    assert finish(ministerial, "plain").data != finish(other, "plain").data

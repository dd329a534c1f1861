"""The same deck is the same bytes, whatever the time, the time zone and the hash seed."""

import hashlib
import os
import subprocess
import sys
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
from decks import finish, preset_deck
print(hashlib.sha256(finish(preset_deck("ministerial"), {brand!r}).data).hexdigest())
"""


def _built(brand: str, clock: float, **environment: str) -> str:
    script = _BUILD.format(here=str(Path(__file__).parent), clock=clock, brand=brand)
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | environment,
    )
    return done.stdout.strip()


@pytest.mark.parametrize("brand", BRANDS)
def test_a_deck_is_the_same_bytes_anywhere_at_any_time(brand: str) -> None:
    here = hashlib.sha256(finish(preset_deck("ministerial"), brand).data).hexdigest()
    seoul = _built(brand, 1e9, TZ="Asia/Seoul", PYTHONHASHSEED="1", LC_ALL="C")
    new_york = _built(brand, 2e9, TZ="America/New_York", PYTHONHASHSEED="2", LC_ALL="C.UTF-8")
    assert seoul == new_york == here


def test_another_deck_is_other_bytes() -> None:
    ministerial = preset_deck("ministerial")
    other = ministerial.model_copy(update={"remember": "Something else"})
    assert finish(ministerial, "plain").data != finish(other, "plain").data

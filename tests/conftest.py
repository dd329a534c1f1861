"""What every test starts from."""

from pathlib import Path

import pytest
from hypothesis import settings

# A build takes longer than hypothesis expects of an example, above all beside other tests.
settings.register_profile("attache", deadline=None, print_blob=True)
settings.load_profile("attache")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the log and the settings of whoever runs it."""
    home: Path = tmp_path_factory.getbasetemp() / "home"
    for variable in ("XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(home / variable.lower()))
    monkeypatch.delenv("ATTACHE_FOLDER", raising=False)

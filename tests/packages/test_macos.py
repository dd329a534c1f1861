import plistlib
import sys
from pathlib import Path
from typing import Any

import pytest

from attache.errors import AttacheError
from bundling import icons, macos


def read_back(version: str = "1.2.0rc1") -> dict[str, Any]:
    """The Info.plist as macOS reads it."""
    return plistlib.loads(plistlib.dumps(macos.info_plist(version)))


def test_a_decks_file_belongs_to_the_app() -> None:
    told = read_back()
    (opened,) = told["CFBundleDocumentTypes"]
    (declared,) = told["UTExportedTypeDeclarations"]
    assert opened["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert opened["LSHandlerRank"] == "Owner"
    tags = declared["UTTypeTagSpecification"]
    assert tags["public.filename-extension"] == ["attache"]
    assert tags["public.mime-type"] == ["application/vnd.attache.deck"]


def test_a_decks_icon_is_one_that_is_drawn(tmp_path: Path) -> None:
    told = read_back()
    icons.render(tmp_path)
    for each in (*told["CFBundleDocumentTypes"], *told["UTExportedTypeDeclarations"]):
        name = each.get("CFBundleTypeIconFile") or each["UTTypeIconFile"]
        assert (tmp_path / name).is_file()


def test_the_app_has_a_window_sharp_and_in_both_languages() -> None:
    told = read_back()
    assert told["LSBackgroundOnly"] is False
    assert told["NSHighResolutionCapable"] is True
    assert told["CFBundleLocalizations"] == ["en", "ko"]


def test_a_version_that_is_not_final_has_a_number_all_the_same() -> None:
    told = read_back("1.2.0rc1")
    assert (told["CFBundleShortVersionString"], told["CFBundleVersion"]) == ("1.2.0rc1", "1.2.0")


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has ditto")
def test_elsewhere_it_is_said_that_only_macos_can_pack_the_app(tmp_path: Path) -> None:
    with pytest.raises(AttacheError, match="on macOS only"):
        macos.zipped(tmp_path / "Attache.app", tmp_path, "1.2.0")

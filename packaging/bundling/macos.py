"""What macOS is told of the app, and the zip in which the app travels."""

import platform
import subprocess
from pathlib import Path
from typing import Final

from attache.errors import AttacheError
from bundling.windows import numbers

TYPE: Final = "com.attache.deck"
"""How macOS names the type of a deck's file."""

OLDEST: Final = "14.0"
"""The macOS that the libraries ask for: pikepdf and NumPy have no older wheels for Apple chips."""


def info_plist(version: str) -> dict[str, object]:
    """What belongs into the app's Info.plist, besides what PyInstaller writes there."""
    return {
        "CFBundleDisplayName": "Attaché",
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "ko"],
        "CFBundleShortVersionString": version,
        "CFBundleVersion": ".".join(map(str, numbers(version)[:3])),
        "NSHumanReadableCopyright": "© 2026 The Attaché founders, MIT licence",
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": OLDEST,
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # it follows the dark look
        "LSBackgroundOnly": False,  # PyInstaller takes a program with a console for one
        "CFBundleDocumentTypes": [_document_type()],
        "UTExportedTypeDeclarations": [_exported_type()],
    }


def zipped(bundle: Path, out: Path, version: str) -> Path:
    """Pack the app with what macOS keeps beside its files, and return the zip in the folder `out`.

    Raises AttacheError where macOS's own `ditto` is missing or fails.
    """
    out.mkdir(parents=True, exist_ok=True)
    made = out / f"attache-{version}-macos-{platform.machine().lower()}.zip"
    command = ["ditto", "-c", "-k", "--sequesterRsrc", "--keepParent", str(bundle), str(made)]
    try:
        subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    except FileNotFoundError as error:
        raise AttacheError(
            "The app can be packed on macOS only.", "It is signed, and other zips would break that."
        ) from error
    except subprocess.CalledProcessError as error:
        raise AttacheError(f"ditto could not pack {bundle}: {error.stderr.strip()}") from error
    return made


def _document_type() -> dict[str, object]:
    return {
        "CFBundleTypeName": "Attaché deck",
        "CFBundleTypeRole": "Editor",
        "CFBundleTypeIconFile": "deck.icns",
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [TYPE],
    }


def _exported_type() -> dict[str, object]:
    return {
        "UTTypeIdentifier": TYPE,
        "UTTypeDescription": "Attaché deck",
        "UTTypeConformsTo": ["public.json", "public.data"],
        "UTTypeIconFile": "deck.icns",
        "UTTypeTagSpecification": {
            "public.filename-extension": ["attache"],
            "public.mime-type": ["application/vnd.attache.deck"],
        },
    }

"""What a desktop knows of Attaché: its menu entry, the type of its files, its icons."""

from pathlib import Path

from package_test.outcome import expect
from package_test.root import HOME
from package_test.screen import Person

_TYPE = "application/vnd.attache.deck"
_ENTRY = "attache.desktop"
_SHARES = (HOME / ".local/share", Path("/usr/share"))
_ICONS = ("apps/attache", "mimetypes/application-vnd.attache.deck")
_LEAST_SIZES = {"16x16", "32x32", "48x48", "256x256", "scalable"}


def known_to_the_desktop(person: Person, deck: Path) -> None:
    """Fail unless the desktop knows what a deck is, what opens it, and how both look."""
    share = _share(person)
    person.run("desktop-file-validate", share / "applications" / _ENTRY)
    said = person.run("gio", "info", "--attributes=standard::content-type", deck)
    expect(_TYPE in said, f"the desktop takes a deck for something else:\n{said}")
    default = person.run("xdg-mime", "query", "default", _TYPE)
    expect(default == _ENTRY, f"a deck is opened by “{default}”")
    for icon in _ICONS:
        _has_icon(person, share, icon)


def _has_icon(person: Person, share: Path, icon: str) -> None:
    theme = person.root.host(share) / "icons/hicolor"
    found = {path.relative_to(theme).parts[0] for path in theme.glob(f"*/{icon}.*")}
    missing = sorted(_LEAST_SIZES - found)
    expect(not missing, f"the icon {icon} is missing at {', '.join(missing)}")


def _share(person: Person) -> Path:
    """Where the menu entry is that the user has."""
    there = [each for each in _SHARES if person.root.host(each / "applications" / _ENTRY).is_file()]
    expect(there, "there is no menu entry")
    return there[0]

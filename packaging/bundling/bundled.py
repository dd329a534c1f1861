"""A part of a bundle, as the build knows it: with its files, its texts, and what it needs."""

from dataclasses import dataclass

from attache.parts import Part, read_text


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a licence or a notice, and the name that they are kept under."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class File:
    """A file by its place in the bundle, with slashes, and its SHA-256 in hexadecimal digits."""

    place: str
    digest: str


@dataclass(frozen=True, slots=True)
class Bundled:
    """A part of a bundle.

    `key` tells it from all others; `inside` is the key of the part that brings it along, `needs`
    are the keys of those that it requires. `purl` is how lists of materials name it.
    """

    key: str
    name: str
    version: str
    licence: str
    purpose: str
    home: str
    texts: tuple[Text, ...]
    purl: str = ""
    inside: str = ""
    authors: str = ""
    needs: tuple[str, ...] = ()
    files: tuple[File, ...] = ()


def bundled(key: str, part: Part, purl: str, needs: tuple[str, ...] = ()) -> Bundled:
    """A part that is installed here, with its texts read."""
    return Bundled(
        key=key,
        name=part.name,
        version=part.version,
        licence=part.licence,
        purpose=part.purpose,
        home=part.home,
        texts=tuple(Text(path.name, read_text(path)) for path in part.texts),
        purl=purl,
        needs=needs,
    )

"""What LibreOffice makes of a deck, in the bundled fonts alone."""

import os
import shutil
import subprocess
from pathlib import Path

from attache import paths
from attache.brand.models import Brand

_OFFICE = shutil.which("soffice")


def by_libreoffice(data: bytes, look: Brand, folder: Path) -> bytes:
    """A deck as PDF, in the bundled fonts alone."""
    faces = {face.name: face.twin for face in (look.heading, look.body, look.korean)}
    aliases = "".join(
        f'<alias binding="same"><family>{name}</family>'
        f"<prefer><family>{twin}</family></prefer></alias>"
        for name, twin in faces.items()
    )
    fonts, path = folder / "fonts.conf", folder / "charts.pptx"
    fonts.write_text(
        f'<?xml version="1.0"?><fontconfig><dir>{paths.fonts()}</dir>'
        f"<cachedir>{folder / 'font-cache'}</cachedir>{aliases}</fontconfig>",
        encoding="utf-8",
    )
    path.write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = [str(_OFFICE), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), str(path)]
    own_fonts = os.environ | {"FONTCONFIG_FILE": str(fonts)}
    subprocess.run(command, check=True, capture_output=True, timeout=300, env=own_fonts)
    return path.with_suffix(".pdf").read_bytes()

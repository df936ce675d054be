"""The parts of an XLSX file, looked through before any library makes objects of them.

A file of a few kilobytes can swell to gigabytes, name entities, join millions of cells or hold rows
twice. What passes here is put into a new archive: the library reads nothing else.
"""

import functools
import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from .looking import ELEMENTS, Seen, look
from .refusals import broken, too_large

# Bytes of all parts together, unpacked.
_SIZE, _PARTS = 40_000_000, 1_000
_PIECE = 1 << 16
# Elements of formats: Excel keeps 65,490 of cells, and the library takes seconds for so many.
_STYLES = 200_000
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)


@dataclass(frozen=True)
class Parts:
    """A file that can be read without harm."""

    archive: io.BytesIO
    seen: Mapping[str, Seen]


def looked_through(data: bytes) -> Parts:
    """The XML parts of an XLSX file in a new archive, each with what was seen in it.

    Raises:
        UsageProblem: the file is broken, locked, too large unpacked, or not what XLSX may be.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            contents = _contents(packed)
    except _BROKEN as error:
        raise broken() from error
    seen = {name: look(content) for name, content in contents.items()}
    if sum(one.elements for one in seen.values()) > ELEMENTS:
        raise too_large()
    styles = sum(one.elements for name, one in seen.items() if name.endswith("styles.xml"))
    if styles > _STYLES:
        raise broken()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as clean:
        for name, content in contents.items():
            clean.writestr(name, content)
    archive.seek(0)
    return Parts(archive, seen)


def _contents(packed: zipfile.ZipFile) -> dict[str, bytes]:
    names = [name for name in packed.namelist() if name.endswith((".xml", ".rels"))]
    if len(names) > _PARTS or sum(packed.getinfo(name).file_size for name in names) > _SIZE:
        raise too_large()
    contents: dict[str, bytes] = {}
    for name in names:
        with packed.open(name) as part:
            # In pieces: the size that the archive tells need not be the size that comes.
            contents[name] = b"".join(iter(functools.partial(part.read, _PIECE), b""))
    return contents

"""Which file names a bundle may carry: those that every system can write, and that stay where they are put."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from planlint.engine.chapters import FOLDERS
from planlint.engine.intake import MANIFEST
from planlint.family.homes import OFFICES
from planlint.rulebook.words import Both
from planlint.workspace.config import FILE
from planlint.workspace.workspace import SKIPPED, SUFFIXES

from .shapes import FileEntry

# Of a name in bytes, and of a whole path in characters (Windows has 260, with the folders above).
_LONGEST_NAME, _LONGEST_PATH = 200, 180
_TEXTS = (*SUFFIXES, ".md", ".markdown", ".txt")
_FORBIDDEN = re.compile(r'[<>:"|?*\\]')
# Windows takes these for devices, whatever stands behind the dot.
_DEVICE = re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?: *\..*)?")
_OURS = {FILE, MANIFEST}


def faults(files: Iterable[FileEntry]) -> Iterator[tuple[str, Both]]:
    """The paths that a bundle may not have, each with what is wrong with it."""
    known: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path, role in ((file.path, file.role) for file in files):
        fault = fault_of(path, role) or _clash(path, known, folders)
        if fault is not None:
            yield path, fault


def fault_of(path: str, role: str) -> Both | None:
    """What is wrong with a path by itself."""
    parts = path.split("/")
    for part in parts:
        found = name_fault(part)
        if found is not None:
            return found
    if len(path) > _LONGEST_PATH:
        return Both(zh="路径太长", en="the path is too long")
    if not path.lower().endswith(_TEXTS):
        return Both(zh="不是 .yaml、.md 或者 .txt", en="it is no .yaml, .md or .txt")
    if not SKIPPED.isdisjoint(parts) or f"{parts[0]}/" == OFFICES:
        return Both(zh=f"{parts[0]} 里的文件不会被读取", en=f"files in {parts[0]} are never read")
    return _role_fault(path, role)


def _role_fault(path: str, role: str) -> Both | None:
    """Whether a path and the role of its file agree."""
    folder = {"registry": FOLDERS[0], "ledger": FOLDERS[1]}.get(role)
    chapter = next((name for name in FOLDERS if path.startswith(name)), None)
    if (chapter == folder) if path.endswith(SUFFIXES) else (role == "attachment"):
        return None
    return Both(zh=f"路径与用途 {role} 不合", en=f"the path does not fit the role {role}")


def name_fault(part: str) -> Both | None:
    """What is wrong with the name of a file or folder."""
    if not part or part in (".", ".."):
        return Both(zh="不是工作区里的路径", en="it does not lead into the workspace")
    if not part.isprintable() or _FORBIDDEN.search(part):
        return Both(
            zh="文件名里有不能用的字符", en="the name holds a character that is not allowed"
        )
    if part.startswith(".") or part != part.strip(" ") or part.endswith("."):
        return Both(
            zh="文件名不能以点或者空格开头、结尾",
            en="a name may neither begin nor end with a dot or a blank",
        )
    if _DEVICE.fullmatch(part) or part.lower() in _OURS:
        return Both(zh="文件名是保留的", en="the name is reserved")
    if len(part.encode()) > _LONGEST_NAME:
        return Both(zh="文件名太长", en="the name is too long")
    return None


def _clash(path: str, files: dict[str, str], folders: dict[str, str]) -> Both | None:
    """Whether some system takes the path for another one, or a file for a folder."""
    steps = path.split("/")
    above = ["/".join(steps[:length]) for length in range(1, len(steps))]
    if _folded(path) in files:
        other = files[_folded(path)]
        return Both(
            zh=f"与 {other} 相同或者只差大小写", en=f"it differs from {other} in case at most"
        )
    files[_folded(path)] = path
    for folder in above:
        known = folders.setdefault(_folded(folder), folder)
        if known != folder:
            return Both(
                zh=f"与文件夹 {known} 只差大小写或者字形",
                en=f"a folder differs from {known} only in case",
            )
    if _folded(path) in folders or any(_folded(folder) in files for folder in above):
        return Both(zh="既是文件又是文件夹", en="it is a file and a folder")
    return None


def _folded(path: str) -> str:
    """What Windows and macOS take for the same name."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", path).casefold())

"""What a column of a table may be called, field by field."""

import re
import unicodedata

from planlint.workspace.recording.fields import fields_of
from planlint.workspace.recording.kinds import Kind


def known_heads(kind: Kind) -> dict[str, str]:
    """Heading -> key: what a field is called, also with the kind before it (演练日期)."""
    found = titles_of(kind)
    for title, key in list(found.items()):
        found.setdefault(folded(kind.title.zh) + title, key)
    found.setdefault(folded(f"{kind.title.zh}时间"), "on")
    if "to" not in kind.required:  # of a filing, 备案单位 may be either side
        found.setdefault(folded(f"{kind.title.zh}单位"), "by")
    return found


def titles_of(kind: Kind) -> dict[str, str]:
    """The same without the kind before it: what a slip is compared with."""
    found: dict[str, str] = {}
    for key, one in fields_of(kind.model).items():
        for name in (one.title.zh, key, one.title.en, one.title.zh.replace("·", "")):
            found.setdefault(folded(name), key)
    for name, key in (("预案名称", "plan"), ("预案", "plan"), ("文号", "number")):
        found.setdefault(name, key)
    return found


def folded(text: str) -> str:
    """A heading without spaces, width of letters, and the star of what must be filled in."""
    return re.sub(r"[\s*]", "", unicodedata.normalize("NFKC", text)).lower()

"""What a duty is about: its matters, bared of the verbs that everybody uses. Shared by two rules."""

import re
from collections.abc import Iterator

_PARTS = re.compile(r"[，。；,;\s、]|以及|和|及|与")
_VERBS = re.compile(
    r"^(负责|承担|组织|协调|指导|统筹|开展|做好|落实|牵头|具体|并|及时|依法|全面|全市|全县|本市|本县)+"
)
# Who only helps, or only orders, does not do the same thing as who does it.
_ROLES = (
    re.compile(r"配合|协助|协同|会同|参与|参加|支持|支援|督促|督导|指导"),
    re.compile(r"牵头|领导|决定|指挥|统筹"),
)
_LEAST = 4
_RUN = re.compile(r"[^，。；,;\s、和及与]{6,}")


def ends(text: str | None) -> Iterator[str]:
    """The last six characters of each longer part of a duty: quick to compare many by.

    Verbs stand in front, so duties about one matter of that length end alike.
    """
    for part in _RUN.findall(text or ""):
        yield part.removesuffix("以")[-6:]


def matters(text: str | None, least: int = _LEAST) -> Iterator[tuple[str, int]]:
    """Each matter of a duty with the part played in it; what is shorter than *least* is no matter."""
    for clause in re.split(r"[，。；,;]", text or ""):
        role = next((n for n, words in enumerate(_ROLES) if words.search(clause)), -1)
        for part in _PARTS.split(clause):
            bare = _VERBS.sub("", part)
            if len(bare) >= least:
                yield bare, role

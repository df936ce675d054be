"""What a duty is about: its matters, bared of the verbs that everybody uses. Shared by two rules."""

import re
from collections.abc import Iterator

_CLAUSES = re.compile("[，。；,;]")
_PARTS = re.compile(r"以及|[\s、和及与]")
_VERBS = re.compile(
    r"^(负责|承担|组织|协调|指导|统筹|开展|做好|落实|牵头|具体|并|及时|依法|全面|全市|全县|本市|本县)+"
)
# Who only helps, or only orders, does not do the same thing as who does it.
_ROLES = (
    re.compile(r"配合|协助|协同|会同|参与|参加|支持|支援|督促|督导|指导"),
    re.compile(r"牵头|领导|决定|指挥|统筹"),
)
_LEAST = 4


def matters(text: str | None, least: int = _LEAST) -> Iterator[tuple[str, int]]:
    """Each matter of a duty with the part played in it; what is shorter than *least* is no matter."""
    for clause in _CLAUSES.split(text or ""):
        if len(clause) < least:
            continue
        parts = [_VERBS.sub("", part) for part in _PARTS.split(clause) if len(part) >= least]
        named = [part for part in parts if len(part) >= least]
        if named:
            role = next((n for n, words in enumerate(_ROLES) if words.search(clause)), -1)
            yield from ((part, role) for part in named)

"""Keys that only some types of plans have, as far as options and registry fill them."""

from collections.abc import Mapping

from .asked import Asked
from .subject import Head


def own_keys(asked: Asked, head: Head) -> Mapping[str, tuple[str, ...]]:
    """Key → the lines in which it is written."""
    if asked.type == "joint" and asked.parties:
        return {"parties": ("parties:", *(_party(head, area) for area in asked.parties))}
    if asked.type == "action" and asked.team:
        return {"resources": (f"resources: {{teams: [{asked.team}]}}",)}
    return {}


def _party(head: Head, area: str) -> str:
    """Signature and version are still to come; they are not invented."""
    known = head.known.of(area)
    government = known.government()
    office = known.emergency_office()
    words = {
        "jurisdiction": area,
        "unit": government[0] if government else "",
        "approved_by": government[0] if government else "",
        "contact": f"{office}/duty" if office else "",
    }
    pairs = ", ".join(f"{key}: {word}" for key, word in words.items() if word)
    return f"  - {{{pairs}}}"

"""A county below an area of the family that has no total plan."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

WORDS = frozenset({"area"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each county right below an area whose total plan is in the family."""
    family = view.around
    spoken = {
        entry.value.jurisdiction
        for entry in family.registry.catalogue
        if entry.value.type == "total"
    }
    registered = {peer.jurisdiction for peer in family.peers if peer.type == "total"}
    for area, entry in family.registry.jurisdictions.items():
        ours = family.total_plan(entry.value.parent or "") is not None
        if entry.value.level == "county" and ours and area not in spoken | registered:
            yield Hit(view.spot(entry), {"area": entry.value.name or area}, mark=area)

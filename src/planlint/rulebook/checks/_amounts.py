"""Resources and how many of them, as messages say it."""

from planlint.family.family import Family
from planlint.model.registries.resources import Team
from planlint.rulebook.words import Both


def resource_name(resource: str, family: Family) -> str:
    """Its registered name, else its id."""
    entry = family.registry.resources.get(resource)
    return (entry and entry.value.name) or resource


def amount(number: int, resource: str, family: Family) -> Both:
    """200 顶; of teams 3 支."""
    entry = family.registry.resources.get(resource)
    unit = getattr(entry and entry.value, "unit", None) or ""
    if entry is not None and isinstance(entry.value, Team):
        return Both(zh=f"{number} 支", en=f"{number} team{'' if number == 1 else 's'}")
    return Both(zh=f"{number} {unit}".rstrip(), en=f"{number} {unit}".rstrip())

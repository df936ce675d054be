"""What the registry and the family have plans for."""

from planlint.rulebook.view import RegistryView


def areas(view: RegistryView) -> frozenset[str]:
    """Areas with a plan of their own, or with an entry of the catalogue that says why not."""
    family = view.around
    current = {facts.plan.jurisdiction for facts in family.current.values()}
    registered = [entry.value for entry in family.registry.instruments.values()]
    outside = {entry.jurisdiction or "" for entry in registered if entry.plan}
    listed = {entry.value.jurisdiction or "" for entry in family.registry.catalogue}
    return frozenset(current | outside | listed)


def makers(view: RegistryView) -> frozenset[str]:
    """Units that made a plan, or of which the catalogue or a registered plan speaks."""
    family = view.around
    made = {maker for facts in family.current.values() for maker in facts.plan.maker}
    listed = {entry.value.maker or "" for entry in family.registry.catalogue}
    return frozenset(made | listed)

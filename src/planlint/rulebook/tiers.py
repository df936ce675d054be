"""On which tier of government a party or holder stands: by its own word, else by its area."""

from planlint.model.reporting import Party

from .view import View

# The tiers of who sends and of who receives.
Ends = tuple[str | None, str | None]


def tier_of(party: Party | None, view: View) -> str | None:
    """The tier of a party: as it says, else that of the area of its first unit."""
    if party is None:
        return None
    if party.tier or not party.holder:
        return party.tier
    return holder_tier(party.holder[0], view)


def ends(view: View) -> tuple[Ends, ...]:
    """The tiers between which each reporting step of the plan goes."""
    return view.once(
        ("ends",),
        lambda: tuple((tier_of(s.from_, view), tier_of(s.to, view)) for s in view.plan.reporting),
    )


def holder_tier(holder: str, view: View) -> str | None:
    """The tier of a unit or post by its area; a body of the plan is on the tier of the plan."""
    registry = view.around.registry
    unit = holder.partition("/")[0]
    entry = registry.organisations.get(unit)
    if entry is not None:
        return entry.value.tier or registry.level(entry.value.jurisdiction or "")
    if unit.partition(".")[0] in {body.id for body in view.plan.bodies}:
        return registry.level(view.plan.jurisdiction)
    return None

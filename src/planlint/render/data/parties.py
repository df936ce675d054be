"""The parties of a joint plan (制定各方): what each signed, and where it is reached."""

from planlint.model.parties import JointParty
from planlint.model.plan_types import JointPlan
from planlint.model.shows import Selected
from planlint.render.blocks import Part, table
from planlint.render.context import Context
from planlint.render.phones import phone
from planlint.render.words import date

_HEADS = (
    "行政区域", "签署单位", "批准单位", "签署日期", "签署版次", "联络点", "联络电话",
)  # fmt: skip


def parties_part(context: Context, selected: Selected) -> Part:
    """One row a party."""
    plan = context.printable.plan
    parties = plan.parties if isinstance(plan, JointPlan) else ()
    return Part(blocks=table(_HEADS, (_row(context, parties[index]) for index in selected.items)))


def _row(context: Context, party: JointParty) -> tuple[str, ...]:
    unit = (party.unit,) if party.unit else ()
    contact = (party.contact,) if party.contact else ()
    return (
        _area(context, party.jurisdiction),
        context.said(context.holders(unit), lead=unit),
        context.holders(party.approved_by),
        date(party.signed) if party.signed else "",
        party.version or "",
        context.holders(contact),
        phone(context.printable, party.contact),
    )


def _area(context: Context, area: str | None) -> str:
    entry = context.printable.registry.jurisdictions.get(area or "")
    return (entry.value.name if entry else None) or area or ""

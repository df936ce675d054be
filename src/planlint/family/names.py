"""Printed names: what a holder, an instrument or a plan is called in the text of one plan."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from planlint.model.bodies import Body
from planlint.model.plan import Plan

from .registry import Registry

_HEADS = {
    "headquarters": "总指挥", "site_command": "总指挥", "leading_group": "组长",
    "working_group": "组长", "expert_group": "组长", "committee": "主任",
    "joint_conference": "召集人", "office": "主任",
}  # fmt: skip
_DEPUTIES = {
    "总指挥": "副总指挥", "组长": "副组长", "主任": "副主任", "召集人": "副召集人",
}  # fmt: skip


def head_word(body: Body) -> str:
    """What the head of a body of this kind is called (总指挥, 组长, 主任 …)."""
    return _HEADS.get(body.kind or "", "负责人")


def deputy_word(body: Body) -> str:
    """What the deputies of a body of this kind are called."""
    return _DEPUTIES.get(head_word(body), "副职")


def office_name(body: Body) -> str:
    """The name of the body's office."""
    named = body.office.name if body.office else None
    return named or f"{body.name or body.id or ''}办公室"


@dataclass(frozen=True)
class Names:
    """Names as one plan prints them, on one day. An unknown id prints as itself."""

    registry: Registry
    plan: Plan
    day: datetime.date | None = None
    # Other plans of the family by id, for holders such as ``jiangzhou.total#command``.
    others: Mapping[str, Plan] = field(default_factory=dict)

    def holder(self, holder: str) -> str:
        """A unit, a post, a body or a place in a body."""
        plan_id, _, local = holder.rpartition("#")
        plan = self.others.get(plan_id) if plan_id else self.plan
        unit, _, post = local.partition("/")
        if post:
            return self.unit(unit) + self.post(unit, post)
        name, _, place = local.partition(".")
        body = next((b for b in plan.bodies if b.id == name), None) if plan else None
        if body is None:
            return holder if plan_id else self.unit(local)
        return _in_body(body, place)

    def holders(self, holders: tuple[str, ...]) -> str:
        """Several holders, joined as Chinese text does."""
        return "、".join(self.holder(holder) for holder in holders)

    def unit(self, unit: str) -> str:
        """A unit: in its own area or its own plan the first short name, else the full one."""
        entry = self.registry.organisations.get(unit)
        if entry is None:
            return unit
        organisation = entry.value
        at_home = organisation.jurisdiction == self.plan.jurisdiction or unit in self.plan.maker
        if organisation.aliases and at_home:
            return organisation.aliases[0]
        return organisation.name_on(self.day) or unit

    def full_unit(self, unit: str) -> str:
        """The full official name of a unit on the day."""
        entry = self.registry.organisations.get(unit)
        return (entry.value.name_on(self.day) if entry else None) or unit

    def post(self, unit: str, post: str) -> str:
        """The title of a post."""
        entry = self.registry.organisations.get(unit)
        posts = entry.value.posts if entry else ()
        return next((p.title for p in posts if p.id == post and p.title), post)


def _in_body(body: Body, place: str) -> str:
    name = body.name or body.id or ""
    name = body.aliases[0] if body.aliases else name
    match place:
        case "head":
            return name + head_word(body)
        case "deputies":
            return name + deputy_word(body)
        case "office":
            short = body.office.aliases[0] if body.office and body.office.aliases else None
            return short or office_name(body)
        case _:
            return name

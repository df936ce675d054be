"""What only a total plan has: the plan system (预案体系) and who leads for which hazard."""

from planlint.model.plan_types import PlanSystemEntry, TotalPlan
from planlint.model.scalars import Holders
from planlint.model.shows import Selected
from planlint.render.blocks import Part, listed, table
from planlint.render.context import Context
from planlint.render.mentions import Mention, Said
from planlint.render.words import PLAN_KINDS


def plan_system_part(context: Context, selected: Selected) -> Part:
    """The kinds and plans of the system; with lead units it is a table."""
    plan = context.printable.plan
    entries = plan.plan_system if isinstance(plan, TotalPlan) else ()
    chosen = [entries[index] for index in selected.items]
    if not any(entry.lead or entry.hazard for entry in chosen):
        return Part(blocks=listed(_ended(_title(context, entry)) for entry in chosen))
    rows = ((str(number), *_row(context, entry)) for number, entry in enumerate(chosen, 1))
    return Part(blocks=table(("序号", "预案名称", "类型", "突发事件种类", "牵头部门"), rows))


def leads_part(context: Context, selected: Selected) -> Part:
    """突发事件种类 | 牵头部门"""
    plan = context.printable.plan
    leads = list(plan.leads.items()) if isinstance(plan, TotalPlan) else []
    rows = (
        (context.printable.word("hazards", hazard), _lead(context, lead))
        for hazard, lead in (leads[index] for index in selected.items)
    )
    return Part(blocks=table(("突发事件种类", "牵头部门"), rows))


def _row(context: Context, entry: PlanSystemEntry) -> tuple[str, ...]:
    hazard = context.printable.word("hazards", entry.hazard) if entry.hazard else ""
    kind = PLAN_KINDS.get(entry.type or "", "")
    return (_title(context, entry), kind, hazard, _lead(context, entry.lead))


def _ended(title: str) -> str:
    return Said(f"{title}。", getattr(title, "mentions", ()))


def _lead(context: Context, lead: Holders) -> str:
    return context.said(context.holders(lead), lead=lead)


def _title(context: Context, entry: PlanSystemEntry) -> str:
    if entry.plan is None:
        return entry.title or PLAN_KINDS.get(entry.type or "", "")
    title = entry.title or context.printable.plan_title(entry.plan)
    return Said(title, [Mention(title, plan=entry.plan)])

"""What only a total plan has: the plan system (预案体系) and who leads for which hazard."""

from planlint.model.plan import PlanSystemEntry, TotalPlan
from planlint.model.shows import Selected
from planlint.render.blocks import Part, listed, table
from planlint.render.context import Context
from planlint.render.words import PLAN_KINDS


def plan_system_part(context: Context, selected: Selected) -> Part:
    """The kinds and plans of the system; with lead units it is a table."""
    plan = context.printable.plan
    entries = plan.plan_system if isinstance(plan, TotalPlan) else ()
    chosen = [entries[index] for index in selected.items]
    if not any(entry.lead or entry.hazard for entry in chosen):
        return Part(blocks=listed(f"{_title(context, entry)}。" for entry in chosen))
    rows = ((str(number), *_row(context, entry)) for number, entry in enumerate(chosen, 1))
    return Part(blocks=table(("序号", "预案名称", "类型", "突发事件种类", "牵头部门"), rows))


def leads_part(context: Context, selected: Selected) -> Part:
    """突发事件种类 | 牵头部门"""
    plan = context.printable.plan
    leads = list(plan.leads.items()) if isinstance(plan, TotalPlan) else []
    rows = (
        (context.printable.word("hazards", leads[index][0]), context.holders(leads[index][1]))
        for index in selected.items
    )
    return Part(blocks=table(("突发事件种类", "牵头部门"), rows))


def _row(context: Context, entry: PlanSystemEntry) -> tuple[str, ...]:
    hazard = context.printable.word("hazards", entry.hazard) if entry.hazard else ""
    kind = PLAN_KINDS.get(entry.type or "", "")
    return (_title(context, entry), kind, hazard, context.holders(entry.lead))


def _title(context: Context, entry: PlanSystemEntry) -> str:
    if entry.title:
        return entry.title
    return (
        context.printable.plan_title(entry.plan)
        if entry.plan
        else PLAN_KINDS.get(entry.type or "", "")
    )

"""Typed data in official Chinese: one file a chapter of the model, each gives blocks and parts."""

from collections.abc import Callable

from planlint.model.shows import FLOW, Selected
from planlint.render.blocks import Part
from planlint.render.context import Context

from .basis import definitions_part, references_part
from .bodies import bodies_part
from .cards import cards_part
from .duties import duties_part
from .evacuations import evacuations_part
from .flow import flow_blocks
from .grades import grades_part
from .overview import leads_part, plan_system_part
from .parties import parties_part
from .registers import receivers_part, rosters_part
from .reporting import reporting_part
from .responses import responses_part
from .tables import contacts_part, resources_part
from .tasks import tasks_part
from .warnings import warnings_part

Printer = Callable[[Context, Selected], Part]

# Typed key -> (title of the section that is made when no section has its role, printer).
PRINTERS: dict[str, tuple[str, Printer]] = {
    "bodies": ("组织指挥机构", bodies_part),
    "cards": ("应急处置卡", cards_part),
    "contacts": ("通讯录", contacts_part),
    "definitions": ("名词术语", definitions_part),
    "duties": ("职责分工", duties_part),
    "evacuations": ("人员转移避险", evacuations_part),
    "grades": ("事件分级", grades_part),
    "leads": ("牵头部门", leads_part),
    "parties": ("制定各方", parties_part),
    "plan_system": ("预案体系", plan_system_part),
    "receivers": ("预警接收人", receivers_part),
    "references": ("编制依据", references_part),
    "reporting": ("信息报告", reporting_part),
    "resources": ("应急资源", resources_part),
    "responses": ("分级响应", responses_part),
    "rosters": ("值班表", rosters_part),
    "tasks": ("主要任务", tasks_part),
    "warnings": ("预警", warnings_part),
}


def print_data(context: Context, selected: Selected) -> Part:
    """The blocks and parts of the selected items."""
    if (selected.key, selected.detail) == ("responses", FLOW):
        levels = [context.printable.plan.responses[index] for index in selected.items]
        return Part(blocks=tuple(flow_blocks(context, levels)))
    return PRINTERS[selected.key][1](context, selected)

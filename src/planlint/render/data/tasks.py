"""Tasks (任务): what is done, by whom, by when, as one clause of official prose."""

from planlint.model.shows import Selected
from planlint.model.tasks import Task
from planlint.render.blocks import Part, listed, table
from planlint.render.conditions import condition_words
from planlint.render.context import Context
from planlint.render.words import bare, duration, when

_STARTS = {"warning": "预警发布后", "response": "响应启动后", "recovery": "响应终止后"}


def tasks_part(context: Context, selected: Selected) -> Part:
    """Named tasks as items; all tasks of a plan as a table."""
    plan = context.printable.plan
    tasks = [plan.tasks[index] for index in selected.items]
    if selected.named:
        return Part(blocks=listed(task_sentence(context, task) for task in tasks))
    rows = (
        (
            bare(t.title), context.said(context.holders(t.lead), lead=t.lead),
            context.holders(t.support), _time(t),
        )
        for t in tasks
    )  # fmt: skip
    return Part(blocks=table(("任务", "牵头单位", "配合单位", "时限"), rows))


def task_items(context: Context, ids: tuple[str, ...]) -> list[str]:
    """The tasks of a warning or response level, except those that the section shows by name."""
    found = (context.printable.task(name) for name in ids if not context.repeats(name))
    return [task_sentence(context, task) for task in found if task is not None]


def task_sentence(context: Context, task: Task) -> str:
    """转移危险区域群众（市应急局牵头，市公安局配合，响应启动后2小时内完成）。"""
    opening = _opening(context, task)
    lead = f"{context.holders(task.lead)}{_led(task)}" if task.lead else ""
    support = f"{context.holders(task.support)}配合" if task.support else ""
    post = f"{context.holders((task.post,))}承办" if task.post else ""
    details = "，".join(
        part for part in (lead, support, post, _needs(context, task), _time(task)) if part
    )
    words = f"{opening}{bare(task.title)}{f'（{details}）' if details else ''}。"
    return context.said(words, lead=task.lead)


def _opening(context: Context, task: Task) -> str:
    """The case in which the task is done; typed numbers need a 时, words of the author do not."""
    if task.when is None:
        return ""
    return when(condition_words(context.printable, task.when), "" if task.when.text else "时")


def _led(task: Task) -> str:
    if task.support or len(task.lead) > 1:
        return "牵头"
    return "负责"


def _needs(context: Context, task: Task) -> str:
    needs = (_need(context, need.resource, need.quantity) for need in task.needs)
    words = "、".join(need for need in needs if need)
    return f"调用{words}" if words else ""


def _need(context: Context, resource: str | None, quantity: int | None) -> str:
    entry = context.printable.registry.resources.get(resource or "")
    if entry is None:
        return resource or ""
    measure = getattr(entry.value, "unit", None) or ""
    return f"{entry.value.name or resource}{f'{quantity}{measure}' if quantity else ''}"


def _time(task: Task) -> str:
    if task.within:
        return f"{_STARTS.get(task.phase or '', '')}{duration(task.within)}内完成"
    if task.every:
        return f"每{duration(task.every)}一次"
    if task.daily:
        return f"每日{task.daily}"
    if task.quarterly:
        return "每季度一次"
    return "每年一次" if task.yearly else ""

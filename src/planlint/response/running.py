"""Which tasks of an activated plan run: those of its response level, and of its warning."""

from planlint.family.activation import Active, Stage, active

from .course import Activation


def active_tasks(one: Activation) -> tuple[Active, ...]:
    """The tasks of the level that runs; of a plan without levels all of its response."""
    if one.facts is None:
        return ()
    level = one.response
    if one.chosen is not None and level is not None:
        stage = Stage("response", level.hazard or "", one.chosen.level, one.chosen.number)
        return active(one.facts.plan, stage)
    if one.facts.plan.responses:
        return ()
    tasks = enumerate(one.facts.plan.tasks)
    whole = Stage("response", "", 0, -1)
    return tuple(Active(task, n, whole) for n, task in tasks if task.phase == "response")


def warning_tasks(one: Activation) -> tuple[Active, ...]:
    """The tasks of the warning that is issued, but those that the response brings too."""
    if one.facts is None or one.warning is None:
        return ()
    warning = one.facts.plan.warnings[one.warning.number]
    stage = Stage("warning", warning.hazard or "", one.warning.level, one.warning.number)
    already = {each.number for each in active_tasks(one)}
    return tuple(each for each in active(one.facts.plan, stage) if each.number not in already)

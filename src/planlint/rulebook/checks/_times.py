"""The time of a task as messages say it, and why nobody can tell whether it is later than another."""

from planlint.model.scalars import Duration
from planlint.model.tasks import Task
from planlint.rulebook.labels import span
from planlint.rulebook.words import Both


def time_key(task: Task) -> str:
    """Where its time stands."""
    return "within" if task.within else "every" if task.every else "daily"


def time_word(task: Task) -> Both:
    """2小时; 每6小时一次; 每日08:00."""
    if task.within:
        return span(task.within)
    if task.every:
        again = span(task.every)
        return Both(zh=f"每{again.zh}一次", en=f"every {again.en}")
    return Both(zh=f"每日{task.daily}", en=f"daily at {task.daily}")


def unclear(within: Duration, task: Task) -> Both:
    """Why nobody can tell whether a task comes within a time."""
    wanted, said = span(within), time_word(task)
    if task.within:
        return Both(
            zh=f"一边是{wanted.zh}，一边是{said.zh}，工作日、月与日历天不能直接换算",
            en=f"{wanted.en} against {said.en}: working days and months are more or fewer days as the year goes",
        )
    return Both(
        zh=f"要求{wanted.zh}内，任务写的是{said.zh}，没有写第一次在多长时间内",
        en=f"wanted within {wanted.en}; the task is done {said.en}, and does not say when first",
    )

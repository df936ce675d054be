"""A plan counts on a unit, and no plan of that unit says which task answers."""

from collections.abc import Iterator

from planlint.family.facts import Facts
from planlint.family.promises import Assumption
from planlint.family.reconciliation.answers import answer_to
from planlint.family.reconciliation.matching import Suggestion, called, commitment_of, suggestions
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word, label, plain, shortened
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

from ._promises import assumed

WORDS = frozenset({"ours", "unit", "lacks", "near"})
NEEDS = ("relies_on",)
_NO_PLAN = Both(
    zh="工作区里没有这个单位制定的预案，无从对照",
    en="no plan that this unit made is in the workspace to compare with",
)

_SOMEBODY = Both(zh="别人", en="somebody")


def check(view: View) -> Iterator[Hit]:
    """One hit for each promise that names no task; an answer in the ledger settles it."""
    for one in assumed(view):
        promise = one.promise
        if promise.plan and (promise.task or promise.plan not in view.around.plan_ids):
            continue  # other rules ask whether the plan and the task are there
        settled = commitment_of(one, view.around) or answer_to(one, None, view.around)
        if not settled and (promise.unit or promise.plan or promise.task):
            yield _hit(view, one)


def _hit(view: View, one: Assumption) -> Hit:
    unit, around = one.promise.unit, view.around
    named = around.current.get(one.promise.plan or "")
    plans = (named,) if named else around.plans_of(unit_of(unit or ""))
    alike = _alike(one, plans)
    words: dict[str, Word] = {
        "ours": label(one.task, view.vocabulary),
        "unit": holder_word(unit) if unit else plain(named.plan.title) if named else _SOMEBODY,
        "lacks": _lacks(one.promise.task),
        "near": _near([(s.facts.plan.id, s.task.id, s.task.title) for s in alike]),
    }
    places = tuple(Spot.opposite(s.facts.document, ("tasks", s.number)) for s in alike)
    because = None if plans or not unit else _NO_PLAN
    return Hit(view.spot(*one.pointer), words, places, because, mark=unit or "")


def _alike(one: Assumption, plans: tuple[Facts, ...]) -> tuple[Suggestion, ...]:
    """The tasks of the id that is named, else those that read alike."""
    return called(one.promise.task or "", plans) or suggestions(one.task.title or "", plans)


def _lacks(task: str | None) -> Both:
    """What the promise does not say."""
    if task is None:
        return Both(zh="没有写明对方哪项任务", en="names no task there")
    return Both(
        zh=f"写了任务“{task}”，没有写在哪个预案里",
        en=f"names task “{task}” and no plan that has it",
    )


def _near(alike: list[tuple[str, str | None, str | None]]) -> Both:
    """The tasks that read alike, for people to choose from."""
    named = [f"{plan} 的 {task}（{shortened(title or '')}）" for plan, task, title in alike]
    english = [f"{task} of {plan} ({shortened(title or '')})" for plan, task, title in alike]
    if not named:
        return Both()
    return Both(zh="；可能是 " + "、".join(named), en="; perhaps " + ", ".join(english))

"""The year in a few sentences, from the figures of the tables."""

from collections.abc import Iterator

from planlint.rulebook.words import Both

from .report import Yearly
from .said import said

# Of a sentence: name -> table, row, column, and the Chinese unit behind a number.
_Cells = dict[str, tuple[str, str, str, str]]


def summary(report: Yearly) -> Iterator[Both]:
    """One sentence each on plans, duties, training and drills, events."""
    for template, cells in _SENTENCES:
        words = {name: _word(report, *cell) for name, cell in cells.items()}
        yield Both(
            zh=template.zh.format(**{name: word.zh for name, word in words.items()}),
            en=template.en.format(**{name: word.en for name, word in words.items()}),
        )


def _word(report: Yearly, table: str, row: str, column: str, unit: str) -> Both:
    """A figure with its unit; what is not recorded has none."""
    figure = report.table(table).at(row, column)
    word = said(figure)
    return Both(zh=word.zh + unit, en=word.en) if figure.state == "counted" else word


_SENTENCES: tuple[tuple[Both, _Cells], ...] = (
    (
        Both(
            zh="预案：统计期末有效{all}；本年首次印发{issued}，修订印发{revised}，废止{repealed}。",
            en="Plans: {all} in force on the last day; first issued in the year: {issued}, "
            "revised: {revised}, repealed: {repealed}.",
        ),
        {
            "all": ("plans_in_force", "all", "all", "件"),
            "issued": ("plans_changed", "all", "issued", "件"),
            "revised": ("plans_changed", "all", "revised", "件"),
            "repealed": ("plans_changed", "all", "repealed", "件"),
        },
    ),
    (
        Both(
            zh="义务：应办{owed}，按期办结{done}，迟办{late}，逾期未办{overdue}，未到期{open}，不能判断{undecided}。",
            en="Duties: {owed} owed, {done} done on time, {late} late, {overdue} overdue, "
            "{open} not due yet, {undecided} undecided.",
        ),
        {
            "owed": ("duties", "all", "owed", "项"),
            "done": ("duties", "all", "done", "项"),
            "late": ("duties", "all", "done_late", "项"),
            "overdue": ("duties", "all", "overdue", "项"),
            "open": ("duties", "all", "open", "项"),
            "undecided": ("duties", "all", "undecided", "项"),
        },
    ),
    (
        Both(
            zh="培训和演练：培训{trainings}，参加{people}；演练{held}，检验预案{plans}，已评估{evaluated}。",
            en="Trainings: {trainings}, people: {people}. Drills: {held}, plans drilled: {plans}, "
            "evaluated: {evaluated}.",
        ),
        {
            "trainings": ("work", "trainings", "number", "场"),
            "people": ("work", "people_trained", "number", "人次"),
            "held": ("drills", "all", "held", "场"),
            "plans": ("drills", "all", "plans", "件"),
            "evaluated": ("drills", "all", "evaluated", "场"),
        },
    ),
    (
        Both(
            zh="突发事件：启动应急响应{launched}，涉及事件{events}；死亡{deaths}，失踪{missing}，受伤{injured}，"
            "转移安置{relocated}，直接经济损失{loss}。",
            en="Events: {events}, responses launched: {launched}; deaths: {deaths}, missing: {missing}, "
            "injured: {injured}, relocated: {relocated}, direct loss: {loss} (10,000 yuan).",
        ),
        {
            "launched": ("responses", "all", "year", "次"),
            "events": ("events", "all", "year", "起"),
            "deaths": ("losses", "deaths", "year", "人"),
            "missing": ("losses", "missing", "year", "人"),
            "injured": ("losses", "injured", "year", "人"),
            "relocated": ("losses", "relocated", "year", "人"),
            "loss": ("losses", "direct_loss", "year", "万元"),
        },
    ),
)

"""The yearly report as a document to print."""

import datetime
from collections.abc import Collection, Iterator

from planlint.filing.unread import reason
from planlint.render.paper.paper import Grid, Line, Paper, Part
from planlint.rulebook.words import Both

from .annexes import assessment, sources
from .report import Yearly
from .said import said
from .summary import summary
from .table import Chapter, Table

_NOT_KEPT = Both(
    zh="未记录（没有台账 {files}，或者台账没有写明）。",
    en="not recorded ({files} is not kept, or does not say).",
)
_LOST = Both(zh="没有读到台账 {files}。", en="{files} was not read.")
_NUMERALS = "一二三四五六七八九十"
# Of the width, for the column of names where there are many others.
_NAMES, _FEW, _MANY = 34, 5, 8


def document(report: Yearly, language: str) -> Paper:
    """The report in one language."""
    numbers = {table.id: str(n) for n, table in enumerate(_shown(report), 1)}
    chapters = [
        Part(
            _headed("概况", "In short", 0)[language],
            tuple(s[language] for s in (*_unread(report), *summary(report))),
        ),
        *(
            Part(
                _headed(chapter.title.zh, chapter.title.en, n)[language],
                tuple(said[language] for said in _absent(chapter, report.lost)),
                tuple(_grid(t, numbers[t.id], language) for t in chapter.tables if t.is_recorded),
            )
            for n, chapter in enumerate(report.chapters, 1)
        ),
        Part(_notes_title(report)[language], tuple(note[language] for note in _notes(report))),
    ]
    annexes = (assessment(report.assessment, language), sources(report, language))
    title, facts = _title(report)[language], tuple(fact[language] for fact in _facts(report))
    return Paper(title, facts, tuple(chapters), annexes, language)


def _title(report: Yearly) -> Both:
    name, year = report.name, report.period.year
    return Both(zh=f"{name}{year}年应急预案年度报告", en=f"{name}: contingency plans in {year}")


def _facts(report: Yearly) -> Iterator[Both]:
    first, last = report.period.first, report.period.last
    if not report.period.is_over:
        yield Both(zh=f"（截至{_day(last)}，年度未结束）", en=f"to date: up to {last}")
    yield Both(zh=f"统计时段：{_day(first)}至{_day(last)}", en=f"from {first} to {last}")
    scope = f"{report.name}及其以下各级" if report.area else "工作区内的全部预案和台账"
    whole = f"{report.name} and all below it" if report.area else "all plans and records kept here"
    yield Both(zh=f"统计范围：{scope}", en=f"of {whole}")
    yield Both(zh=f"制表日期：{_day(report.as_of)}", en=f"made on {report.as_of}")


def _day(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _headed(zh: str, en: str, number: int) -> Both:
    return Both(zh=f"{_NUMERALS[number]}、{zh}", en=f"{number + 1}. {en}")


def _shown(report: Yearly) -> list[Table]:
    return [table for table in report.tables if table.is_recorded]


def _grid(table: Table, number: str, language: str) -> Grid:
    aside = f"（单位：{table.unit.zh}）" if table.unit.zh and language == "zh" else ""
    lines = tuple(
        Line(row.name[language], tuple(said(f)[language] for f in row.cells), strong=row.total)
        for row in table.rows
    )
    return Grid(
        caption=Both(zh=f"表{number}　", en=f"Table {number}: ")[language]
        + table.title[language]
        + aside,
        corner=table.of[language],
        heads=tuple(column.name[language] for column in table.columns),
        lines=lines,
        notes=tuple(Both(zh=f"注：{n.zh}", en=f"Note: {n.en}")[language] for n in table.notes),
        widths=_widths(len(table.columns)),
    )


def _widths(columns: int) -> tuple[int, ...]:
    """A wide column of names where there is room, a narrow one beside many others."""
    name = _NAMES if columns <= _FEW else 100 // (columns + 1) + _MANY
    return (name, *((100 - name) // columns for _ in range(columns)))


def _unread(report: Yearly) -> Iterator[Both]:
    """The files that were not read, before any figure."""
    if report.unread:
        named = [(one.path, reason(one.reason)) for one in report.unread]
        yield Both(
            zh=f"有{len(named)}个文件没有读到，本报告的数字不全："
            + "；".join(f"{path}（{why.zh}）" for path, why in named)
            + "。",
            en=f"Files that were not read: {len(named)}; the figures are not whole: "
            + "; ".join(f"{path} ({why.en})" for path, why in named)
            + ".",
        )


def _absent(chapter: Chapter, lost: Collection[str]) -> Iterator[Both]:
    """One sentence for each ledger without which tables of the chapter have no number."""
    tables = [table for table in chapter.tables if not table.is_recorded]
    for ledgers in dict.fromkeys(table.ledgers for table in tables):
        titles = [table.title for table in tables if table.ledgers == ledgers]
        files = "、".join(f"ledger/{kind}.yaml" for kind in ledgers)
        why = _LOST if set(ledgers) & set(lost) else _NOT_KEPT
        yield Both(
            zh=f"{'、'.join(title.zh for title in titles)}：{why.zh.format(files=files)}",
            en=f"{'; '.join(title.en for title in titles)}: {why.en.format(files=files)}",
        )


def _notes_title(report: Yearly) -> Both:
    return _headed("说明", "Notes", len(report.chapters) + 1)


def _notes(report: Yearly) -> Iterator[Both]:
    yield Both(
        zh="本报告由 planlint 根据工作区的预案、登记和台账统计，每个数字的出处见附件2。“未记录”指没有建立台账、"
        "台账没有读到或者没有写明，不等于没有发生；“未到”指季度尚未开始。",
        en="planlint counted this from the plans, registers and records kept here; annex 2 says from "
        "which lines. “Not recorded” means that a ledger is not kept, was not read, or does not say it: "
        "not that nothing happened. “To come”: the quarter has not begun.",
    )
    if report.not_kept:
        files = [f"ledger/{kind}.yaml" for kind in report.not_kept]
        yield Both(
            zh=f"本年没有建立的台账：{'、'.join(files)}。",
            en=f"Ledgers not kept in the year: {', '.join(files)}.",
        )
    if report.undated:
        yield Both(
            zh=f"有{report.undated}条记录没有日期或者日期写法不对，没有计入（planlint check 可以看到）。",
            en=f"{report.undated} records have no day that can be read and count nowhere "
            "(planlint check shows them).",
        )

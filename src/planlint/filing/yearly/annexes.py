"""The annexes of the printed report: the assessment, and what each figure was counted from."""

from collections.abc import Iterator

from planlint.filing.capability.assess import Assessment, Part, Scored
from planlint.filing.counting.figure import Figure
from planlint.render.paper.paper import Grid, Line
from planlint.render.paper.paper import Part as Section
from planlint.rulebook.words import Both

from .report import Yearly
from .said import places
from .table import Row, Table

_ASSESSOR = Both(zh="由评估人评定", en="assessor")
_NOTHING = Both(zh="不能计算", en="cannot be counted")
_HEADS = (
    Both(zh="指标", en="Indicator"),
    Both(zh="得分（符合/所看）", en="Score (met/of)"),
    Both(zh="看什么", en="What is looked at"),
    Both(zh="没有达到的，见", en="Short of it, see"),
)
_INTRO = (
    Both(
        zh="一级指标18项、二级指标67项的名称和次序依照中国安全生产科学研究院的城市应急能力评估体系；其下405项三级"
        "指标没有公开，没有采用。能够从预案、登记和台账计算的{scored}项给出得分，其余{rest}项由评估人评定。",
        en="Names and order of the 18 first-level and 67 second-level indicators are those of the "
        "Chinese Academy of Safety Science and Technology; its 405 third-level ones are not published. "
        "{scored} can be counted from plans, registers and ledger; {rest} are left to the assessor.",
    ),
    Both(
        zh="得分为符合的项数占所看项数的百分数，去尾取整；怎样算符合由 planlint 设定，是通行做法，不是原体系的"
        "规定。一级指标的得分为其中算出得分的二级指标的平均数，不设权重；67项没有全部算出，不给总分。",
        en="A score is the share of what is as it should be, rounded down; what counts is set by "
        "planlint (practice), not by the scheme. A first-level score is the plain mean of those "
        "counted below it; there is no total unless all 67 are there.",
    ),
)


def assessment(found: Assessment, language: str) -> Section:
    """Annex 1: the table of indicators."""
    scored = sum(part.standing == "scored" for part in found.parts)
    words = {"scored": str(scored), "rest": str(len(found.parts) - scored)}
    lines = (line for n, group in enumerate(found.groups, 1) for line in _group(n, group, language))
    heads = tuple(head[language] for head in _HEADS)
    return Section(
        Both(zh="应急能力评估表", en="Capability assessment")[language],
        tuple(text.filled(**words)[language] for text in _INTRO),
        (Grid("", heads[0], heads[1:], tuple(lines), widths=(22, 15, 36, 27), wordy=True),),
        number=Both(zh="附件1", en="Annex 1")[language],
    )


def sources(report: Yearly, language: str) -> Section:
    """Annex 2: for each row, the lines that its sum was counted from."""
    lines = (line for table in report.tables for line in _of_table(table, language))
    intro = Both(
        zh="每行为合计数（没有合计的为第一个数）的出处，写作“文件:行”。其他数字的出处见 JSON 格式的报告。",
        en="Of each row the sum, or its first figure, as file:line. The JSON has those of all figures.",
    )
    corner, where = Both(zh="统计项", en="Figure"), Both(zh="出处", en="Counted from")
    return Section(
        Both(zh="数据来源", en="Sources")[language],
        (intro[language],),
        (
            Grid(
                "", corner[language], (where[language],), tuple(lines), widths=(28, 72), wordy=True
            ),
        ),
        number=Both(zh="附件2", en="Annex 2")[language],
    )


def _group(number: int, group: Scored, language: str) -> Iterator[Line]:
    name, count = group.group.name, f"{group.computed}/{len(group.parts)}"
    mean = Both(
        zh=f"{group.score}分（{count}项算出）" if group.computed else "由评估人评定",
        en=f"{group.score} ({count} counted)" if group.computed else "for the assessor",
    )
    yield Line(f"{number}. {name[language]}　{mean[language]}")
    for one in group.parts:
        yield Line(one.indicator.name[language], _cells(one, language))


def _cells(one: Part, language: str) -> tuple[str, ...]:
    tally, says = one.tally, one.indicator.says[language]
    if one.standing == "assessor":
        return (_ASSESSOR[language], says, "")
    if one.standing == "nothing":
        return (_NOTHING[language], says, tally.because[language] if tally.because else "")
    share = Both(
        zh=f"{tally.score}（{len(tally.met)}/{tally.of}）",
        en=f"{tally.score} ({len(tally.met)}/{tally.of})",
    )
    return (share[language], says, places(tally.lacking)[language])


def _of_table(table: Table, language: str) -> Iterator[Line]:
    found = [(row, figure) for row in table.rows if (figure := _main(table, row)).sources]
    if found:
        yield Line(table.title[language])
    for row, figure in found:
        yield Line(row.name[language], (places(figure.sources)[language],))


def _main(table: Table, row: Row) -> Figure:
    """The sum of a row, else its first figure."""
    ids = [column.id for column in table.columns]
    sums = [n for n, name in enumerate(ids) if name in ("all", "year")]
    return row.cells[sums[0] if sums else 0]

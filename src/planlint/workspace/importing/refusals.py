"""What is said of files that cannot be taken as tables."""

from planlint.workspace.errors import UsageProblem

from .grid import COLUMNS, ROWS, letters


def too_large() -> UsageProblem:
    """What is said of a table beyond all offices."""
    return UsageProblem(
        f"表格太大：最多 {ROWS} 行、{COLUMNS} 列；删去多余的行列，或者拆成几个文件",
        f"the table is too large: at most {ROWS} rows and {COLUMNS} columns; split the file",
    )


def too_far(row: int, column: int) -> UsageProblem:
    """The same where one cell lies beyond, often a forgotten blank; *row*, *column*: the last filled."""
    if row > ROWS:
        return UsageProblem(
            f"表格太大：第{row}行还有内容（可能只是一个空格），最多 {ROWS} 行；选中最后一条记录以下的所有行，"
            "“删除行”以后保存，或者拆成几个文件",
            f"the table is too large: row {row} still holds something, perhaps only a blank, and {ROWS} "
            "rows are the most; delete all rows below the last record and save, or split the file",
        )
    return UsageProblem(
        f"表格太大：{letters(column)}列还有内容（可能只是一个空格），最多 {COLUMNS} 列；选中最后一列以右的所有列，"
        "“删除列”以后保存",
        f"the table is too large: column {letters(column)} still holds something, perhaps only a blank, "
        f"and {COLUMNS} columns are the most; delete all columns to the right and save",
    )


def broken() -> UsageProblem:
    """What is said of a file that is no XLSX although it begins like one."""
    return UsageProblem(
        "不是能读的 XLSX 文件（损坏、加密或者不是表格）；在 Excel 或者 WPS 里另存为 .xlsx",
        "not a readable XLSX file (damaged, locked, or no table); save it again as .xlsx",
    )

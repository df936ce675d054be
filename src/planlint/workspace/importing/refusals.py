"""What is said of files that cannot be taken as tables."""

from planlint.workspace.errors import UsageProblem

from .grid import COLUMNS, ROWS


def too_large() -> UsageProblem:
    """What is said of a table beyond all offices."""
    return UsageProblem(
        f"表格太大：最多 {ROWS} 行、{COLUMNS} 列；删去多余的行列，或者拆成几个文件",
        f"the table is too large: at most {ROWS} rows and {COLUMNS} columns; split the file",
    )


def broken() -> UsageProblem:
    """What is said of a file that is no XLSX although it begins like one."""
    return UsageProblem(
        "不是能读的 XLSX 文件（损坏、加密或者不是表格）；在 Excel 或者 WPS 里另存为 .xlsx",
        "not a readable XLSX file (damaged, locked, or no table); save it again as .xlsx",
    )

"""A file that a user names -> its bytes, and what kind of table they are."""

import re
from pathlib import Path

from planlint.source.problem import Problem
from planlint.workspace.disk import Disk
from planlint.workspace.errors import UsageProblem

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKED = b"PK"
# Of this much of a file it is looked whether it begins as a web page.
_START = 1_000
_PAGE = re.compile(
    rb"(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<(!doctype html|html|head|meta|body|table|div)\b",
    re.DOTALL,
)


def read_bytes(path: Path) -> bytes:
    """The content of a table file.

    Raises:
        UsageProblem: it is not there, no file, too large, or of a kind that cannot be read.
    """
    full = path.resolve()
    data = Disk(full.parent).fetch(full.name)
    if isinstance(data, Problem):
        large = data.code == "too-large"
        zh, en = ("大于 10 MB", "is larger than 10 MB") if large else ("读不了", "cannot be read")
        raise UsageProblem(f"{path} {zh}，没有导入", f"{path} {en}; nothing was imported")
    if data.startswith(_OLD):
        raise UsageProblem(
            f"{path} 是旧格式 .xls，或者设了密码；在 Excel 或者 WPS 里另存为不加密的 .xlsx",
            f"{path} is an old .xls, or locked with a password; save it as .xlsx without one",
        )
    _refuse_other(path, data)
    return data


def _refuse_other(path: Path, data: bytes) -> None:
    """What offices send under the name of a table: nothing at all, or a page of a web system."""
    start = data[:_START].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        raise UsageProblem(
            f"{path} 是空文件，没有导入；请对方重发", f"{path} is empty; nothing was imported"
        )
    if _PAGE.match(start):
        raise UsageProblem(
            f"{path} 其实是网页（HTML），不是表格文件；用 Excel 或者 WPS 打开，另存为 .xlsx",
            f"{path} is in truth a web page (HTML); open it in Excel or WPS and save it as .xlsx",
        )


def is_packed(data: bytes) -> bool:
    """Whether the bytes are an archive, as XLSX is."""
    return data.startswith(_PACKED)

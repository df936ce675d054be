"""Appending a record to a ledger file as text: comments, order and everything else stay as they are."""

import re
from collections.abc import Mapping

from planlint.source.reader import read
from planlint.source.tree import Data
from planlint.source.writing import one_line

from .errors import UsageProblem

# What needs no quotes although it begins with no letter.
_BARE = re.compile(r"\d{4}-\d{2}-\d{2}|/[\w./-]*")
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)
_EMPTY = re.compile(r"^[ \t]*\[[ \t]*\][ \t]*(?=#|\r?$)", re.MULTILINE)


# A value of a record: text, or a list of mappings such as needs.
Value = str | list[dict[str, str]]


def record_line(record: Mapping[str, Value]) -> str:
    """A record on one line, in the form of the ledgers."""
    return f"- {_mapping(record)}"


def _mapping(record: Mapping[str, Value] | Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{key}: {_value(value)}' for key, value in record.items())}}}"


def _value(value: Value) -> str:
    if isinstance(value, str):
        return _scalar(value)
    return f"[{', '.join(_mapping(item) for item in value)}]"


def records_of(path: str, data: bytes) -> list[Data]:
    """The records of a file.

    Raises:
        UsageProblem: it cannot be read, or is no list.
    """
    reading = read(data, lists=True)
    fatal = [problem.code for problem in reading.problems if problem.fatal]
    if fatal == ["empty-file"]:
        return []
    if reading.tree is None or fatal or not isinstance(reading.tree.data, list):
        raise _untouched(path, "读不懂", "cannot be read")
    return reading.tree.data


def appended(path: str, data: bytes, record: Mapping[str, Value]) -> bytes:
    """The file with *record* at its end; proved by reading it back.

    Raises:
        UsageProblem: it cannot be read, or nothing can be appended to it as it is written.
    """
    before = records_of(path, data)
    text = data.decode("utf-8")
    ending = "\r\n" if "\r\n" in text else "\n"
    item = _ITEM.search(text)
    line = (item[1] if item and before else "") + record_line(record) + ending
    kept = _EMPTY.sub("", text).rstrip(" \t\r\n") if not before else text.rstrip(" \t\r\n")
    written = (f"{kept}{ending}{line}" if kept else line).encode()
    again = read(written, lists=True)
    if again.tree is None or again.tree.data != [*before, dict(record)]:
        raise _untouched(path, "写法不能追加", "is written so that nothing can be appended")
    return written


def _scalar(value: str) -> str:
    return value if _BARE.fullmatch(value) else one_line(value)


def _untouched(path: str, zh: str, en: str) -> UsageProblem:
    return UsageProblem(
        f"{path} {zh}，没有改动；先运行 planlint check，改好后再写",
        f"{path} {en} and was left alone; run planlint check and mend it first",
    )

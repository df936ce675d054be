"""Appending records to a ledger file as text: comments, order and everything else stay as they are."""

import re
from collections.abc import Mapping, Sequence

from planlint.source.reader import read
from planlint.source.text import LIMIT
from planlint.source.tree import Data
from planlint.source.writing import one_line
from planlint.workspace.errors import UsageProblem

# What needs no quotes although it begins with no letter.
_BARE = re.compile(r"\d{4}-\d{2}-\d{2}|/[\w./-]*")
_ITEM = re.compile(r"^( *)-(?=\s)", re.MULTILINE)
_EMPTY = re.compile(r"^[ \t]*\[[ \t]*\][ \t]*(?=#|\r?$)", re.MULTILINE)


class Bare(str):
    """A number, or true and false: written without quotes although it is no word."""

    __slots__ = ()


# A value of a record: text; several; one thing with parts; several such, as needs.
Value = str | Sequence[str] | Mapping[str, str] | Sequence[Mapping[str, str]]


def record_line(record: Mapping[str, Value]) -> str:
    """A record on one line, in the form of the ledgers."""
    return f"- {_mapping(record)}"


def _mapping(record: Mapping[str, Value] | Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{key}: {_value(value)}' for key, value in record.items())}}}"


def _value(value: Value) -> str:
    if isinstance(value, str):
        return _scalar(value)
    if isinstance(value, Mapping):
        return _mapping(value)
    return f"[{', '.join(_value(item) for item in value)}]"


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


def appended(path: str, data: bytes, records: Sequence[Mapping[str, Value]]) -> bytes:
    """The file with *records* at its end; proved by reading it back.

    Raises:
        UsageProblem: it cannot be read, nothing can be appended to it as it is written, or it
            would become too large to be read.
    """
    before = records_of(path, data)
    text = data.decode("utf-8")
    ending = "\r\n" if "\r\n" in text else "\n"
    item = _ITEM.search(text)
    indent = item[1] if item and before else ""
    lines = "".join(f"{indent}{record_line(record)}{ending}" for record in records)
    kept = _EMPTY.sub("", text).rstrip(" \t\r\n") if not before else text.rstrip(" \t\r\n")
    written = (f"{kept}{ending}{lines}" if kept else lines).encode()
    if len(written) > LIMIT:
        raise _untouched(path, "会超过 10 MB", "would grow beyond 10 MB")
    again = read(written, lists=True)
    if again.tree is None or again.tree.data != [*before, *map(_plain, records)]:
        raise UsageProblem(
            f"{path} 的写法不能追加，没有改动；把每条记录改成另起一行、以“- ”开头，后面不写“...”",
            f"nothing can be appended to {path} as it is written, and it was left alone; let each "
            "record begin a line with “- ”, and nothing such as “...” follow",
        )
    return written


def _plain(record: Mapping[str, Value]) -> Data:
    """A record as it is when it has been read."""
    return {key: _plain_value(value) for key, value in record.items()}


def _plain_value(value: Value | Mapping[str, str]) -> Data:
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return {key: str(item) for key, item in value.items()}
    return [_plain_value(item) for item in value]


def _scalar(value: str) -> str:
    return value if isinstance(value, Bare) or _BARE.fullmatch(value) else one_line(value)


def _untouched(path: str, zh: str, en: str) -> UsageProblem:
    return UsageProblem(
        f"{path} {zh}，没有改动；先运行 planlint check，改好后再写",
        f"{path} {en} and was left alone; run planlint check and mend it first",
    )

"""JSON from strangers: bounded in size, depth and number of parts; no duplicate keys, no odd numbers."""

import json
from collections import Counter
from typing import Any, NoReturn

from planlint.rulebook.words import Both

# Bytes of a bundle, and lists and mappings in it: each takes up to 250 bytes once it is read.
LIMIT, MOST_PARTS = 100_000_000, 4_000_000
_LONGEST_INT = 9


class BundleError(Exception):
    """A bundle that is refused, and why."""

    def __init__(self, *reasons: Both) -> None:
        super().__init__("; ".join(reason.en for reason in reasons))
        self.reasons = reasons


def parse(data: bytes) -> Any:
    """The JSON in *data*.

    Raises:
        BundleError: it is too large, or no JSON of the strict kind.
    """
    if len(data) > LIMIT or data.count(b"[") + data.count(b"{") > MOST_PARTS:
        raise BundleError(too_large(len(data)))
    try:
        return json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_unique,
            parse_float=_no_number,
            parse_constant=_no_number,
            parse_int=_small,
        )
    except UnicodeDecodeError as error:
        raise BundleError(Both(zh="编码不是 UTF-8", en="it is not UTF-8")) from error
    except json.JSONDecodeError as error:
        raise BundleError(_broken(error)) from error
    except RecursionError as error:
        raise BundleError(Both(zh="嵌套太深", en="it is nested too deep")) from error


def too_large(size: int) -> Both:
    """What is said of a bundle beyond the limits."""
    megabytes, limit = size // 1_000_000, LIMIT // 1_000_000
    return Both(
        zh=f"太大（{megabytes} MB，上限 {limit} MB）或者内容项太多",
        en=f"it is too large ({megabytes} MB, at most {limit} MB) or has too many parts",
    )


def _broken(error: json.JSONDecodeError) -> Both:
    if error.msg.startswith("Unterminated") or error.pos >= len(error.doc.rstrip()):
        return Both(zh="文件不完整，后面缺了", en="it is cut off: the end is missing")
    return Both(
        zh=f"第 {error.lineno} 行第 {error.colno} 列不是合法的 JSON",
        en=f"line {error.lineno}, column {error.colno}: not valid JSON",
    )


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = Counter(name for name, _ in pairs).most_common(1)[0][0][:40]
        raise BundleError(Both(zh=f"键“{twice}”写了两次", en=f"the key “{twice}” stands twice"))
    return found


def _no_number(text: str) -> NoReturn:
    shown = text[:40]
    raise BundleError(Both(zh=f"不用小数：{shown}", en=f"no such numbers are used: {shown}"))


def _small(text: str) -> int:
    return int(text) if len(text) <= _LONGEST_INT else _no_number(text)

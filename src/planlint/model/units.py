"""Units as plans write them: mm, ㎜ and 毫米 are one unit, 万人 is ten thousand times 人."""

import functools
import unicodedata
from decimal import Decimal
from typing import NamedTuple

# The one table of the same unit in two ways of writing; what is not here stands for itself.
_WRITTEN = {
    "毫米": ("mm",),
    "厘米": ("cm", "公分"),
    "米": ("m", "公尺"),
    "公里": ("km", "千米"),
    "亩": ("mu",),
    "公顷": ("ha", "hm2"),
    "平方米": ("m2", "平米"),
    "平方公里": ("km2", "平方千米"),
    "立方米": ("m3",),
    "立方米每秒": ("m3/s", "立方米/秒"),
    "公斤": ("kg", "千克"),
    "吨": ("t",),
    "升": ("l",),
    "秒": ("s",),
    "分钟": ("min", "分"),
    "小时": ("h", "时", "个小时"),
    "天": ("d", "日"),
    "人": ("例", "名"),
    "摄氏度": ("°c", "度c"),
    "毫希沃特": ("msv",),
}
_SAME = {other: unit for unit, others in _WRITTEN.items() for other in others}
_TIMES = {"亿": Decimal(100_000_000), "万": Decimal(10_000)}


class Measure(NamedTuple):
    """A unit taken apart: 万人 is ten thousand times 人."""

    unit: str
    times: Decimal


@functools.lru_cache(maxsize=1024)
def measure(unit: str | None) -> Measure:
    """The unit without its factor, in the one way of writing that is compared."""
    name = unicodedata.normalize("NFKC", unit or "").strip()
    for word, times in _TIMES.items():
        if name.startswith(word) and len(name) > 1:
            return Measure(_plain(name[1:]), times)
    return Measure(_plain(name), Decimal(1))


@functools.lru_cache(maxsize=1024)
def same_unit(unit: str | None) -> str:
    """The unit in the one way of writing that is compared, its factor kept."""
    name = unicodedata.normalize("NFKC", unit or "").strip()
    word = name[:1] if name[:1] in _TIMES and len(name) > 1 else ""
    return word + _plain(name[len(word) :])


def _plain(name: str) -> str:
    return _SAME.get(name.lower(), name)

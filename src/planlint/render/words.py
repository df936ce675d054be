"""Chinese for the closed lists of the model, and the small joins of official prose."""

import datetime
from decimal import Decimal

from planlint.model.scalars import Duration
from planlint.rulebook import labels

_NUMERALS = "〇一二三四五六七八九"
_TEN = 10
LEVEL_COLOURS = {1: "红色", 2: "橙色", 3: "黄色", 4: "蓝色"}
CATEGORIES = {
    "natural": "自然灾害", "accident": "事故灾难", "health": "公共卫生事件",
    "security": "社会安全事件",
}  # fmt: skip
GRADES = {
    "especially_major": "特别重大", "major": "重大", "large": "较大", "ordinary": "一般",
}  # fmt: skip
TIERS = {
    "state": "国家", "province": "省级人民政府", "city": "市级人民政府",
    "county": "县级人民政府", "township": "乡镇人民政府（街道办事处）",
    "village": "村（居）民委员会", "unit": "有关单位",
}  # fmt: skip
AREAS = {
    "state": "全国", "province": "全省", "city": "全市", "county": "县域", "township": "乡镇",
    "village": "村（社区）", "basin": "流域",
}  # fmt: skip
MEANS = {
    "phone": "电话", "written": "书面", "system": "系统直报", "fax": "传真", "in_person": "当面",
}  # fmt: skip
PLAN_KINDS = {kind: words.zh for kind, words in labels.PLAN_KINDS.items()}
_UNITS = {"mm": "毫米", "cm": "厘米", "m": "米", "km": "千米", "m3/s": "立方米每秒", "h": "小时"}
_DURATIONS = {
    "m": "分钟", "h": "小时", "d": "日", "wd": "个工作日", "mo": "个月", "y": "年",
}  # fmt: skip
_ENDS = "。；;，,、：:"


def numeral(number: int) -> str:
    """A number below a hundred in Chinese: 1 → 一, 12 → 十二, 20 → 二十."""
    tens, ones = divmod(number, _TEN)
    if tens == 0:
        return _NUMERALS[ones]
    return ("" if tens == 1 else _NUMERALS[tens]) + "十" + (_NUMERALS[ones] if ones else "")


def level_name(level: int | None) -> str:
    """一级, 二级 …"""
    return f"{numeral(level)}级" if level else ""


def duration(span: Duration) -> str:
    """30分钟, 2小时, 20个工作日 …"""
    return f"{span.number}{_DURATIONS.get(span.unit, span.unit)}"


def unit(text: str | None) -> str:
    """A unit of measure as official prose writes it."""
    return _UNITS.get(text or "", text or "")


def date(day: datetime.date) -> str:
    """A date by GB/T 9704: Arabic digits, no leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def money(yuan: Decimal) -> str:
    """2850万元 for 28500000: the largest unit that leaves no more than two decimals."""
    for size, name in ((100_000_000, "亿元"), (10_000, "万元")):
        if yuan >= size and (yuan / size * 100) % 1 == 0:
            return f"{(yuan / size).normalize():f}{name}"
    return f"{yuan.normalize():f}元"


def bare(text: str | None) -> str:
    """A text without the mark at its end, so that it can be joined to others."""
    return (text or "").strip().rstrip(_ENDS)


def sentence(text: str | None) -> str:
    """A text that ends like a sentence."""
    stripped = bare(text)
    return (
        stripped if stripped.endswith(("！", "？", "!", "?")) or not stripped else stripped + "。"
    )


def when(text: str | None, ending: str = "") -> str:
    """A condition that opens a sentence, with 时 or 的 where it does not end so already."""
    condition = bare(text)
    if not condition:
        return ""
    return f"{condition}{'' if condition.endswith(('时', '后', '的')) else ending}，"


def joined(*clauses: str) -> str:
    """Clauses of one sentence; empty ones fall out."""
    return sentence("，".join(clause for clause in clauses if clause))


def titled(title: str) -> str:
    """A title in book marks, once."""
    return f"《{title.strip('《》')}》" if title else ""

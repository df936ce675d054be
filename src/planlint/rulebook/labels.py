"""What people call an item of a plan: for messages, in both languages."""

from collections.abc import Iterable
from typing import Any

from planlint.model.bodies import Body
from planlint.model.levels import GradeLevel, ResponseLevel, WarningLevel
from planlint.model.reporting import Party, ReportingStep
from planlint.model.scalars import Duration

from .vocabulary import Vocabulary
from .words import Both, holder

_NUMERALS = ("", "一", "二", "三", "四", "五")
_COLOURS = {
    1: Both(zh="红色", en="red"),
    2: Both(zh="橙色", en="orange"),
    3: Both(zh="黄色", en="yellow"),
    4: Both(zh="蓝色", en="blue"),
}
GRADES = {
    "especially_major": Both(zh="特别重大", en="especially major"),
    "major": Both(zh="重大", en="major"),
    "large": Both(zh="较大", en="large"),
    "ordinary": Both(zh="一般", en="ordinary"),
}
CATEGORIES = {
    "natural": Both(zh="自然灾害", en="natural disasters"),
    "accident": Both(zh="事故灾难", en="accidents"),
    "health": Both(zh="公共卫生事件", en="public-health events"),
    "security": Both(zh="社会安全事件", en="social-security events"),
}
PLAN_KINDS = {
    "total": Both(zh="总体应急预案", en="total plan"),
    "special": Both(zh="专项应急预案", en="special plan"),
    "department": Both(zh="部门应急预案", en="department plan"),
    "joint": Both(zh="联合应急预案", en="joint plan"),
    "township": Both(zh="乡镇（街道）应急预案", en="township plan"),
    "village": Both(zh="村（社区）应急预案", en="village plan"),
    "unit": Both(zh="单位应急预案", en="unit plan"),
    "handbook": Both(zh="应急工作手册", en="work handbook"),
    "action": Both(zh="行动方案", en="action plan"),
}
ORGANISATION_KINDS = {
    "government": Both(zh="人民政府", en="government"),
    "department": Both(zh="部门", en="department"),
    "company": Both(zh="企业", en="company"),
    "school": Both(zh="学校", en="school"),
    "hospital": Both(zh="医院", en="hospital"),
    "utility": Both(zh="公用事业单位", en="utility"),
    "carrier": Both(zh="通信运输企业", en="carrier"),
    "party": Both(zh="党委机关", en="Party body"),
    "grassroots": Both(zh="基层组织", en="grass-roots body"),
    "office": Both(zh="办公厅（室）", en="general office"),
    "body": Both(zh="议事协调机构", en="coordinating body"),
    "fire_rescue": Both(zh="消防救援机构", en="fire and rescue"),
    "military": Both(zh="军队", en="military"),
}
TIERS = {
    "state": Both(zh="国家", en="state"),
    "province": Both(zh="省级", en="province"),
    "city": Both(zh="市级", en="city"),
    "county": Both(zh="县级", en="county"),
    "township": Both(zh="乡镇（街道）", en="township"),
    "village": Both(zh="村（社区）", en="village"),
    "unit": Both(zh="单位", en="unit"),
}


def label(item: Any, vocabulary: Vocabulary) -> Both:
    """The name of a task, body, level, reporting step or section as people say it."""
    match item:
        case WarningLevel(level=level, hazard=hazard):
            return _levelled("预警", "warning", level, hazard, vocabulary, colour=True)
        case ResponseLevel(level=level, hazard=hazard):
            return _levelled("响应", "response", level, hazard, vocabulary)
        case GradeLevel(grade=grade):
            return GRADES.get(grade or "", Both(zh="等级", en="grade"))
        case ReportingStep(from_=sender, to=receiver):
            a, b = _party(sender), _party(receiver)
            return Both(zh=f"{a.zh}→{b.zh}", en=f"{a.en} → {b.en}")
        case Body(name=str(name)):
            return plain(name)
        case _:
            return plain(_first_text(item, ("title", "name", "text", "term", "id", "holder")))


_UNITS = {
    "m": Both(zh="分钟", en="minute"),
    "h": Both(zh="小时", en="hour"),
    "d": Both(zh="天", en="day"),
    "wd": Both(zh="个工作日", en="working day"),
    "mo": Both(zh="个月", en="month"),
    "y": Both(zh="年", en="year"),
}


def span(value: Any) -> Both:
    """A time as people say it; any other value as it is written."""
    if not isinstance(value, Duration):
        return plain(str(value))
    unit, number = _UNITS[value.unit], value.number
    return Both(zh=f"{number}{unit.zh}", en=f"{number} {unit.en}{'' if number == 1 else 's'}")


def article_name(article: str, language: str) -> str:
    """``28`` → 第28条; ``26(1)`` → 第26条（1）; ``5.2`` → 5.2节."""
    if not article:
        return ""
    if "." in article:
        return f" § {article}" if language == "en" else f" {article} 节"
    number, bracket, item = article.partition("(")
    if language == "en":
        return f" art. {article}"
    return f"第{number}条" + (f"（{item.rstrip(')')}）" if bracket else "")


def level_word(level: int) -> Both:
    """A level alone: 二级."""
    return Both(zh=f"{_NUMERALS[level]}级", en=f"level {level}")


def plain(text: str) -> Both:
    """A word that is the same in both languages."""
    return Both(zh=text, en=text)


def holder_word(identifier: str) -> Both:
    """A holder, to be printed by its name."""
    return plain(holder(identifier))


def holders_word(identifiers: Iterable[str]) -> Both:
    """Several holders, to be printed by their names."""
    words = [holder(identifier) for identifier in identifiers]
    return Both(zh="、".join(words), en=", ".join(words))


def joined(words: Iterable[Both]) -> Both:
    """Several words, listed as each language does."""
    parts = tuple(words)
    return Both(zh="、".join(part.zh for part in parts), en=", ".join(part.en for part in parts))


def shortened(text: str, length: int = 24) -> str:
    """*text* cut to *length* characters."""
    return text if len(text) <= length else text[: length - 1] + "…"


def _levelled(
    zh: str, en: str, level: int | None, hazard: str | None, vocabulary: Vocabulary,
    *, colour: bool = False,
) -> Both:  # fmt: skip
    number = level or 0
    shade = _COLOURS.get(number) if colour else None
    name = vocabulary.name("hazards", hazard) if hazard else Both()
    rank = Both(zh=f"{_NUMERALS[number]}级", en=f"level {number} ") if number else Both()
    chinese = f"{name.zh}{rank.zh}{shade.zh if shade else ''}{zh}"
    english = f"{name.en} {rank.en}{shade.en + ' ' if shade else ''}{en}".strip()
    return Both(zh=chinese, en=english)


def _party(party: Party | None) -> Both:
    if party is None:
        return Both(zh="（未写明）", en="(not said)")
    if party.name:
        return plain(party.name)
    if party.tier:
        return TIERS[party.tier]
    return holders_word(party.holder)


def _first_text(item: Any, names: Iterable[str]) -> str:
    if isinstance(item, str):
        return item
    for name in names:
        value = getattr(item, name, None)
        if isinstance(value, str) and value:
            return shortened(value)
        if isinstance(value, tuple) and value:
            return "、".join(str(part) for part in value)
    return type(item).__name__

"""The words that the page's script uses, and the times and fields of its data."""

import re
from typing import Any

from planlint.family.whole.parts import NODE_KINDS, Whole
from planlint.model.scalars import parse_duration
from planlint.report.graph.whole_words import ALL_KINDS, WholeWords
from planlint.report.graph.whole_words import NODE_KINDS as KIND_WORDS
from planlint.report.graph.words import STANDINGS
from planlint.rulebook.labels import TIERS, span
from planlint.rulebook.words import Both

from .phrases import PHRASES

SECRECY = {
    "public": Both(zh="公开", en="public"),
    "internal": Both(zh="内部", en="internal"),
    "secret": Both(zh="涉密", en="secret"),
}
FIELDS = {
    "number": Both(zh="发文字号", en="Number"),
    "version": Both(zh="版次", en="Edition"),
    "issued": Both(zh="印发", en="Issued"),
    "effective": Both(zh="施行", en="Effective"),
    "secrecy": Both(zh="公开属性", en="Secrecy"),
    "when": Both(zh="设立条件", en="Set up when"),
    "over": Both(zh="已失效", en="no longer in force"),
    "specification": Both(zh="规格", en="Specification"),
    "model": Both(zh="型号", en="Model"),
    "quantity": Both(zh="数量", en="Quantity"),
    "unit": Both(zh="计量单位", en="Unit of measure"),
    "address": Both(zh="地址", en="Address"),
    "agreement": Both(zh="供给协议", en="Agreement"),
    "priority": Both(zh="使用顺序", en="Order of use"),
    "checked": Both(zh="核对日期", en="Checked"),
    "kind": Both(zh="类型", en="Kind"),
    "strength": Both(zh="人数", en="Strength"),
    "equipment": Both(zh="主要装备", en="Equipment"),
    "station": Both(zh="驻地", en="Station"),
    "ready": Both(zh="出动时限", en="Ready within"),
    "capacity": Both(zh="容量（人）", en="Capacity (people)"),
    "area": Both(zh="面积（平方米）", en="Area (m²)"),
    "place": Both(zh="位置", en="Place"),
    "level": Both(zh="风险等级", en="Risk level"),
    "people": Both(zh="影响人数", en="People affected"),
    "measure": Both(zh="整改措施", en="Measure"),
    "due": Both(zh="整改期限", en="Due"),
    "scheme": Both(zh="应急方案", en="Scheme until mended"),
    "classes": Both(zh="专家类别", en="Class of expert"),
    "population": Both(zh="人口", en="Population"),
    "code": Both(zh="区划代码", en="Region code"),
}
PHASES = {
    "prevention": Both(zh="预防", en="Prevention"),
    "warning": Both(zh="预警", en="Warning"),
    "response": Both(zh="响应", en="Response"),
    "recovery": Both(zh="恢复", en="Recovery"),
    "": Both(zh="未写阶段", en="No phase given"),
}
_PARTS = {
    "head": Both(zh="负责人", en="head"),
    "deputies": Both(zh="副职", en="deputies"),
    "office": Both(zh="办公室", en="office"),
}
_TIMES = {
    "every": Both(zh="每{time}", en="every {time}"),
    "daily": Both(zh="每日{time}", en="daily at {time}"),
    "quarterly": Both(zh="每季度", en="quarterly"),
    "yearly": Both(zh="每年", en="yearly"),
    "within": Both(zh="{time}内", en="within {time}"),
}
_BANDS = TIERS | {"": Both(zh="层级不明", en="Level unknown")}
_SPAN = re.compile(r"\d+(?:m|h|d|wd|mo|y)\Z", re.ASCII)


def page_words(words: WholeWords, whole: Whole) -> dict[str, Any]:
    """Everything that the page's script says, in the language of the page."""
    language = words.language
    hazards = sorted({hazard for node in whole.nodes for hazard in node.hazards})
    levels = {one.hazard for edge in whole.edges if edge.item for one in edge.item.levels}
    name = words.plans.vocabulary.name
    return {
        "page": said(PHRASES, language),
        "nodeKinds": [KIND_WORDS[kind][language] for kind in NODE_KINDS],
        "edgeKinds": [both[language] for both in ALL_KINDS.values()],
        "standings": said(STANDINGS, language),
        "bands": said(_BANDS, language),
        "phases": said(PHASES, language),
        "parts": said(_PARTS, language),
        "hazards": {h: name("hazards", h)[language] for h in sorted({*hazards, *levels} - {""})},
        "colon": "：" if language == "zh" else ": ",
        "open": "（" if language == "zh" else " (",
        "close": "）" if language == "zh" else ")",
        "comma": "、" if language == "zh" else ", ",
        "quote": "《{}》" if language == "zh" else "“{}”",
    }


def said(table: dict[str, Both], language: str) -> dict[str, str]:
    """One language of a table of words."""
    return {key: both[language] for key, both in table.items()}


def shell_words(language: str) -> dict[str, str]:
    """The words of the page's frame."""
    return said(PHRASES, language)


def clock(text: str, language: str) -> str:
    """``2h`` → 2小时内, ``every 6h`` → 每6小时, ``yearly`` → 每年; words of the author as they are."""
    if _SPAN.match(text):
        return _TIMES["within"][language].format(time=span(parse_duration(text))[language])
    word, _, rest = text.partition(" ")
    if word not in _TIMES or word == "within":
        return text
    time = span(parse_duration(rest))[language] if _SPAN.match(rest) else rest
    return _TIMES[word][language].format(time=time)

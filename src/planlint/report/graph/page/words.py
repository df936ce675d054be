"""All words of the page, in both languages."""

import re
from typing import Any

from planlint.family.whole.parts import NODE_KINDS, Whole
from planlint.model.scalars import parse_duration
from planlint.report.graph.whole_words import ALL_KINDS, WholeWords
from planlint.report.graph.whole_words import NODE_KINDS as KIND_WORDS
from planlint.report.graph.words import STANDINGS
from planlint.rulebook.labels import TIERS, span
from planlint.rulebook.words import Both

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
    "quantity": Both(zh="数量", en="Quantity"),
    "unit": Both(zh="计量单位", en="Unit of measure"),
    "kind": Both(zh="类别", en="Kind"),
    "strength": Both(zh="人数", en="Strength"),
    "equipment": Both(zh="装备", en="Equipment"),
    "ready": Both(zh="出动时限", en="Ready within"),
    "capacity": Both(zh="容量（人）", en="Capacity (people)"),
    "area": Both(zh="面积（平方米）", en="Area (m²)"),
    "people": Both(zh="影响人数", en="People affected"),
    "level": Both(zh="风险等级", en="Risk level"),
    "measure": Both(zh="整改措施", en="Measure"),
    "due": Both(zh="整改期限", en="Due"),
    "priority": Both(zh="使用顺序", en="Order of use"),
    "agreement": Both(zh="供给协议", en="Agreement"),
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
# Of the page itself; `{…}` are filled by its script.
_PAGE = {
    "title": Both(zh="预案关系", en="How the plans hang together"),
    "as_of": Both(zh="截至 {day}", en="as of {day}"),
    "skip": Both(zh="跳到搜索", en="Skip to search"),
    "search": Both(zh="搜索", en="Search"),
    "search_hint": Both(zh="名称、标识、简称、旧名", en="titles, ids, short and former names"),
    "filters": Both(zh="筛选", en="Filters"),
    "hazard": Both(zh="灾种", en="Hazard"),
    "level": Both(zh="响应级别", en="Response level"),
    "unit": Both(zh="涉及单位", en="Unit concerned"),
    "standing": Both(zh="状态", en="Standing"),
    "faulty": Both(zh="只看有问题的预案", en="Only plans with findings"),
    "node_kinds": Both(zh="节点种类", en="Kinds of nodes"),
    "edge_kinds": Both(zh="关系种类", en="Kinds of ties"),
    "any": Both(zh="全部", en="all"),
    "none": Both(zh="全不选", en="none"),
    "every": Both(zh="全选", en="all"),
    "clear": Both(zh="清除筛选", en="Clear filters"),
    "level_n": Both(zh="{n}级", en="level {n}"),
    "results": Both(zh="{n} 项", en="{n} found"),
    "more": Both(zh="另有 {n} 项", en="{n} more"),
    "nothing": Both(zh="没有符合的", en="Nothing fits"),
    "map": Both(zh="关系图", en="Drawing"),
    "map_hint": Both(
        zh="方向键走到邻近的节点，回车选定，Esc 返回，加减号缩放，Shift 加方向键移动，0 看全图",
        en="Arrow keys go to the next node, Enter selects, Esc goes back, + and - zoom, Shift with arrows pans, 0 shows all",
    ),
    "zoom_in": Both(zh="放大", en="Zoom in"),
    "zoom_out": Both(zh="缩小", en="Zoom out"),
    "fit": Both(zh="全图", en="Show all"),
    "open_all": Both(zh="全部展开", en="Open all groups"),
    "close_all": Both(zh="全部收起", en="Close all groups"),
    "group": Both(zh="{title}，{n} 份预案", en="{title}, {n} plans"),
    "plans_n": Both(zh="{n} 份预案", en="{n} plans"),
    "errors_n": Both(zh="错误 {n}", en="{n} errors"),
    "warnings_n": Both(zh="警告 {n}", en="{n} warnings"),
    "incoming": Both(zh="指向它的", en="to it"),
    "outgoing": Both(zh="它指向的", en="from it"),
    "close": Both(zh="关闭", en="Close"),
    "print": Both(zh="打印", en="Print"),
    "panel": Both(zh="详情", en="Details"),
    "id": Both(zh="标识", en="Id"),
    "type": Both(zh="类型", en="Type"),
    "hazards": Both(zh="灾种", en="Hazards"),
    "area": Both(zh="区域", en="Area"),
    "of_plan": Both(zh="所属预案", en="Of the plan"),
    "of_unit": Both(zh="所属单位", en="Of the unit"),
    "aliases": Both(zh="别名", en="Other names"),
    "place": Both(zh="出处", en="Stands in"),
    "phones": Both(zh="值班电话", en="Phones"),
    "always": Both(zh="24小时", en="at all hours"),
    "then": Both(zh="无人接听时找", en="if nobody answers"),
    "responses": Both(zh="响应级别", en="Response levels"),
    "warnings": Both(zh="预警级别", en="Warning levels"),
    "when": Both(zh="启动条件", en="Begins when"),
    "tasks": Both(zh="任务", en="Tasks"),
    "tasks_at": Both(zh="{level}的任务", en="Tasks at {level}"),
    "tasks_else": Both(zh="不在任何级别的任务", en="Tasks at no level"),
    "duties": Both(zh="职责", en="Standing duties"),
    "since": Both(zh="自{level}", en="from {level} on"),
    "decisions": Both(zh="决定和指挥", en="Decides and commands"),
    "reports": Both(zh="信息报告", en="Reporting"),
    "relied_on": Both(zh="别人依靠它的", en="What others rely on it for"),
    "seats": Both(zh="在机构中的位置", en="Seats in bodies"),
    "members": Both(zh="组成", en="Who is in it"),
    "holds": Both(zh="管理的资源", en="Resources it holds"),
    "used_by": Both(zh="谁要用", en="Who counts on it"),
    "plans": Both(zh="预案", en="Plans"),
    "units": Both(zh="单位", en="Units"),
    "bodies": Both(zh="机构", en="Bodies"),
    "posts": Both(zh="岗位", en="Posts"),
    "clauses": Both(zh="引用的法律文件", en="Law that it cites"),
    "findings": Both(zh="问题", en="Findings"),
    "no_findings": Both(zh="没有问题", en="No findings"),
    "unchecked": Both(zh="生成本页时没有检查", en="Not checked when this page was made"),
    "mend": Both(zh="改法", en="Mend"),
    "basis": Both(zh="依据", en="Basis"),
    "ties": Both(zh="全部关系", en="All ties"),
    "via": Both(zh="经 {title}", en="through {title}"),
    "quantity": Both(zh="数量 {n}", en="quantity {n}"),
    "people": Both(zh="{n} 人", en="{n} people"),
    "their_task": Both(zh="对方任务 {task}", en="their task {task}"),
    "at_change": Both(zh="（调整）", en=" (change)"),
    "at_end": Both(zh="（终止）", en=" (end)"),
    "filtered": Both(zh="按筛选只列 {words}", en="Filtered: only {words}"),
    "gone": Both(zh="这个节点不在本页：{id}", en="This node is not on the page: {id}"),
    "no_script": Both(zh="本页要用 JavaScript 画图。", en="This page draws with JavaScript."),
    "internal": Both(
        zh="本页含有非公开预案（{n} 份），注意传阅范围",
        en="This page holds {n} plans that are not public: mind who gets it",
    ),
    "counts": Both(zh="预案 {plans}，单位 {units}，关系 {edges}", en="{plans} plans, {units} units, {edges} ties"),
}  # fmt: skip


def page_words(words: WholeWords, whole: Whole) -> dict[str, Any]:
    """Everything that the page's script says, in the language of the page."""
    language = words.language
    hazards = sorted({hazard for node in whole.nodes for hazard in node.hazards})
    levels = {one.hazard for edge in whole.edges if edge.item for one in edge.item.levels}
    name = words.plans.vocabulary.name
    return {
        "page": said(_PAGE, language),
        "nodeKinds": [KIND_WORDS[kind][language] for kind in NODE_KINDS],
        "edgeKinds": [both[language] for both in ALL_KINDS.values()],
        "standings": said(STANDINGS, language),
        "bands": said(_BANDS, language),
        "phases": said(PHASES, language),
        "parts": said(_PARTS, language),
        "hazards": {h: name("hazards", h)[language] for h in sorted({*hazards, *levels} - {""})},
        "colon": "：" if language == "zh" else ": ",
        "comma": "、" if language == "zh" else ", ",
        "quote": "《{}》" if language == "zh" else "“{}”",
    }


def said(table: dict[str, Both], language: str) -> dict[str, str]:
    """One language of a table of words."""
    return {key: both[language] for key, both in table.items()}


def shell_words(language: str) -> dict[str, str]:
    """The words of the page's frame."""
    return said(_PAGE, language)


def clock(text: str, language: str) -> str:
    """``2h`` → 2小时内, ``every 6h`` → 每6小时, ``yearly`` → 每年; words of the author as they are."""
    if _SPAN.match(text):
        return _TIMES["within"][language].format(time=span(parse_duration(text))[language])
    word, _, rest = text.partition(" ")
    if word not in _TIMES or word == "within":
        return text
    time = span(parse_duration(rest))[language] if _SPAN.match(rest) else rest
    return _TIMES[word][language].format(time=time)

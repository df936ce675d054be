"""The map as JSON: a contract with other tools (``schemas/graph.json``)."""

import datetime
from dataclasses import asdict
from typing import Any

from planlint import __version__
from planlint.family.plan_map import PlanMap
from planlint.model.base import field
from planlint.report.shape import Shape

from .words import MapWords

FORMAT = 1


def _extra(title: str, description: str) -> Any:
    """A key that only the whole graph has (``--nodes all``)."""
    return field(title, f"{description}；只用于 --nodes", exclude_if=lambda value: value is None)


class LevelEntry(Shape):
    """A level of a plan."""

    kind: str = field("类别", "warning 预警；response 响应", "")
    hazard: str = field("灾种", "预案没有分灾种写明时为空", "")
    level: int = field("级别", "1 为最高；没有写明时为 0", 0)


class NodeEntry(Shape):
    """One plan; with ``--nodes`` also a body, unit, post, resource or place."""

    id: str = field("预案标识", "没有标识的缺项以 owed: 开头", "")
    title: str = field("名称", "预案名称", "")
    type: str = field("类型", "total、special、department 等；不知道时为空", "")
    standing: str = field(
        "状态",
        "in_force 有效；draft 草案；future 尚未施行；outside 家族以外；over 已停止执行；"
        "unknown 查不到；owed 应有未有",
        "",
    )
    jurisdiction: str = field("行政区域", "区域标识；不知道时为空", "")
    level: str = field("层级", "state、province、city、county 等；不知道时为空", "")
    area: str = field("区域名称", "不知道时为空", "")
    hazards: list[str] = field("灾种", "词表中的词；应有未有的也可能是事项", [])
    path: str = field("文件", "相对于工作区；不在家族中的为空", "")
    kind: str | None = _extra("种类", "plan、body、unit、post、resource、place")
    line: int | None = _extra("行", "从 1 起；没有文件时为 0")
    of: str | None = _extra("所属", "机构所属的预案，岗位所属的单位")
    aliases: list[str] | None = _extra("别名", "简称和旧名")


class EdgeEntry(Shape):
    """One reference from a plan to a plan; with ``--nodes`` any tie between two nodes."""

    source: str = field("引用方", "预案标识", "")
    target: str = field("被引用方", "预案标识", "")
    kind: str = field("关系", "implements、coordinates_with 等", "")
    about: str = field("事项", "就什么事项；没有写明时为空", "")
    path: str = field("文件", "引用所在的文件，相对于工作区", "")
    line: int = field("行", "从 1 起", 0)
    plan: str | None = _extra("出自预案", "哪个预案这样写")
    item: str | None = _extra(
        "出自条目", "duty、task、warning、response、reporting、evacuation、reference"
    )
    id: str | None = _extra("条目标识", "例如任务标识")
    title: str | None = _extra("条目", "任务名称、职责内容等")
    phase: str | None = _extra("阶段", "prevention、warning、response、recovery，可以多个")
    levels: list[LevelEntry] | None = _extra("级别", "任务在哪些级别执行，或者决定的是哪一级")
    within: str | None = _extra("时限", "例如 2h、every 2h；期待对方的时限")
    part: str | None = _extra("机构中的位置", "head、deputies、office")
    other: str | None = _extra("对方任务", "对方预案中任务的标识")
    quantity: int | None = _extra("数量", "资源数量或者转移人数")


class JsonMap(Shape):
    """The whole map."""

    format: int = field("格式版本", "键有变化时增加", FORMAT)
    planlint: str = field("工具版本", "planlint 的版本", "")
    as_of: str = field("日期", "ISO 日期", "")
    nodes: list[NodeEntry] = field("预案", "按层级、类型、标识排序", [])
    edges: list[EdgeEntry] = field("关系", "按文件中的顺序", [])


def to_json(plan_map: PlanMap, words: MapWords, as_of: datetime.date) -> dict[str, Any]:
    """The map as JSON-safe data."""
    nodes = (asdict(node) | {"title": words.title(node)} for node in plan_map.nodes)
    whole = JsonMap(
        planlint=__version__,
        as_of=str(as_of),
        nodes=[NodeEntry(**{**node, "hazards": list(node["hazards"])}) for node in nodes],
        edges=[EdgeEntry(**asdict(link)) for link in plan_map.links],
    )
    return whole.model_dump()

"""The map as JSON: a contract with other tools (``schemas/graph.json``)."""

import datetime
from dataclasses import asdict
from typing import Any

from pydantic import BaseModel, ConfigDict

from planlint import __version__
from planlint.family.plan_map import PlanMap
from planlint.model.base import field

from .words import MapWords

FORMAT = 1


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NodeEntry(_Part):
    """One plan."""

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


class EdgeEntry(_Part):
    """One reference from a plan to a plan."""

    source: str = field("引用方", "预案标识", "")
    target: str = field("被引用方", "预案标识", "")
    kind: str = field("关系", "implements、coordinates_with 等", "")
    about: str = field("事项", "就什么事项；没有写明时为空", "")
    path: str = field("文件", "引用所在的文件，相对于工作区", "")
    line: int = field("行", "从 1 起", 0)


class JsonMap(_Part):
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

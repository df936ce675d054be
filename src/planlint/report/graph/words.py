"""Words for the map of plans, in both languages."""

from dataclasses import dataclass

from planlint.family.plan_map import LEVELS, MapNode
from planlint.rulebook.labels import PLAN_KINDS, TIERS
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

KINDS: dict[str, Both] = {
    "implements": Both(zh="落实上位预案", en="implements"),
    "follows": Both(zh="按其执行", en="follows"),
    "coordinates_with": Both(zh="衔接", en="coordinates with"),
    "supported_by": Both(zh="由其支撑", en="supported by"),
    "activates": Both(zh="启动", en="activates"),
    "escalates_to": Both(zh="提请上级启动", en="escalates to"),
    "by_analogy": Both(zh="参照", en="by analogy"),
    "excludes": Both(zh="不适用", en="excludes"),
    "merges": Both(zh="合并", en="merges"),
    "based_on": Both(zh="依据", en="based on"),
}
STANDINGS: dict[str, Both] = {
    "in_force": Both(zh="有效", en="in force"),
    "draft": Both(zh="草案", en="draft"),
    "future": Both(zh="尚未施行", en="not yet in force"),
    "outside": Both(zh="家族以外", en="outside the family"),
    "over": Both(zh="已停止执行", en="no longer in force"),
    "unknown": Both(zh="查不到", en="not found"),
    "owed": Both(zh="应有未有", en="owed, not made"),
}
_TYPES: dict[str, Both] = PLAN_KINDS | {
    "rule": Both(zh="规章或者规定", en="rules"),
    "other": Both(zh="其他文件", en="other document"),
}
_LOCAL = ("township", "village")
_PLAN = Both(zh="应急预案", en="plan")
_NO_LEVEL = Both(zh="层级不明", en="level unknown")


@dataclass(frozen=True)
class MapWords:
    """What is said of nodes and links in one language."""

    language: str
    vocabulary: Vocabulary

    def title(self, node: MapNode) -> str:
        """The title; for a plan that is owed and has none, what it would be about."""
        if node.title and (node.standing != "owed" or node.title != node.id):
            return node.title
        about = (self.vocabulary.name("hazards", hazard)[self.language] for hazard in node.hazards)
        # 石门镇应急预案: an area below the county says its level itself.
        kind = (_PLAN if node.type in _LOCAL else PLAN_KINDS.get(node.type, _PLAN))[self.language]
        words = [node.area or node.jurisdiction, *about, kind]
        return ("" if self.language == "zh" else " ").join(word for word in words if word)

    def type(self, node: MapNode) -> str:
        """Total plan, special plan …"""
        known = _TYPES.get(node.type)
        return known[self.language] if known else node.type

    def standing(self, node: MapNode) -> str:
        """Its state, where that is not what one expects."""
        return "" if node.standing == "in_force" else STANDINGS[node.standing][self.language]

    def kind(self, kind: str) -> str:
        """What a link says."""
        return KINDS[kind][self.language]

    def level(self, level: str) -> str:
        """State, province …"""
        return (TIERS[level] if level in LEVELS else _NO_LEVEL)[self.language]

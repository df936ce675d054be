"""Words for the nodes and edges of the whole graph, in both languages."""

from dataclasses import dataclass

from planlint.family.plan_map import MapNode
from planlint.family.whole.parts import Node, NodeKind
from planlint.rulebook.labels import ORGANISATION_KINDS, TIERS
from planlint.rulebook.words import Both

from .words import KINDS, STANDINGS, MapWords

# The word of ``--nodes`` -> kind.
NODES: dict[str, NodeKind] = {
    "plans": "plan", "bodies": "body", "units": "unit", "posts": "post",
    "resources": "resource", "places": "place",
}  # fmt: skip
NODE_KINDS: dict[NodeKind, Both] = {
    "plan": Both(zh="预案", en="plan"),
    "body": Both(zh="机构", en="body"),
    "unit": Both(zh="单位", en="unit"),
    "post": Both(zh="岗位", en="post"),
    "resource": Both(zh="资源", en="resource"),
    "place": Both(zh="区域", en="place"),
}
TIES: dict[str, Both] = {
    "maker": Both(zh="制定主体", en="made by"),
    "lead": Both(zh="牵头部门", en="lead department"),
    "made_for": Both(zh="适用区域", en="made for"),
    "has_body": Both(zh="设立机构", en="has the body"),
    "head": Both(zh="负责人", en="head"),
    "deputy": Both(zh="副职", en="deputy"),
    "member": Both(zh="成员单位", en="member"),
    "group_lead": Both(zh="工作组牵头", en="leads the group"),
    "office_host": Both(zh="办公室设在", en="hosts the office"),
    "office_head": Both(zh="办公室主任", en="head of the office"),
    "office_member": Both(zh="办公室成员", en="member of the office"),
    "succession": Both(zh="代行", en="stands in"),
    "parent": Both(zh="上级机构", en="belongs to"),
    "duty": Both(zh="职责", en="duty"),
    "task_lead": Both(zh="任务牵头", en="leads the task"),
    "task_support": Both(zh="任务配合", en="supports the task"),
    "task_post": Both(zh="任务岗位", en="post of the task"),
    "moved_by": Both(zh="转移责任人", en="moves people"),
    "called_by": Both(zh="叫应责任人", en="calls people out"),
    "issue": Both(zh="发布预警", en="issues the warning"),
    "adjust": Both(zh="调整预警", en="adjusts the warning"),
    "lift": Both(zh="解除预警", en="lifts the warning"),
    "assess": Both(zh="研判", en="assesses"),
    "propose": Both(zh="提出建议", en="proposes"),
    "decide": Both(zh="决定", en="decides"),
    "announce": Both(zh="宣布", en="announces"),
    "command_by": Both(zh="指挥", en="commands"),
    "reports_to": Both(zh="报告", en="reports to"),
    "relies_on": Both(zh="依靠", en="relies on"),
    "fulfils": Both(zh="履行", en="fulfils"),
    "needs": Both(zh="所需资源", en="needs"),
    "counts_on": Both(zh="列入资源", en="counts on"),
    "evacuates_to": Both(zh="转移安置到", en="evacuates to"),
    "held_by": Both(zh="管理、责任单位", en="held by"),
    "located_in": Both(zh="所在区域", en="located in"),
    "post_of": Both(zh="岗位所属", en="post of"),
    "superior": Both(zh="上级单位", en="superior"),
    "guided_by": Both(zh="业务指导", en="guided by"),
    "unit_of": Both(zh="所属区域", en="unit of"),
    "part_of": Both(zh="上级区域", en="part of"),
}
ALL_KINDS: dict[str, Both] = KINDS | TIES
_FORMS: dict[str, Both] = {
    "headquarters": Both(zh="指挥部", en="headquarters"),
    "leading_group": Both(zh="领导小组", en="leading group"),
    "committee": Both(zh="委员会", en="committee"),
    "joint_conference": Both(zh="联席会议", en="joint conference"),
    "site_command": Both(zh="现场指挥部", en="site command"),
    "working_group": Both(zh="工作组", en="working group"),
    "expert_group": Both(zh="专家组", en="expert group"),
    "office": Both(zh="办事机构", en="office"),
}
_CHAPTERS = {
    "supplies": Both(zh="物资", en="supplies"),
    "teams": Both(zh="队伍", en="team"),
    "shelters": Both(zh="避难场所", en="shelter"),
    "risks": Both(zh="风险点", en="risk point"),
    "experts": Both(zh="专家", en="expert"),
}


@dataclass(frozen=True)
class WholeWords:
    """What is said of any node or edge in one language."""

    plans: MapWords

    @property
    def language(self) -> str:
        """zh or en."""
        return self.plans.language

    def title(self, node: Node) -> str:
        """Its title; of a plan that is owed and has none, what it would be about."""
        return self.plans.title(as_plan(node)) if node.kind == "plan" else node.title

    def kind(self, kind: NodeKind) -> str:
        """Plan, body, unit …"""
        return NODE_KINDS[kind][self.language]

    def type(self, node: Node) -> str:
        """Special plan, working group, department, shelter, county …"""
        if node.kind == "plan":
            return self.plans.type(as_plan(node))
        known = {"body": _FORMS, "unit": ORGANISATION_KINDS, "resource": _CHAPTERS, "place": TIERS}
        word = known.get(node.kind, {}).get(node.type)
        return word[self.language] if word else ""

    def standing(self, node: Node) -> str:
        """Its state, where that is not what one expects."""
        usual = node.standing in ("", "in_force")
        return "" if usual else STANDINGS[node.standing][self.language]

    def tie(self, kind: str) -> str:
        """What an edge says."""
        return ALL_KINDS[kind][self.language]


def as_plan(node: Node) -> MapNode:
    """A plan as the map of plans has it."""
    return MapNode(
        node.id, node.title, node.type, node.standing,  # type: ignore[arg-type]
        node.jurisdiction, node.level, node.area, node.hazards, node.path,
    )  # fmt: skip

"""Words for duties in both languages: roles, phases, times."""

from collections.abc import Collection

from planlint.family.duties.lines import Kind, Ring
from planlint.rulebook.words import Both

PHASES: dict[str, Both] = {
    "prevention": Both(zh="平时", en="prevention"),
    "warning": Both(zh="预警", en="warning"),
    "response": Both(zh="响应", en="response"),
    "recovery": Both(zh="恢复", en="recovery"),
}
SECTIONS: dict[str, Both] = {
    "standing": Both(zh="机构和常设职责", en="Bodies and standing duties"),
    "prevention": Both(zh="平时", en="Prevention"),
    "warning": Both(zh="预警", en="Warning"),
    "report": Both(zh="信息报告", en="Reporting"),
    "response": Both(zh="响应", en="Response"),
    "recovery": Both(zh="恢复", en="Recovery"),
    "assumed": Both(zh="别的预案对它的指望", en="What other plans count on"),
    "contact": Both(zh="电话", en="Numbers"),
}
RINGS: dict[Ring, Both] = {
    "own": Both(),
    "member": Both(zh="所在机构的（作为成员）", en="Of the bodies in which it is a member"),
    "shared": Both(zh="泛指到它的（与同类单位共有）", en="Asked of all of its kind"),
}
KINDS: dict[Kind, Both] = {
    "plan": Both(zh="预案", en="plans"),
    "system": Both(zh="牵头灾种", en="hazards it leads"),
    "body": Both(zh="席位", en="seats"),
    "duty": Both(zh="职责", en="duties"),
    "task": Both(zh="任务", en="tasks"),
    "grade": Both(zh="应对主体", en="grades"),
    "warning": Both(zh="预警", en="warnings"),
    "response": Both(zh="响应决定", en="response decisions"),
    "change": Both(zh="级别调整", en="changes of level"),
    "end": Both(zh="响应终止", en="ends of response"),
    "report": Both(zh="报告", en="reports"),
    "evacuation": Both(zh="转移", en="evacuations"),
    "card": Both(zh="处置卡", en="cards"),
    "party": Both(zh="联络点", en="contact points"),
    "contact": Both(zh="通讯录", en="phone lists"),
    "assumed": Both(zh="被依靠", en="counted on"),
}
# The same key of the model means different things in different items.
_OF_KIND: dict[tuple[str, str], Both] = {
    ("duty", "holder"): Both(zh="职责", en="duty"),
    ("body", "lead"): Both(zh="牵头", en="leads"),
    ("grade", "command"): Both(zh="应对主体", en="commands"),
    ("evacuation", "lead"): Both(zh="组织转移", en="moves people"),
    ("card", "post"): Both(zh="处置卡", en="card"),
    ("card", "contacts"): Both(zh="卡上联络人", en="on the card"),
    ("contact", "holder"): Both(zh="电话", en="number"),
    ("plan", "maker"): Both(zh="制定", en="maker"),
    ("response", "propose"): Both(zh="提出启动", en="proposes starting"),
    ("response", "decide"): Both(zh="决定启动", en="decides"),
    ("warning", "adjust"): Both(zh="调整", en="adjusts"),
}
_ROLES: dict[str, Both] = {
    "lead": Both(zh="牵头", en="lead"),
    "support": Both(zh="配合", en="support"),
    "post": Both(zh="承办", en="post"),
    "head": Both(zh="负责人", en="head"),
    "deputies": Both(zh="副职", en="deputy"),
    "members": Both(zh="成员", en="member"),
    "succession": Both(zh="代行", en="stands in"),
    "parent": Both(zh="上级机构", en="parent"),
    "office_host": Both(zh="承担办公室", en="keeps the office"),
    "office_head": Both(zh="办公室主任", en="heads the office"),
    "office_members": Both(zh="办公室成员", en="in the office"),
    "one_of": Both(zh="其中之一", en="one of"),
    "assess": Both(zh="研判", en="assesses"),
    "propose": Both(zh="提出", en="proposes"),
    "decide": Both(zh="决定", en="decides"),
    "announce": Both(zh="宣布", en="announces"),
    "command": Both(zh="指挥", en="commands"),
    "issue": Both(zh="发布", en="issues"),
    "lift": Both(zh="解除", en="lifts"),
    "from": Both(zh="报告", en="reports"),
    "to": Both(zh="接报", en="receives"),
    "notify": Both(zh="叫应", en="notifies"),
    "contact": Both(zh="联络点", en="contact point"),
    "then": Both(zh="后备", en="called next"),
    "relied_on": Both(zh="被依靠", en="counted on"),
    "promised_to": Both(zh="被承诺", en="promised to"),
}
# The most binding first: the order in which the parts of a line, and lines of a level, stand.
RANK = (
    "decide", "command", "issue", "propose", "announce", "assess", "from", "lead", "maker", "post",
    "notify", "holder", "head", "deputies", "office_host", "office_head", "adjust", "lift", "to",
    "relied_on", "support", "succession", "members", "office_members", "contact", "contacts",
    "then", "promised_to", "parent",
)  # fmt: skip
_NUMERALS = ("", "一", "二", "三", "四", "五")
_COLOURS = {
    1: Both(zh="红色", en="red"), 2: Both(zh="橙色", en="orange"),
    3: Both(zh="黄色", en="yellow"), 4: Both(zh="蓝色", en="blue"),
}  # fmt: skip
MEANS: dict[str, Both] = {
    "phone": Both(zh="电话", en="phone"), "written": Both(zh="书面", en="in writing"),
    "system": Both(zh="系统", en="system"), "fax": Both(zh="传真", en="fax"),
    "in_person": Both(zh="当面", en="in person"),
}  # fmt: skip


def role_word(kind: str, role: str) -> Both:
    """What one does in an item of a kind."""
    return _OF_KIND.get((kind, role)) or _ROLES.get(role) or Both(zh=role, en=role)


def level_word(kind: str, level: int) -> Both:
    """三级响应, 三级（黄色）预警."""
    colour = _COLOURS.get(level, Both()) if kind == "warning" else Both()
    if kind == "warning":
        shade = f"（{colour.zh}）" if colour.zh else ""
        return Both(zh=f"{_NUMERALS[level]}级{shade}预警", en=f"level {level} {colour.en} warning")
    return Both(zh=f"{_NUMERALS[level]}级响应", en=f"level {level} response")


def levels_word(levels: Collection[int], *, up: bool = False) -> Both:
    """三级起; 二至四级; 一、四级."""
    ordered = sorted(levels)
    names = [_NUMERALS[level] for level in ordered]
    run = len(ordered) > 2 and ordered[-1] - ordered[0] == len(ordered) - 1  # noqa: PLR2004 - a run
    zh = f"{names[0]}至{names[-1]}" if run else "、".join(names)
    en = f"{ordered[0]}-{ordered[-1]}" if run else ", ".join(map(str, ordered))
    return Both(zh=f"{zh}级{'起' if up else ''}", en=f"level {en}{' up' if up else ''}")


def narrowed_word(phase: str, hazard: str, level: int, files: str, language: str) -> str:
    """What alone is shown: 平时; 洪涝; 二级. Empty where everything is."""
    words = (
        PHASES[phase][language] if phase else "",
        hazard,
        levels_word((level,))[language] if level else "",
        files,
    )
    return ("、" if language == "zh" else ", ").join(word for word in words if word)

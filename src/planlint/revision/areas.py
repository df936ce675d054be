"""Names of the kinds of changes, in both languages."""

from planlint.family.changes.areas import Area
from planlint.rulebook.areas import IMPORTANT_AREAS
from planlint.rulebook.words import Both

# In the order in which they are told: those of article 36 first.
AREAS: dict[Area, Both] = {
    "command": IMPORTANT_AREAS["command"],
    "procedures": IMPORTANT_AREAS["procedures"],
    "measures": IMPORTANT_AREAS["measures"],
    "grading": IMPORTANT_AREAS["grading"],
    "contacts": Both(zh="联系方式", en="contacts"),
    "resources": Both(zh="应急资源", en="resources"),
    "references": Both(zh="依据和衔接", en="references"),
    "wording": Both(zh="文字", en="wording"),
    "metadata": Both(zh="版本和编制信息", en="edition and preparation"),
}
PROCEDURES: dict[str, Both] = {
    "full": Both(
        zh="按全部程序办理（编制、审批、备案、公布）",
        en="full procedure (compile, approve, file, publish)",
    ),
    "simplified": Both(zh="可以简化程序", en="the procedure may be simplified"),
    "undecided": Both(
        zh="由人判断：重要内容只有文字改动，或者保障的数字、时限和对外承诺有变，或者有没读出的值",
        en="for a person to judge: of important content only words changed, or figures of support or "
        "promises to others did, or values were not read",
    ),
    "none": Both(zh="内容没有变化", en="the content did not change"),
}
ACTIONS: dict[str, Both] = {
    "added": Both(zh="新增", en="added"),
    "removed": Both(zh="删去", en="removed"),
    "changed": Both(zh="修改", en="changed"),
    "renamed": Both(zh="改标识", en="renamed"),
}
# Chapters that are called otherwise than the field of the plan.
CHAPTERS: dict[str, Both] = {
    "": Both(zh="预案", en="plan"),
    "sections": Both(zh="正文", en="text"),
    "tasks.relies_on": Both(zh="依靠", en="relies on"),
    "tasks.fulfils": Both(zh="履行", en="fulfils"),
    "registry.organisations": Both(zh="机构登记", en="organisation"),
    "registry.organisations.posts": Both(zh="岗位登记", en="post"),
    "registry.jurisdictions": Both(zh="区域登记", en="jurisdiction"),
    "registry.resources": Both(zh="资源登记", en="resource"),
    "registry.receivers": Both(zh="预警接收人登记", en="receiver of warnings"),
    "registry.rosters": Both(zh="值班表登记", en="roster"),
    "registry.instruments": Both(zh="外部文件登记", en="registered instrument"),
    "registry.catalogue": Both(zh="预案目录", en="catalogue"),
    "registry.events": Both(zh="活动登记", en="event"),
    "registry.profiles": Both(zh="地方规定登记", en="profile"),
}

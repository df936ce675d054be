"""The text of a plan in print order: chapters, sections, annexes."""

from collections.abc import Iterator, Mapping

from generated.areas import Job

_LONG = {
    "principles": ("general.principles", "工作原则"),
    "office": ("command.office", "办公室"),
    "monitoring": ("warning.monitoring", "监测"),
    "first": ("response.initial", "先期处置"),
    "teams": ("support.teams", "队伍保障"),
    "survey": ("recovery.survey", "调查评估"),
    "revision": ("management.revision", "预案修订"),
}


def sections(job: Job, texts: Mapping[str, str], phones: bool) -> Iterator[str]:
    """All sections with their *texts*, and the annex with the phones."""

    def long(name: str) -> str:
        role, title = _LONG[name]
        shows = "    shows: [resources.teams]\n" if name == "teams" else ""
        head = f"  - id: {name}\n    role: {role}\n    title: {title}\n{shows}"
        return f"{head}    text: |\n{texts[name]}"

    def short(name: str, role: str, title: str, shows: str = "") -> str:
        shown = f"shows: [{shows}], " if shows else ""
        return f"  - {{id: {name}, role: {role}, title: {title}, {shown}text: {texts[name]}}}"

    yield "sections:"
    yield _chapter("general", "总则")
    yield short("purpose", "general.purpose", "编制目的")
    yield "  - {id: basis, role: general.basis, title: 编制依据, shows: [references]}"
    yield short("scope", "general.scope", "适用范围")
    yield "  - {id: grading, role: grading, title: 事件分级, shows: [grades]}"
    yield long("principles")
    yield _chapter("command", "组织指挥体系")
    yield f"  - {{id: body, role: command.body, title: {job.matter.body}指挥部, shows: [bodies]}}"
    yield "  - {id: members, role: command.duties, title: 成员单位职责, shows: [duties]}"
    yield long("office")
    yield short("risk", "risk.analysis", "风险防控")[2:]
    yield _chapter("warning", "监测预警")
    yield long("monitoring")
    yield short("warnings", "warning.levels", "预警分级", "warnings")
    yield short("report", "reporting", "信息报告", "reporting")[2:]
    yield _chapter("response", "应急响应")
    yield long("first")
    yield short("levels", "response.levels", "响应分级", "responses")
    yield "  - {id: measures, role: response.measures, title: 处置措施, shows: [tasks]}"
    yield short("rescue", "response.self_rescue", "自救互救")
    yield short("control", "response.site_control", "现场管控")
    yield "  - {id: leave, role: response.evacuation, title: 人员转移, text: 老人、儿童和行动不便的人先走。}"
    yield "  - {id: care, role: response.medical, title: 医疗救治, text: 伤病员送定点医院，安置点每日消杀。}"
    yield "  - {id: sluice, role: response.dispatching, title: 水量调度, text: 先保生活用水。}"
    yield short("change", "response.adjust", "响应调整")
    yield short("news", "response.release", "信息发布")
    yield _chapter("recovery", "后期处置")
    yield short("aftermath", "recovery.aftermath", "善后处置")
    yield long("survey")
    yield short("rebuild", "recovery.reconstruction", "恢复重建工作")
    yield _chapter("support", "应急保障")
    yield long("teams")
    yield "  - {id: stock, role: support.supplies, title: 物资保障, shows: [resources.supplies], text: 经费列入年度预算，队员投保，医院预留床位，运输车辆和发电机随调随到。}"
    yield "  - {id: talk, role: support.communications, title: 通信保障, text: 备用电台和卫星电话各两部。}"
    yield _chapter("management", "预案管理")
    yield short("drill", "management.drill", "演练")
    yield long("revision")
    yield _chapter("supplement", "附则")
    yield short("interpretation", "supplement.interpretation", "预案解释")
    yield short("effect", "supplement.effect", "实施时间")
    if phones:
        yield "annexes:\n- {id: phones, role: annex.contacts, title: 值班电话, shows: [contacts]}"


def _chapter(name: str, title: str) -> str:
    return f"- id: {name}\n  role: {name}\n  title: {title}\n  sections:"

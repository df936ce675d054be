"""Title and id of a new plan, where the user gives none."""

from planlint.rulebook.outline import Profile
from planlint.rulebook.vocabulary import Vocabulary
from planlint.workspace.errors import UsageProblem

from .asked import Asked
from .known import Knowledge

_TO_WRITE = "待填写"
_PURPOSES = {"target": "重要目标保护", "activity": "活动保障", "support": "应急保障", "catastrophe": "巨灾应对"}  # fmt: skip
_ANY = "突发事件"
_FORMS = {"comprehensive": "综合应急预案", "special": "专项应急预案", "onsite": "现场处置方案"}
_OF_UNITS = ("department", "unit", "handbook", "action")


def title_of(
    asked: Asked,
    known: Knowledge,
    maker: tuple[str, ...],
    hazards: tuple[str, ...],
    vocabulary: Vocabulary,
) -> str:
    """临江市洪涝应急预案, 临江市水务局洪涝应急预案, 临江化工有限公司液氨泄漏现场处置方案 …"""
    about = "、".join(vocabulary.name("hazards", hazard).zh for hazard in hazards)
    whose = _whose(asked, known, maker)
    local = f"{about or _ANY}应急预案"
    # A place says what its scheme is about as well as a hazard does.
    unit = f"{asked.site or ''}{about or ('' if asked.site else _ANY)}{_FORMS.get(asked.unit_form or '', '')}"
    endings = {
        "total": "突发事件总体应急预案",
        "joint": f"{about or _TO_WRITE}联合应急预案",
        "township": local,
        "village": local,
        "unit": unit,
        "handbook": f"{about}应急工作手册",
        "action": f"{about or _ANY}应急行动方案",
    }
    purpose = _PURPOSES.get(asked.purpose, "")
    return whose + endings.get(asked.type, f"{about or _TO_WRITE}{purpose}应急预案")


def _whose(asked: Asked, known: Knowledge, maker: tuple[str, ...]) -> str:
    """The area, the areas, the team or the unit that the title begins with."""
    area = "国家" if known.level == "state" else known.name or _TO_WRITE
    team = known.resource_name(asked.team)
    if asked.type == "action" and team:
        return team
    if asked.type == "joint" and asked.parties:
        return "".join(known.of(party).name or _TO_WRITE for party in asked.parties)
    if asked.type in _OF_UNITS:
        return (known.unit_name(maker[0]) if maker else None) or area
    return area


def id_of(asked: Asked, known: Knowledge, maker: tuple[str, ...], profile: Profile) -> str:
    """``lin.total``, ``lin.flood``, ``lin.water-flood``, ``lin.flood-support``, ``lin.firm-onsite``.

    Raises:
        UsageProblem: nothing says what the plan is about.
    """
    owed = known.owed_to(asked.type) if asked.type in ("township", "village") else None
    if owed and owed.plan and not profile.hazards:
        return owed.plan
    words = [word for word in _id_words(asked, known, maker, profile) if word]
    if not words:
        raise UsageProblem(
            "请用 --hazard 写明灾种，或者用 --id 写明预案标识",
            "say the hazard with --hazard, or the id of the plan with --id",
        )
    return f"{known.governing_area()}.{'-'.join(words)}"


def _id_words(
    asked: Asked, known: Knowledge, maker: tuple[str, ...], profile: Profile
) -> list[str]:
    unit = maker[0].partition("-")[2] or maker[0] if maker else ""
    hazard = profile.hazards[0].replace("_", "-") if profile.hazards else ""
    purpose = "" if asked.purpose == "event" else asked.purpose
    team = (asked.team or "").removeprefix(f"{maker[0].partition('-')[0]}-" if maker else "")
    words = {
        "total": ["total"],
        "joint": [*asked.parties, hazard],
        "township": [known.area, hazard],
        "village": [known.area, hazard],
        "unit": [unit, hazard, "onsite" if asked.form == "onsite" else ""],
        "handbook": [unit, hazard, "handbook"],
        "action": [team, "action"] if team else [unit, hazard, "action"],
        "department": [unit, hazard, purpose],
    }
    return words.get(asked.type, [hazard, purpose])

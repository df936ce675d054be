"""A new plan from what was asked for and what the workspace knows."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from planlint.family.family import Family
from planlint.family.ledger import Ledger
from planlint.family.registry import Registry
from planlint.rulebook.builtin import builtin_outline, builtin_pack
from planlint.rulebook.outline import Profile, shape_of
from planlint.rulebook.vocabulary import Vocabulary
from planlint.workspace.config import FILE
from planlint.workspace.errors import UsageProblem
from planlint.workspace.reading import read_family
from planlint.workspace.workspace import open_workspaces

from .head import Head, write_head
from .known import Knowledge, chosen_area, known_units
from .sections import write_body
from .words import plain_id, plain_words, unknown

# Where the registry does not say the level: the chapters of a city's plan.
_USUAL_LEVEL = "city"
_PURPOSES = {"target": "重要目标保护", "activity": "活动保障", "support": "应急保障", "catastrophe": "巨灾应对"}  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """The options of ``new``; what is not given is looked up or left to be written."""

    type: str
    purpose: str = "event"
    title: str | None = None
    id: str | None = None
    hazards: tuple[str, ...] = ()
    maker: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    jurisdiction: str | None = None


@dataclass(frozen=True)
class Draft:
    """The text of a new plan."""

    id: str
    title: str
    text: str
    # The file of an edition that speaks under the same id.
    earlier: str | None = None

    @property
    def file_name(self) -> str:
        """``jiangzhou.flood`` → ``flood.yaml``."""
        return f"{self.id.rpartition('.')[2]}.yaml"


def draft_in(folders: Iterable[Path], asked: Asked, as_of: datetime.date) -> Draft:
    """Draft a plan for the first workspace around one of *folders*; without one little is known.

    Raises:
        UsageProblem: an option names what is not there, or the area cannot be told.
    """
    for folder in map(Path.absolute, folders):
        if any((parent / FILE).is_file() for parent in (folder, *folder.parents)):
            (workspace,) = open_workspaces((folder,))
            return draft(read_family(workspace, as_of).family, asked)
    lawbook = builtin_pack().lawbook
    return draft(Family((), Registry(), Ledger(), lawbook, as_of), asked)


def draft(family: Family, asked: Asked) -> Draft:
    """Draft a plan for a family.

    Raises:
        UsageProblem: as above.
    """
    pack = builtin_pack()
    area = chosen_area(family, asked.jurisdiction) or _area_of(asked)
    known = Knowledge(family, plain_id("--jurisdiction", area))
    hazards = tuple(dict.fromkeys(hazard_named(h, pack.vocabulary) for h in asked.hazards))
    if asked.type == "total" and not hazards:
        hazards = tuple(dict.fromkeys((*known.prone_to(), *known.leads())))
    profile = Profile(asked.type, asked.purpose, known.level or _USUAL_LEVEL, hazards)
    head = _head(asked, known, profile, pack.vocabulary)
    shape = shape_of(builtin_outline(), pack, profile)
    text = "\n".join((*write_head(head, pack, builtin_outline()), *write_body(head, shape, pack)))
    earlier = known.earlier(head.id)
    return Draft(head.id, head.title, text + "\n", earlier.path if earlier else None)


def hazard_named(word: str, vocabulary: Vocabulary) -> str:
    """The hazard of the list that *word* is: its id, its Chinese name or another name of it.

    Raises:
        UsageProblem: no hazard is called so.
    """
    hazards = vocabulary.lists["hazards"]
    for term in hazards.values():
        if word in (term.id, term.zh, *term.aliases):
            return term.id
    raise unknown("灾种", "hazard", word, hazards)


def _head(asked: Asked, known: Knowledge, profile: Profile, vocabulary: Vocabulary) -> Head:
    usual = known.lead(profile.hazards)
    if asked.type == "total":
        usual = tuple(filter(None, [known.emergency_office()]))
    lead = known_units(known.family, asked.lead) or usual
    own = lead if asked.type == "department" else known.government()
    maker = known_units(known.family, asked.maker) or own
    title = asked.title or _title(asked, known, maker, profile.hazards, vocabulary)
    return Head(
        profile=profile,
        known=known,
        id=plain_id("--id", asked.id or _id(asked, known.area, maker, profile), dotted=True),
        title=plain_words("--title", title),
        maker=maker,
        lead=lead,
        superior=known.superior(profile),
    )


def _title(
    asked: Asked,
    known: Knowledge,
    maker: tuple[str, ...],
    hazards: tuple[str, ...],
    vocabulary: Vocabulary,
) -> str:
    area = "国家" if known.level == "state" else known.name or "待填写"
    about = "、".join(vocabulary.name("hazards", hazard).zh for hazard in hazards)
    if asked.type == "total":
        return f"{area}突发事件总体应急预案"
    if asked.type == "department":
        area = (known.unit_name(maker[0]) if maker else None) or area
    return f"{area}{about or '待填写'}{_PURPOSES.get(asked.purpose, '')}应急预案"


def _id(asked: Asked, area: str, maker: tuple[str, ...], profile: Profile) -> str:
    """``lin.total``, ``lin.flood``, ``lin.water-flood``, ``lin.flood-support``."""
    words = [maker[0].partition("-")[2]] if asked.type == "department" and maker else []
    words += [profile.hazards[0].replace("_", "-")] if profile.hazards else []
    words += [asked.purpose] if asked.purpose != "event" else []
    if asked.type == "total":
        words = ["total"]
    words = [word for word in words if word]
    if not words:
        raise UsageProblem(
            "请用 --hazard 写明灾种，或者用 --id 写明预案标识",
            "say the hazard with --hazard, or the id of the plan with --id",
        )
    return f"{area}.{'-'.join(words)}"


def _area_of(asked: Asked) -> str:
    """The first part of the id."""
    area, dot, _ = (asked.id or "").partition(".")
    if not dot:
        raise UsageProblem(
            "请用 --jurisdiction 写明行政区域（registry/jurisdictions.yaml 中的标识）；"
            "还没有工作区的，先运行 planlint init",
            "say the area with --jurisdiction (an id of registry/jurisdictions.yaml); "
            "without a workspace begin with planlint init",
        )
    return area

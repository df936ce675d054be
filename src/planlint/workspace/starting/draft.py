"""A new plan from what was asked for and what the workspace knows."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
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

from .area import area_of
from .asked import Asked
from .head import write_head
from .known import Knowledge, known_units
from .naming import id_of, title_of
from .own import own_keys
from .sections import write_body
from .subject import Head
from .words import plain_id, plain_words, unknown

__all__ = ["Asked", "Draft", "draft", "draft_in"]

# Where the registry does not say the level: the chapters of a city's plan.
_USUAL_LEVEL = "city"


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
    if asked.type == "unit" and not asked.maker and not (asked.title and asked.id):
        raise UsageProblem(
            "请用 --maker 写明制定单位（登记中的机构标识），或者用 --title 和 --id 写明名称和标识",
            "say the unit with --maker (a registered unit), or the name and the id with --title and --id",
        )
    resources = family.registry.resources
    if asked.team and resources and asked.team not in resources:
        raise unknown("登记的资源", "registered resource", asked.team, resources)
    pack, outline = builtin_pack(), builtin_outline(asked.type)
    known = Knowledge(family, plain_id("--jurisdiction", area_of(family, asked)))
    hazards = tuple(dict.fromkeys(hazard_named(h, pack.vocabulary) for h in asked.hazards))
    if asked.type == "total" and not hazards:
        hazards = tuple(dict.fromkeys((*known.prone_to(), *known.leads())))
    level = known.level or _USUAL_LEVEL
    profile = Profile(asked.type, asked.purpose, level, hazards, asked.unit_form)
    head = _head(asked, known, profile, pack.vocabulary)
    shape = shape_of(outline, pack, profile)
    text = "\n".join((*write_head(head, pack, outline), *write_body(head, shape, pack)))
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
    lead = known_units(known.family, asked.lead) or _usual_lead(asked, known, profile)
    maker = known_units(known.family, asked.maker) or _usual_maker(asked, known, lead)
    if asked.is_basic:
        lead = maker
    title = asked.title or title_of(asked, known, maker, profile.hazards, vocabulary)
    head = Head(
        profile=profile,
        known=known,
        id=plain_id("--id", asked.id or id_of(asked, known, maker, profile), dotted=True),
        title=plain_words("--title", title),
        maker=maker,
        lead=lead,
        superior=known.superior(profile),
        site=plain_words("--site", asked.site) if asked.site else None,
        parties=asked.parties,
    )
    return replace(head, own=own_keys(asked, head))


def _usual_lead(asked: Asked, known: Knowledge, profile: Profile) -> tuple[str, ...]:
    """Who leads on the hazard; of a total plan the emergency office."""
    if asked.type == "total":
        return tuple(filter(None, [known.emergency_office()]))
    if asked.type == "joint" and asked.parties:
        leads = (known.of(area).lead(profile.hazards) for area in asked.parties)
        return tuple(dict.fromkeys(unit for units in leads for unit in units))
    return known.lead(profile.hazards)


def _usual_maker(asked: Asked, known: Knowledge, lead: tuple[str, ...]) -> tuple[str, ...]:
    makers: Iterable[str | None] = known.government()
    match asked.type:
        case "department":
            makers = lead
        case "joint" if asked.parties:
            makers = (unit for area in asked.parties for unit in known.of(area).government())
        case "township" | "village":
            owed = known.owed_to(asked.type)
            makers = [owed.maker] if owed and owed.maker else makers
        case "handbook":
            makers = [known.emergency_office()]
        case "action":
            makers = [known.team_holder(asked.team)]
        case "unit":
            makers = ()
    return tuple(maker for maker in makers if maker)

"""Which of the kinds of article 36 a section of the text belongs to, by what it is about."""

from planlint.family.changes.areas import Area
from planlint.rulebook.vocabulary import Vocabulary

# Role -> area; a role that is not here is of the area of the role above it, else mere wording.
_AREAS: dict[str, Area] = {
    "grading": "grading",
    "command": "command",
    "annex.chart": "command",
    "warning": "procedures",
    "reporting": "procedures",
    "procedure": "procedures",
    "response": "procedures",
    "annex.flow": "procedures",
    **dict.fromkeys(
        (
            "mission", "response.initial", "response.measures", "response.evacuation",
            "response.self_rescue", "response.site_control", "response.protection",
            "response.medical", "response.monitoring", "response.tracing", "response.dispatching",
            "response.goods", "response.restoration", "response.social", "response.special",
            "warning.action", "site_scheme", "action", "annex.cards",
        ),
        "measures",
    ),
    "general.basis": "references",
    "plan_system": "references",
    "annex.plans": "references",
    "support.supplies": "resources",
    "support.teams": "resources",
    "support.shelter": "resources",
    "annex.resources": "resources",
    "annex.contacts": "contacts",
    "annex.receivers": "contacts",
    "annex.rosters": "contacts",
}  # fmt: skip
# What the plan is for and whom it binds may be other important content: a person must say.
_SCOPE = "general.scope"
# Teams, supplies, money: their numbers and times may be what the measures stand on.
_SUPPORT = "support."


def area_of(role: str | None, title: str | None, vocabulary: Vocabulary) -> Area | None:
    """The area of a section by its role, else by a title that real plans use; None: it says nothing."""
    roles = sorted(vocabulary.roles_of(role, title), key=lambda name: (-name.count("."), name))
    for name in roles:
        if name in _AREAS:
            return _AREAS[name]
    return "wording" if roles else None


def is_support(role: str | None, title: str | None, vocabulary: Vocabulary) -> bool | None:
    """Whether the section says with what and whom (应急保障); None: it says nothing of itself."""
    roles = vocabulary.roles_of(role, title)
    return any(f"{name}.".startswith(_SUPPORT) for name in roles) if roles else None


def is_scope(role: str | None, title: str | None, vocabulary: Vocabulary) -> bool:
    """Whether the section says what the plan is for."""
    return _SCOPE in vocabulary.roles_of(role, title)

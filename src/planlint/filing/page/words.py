"""The words that the page's script uses, in the language of the page."""

from collections.abc import Mapping, Sequence
from typing import Any

from planlint.filing.words import TIERS
from planlint.report.printable import printable
from planlint.report.wording import OUTCOMES, SEVERITIES
from planlint.rulebook.words import Both

from .phrases import PHRASES
from .terms import SIGNS, STANDINGS, STATES, TYPES


def said(table: Mapping[str, Both], language: str) -> dict[str, str]:
    """One language of a table of words."""
    return {key: both[language] for key, both in table.items()}


def page_words(data: Mapping[str, Any], plans: Sequence[Any], language: str) -> dict[str, Any]:
    """Everything that the page's script says."""
    hazards = {one for plan in plans for one in plan.get("hazards") or ()}
    named = {one["id"]: one["name"] for one in data["hazards"]}
    return {
        "page": said(PHRASES, language),
        "types": said(TYPES, language),
        "levels": said(TIERS, language),
        "standings": said(STANDINGS, language),
        "states": said(STATES, language),
        "signs": {key: both[language] for key, (_, both) in SIGNS.items()},
        "severities": said(SEVERITIES, language),
        # What is open is called by its severity.
        "outcomes": said({k: v for k, v in OUTCOMES.items() if k != "open"}, language),
        "hazards": {printable(one): printable(named.get(one, one)) for one in sorted(hazards)},
        "colon": "：" if language == "zh" else ": ",
        "comma": "、" if language == "zh" else ", ",
        "stop": "；" if language == "zh" else "; ",
    }

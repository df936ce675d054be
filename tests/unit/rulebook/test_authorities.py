"""Authorities by what they are: the words of ``addressee`` and ``authority``."""

import pytest

from helpers import registry, typed
from planlint.rulebook.authorities import may_be, spoken, units
from planlint.rulebook.builtin import builtin_pack
from planlint.rulebook.kinds import KINDS

_REGISTRY = {
    "jurisdictions": """
        - {id: north, level: province}
        - {id: lin, level: city, parent: north}
        - {id: stone, level: county, parent: lin}
        - {id: round, level: county, parent: round}
        """,
    "organisations": """
        - {id: north-gov, kind: government, jurisdiction: north}
        - {id: lin-gov, kind: government, jurisdiction: lin}
        - {id: lin-counties, kind: government, jurisdiction: lin, tier: county}
        - {id: lin-em, kind: department, jurisdiction: lin, functions: [emergency_management]}
        - {id: lin-water, kind: department, jurisdiction: lin, leads: [flood]}
        - {id: stone-em, kind: department, jurisdiction: stone, functions: [emergency_management]}
        """,
}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("own.emergency_management", ("stone-em",)),
        ("upper.government", ("lin-gov",)),
        ("upper.lead", ("lin-water",)),
        ("province.government", ("north-gov",)),
        ("own.government", ()),
        ("state.government", ()),
    ],
)
def test_words_name_registered_units(word: str, expected: tuple[str, ...]) -> None:
    """The area comes first, then what the unit is; one that stands for a tier is no unit."""
    plan = typed("hazards: [flood]").value.model_copy(update={"jurisdiction": "stone"})
    assert expected == units(word, plan, registry(**_REGISTRY))


@pytest.mark.parametrize(
    ("unit", "word", "expected"),
    [
        ("nobody", "own.government", True),
        ("lin-water", "upper.transport", True),
        ("lin-em", "upper.transport", False),
        ("lin-water", "upper.lead", False),
        ("north-gov", "own.government", False),
        ("lin-water", "own.government", False),
        ("lin-water", "kind.department", False),
        ("vague", "upper.transport", True),
    ],
)
def test_a_unit_may_be_what_its_entry_leaves_open(unit: str, word: str, *, expected: bool) -> None:
    """Not registered, or without area or functions where nobody else is registered as such."""
    plan = typed("hazards: [flood]").value.model_copy(update={"jurisdiction": "stone"})
    vague = "        - {id: vague, kind: department, functions: [water]}\n        "
    there = {**_REGISTRY, "organisations": _REGISTRY["organisations"] + vague.lstrip(" ")}
    assert expected is may_be(unit, word, plan, registry(**there))


def test_a_circle_of_areas_ends() -> None:
    """An area that is its own parent has nothing above it."""
    plan = typed("hazards: [flood]").value.model_copy(update={"jurisdiction": "round"})
    assert () == units("upper.government", plan, registry(**_REGISTRY))


def test_every_word_of_the_pack_can_be_said_and_found() -> None:
    """A misspelt area or function would leave its rule undecided for ever."""
    pack = builtin_pack()
    functions = pack.vocabulary.lists["functions"]
    areas = {"own", "upper", "county", "city", "province", "state", "parties"}
    found = 0
    for bound in pack.rules.values():
        check = bound.rule.check
        if check.get("kind") not in ("addressee", "authority"):
            continue
        assert check["kind"] in KINDS
        words = check.get("wanted") or check.get("has") or ()
        for word in (one.strip() for entry in words for one in entry.split("|")):
            where, _, what = word.partition(".")
            if where == "kind" or word in ("maker", "compiler", "body"):
                continue
            found += 1
            assert where in areas, (bound.rule.id, word)
            assert what in {"government", "party", "lead", *functions}, (bound.rule.id, word)
            assert spoken(word, pack.vocabulary).zh
    assert found > 20

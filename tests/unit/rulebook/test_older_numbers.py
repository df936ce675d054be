"""A reference under the number of an earlier edition is told so, not only that it is wrong."""

import pytest

from helpers import NO_LAW, NO_WORDS, facts, family, registry
from planlint.family.family import Family
from planlint.rulebook.checks.reference_number_differs import check
from planlint.rulebook.view import View

REGISTERED = """\
- {id: north-2025, plan: north.flood, title: 北江省防汛预案, number: 北政发〔2025〕8号}
- {id: north-2020, plan: north.flood, title: 北江省防汛预案, number: 北政发〔2020〕3号, replaced_by: north-2025}
- {id: north-2012, title: 北江省防汛预案, number: 北政发〔2012〕7号, replaced_by: north-2020}
- {id: north-fire, title: 北江省防火预案, number: 北政发〔2019〕1号}
"""
CYCLE = """\
- {id: a, plan: north.flood, title: 甲, number: 甲〔2025〕1号, replaced_by: b}
- {id: b, title: 乙, number: 甲〔2024〕1号, replaced_by: a}
"""


def said(number: str, registered: str) -> list[str]:
    """What the check says about a reference to ``north.flood`` under *number*."""
    plan = facts(f"references: [{{kind: implements, plan: north.flood, number: {number}}}]\n")
    around: Family = family(plan, registered=registry(instruments=registered))
    view = View(plan.plan, plan.document, NO_WORDS, NO_LAW, around)
    return [getattr(hit.words["older"], "zh", "") for hit in check(view)]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("北政发〔2025〕8号", []),
        ("北政发〔2020〕3号", ["；写的是以前版本的字号"]),
        ("北政发〔2012〕7号", ["；写的是以前版本的字号"]),
        ("北政发〔2019〕1号", [""]),
    ],
)
def test_registered_documents_lead_to_the_one_in_force(number: str, expected: list[str]) -> None:
    """``replaced_by`` is followed over any number of editions, and to no other document."""
    assert expected == said(number, REGISTERED)


def test_a_circle_of_replacements_ends() -> None:
    """A registry in which two documents replace each other is no reason to hang."""
    assert ["；写的是以前版本的字号"] == said("甲〔2024〕1号", CYCLE)

"""A skeleton has what the rules ask of such a plan, and its examples are right as they stand."""

import datetime
import itertools
import re
from collections.abc import Mapping
from dataclasses import replace

import jsonschema
import pytest

from helpers import DAY, family, registry
from planlint.engine.finding import Finding
from planlint.engine.harness import fetcher
from planlint.engine.problems import catalogue
from planlint.engine.run import Options, check_files
from planlint.family.family import Family
from planlint.model.plan_types import PLAN_TYPES
from planlint.rulebook.builtin import builtin_outline, builtin_pack
from planlint.rulebook.outline import Chapter, Profile, shape_of
from planlint.rulebook.pack import Pack
from planlint.rulebook.schema import schema
from planlint.source.reader import read
from planlint.workspace.starting.draft import Asked, draft

_PURPOSES = ("event", "target", "activity", "support", "catastrophe")
_FLOOD = Asked("", hazards=("flood",), jurisdiction="lin")
_GOVERNMENT = [
    replace(_FLOOD, type="total"),
    *(
        replace(_FLOOD, type=kind, purpose=purpose)
        for kind, purpose in itertools.product(("special", "department"), _PURPOSES)
    ),
]
_LEVELS = ("state", "province", "city", "county")
_OTHERS = [
    (replace(_FLOOD, type="joint", parties=("lin", "an")), "county"),
    (replace(_FLOOD, type="township"), "township"),
    (replace(_FLOOD, type="village", maker=("lin-gov",)), "village"),
    *(
        (replace(_FLOOD, type="unit", maker=("lin-firm",), form=form), "county")
        for form in ("comprehensive", "special", "onsite")
    ),
    (replace(_FLOOD, type="handbook"), "county"),
    (replace(_FLOOD, type="action", maker=("lin-water",)), "county"),
]
_ALL = [*itertools.product(_GOVERNMENT, _LEVELS), *_OTHERS]
_ONCE = [*((asked, "city") for asked in _GOVERNMENT), *_OTHERS]


def _name(value: Asked | str) -> str:
    if isinstance(value, str):
        return value
    return "-".join(filter(None, (value.type, value.form or value.purpose)))


_AREAS = """
- {{id: up, name: 上级, level: {upper}}}
- {{id: lin, name: 临江, level: {level}, parent: up}}
- {{id: an, name: 安江, level: {level}, parent: up}}
"""
_UPPER = {"township": "county", "village": "county"}
_UNITS = """
- {id: lin-gov, kind: government, jurisdiction: lin, names: [{name: 临江人民政府}]}
- {id: lin-water, kind: department, jurisdiction: lin, leads: [flood], names: [{name: 临江水务局}]}
- {id: lin-em, kind: department, jurisdiction: lin, functions: [emergency_management], names: [{name: 临江应急局}]}
- {id: an-gov, kind: government, jurisdiction: an, names: [{name: 安江人民政府}]}
- {id: an-em, kind: department, jurisdiction: an, functions: [emergency_management], names: [{name: 安江应急局}]}
- {id: lin-firm, kind: company, jurisdiction: lin, names: [{name: 临江化工有限公司}]}
"""


def files_of(level: str) -> dict[str, str]:
    """The registries of a place on a level."""
    return {"registry/jurisdictions.yaml": _AREAS.format(level=level, upper=_UPPER.get(level, "state")), "registry/organisations.yaml": _UNITS}  # fmt: skip


def place(level: str) -> Family:
    """The same as a family without plans."""
    chapters = {path[9:-5]: text for path, text in files_of(level).items()}
    return family(registered=registry(**chapters))


def skeleton(asked: Asked, level: str) -> str:
    """A plan about floods in that place."""
    return draft(place(level), asked).text


def findings(text: str, level: str, pack: Pack) -> tuple[Finding, ...]:
    """What ``check`` finds in a plan of that place."""
    files = {path: data.encode() for path, data in {**files_of(level), "plan.yaml": text}.items()}
    report = check_files(files, fetcher(files), pack, Options(DAY))
    assert report.not_checked == ()
    return report.findings


@pytest.mark.parametrize(("asked", "level"), _ALL, ids=_name)
def test_once_written_nothing_is_missing(asked: Asked, level: str, pack: Pack) -> None:
    """With words in every blank no rule on missing content finds an error, a warning or a doubt."""
    text = skeleton(asked, level)
    rules = {
        name
        for name, bound in pack.rules.items()
        if "/content/" in bound.path and name.endswith("-missing")
    }
    assert rules
    missing = [
        (finding.rule, dict(finding.words))
        for finding in findings(text.replace("待填写", "内容"), level, pack)
        if finding.rule in rules and finding.severity in ("error", "warning")
    ]
    assert missing == []


@pytest.mark.parametrize(("asked", "level"), _ALL, ids=_name)
def test_form_is_right(asked: Asked, level: str, pack: Pack) -> None:
    """Schema and reader find nothing, and ``check`` says that the text is still to be written."""
    text = skeleton(asked, level)
    tree = read(text.encode()).tree
    assert tree is not None
    jsonschema.Draft202012Validator(schema(asked.type, pack.vocabulary)).validate(tree.data)
    found = {finding.rule for finding in findings(text, level, pack)}
    assert not found & catalogue().problems.keys()
    assert "placeholder-in-text" in found


@pytest.mark.parametrize(("asked", "level"), _ONCE, ids=_name)
def test_examples_can_be_used(asked: Asked, level: str, pack: Pack) -> None:
    """With the hash signs of the examples removed the plan is well formed and shows all its data."""
    text = _used(skeleton(asked, level))
    outline = builtin_outline(asked.type)
    keys = [entry.key for entry in outline.data if entry.suits(_profile(asked, level))]
    assert [key for key in keys if f"\n{key}:" not in text] == []
    assert ("\npreparation:" in text) == bool(outline.preparation)
    found = findings(text, level, pack)
    forms = [f for f in found if f.rule in catalogue().problems]
    assert [(f.rule, f.location.line, dict(f.words)) for f in forms] == []
    about_examples = {"shown-data-missing", "data-not-shown", "word-not-in-list", "duplicate-id", "task-unknown"}  # fmt: skip
    told = [(f.rule, str(f.words.get("data", f.words))) for f in found if f.rule in about_examples]
    # These print at their usual place unless the author says where.
    assert [
        each for each in told if "resources" not in each[1] and "definitions" not in each[1]
    ] == []


def _profile(asked: Asked, level: str) -> Profile:
    return Profile(asked.type, asked.purpose, level, asked.hazards, asked.unit_form)


def _used(text: str) -> str:
    """The text with its commented data in place: ``# key:`` and the indented lines below it."""
    lines, inside = [], False
    for line in text.splitlines():
        inside = line.startswith("#   ") if inside else bool(re.match(r"# [a-z_]+:$", line))
        lines.append(line[2:] if inside else line)
    return "\n".join(lines) + "\n"


def test_new_rules_bring_their_chapters(pack: Pack) -> None:
    """A role that a rule asks for from tomorrow on stands in the skeleton without further ado."""
    bound = pack.rules["recovery-item-missing"]
    asking = {"kind": "elements", "roles": ["recovery.housing", "preparedness"]}
    rule = bound.rule.model_copy(update={"id": "new", "check": asking})
    more = replace(pack, rules={**pack.rules, "new": replace(bound, rule=rule)})
    shape = shape_of(builtin_outline(), more, Profile("special", "event", "city"))
    found = {chapter.role: chapter for chapter in shape.sections}
    assert "recovery.housing" in [chapter.role for chapter in found["recovery"].sections]
    assert found["preparedness"].guide == rule.why.zh
    assert list(found)[-1] == "supplement"
    assert [each.id for each in shape.asked["recovery.housing"]] == ["new"]


def test_chapters_differ_by_purpose_and_level(pack: Pack) -> None:
    """What only some plans need, only they get."""

    def roles(kind: str, purpose: str, level: str) -> set[str]:
        shape = shape_of(builtin_outline(), pack, Profile(kind, purpose, level))
        return set(_roles(shape.sections))

    assert "support.layout" in roles("special", "support", "city")
    assert "support.layout" not in roles("special", "event", "city")
    assert "command.local" in roles("special", "event", "province")
    assert "command.local" not in roles("special", "event", "county")
    assert "plan_system" in roles("total", "event", "city")
    assert "plan_system" not in roles("department", "event", "city")


def _roles(chapters: tuple[Chapter, ...]) -> list[str]:
    return [role for c in chapters for role in (c.role, *_roles(c.sections))]


@pytest.mark.parametrize("kind", PLAN_TYPES)
def test_outline_uses_words_of_the_pack(kind: str, pack: Pack) -> None:
    """Roles, hazards, laws and data keys are all known; laws are of today."""
    outline = builtin_outline(kind)
    known = pack.vocabulary.lists["roles"]
    assert [r for r in _roles((*outline.sections, *outline.annexes)) if r not in known] == []
    hazards: Mapping[str, object] = pack.vocabulary.lists["hazards"]
    assert [h for h in outline.laws if h not in hazards and h != "every"] == []
    today = datetime.date(2026, 11, 22)
    stale = {
        code
        for codes in outline.laws.values()
        for code in codes
        if pack.lawbook.instruments[code].in_force_on(today) is False
    }
    assert stale == set()
    fields = schema(_whose(kind), builtin_pack().vocabulary)["properties"]
    assert [entry.key for entry in outline.data if entry.key not in fields] == []


def _whose(kind: str) -> str:
    """The type with all keys that an outline may speak of."""
    return "total" if kind in ("total", "special", "department") else kind

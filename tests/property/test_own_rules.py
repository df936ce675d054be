"""Whatever parameters a pack gives to a check kind: a fault, findings or 'undecided', never the end of the run."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planlint.engine.harness import fetcher
from planlint.engine.run import Options, check_files
from planlint.report.json import to_json
from planlint.rulebook.builtin import builtin_fixtures, builtin_pack
from planlint.rulebook.kinds import KINDS
from planlint.rulebook.own import OwnFiles, extended

CITY = builtin_fixtures()["city"]
BASE = builtin_pack()
WORDS = [
    "tasks[]", "tasks[].lead", "tasks[].within", "tasks", "sections**", "sections**.title", "edition.dates.issued",
    "edition", "edition.number", "title", "lead", "leads", "leads[]", "hazards", "reporting[].from", "grades[].levels[]",
    "bodies[].office", "resources", "", "type", "id", "[]", "**", "..", "__class__", "model_dump", "filings", "drills",
    "20wd", "3y", "30m", "city", "county", "flood", "general", "command.body", "true", "year", "all", "any", "maker",
    "kind.party", "own.lead", "upper.government | own.lead", "receivers", "resources.teams", "phone", "a|b", "gap",
    "overlap", "tasks", "holders", "total", "plan", "强排", "应当.{0,9}", "(", "a+", "1", "-1", "9999999999",
]  # fmt: skip
VALUES = st.recursive(
    st.sampled_from(WORDS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(WORDS), inner, max_size=2)
    ),
    max_leaves=4,
)


@st.composite
def checks(draw: st.DrawFn) -> dict[str, Any]:
    """A kind with what it cannot do without and more, most of it of the form that it should have."""
    kind = draw(st.sampled_from(sorted(KINDS)))
    fields = {n: f for n, f in KINDS[kind].Params.model_fields.items() if n != "kind"}
    more = draw(st.lists(st.sampled_from(sorted(fields)), max_size=2))
    chosen = {}
    for name in dict.fromkeys((*KINDS[kind].Params.needed, *more)):
        word = st.sampled_from(WORDS)
        plain = (
            st.lists(word, min_size=1, max_size=2)
            if "tuple" in str(fields[name].annotation)
            else word
        )
        chosen[fields[name].alias or name] = draw(VALUES if draw(st.integers(0, 9)) == 0 else plain)
    return {"kind": kind, **chosen}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(check=checks(), scope=st.sampled_from(["plan", "family"]), registry=st.booleans())
def test_any_parameters(check: dict[str, Any], scope: str, registry: bool) -> None:
    """Every outcome can be reported."""
    both = {"zh": "字", "en": "text"}
    rule = {
        "id": "own-rule", "scope": scope, "basis": [{"force": "practice"}], "check": check,
        "title": both, "why": both, "message": both, "mend": both,
        "applies": {"types": ["registry"] if registry else []},
    }  # fmt: skip
    files = {
        "pack.yaml": b'id: own\nversion: "1"\n',
        "rules/own-rule.yaml": json.dumps(rule).encode(),
    }
    pack = extended(BASE, [OwnFiles("packs/own/", files)])
    assert pack.own_problems or "own-rule" in pack.rules
    options = Options(BASE.manifest.fixture_date, select=frozenset({"own-rule"}), statistics=True)
    report = check_files(CITY, fetcher(CITY), pack, options)
    for finding in to_json(report, "zh")["findings"]:
        assert finding["rule"] == "own-rule"
        assert finding["line"] >= 1

"""The order of work never matters, nor where the first half ran."""

import datetime
import json
from collections.abc import Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.engine.family_half import check_family
from planlint.engine.harness import fetcher
from planlint.engine.intake import open_plan
from planlint.engine.plan_half import check_plan
from planlint.engine.run import Options, check_files, make_ruleset
from planlint.family.facts import Facts
from planlint.family.ledger import read_ledger
from planlint.family.registry import read_registry
from planlint.model.document import Document
from planlint.model.fitting import fit
from planlint.model.plan_types import PLAN_TYPES
from planlint.rulebook.builtin import builtin_fixtures, builtin_pack
from planlint.source.reader import read
from planlint.source.writing import to_yaml

DAY = datetime.date(2026, 6, 30)
PACK = builtin_pack()


def spoilt() -> dict[str, bytes]:
    """The fixture family with defects of both halves, a second edition and a copy of a plan."""
    files = dict(builtin_fixtures()["city"])
    flood = files["flood.yaml"].decode()
    changes = {
        "lead: lin-em, ": "lead: 市应急局, ",
        "plan: north.flood": "plan: lin.water",
        "text: 救助受灾群众": "text: 按《国家突发公共事件总体应急预案》由临江市水利局组织救助",
        "[lin-water, lin-em, lin-police, lin-fire": "[lin-water, lin-emm, lin-police, lin-fire",
    }
    for before, after in changes.items():
        assert before in flood
        flood = flood.replace(before, after)
    files["flood.yaml"] = flood.encode()
    files["old.yaml"] = flood.replace("2026-", "2025-").replace("8号", "1号").encode()
    files["copy.yaml"] = files["water.yaml"]
    del files["ledger/filings.yaml"]
    return files


FILES = spoilt()


@st.composite
def orders(draw: st.DrawFn) -> Sequence[str]:
    """The paths of the family in any order."""
    return draw(st.permutations(sorted(FILES)))


@settings(max_examples=15, deadline=None)
@given(orders())
def test_findings_do_not_depend_on_the_order_of_paths(paths: Sequence[str]) -> None:
    """Files found in another order give the same findings in the same order."""
    expected = check_files(sorted(FILES), fetcher(FILES), PACK, Options(DAY))
    found = check_files(paths, fetcher(FILES), PACK, Options(DAY))
    assert expected.findings
    assert expected.findings == found.findings
    assert expected.skipped == found.skipped
    assert expected.not_checked == found.not_checked


def chapters(folder: str) -> Mapping[str, Document]:
    """The documents of a folder by stem."""
    found = {}
    for path, data in FILES.items():
        if path.startswith(folder):
            tree = read(data, lists=True).tree
            assert tree is not None
            stem = path.removeprefix(folder).removesuffix(".yaml")
            found[stem] = Document(path, tree)
    return found


REGISTRY = read_registry(chapters("registry/"))[0]
LEDGER = read_ledger(chapters("ledger/"))[0]
RULESET = make_ruleset(PACK, REGISTRY, Options(DAY))


def gathered() -> list[Facts]:
    """The facts of all plans, as the first half gives them."""
    found = []
    for path in sorted(FILES):
        if not path.startswith(("registry/", "ledger/")):
            document = open_plan(path, fetcher(FILES)).document
            assert document is not None
            data = document.tree.data
            assert isinstance(data, dict)
            fitted = fit(PLAN_TYPES[str(data["type"])], document)
            found.append(check_plan(fitted, RULESET).facts)
    return found


def sent(facts: Facts) -> Facts:
    """Facts as another machine receives them."""
    return Facts.from_json(json.loads(json.dumps(facts.to_json())))


@settings(max_examples=10, deadline=None)
@given(st.data())
def test_facts_through_json_give_the_same_family_findings(data: st.DataObject) -> None:
    """Any plan may have been checked elsewhere; the second half cannot tell."""
    plans = gathered()
    away = data.draw(st.sets(st.sampled_from(range(len(plans)))))
    order = data.draw(st.permutations(range(len(plans))))
    expected = check_family(plans, REGISTRY, LEDGER, DAY, RULESET)
    mixed = [sent(plans[n]) if n in away else plans[n] for n in order]
    assert expected
    assert expected == check_family(mixed, REGISTRY, LEDGER, DAY, RULESET)


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_findings_do_not_depend_on_the_order_of_keys(random: object) -> None:
    """Keys in another order move the places and nothing else."""
    shuffled = dict(FILES)
    for name in ("flood.yaml", "water.yaml"):
        tree = read(FILES[name]).tree
        assert tree is not None
        assert isinstance(tree.data, dict)
        keys = list(tree.data)
        random.shuffle(keys)  # type: ignore[attr-defined]
        shuffled[name] = to_yaml({key: tree.data[key] for key in keys})
    expected = check_files(FILES, fetcher(FILES), PACK, Options(DAY)).findings
    found = check_files(shuffled, fetcher(shuffled), PACK, Options(DAY)).findings
    said = [
        {(f.rule, f.plan, f.at, f.outcome, f.fingerprint) for f in each}
        for each in (expected, found)
    ]
    assert said[0] == said[1]

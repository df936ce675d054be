"""Disagreements planted in a family of 500 plans: exactly those are found, whatever else is planted."""

import datetime
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planlint.engine.chapters import read_chapters
from planlint.engine.family_half import check_family
from planlint.engine.intake import open_plan
from planlint.engine.run import Options, make_ruleset, plan_files
from planlint.family.facts import Facts, gather, plan_type
from planlint.model.fitting import fit
from planlint.rulebook.builtin import builtin_pack
from planlint.workspace.disk import Disk

ROOT = Path(__file__).resolve().parents[2]
AS_OF = datetime.date(2026, 11, 22)
PLANS = 500
# Special plans whose lead departments have plans of their own; of the weather nobody has one.
MATTERS = ("flood", "forest", "geology", "snow")
Found = tuple[str, str, str]  # rule, plan, place by ids


class Pair(NamedTuple):
    """A task of a special plan, and the task of the department plan on which it counts."""

    special: str
    task: int
    department: str
    other: int


class Generated:
    """The family, read once; planting changes the data of a few plans and reads those again."""

    def __init__(self, folder: Path) -> None:
        disk = Disk(folder)
        self._fetch = disk.fetch
        paths = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.yaml"))
        self.chapters = read_chapters(paths, disk.fetch)
        pack = builtin_pack()
        self.ruleset = make_ruleset(pack, self.chapters.registry, Options(AS_OF))
        self.files = {p: (folder / p).read_bytes() for p in plan_files(paths)}
        self.facts = {path: self._facts(path, data) for path, data in self.files.items()}
        self.paths = {facts.plan.id: path for path, facts in self.facts.items()}
        self.pairs = tuple(self._pairs())
        self.clean = self.found({})

    def _facts(self, path: str, data: bytes) -> Facts:
        document = open_plan(
            path, lambda asked: data if asked == path else self._fetch(asked)
        ).document
        assert document is not None
        fitted = fit(plan_type(document), document)
        assert fitted.problems == ()
        return gather(fitted, self.ruleset.lexicon)

    def _pairs(self) -> Iterator[Pair]:
        """One promise of a plan, so that no planting stands in the way of another."""
        for _, path in sorted(self.paths.items()):
            plan = self.facts[path].plan
            for number, task in enumerate(plan.tasks):
                if task.relies_on and task.relies_on[0].within:
                    promise = task.relies_on[0]
                    theirs = self.facts[self.paths[promise.plan or ""]].plan.tasks
                    other = next(n for n, one in enumerate(theirs) if one.id == promise.task)
                    yield Pair(plan.id, number, promise.plan or "", other)
                    break

    def data(self, plan: str) -> dict[str, Any]:
        """A plan as plain data, every scalar as text."""
        loaded: dict[str, Any] = yaml.load(self.files[self.paths[plan]], Loader=yaml.CBaseLoader)
        return loaded

    def found(self, changed: Mapping[str, dict[str, Any]]) -> frozenset[Found]:
        """What the family half finds with some plans changed."""
        facts = dict(self.facts)
        for plan, data in changed.items():
            text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
            facts[self.paths[plan]] = self._facts(self.paths[plan], text.encode())
        registry, ledger = self.chapters.registry, self.chapters.ledger
        findings = check_family(facts.values(), registry, ledger, AS_OF, self.ruleset)
        return frozenset((f.rule, f.plan, f.at) for f in findings)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    """500 plans from a seed, as the benchmarks measure them."""
    folder = tmp_path_factory.mktemp("family")
    script = ROOT / "benchmarks/generate.py"
    command = [sys.executable, script, folder, "--plans", str(PLANS), "--seed", "3"]
    subprocess.run(command, check=True)
    return Generated(folder)


Plans = dict[str, dict[str, Any]]


def _place(task: dict[str, Any]) -> str:
    """The place of its first promise, by ids."""
    promise = task["relies_on"][0]
    named = "-".join(promise[key] for key in ("unit", "plan", "task") if key in promise)
    return f"/tasks/{task['id']}/relies_on/{named}"


def _two(plans: Plans, pair: Pair) -> tuple[dict[str, Any], dict[str, Any]]:
    return plans[pair.special]["tasks"][pair.task], plans[pair.department]["tasks"][pair.other]


def nobody_answers(plans: Plans, pair: Pair) -> set[Found]:
    """The special plan names the unit alone, the department no longer says that it answers."""
    ours, theirs = _two(plans, pair)
    promise = ours["relies_on"][0]
    del promise["plan"], promise["task"], theirs["fulfils"]
    return {("promise-unanswered", pair.special, _place(ours))}


def later(plans: Plans, pair: Pair) -> set[Found]:
    """The department takes two days for what is counted on within minutes or hours."""
    ours, theirs = _two(plans, pair)
    theirs["within"] = "2d"
    return {("promise-slower", pair.special, f"{_place(ours)}/within")}


def another_leads(plans: Plans, pair: Pair) -> set[Found]:
    """Both sides name a unit for the same task, and not the same one."""
    ours, theirs = _two(plans, pair)
    unit = ours["relies_on"][0]["unit"]
    area = unit.rpartition("-")[0]
    theirs["lead"] = f"{area}-gov"
    return {("promise-lead-differs", pair.special, f"{_place(ours)}/unit")}


def promised_twice(plans: Plans, pair: Pair) -> set[Found]:
    """A second task of another plan counts on the same boats of the same department."""
    ours, theirs = _two(plans, pair)
    boats = f"{ours['relies_on'][0]['unit'].rpartition('-')[0]}-boats"
    ours["relies_on"][0]["needs"] = [{"resource": boats, "quantity": "3"}]
    theirs["needs"] = [{"resource": boats, "quantity": "4"}]
    area, _, matter = pair.special.partition(".")
    rival = f"{area}.weather"
    other = plans[rival]["tasks"][MATTERS.index(matter)]
    other["relies_on"] = [{**ours["relies_on"][0]}]
    theirs["fulfils"] = [*theirs["fulfils"], {"plan": rival, "task": other["id"]}]
    return {("promise-over-committed", pair.department, f"/tasks/{theirs['id']}/needs")}


def revised_since(plans: Plans, pair: Pair) -> set[Found]:
    """The department plan is a revision, and neither side says that it looked at the promise."""
    ours, theirs = _two(plans, pair)
    del theirs["fulfils"]
    plans[pair.department]["edition"]["replaces"] = [{"plan": pair.department}]
    return {("promise-stale", pair.special, _place(ours))}


KINDS: tuple[Callable[[Plans, Pair], set[Found]], ...] = (
    nobody_answers, later, another_leads, promised_twice, revised_since,
)  # fmt: skip


@st.composite
def plantings(draw: st.DrawFn, pairs: int) -> list[tuple[int, int]]:
    """Which pairs are spoilt, and with which kind of disagreement."""
    chosen = draw(st.lists(st.integers(0, pairs - 1), min_size=5, max_size=30, unique=True))
    return [(pair, draw(st.integers(0, len(KINDS) - 1))) for pair in chosen]


def planted(generated: Generated, plan: list[tuple[int, int]]) -> tuple[Plans, set[Found]]:
    """The changed plans, and what is to be found in them."""
    names = {
        name
        for number, _ in plan
        for pair in (generated.pairs[number],)
        for name in (pair.special, pair.department, f"{pair.special.partition('.')[0]}.weather")
        if name in generated.paths
    }
    plans = {name: generated.data(name) for name in sorted(names)}
    expected: set[Found] = set()
    for number, kind in plan:
        expected |= KINDS[kind](plans, generated.pairs[number])
    return plans, expected


def test_the_family_has_enough_promises(generated: Generated) -> None:
    """There is something to spoil, and nothing is spoilt before."""
    assert len(generated.pairs) >= 40
    assert not [one for one in generated.clean if one[0].startswith("promise-")]


@pytest.mark.parametrize("kind", range(len(KINDS)), ids=[kind.__name__ for kind in KINDS])
def test_each_kind_alone_is_found(generated: Generated, kind: int) -> None:
    """One disagreement gives one finding of its kind and changes nothing else."""
    plans, expected = planted(generated, [(7, kind)])
    assert expected == generated.found(plans) ^ generated.clean


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_exactly_the_planted_disagreements_are_found(
    generated: Generated, data: st.DataObject
) -> None:
    """Five to thirty disagreements of five kinds among 500 plans: none is missed, none invented."""
    plans, expected = planted(generated, data.draw(plantings(len(generated.pairs))))
    assert expected == generated.found(plans) ^ generated.clean

"""Several processes give the report of one, whatever they share out and whatever is wrong."""

import datetime
import json
import os
import pickle
import random
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.engine.examining import Examined, examine
from planlint.engine.harness import fetcher
from planlint.engine.report import Report
from planlint.engine.ruleset import Ruleset
from planlint.engine.run import Options, check_files
from planlint.report.json import to_json
from planlint.rulebook.builtin import builtin_fixtures, builtin_pack
from planlint.workspace import parallel
from planlint.workspace.checking import Wanted, check_workspace, jobs_that_pay
from planlint.workspace.workspace import open_workspaces

DAY = datetime.date(2026, 6, 30)
PACK = builtin_pack()
EDITS = (
    ("flood.yaml", "lead: lin-em, ", "lead: 市应急局, "),
    ("flood.yaml", "id: evacuate", "id: consult"),
    ("flood.yaml", "within: 2h", "within: 两个钟头"),
    ("flood.yaml", "jurisdiction: lin\n", "jurisdiction: nowhere\n"),
    ("flood.yaml", "type: special\n", "type: specal\n"),
    ("flood.yaml", "contacts:\n", "contacts: contacts.yaml\nold:\n"),
    ("water.yaml", "lead: lin-water/duty, ", ""),
    ("water.yaml", "plan: lin.flood", "plan: lin.fire"),
    ("water.yaml", "issued: 2026", "issued: 2027"),
    ("water.yaml", "title: ", "titel: "),
    ("total.yaml", "leads: ", "leeds: "),
    ("registry/organisations.yaml", "lin-police", "lin-polise"),
)
MORE = {
    "copy.yaml": builtin_fixtures()["city"]["water.yaml"],
    "broken.yaml": b"a: [\n",
    "old.yaml": "标题".encode("gbk"),
    "contacts.yaml": b"- {holder: lin-water, phone: 0999-2000002}\n",
    "empty.yaml": b"",
    "late.yaml": builtin_fixtures()["city"]["flood.yaml"].replace(b"2026-", b"2027-"),
}


@st.composite
def families(draw: st.DrawFn) -> dict[str, bytes]:
    """The fixture family with some of its values spoilt and some files more."""
    files = dict(builtin_fixtures()["city"])
    for name, old, new in draw(st.lists(st.sampled_from(EDITS), unique=True, max_size=6)):
        files[name] = files[name].replace(old.encode(), new.encode())
    for name in draw(st.sets(st.sampled_from(sorted(MORE)))):
        files[name] = MORE[name]
    return files


def said(report: Report) -> str:
    """The whole report in both languages."""
    return json.dumps([to_json(report, language) for language in ("zh", "en")])


def travelled(examined: Examined) -> Examined:
    """What comes back from another process."""
    return parallel._received(pickle.loads(pickle.dumps(parallel._sent(examined))))


@settings(max_examples=40)
@given(families(), st.randoms(use_true_random=False))
def test_results_that_travelled_give_the_same_report(
    files: dict[str, bytes], chance: random.Random
) -> None:
    """Any of the files may be examined elsewhere, and they may come back in any order."""
    fetch = fetcher(files)

    def elsewhere(paths: Sequence[str], ruleset: Ruleset) -> Iterator[Examined]:
        results = [examine(path, fetch, ruleset) for path in paths]
        chance.shuffle(results)
        for result in results:
            yield travelled(result) if chance.random() < 0.7 else result

    expected = check_files(files, fetch, PACK, Options(DAY))
    found = check_files(files, fetch, PACK, Options(DAY), elsewhere)
    assert said(found) == said(expected)
    assert found.findings == expected.findings


@pytest.mark.parametrize("jobs", [2, 3])
@settings(max_examples=3, deadline=None)
@given(files=families(), chance=st.randoms(use_true_random=False))
def test_any_number_of_processes_gives_the_same_report(
    jobs: int, files: dict[str, bytes], chance: random.Random
) -> None:
    """With real processes, one file at a time, the files in any order."""
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as name:
        patch.setattr(parallel, "_CHUNK", 1)
        workspace = _written(Path(name), files)
        expected = check_workspace(workspace, PACK, Wanted(DAY))
        paths = list(workspace.paths)
        chance.shuffle(paths)
        shuffled = replace(workspace, paths=tuple(paths))
        assert said(check_workspace(shuffled, PACK, Wanted(DAY, jobs=jobs))) == said(expected)


def _written(root: Path, files: dict[str, bytes]):
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    (root / "planlint.toml").write_text('name = "临江"\n', encoding="utf-8")
    return open_workspaces([root])[0]


def test_the_others_really_work(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Some files come back from another process; some are examined here."""
    came: list[str] = []
    received = parallel._received

    def counted(sent: parallel._Sent) -> Examined:
        came.append(sent[0].path)
        return received(sent)

    monkeypatch.setattr(parallel, "_received", counted)
    monkeypatch.setattr(parallel, "_CHUNK", 1)
    workspace = _written(tmp_path, dict(builtin_fixtures()["city"]))
    for number in range(20):
        shutil.copy(tmp_path / "water.yaml", tmp_path / f"w{number:02}.yaml")
    workspace = open_workspaces([tmp_path])[0]
    report = check_workspace(workspace, PACK, Wanted(DAY, jobs=2))
    assert report.plans == 23
    assert 0 < len(came) < 23
    assert "flood.yaml" in came  # the first in order


def dies(paths: Sequence[str]) -> None:
    """A process that is killed while it works."""
    os._exit(9)


def test_killed_process_costs_nothing_but_time(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What a killed process had in hand is examined here."""
    monkeypatch.setattr(parallel, "_CHUNK", 1)
    workspace = _written(tmp_path, dict(builtin_fixtures()["city"]))
    expected = said(check_workspace(workspace, PACK, Wanted(DAY)))
    monkeypatch.setattr(parallel, "_examine", dies)
    assert said(check_workspace(workspace, PACK, Wanted(DAY, jobs=2))) == expected


def test_few_files_need_one_process() -> None:
    """Starting a process costs as much as checking a hundred plans."""
    assert jobs_that_pay(0) == jobs_that_pay(499) == 1
    assert 1 <= jobs_that_pay(500) == jobs_that_pay(20_000) <= (os.cpu_count() or 1)


@pytest.mark.parametrize(("name", "old", "new"), EDITS)
def test_edits_apply(name: str, old: str, new: str) -> None:
    """What the families are spoilt with still stands in the fixture, and is found."""
    files = dict(builtin_fixtures()["city"])
    spoilt = {**files, name: files[name].replace(old.encode(), new.encode())}
    before, after = (
        said(check_files(each, fetcher(each), PACK, Options(DAY))) for each in (files, spoilt)
    )
    assert old.encode() in files[name]
    assert before != after

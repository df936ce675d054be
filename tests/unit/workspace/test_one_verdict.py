"""``record`` refuses as a contradiction what ``check`` finds where it stands in the ledger, and nothing else."""

import datetime
from pathlib import Path

import pytest

from planlint.engine.harness import case_files
from planlint.rulebook.builtin import builtin_fixtures, builtin_pack
from planlint.rulebook.rule import Case, Edit
from planlint.workspace.recording.appending import workspace_at
from planlint.workspace.recording.judging import Draft
from planlint.workspace.recording.kinds import kind_named
from planlint.workspace.recording.writing import Recorder

DAY = datetime.date(2026, 6, 30)
CASES = builtin_pack().rules["records-contradict"].rule.cases


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_what_check_finds_is_refused(case: Case, tmp_path: Path) -> None:
    """The records that a case of the rule adds, brought one by one: one is refused where it fires."""
    added = [edit for edit in case.edit if edit.add is not None]
    others = tuple(edit for edit in case.edit if edit.add is None)
    for path, data in case_files(case.model_copy(update={"edit": others}), builtin_fixtures()).items():  # fmt: skip
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    (tmp_path / "planlint.toml").write_text("")
    refused = [edit for edit in added if _is_refused(edit, tmp_path)]
    assert bool(refused) is bool(case.finds)


def _is_refused(edit: Edit, root: Path) -> bool:
    kind = kind_named(Path(edit.file).stem)
    assert kind is not None
    written = Recorder(workspace_at(root), kind, DAY).write([Draft(edit.to, ())])
    return written.faulty

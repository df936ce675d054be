"""The small good families as workspaces on disk, edited as the rules' own cases edit them."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planlint.engine.harness import edited
from planlint.filing.overview import Overview, OwedRow
from planlint.rulebook.builtin import builtin_fixtures
from planlint.rulebook.rule import Edit
from planlint.workspace.overseeing import Asked, oversee

DAY = datetime.date(2026, 6, 30)
See = Callable[..., Overview]


@pytest.fixture
def see(tmp_path: Path) -> See:
    """The overview of an edited fixture family, narrowed to what is asked."""

    def seen(
        *edits: dict[str, Any],
        on: str = "city",
        day: str | None = None,
        asked: Asked = Asked(),  # noqa: B008 - it never changes
    ) -> Overview:
        for path, data in edited(builtin_fixtures()[on], tuple(Edit(**one) for one in edits)).items():  # fmt: skip
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        (tmp_path / "planlint.toml").write_text("")
        return oversee([tmp_path], datetime.date.fromisoformat(day) if day else DAY, asked).overview

    return seen


def one(view: Overview, key: str, duty: str, rule: str = "") -> OwedRow:
    """The only obligation of a plan and duty (and rule)."""
    (row,) = (
        r for r in view.obligations if (r.key, r.duty) == (key, duty) and rule in ("", r.rule)
    )
    return row

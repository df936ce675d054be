"""Holders with and without their places."""

from pathlib import Path

import pytest

from planlint.engine.loading import load
from planlint.family.named import named
from planlint.rulebook.holders import holders
from planlint.workspace.workspace import open_workspaces

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"


@pytest.mark.parametrize("family", ["plans", "broken", "real/grain-2005", "real/total-2025"])
def test_holders_without_places_are_those_with_places(family: str) -> None:
    """The quick list is written out by hand, so it is held to the paths over all examples."""
    workspace = open_workspaces([EXAMPLES / family])[0]
    for fitted in load(workspace.paths, workspace.disk.fetch).plans.values():
        assert {holder for _, holder in holders(fitted.value)} == named(fitted.value)

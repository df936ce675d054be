"""What all tests share: the language, the built-in pack and its fixture family."""

import os
from collections.abc import Mapping

import pytest
from hypothesis import settings

from planlint.rulebook.builtin import builtin_fixtures, builtin_pack
from planlint.rulebook.pack import Pack

# A pipeline tries the same examples each time, so that only a change can turn it red;
# at a desk every run looks for new ones.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(autouse=True)
def _chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are Chinese whatever the locale of the machine says."""
    monkeypatch.setenv("PLANLINT_LANG", "zh")


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The pack that travels with planlint."""
    return builtin_pack()


@pytest.fixture(scope="session")
def city() -> Mapping[str, bytes]:
    """The small known-good family beside the rules: path -> bytes."""
    return builtin_fixtures()["city"]

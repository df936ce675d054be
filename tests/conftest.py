"""What all tests share: the language, the built-in pack and its fixture family."""

from collections.abc import Mapping

import pytest

from planlint.rulebook.builtin import builtin_fixtures, builtin_pack
from planlint.rulebook.pack import Pack


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

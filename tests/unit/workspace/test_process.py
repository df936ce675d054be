"""What a process sets once before it checks many plans."""

import subprocess
import sys
from collections.abc import Iterator

from planlint.model.base import Model
from planlint.rulebook.builtin import builtin_pack
from planlint.rulebook.kinds import KINDS

CHILD = """
from planlint.model.plan_types import SpecialPlan
from planlint.model.reporting import Party
from planlint.workspace.process import prepare

prepare()
prepare()
party = Party(tier="county")
assert party.tier == "county" and party.holder == ()
assert getattr(party, "none", "nothing") == "nothing"
assert party.model_copy(update={"tier": "city"}) == Party(tier="city")
try:
    party.none
except AttributeError as error:
    assert "none" in str(error)
else:
    raise AssertionError
"""


def classes(model: type[Model]) -> Iterator[type[Model]]:
    """A model with all that derive from it."""
    yield model
    for one in model.__subclasses__():
        yield from classes(one)


def test_fields_read_the_same_without_the_hook() -> None:
    """Fields, defaults, copies and comparisons are as before, and what is not there is an error."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_no_model_needs_the_hook() -> None:
    """None has private attributes or keeps keys that it does not know: these alone need it."""
    assert builtin_pack().rules
    assert KINDS
    found = list(classes(Model))
    assert len(found) > len(KINDS)
    assert [one for one in found if one.__private_attributes__] == []
    assert {one.model_config.get("extra") for one in found} == {"forbid"}

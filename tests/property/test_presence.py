"""A rule is not asked about plans that lack what it needs, and nobody can tell the difference."""

import dataclasses
import datetime
from collections.abc import Mapping
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.engine.harness import fetcher
from planlint.engine.run import Options, check_files
from planlint.model.ledger import LEDGER_RECORDS
from planlint.rulebook.builtin import builtin_fixtures, builtin_pack
from planlint.rulebook.presence import LEDGER, OF_PLANS, OF_TASKS, PROMISES
from planlint.source.writing import to_yaml

DAY = datetime.date(2028, 6, 30)
PACK = builtin_pack()
# The same rules, each asked about every plan.
ASKED = {name: dataclasses.replace(bound, needs=()) for name, bound in PACK.rules.items()}
EVERYBODY = dataclasses.replace(PACK, rules=ASKED)
FILES = builtin_fixtures()["city"]
LEDGERS = sorted(path for path in FILES if path.startswith("ledger/"))
PLANS = sorted(path for path in FILES if path.count("/") == 0 and path.endswith(".yaml"))


def without(path: str, keys: frozenset[str]) -> bytes:
    """A plan without some of its fields, and its tasks without some of theirs."""
    data: Any = yaml.safe_load(FILES[path])
    for key in keys & data.keys():
        del data[key]
    for task in data.get("tasks", ()):
        for key in keys & task.keys():
            del task[key]
    return to_yaml(data).encode()


@st.composite
def poorer_families(draw: st.DrawFn) -> Mapping[str, bytes]:
    """The fixture family without some ledgers, and plans of it without some of their data."""
    gone = draw(st.frozensets(st.sampled_from(LEDGERS)))
    files = {path: data for path, data in FILES.items() if path not in gone}
    fields = st.frozensets(st.sampled_from((*OF_PLANS, *OF_TASKS)))
    for path in PLANS:
        files[path] = without(path, draw(fields))
    return files


@settings(max_examples=12, deadline=None)
@given(poorer_families())
def test_who_is_not_asked_would_have_said_nothing(files: Mapping[str, bytes]) -> None:
    """All findings of a family are the same where every rule is asked about every plan."""
    few, all_ = (
        check_files(files, fetcher(files), pack, Options(DAY)) for pack in (PACK, EVERYBODY)
    )
    assert few.findings == all_.findings


def test_only_what_can_be_there_is_needed() -> None:
    """What a rule needs is a name that a plan, a task or a ledger can have: a slip would mute it."""
    known = {*OF_PLANS, *OF_TASKS, PROMISES, *(LEDGER + kind for kind in LEDGER_RECORDS)}
    needed = {name: set(bound.needs) - known for name, bound in PACK.rules.items()}
    assert {name: odd for name, odd in needed.items() if odd} == {}
    assert sum(bool(bound.needs) for bound in PACK.rules.values()) > len(known)

"""docs/authors-guide.md: what it shows as good is taken from the examples, as bad is found by a rule."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from helpers import DAY, HEAD
from planlint.rulebook.builtin import builtin_pack
from planlint.rulebook.schema import schema
from planlint.workspace.checking import Wanted, check_workspace
from planlint.workspace.workspace import open_workspaces

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/authors-guide.md").read_text(encoding="utf-8")
SNIPPET = re.compile(r"<!-- (from|valid|finds): (\S+) -->\n```yaml\n(.*?)```", re.DOTALL)
SNIPPETS = SNIPPET.findall(PAGE)


def _of(mark: str) -> list[Any]:
    return [pytest.param(what, text, id=what) for kind, what, text in SNIPPETS if kind == mark]


class _AsEditors(yaml.SafeLoader):
    """YAML 1.2 as an editor reads it for its schema: no dates, and "on" is a word."""


_AsEditors.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in kinds if not tag.endswith("timestamp")]
    for first, kinds in yaml.SafeLoader.yaml_implicit_resolvers.items()
    if first not in tuple("yYnNoO")
}


def _fit(text: str, name: str) -> None:
    jsonschema.validate(yaml.load(text, _AsEditors), schema(name, builtin_pack().vocabulary))


def _data(text: str) -> Any:
    """YAML with all scalars as text, as planlint reads it."""
    return yaml.load(text, yaml.BaseLoader)


def _is_part(small: Any, whole: Any) -> bool:
    """Whether every value of *small* stands in *whole*: keys by name, list entries anywhere in order."""
    if isinstance(small, dict):
        return isinstance(whole, dict) and all(
            key in whole and _is_part(value, whole[key]) for key, value in small.items()
        )
    if isinstance(small, list):
        rest = iter(whole if isinstance(whole, list) else [])
        return all(any(_is_part(entry, other) for other in rest) for entry in small)
    return bool(small == whole)


def test_every_snippet_is_marked():
    """No YAML stands in the guide that nobody proves."""
    assert len(SNIPPETS) == PAGE.count("```yaml") > 15


@pytest.mark.parametrize(("path", "text"), _of("from"))
def test_good_snippet_is_part_of_the_example(path, text):
    """Each value shown is the one that stands in the example."""
    whole = _data((ROOT / path).read_text(encoding="utf-8"))

    assert _is_part(_data(text), whole)


@pytest.mark.parametrize(("name", "text"), _of("valid"))
def test_other_snippet_fits_its_schema(name, text):
    """What stands in no example is of the right form."""
    _fit(text, name)


@pytest.mark.parametrize(("rule", "text"), _of("finds"))
def test_bad_snippet_is_found(rule, text, tmp_path):
    """What the guide advises against is found by the rule it names, and has no fault of form."""
    (tmp_path / "plan.yaml").write_text(HEAD + text, encoding="utf-8")
    _fit(HEAD + text, "special")

    report = check_workspace(open_workspaces([tmp_path])[0], builtin_pack(), Wanted(DAY))

    assert rule in {f.rule for f in report.findings if f.outcome == "open"}


def test_part_is_strict():
    """The comparison above sees a changed value, a missing key and a changed order."""
    whole = json.loads('{"a": [{"b": "1", "c": "2"}, {"b": "3"}]}')

    assert _is_part({"a": [{"b": "1"}, {"b": "3"}]}, whole)
    assert not _is_part({"a": [{"b": "2"}]}, whole)
    assert not _is_part({"a": [{"d": "1"}]}, whole)
    assert not _is_part({"a": [{"b": "3"}, {"b": "1"}]}, whole)

"""docs/exchange.md explains the bundle so that other programs can write and read it."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema

from bundles import bundle
from planlint.rulebook.builtin import builtin_fixtures
from planlint.workspace.exchange.hashing import written
from planlint.workspace.exchange.shapes import JsonBundle
from planlint.workspace.exchange.verifying import read_bundle

ROOT = Path(__file__).resolve().parents[4]
PAGE = (ROOT / "docs/exchange.md").read_text(encoding="utf-8")
SCHEMA = json.loads((ROOT / "schemas/bundle.json").read_text(encoding="utf-8"))


def block(language: str) -> str:
    """The one example in a language."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return str(found)


def test_the_program_of_the_page_writes_a_bundle() -> None:
    """Run as it stands there; no planlint is in it."""
    texts = {name: data.decode() for name, data in builtin_fixtures()["city"].items()}
    plans = {name: text for name, text in texts.items() if "/" not in name}
    code = block("python")
    assert "planlint." not in code
    names: dict[str, Any] = {"texts": plans}
    exec(code, names)
    found = read_bundle(json.dumps(names["bundle"]).encode())
    assert {file.path: file.text for file in found.files} == plans


def test_the_example_has_the_form() -> None:
    """Its keys are those of the schema."""
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(block("json")))


def test_what_is_written_has_the_form() -> None:
    """A bundle as a file satisfies the schema and reads back the same."""
    found = JsonBundle.model_validate(bundle({"x.yaml": "type: village\n", "t/a.md": "文\n"}))
    data = written(found)
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(data))
    assert read_bundle(data) == found


def test_limits_are_those_of_the_page() -> None:
    """What the page promises is what is checked."""
    from planlint.source.text import LIMIT
    from planlint.workspace.exchange import names, parsing, verifying

    said = f"整个包 {parsing.LIMIT // 10**6} MB，一个文件 {LIMIT // 10**6} MB，{verifying._MOST_FILES:,} 个文件"
    assert said in PAGE
    assert f"不超过 {names._LONGEST_NAME} 字节，整条不超过 {names._LONGEST_PATH} 字" in PAGE

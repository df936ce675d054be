"""The committed schemas are those of the models; editors read them in Chinese."""

import importlib.util
import json
import pathlib
import re
import sys
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any, ClassVar

import jsonschema
import pytest
import yaml

from planlint.engine.harness import fetcher
from planlint.engine.run import Options, check_files
from planlint.report.clauses_json import to_json as to_coverage
from planlint.report.json import to_json
from planlint.rulebook.pack import Pack
from planlint.rulebook.schema import schema_names

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMES = [*schema_names(), "report", "graph", "coverage", "duties", "counterparts"]


def script() -> ModuleType:
    """The maker of the schemas, which is no part of the package."""
    if "make_schemas" not in sys.modules:
        path = ROOT / "scripts" / "make_schemas.py"
        spec = importlib.util.spec_from_file_location("make_schemas", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules["make_schemas"] = module
        spec.loader.exec_module(module)
    return sys.modules["make_schemas"]


def kept(name: str) -> dict[str, Any]:
    """One committed schema."""
    found: dict[str, Any] = json.loads((ROOT / "schemas" / f"{name}.json").read_text("utf-8"))
    return found


def test_the_committed_schemas_are_those_of_the_models() -> None:
    """Whoever changes a model runs ``scripts/make_schemas.py``; nothing else lies there."""
    assert [] == script().stale()


def test_a_drifted_schema_is_noticed(tmp_path: pathlib.Path) -> None:
    """A changed, a missing and a left-over file are each reported; writing mends all three."""
    maker = script()
    maker.write(tmp_path)
    assert [] == maker.stale(tmp_path)
    special = tmp_path / "special.json"
    special.write_text(special.read_text("utf-8").replace("预案名称", "名称", 1), "utf-8")
    (tmp_path / "ledger" / "filings.json").unlink()
    (tmp_path / "gone.json").write_text("{}", "utf-8")
    assert ["gone.json", "ledger/filings.json", "special.json"] == maker.stale(tmp_path)
    maker.write(tmp_path)
    assert [] == maker.stale(tmp_path)


def test_the_check_fails_on_a_difference(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--check`` exits with 1 and names the files, and writes nothing."""
    maker = script()
    monkeypatch.setattr(maker.stale, "__defaults__", (tmp_path,))
    assert 1 == maker.main(["--check"])
    assert "schemas/special.json: differs" in capsys.readouterr().out
    assert [] == list(tmp_path.iterdir())


def properties(part: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of a schema with its way."""
    if isinstance(part, dict):
        for name, field in part.get("properties", {}).items():
            yield f"{path}/{name}", field
        for key, value in part.items():
            yield from properties(value, f"{path}/{key}")
    elif isinstance(part, list):
        for number, value in enumerate(part):
            yield from properties(value, f"{path}/{number}")


def has_han(text: object) -> bool:
    """Whether a text is Chinese."""
    return isinstance(text, str) and any("一" <= char <= "鿿" for char in text)


@pytest.mark.parametrize("name", NAMES)
def test_every_field_has_a_chinese_title_and_description(name: str) -> None:
    """Editors show both: the name of the field and what belongs there."""
    bare = [
        path
        for path, field in properties(kept(name))
        if not (has_han(field.get("title")) and field.get("description"))
    ]
    assert [] == bare


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_a_schema(name: str) -> None:
    """Each file is valid JSON Schema, knows its name and closes its objects."""
    found = kept(name)
    jsonschema.Draft202012Validator.check_schema(found)
    assert f"planlint/{name}.json" == found["$id"]


@pytest.mark.parametrize("name", ["total", "special", "department"])
def test_a_plan_schema_demands_four_keys_only(name: str) -> None:
    """Lenient shape, strict rules: everything else that law demands is a rule."""
    assert ["type", "id", "title", "jurisdiction"] == kept(name)["required"]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("total.yaml", "total"),
        ("flood.yaml", "special"),
        ("water.yaml", "department"),
        ("registry/organisations.yaml", "registry/organisations"),
        ("registry/jurisdictions.yaml", "registry/jurisdictions"),
        ("registry/instruments.yaml", "registry/instruments"),
        ("ledger/filings.yaml", "ledger/filings"),
    ],
)
def test_good_files_satisfy_their_schema(file: str, name: str, city: Mapping[str, bytes]) -> None:
    """What the tool accepts, an editor does not mark red."""
    data = as_editors_see(city[file])
    errors = jsonschema.Draft202012Validator(kept(name)).iter_errors(data)
    assert [] == [(list(error.absolute_path), error.message) for error in errors]


class Editors(yaml.SafeLoader):
    """Plain scalars as YAML 1.2 tools resolve them: numbers and booleans; what is quoted is text."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


Editors.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
Editors.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[0-9]+$"), list("0123456789"))


def as_editors_see(data: bytes) -> Any:
    """The file as an editor hands it to its schema."""
    return yaml.load(data, Editors)


def test_a_report_satisfies_its_schema(pack: Pack, city: Mapping[str, bytes]) -> None:
    """Pipelines can rely on ``schemas/report.json``, with findings of all kinds in the report."""
    spoilt = {
        **city,
        "flood.yaml": city["flood.yaml"].replace(b"lead: lin-em, ", b"lead: Lin EM, "),
        "bad.yaml": b"type: special\n\tid: x\n",
    }
    assert pack.manifest.fixture_date is not None
    report = check_files(spoilt, fetcher(spoilt), pack, Options(pack.manifest.fixture_date))
    assert {"open", "undecided"} == {finding.outcome for finding in report.findings}
    for language in ("zh", "en"):
        data = json.loads(json.dumps(to_json(report, language)))
        jsonschema.Draft202012Validator(kept("report")).validate(data)


def test_the_matrix_of_law_satisfies_its_schema(pack: Pack) -> None:
    """Pipelines can rely on ``schemas/coverage.json``."""
    for language in ("zh", "en"):
        data = json.loads(json.dumps(to_coverage(pack, language)))
        jsonschema.Draft202012Validator(kept("coverage")).validate(data)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("special", "hazards: flood"),
        ("special", "maker: lin-gov"),
        ("special", "grades: {cites: CN-1}"),
        ("special", "contacts: contacts/flood.yaml"),
        ("special", "edition: {dates: {issued: 2026年5月8日}}"),
        ("special", "tasks: [{within: 2小时, yearly: 是, when: 暴雨时}]"),
        ("special", "responses: [{level: 2, any: [大型水库出现险情]}]"),
        ("special", "reporting: [{from: lin-em, to: [hq.office, lin-gov]}]"),
        ("total", "leads: {flood: lin-water, natural: [lin-em]}"),
    ],
)
def test_short_forms_of_the_model_satisfy_the_schema(name: str, text: str) -> None:
    """One value for a list, a text for a condition, a holder for a party, Chinese dates."""
    head = f"type: {name}\nid: lin.flood\ntitle: 预案\njurisdiction: lin\n"
    data = as_editors_see(f"{head}{text}\n".encode())
    jsonschema.Draft202012Validator(kept(name)).validate(data)

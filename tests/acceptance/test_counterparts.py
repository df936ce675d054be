"""``counterparts``: formats, areas, copied sections, and how it ends."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from wcwidth import wcswidth

_ROOT = Path(__file__).resolve().parents[2]
_DAY = ("--as-of", "2026-06-30")
_USAGE, _NOT_CHECKED = 2, 3
_COUNTY = "- {id: reed, name: 芦洲县, level: county, parent: lin}\n"
_OWED = """\
- {jurisdiction: reed, type: total, maker: lin-gov, why: 突发事件应对法第二十六条}
- {jurisdiction: reed, type: special, hazard: flood, plan: reed.flood, why: 市有同类专项应急预案}
- {jurisdiction: reed, type: special, hazard: forest_fire, owed: false, why: 县域无林地}
"""


@pytest.fixture
def below(family: Any) -> Any:
    """The good city with a county whose flood plan is the city's with other names and figures."""
    for name, more in (("jurisdictions", _COUNTY), ("catalogue", _OWED)):
        path = f"registry/{name}.yaml"
        family.write(path, family.read(path) + more)
    text = family.read("flood.yaml").replace("临江市", "芦洲县").replace("市防", "县防")
    text = text.replace("24小时内", "12小时内").replace("三十日内", "15日内")
    text = text.replace("id: lin.flood", "id: reed.flood", 1)
    text = text.replace("jurisdiction: lin\n", "jurisdiction: reed\n", 1)
    family.write("county/flood.yaml", text)
    return family


def _asked(family: Any, *arguments: str) -> Any:
    done = family.run("counterparts", *_DAY, *arguments)
    assert done.code == 0, done.err
    return done.out


def test_json_says_what_is_there_missing_and_not_owed(below: Any) -> None:
    """Three entries of the catalogue, and the share of the flood plan that is the city's."""
    found = json.loads(_asked(below, "--format", "json"))
    schema = json.loads((_ROOT / "schemas/counterparts.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(found)
    (area,) = found["areas"]
    assert (area["jurisdiction"], area["parent"]) == ("reed", "lin")
    rows = {(row["type"], row["hazard"]): row for row in area["rows"]}
    states = {key: row["state"] for key, row in rows.items()}
    assert states == {
        ("total", ""): "missing",
        ("special", "flood"): "there",
        ("special", "forest_fire"): "not_owed",
    }
    assert rows["special", "forest_fire"]["reason"] == "县域无林地"
    (plan,) = rows["special", "flood"]["plans"]
    assert plan["path"] == "county/flood.yaml"
    assert plan["superior"]["other"] == "lin.flood"
    assert plan["superior"]["share"] > 0.9
    assert {"信息发布", "队伍保障"} <= set(plan["superior"]["sections"])
    assert plan["sibling"] is None


def test_text_lines_up_under_chinese(below: Any) -> None:
    """The state of every row begins in the same column of a terminal, in both languages."""
    for language, states in (("zh", ("状态", "缺", "有", "不需要")), ("en", ("state", "missing", "there", "not owed"))):  # fmt: skip
        heading, *lines = _asked(below, "--lang", language).splitlines()
        assert "芦洲县" in heading
        rows = [line for line in lines if not line.startswith("      ")]
        assert len(rows) == len(states)
        places = [row.index(f"  {state}") for row, state in zip(rows, states, strict=True)]
        assert len({wcswidth(row[:at]) for row, at in zip(rows, places, strict=True)}) == 1
    assert "信息发布" in _asked(below)


def test_markdown_is_a_table(below: Any) -> None:
    """Every row has as many cells as the head."""
    lines = _asked(below, "--format", "markdown").splitlines()
    table = [line for line in lines if line.startswith("|")]
    assert lines[0].startswith("## 芦洲县")
    assert len(table) == 5
    assert len({line.replace("\\|", "").count("|") for line in table}) == 1


def test_named_files_and_areas_narrow_it(below: Any) -> None:
    """What lies below the plans named; an area by its id or by its name."""
    assert _asked(below, "flood.yaml") == _asked(below)
    assert "没有登记区域" in _asked(below, "county/flood.yaml")
    assert _asked(below, "--area", "reed") == _asked(below, "--area", "芦洲县") == _asked(below)
    assert _asked(below, "--area", "lin").startswith("临江市")


def test_it_writes_files(below: Any) -> None:
    """The same bytes as on the terminal."""
    shown = _asked(below, "--format", "markdown")
    assert _asked(below, "--format", "markdown", "-o", "below.md") == ""
    assert below.read("below.md") == shown


def test_wrong_calls_have_their_words(below: Any, tmp_path: Path) -> None:
    """An area that nobody registered, and a folder in which no plan can be read."""
    wrong = below.run("counterparts", "--area", "红旗县", *_DAY)
    assert (wrong.code, "红旗县" in wrong.err) == (_USAGE, True)
    empty = tmp_path / "empty"
    empty.mkdir()
    assert below.run("counterparts", str(empty), *_DAY).code == _NOT_CHECKED


def test_names_of_users_cannot_draw_on_the_terminal_or_the_page(below: Any) -> None:
    """Control characters and markup in titles and reasons are shown, not obeyed."""
    path = "registry/catalogue.yaml"
    below.write(path, below.read(path).replace("why: 县域无林地", 'why: "无\\e[31m|<b>林地"'))
    assert "\x1b" not in _asked(below)
    assert "\\x1b" in _asked(below)
    assert "<b>" not in _asked(below, "--format", "markdown").replace("\\<b", "")

"""``export`` and ``import``: an emergency office takes in the plans of other offices."""

import hashlib
import json
import time
from pathlib import Path
from typing import Any

import pytest

from bundles import as_bytes, bundle
from planlint.model.ledger import LEDGER_RECORDS

DAY = "2026-06-30"


def made(family: Any, name: str = "../lin.json", *more: str, day: str = DAY) -> Path:
    """The family exported for its emergency office."""
    result = family.run("export", "--office", "lin-em", "--as-of", day, "-o", name, *more)
    assert result.code == 0, result
    return Path(family.root / name).resolve()


@pytest.fixture
def over(tmp_path: Path, new_family: Any) -> Any:
    """An overseeing workspace without plans of its own."""
    made_family = new_family(tmp_path / "over")
    for path in sorted(made_family.root.rglob("*.yaml")):
        path.unlink()
    made_family.write("registry/jurisdictions.yaml", "- {id: nation, name: 全国, level: state}\n")
    return made_family


def own_files(over: Any) -> dict[str, str]:
    """Everything outside ``offices`` with its content."""
    files = (path for path in over.root.rglob("*") if path.is_file())
    named = {path.relative_to(over.root).as_posix(): path.read_bytes() for path in files}
    return {
        name: hashlib.sha256(data).hexdigest()
        for name, data in named.items()
        if not name.startswith("offices/")
    }


def sent(over: Any, unit: str = "lin-em") -> dict[str, bytes]:
    """The files of an office but its manifest."""
    root = over.path(f"offices/{unit}")
    files = {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}
    files.pop("bundle.json", None)
    return files


def imports_of(result: Any) -> list[tuple[str, str]]:
    """The findings about imports."""
    return [(f["rule"], f["path"]) for f in result.findings() if f["rule"].startswith("import-")]


def test_a_family_goes_over_and_is_checked_there(planted: Any, over: Any) -> None:
    """Byte for byte, with the findings of home at the new paths; the own files stay as they were."""
    before = own_files(over)
    file = made(planted)
    result = over.run("import", file)
    assert (0, "") == (result.code, result.err)
    assert "offices/lin-em（已导入）" in result.out
    names = {p.relative_to(planted.root).as_posix() for p in planted.root.rglob("*.yaml")}
    assert sent(over) == {name: planted.path(name).read_bytes() for name in names}
    assert own_files(over) == before
    here, there = planted.check(), over.check()
    home = [(f["rule"], f"offices/lin-em/{f['path']}", f["line"]) for f in here.findings()]
    assert sorted((f["rule"], f["path"], f["line"]) for f in there.findings()) == sorted(home)
    assert (here.code, here.json["summary"]) == (there.code, there.json["summary"])


def test_other_commands_see_the_plans_too(family: Any, over: Any) -> None:
    """The map of plans, the duties of a unit and the printed plan, with the office's registries."""
    over.run("import", made(family))
    nodes = json.loads(over.run("graph", "--as-of", DAY, "--format", "json").out)["nodes"]
    assert {"lin.total", "lin.flood", "lin.water"} <= {node["id"] for node in nodes}
    assert "临江市水务局" in over.run("duties", "--unit", "lin-water", "--as-of", DAY).out
    printed = over.run(
        "render", "offices/lin-em/flood.yaml", "--as-of", DAY, "--draft", "-o", "x.html"
    )
    assert printed.code == 0, printed
    assert "临江市" in over.read("x.html")


def test_the_same_bundle_twice_changes_nothing(family: Any, over: Any) -> None:
    """It is said, and no file is written again."""
    file = made(family)
    over.run("import", file)
    times = {p: p.stat().st_mtime_ns for p in over.root.rglob("*") if p.is_file()}
    result = over.run("import", file)
    assert (0, True) == (result.code, "没有改动" in result.out)
    assert times == {p: p.stat().st_mtime_ns for p in over.root.rglob("*") if p.is_file()}


def test_a_newer_bundle_replaces_an_older_one_only(family: Any, over: Any) -> None:
    """A file that is gone goes; the older one is refused until --older is said."""
    family.write("more.yaml", family.read("water.yaml").replace("id: lin.water", "id: lin.more"))
    old = made(family, "../old.json", day="2026-06-01")
    family.path("more.yaml").unlink()
    new = made(family, "../new.json")
    assert [over.run("import", old).code, "more.yaml" in sent(over)] == [0, True]
    assert "已替换旧的" in over.run("import", new).out
    assert "more.yaml" not in sent(over)
    refused = over.run("import", old)
    assert (2, True) == (refused.code, "--older" in refused.err)
    assert "more.yaml" not in sent(over)
    assert [over.run("import", "--older", old).code, "more.yaml" in sent(over)] == [0, True]


def test_what_is_changed_afterwards_is_found_and_mended(family: Any, over: Any) -> None:
    """Changed, deleted and added files are each told; the same bundle puts them right."""
    file = made(family)
    over.run("import", file)
    home = "offices/lin-em"
    over.write(f"{home}/flood.yaml", over.read(f"{home}/flood.yaml") + "# 改\n")
    over.path(f"{home}/water.yaml").unlink()
    over.write(f"{home}/extra.yaml", over.read(f"{home}/total.yaml").replace("lin.total", "lin.x"))
    assert imports_of(over.check()) == [
        ("import-file-missing", f"{home}/bundle.json"),
        ("import-file-added", f"{home}/extra.yaml"),
        ("import-file-changed", f"{home}/flood.yaml"),
    ]
    assert "已恢复" in over.run("import", file).out
    assert imports_of(over.check()) == []
    assert "extra.yaml" not in sent(over)


def test_a_changed_manifest_is_found(family: Any, over: Any) -> None:
    """Nobody passes off a file by changing its hash as well; nor is an unreadable one a crash."""
    file = made(family)
    over.run("import", file)
    manifest = "offices/lin-em/bundle.json"
    whole = over.read(manifest)
    for broken in (whole.replace('"role":"plan"', '"role":"attachment"', 1), "{", "[" * 9999, ""):
        over.write(manifest, broken)
        assert imports_of(over.check()) == [("import-unproven", manifest)]
    assert "已恢复" in over.run("import", file).out
    assert imports_of(over.check()) == []


def test_a_folder_that_is_no_import_is_left_alone(family: Any, over: Any) -> None:
    """Plans that somebody keeps under offices/ are his."""
    over.write("offices/lin-em/mine.yaml", family.read("flood.yaml"))
    result = over.run("import", made(family))
    assert (2, True) == (result.code, "不是导入的文件夹" in result.err)
    assert list(sent(over)) == ["mine.yaml"]


def thin(number: int) -> dict[str, Any]:
    """The bundle of one small office: one plan, its unit, its area, one record with a common number."""
    unit, area = f"o{number}-em", f"area{number}"
    plan = (
        f"type: village\nid: {area}.total\ntitle: 第{number}村突发事件应急预案\n"
        f"jurisdiction: {area}\nmaker: {unit}\nedition: {{status: in_force, number: 村发〔2026〕{number}号,"
        " dates: {issued: 2026-03-01}}\n"
    )
    return bundle(
        {
            "plan.yaml": plan,
            "registry/organisations.yaml": f"- {{id: {unit}, kind: grassroots, jurisdiction: {area}}}\n",
            "registry/jurisdictions.yaml": "- {id: north, name: 北江省, level: province}\n"
            f"- {{id: {area}, name: 第{number}村, level: village, parent: north}}\n",
            "ledger/filings.yaml": f"- {{id: F-1, plan: {area}.total, by: {unit}, on: 2026-03-09}}\n",
        },
        unit,
        area,
    )


def test_hundreds_of_offices_are_overseen(over: Any) -> None:
    """200 bundles in one call, and one check over all of them: no entry and no record clashes."""
    folder = over.root.parent / "inbox"
    folder.mkdir()
    for number in range(200):
        (folder / f"{number}.json").write_bytes(as_bytes(thin(number)))
    began = time.monotonic()
    result = over.run("import", *sorted(folder.iterdir()))
    assert (0, 200) == (result.code, result.out.count("（已导入）"))
    checked = over.check()
    assert checked.json["summary"]["plans"] == 200
    rules = set(checked.rules())
    assert not rules & {"entry-differs", "entry-adds", "duplicate-entry", "duplicate-edition"}
    assert {f["path"].split("/")[1] for f in checked.findings()} <= {f"o{n}-em" for n in range(200)}
    assert time.monotonic() - began < 60


def test_registries_that_differ_are_told(family: Any, over: Any) -> None:
    """The workspace's own entry counts; the finding names the field and stands at the other's."""
    over.write("registry/jurisdictions.yaml", "- {id: lin, name: 临江, level: county}\n")
    over.run("import", made(family))
    (finding,) = [f for f in over.check().findings() if f["rule"] == "entry-differs"]
    assert finding["path"] == "offices/lin-em/registry/jurisdictions.yaml"
    assert finding["severity"] == "warning"
    assert "level" in finding["message"]
    assert [place["path"] for place in finding["related"]] == ["registry/jurisdictions.yaml"]


def test_an_id_that_two_offices_use_is_told(family: Any, over: Any) -> None:
    """As of two files of one workspace."""
    over.run("import", made(family))
    content = json.loads(made(family).read_bytes())
    files = {f["path"]: f["text"] for f in content["files"] if f["path"] == "flood.yaml"}
    other = over.root.parent / "other.json"
    other.write_bytes(as_bytes(bundle(files, "zz-em", "lin")))
    assert over.run("import", other).code == 0
    assert "duplicate-edition" in over.check().rules()


def test_english(family: Any, over: Any) -> None:
    """Both commands speak English."""
    done = family.run("export", "--office", "lin-em", "-o", "../lin.json", "--lang", "en")
    assert "plans, " in done.out
    assert "already there" not in over.run("import", "../lin.json", "--lang", "en").out
    assert "already there, nothing changed" in over.run("import", "../lin.json", "--lang", "en").out


def test_what_one_office_keeps_says_nothing_of_another(family: Any, over: Any) -> None:
    """An office that records everything beside one that records nothing: nobody is called late for it."""
    for path in family.path("ledger").iterdir():
        path.unlink()
    over.run("import", made(family))
    before = outcomes(over)
    everything = {f"ledger/{kind}.yaml": "[]\n" for kind in LEDGER_RECORDS}
    other = over.root.parent / "other.json"
    other.write_bytes(as_bytes(bundle(everything, "zz-em", "elsewhere")))
    assert over.run("import", other).code == 0
    assert "undecided" in {outcome for *_, outcome in before}
    assert outcomes(over) == before


def outcomes(over: Any) -> list[tuple[str, str, str]]:
    """All findings years later: rule, place, whether it was decided."""
    found = over.check("--as-of", "2030-01-01").findings()
    return [(f["rule"], f["pointer"], f["outcome"]) for f in found]

"""What a report looks like: fingerprints, colours, languages, order, files."""

import itertools
import json
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

_WAIVER = (
    "- {id: W-1, rule: task-without-lead, plan: lin.water, at: /tasks/dispatch, reason: 机构调整, "
    "by: lin-gov, on: 2026-06-01, until: 2026-12-31}\n"
)


def test_fingerprints_survive_edits_elsewhere(planted: Any, tmp_path: Path) -> None:
    """They are the same with lines inserted above, from another folder, and in a moved file."""
    planted.replace(
        "flood.yaml", "quantity: deaths, from: 1, below: 3", "quantity: deaths, from: 1, below: 4"
    )
    before = _fingerprints(planted.check())
    assert len(before) == 3
    assert len(set(before.values())) == 3
    assert _fingerprints(type(planted)(tmp_path).check("city")) == before
    assert _fingerprints(planted.check(lang="en")) == before
    for name in ("flood.yaml", "water.yaml"):
        planted.write(name, "# 说明\n\n" + planted.read(name))
    planted.replace(
        "water.yaml",
        "tasks:\n",
        "tasks:\n  - {id: walk, title: 徒步巡查, lead: lin-water/duty, phase: response, within: 1h}\n",
    )
    planted.replace("water.yaml", "tasks: [dispatch]", "tasks: [dispatch, walk]")
    planted.path("departments").mkdir()
    planted.path("water.yaml").rename(planted.path("departments/water.yaml"))
    assert _fingerprints(planted.check()) == before


def _fingerprints(result: Any) -> dict[str, str]:
    return {f["rule"]: f["fingerprint"] for f in result.findings()}


def test_colours(planted: Any) -> None:
    """Through a pipe or with NO_COLOR there are none, and nothing is said by colour alone."""
    plain = planted.show().out
    assert "\x1b" not in plain
    coloured = _on_a_terminal(planted, {})
    assert "\x1b[" in coloured
    assert _lines(re.sub(r"\x1b\[[0-9;]*m", "", coloured)) == _lines(plain)
    assert "\x1b[" not in _on_a_terminal(planted, {"NO_COLOR": "1"})


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").rstrip("\n").split("\n")


def _on_a_terminal(family: Any, env: dict[str, str]) -> str:
    import os
    import pty
    import sys

    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(family.root)
        settings = {**os.environ, "LANG": "C.UTF-8", "TERM": "xterm-256color", **env}
        command = str(Path(sys.executable).with_name("planlint"))
        os.execve(command, [command, "check", "--as-of", "2026-06-30", "--lang", "zh"], settings)
    parts = []
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        parts.append(part)
    os.close(terminal)
    os.waitpid(pid, 0)
    return b"".join(parts).decode()


def test_english_has_no_han_but_quoted_words(planted: Any) -> None:
    """With --lang en messages are English; Han stands only where plan or law are quoted."""
    planted.write("extra.yaml", "type: specal\nid: lin.x\n")
    planted.write("ledger/waivers.yaml", _WAIVER.replace("lin.water", "lin.flood"))
    planted.replace("flood.yaml", "within: 2h,", "within: 两个钟头,")
    planted.replace("total.yaml", "leads: {flood: lin-water}", "leads: {flood: lin-em}")
    report = planted.check(lang="en").json
    assert len({f["rule"] for f in report["findings"]}) >= 5
    texts = [f["message"] for f in report["findings"]] + [f["mend"] for f in report["findings"]]
    texts += [r["message"] for f in report["findings"] for r in f["related"]]
    for text in texts:
        assert (
            re.search(r"[\u3000-\u9fff\uff00-\uffef]", re.sub("“[^”]*”|《[^》]*》", "", text))
            is None
        ), text
    for line in planted.show(lang="en").out.splitlines():
        if " | " not in line and "basis: " not in line:
            bare = re.sub("“[^”]*”|《[^》]*》", "", line)
            assert re.search(r"[\u3000-\u9fff\uff00-\uffef]", bare) is None, line
    zh = planted.check(lang="zh").json
    assert [_without_words(f) for f in zh["findings"]] == [
        _without_words(f) for f in report["findings"]
    ]
    assert all(re.search(r"[\u4e00-\u9fff]", f["message"]) for f in zh["findings"])


def _without_words(finding: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in finding.items() if k not in ("message", "mend", "related")}


def test_language_by_locale(family: Any) -> None:
    """Chinese where the locale is Chinese or unset, else English; the option wins."""
    day = ("check", "--as-of", "2026-06-30")
    for locale, word in (
        ("zh_CN.UTF-8", "预案 3"),
        ("C.UTF-8", "预案 3"),
        ("", "预案 3"),
        ("en_US.UTF-8", "plans 3"),
    ):
        assert word in family.run(*day, LANG=locale).out
    assert "预案 3" in family.run(*day, "--lang", "zh", LANG="en_US.UTF-8").out
    assert "no such path" in family.run("check", "--lang", "en", "none", LANG="zh_CN.UTF-8").err


def test_order_of_files_does_not_matter(
    family: Any, new_family: Callable[[Path], Any], tmp_path: Path
) -> None:
    """Files created in any order, checked twice: byte for byte the same report."""
    family.plant()
    family.write("bad.yaml", "a: [\n")
    family.write("copy.yaml", family.read("water.yaml"))
    reports = {
        family.check().out,
        family.check().out,
        family.check("--", *_names(family)[::-1]).out,
    }
    names = [path.relative_to(family.root) for path in family.root.rglob("*") if path.is_file()]
    for seed in range(2):
        other = tmp_path / f"other{seed}" / "city"
        random.Random(seed).shuffle(names)
        for name in names:
            (other / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(family.root / name, other / name)
        reports.add(type(family)(other).check().out)
    assert len(reports) == 1


def _names(family: Any) -> list[str]:
    files = itertools.chain(family.root.glob("*.yaml"), family.root.glob("*/*.yaml"))
    return sorted(str(path.relative_to(family.root)) for path in files)


def test_output_file(planted: Any) -> None:
    """--output writes what the stream would show, without colours, and nothing to the stream."""
    shown = planted.show().out
    result = planted.show(".", "--output", "build/report.txt")
    assert (result.out, result.err) == ("", "")
    assert planted.read("build/report.txt") == shown
    planted.check(".", "--output", "build/report.json")
    assert json.loads(planted.read("build/report.json")) == planted.check().json
    assert sorted(path.name for path in planted.path("build").iterdir()) == [
        "report.json",
        "report.txt",
    ]


def test_one_defect_is_one_finding(family: Any) -> None:
    """Twenty tasks without lead are twenty; one unknown name used many times is one with places."""
    tasks = "".join(
        f"  - {{id: t{n}, title: 任务{n}, phase: response, within: 1h}}\n" for n in range(20)
    )
    family.replace("water.yaml", "tasks:\n", "tasks:\n" + tasks)
    assert family.check("--select", "task-without-lead").rules() == ["task-without-lead"] * 20
    text = family.read("flood.yaml").replace("lin-police", "lin-polise")
    text = text.replace("lin-polise/duty", "lin-police/duty")  # another name, another finding
    family.write("flood.yaml", text)
    (finding,) = family.check("--select", "holder-not-registered").findings()
    assert len(finding["related"]) == text.count("lin-polise") - 1

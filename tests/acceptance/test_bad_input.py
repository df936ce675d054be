"""Bad input has its own words and its place, the right exit code, and never stops the rest."""

import itertools
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from planlint.engine.problems import catalogue

_GOOD = "type: department\nid: lin.extra\ntitle: 临江市附加预案\njurisdiction: lin\n"
_FINDINGS, _USAGE, _NOT_CHECKED = 1, 2, 3


@dataclass(frozen=True)
class Bad:
    """A bad file and what must be said about it."""

    name: str
    content: bytes
    # (code, line, column) of every problem of form in the file, no more and no fewer.
    says: tuple[tuple[str, int, int], ...]
    exit: int
    # What the messages together must contain, in either language.
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    path: str = "bad.yaml"
    # Whether the file still counts as a plan.
    counted: bool = field(default=False)


def _stops(  # a file that cannot be read: exit 3
    name: str, content: str | bytes, code: str, at: tuple[int, int], zh: str, en: str, **more: Any
) -> Bad:
    data = content.encode() if isinstance(content, str) else content
    return Bad(name, data, ((code, *at),), _NOT_CHECKED, (zh,), (en,), **more)


def _found(  # a plan of which the rest is judged: exit 1; *extra* follows four good lines
    name: str, extra: str, *says: tuple[str, int, int], zh: tuple[str, ...], en: tuple[str, ...]
) -> Bad:
    return Bad(name, (_GOOD + extra).encode(), says, _FINDINGS, zh, en, counted=True)


_HAN = "type: special\nid: lin.gbk\ntitle: 临江市防汛应急预案\njurisdiction: lin\n"
UNREADABLE = [
    _stops("not_yaml", "type: special\nbodies: [a, b\ntitle: c\n", "not-yaml", (3, 6), "方括号里应有", "in brackets"),
    _stops("gbk", _HAN.encode("gbk"), "wrong-encoding", (1, 1), "GBK", "GBK"),
    _stops("utf16_le", _HAN.encode("utf-16-le"), "wrong-encoding", (1, 1), "UTF-16LE", "UTF-16LE"),
    _stops("utf16_be", _HAN.encode("utf-16-be"), "wrong-encoding", (1, 1), "UTF-16BE", "UTF-16BE"),
    _stops("utf16_le_bom", b"\xff\xfe" + _HAN.encode("utf-16-le"), "wrong-encoding", (1, 1), "UTF-16LE", "UTF-16LE"),
    _stops("utf16_be_bom", b"\xfe\xff" + _HAN.encode("utf-16-be"), "wrong-encoding", (1, 1), "UTF-16BE", "UTF-16BE"),
    _stops("broken_utf8", "type: special\nid: a\ntitle: 临江市防汛应".encode() + "急".encode()[:2] + b"\n", "wrong-encoding", (3, 14), "UTF-8", "UTF-8"),
    _stops("empty", b"", "empty-file", (1, 1), "没有内容", "no content"),
    _stops("only_a_bom", b"\xef\xbb\xbf", "empty-file", (1, 1), "没有内容", "no content"),
    _stops("only_comments", "# 草稿\n\n# 待写\n", "empty-file", (1, 1), "没有内容", "no content"),
    _stops("several_documents", _GOOD + "---\ntype: special\n", "several-documents", (5, 1), "第二个文档", "second document"),
    _stops("deep_flow", "x: " + "[" * 30_000 + "]" * 30_000, "too-deep", (1, 67), "64", "64"),
    _stops("deep_block", "- " * 30_000 + "x\n", "too-deep", (1, 129), "64", "64"),
    _stops("deep_indented", "".join("  " * n + "a:\n" for n in range(300)), "too-deep", (65, 129), "64", "64"),
    _stops("deep_and_broken", "x: " + "{a: " * 30_000, "too-deep", (1, 4 + 4 * 63), "64", "64"),
    _stops("nul", b"type: special\ntitle: a\0b\n", "nul-byte", (2, 9), "NUL", "NUL"),
    _stops("raw_escape", b"type: special\ntitle: a\x1b[2Jb\n", "control-character", (2, 9), "U+001B", "U+001B"),
    _stops("bare_text", "防汛应急预案\n", "top-not-mapping", (1, 1), "键: 值", "key: value"),
    _stops("full_width_colon", "type：special\nid: lin.x\n", "full-width-colon", (1, 5), "type", "type"),
    _stops("full_width_space", "type: special\nid: lin.x\ntitle:　预案\nlead: y\n", "full-width-space", (3, 7), "全角空格", "full-width space"),
    _stops("colon_in_title", "type: special\nid: lin.x\ntitle: 预案: 修订版\n", "unquoted-colon", (3, 10), "预案: 修订版", "预案: 修订版"),
    _stops("tabs", "type: special\nedition:\n\tversion: x\n", "tab-indent", (3, 1), "制表符", "tab"),
    _stops("brace", "type: special\ntitle: {{unit:lin-em}}预案\n", "unquoted-brace", (2, 8), "{{", "{{"),
    _stops("registry", "- {id: boats\n", "not-yaml", (2, 1), "无法理解", "cannot be read", path="registry/catalogue.yaml"),
    _stops("ledger", "- {id: F-1\n", "not-yaml", (2, 1), "无法理解", "cannot be read", path="ledger/activations.yaml"),
]  # fmt: skip
READABLE = [
    _found("duplicate_key", "title: 又一个\n", ("duplicate-key", 5, 1), zh=("“title”", "两次"), en=("title", "twice")),
    _found("anchor_and_alias", "maker: &gov lin-gov\nlead: *gov\n", ("anchor", 5, 8), ("alias", 6, 7), zh=("&gov", "*gov"), en=("&gov", "*gov")),
    _found("tag", "maker: !!str lin-gov\n", ("tag", 5, 8), zh=("!!str",), en=("!!str",)),
    _found("python_tag", "maker: !!python/object/apply:os.system [ls]\n", ("tag", 5, 8), zh=("!!python/object/apply:os.system",), en=("!!python/object/apply:os.system",)),
    _found("merge_key", 'edition:\n  <<: {version: "1"}\n', ("merge-key", 6, 3), zh=("<<",), en=("<<",)),
    _found("list_for_text", "edition: {number: [a, b]}\n", ("wrong-shape", 5, 19), zh=("应为文字", "列表"), en=("text", "list")),
    _found("text_for_mapping", "edition: 临水发〔2026〕1号\n", ("wrong-shape", 5, 10), zh=("应为键值对", "文字"), en=("mapping", "text")),
    _found("text_for_list", "bodies: 指挥部\n", ("wrong-shape", 5, 9), zh=("应为列表", "文字"), en=("list", "text")),
    _found("mapping_for_list", "tasks: {id: evacuate}\n", ("wrong-shape", 5, 8), zh=("应为列表", "键值对"), en=("list", "mapping")),
    _found("unknown_key", "hazard: [flood]\n", ("unknown-key", 5, 1), zh=("“hazard”", "是否应为 hazards"), en=("hazard", "did you mean hazards")),
    _found("unknown_word", "purpose: evnet\n", ("unknown-word", 5, 10), zh=("evnet", "是否应为 event"), en=("evnet", "did you mean event")),
    _found("bad_date", "edition: {dates: {issued: 2026-13-45, drafted: 去年}}\n", ("wrong-form", 5, 27), ("wrong-form", 5, 48), zh=("2026-13-45", "去年", "2026-05-08"), en=("2026-13-45", "去年", "2026-05-08")),
    _found("quoted_escape", 'maker: "\\e[2Jx"\n', ("wrong-form", 5, 8), ("control-character", 5, 9), zh=("U+001B",), en=("U+001B",)),
    _found("whole_value_in_braces", "definitions:\n- {term: x, meaning: y}\nsections:\n- title: {{unit:lin-em}}\n", ("unquoted-brace", 8, 10), zh=("{{",), en=("{{",)),
    Bad("missing_type", b"id: lin.x\ntitle: x\n", (("missing-type", 1, 1),), _FINDINGS, ("没有 type",), ("no type",)),
    Bad("unknown_type", _GOOD.replace("department", "specal").encode(), (("unknown-type", 1, 7),), _FINDINGS, ("“specal”", "是否应为 special"), ("specal", "did you mean special")),
    Bad("full_width_space_in_key", _GOOD.replace("title:", "　title:").encode(), (("full-width-in-key", 3, 1),), _FINDINGS, ("“　title”",), ("　title",), counted=True),
    Bad("missing_id", _GOOD.replace("id: lin.extra\n", "").encode(), (("missing-key", 1, 1),), _FINDINGS, ("“id”",), ("id",), counted=True),
    Bad("registry_of_wrong_shape", b"id: x\n", (("wrong-shape", 1, 1),), _FINDINGS, ("应为列表",), ("list",), "registry/instruments.yaml"),
    Bad("unknown_registry", b"- {id: x}\n", (("unknown-chapter", 1, 1),), _FINDINGS, ("“organisation”", "是否应为 organisations"), ("organisation", "did you mean organisations"), "registry/organisation.yaml"),
    Bad("unknown_ledger", b"- {id: x}\n", (("unknown-chapter", 1, 1),), _FINDINGS, ("“filing”", "是否应为 filings"), ("filing", "did you mean filings"), "ledger/filing.yaml"),
    _found("attachment_outside", "contacts: ../../etc/passwd\n", ("outside-workspace", 5, 11), zh=("../../etc/passwd", "工作区以外"), en=("../../etc/passwd", "outside the workspace")),
    _found("attachment_absolute", "contacts: /etc/passwd\n", ("outside-workspace", 5, 11), zh=("/etc/passwd",), en=("/etc/passwd",)),
    _found("attachment_missing", "contacts: contacts/none.yaml\n", ("attachment-unreadable", 5, 11), zh=("contacts/none.yaml",), en=("contacts/none.yaml",)),
    _found("text_missing", "sections:\n- {id: a, title: 甲, file: text/none.md}\n", ("attachment-unreadable", 6, 27), zh=("text/none.md",), en=("text/none.md",)),
]  # fmt: skip


@pytest.mark.parametrize(
    "bad", [pytest.param(bad, id=bad.name) for bad in (*UNREADABLE, *READABLE)]
)
def test_bad_file(planted: Any, bad: Bad) -> None:
    """Its problems stand at their places in their own words, and the good plans are judged."""
    planted.write(bad.path, bad.content)
    zh = planted.check()
    planted.assert_planted_found(zh)
    assert zh.code == bad.exit
    assert _problems(zh, bad.path) == sorted(bad.says)
    assert zh.json["summary"]["plans"] == 3 + bad.counted
    unread = [entry["path"] for entry in zh.json["not_checked"]]
    assert unread == ([bad.path] if bad.exit == _NOT_CHECKED or "type" in bad.says[0][0] else [])
    _assert_words(zh.findings(bad.path), bad.zh)


def _problems(result: Any, path: str) -> list[tuple[str, int, int]]:
    """The problems of form; which rules cannot decide because of them is told apart."""
    kinds = catalogue().problems
    return sorted(
        (f["rule"], f["line"], f["column"])
        for f in result.findings(path)
        if f["rule"] in kinds and f["outcome"] == "open"
    )


def _assert_words(findings: list[dict[str, Any]], words: tuple[str, ...]) -> None:
    said = "\n".join(f["message"] + f["mend"] for f in findings)
    for word in words:
        assert word in said
    assert all(f["message"] for f in findings)
    assert all(f["mend"] for f in findings if f["outcome"] == "open")


def test_full_width_space_as_indentation(planted: Any) -> None:
    """A full-width space in the indentation is one slip at one place."""
    planted.write("bad.yaml", "type: special\nedition:\n　version: x\n  status: draft\n")
    assert _problems(planted.check(), "bad.yaml") == [("full-width-space", 3, 1)]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_all_bad_files_at_once(planted: Any, lang: str) -> None:
    """Together, and as text, they say what each says alone: no bad file hides another."""
    files: dict[str, Bad] = {}
    for bad in (*UNREADABLE, *READABLE):
        name = f"{bad.name}.yaml" if bad.path == "bad.yaml" else bad.path
        files.setdefault(name, bad)
        planted.write(name, files[name].content)
    report = planted.check()
    planted.assert_planted_found(report)
    assert report.code == _NOT_CHECKED
    assert {name: _problems(report, name) for name in files} == {
        name: sorted(bad.says) for name, bad in files.items()
    }
    shown = planted.show(lang=lang)
    assert shown.code == _NOT_CHECKED
    blocks = shown.out.split("\n\n")
    severity = {"zh": "错误", "en": "error"}[lang]
    for name, bad in files.items():
        own = [block for block in blocks if block.startswith(f"{name}:")]
        for code, line, column in bad.says:
            head = f"{name}:{line}:{column}  {severity}  {code}\n"
            assert any(block.startswith(head) for block in own), head
        for word in {"zh": bad.zh, "en": bad.en}[lang]:
            assert word in "\n".join(own), name


def test_file_of_50_megabytes(planted: Any) -> None:
    """It is refused by its size, named with the limit, and not read into memory."""
    with planted.path("bad.yaml").open("wb") as file:
        for _ in range(50):
            file.write(b"a: b\n" * 200_000)
    result = planted.check()
    planted.assert_planted_found(result)
    assert result.code == _NOT_CHECKED
    assert _problems(result, "bad.yaml") == [("too-large", 1, 1)]
    _assert_words(result.findings("bad.yaml"), ("50000000", "10000000"))


@pytest.mark.parametrize("content", ["- {id: boats\n", "\0", ""], ids=["not_yaml", "nul", "empty"])
def test_unreadable_registry_proves_nothing(planted: Any, content: str) -> None:
    """Nobody is called unregistered because the registry could not be read."""
    for name in ("organisations", "resources", "jurisdictions"):
        planted.write(f"registry/{name}.yaml", content)
    result = planted.check()
    assert result.code == _NOT_CHECKED
    claimed = [
        f for f in result.findings() if "not-registered" in f["rule"] and f["outcome"] == "open"
    ]
    assert claimed == []


@pytest.mark.parametrize(
    "content", ["- {id: F-1\n", "id: F-1\n", "记录\n"], ids=["not_yaml", "mapping", "text"]
)
def test_unreadable_ledger_proves_nothing(planted: Any, content: str) -> None:
    """Nothing is called overdue because the ledger could not be read."""
    for name in ("filings", "publications", "drills", "evaluations"):
        planted.write(f"ledger/{name}.yaml", content)
    result = planted.check("--as-of", "2030-12-01")
    assert result.code in (_FINDINGS, _NOT_CHECKED)
    claimed = [f for f in result.findings() if "overdue" in f["rule"] and f["outcome"] == "open"]
    assert claimed == []


def test_wrongly_written_record_is_not_missing(planted: Any) -> None:
    """A record with a wrong date makes the deadline undecided, not missed."""
    planted.replace("ledger/filings.yaml", "on: 2026-04-10", "on: 今年四月")
    result = planted.check()
    assert ("wrong-form", 2) in {
        (f["rule"], f["line"]) for f in result.findings("ledger/filings.yaml")
    }
    claimed = [f for f in result.findings() if "overdue" in f["rule"] and f["outcome"] == "open"]
    assert claimed == []


def test_registry_in_two_files(planted: Any) -> None:
    """Of ``.yaml`` and ``.yml`` the first counts, and the other is named."""
    planted.write(
        "registry/organisations.yml", "- {id: lin-council, names: [{name: 临江市议会}]}\n"
    )
    result = planted.check()
    planted.assert_planted_found(result)
    assert result.code == _FINDINGS
    assert _problems(result, "registry/organisations.yml") == [("duplicate-chapter", 1, 1)]


def test_attachment_that_does_not_parse(planted: Any) -> None:
    """It is listed itself, not the plan that includes it, which is judged."""
    planted.write("contacts/extra.yaml", "- {holder: lin-em\n")
    planted.write("bad.yaml", _GOOD + "contacts: contacts/extra.yaml\n")
    result = planted.check()
    planted.assert_planted_found(result)
    assert result.code == _NOT_CHECKED
    assert [e["path"] for e in result.json["not_checked"]] == ["contacts/extra.yaml"]
    assert result.json["summary"]["plans"] == 4
    assert _problems(result, "contacts/extra.yaml") == [("not-yaml", 2, 1)]


def test_attachment_through_a_link(planted: Any, tmp_path: Path) -> None:
    """A link does not lead out of the workspace; its content appears nowhere."""
    secret = tmp_path / "secret.md"
    secret.write_text("机密内容", encoding="utf-8")
    planted.path("inside.md").symlink_to(secret)
    planted.write("bad.yaml", _GOOD + "sections:\n- {id: a, title: 甲, file: inside.md}\n")
    result = planted.check()
    assert result.code == _FINDINGS
    assert _problems(result, "bad.yaml") == [("outside-workspace", 6, 27)]
    assert "机密" not in result.out


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_links(planted: Any, tmp_path: Path, lang: str) -> None:
    """A broken link and one that leads outside are told apart, and neither is read."""
    outside = tmp_path / "outside.yaml"
    outside.write_text(_GOOD, encoding="utf-8")
    planted.path("broken.yaml").symlink_to("nowhere.yaml")
    planted.path("loop.yaml").symlink_to("loop.yaml")
    planted.path("leads-out.yaml").symlink_to(outside)
    planted.path("good.yaml").symlink_to("water.yaml")
    result = planted.check(lang=lang)
    planted.assert_planted_found(result)
    assert result.code == _NOT_CHECKED
    assert [(e["path"], e["reason"]) for e in result.json["not_checked"]] == [
        ("broken.yaml", "broken-link"),
        ("leads-out.yaml", "outside-workspace"),
        ("loop.yaml", "broken-link"),
    ]
    said = {f["path"]: f["message"] for f in result.findings("broken.yaml", "leads-out.yaml")}
    assert {"zh": "不存在", "en": "does not exist"}[lang] in said["broken.yaml"]
    assert {"zh": "工作区以外", "en": "outside the workspace"}[lang] in said["leads-out.yaml"]
    assert "lin.extra" not in result.out


def test_fifo(planted: Any) -> None:
    """A pipe among the plans is named and never waited for."""
    os.mkfifo(planted.path("bad.yaml"))
    zh, en = planted.check(), planted.check(lang="en")
    planted.assert_planted_found(zh)
    assert zh.code == en.code == _NOT_CHECKED
    assert _problems(zh, "bad.yaml") == [("unreadable", 1, 1)]
    assert "不是普通文件" in zh.findings("bad.yaml")[0]["message"]
    assert "not a regular file" in en.findings("bad.yaml")[0]["message"]


_AS_NOBODY = """
import contextlib, io, os, sys
import planlint.cli
for format in ("json", "text"):  # what is imported late must be there before root is given up
    sys.argv[1:] = ["check", "total.yaml", "--format", format, "--as-of", "2026-06-30"]
    with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):
        planlint.cli.main()
os.setgroups([]); os.setgid(65534); os.setuid(65534)
sys.argv[1:] = sys.orig_argv[3:]
planlint.cli.main()
"""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_unreadable_file(
    new_family: Callable[[Path], Any], result_of: Callable[..., Any], lang: str
) -> None:
    """A file without read permission is named; root reads it, so another user runs the command."""
    if os.geteuid() != 0:
        command = [str(Path(sys.executable).with_name("planlint"))]
    else:
        command = [sys.executable, "-c", _AS_NOBODY]
    with tempfile.TemporaryDirectory() as folder:  # tmp_path is closed to other users
        Path(folder).chmod(0o755)
        planted = new_family(Path(folder) / "city")
        planted.plant()
        planted.write("bad.yaml", _GOOD).chmod(0)
        arguments = ["check", ".", "--as-of", "2026-06-30", "--format", "json", "--lang", lang]
        done = subprocess.run(
            [*command, *arguments], cwd=planted.root, capture_output=True, check=False, text=True
        )
    result = result_of(done.returncode, done.stdout, done.stderr)
    planted.assert_planted_found(result)
    assert result.code == _NOT_CHECKED
    assert _problems(result, "bad.yaml") == [("unreadable", 1, 1)]
    words = {"zh": "没有读取权限", "en": "permission denied"}
    assert words[lang] in result.findings("bad.yaml")[0]["message"]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("with_registry", [False, True], ids=["empty", "only_registry"])
def test_folder_without_plans(family: Any, lang: str, with_registry: bool) -> None:
    """Nothing to judge is no success: exit 3, the folder named."""
    for name in ("flood.yaml", "water.yaml", "total.yaml"):
        family.path(name).unlink()
    folder = "." if with_registry else "empty"
    family.path("empty").mkdir()
    result = family.check(folder, lang=lang)
    assert result.code == _NOT_CHECKED
    assert [(e["path"], e["reason"]) for e in result.json["not_checked"]] == [(folder, "no-plans")]
    assert {"zh": "没有预案", "en": "no plan"}[lang] in result.findings()[0]["message"]


def test_empty_folder_without_workspace(planlint_run: Callable[..., Any], tmp_path: Path) -> None:
    """The same outside any workspace."""
    result = planlint_run("check", "--format", "json", cwd=tmp_path)
    assert (result.code, result.rules()) == (_NOT_CHECKED, ["no-plans"])


_TOML = {
    "not_toml": ("name = 临江\n", ("planlint.toml", "第 1 行", "第 8 列"), ("planlint.toml", "line 1", "column 8")),
    "not_utf8": ("name = 1 # \xff", ("planlint.toml", "UTF-8"), ("planlint.toml", "UTF-8")),
    "unknown_key": ('fail_on = "error"\n', ("planlint.toml", "fail_on", "是否应为 fail-on"), ("fail_on", "did you mean fail-on")),
    "wrong_value": ('fail-on = "never"\n', ("fail-on", "never", "undecided"), ("fail-on", "never", "undecided")),
    "wrong_lang": ('lang = "fr"\n', ("lang", "fr", "zh"), ("lang", "fr", "zh")),
    "wrong_type": ("fonts = 3\n", ("fonts",), ("fonts",)),
    "name_no_text": ("name = [1]\n", ("name", "文字"), ("name", "text")),
    "list_for_word": ('fail-on = ["error"]\n', ("fail-on", "undecided"), ("fail-on", "undecided")),
}  # fmt: skip
_CALLS = {
    "no_path": (("check", "无此文件.yaml"), ("路径不存在", "无此文件.yaml"), ("no such path", "无此文件.yaml")),
    "no_rule_selected": (("check", "--select", "task-without-leed"), ("task-without-leed", "是否应为 task-without-lead"), ("task-without-leed", "did you mean task-without-lead")),
    "no_rule_ignored": (("check", "--ignore", "无"), ("没有规则“无”",), ("no such rule “无”",)),
    "mandatory_ignored": (("check", "--ignore", "filing-overdue"), ("filing-overdue", "法定", "ledger/waivers.yaml"), ("filing-overdue", "mandatory", "ledger/waivers.yaml")),
    "no_option": (("check", "--formt", "json"), ("没有选项 --formt", "是否应为 --format"), ("no such option --formt", "did you mean --format")),
    "no_short_option": (("check", "-x"), ("没有选项 -x",), ("no such option -x",)),
    "no_command": (("chekc",), ("没有命令“chekc”", "check"), ("no such command “chekc”", "check")),
    "no_subcommand": (("rules", "lst"), ("没有命令“lst”", "list"), ("no such command “lst”", "list")),
    "bad_week": (("check", "--as-of", "2026-W27-2"), ("--as-of", "2026-W27-2"), ("--as-of",)),
    "bad_compact_date": (("check", "--as-of", "20260630"), ("--as-of", "20260630"), ("--as-of",)),
    "bad_date": (("check", "--as-of", "2026-13-01"), ("--as-of", "2026-13-01", "2026-11-22"), ("--as-of", "2026-13-01", "2026-11-22")),
    "bad_choice": (("check", "--format", "xml"), ("--format", "xml", "text", "json"), ("--format", "xml", "text", "json")),
    "option_without_value": (("check", "--as-of"), ("--as-of", "后面要有值"), ("--as-of", "needs a value")),
    "flag_with_value": (("render", "--draft=1"), ("--draft", "不带值"), ("--draft", "takes no value")),
    "missing_argument": (("explain",), ("缺少 RULE",), ("missing RULE",)),
    "extra_argument": (("explain", "anchor", "多余的"), ("多余的参数", "多余的"), ("extra argument", "多余的")),
    "no_schema": (("schema", "specal"), ("specal", "special"), ("specal", "special")),
    "no_rule_explained": (("explain", "task-without-leed"), ("是否应为 task-without-lead",), ("did you mean task-without-lead",)),
    "output_below_a_file": (("check", "--output", "total.yaml/out.json"), ("无法写入", "total.yaml/out.json"), ("cannot write", "total.yaml/out.json")),
    "output_is_a_folder": (("check", "--output", "registry"), ("无法写入", "registry", "文件夹"), ("cannot write", "registry", "folder")),
    "output_nowhere": (("check", "--output", "/proc/none/out.json"), ("无法写入", "/proc/none"), ("cannot write", "/proc/none")),
}  # fmt: skip


@pytest.mark.parametrize("case", _TOML)
def test_wrong_settings(family: Any, case: str) -> None:
    """A wrong planlint.toml is told with its place and stops with exit 2, in both languages."""
    content, zh, en = _TOML[case]
    family.write("planlint.toml", content.encode("latin-1" if "\xff" in content else "utf-8"))
    _assert_usage(family, ("check", "."), zh, en)


@pytest.mark.parametrize("case", _CALLS)
def test_wrong_call(family: Any, case: str) -> None:
    """A wrong path, option or argument is told with what was meant, in both languages."""
    arguments, zh, en = _CALLS[case]
    before = sorted(path.name for path in family.root.rglob("*"))
    _assert_usage(family, arguments, zh, en)
    assert sorted(path.name for path in family.root.rglob("*")) == before


def _assert_usage(
    family: Any, arguments: tuple[str, ...], zh: tuple[str, ...], en: tuple[str, ...]
) -> None:
    for lang, words in (("zh", zh), ("en", en)):
        result = family.run(*arguments, PLANLINT_LANG=lang)
        assert (result.code, result.out) == (_USAGE, ""), result
        for word in words:
            assert word in result.err
        if lang == "en":
            assert not _prose(result.err), result.err
        else:
            english = r"[Ii]nvalid|[Mm]issing|[Uu]nexpected|[Nn]o such|[Rr]equires|denied|directory"
            assert re.search(english, result.err) is None, result.err


def _prose(text: str) -> str:
    """Han characters that are not quoted from the call."""
    for quoted in ("无此文件.yaml", "“无”", "“多余的”", "临江"):
        text = text.replace(quoted, "")
    return "".join(re.findall(r"[\u4e00-\u9fff]", text))


@pytest.mark.parametrize(
    "name", ["有 空格.yaml", "防汛 预案.yaml", "two\nlines.yaml", "\x1b[31mred.yaml", "-x.yaml"]
)
def test_odd_file_name(planted: Any, name: str) -> None:
    """The JSON holds the exact name; text stays one line a place and harmless to a terminal."""
    planted.write(name, _GOOD + "hazard: [flood]\n")
    result = planted.check()
    planted.assert_planted_found(result)
    assert _problems(result, name) == [("unknown-key", 5, 1)]
    shown = planted.show().out
    assert "\x1b" not in shown
    heads = [line for line in shown.splitlines() if line.endswith("  unknown-key")]
    assert len(heads) == 1
    assert (
        heads[0]
        .split(":5:1  ")[0]
        .endswith((name.rsplit("\n", maxsplit=1)[-1], "red.yaml", "lines.yaml"))
    )
    alone = planted.check(f"./{name}")
    assert alone.code == _FINDINGS
    assert {f["path"] for f in alone.findings()} == {name}


def test_file_name_that_is_no_utf8(planted: Any) -> None:
    """Bytes of an old archive in a file name are shown escaped; nothing fails."""
    path = os.fsencode(planted.root) + b"/\xd4\xa4\xb0\xb8.yaml"
    Path(os.fsdecode(path)).write_text(_GOOD + "hazard: [flood]\n", encoding="utf-8")
    result = planted.check()
    planted.assert_planted_found(result)
    assert result.code == _FINDINGS
    assert "unknown-key" in result.rules()
    assert ".yaml:5:1" in planted.show().out


_HOSTILE = {
    "title_to_terminal": 'title: "\\e[2J\\e]0;owned\\a临江"',
    "csi": 'title: "\\x9b31m临江"',
    "bidi": 'title: "\\u202e临江"',
    "newline": 'title: "临江\\nbad.yaml:1:1  错误  forged"',
    "format_words": 'title: "{0.__class__} %s {key}"',
    "holder_marks": 'title: "⟦lin-em⟧"',
    "markup": 'title: "[bold red]临江[/]"',
}


@pytest.mark.parametrize("case", _HOSTILE)
def test_hostile_text(planted: Any, case: str) -> None:
    """What a plan says cannot drive the terminal, forge a line of the report, or break a message."""
    title = _HOSTILE[case]
    task = title.replace("title:", "- {id: a, title:") + "}\n"
    body = title.replace("title:", "- {id: b, kind: headquarters, name:") + "}\n"
    odd = title.replace("title:", "purpose:") + "\n"
    planted.write(
        "bad.yaml",
        _GOOD.replace("title: 临江市附加预案", title)
        + "tasks:\n"
        + task
        + "bodies:\n"
        + body
        + odd,
    )
    for lang in ("zh", "en"):
        result = planted.show(lang=lang)
        planted.assert_planted_found(planted.check())
        assert result.code == _FINDINGS
        assert (
            re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", result.out) is None
        )
        assert not [
            line
            for line in result.out.splitlines()
            if line.startswith("bad.yaml:1:1  错误  forged")
        ]


def test_hostile_registry_names(planted: Any) -> None:
    """Names that messages fill in for holders are as harmless."""
    planted.replace(
        "registry/organisations.yaml", "[{name: 临江市公安局}]", '[{name: "\\e[2J公安局"}]'
    )
    planted.replace(
        "flood.yaml",
        "  - {id: police-duty, holder: lin-police, text: 负责交通管制和治安维护}\n", "",
    )  # fmt: skip
    result = planted.show()
    assert "member-without-duty" in result.out
    assert "\x1b" not in result.out


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"id: [a\nseverity: error\n", "not-yaml", 2),
        ("title: {zh: 任务没有牵头单位}\n".encode("gbk"), "wrong-encoding", 1),
        (b"", "empty-file", 1),
        (b"id: task-without-lead\nseverity: fatal\n", "unknown-word", 2),
        (b"id: task-without-lead\nchek: {kind: required}\n", "unknown-key", 2),
    ],
    ids=["not_yaml", "gbk", "empty", "unknown_word", "unknown_key"],
)
def test_pack_with_a_bad_rule(content: bytes, code: str, line: int) -> None:
    """The fault is told with file and place; that rule is out, all others are in."""
    from planlint.rulebook.builtin import _contents, builtin_pack
    from planlint.rulebook.pack import load_pack

    path = "rules/organisation/task-without-lead.yaml"
    files = dict(_contents("cn", with_fixtures=False))
    pack = load_pack({**files, path: content})
    places = {(p.problem.code, p.location.path, p.location.line) for p in pack.problems}
    assert (code, path, line) in places
    assert set(builtin_pack().rules) - set(pack.rules) == {"task-without-lead"}


def test_every_code_is_in_the_catalogue() -> None:
    """Whatever the rows above expect can be explained."""
    codes = {code for bad in itertools.chain(UNREADABLE, READABLE) for code, *_ in bad.says}
    assert codes <= set(catalogue().problems)


@pytest.mark.parametrize(
    "name", ["x" * 5000, "a/" * 3000 + "b", "a\\0b"], ids=["long", "deep", "nul"]
)
def test_attachment_with_an_impossible_name(planted: Any, name: str) -> None:
    """A name that no file can have is a finding at its place, not a defect of planlint."""
    planted.write("bad.yaml", f'{_GOOD}contacts: "{name}"\n')
    result = planted.check()
    planted.assert_planted_found(result)
    codes = {code for code, _, _ in _problems(result, "bad.yaml")}
    assert codes - {"control-character"} == {"attachment-unreadable"}

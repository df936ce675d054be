"""Bad input has its own words and its place, the right exit code, and never stops the rest."""

import itertools
from dataclasses import dataclass, field
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
    assert zh.problems(bad.path) == sorted(bad.says)
    assert zh.json["summary"]["plans"] == 3 + bad.counted
    unread = [entry["path"] for entry in zh.json["not_checked"]]
    assert unread == ([bad.path] if bad.exit == _NOT_CHECKED or "type" in bad.says[0][0] else [])
    _assert_words(zh.findings(bad.path), bad.zh)


def _assert_words(findings: list[dict[str, Any]], words: tuple[str, ...]) -> None:
    said = "\n".join(f["message"] + f["mend"] for f in findings)
    for word in words:
        assert word in said
    assert all(f["message"] for f in findings)
    assert all(f["mend"] for f in findings if f["outcome"] == "open")


def test_full_width_space_as_indentation(planted: Any) -> None:
    """A full-width space in the indentation is one slip at one place."""
    planted.write("bad.yaml", "type: special\nedition:\n　version: x\n  status: draft\n")
    assert planted.check().problems("bad.yaml") == [("full-width-space", 3, 1)]


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
    assert {name: report.problems(name) for name in files} == {
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
    assert result.problems("bad.yaml") == [("too-large", 1, 1)]
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
    assert result.problems("registry/organisations.yml") == [("duplicate-chapter", 1, 1)]


def test_attachment_that_does_not_parse(planted: Any) -> None:
    """It is listed itself, not the plan that includes it, which is judged."""
    planted.write("contacts/extra.yaml", "- {holder: lin-em\n")
    planted.write("bad.yaml", _GOOD + "contacts: contacts/extra.yaml\n")
    result = planted.check()
    planted.assert_planted_found(result)
    assert result.code == _NOT_CHECKED
    assert [e["path"] for e in result.json["not_checked"]] == ["contacts/extra.yaml"]
    assert result.json["summary"]["plans"] == 4
    assert result.problems("contacts/extra.yaml") == [("not-yaml", 2, 1)]


def test_every_code_is_in_the_catalogue() -> None:
    """Whatever the rows above expect can be explained."""
    codes = {code for bad in itertools.chain(UNREADABLE, READABLE) for code, *_ in bad.says}
    assert codes <= set(catalogue().problems)

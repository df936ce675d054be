"""Packs of the user's own in a workspace: applied, pinned, proved, explained; and what is wrong with them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from own_pack import LAW, PACK, RULE, RULE_PATH, check_of, put

TASKS = '{kind: required, each: "tasks[]", one_of: [every]}'


def test_a_pack_judges_the_workspace(family: Any) -> None:
    """Its finding stands beside the others, by its own clause; its fixtures are no plans."""
    put(family)
    result = family.check()
    (found,) = result.findings()
    assert ("lin-pump-missing", "flood.yaml", "error") == (
        found["rule"],
        found["path"],
        found["severity"],
    )
    assert [("LIN-FLOOD-2025", "12", "mandatory")] == [
        (b["instrument"], b["article"], b["force"]) for b in found["basis"]
    ]
    assert [{"id": "lin", "version": "1.2", "title": "临江市规则包", "rules": 1}] == (
        result.json["rulebook"]["packs"]
    )
    assert "LIN-FLOOD-2025" in {one["id"] for one in result.json["rulebook"]["instruments"]}
    assert (1, 3) == (result.code, result.json["summary"]["plans"])
    assert "临江市防汛办法" in family.show().out
    assert "lin 1.2" in family.show().out.splitlines()[-1]


def test_mended_it_is_silent(family: Any) -> None:
    """The rule passes on what it asks for."""
    put(family)
    family.replace("flood.yaml", "登记并整治堤防险段和低洼片区。", "低洼片区启动强排泵站。")
    assert (0, []) == (family.check().code, family.check().findings())


def test_without_a_pack_nothing_changes(family: Any) -> None:
    """No key too many, no pack named."""
    assert [] == family.check().json["rulebook"]["packs"]


@pytest.mark.parametrize("style", ["text", "json", "sarif", "junit", "github"])
def test_the_same_in_several_processes(family: Any, style: str) -> None:
    """The other processes read the packs too."""
    put(family, check_of(TASKS).replace("zh: 预案没有写强排泵站", 'zh: "{item}"'))
    for number in range(40):
        family.write(
            f"plans/{number}.yaml", family.read("flood.yaml").replace("lin.flood", f"lin.p{number}")
        )
    call = ("check", "--as-of", "2026-06-30", "--select", "lin-pump-missing", "--format", style)
    one, two = family.run(*call, "--jobs", "1"), family.run(*call, "--jobs", "2")
    assert (one.code, one.out, one.err) == (two.code, two.out, two.err)
    assert "plans/39.yaml" in one.out


def test_select_and_ignore(family: Any) -> None:
    """Rules of a pack are rules: a mandatory one may be asked for alone, not switched off."""
    put(family)
    assert ["lin-pump-missing"] == family.check("--select", "lin-pump-missing").rules()
    assert 2 == family.check("--ignore", "lin-pump-missing").code
    assert "lin-pump-missing" in family.check("--select", "lin-pump-mising").err


def test_a_waiver_excuses_it(family: Any) -> None:
    """As any other finding; it stays in the report."""
    put(family)
    family.write(
        "ledger/waivers.yaml",
        "- {id: W-1, rule: lin-pump-missing, plan: lin.flood, at: /type, reason: 在建, by: lin-gov, on: 2026-06-01, until: 2026-12-31}\n",
    )
    result = family.check()
    assert (0, ["waived"]) == (result.code, [f["outcome"] for f in result.findings()])


def test_one_plan_named(family: Any) -> None:
    """A plan by name is judged by the packs; faults of the packs are told too."""
    put(family)
    assert ["lin-pump-missing"] == family.check("flood.yaml").rules()
    assert [] == family.check("water.yaml").rules()
    family.write(RULE_PATH, RULE.replace("severity", "severety"))
    assert {"unknown-key"} == set(family.check("water.yaml").rules(RULE_PATH))


# --- pins ---


@pytest.mark.parametrize(
    ("pin", "applied"),
    [
        ('[{path = "packs/lin", version = "1.2"}]', True),
        ('[{path = "packs/lin"}]', True),
        ('["packs/lin"]', True),
        ('["./packs//lin/"]', True),
        ("[]", False),
    ],
)
def test_a_pin_that_agrees(family: Any, pin: str, applied: bool) -> None:
    """With ``packs`` in planlint.toml those packs are applied and no other."""
    put(family)
    family.write("planlint.toml", f"packs = {pin}\n")
    result = family.check()
    assert (["lin-pump-missing"] if applied else []) == result.rules()
    assert 3 == result.json["summary"]["plans"]


def test_a_pack_elsewhere_in_the_workspace(family: Any) -> None:
    """Where planlint.toml says; its files are no plans there either."""
    put(family, folder="rules/lin")
    family.write("planlint.toml", 'packs = ["rules/lin"]\n')
    assert ["lin-pump-missing"] == family.check().rules()


def test_another_version_than_pinned(family: Any) -> None:
    """A problem at the version; the pack does not judge, everything else does."""
    put(family)
    family.plant()
    family.write("planlint.toml", 'packs = [{path = "packs/lin", version = "1.3"}]\n')
    result = family.check()
    (found,) = result.findings("packs/lin/pack.yaml")
    assert ("pack-version-differs", 2, 10) == (found["rule"], found["line"], found["column"])
    assert [("packs/lin/pack.yaml", "pack-version-differs")] == [
        (one["path"], one["reason"]) for one in result.json["not_checked"]
    ]
    assert "lin-pump-missing" not in result.rules()
    assert 3 == result.code
    family.assert_planted_found(result)


@pytest.mark.parametrize(
    ("packs", "said"),
    [
        ('"packs/lin"', "packs"),
        ("[1]", "packs"),
        ('[{path = "packs/lin", versoin = "1"}]', "packs"),
        ("[{path = 1}]", "packs"),
        ('[{path = "packs/lin", version = 1.2}]', "packs"),
        ('["packs/none"]', "packs/none"),
        ('["../lin"]', "../lin"),
        ('["/etc"]', "/etc"),
        ('["."]', "工作区"),
        ('["packs/lin", "packs/lin"]', "两次"),
    ],
)
def test_a_wrong_pin_is_a_wrong_setting(family: Any, packs: str, said: str) -> None:
    """Exit 2 with a message, as for any other setting."""
    put(family)
    family.write("planlint.toml", f"packs = {packs}\n")
    result = family.show()
    assert (2, True) == (result.code, said in result.err), result


# --- what is wrong with a pack ---


@pytest.mark.parametrize(
    ("name", "content", "rule", "line"),
    [
        (RULE_PATH, b"id: [\n", "not-yaml", 2),
        (RULE_PATH, "title: 没有\n".encode("gbk"), "wrong-encoding", 1),
        (RULE_PATH, b"", "empty-file", 1),
        (RULE_PATH, b"a: \0\n", "nul-byte", 1),
        ("packs/lin/pack.yaml", b"id: [\n", "not-yaml", 2),
        ("packs/lin/instruments/x.yaml", b"[", "not-yaml", 1),
        ("packs/lin/vocabulary/hazards.yaml", b"- {id: [\n", "not-yaml", 2),
        ("packs/an/readme.yaml", b"a: 1\n", "pack-manifest-missing", 1),
    ],
)
def test_a_pack_that_does_not_parse(
    planted: Any, name: str, content: bytes, rule: str, line: int
) -> None:
    """Listed as not checked, exit 3; everything else is still checked."""
    put(planted)
    planted.write(name, content)
    result = planted.check()
    path = "packs/an" if rule == "pack-manifest-missing" else name
    assert (rule, line) in [(f["rule"], f["line"]) for f in result.findings(path)]
    assert path in [one["path"] for one in result.json["not_checked"]]
    assert 3 == result.code
    planted.assert_planted_found(result)


def test_a_faulty_rule_fails_the_check_and_stops_only_itself(planted: Any) -> None:
    """It is an error with its place; the other rule of the pack goes on judging."""
    put(planted)
    other = RULE.replace("lin-pump-missing", "lin-gate-missing").replace("强排泵站", "防洪闸门")
    planted.write("packs/lin/rules/lin-gate-missing.yaml", other)
    planted.write(RULE_PATH, RULE.replace("words:", "wrods:"))
    result = planted.check()
    assert [("unknown-key", 7, 23), ("pack-parameter-missing", 7, 8)][:1] == [
        (f["rule"], f["line"], f["column"])
        for f in result.findings(RULE_PATH)
        if f["rule"] == "unknown-key"
    ]
    assert "lin-gate-missing" in result.rules("flood.yaml")
    assert (1, []) == (result.code, result.json["not_checked"])
    planted.assert_planted_found(result)


# --- other commands ---


def test_rules_list(family: Any, tmp_path: Path, planlint_run: Callable[..., Any]) -> None:
    """Those of the workspace one stands in; with ``--pack`` of that folder; else none."""
    put(family)
    listed = json.loads(family.run("rules", "list", "--format", "json").out)
    assert ["lin"] == [one["pack"] for one in listed if one["id"] == "lin-pump-missing"]
    assert {"cn", "lin"} == {one["pack"] for one in listed}
    assert "[lin]" in family.run("rules", "list").out
    assert "lin-pump-missing" not in planlint_run("rules", "list", cwd=tmp_path).out
    given = planlint_run("rules", "list", "--pack", family.path("packs/lin"), cwd=tmp_path)
    assert "lin-pump-missing" in given.out


def test_explain(family: Any, tmp_path: Path, planlint_run: Callable[..., Any]) -> None:
    """Clause, real output on the pack's own fixture, the file of the rule."""
    put(family)
    call = ("explain", "lin-pump-missing", "--lang", "zh")
    elsewhere = planlint_run(*call, "--pack", family.path("packs/lin"), cwd=tmp_path)
    for said in (family.run(*call), elsewhere):
        assert 0 == said.code
        assert "《临江市防汛办法》第12条〔应当〕：写明强排泵站〔读过全文〕" in said.out
        assert "flood.yaml:1:7  错误  lin-pump-missing" in said.out
        assert "rules/lin-pump-missing.yaml" in said.out.splitlines()[-1]
    assert 2 == planlint_run(*call, cwd=tmp_path).code
    assert 0 == family.run("explain", "task-without-lead").code


@pytest.mark.parametrize(
    "call", [("rules", "list"), ("explain", "task-without-lead"), ("rules", "test")]
)
def test_a_folder_that_is_no_pack(family: Any, call: tuple[str, ...]) -> None:
    """Exit 2 in the user's language."""
    option = () if call[1] == "test" else ("--pack",)
    result = family.run(*call, *option, "registry", PLANLINT_LANG="zh")
    assert (2, True) == (result.code, "没有 pack.yaml" in result.err)


def test_render_refuses_what_a_pack_calls_an_error(family: Any) -> None:
    """The errors of one's own pack count for printing too."""
    put(family)
    result = family.run(
        "render", "flood.yaml", "-o", "out", "--as-of", "2026-06-30", PLANLINT_LANG="zh"
    )
    assert (1, True) == (result.code, "1 个未整改的错误" in result.err)


def test_two_workspaces_with_packs_of_their_own(
    new_family: Callable[[Path], Any], tmp_path: Path, planlint_run: Callable[..., Any]
) -> None:
    """Each by its own; where they differ on a rule of one name, each must be checked apart."""
    one, two = new_family(tmp_path / "one"), new_family(tmp_path / "two")
    put(one)
    call = ("check", "one", "two", "--as-of", "2026-06-30", "--format", "json")
    assert ["one/flood.yaml"] == [f["path"] for f in planlint_run(*call, cwd=tmp_path).findings()]
    put(two)
    both = planlint_run(*call, cwd=tmp_path)
    assert ["one/flood.yaml", "two/flood.yaml"] == [f["path"] for f in both.findings()]
    assert 1 == len(both.json["rulebook"]["packs"])
    two.write(RULE_PATH, RULE.replace("写上", "补上"))
    apart = planlint_run(*call, cwd=tmp_path)
    assert (2, True) == (apart.code, "lin-pump-missing" in apart.err)


# --- the proof ---


def test_rules_test(family: Any) -> None:
    """The cases run on the pack's own fixture and on a built-in one."""
    put(family)
    result = family.run("rules", "test", "packs/lin", PLANLINT_LANG="zh")
    assert (0, "规则 1 条，例子 2 个，不符 0 个，未证明 0 条，没有看到内容 0 条") == (
        result.code, result.out.strip(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("启动强排泵站。", "启动。", "不符 1 个"),
        ("at: /type", "at: /id", "不符 1 个"),
        ("on: own", "on: nowhere", "nowhere"),
        ("set: /sections/risk/text", "set: /sections/none/text", "none"),
        ("words:", "wrods:", "wrods"),
        ("finds: [{file: flood.yaml, at: /type}]", "edit: [{file: flood.yaml, set: /title, to: 强排泵站}]", "未证明 1 条"),
    ],
)  # fmt: skip
def test_a_rule_that_is_not_proved(family: Any, before: str, after: str, said: str) -> None:
    """Exit 1, and what is missing."""
    assert RULE.count(before) == 1
    put(family, RULE.replace(before, after))
    result = family.run("rules", "test", "packs/lin", PLANLINT_LANG="zh")
    assert (1, True) == (result.code, said in result.out), result


def test_a_rule_that_looked_at_nothing_is_told(family: Any) -> None:
    """Its only passing case has no task at all: that proves little."""
    rule = check_of('{kind: required, each: "tasks[]", one_of: [lead]}').split("cases:")[0]
    bare = "  - {on: own, edit: [{file: flood.yaml, remove: /tasks/evacuate/lead}], finds: [{file: flood.yaml, at: /tasks/evacuate}]}\n"
    empty = "  - {on: own, edit: [{file: flood.yaml, remove: /tasks}]}\n"
    put(family, f"{rule}cases:\n{bare}{empty}")
    result = family.run("rules", "test", "packs/lin", PLANLINT_LANG="zh")
    assert "没有看到内容 1 条" in result.out, result
    put(family, f"{rule}cases:\n{bare}{empty}  - {{on: own}}\n")
    assert "没有看到内容 0 条" in family.run("rules", "test", "packs/lin", PLANLINT_LANG="zh").out


def test_the_pack_of_these_tests_is_good() -> None:
    """Its texts are used by the tests of hostile packs too."""
    assert all(text.endswith("\n") for text in (PACK, LAW, RULE))


def test_editors_complete_the_words_of_a_pack(
    family: Any, tmp_path: Path, planlint_run: Callable[..., Any]
) -> None:
    """The schema printed in the workspace knows them; elsewhere it does not."""
    put(family)
    family.write(
        "packs/lin/vocabulary/hazards.yaml",
        "- {id: lin_tide, zh: 海水倒灌, en: Tide, category: natural}\n",
    )
    assert "lin_tide" in family.run("schema", "special").out
    assert "lin_tide" not in planlint_run("schema", "special", cwd=tmp_path).out


def test_a_word_of_a_pack_is_a_word(family: Any) -> None:
    """A plan may use it; without the pack it is unknown."""
    family.replace("flood.yaml", "hazards: [flood]", "hazards: [flood, lin_tide]")
    assert "word-not-in-list" in family.check().rules("flood.yaml")
    put(family)
    family.write(
        "packs/lin/vocabulary/hazards.yaml",
        "- {id: lin_tide, zh: 海水倒灌, en: Tide, category: natural}\n",
    )
    assert "word-not-in-list" not in family.check().rules("flood.yaml")

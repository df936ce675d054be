"""Packs of strangers: nothing in them runs, hangs, fills the memory, reads elsewhere or brings the check down."""

import os
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from own_pack import LAW, PACK, RULE, RULE_PATH, check_of, put

RULES = "packs/lin/rules"


def test_python_in_a_pack_never_runs(family: Any, tmp_path: Path) -> None:
    """Neither a module named as a rule, nor one of the built-in checks by its name."""
    proof = tmp_path / "ran"
    code = f"WORDS = frozenset()\nopen({str(proof)!r}, 'w')\ndef check(view): open({str(proof)!r}, 'w')\n"
    put(family, RULE.replace("check: {kind: spoken, words: [强排泵站]}", "check: {python: true}"))
    for name in ("lin_pump_missing.py", "__init__.py", "conftest.py", "checks/lin_pump_missing.py"):
        family.write(f"{RULES}/{name}", code)
        family.write(f"packs/lin/{name}", code)
    result = family.check()
    assert ["pack-code-refused"] == result.rules(RULE_PATH)
    assert not proof.exists()
    assert 1 == family.run("rules", "test", "packs/lin").code
    assert not proof.exists()


@pytest.mark.parametrize(
    "kind",
    ["pattern.__init__", "../spoken", "os.system", "params", "__class__", "", "[spoken]", "{a: b}"],
)
def test_kinds_are_a_closed_list(family: Any, kind: str) -> None:
    """What is no kind is a fault of that rule."""
    put(family, check_of(f"{{kind: {kind or chr(34) * 2}, words: [x]}}"))
    result = family.check()
    assert {"pack-check-unknown", "pack-code-refused"} & set(result.rules(RULE_PATH))
    assert "lin-pump-missing" not in result.rules()


EVIL = ["(a+)+$", "(a|aa)+$", "(.*a){20}", "^(([a-z])+.)+[A-Z]([a-z])+$", "(x+x+)+y", "(?:.{0,50}){50}z", ".*.*.*=.*", "(?P<a>x*)(?P=a)*y"]  # fmt: skip


@pytest.mark.parametrize("pattern", EVIL)
@pytest.mark.parametrize("place", ["any_of", "unless"])
def test_expressions_that_never_end(family: Any, pattern: str, place: str) -> None:
    """Refused before any text is seen."""
    other = "" if place == "any_of" else "any_of: [a], "
    put(family, check_of(f"{{kind: pattern, {other}{place}: ['{pattern}']}}"))
    family.replace("flood.yaml", "登记并整治堤防险段和低洼片区。", "a" * 5000 + "!")
    started = time.monotonic()
    result = family.check()
    assert ["pack-pattern-costly"] == result.rules(RULE_PATH)
    assert time.monotonic() - started < 30  # it would be years


def test_a_long_text_under_an_expensive_expression(family: Any) -> None:
    """Each is allowed; together they might take minutes, so nobody decides."""
    put(family, check_of("{kind: pattern, any_of: ['(?:x|xx){0,8}y']}"))
    family.replace("flood.yaml", "登记并整治堤防险段和低洼片区。", "x" * 3_000_000)
    (found,) = family.check("--select", "lin-pump-missing").findings()
    assert ("undecided", "flood.yaml") == (found["outcome"], found["path"])
    assert "个字" in found["message"]


MISFITS = [
    "{kind: ordered, of: [edition.number, edition.dates.issued]}",
    "{kind: ordered, of: [title, tasks]}",
    "{kind: pattern, of: ['tasks[]'], any_of: [a]}",
    "{kind: pattern, of: [edition.dates.issued], any_of: ['2']}",
    "{kind: unique, of: [edition]}",
    "{kind: count, each: 'tasks[]', field: title, most: 1}",
    "{kind: count, each: 'tasks[]', field: within, most: 1}",
    "{kind: required, each: 'tasks[].title', one_of: [lead]}",
    "{kind: required, each: title, one_of: ['']}",
    "{kind: required, each: 'tasks[]', one_of: [every], only: {__class__: [x], model_fields: [y]}}",
    "{kind: bands, of: ['tasks[]'], find: overlap}",
    "{kind: bands, of: [title], find: gap}",
    "{kind: reference, among: tasks, of: [edition]}",
]


@pytest.mark.parametrize("check", MISFITS)
@pytest.mark.parametrize("message", ["预案没有写强排泵站", "{item}{number}{found}{value}{values}"])
def test_paths_to_values_that_the_kind_cannot_take(planted: Any, check: str, message: str) -> None:
    """A fault, or 'undecided' on that plan; never the end of the run."""
    words = {
        "count": "{item}{number}{values}",
        "pattern": "{found}",
        "required": "{item}",
        "unique": "{value}",
    }
    wanted = (
        words.get(check.split(",", maxsplit=1)[0].removeprefix("{kind: "), "没有")
        if "{" in message
        else message
    )
    put(planted, check_of(check).replace("zh: 预案没有写强排泵站", f'zh: "{wanted}"'))
    result = planted.check()
    assert result.code in (0, 1)
    planted.assert_planted_found(result)


def test_a_compare_of_what_does_not_compare(planted: Any) -> None:
    """Scope family, where the plan's other half is asked."""
    check = "{kind: compare, ours: edition, theirs: leads, key: hazards}"
    put(planted, check_of(check).replace("severity: error", "severity: error\nscope: family"))
    result = planted.check()
    assert result.code in (0, 1)
    planted.assert_planted_found(result)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"),
        ("tag", "id: !!python/object/apply:os.system [true]\n"),
        ("merge", "x: &x {id: a}\n<<: *x\n"),
        ("deep", "a: " + "[" * 30_000),
        ("keys", "id: a\nid: b\n"),
        ("list", "- id: a\n"),
        ("text", "just words\n"),
    ],
)
def test_yaml_tricks(planted: Any, name: str, content: str) -> None:
    """Refused by the reader, as in every other file."""
    put(planted)
    path = f"{RULES}/{name}.yaml"
    planted.write(path, content)
    result = planted.check()
    assert result.findings(path)
    assert "lin-pump-missing" in result.rules("flood.yaml")
    planted.assert_planted_found(result)


def test_a_pack_of_too_many_files(planted: Any) -> None:
    """Not read at all; the rest is checked."""
    put(planted)
    for number in range(1_001):
        planted.write(f"{RULES}/r{number}.yaml", "id: x\n")
    result = planted.check()
    assert ["pack-too-large"] == result.rules("packs/lin")
    assert ["packs/lin"] == [one["path"] for one in result.json["not_checked"]]
    planted.assert_planted_found(result)


def test_a_pack_of_too_many_bytes(planted: Any) -> None:
    """The limit is on all files together."""
    put(planted)
    for number in range(3):
        planted.write(f"packs/lin/fixtures/f/{number}.yaml", "# " + "x" * 4_000_000)
    result = planted.check()
    assert ["pack-too-large"] == result.rules("packs/lin")
    planted.assert_planted_found(result)


def test_links_that_lead_outside(planted: Any, tmp_path: Path) -> None:
    """Nothing outside the workspace is read, by file or by folder."""
    put(planted)
    secret = tmp_path / "secret.yaml"
    secret.write_text(RULE.replace("lin-pump-missing", "secret"))
    planted.path(f"{RULES}/secret.yaml").symlink_to(secret)
    planted.path("packs/loop").symlink_to(planted.root)
    result = planted.check()
    assert ["outside-workspace"] == result.rules(f"{RULES}/secret.yaml")
    assert 3 == result.code
    planted.assert_planted_found(result)


def test_a_pinned_folder_that_is_a_link_outside(family: Any, tmp_path: Path) -> None:
    """The path is inside, what it leads to is not."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "pack.yaml").write_text(PACK)
    family.path("packs").mkdir()
    family.path("packs/lin").symlink_to(outside)
    family.write("planlint.toml", 'packs = ["packs/lin"]\n')
    result = family.check()
    assert 3 == result.code
    assert "outside-workspace" in result.rules()


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders there")
def test_a_pipe_in_a_pack(planted: Any) -> None:
    """Reading it would wait for ever."""
    put(planted)
    os.mkfifo(planted.path(f"{RULES}/pipe.yaml"))
    result = planted.check()
    assert ["unreadable"] == result.rules(f"{RULES}/pipe.yaml")


@pytest.mark.parametrize(
    "text", ["\x1b[31m红", "\u202e反", "a\u2028b", "⟦lin-police⟧", "%s %(x)s ${HOME}"]
)
@pytest.mark.parametrize("style", ["text", "json", "sarif", "junit", "github"])
def test_texts_of_a_pack_cannot_act_on_a_terminal(family: Any, text: str, style: str) -> None:
    """Control characters never reach the output raw, and nothing in a text is expanded."""
    put(
        family,
        RULE.replace("预案没有写强排泵站", text).replace("zh: 没有写强排泵站", f"zh: {text}"),
    )
    for result in (
        family.run("check", "--as-of", "2026-06-30", "--format", style),
        family.run("rules", "list"),
        family.run("explain", "lin-pump-missing"),
    ):
        assert result.code in (0, 1, 2, 3)
        assert not {"\x1b", "\u202e", "\u2028"} & set(result.out + result.err)
        assert os.environ.get("HOME", "/root") not in result.out


def test_a_message_of_all_braces(family: Any) -> None:
    """Doubled braces print as they are; they are never filled in twice."""
    rule = check_of("{kind: pattern, of: [title], any_of: ['临江市.{0,9}']}")
    put(family, rule.replace("zh: 预案没有写强排泵站", 'zh: "{{found}} {found} {{{found}}}"'))
    family.replace("flood.yaml", "title: 临江市防汛应急预案", "title: 临江市{found}应急预案")
    (found,) = family.check("--select", "lin-pump-missing").findings("flood.yaml")
    assert found["message"].startswith("{found} 临江市{found}")


def test_names_with_strange_characters(planted: Any) -> None:
    """Folders and ids from an archive of somebody else's."""
    put(planted, folder="packs/包 \n名")
    put(planted, folder="packs/'$(true)")
    result = planted.show()
    assert result.code in (1, 3)
    assert "member" in result.out or "task-without-lead" in result.out


def test_law_of_a_pack_cannot_replace_the_law(family: Any) -> None:
    """Neither the clauses nor the dates of a built-in instrument."""
    put(family)
    law = LAW.replace("LIN-FLOOD-2025", "CN-ERL-2024").replace("2025-01-01", "2999-01-01")
    family.write("packs/lin/instruments/erl.yaml", law)
    result = family.check()
    assert ["pack-name-taken"] == result.rules("packs/lin/instruments/erl.yaml")
    titles = {one["id"]: one["title"] for one in result.json["rulebook"]["instruments"]}
    assert "中华人民共和国突发事件应对法" == titles["CN-ERL-2024"]


def test_a_rule_that_cannot_run_says_so(family: Any) -> None:
    """Undecided on each plan it was tried on; its cases fail, so that the author sees it."""
    put(family, check_of("{kind: ordered, of: [edition.number, edition.dates.issued]}"))
    (found,) = family.check().findings()
    assert ("lin-pump-missing", "undecided", "flood.yaml") == (
        found["rule"],
        found["outcome"],
        found["path"],
    )
    assert "TypeError" in found["message"]
    assert 1 == family.run("rules", "test", "packs/lin").code

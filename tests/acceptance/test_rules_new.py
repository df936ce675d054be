"""``planlint rules new``: a rule that works as it stands; nothing is overwritten, nothing guessed."""

from pathlib import Path
from typing import Any

import pytest


def test_the_new_rule_is_proved_and_judges(family: Any) -> None:
    """Written, listed, proved and applied without a further step."""
    made = family.run("rules", "new", "lin-pump-missing", PLANLINT_LANG="zh")
    assert (0, ["packs/local/pack.yaml", "packs/local/rules/lin-pump-missing.yaml"]) == (
        made.code,
        made.out.splitlines()[:2],
    )
    proof = family.run("rules", "test", "packs/local", PLANLINT_LANG="zh")
    assert (0, True) == (
        proof.code,
        proof.out.startswith("规则 1 条，例子 2 个，不符 0 个，未证明 0 条"),
    )
    result = family.check()
    assert ["lin-pump-missing"] == result.rules()
    assert [("local", "1.0")] == [(p["id"], p["version"]) for p in result.json["rulebook"]["packs"]]
    assert "[local]" in family.run("rules", "list").out


def test_a_second_rule_goes_into_the_same_pack(family: Any) -> None:
    """From any folder of the workspace, and from the pack itself; pack.yaml stays as it is."""
    family.run("rules", "new", "lin-one")
    family.write("packs/local/pack.yaml", 'id: lin\nversion: "7"\ntitle: 包\n')
    family.path("sub").mkdir()
    within = family.path("packs/local")
    for cwd, name in ((family.path("sub"), "lin-two"), (within, "lin-three")):
        assert 0 == _run(family, "rules", "new", name, cwd=cwd).code
    rules = sorted(path.stem for path in within.glob("rules/*.yaml"))
    assert ["lin-one", "lin-three", "lin-two"] == rules
    assert 'version: "7"' in family.read("packs/local/pack.yaml")
    assert (
        "规则 3 条，例子 6 个，不符 0 个"
        in family.run("rules", "test", "packs/local", PLANLINT_LANG="zh").out
    )


def test_into_a_folder_of_ones_choice(tmp_path: Path, planlint_run: Any) -> None:
    """Also where no workspace is around."""
    made = planlint_run("rules", "new", "jz-one", "--pack", "jiangzhou", cwd=tmp_path)
    assert 0 == made.code
    assert "id: jiangzhou\n" in (tmp_path / "jiangzhou/pack.yaml").read_text()
    assert 0 == planlint_run("rules", "test", "jiangzhou", cwd=tmp_path).code


def test_nothing_is_overwritten(family: Any) -> None:
    """The second time it says so, and the file stays."""
    family.run("rules", "new", "lin-one")
    path = "packs/local/rules/lin-one.yaml"
    family.write(path, "id: mine\n")
    again = family.run("rules", "new", "lin-one", PLANLINT_LANG="zh")
    assert (2, True, "id: mine\n") == (again.code, "不覆盖" in again.err, family.read(path))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("task-without-lead",), "已经有了"),
        (("not-yaml",), "已经有了"),
        (("Big",), "小写英文"),
        (("../x",), "小写英文"),
        (("江州",), "小写英文"),
        (("lin-x", "--pack", "packs/江州"), "小写英文"),
        ((), "缺少"),
    ],
)
def test_refusals(family: Any, arguments: tuple[str, ...], said: str) -> None:
    """Exit 2 with the reason; no file is written."""
    result = family.run("rules", "new", *arguments, PLANLINT_LANG="zh")
    assert (2, True, False) == (result.code, said in result.err, family.path("packs").exists())


def test_between_several_packs_one_must_be_named(family: Any) -> None:
    """Nobody guesses."""
    for name in ("a", "b"):
        family.run("rules", "new", f"lin-{name}", "--pack", f"packs/{name}")
    result = family.run("rules", "new", "lin-c", PLANLINT_LANG="zh")
    assert (2, True) == (result.code, "packs/a、packs/b" in result.err)


def test_where_there_is_no_workspace(tmp_path: Path, planlint_run: Any) -> None:
    """A pack must be named."""
    result = planlint_run("rules", "new", "lin-c", cwd=tmp_path, PLANLINT_LANG="zh")
    assert (2, True, []) == (result.code, "--pack" in result.err, list(tmp_path.iterdir()))


def _run(family: Any, *call: str, cwd: Path) -> Any:
    return type(family)(cwd).run(*call)

"""``check --prose``: a plan of which there is only the text."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

TEXT = "# 青山县方案\n\n1　总则\n1.1　目的\n为应对突发公共事件，制定本预案。\n\n**2　响应**\n\nⅢ级响应由XX县启动。\n"
FOUND = [
    ("old-term", 5, 4, 5, 10),
    ("level-in-roman-numerals", 9, 1, 9, 3),
    ("placeholder-in-text", 9, 6, 9, 9),
]


def _check(run: Any, folder: Path, *more: str | Path) -> Any:
    return run("check", "--as-of", "2026-06-30", "--format", "json", *more, cwd=folder)


def _places(result: Any) -> list[tuple[str, int, int, int, int]]:
    return [
        (f["rule"], f["line"], f["column"], f["end_line"], f["end_column"])
        for f in result.findings()
    ]


@pytest.mark.parametrize("name", ["plan.md", "plan.txt", "没有后缀"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_the_wording_is_judged_at_its_place(
    tmp_path: Path, planlint_run: Any, name: str, ending: str
) -> None:
    """Lines and columns of the file itself, with or without a mark of its encoding."""
    (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", ending).encode())
    result = _check(planlint_run, tmp_path, "--prose", name)

    assert result.code == 0
    assert _places(result) == FOUND
    assert {f["path"] for f in result.findings()} == {name}
    assert (result.json["summary"]["prose"], result.json["summary"]["plans"]) == (1, 0)
    assert "prose-only" in [note["code"] for note in result.json["notes"]]


def test_exit_code_follows_the_level(tmp_path: Path, planlint_run: Any) -> None:
    """As for plans."""
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")

    assert _check(planlint_run, tmp_path, "--prose", "a.md", "--fail-on", "warning").code == 1
    narrowed = _check(planlint_run, tmp_path, "--prose", "a.md", "--select", "old-term")
    assert [place[0] for place in _places(narrowed)] == ["old-term"]
    assert narrowed.json["partial"]


def test_several_texts_as_the_shell_gives_them(tmp_path: Path, planlint_run: Any) -> None:
    """``--prose *.md`` gives all but the first as PATH."""
    for name in ("a.md", "b.md", "c.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    result = _check(planlint_run, tmp_path, "--prose", "a.md", "b.md", "c.txt")

    assert result.json["summary"]["prose"] == 3
    assert len(result.findings()) == 3 * len(FOUND)


def test_beside_plans(family: Any) -> None:
    """With PATH the plans are checked too; without it they are not."""
    family.write("text/a.md", TEXT)
    both = family.check(".", "--prose", "text/a.md")
    alone = family.check("--prose", "text/a.md")

    assert (both.json["summary"]["plans"], both.json["summary"]["prose"]) == (3, 1)
    assert (alone.json["summary"]["plans"], alone.json["summary"]["prose"]) == (0, 1)
    assert both.findings() == alone.findings()


def test_a_broken_pack_is_told_once(family: Any) -> None:
    """By the text alone, and not a second time beside the plans."""
    family.write("packs/own/rules/a.yaml", "id: a\n")
    family.write("a.md", TEXT)
    alone, both = family.check("--prose", "a.md"), family.check(".", "--prose", "a.md")

    assert "pack-manifest-missing" in alone.rules()
    assert both.rules().count("pack-manifest-missing") == 1


_UNREADABLE = {
    "gbk": (TEXT.encode("gbk", "replace"), "wrong-encoding"),
    "utf-16": (TEXT.encode("utf-16"), "wrong-encoding"),
    "nul": (b"a\0b", "nul-byte"),
    "large": ("汉".encode() * 3_400_000, "too-large"),
    "empty": (b" \n", "empty-file"),
}


@pytest.mark.parametrize("case", _UNREADABLE)
def test_what_cannot_be_read_is_not_checked(tmp_path: Path, planlint_run: Any, case: str) -> None:
    """Exit code 3, one finding, and the other text is judged all the same."""
    data, code = _UNREADABLE[case]
    (tmp_path / "bad.md").write_bytes(data)
    (tmp_path / "good.md").write_text(TEXT, encoding="utf-8")
    result = _check(planlint_run, tmp_path, "--prose", "bad.md", "--prose", "good.md")

    assert result.code == 3
    assert [e["reason"] for e in result.json["not_checked"]] == [code]
    assert [f["rule"] for f in result.findings("bad.md")] == [code]
    assert len(result.findings("good.md")) == len(FOUND)


@pytest.mark.parametrize("path", ["nowhere.md", "."])
def test_wrong_paths(tmp_path: Path, planlint_run: Any, path: str) -> None:
    """A path that is not there, or a folder, is a wrong call."""
    assert _check(planlint_run, tmp_path, "--prose", path).code == 2


def test_all_formats(tmp_path: Path, planlint_run: Any) -> None:
    """Each shows the findings and says that only the wording was judged."""
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "clean.md").write_text("1　总则\n内容。\n", encoding="utf-8")
    given = ("--prose", "a.md", "--prose", "clean.md", "--as-of", "2026-06-30")
    shown = {
        style: planlint_run("check", *given, "--format", style, cwd=tmp_path).out
        for style in ("text", "sarif", "junit", "github")
    }

    assert "a.md:5:4" in shown["text"]
    assert "纯文本 2 · " in shown["text"]
    (run,) = json.loads(shown["sarif"])["runs"]
    assert len(run["results"]) == len(FOUND)
    assert "prose-only" in json.dumps(run["invocations"])
    names = [case.get("classname") for case in ET.fromstring(shown["junit"]).iter("testcase")]
    assert names.count("a.md") == len(FOUND)
    assert names.count("clean.md") == 1
    assert shown["github"].count("file=a.md") == len(FOUND)
    for text in shown.values():
        assert "只检查了文字" in text


def test_fingerprints_do_not_hang_on_lines(tmp_path: Path, planlint_run: Any) -> None:
    """A paragraph inserted above moves the findings and leaves their names."""
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    before = _check(planlint_run, tmp_path, "--prose", "a.md").findings()
    (tmp_path / "a.md").write_text(TEXT.replace("1.1　", "前言。\n\n1.1　"), encoding="utf-8")
    after = _check(planlint_run, tmp_path, "--prose", "a.md").findings()

    assert [f["line"] for f in before] != [f["line"] for f in after]
    assert [f["fingerprint"] for f in before] == [f["fingerprint"] for f in after]

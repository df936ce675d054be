"""``init``: a workspace that is quiet, whole, and never written over anything."""

import itertools
import os
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planlint.engine.chapters import read_chapters
from planlint.workspace.disk import Disk

_USAGE, _NOT_CHECKED = 2, 3
_PLACES = [("province", "北江省"), ("city", "临江市"), ("county", "安平县")]


@pytest.fixture
def run(planlint_run: Callable[..., Any], tmp_path: Path) -> Callable[..., Any]:
    """A call of the command in an empty folder."""
    return lambda *arguments, **more: planlint_run(*arguments, cwd=tmp_path, **more)


def _files(folder: Path) -> dict[str, str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


@pytest.mark.parametrize(("level", "name"), [*_PLACES, (None, None)])
def test_fresh_workspace_is_quiet(
    run: Callable[..., Any], tmp_path: Path, level: str | None, name: str | None
) -> None:
    """``check`` only says that there is no plan yet, and the command has said so before."""
    given = ("--place", name, "--level", level) if name else ()
    done = run("init", "w", *given)
    assert done.code == 0
    assert set(done.out.split()) == {f"w/{path}" for path in _files(tmp_path / "w")}
    assert "planlint new" in done.err
    assert "3" in done.err
    checked = run("check", "w", "--format", "json")
    assert checked.code == _NOT_CHECKED
    assert checked.rules() == ["no-plans"]


@pytest.mark.parametrize(("level", "name"), _PLACES)
def test_place_is_registered(
    run: Callable[..., Any], tmp_path: Path, level: str, name: str
) -> None:
    """The chain of areas up to the state, and for each its government and emergency department."""
    run("init", "w", "--place", name, "--level", level, "--id", "here")
    files = _files(tmp_path / "w")
    registry = read_chapters(files, Disk(tmp_path / "w").fetch).registry
    areas = {key: entry.value for key, entry in registry.jurisdictions.items()}
    assert (areas["here"].name, areas["here"].level) == (name, level)
    chain = ["here"]
    while areas[chain[-1]].parent:
        chain.append(str(areas[chain[-1]].parent))
    levels = [str(areas[key].level) for key in chain]
    assert levels == ["county", "city", "province", "state"][-len(levels) :]
    for key in chain[:-1]:
        assert {f"{key}-gov", f"{key}-em"} <= registry.organisations.keys()
    assert registry.organisations["here-gov"].value.name_on(None) == f"{name}人民政府"
    # The total plans above are there, each below the next; that of the place is to be written.
    upper = {entry.value.plan: entry.value.implements for entry in registry.instruments.values()}
    expected = dict(itertools.pairwise(f"{key}.total" for key in chain[1:]))
    assert upper == {**expected, "state.total": None}


@pytest.mark.parametrize(
    ("name", "level", "head", "office"),
    [
        ("北江省", "province", "省长", "北江省应急管理厅"),
        ("某某自治区", "province", "主席", "某某自治区应急管理厅"),
        ("大江市", "province", "市长", "大江市应急管理局"),
        ("临江区", "county", "区长", "临江区应急管理局"),
        ("北山自治州", "city", "州长", "北山自治州应急管理局"),
        ("海拉盟", "city", "盟长", "海拉盟应急管理局"),
    ],
)
def test_posts_and_offices_have_their_usual_names(
    run: Callable[..., Any], tmp_path: Path, name: str, level: str, head: str, office: str
) -> None:
    """The head of a district is no 县长, that of an autonomous region no 省长."""
    run("init", "w", "--place", name, "--level", level, "--id", "here")
    text = (tmp_path / "w/registry/organisations.yaml").read_text("utf-8")
    assert f"title: {head}}}" in text
    assert f"name: {office}}}" in text


def test_examples_in_comments_are_right(run: Callable[..., Any], tmp_path: Path) -> None:
    """Whoever removes the hash signs gets registries and ledgers without problems of form."""
    run("init", "w", "--place", "临江市", "--id", "linjiang")
    for path in (tmp_path / "w").rglob("*.yaml"):
        text = re.sub(r"^# (?=- |  )", "", path.read_text("utf-8"), flags=re.MULTILINE)
        text = re.sub(r"^\[\]$", "", text, flags=re.MULTILINE)
        path.write_text(re.sub(r"\[\]\n- ", "\n- ", text), "utf-8")
    files = _files(tmp_path / "w")
    assert "\n- {id: F-2026-001" in files["ledger/filings.yaml"]
    assert "supplies: \n- {id: boats" in files["registry/resources.yaml"]
    chapters = read_chapters(files, Disk(tmp_path / "w").fetch)
    told = [(o.path, p.problem) for o in chapters.opened for p in o.problems]
    assert told == []
    assert [(p.location, p.problem) for p in chapters.problems] == []
    assert len(chapters.registry.catalogue) == 3
    assert len(chapters.registry.resources) == 5
    assert {"linjiang-gov", "water"} <= chapters.registry.organisations.keys()


def test_hostile_names(run: Callable[..., Any], tmp_path: Path) -> None:
    """Quotes, braces, dollars and colons in names stay what they are."""
    name = "江'\"${id}: {a}, [b] # \\ %s 市"
    assert run("init", "w", "--name", name, "--place", name, "--id", "x").code == 0
    assert tomllib.loads((tmp_path / "w/planlint.toml").read_text("utf-8"))["name"] == name
    registry = read_chapters(_files(tmp_path / "w"), Disk(tmp_path / "w").fetch).registry
    assert registry.jurisdictions["x"].value.name == name
    assert registry.organisations["x-gov"].value.name_on(None) == f"{name}人民政府"


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        (("--place", "a\nb"), "--place 应为一行", "--place must be one line"),
        (("--name", "a\x1b[2Jb"), "--name 应为一行", "--name must be one line"),
        (("--place", "临江市", "--id", "临江"), "--id 应为小写英文", "--id takes lower-case"),
        (("--place", "临江市", "--id", "province"), "--id 不能是“province”", "--id cannot be “province”"),
        (("--place", "临江市", "--level", "town"), "city、county、province", "--level"),
        (("--level", "city"), "要和 --place 一起用", "need --place"),
        ((), "缺少 DIR", "missing DIR"),
    ],
)  # fmt: skip
def test_wrong_calls(
    run: Callable[..., Any], tmp_path: Path, arguments: tuple[str, ...], zh: str, en: str
) -> None:
    """Told in both languages, exit 2, nothing written, nothing that drives the terminal."""
    folder = () if not arguments else ("w",)
    for lang, words in (("zh", zh), ("en", en)):
        done = run("init", *folder, *arguments, "--lang", lang)
        assert (done.code, done.out) == (_USAGE, "")
        assert words in done.err
        assert "\x1b" not in done.err
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over(run: Callable[..., Any], tmp_path: Path) -> None:
    """One file that is there stops all; it is named and stays, and no other file comes to be."""
    (tmp_path / "w/ledger").mkdir(parents=True)
    kept = tmp_path / "w/ledger/drills.yaml"
    kept.write_text("- {id: D-1}\n", "utf-8")
    done = run("init", "w")
    assert done.code == _USAGE
    assert "w/ledger/drills.yaml" in done.err
    assert "什么也没有写" in done.err
    assert _files(tmp_path / "w") == {"ledger/drills.yaml": "- {id: D-1}\n"}


def test_empty_and_foreign_files_do_not_stop_it(run: Callable[..., Any], tmp_path: Path) -> None:
    """A folder with a README that somebody only touched, and with other things, is fine."""
    (tmp_path / "w").mkdir()
    (tmp_path / "w/README.md").touch()
    (tmp_path / "w/old.docx").write_text("old", "utf-8")
    assert run("init", "w").code == 0
    assert (tmp_path / "w/old.docx").read_text("utf-8") == "old"
    assert (tmp_path / "w/README.md").stat().st_size > 0


@pytest.mark.parametrize("what", ["link", "folder", "file"])
def test_what_is_no_file_is_not_replaced(
    run: Callable[..., Any], tmp_path: Path, what: str
) -> None:
    """A dangling link, a folder in place of a file, a file in place of the folder: exit 2, no trace."""
    target = tmp_path / "w/registry" if what == "file" else tmp_path / "w/planlint.toml"
    target.parent.mkdir()
    if what == "link":
        target.symlink_to("nowhere")
    elif what == "folder":
        target.mkdir()
    else:
        target.write_text("x", "utf-8")
    before = sorted(path.name for path in tmp_path.rglob("*"))
    done = run("init", "w")
    assert (done.code, done.out) == (_USAGE, "")
    assert target.name in done.err
    assert sorted(path.name for path in tmp_path.rglob("*")) == before


def test_no_room_leaves_no_trace(run: Callable[..., Any], tmp_path: Path) -> None:
    """Where the folder cannot be written, nothing is there afterwards."""
    if os.geteuid() == 0:
        place = "/proc/none/w"
    else:
        (tmp_path / "locked").mkdir(mode=0o500)
        place = "locked/w"
    done = run("init", place)
    assert done.code == _USAGE
    assert "无法写入" in done.err

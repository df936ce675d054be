"""What one office exports, another imports without a difference; what was altered it does not."""

import dataclasses
import datetime
import functools
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planlint.engine.chapters import read_chapters
from planlint.engine.finding import Finding
from planlint.engine.harness import fetcher
from planlint.family.homes import at_home
from planlint.rulebook.builtin import builtin_fixtures, builtin_pack
from planlint.workspace.checking import Wanted as Asked
from planlint.workspace.checking import check_workspace
from planlint.workspace.exchange.exporting import Exported, Wanted, export
from planlint.workspace.exchange.hashing import written
from planlint.workspace.exchange.parsing import BundleError
from planlint.workspace.exchange.placing import place
from planlint.workspace.exchange.verifying import read_bundle
from planlint.workspace.workspace import open_workspaces

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DAY = datetime.date(2026, 6, 30)


@contextmanager
def workspace(files: Mapping[str, bytes]) -> Iterator[Path]:
    """A workspace with these files."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for path, content in {"planlint.toml": b"", **files}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
        yield root


def exported(
    root: Path, office: str, day: datetime.date = DAY, *, public: bool = False
) -> Exported:
    """The bundle of the workspace at *root*."""
    return export(open_workspaces([root])[0], Wanted(office, day, public))


def found(root: Path, day: datetime.date = DAY) -> list[tuple[object, ...]]:
    """All findings, their places as the sender calls them; by the built-in rules alone."""
    (opened,) = open_workspaces([root])
    report = check_workspace(opened, builtin_pack(), Asked(day))
    return sorted(map(_plain, report.findings), key=repr)


def _plain(finding: Finding) -> tuple[object, ...]:
    places = [finding.location, *(related.location for related in finding.related)]
    return (
        finding.rule, finding.severity, finding.outcome, finding.plan, finding.pointer, finding.at,
        finding.mark, [(at_home(place.path), *place[1:]) for place in places],
    )  # fmt: skip


def overseen(data: bytes, day: datetime.date = DAY) -> list[tuple[object, ...]]:
    """The findings of an empty workspace that imported the bundle."""
    with workspace({}) as root:
        assert place(root, read_bundle(data)) == "new"
        return found(root, day)


FAMILIES = ("city", "county")


def office_of(files: Mapping[str, bytes]) -> str:
    """The first unit of the registry; "" where none is left."""
    units = read_chapters(files, fetcher(files)).registry.organisations
    return next(iter(units), "")


@functools.cache
def lines_of(name: str) -> list[tuple[str, int]]:
    """Every line of a family: its file and its number."""
    files = builtin_fixtures()[name]
    return [(path, at) for path, data in sorted(files.items()) for at in range(data.count(b"\n"))]


@st.composite
def families(draw: st.DrawFn) -> dict[str, bytes]:
    """A fixture family from which some lines were lost and some digits changed."""
    name = draw(st.sampled_from(FAMILIES))
    files = dict(builtin_fixtures()[name])
    lost = draw(st.lists(st.sampled_from(lines_of(name)), max_size=4, unique=True))
    for path, at in sorted(lost, reverse=True):
        lines = files[path].split(b"\n")
        kept = [] if draw(st.booleans()) else [re.sub(rb"[2-8]", b"9", lines[at])]
        files[path] = b"\n".join([*lines[:at], *kept, *lines[at + 1 :]])
    return files


@settings(max_examples=15)
@given(families())
def test_the_overseeing_office_finds_what_the_office_finds_at_home(files: dict[str, bytes]) -> None:
    """The same findings at the same places; what nobody can read is named and not sent."""
    assume(office_of(files))
    with workspace(files) as root:
        (opened,) = open_workspaces([root])
        report = check_workspace(opened, builtin_pack(), Asked(DAY))
        unread = {entry.path for entry in report.not_checked if entry.fatal}
        done = exported(root, office_of(files))
        assert {path for path, _ in done.refused} == unread
        if done.bundle is not None:
            assert overseen(written(done.bundle)) == found(root)


@settings(max_examples=15)
@given(families())
def test_the_public_version_is_taken_in_too(files: dict[str, bytes]) -> None:
    """Files written anew read back as they were meant, and hold no comment."""
    assume(office_of(files))
    with workspace({path: data + "# 批注\n".encode() for path, data in files.items()}) as root:
        done = exported(root, office_of(files), public=True)
    if done.bundle is not None:
        assert read_bundle(written(done.bundle)) == done.bundle
        assert not [file for file in done.bundle.files if "# 批注" in file.text]


@pytest.mark.parametrize("name", ["plans", "broken"])
def test_the_examples_come_through(name: str, tmp_path: Path) -> None:
    """All plans of the examples, byte for byte, with the findings of home and no other."""
    day = datetime.date(2026, 11, 22)
    home = tmp_path / "home"
    shutil.copytree(EXAMPLES / name, home)
    shutil.rmtree(home / "packs", ignore_errors=True)
    (home / "planlint.toml").write_text("")
    files = {p.relative_to(home).as_posix(): p.read_bytes() for p in home.rglob("*.yaml")}
    done = exported(home, office_of(files), day)
    assert done.bundle is not None, done.refused
    data = written(done.bundle)
    again = exported(home, office_of(files), day).bundle
    assert again is not None
    assert data == written(again)
    with workspace({}) as root:
        place(root, read_bundle(data))
        there = root / "offices" / done.bundle.office.id
        sent = {p.relative_to(there).as_posix(): p.read_bytes() for p in there.rglob("*.yaml")}
        assert sent == files
        expected = found(home, day)
        assert found(root, day) == expected
        assert bool(expected) is (name == "broken")


@functools.cache
def a_bundle() -> bytes:
    """The bundle of the city."""
    files = builtin_fixtures()["city"]
    with workspace(files) as root:
        done = exported(root, office_of(files))
    assert done.bundle is not None
    return written(done.bundle)


@settings(max_examples=150)
@given(st.data())
def test_no_altered_byte_gets_in(data: st.DataObject) -> None:
    """Wherever one is: refused, or it was white space that says nothing."""
    whole = a_bundle()
    at = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(0, 255))
    altered = whole[:at] + bytes([byte]) + whole[at + 1 :]
    try:
        bundle = read_bundle(altered)
    except BundleError:
        return
    assert bundle == read_bundle(whole)


@settings(max_examples=60)
@given(st.binary(max_size=300) | st.text(max_size=100).map(str.encode))
def test_anything_is_refused_with_words(data: bytes) -> None:
    """Bytes from anywhere are no bundle; nothing else is ever raised."""
    with pytest.raises(BundleError) as caught:
        read_bundle(data)
    assert all(reason.zh and reason.en for reason in caught.value.reasons)


def test_the_order_of_files_on_disk_does_not_matter() -> None:
    """The same content is the same bundle."""
    files = builtin_fixtures()["city"]
    with workspace(dict(sorted(files.items(), reverse=True))) as root:
        (opened,) = open_workspaces([root])
        turned = dataclasses.replace(opened, paths=tuple(reversed(opened.paths)))
        done = export(turned, Wanted(office_of(files), DAY))
    assert done.bundle is not None
    assert written(done.bundle) == a_bundle()

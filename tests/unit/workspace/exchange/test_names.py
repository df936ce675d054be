"""A bundle carries only names that stay where they are put, on every system."""

import pytest

from planlint.workspace.exchange.names import faults
from planlint.workspace.exchange.shapes import FileEntry, Role


def wrong(*paths: str, role: Role = "attachment") -> list[str]:
    """The paths that are refused."""
    files = [FileEntry(path=path, role=role, sha256="") for path in paths]
    return [path for path, _ in faults(files)]


@pytest.mark.parametrize(
    "path",
    [
        "", "/etc/cron.d/x.yaml", "../x.yaml", "a/../../x.yaml", "a/./x.yaml", "a//x.yaml",
        "C:/x.yaml", "C:x.yaml", "a\\x.yaml", "\\\\server\\x.yaml", "x.yaml:stream.yaml",
        "con.yaml", "a/NUL.yaml", "aux.x.yaml", "com1.yaml", "LPT9.md", "COM¹.md", "con .yaml",
        "nul/x.yaml", "a./x.yaml", "a /x.yaml", " x.yaml", "x.yaml ", "x.yaml.",
        ".git/hooks/x.yaml", ".x.yaml", "a/.hidden/x.md", "x\n.yaml", "x\x00.yaml", "x\u202e.yaml",
        "x\u200b.yaml", "x?.yaml", "x*.yaml", 'x".yaml', "x|.yaml", "<x>.yaml", "~/x", "x.exe",
        "x.yaml/", "planlint.toml", "a/planlint.toml", "bundle.json", "a/Planlint.TOML", "x.toml",
        "offices/other/x.yaml", "node_modules/x.yaml", "a/build/x.yaml", "x.yaml" + "/x.yaml" * 60,
        "长" * 100 + ".yaml", "registry/x.yaml", "ledger/filings.yaml", "run.bat", "x.html",
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused(path: str) -> None:
    """Above, elsewhere, devices, hidden, unprintable, reserved, never read, too long."""
    assert wrong(path) == [path]


def test_ordinary_names_are_carried() -> None:
    """Chinese names, blanks inside, several dots, capitals."""
    paths = [
        "城市/防汛 2026.yaml",
        "a.b.yaml",
        "texts/Über.md",
        "cont.yaml",
        "common/con-x.yml",
        "1.txt",
    ]
    assert wrong(*paths) == []


@pytest.mark.parametrize(
    ("path", "role", "fits"),
    [
        ("registry/x.yaml", "registry", True),
        ("ledger/x.yml", "ledger", True),
        ("x.yaml", "plan", True),
        ("registry/notes.md", "attachment", True),
        ("x.yaml", "registry", False),
        ("registry/x.yaml", "plan", False),
        ("ledger/x.yaml", "registry", False),
        ("x.md", "plan", False),
        ("registry/x.md", "registry", False),
    ],
)
def test_role_and_place_agree(path: str, role: Role, fits: bool) -> None:
    """What a file is follows from where it lies, so a bundle cannot say otherwise."""
    assert (wrong(path, role=role) == []) is fits


def test_names_that_some_system_takes_for_one_are_refused() -> None:
    """Capitals, composed and decomposed letters, wide letters; the second is refused."""
    assert wrong("a.yaml", "A.yaml") == ["A.yaml"]
    assert wrong("a.yaml", "a.yaml") == ["a.yaml"]
    assert wrong("é.yaml", "e\u0301.yaml") == ["e\u0301.yaml"]
    assert wrong("a.yaml", "ａ.yaml") == ["ａ.yaml"]
    assert wrong("A/x.yaml", "a/y.yaml") == ["a/y.yaml"]


def test_a_file_is_no_folder() -> None:
    """In either order."""
    assert wrong("a.yaml", "a.yaml/b.yaml") == ["a.yaml/b.yaml"]
    assert wrong("a.yaml/b.yaml", "a.yaml") == ["a.yaml"]

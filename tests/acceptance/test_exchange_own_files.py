"""``import`` and ``export`` beside files that somebody keeps in the same folders: none is lost."""

from pathlib import Path
from typing import Any

from bundles import as_bytes, bundle

DAY = ("--as-of", "2026-06-30")
VILLAGE = {"x.yaml": "type: village\nid: a.b\n", "old.md": "旧的说明\n"}


def kept(root: Path) -> list[str]:
    """All files below a folder."""
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())


def test_a_file_put_among_those_of_an_office_is_not_thrown_away(
    family: Any, tmp_path: Path
) -> None:
    """`check` tells of YAML only; a letter beside the plans stops the next import until it is moved."""
    file, home = tmp_path / "zz.json", family.path("offices/zz-em")
    file.write_bytes(as_bytes(bundle(VILLAGE, "zz-em", day="2026-06-01")))
    assert family.run("import", file).code == 0
    (home / "来函.docx").write_bytes(b"letter")
    (home / "Thumbs.db").write_bytes(b"litter")
    file.write_bytes(as_bytes(bundle({"x.yaml": "type: village\nid: a.c\n"}, "zz-em")))
    refused = family.run("import", file, "--lang", "zh")
    assert (refused.code, "来函.docx 不是随包来的" in refused.err) == (2, True)
    assert kept(home) == ["Thumbs.db", "bundle.json", "old.md", "x.yaml", "来函.docx"]
    (home / "来函.docx").rename(tmp_path / "来函.docx")
    assert family.run("import", file).code == 0
    assert kept(home) == ["bundle.json", "x.yaml"]


def test_only_what_an_import_left_is_cleared_away(family: Any, tmp_path: Path) -> None:
    """Hidden folders with names that are merely alike stay, whatever is in them."""
    own = [".mine.new/a.txt", ".mine.old/b.txt", "..old/c.txt", ".x.y.old/d.txt"]
    for name in own:
        family.write(f"offices/{name}", "mine")
    file = tmp_path / "zz.json"
    file.write_bytes(as_bytes(bundle(VILLAGE, "zz-em")))
    result = family.run("import", file)
    assert result.code == 0, result
    assert set(own) <= set(kept(family.path("offices")))


def test_an_export_does_not_take_the_place_of_a_plan(family: Any) -> None:
    """-o with the name of a plan, a registry or the settings by mistake."""
    for name in ("flood.yaml", "registry/organisations.yaml", "planlint.toml"):
        before = family.read(name)
        refused = family.run("export", "--office", "lin-em", "-o", name, *DAY, "--lang", "zh")
        assert (refused.code, "没有写" in refused.err) == (2, True)
        assert family.read(name) == before
    assert family.run("export", "--office", "lin-em", "-o", "lin.json", *DAY).code == 0


def test_half_characters_are_no_crash(family: Any, tmp_path: Path) -> None:
    """JSON can write what no text can hold: the bundle is refused, a manifest on disk is not proved."""
    file = tmp_path / "zz.json"
    file.write_bytes(as_bytes(bundle(VILLAGE, "zz-em")))
    assert family.run("import", file).code == 0
    manifest = family.path("offices/zz-em/bundle.json")
    manifest.write_text(manifest.read_text().replace('"zz-em单位"', '"\\ud800"'))
    assert "import-unproven" in family.check().rules("offices/zz-em/bundle.json")
    file.write_bytes(file.read_bytes().replace('"zz-em单位"'.encode(), b'"\\ud800"'))
    refused = family.run("import", file, "--lang", "zh")
    assert (refused.code, "没有导入" in refused.err, "内部错误" in refused.err) == (3, True, False)

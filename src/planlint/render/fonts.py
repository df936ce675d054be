"""Which installed font serves each face that GB/T 9704 names, and what it stands in for.

The standard names styles (仿宋, 小标宋), not vendors' products. The agency's own font serves when
it is configured and installed; else the nearest free one, and the caller can say so.
"""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass

FACES = ("仿宋", "小标宋", "楷体", "黑体", "宋体")
_PACKAGES = ("fonts-noto-cjk", "fonts-lxgw-wenkai")
# What a reader's own computer may have; only the screen version of the HTML asks for them.
_VENDORS: dict[str, tuple[str, ...]] = {
    "仿宋": ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong"),
    "小标宋": ("方正小标宋简体", "FZXiaoBiaoSong-B05S"),
    "楷体": ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "STKaiti"),
    "黑体": ("黑体", "SimHei", "Heiti SC"),
    "宋体": ("宋体", "SimSun", "Songti SC"),
}
# Nearest free fonts in order of preference; bold stands for 小标宋, which is a heavy serif.
_FREE: dict[str, tuple[tuple[str, int], ...]] = {
    "仿宋": (
        ("Zhuque Fangsong (technical preview)", 400),
        ("FandolFang", 400),
        ("Noto Serif CJK SC", 400),
    ),
    "小标宋": (("Noto Serif CJK SC", 700),),
    "楷体": (
        ("LXGW WenKai GB", 400),
        ("LXGW WenKai", 400),
        ("AR PL KaitiM GB", 400),
        ("AR PL UKai CN", 400),
    ),
    "黑体": (("Noto Sans CJK SC", 500), ("WenQuanYi Zen Hei", 400)),
    "宋体": (("Noto Serif CJK SC", 400), ("AR PL SungtiL GB", 400)),
}


class FontsMissingError(RuntimeError):
    """No installed font can print some face; the message says what to install."""

    def __init__(self, faces: tuple[str, ...]) -> None:
        super().__init__(f"no font for {'、'.join(faces)}; apt-get install {' '.join(_PACKAGES)}")
        self.faces = faces
        self.packages = _PACKAGES


@dataclass(frozen=True)
class Face:
    """The family and weight that print one face."""

    wanted: str
    family: str
    weight: int = 400
    own: bool = False

    def stack(self) -> tuple[str, ...]:
        """Families in order of preference, for a reader's computer where ours may be missing."""
        return (
            (self.family, *_VENDORS[self.wanted])
            if self.own
            else (*_VENDORS[self.wanted], self.family)
        )


@dataclass(frozen=True)
class Fonts:
    """The faces of a document."""

    body: Face
    title: Face
    kai: Face
    hei: Face
    song: Face

    @property
    def used(self) -> tuple[tuple[str, str], ...]:
        """(face wanted, font used) for the report."""
        faces = (self.body, self.title, self.kai, self.hei, self.song)
        return tuple((face.wanted, face.family) for face in faces)


def choose_fonts(
    configured: Mapping[str, str] | None = None, installed: frozenset[str] | None = None
) -> Fonts:
    """The fonts for a document; *configured* maps a face to the agency's own family.

    Raises:
        FontsMissingError: some face has no font at all.

    """
    families = installed_families() if installed is None else installed
    faces = {face: _choose(face, (configured or {}).get(face), families) for face in FACES}
    missing = tuple(face for face, found in faces.items() if found is None)
    if missing:
        raise FontsMissingError(missing)
    return Fonts(*(found for found in faces.values() if found is not None))


def installed_families() -> frozenset[str]:
    """All font families that fontconfig knows, under each of their names."""
    lines = fontconfig("%{family}\n").splitlines()
    return frozenset(name.strip() for line in lines for name in line.split(","))


def fontconfig(pattern: str) -> str:
    """What fontconfig says of every installed font; empty where it is not there."""
    try:
        run = subprocess.run(  # noqa: S603 - a fixed command and our own pattern
            ["fc-list", "--format", pattern],  # noqa: S607 - found as WeasyPrint finds it
            capture_output=True, text=True, check=True, timeout=30, encoding="utf-8",
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return ""
    return run.stdout


def _choose(face: str, own: str | None, installed: frozenset[str]) -> Face | None:
    if own and own in installed:
        return Face(face, own, own=True)
    found = next(((name, weight) for name, weight in _FREE[face] if name in installed), None)
    return Face(face, *found) if found else None

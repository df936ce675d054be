"""Which font serves which face, and that readers are told."""

import pytest

from planlint.render.fonts import FontsMissingError, choose_fonts

FREE = frozenset({"Noto Serif CJK SC", "Noto Sans CJK SC", "LXGW WenKai"})


def test_nearest_free_fonts_and_what_they_stand_for():
    """Each face wanted is reported with the font used."""
    assert choose_fonts(installed=FREE).used == (
        ("仿宋", "Noto Serif CJK SC"),
        ("小标宋", "Noto Serif CJK SC"),
        ("楷体", "LXGW WenKai"),
        ("黑体", "Noto Sans CJK SC"),
        ("宋体", "Noto Serif CJK SC"),
    )


def test_the_agencys_own_font_comes_first():
    """Configured and installed, it serves; its weight is its own."""
    fonts = choose_fonts({"仿宋": "方正仿宋"}, FREE | {"方正仿宋"})
    assert fonts.body.family == "方正仿宋"
    assert choose_fonts({"仿宋": "方正仿宋"}, FREE).body.family == "Noto Serif CJK SC"


def test_missing_fonts_say_what_to_install():
    """The error names the faces and the packages."""
    with pytest.raises(FontsMissingError, match=r"楷体.*fonts-lxgw-wenkai"):
        choose_fonts(installed=FREE - {"LXGW WenKai"})

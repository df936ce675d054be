"""Long titles break between words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.render.titles import title_lines


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("江州市防汛抗旱应急预案", ("江州市防汛抗旱应急预案",)),
        ("江州市房屋建筑和市政基础设施工程生产安全事故应急预案", ("江州市房屋建筑和市政基础设施工程", "生产安全事故应急预案")),
        ("江州市城镇燃气突发事件应急预案（2026年修订版）", ("江州市城镇燃气突发事件", "应急预案（2026年修订版）")),
    ],
)  # fmt: skip
def test_titles_break_where_words_end(title, lines):
    """No word such as 应急预案 is cut in two."""
    assert title_lines(title) == lines


@given(st.text("江州市防汛抗旱应急预案（）", max_size=90))
def test_nothing_is_lost(title):
    """The lines are the title, none too long for the page."""
    lines = title_lines(title)
    assert "".join(lines) == title
    assert all(len(line) <= 20 for line in lines)


def test_covers_have_room_for_less():
    """Larger characters: lines of fifteen at most, still between words."""
    assert title_lines("生产安全事故综合应急预案", 15) == ("生产安全事故综合应急预案",)
    lines = title_lines("液氨储罐区及装卸站生产安全事故现场处置应急预案", 15)
    assert all(len(line) <= 15 for line in lines)
    assert "".join(lines) == "液氨储罐区及装卸站生产安全事故现场处置应急预案"

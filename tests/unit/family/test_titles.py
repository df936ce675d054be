"""Titles: which known one an odd one means, and which are other documents."""

import pytest

from planlint.family.titles import Titles, plain_title

LAW = "中华人民共和国突发事件应对法"
KNOWN = Titles([
    (LAW, LAW),
    ("突发事件应对法", LAW),
    ("生产安全事故应急条例", "生产安全事故应急条例"),
    ("国家安全生产事故灾难应急预案", "国家安全生产事故灾难应急预案"),
    ("中华人民共和国水污染防治法", "中华人民共和国水污染防治法"),
    ("江州市防汛预案", "江州市防汛预案"),
    ("江州市防汛应急预案", "江州市防汛应急预案"),
    ("水法", "水法"),
])  # fmt: skip


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("生产安全事故应急管理条例", "生产安全事故应急条例"),
        ("国家生产安全事故灾难应急预案", "国家安全生产事故灾难应急预案"),
        ("突发事件的应对法", LAW),
    ],
)
def test_a_slip_means_the_one_official_title(written: str, meant: str) -> None:
    """Idle words more or less, and the words in another order; an alias leads to the official one."""
    assert meant == KNOWN.meant(written)


@pytest.mark.parametrize(
    "written",
    [
        "突发事件应对法",
        "《突发事件应对法》(2024年修订)",
        "生产安全 事故应急条例",
        "中华人民共和国大气污染防治法",
        "江州市防汛工作预案",
        "江川市防汛应急预案",
        "水的法",
    ],
)
def test_known_other_and_doubtful_titles_mean_nothing_else(written: str) -> None:
    """Known ones, other subjects and places, two that would fit, and too little to tell by."""
    assert KNOWN.meant(written) is None


def test_a_plain_title_has_one_way_of_writing() -> None:
    """Width of marks, spaces, title marks and a remark at the end make no other document."""
    one = plain_title("《突发事件应急预案编制导则 第1部分:通则》（GB/T 46793.1-2025）")
    assert one == plain_title("突发事件应急预案编制导则第1部分：通则")

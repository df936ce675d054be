"""The Han fold, where the library and Chinese prose disagree."""

import pytest

from planlint.source.reader import read

FILE = """\
plain: 为做好
  防汛 and
  抗旱
double: "为\\
  做好
  防汛

  抗旱"
single: '防汛，
  ''抗旱'''
folded: >2
  一是
  二是

  三是
   更深
  四
literal: |+
  一是
  二是

"""


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("plain", "为做好防汛 and 抗旱"),
        ("double", "为做好防汛\n抗旱"),
        ("single", "防汛， '抗旱'"),
        ("folded", "一是二是\n三是\n 更深\n四\n"),
        ("literal", "一是\n二是\n\n"),
    ],
)
def test_folds(key: str, value: str) -> None:
    """A fold between two wide characters leaves no space; every other fold and break is YAML's."""
    tree = read(FILE.encode()).tree
    assert tree is not None
    assert isinstance(tree.data, dict)
    assert value == tree.data[key]


def test_a_written_space_stays() -> None:
    """Only the fold's own space is dropped."""
    tree = read("a: 甲 乙\n  丙\nb: '甲 \n  乙'\nc: >\n  甲 \n  乙\n".encode()).tree
    assert tree is not None
    assert tree.data == {"a": "甲 乙丙", "b": "甲乙", "c": "甲  乙\n"}

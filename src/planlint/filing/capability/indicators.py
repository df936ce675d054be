"""The indicators of emergency capability, as the pack has them."""

import functools
from importlib.resources import files

from planlint.family.registry import read_entries
from planlint.model.base import Model, field
from planlint.model.document import Document
from planlint.model.scalars import Id, Text
from planlint.rulebook.words import Both
from planlint.source.reader import read

_PATH = "capability/indicators.yaml"


class Indicator(Model):
    """A second-level indicator."""

    id: Id = field("标识", "小写英文、数字和连字符", "")
    zh: Text = field("名称", "指标名称", "")
    en: Text = field("英文名称", "English name", "")
    measure: Id | None = field("计算", "用什么计算；不写的由评估人评定")
    says: Both = field("说明", "算的是什么，或者评估人看什么", Both())

    @property
    def name(self) -> Both:
        """The name in both languages."""
        return Both(zh=self.zh, en=self.en)


class Group(Model):
    """A first-level indicator with its parts."""

    id: Id = field("标识", "小写英文、数字和连字符", "")
    zh: Text = field("名称", "指标名称", "")
    en: Text = field("英文名称", "English name", "")
    parts: tuple[Indicator, ...] = field("二级指标", "按原方案的顺序", ())

    @property
    def name(self) -> Both:
        """The name in both languages."""
        return Both(zh=self.zh, en=self.en)


@functools.cache
def indicators(pack: str = "cn") -> tuple[Group, ...]:
    """All indicators of the built-in pack, in the order of their source."""
    data = files("planlint").joinpath("rules", pack, _PATH).read_bytes()
    tree = read(data, lists=True).tree
    assert tree is not None
    entries, problems = read_entries(Document(_PATH, tree), Group)
    assert not problems
    return tuple(entry.value for entry in entries)

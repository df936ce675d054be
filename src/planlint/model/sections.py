"""The text of a plan (正文) in print order; numbering is output."""

from .base import Model, field
from .scalars import Id, Text
from .vocabulary import Role

_SHOWS = (
    "在此印出的结构化数据，例如 bodies.hq、duties、tasks、grades、warnings、responses.2、reporting、"
    "references、resources.supplies、evacuations、receivers、rosters、contacts、definitions、"
    "plan_system、leads"
)


class Section(Model):
    """One heading with its prose, its typed data and its sub-sections."""

    id: Id | None = field("标识", "在本预案内唯一")
    role: Role | None = field("作用", "这一节讲什么，取自词表；标题可以自由措辞")
    title: Text | None = field("标题", "不带编号")
    text: str | None = field("正文", "Markdown；可用 {{unit:…}} {{task:…}} {{ref:…}} 引用")
    file: Text | None = field("正文文件", "正文另存的文件，相对于本文件")
    shows: tuple[Text, ...] = field("印出数据", _SHOWS, ())
    sections: tuple["Section", ...] = field("下级章节", "按印出顺序", ())


class Annex(Model):
    """An annex (附件) that starts on a new page."""

    id: Id | None = field("标识", "在本预案内唯一")
    role: Role | None = field("作用", "取自词表")
    title: Text | None = field("标题", "不带“附件1”字样")
    text: str | None = field("正文", "Markdown")
    file: Text | None = field("正文文件", "相对于本文件")
    shows: tuple[Text, ...] = field("印出数据", _SHOWS, ())

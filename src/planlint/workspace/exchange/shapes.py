"""The bundle as JSON (``schemas/bundle.json``); docs/exchange.md explains it to other programs."""

from typing import Any, Literal

from pydantic import ConfigDict

from planlint.model.base import field
from planlint.report.shape import Shape

FORMAT: Literal[1] = 1
KIND: Literal["planlint-bundle"] = "planlint-bundle"
Role = Literal["plan", "registry", "ledger", "attachment"]
Withheld = Literal["internal", "secret"]


class _Part(Shape):
    """Nothing is turned into another type: what is hashed is what was written."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class OfficeEntry(_Part):
    """The office that exports."""

    id: str = field("标识", "导出单位在登记中的标识", ...)
    name: str = field("名称", "导出单位当日的全称", ...)
    jurisdiction: str = field("行政区域", "导出单位所属区域的标识", ...)


class PlanEntry(_Part):
    """One edition of a plan of the bundle, or of one that was withheld."""

    id: str = field("标识", "预案标识，各版相同", ...)
    title: str = field("标题", "预案名称", ...)
    type: str = field("类型", "total、special、department 等", ...)
    jurisdiction: str = field("行政区域", "区域标识", ...)
    number: str | None = field("发文字号", "哪一版", ...)
    status: str | None = field("状态", "draft、approved、in_force、repealed，预案没有写的为空", ...)
    files: list[str] = field("文件", "预案所在的文件，后面是它引用的文件；没有送来的为空", ...)
    sha256: str | None = field(
        "内容的散列", "按 files 的次序，各文件的 sha256 每个一行，再取 SHA-256", ...
    )
    withheld: Withheld | None = field("未送", "因属内部、涉密没有送来的写明，送来的为空", ...)


class FileEntry(_Part):
    """One file, in the manifest."""

    path: str = field("路径", "在导出单位工作区里的路径，以 / 分隔", ...)
    role: Role = field(
        "用途", "plan 预案；registry 登记；ledger 台账；attachment 预案引用的文件", ...
    )
    sha256: str = field("散列", "正文按 UTF-8 编码后的 SHA-256，小写十六进制", ...)


class BundledFile(FileEntry):
    """One file with what it says."""

    text: str = field("正文", "文件的全部内容，一个字节不差", ...)
    data: Any = field(
        "数据",
        "从 YAML 正文读出的数据，值都是文字，预案引用的文件已放在原处；不懂 YAML 的程序可用；"
        "可以不写，写了必须与正文一致",
    )


class Head(_Part):
    """What manifest and bundle share."""

    format: Literal[1] = field("格式版本", "1", ...)
    kind: Literal["planlint-bundle"] = field("种类", "planlint-bundle", ...)
    planlint: str = field("程序", "写出它的程序和版本，例如 0.4.0", ...)
    public: bool = field("公开版", "只含可以公开的内容的为 true", ...)
    office: OfficeEntry = field("导出单位", "谁导出", ...)
    as_of: str = field("日期", "导出的日期，ISO 日期", ...)
    plans: list[PlanEntry] = field("预案", "每个文件一项，按文件路径排列", ...)
    sha256: str = field(
        "总散列", "清单（本 JSON 去掉 sha256 和各文件的 text、data）的规范形式的 SHA-256", ...
    )


class JsonManifest(Head):
    """A bundle without the contents of its files: ``offices/<unit>/bundle.json``."""

    files: list[FileEntry] = field("文件", "全部文件，按路径排列", ...)


class JsonBundle(Head):
    """The whole bundle."""

    files: list[BundledFile] = field("文件", "全部文件及其内容，按路径排列", ...)

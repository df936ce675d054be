"""``rules new``: a rule of the user's own that works as it stands, to be changed step by step."""

import string
from collections.abc import Iterable
from pathlib import Path

from planlint.rulebook.own import MANIFEST
from planlint.source.writing import one_line
from planlint.workspace.config import FILE, read_config
from planlint.workspace.errors import UsageProblem
from planlint.workspace.packs import FOLDER, pack_folders

from .words import plain_id

_PACK = string.Template("""\
# 自己的规则包。id 全工作区唯一；内容有变动就改 version，工作区可以在 planlint.toml 里钉住版本：
# packs = [{path = "$path", version = "1.0"}]
id: $id
version: "1.0"
title: 本地规则包
# requires: {planlint: "0.1", cn: "2026.11"}
""")
_RULE = string.Template("""\
# 一条自己的规则。现在的内容是能运行的样子：应对洪涝的专项预案要提到“强排泵站”。逐项改成自己的。
# 证明：planlint rules test $pack    解释：planlint explain $id    写法：docs/packs.md
# 编号 = 文件名 = 毛病的名字，小写英文和连字符。
id: $id
# error 错误；warning 警告；info 提示。依据的条款没有读过全文的，最多 warning。
severity: warning
# plan 只看一个预案；family 还要看登记、台账、别的预案。
scope: plan
# 查哪些预案；不写就是全部。可写 types、purposes、levels、hazards。
applies: {types: [special], hazards: [flood]}
# issued_since 条款施行以后印发的版本；always 所有有效的版本（持续义务）。
binds: issued_since
# 依据：practice 通行做法；integrity 数据自身矛盾；有文件依据的写 instruments/ 里的代号和条款：
# basis: [{instrument: JZ-FLOOD-2026, article: "12", force: mandatory}]
basis: [{force: practice}]
title: {zh: 没有写强排泵站, en: No pumping station}
why: {zh: 内涝时靠强排泵站排水，预案要写明由谁开机, en: "Water is pumped out by these stations; the plan must say who runs them"}
# kind 只能用现有的种类（docs/packs.md 列出），规则包里不能带程序。
check: {kind: spoken, words: [强排泵站]}
# 消息里可以用检查给出的词，例如 required 的 {item}；两种语言都要写。
message: {zh: 预案没有提到强排泵站, en: The plan names no pumping station}
mend: {zh: 在处置措施中写明强排泵站由谁、何时开机, en: "Say who starts the pumping stations, and when"}
# 例子：改动一个好的家族（规则包的 fixtures/名称，或者系统的 city），写明应当发现什么。
# 至少一个能发现、一个能通过。
cases:
  - on: city
    finds: [{file: flood.yaml, at: /type}]
  - on: city
    edit: [{file: flood.yaml, set: /sections/risk/text, to: 低洼片区由市水务局启动强排泵站。}]
    finds: []
""")


def new_rule(identifier: str, folder: Path | None, taken: Iterable[str]) -> dict[Path, str]:
    """The files of a new rule: the rule, and ``pack.yaml`` where the pack has none yet.

    Raises:
        UsageProblem: the id is taken or has a wrong form, or nobody can tell which pack is meant.
    """
    name = plain_id("ID", identifier)
    if name in set(taken):
        raise UsageProblem(
            f"编号“{name}”已经有了，换一个，例如前面加上本地的简称",
            f"the id “{name}” is taken; choose another, for example with the place in front",
        )
    pack = folder or _usual_pack()
    shown = one_line(pack.as_posix())
    files = {pack / "rules" / f"{name}.yaml": _RULE.substitute(id=name, pack=shown)}
    if not (pack / MANIFEST).exists():
        own = plain_id("--pack", pack.absolute().name)
        files[pack / MANIFEST] = _PACK.substitute(id=own, path=f"{FOLDER}/{own}")
    return files


def _usual_pack() -> Path:
    """The pack that one stands in, else the one of the workspace around; a new one if it has none."""
    here = Path()
    if (here / MANIFEST).is_file():
        return here
    for root in (here, *(here / Path(*[".."] * n) for n in range(1, len(Path.cwd().parts)))):
        if (root / FILE).is_file():
            folders = pack_folders(root, read_config(root / FILE))
            if len(folders) > 1:
                raise UsageProblem(
                    f"有几个规则包，用 --pack 写明是哪一个：{'、'.join(folders)}",
                    f"there are several packs, name one with --pack: {', '.join(folders)}",
                )
            return root / (folders[0] if folders else f"{FOLDER}/local")
    raise UsageProblem(
        "这里不是工作区（没有 planlint.toml），用 --pack 写明规则包的文件夹",
        "this is no workspace (no planlint.toml): name the folder of the pack with --pack",
    )

"""What was not checked, and what limits the verdict: SARIF notifications."""

from collections.abc import Iterator

from planlint.report.coverage import notes
from planlint.report.wording import STANDINGS, Wording
from planlint.rulebook.words import Both

from .places import file, message
from .results import LIMIT
from .shapes import Descriptor, Level, Notification

_KINDS = {
    "not-checked": Both(zh="文件未能检查", en="a file could not be checked"),
    "results-cut": Both(zh="问题太多，没有全部列出", en="too many findings to list all"),
    "skipped": Both(zh="这一版在检查日期不作检查", en="an edition that does not speak on the day"),
    "limit": Both(zh="对结论的限定", en="what limits the verdict"),
}


def kinds(wording: Wording) -> list[Descriptor]:
    """What notifications there can be."""
    return [_kind(code, name[wording.language]) for code, name in _KINDS.items()]


def _kind(code: str, name: str) -> Descriptor:
    text = message(name)
    return {"id": code, "shortDescription": text, "fullDescription": text, "help": text}


def notifications(wording: Wording, index: dict[str, int]) -> Iterator[Notification]:
    """All of this run; *index* tells where each rule stands."""
    yield from _not_checked(wording, index)
    yield from _cut(wording)
    for entry in wording.report.skipped:
        yield _one("skipped", "note", STANDINGS[entry.standing][wording.language], entry.path)
    for code, note in notes(wording.report):
        yield {**_one("limit", "note", note[wording.language]), "properties": {"code": code}}


def _one(kind: str, level: Level, text: str, path: str | None = None) -> Notification:
    made: Notification = {
        "descriptor": {"id": kind, "index": list(_KINDS).index(kind)},
        "level": level,
        "message": message(text),
    }
    if path is not None:
        made["locations"] = [{"physicalLocation": file(path)}]
    return made


def _not_checked(wording: Wording, index: dict[str, int]) -> Iterator[Notification]:
    for entry in wording.report.not_checked:
        text = f"{wording.pick('未检查', 'not checked')}: {wording.name(entry.reason)}"
        made = _one("not-checked", "error", text, entry.path)
        made["associatedRule"] = {"id": entry.reason, "index": index[entry.reason]}
        yield made


def _cut(wording: Wording) -> Iterator[Notification]:
    left = len(wording.report.findings) - LIMIT
    if left > 0:
        zh = f"只列出 {LIMIT} 个问题（先列错误），另有 {left} 个没有列出"
        en = f"{LIMIT} findings are listed, errors first; {left} are left out"
        yield _one("results-cut", "warning", wording.pick(zh, en))

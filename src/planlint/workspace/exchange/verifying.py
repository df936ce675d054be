"""Is a bundle what it says? Form, paths, hashes, and that data and text agree."""

import datetime
import re
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import ValidationError

from planlint.engine.intake import open_file, open_plan
from planlint.rulebook.words import Both
from planlint.source.problem import Problem
from planlint.source.text import LIMIT

from .hashing import manifest_of, of_files, seal, sha256, written
from .names import faults, name_fault
from .parsing import LIMIT as LIMIT_OF_BUNDLE
from .parsing import MOST_PARTS, BundleError, parse
from .shapes import FORMAT, KIND, BundledFile, JsonBundle

_MOST_FILES = 10_000
_UNIT = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def read_bundle(data: bytes) -> JsonBundle:
    """The bundle in *data*, proved.

    Raises:
        BundleError: it is no bundle, was altered, or holds what no bundle may hold.
    """
    bundle = _shaped(parse(data))
    try:
        for check in (_sender, _paths, _texts, _seal, _plans, _readings):
            found = tuple(check(bundle))
            if found:
                raise BundleError(*found)
    except UnicodeEncodeError as error:  # "\ud800": JSON can say what no text can hold
        raise BundleError(
            Both(
                zh="里面有不成文字的半个字符", en="it holds halves of characters, which are no text"
            )
        ) from error
    return bundle


def exceeds(bundle: JsonBundle, data: bytes) -> bool:
    """Whether a bundle, written as *data*, is larger than any that is taken in."""
    parts = data.count(b"[") + data.count(b"{")
    manifest = len(written(manifest_of(bundle)))
    return (
        len(data) > LIMIT_OF_BUNDLE
        or parts > MOST_PARTS
        or len(bundle.files) > _MOST_FILES
        or manifest > LIMIT
    )


def _shaped(data: Any) -> JsonBundle:
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise BundleError(
            Both(zh="不是 planlint export 写出的交换包", en="it is no bundle of planlint export")
        )
    if data.get("format") != FORMAT:
        raise BundleError(
            Both(
                zh=f"格式版本是 {data.get('format')!s:.40}，这个 planlint 只认识 {FORMAT}",
                en=f"its format is {data.get('format')!s:.40}; this planlint knows {FORMAT}",
            )
        )
    try:
        return JsonBundle.model_validate(data)
    except ValidationError as error:
        place = "/".join(str(step) for step in error.errors()[0]["loc"])[:80]
        raise BundleError(
            Both(zh=f"/{place} 的写法不对", en=f"/{place} has a wrong form")
        ) from error


def _sender(bundle: JsonBundle) -> Iterator[Both]:
    """Who, and when."""
    office = bundle.office.id
    if not _UNIT.fullmatch(office) or name_fault(office) is not None:
        yield Both(zh="导出单位的标识不对", en="the id of the office has a wrong form")
    if not bundle.office.name.strip():
        yield Both(zh="没有导出单位的名称", en="the office has no name")
    if not _is_day(bundle.as_of):
        yield Both(zh="导出日期不对", en="the day of the export has a wrong form")
    if len(bundle.files) > _MOST_FILES or len(written(manifest_of(bundle))) > LIMIT:
        yield Both(zh=f"文件超过 {_MOST_FILES} 个", en=f"it has more than {_MOST_FILES} files")


def _is_day(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _paths(bundle: JsonBundle) -> Iterator[Both]:
    for path, fault in faults(bundle.files):
        yield _about(path, fault)


def _texts(bundle: JsonBundle) -> Iterator[Both]:
    """Each file is the one whose hash stands there."""
    for file in bundle.files:
        try:
            content = file.text.encode()
        except UnicodeEncodeError:
            yield _about(file.path, Both(zh="正文不是文字", en="its text is no Unicode"))
            continue
        if len(content) > LIMIT:
            yield _about(file.path, Both(zh="太大", en="it is too large"))
        elif sha256(content) != file.sha256:
            yield _about(file.path, Both(zh="被改过（散列不符）", en="it was altered (wrong hash)"))


def _seal(bundle: JsonBundle) -> Iterator[Both]:
    if seal(bundle) != bundle.sha256:
        yield Both(zh="清单被改过（总散列不符）", en="the manifest was altered (wrong hash)")


def _plans(bundle: JsonBundle) -> Iterator[Both]:
    """The list of plans speaks of the files that are there."""
    hashes = {file.path: file.sha256 for file in bundle.files}
    for plan in bundle.plans:
        known = all(path in hashes for path in plan.files)
        wanted = of_files(hashes[path] for path in plan.files) if known else ""
        if plan.sha256 != (None if plan.withheld and not plan.files else wanted):
            yield _about(
                plan.id, Both(zh="预案与文件对不上", en="the plan does not match its files")
            )


def _readings(bundle: JsonBundle) -> Iterator[Both]:
    """``data`` says what the text says: people may look at one and programs at the other."""
    texts = {file.path: file.text.encode() for file in bundle.files}

    def fetch(path: str) -> bytes | Problem:
        missing = Problem("unreadable", {"detail": "ENOENT"}, fatal=True)
        return texts.get(path, missing)

    for file in bundle.files:
        if file.data is not None and not _agrees(file, fetch):
            yield _about(
                file.path, Both(zh="data 与正文不一致", en="data and text do not say the same")
            )


def _agrees(file: BundledFile, fetch: Callable[[str], bytes | Problem]) -> bool:
    is_plan = file.role == "plan"
    opened = open_plan(file.path, fetch) if is_plan else open_file(file.path, fetch, lists=True)
    try:
        return opened.document is not None and opened.document.data == file.data
    except RecursionError:
        return False


def _about(name: str, fault: Both) -> Both:
    return Both(zh=f"{name}：{fault.zh}", en=f"{name}: {fault.en}")

"""What came of a table, line by line."""

from collections.abc import Iterator

from planlint.i18n import say
from planlint.report.printable import printable
from planlint.workspace.importing.asked import Asked
from planlint.workspace.importing.running import Imported, RowFault
from planlint.workspace.recording.kinds import Kind
from planlint.workspace.recording.text import record_line

from .words import with_mend

# More faults than these are only counted.
_MANY = 200


def told(done: Imported, asked: Asked) -> Iterator[str]:
    """The faults with their cells, or what was written; then what else is to be known."""
    where = printable(f"{asked.path}" + (f"（{done.sheet}）" if done.sheet else ""))
    for fault in done.faults[:_MANY]:
        yield printable(f"{where} {_fault(fault)}")
    if done.faults:
        yield _refused(len(done.faults), asked.kind)
    elif asked.dry_run:
        yield from (record_line(record) for record in done.written.records)
        if done.there:
            count = len(done.there)
            yield say(f"跳过已有的 {count} 条", f"{count} there already")
    else:
        yield _appended(done)
    for note in done.notes:
        yield printable(say(f"说明：{note.zh}", f"note: {note.en}"))


def _fault(fault: RowFault) -> str:
    mended = with_mend(fault.why, fault.mend)
    shown = f"：“{fault.value}”" if fault.value else "："
    zh = f"第{fault.row}行" + (f" {fault.column}列" if fault.column else "")
    en = f"row {fault.row}" + (f", column {fault.column}" if fault.column else "")
    value = f" “{fault.value}”" if fault.value else ""
    return say(
        f"{zh}“{fault.head.zh}”{shown}{mended.zh}", f"{en}, “{fault.head.en}”{value}: {mended.en}"
    )


def _refused(count: int, kind: Kind) -> str:
    more = count - _MANY
    left_zh, left_en = (
        (f"，还有 {more} 处没有列出", f", {more} not listed") if more > 0 else ("", "")
    )
    return say(
        f"有 {count} 处不对{left_zh}：一条也没有写入 {kind.path}",
        f"{count} faults{left_en}: nothing was written to {kind.path}",
    )


def _appended(done: Imported) -> str:
    ids = [str(record["id"]) for record in done.written.records]
    listed = " … ".join(dict.fromkeys((ids[0], ids[-1]))) if ids else ""
    skipped = len(done.there)
    return say(
        f"{done.written.path}：追加 {len(ids)} 条{f'（{listed}）' if ids else ''}，跳过已有的 {skipped} 条",
        f"{done.written.path}: {len(ids)} records appended{f' ({listed})' if ids else ''}, "
        f"{skipped} there already",
    )

"""What is wrong with a record, in words."""

from collections.abc import Iterable

from planlint.rulebook.words import Both
from planlint.workspace.recording.fields import fields_of
from planlint.workspace.recording.kinds import Kind
from planlint.workspace.recording.misread import Fault


def faults_of_command(faults: Iterable[Fault], kind: Kind) -> tuple[str, str]:
    """All that is wrong with the record of a command, by its options."""
    worded = [_by_option(fault, kind) for fault in faults]
    return "；".join(one.zh for one in worded), "; ".join(one.en for one in worded)


def _by_option(fault: Fault, kind: Kind) -> Both:
    field = fields_of(kind.model).get(fault.key)
    option = field.option if field else fault.key
    shown = f" “{fault.value}”" if fault.value else ""
    told = with_mend(fault.why, fault.mend)
    return Both(zh=f"{option}{shown}：{told.zh}", en=f"{option}{shown}: {told.en}")


def with_mend(why: Both, mend: Both) -> Both:
    """What is wrong, and how to mend it where that is known."""
    if not mend.zh:
        return why
    return Both(zh=f"{why.zh}；{mend.zh}", en=f"{why.en}; {mend.en}")

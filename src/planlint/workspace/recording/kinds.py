"""The kinds of records that a command or a table can bring, one for each file of the ledger."""

from dataclasses import dataclass

from planlint.model.ledger import LEDGER_RECORDS, Record
from planlint.rulebook.words import Both


@dataclass(frozen=True)
class Kind:
    """A kind of record: what it is called, and what no record of it may lack."""

    # The command, singular: ``annual-review``.
    name: str
    # The file in ``ledger/``.
    stem: str
    # Ids begin so where the file has no pattern of its own.
    prefix: str
    title: Both
    required: tuple[str, ...]

    @property
    def model(self) -> type[Record]:
        """The model of one record."""
        return LEDGER_RECORDS[self.stem]

    @property
    def path(self) -> str:
        """The file, from the root of the workspace."""
        return f"ledger/{self.stem}.yaml"

    @property
    def heading(self) -> str:
        """What a new file of the kind begins with."""
        return f"# {self.title.zh}。只追加，不修改；写错的用 corrects 写一条新的更正。\n"

    @property
    def of_edition(self) -> bool:
        """Whether it is about an edition of one plan."""
        return "plan" in self.required


_PLAN = ("plan", "by", "on")
_YEAR = ("year", "by", "on")

KINDS = {
    kind.name: kind
    for kind in (
        Kind("filing", "filings", "F", Both(zh="备案", en="filing"),
             ("plan", "by", "to", "on")),
        Kind("publication", "publications", "P", Both(zh="公布", en="publication"),
             _PLAN),
        Kind("training", "trainings", "T", Both(zh="培训", en="training"), _PLAN),
        Kind("drill", "drills", "D", Both(zh="演练", en="drill"), _PLAN),
        Kind("evaluation", "evaluations", "E", Both(zh="评估", en="evaluation"), _PLAN),
        Kind("revision", "revisions", "RV", Both(zh="修订", en="revision"),
             ("plan", "by", "on", "trigger")),
        Kind("activation", "activations", "A", Both(zh="启动响应", en="activation"),
             ("plan", "by", "on", "level")),
        Kind("alert", "alerts", "AL", Both(zh="发布预警", en="alert"),
             ("plan", "by", "on", "level")),
        Kind("meeting", "meetings", "M", Both(zh="会议", en="meeting"), ("body", "on")),
        Kind("received", "received", "R", Both(zh="收到备案", en="received filing"),
             ("plan", "from", "by", "on")),
        Kind("programme", "programmes", "PR", Both(zh="预案制修订计划", en="programme of plans"),
             _YEAR),
        Kind("drill-programme", "drill_programmes", "DP",
             Both(zh="演练计划", en="programme of drills"), _YEAR),
        Kind("annual-review", "annual_reviews", "Y", Both(zh="年度总结评估", en="annual review"),
             _YEAR),
    )
}  # fmt: skip


def kind_named(name: str) -> Kind | None:
    """A kind by its command, or by its file."""
    return KINDS.get(name) or next((k for k in KINDS.values() if k.stem == name), None)

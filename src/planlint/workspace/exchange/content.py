"""The files and plans of a bundle while it is put together."""

from dataclasses import dataclass, field

from planlint.engine.intake import Fetch
from planlint.model.plan import Plan
from planlint.rulebook.words import Both
from planlint.source.problem import Problem
from planlint.source.tree import Data
from planlint.source.writing import to_yaml

from .hashing import of_files, sha256
from .public import public_data
from .shapes import BundledFile, PlanEntry, Role, Withheld

UNREAD = Both(zh="读不了，planlint check 说明原因", en="it cannot be read; planlint check says why")
_NOT_UTF8 = Both(zh="编码不是 UTF-8", en="it is not UTF-8")


@dataclass
class Content:
    """What gathers while the files go by; what cannot be carried stands in ``refused``."""

    fetch: Fetch
    files: dict[str, BundledFile] = field(default_factory=dict)
    plans: list[PlanEntry] = field(default_factory=list)
    refused: dict[str, Both] = field(default_factory=dict)

    def add(self, path: str, role: Role, data: Data = None) -> None:
        """The file as it is, byte for byte; a registry or plan that a plan includes stays one."""
        if path in self.files and role == "attachment":
            return
        found = self.fetch(path)
        if isinstance(found, Problem):
            self.refused[path] = UNREAD
            return
        try:
            text = found.decode()
        except UnicodeDecodeError:
            self.refused[path] = _NOT_UTF8
        else:
            self._put(path, role, text, data)

    def add_anew(self, path: str, role: Role, data: Data) -> None:
        """The file written from its data: comments, and what is nobody else's business, stay here."""
        shown = public_data(data)
        self._put(path, role, to_yaml(shown).decode(), shown)

    def _put(self, path: str, role: Role, text: str, data: Data) -> None:
        self.files[path] = BundledFile(
            path=path, role=role, sha256=sha256(text.encode()), text=text, data=data
        )

    def name(self, plan: Plan, paths: list[str], withheld: Withheld | None) -> None:
        """List a plan with those of its files that go along."""
        edition = plan.edition
        files = [path for path in paths if path in self.files]
        hashes = of_files(self.files[path].sha256 for path in files)
        entry = PlanEntry(
            id=plan.id, title=plan.title, type=plan.type, jurisdiction=plan.jurisdiction,
            number=edition.number if edition else None, status=edition.status if edition else None,
            files=files, sha256=None if withheld else hashes, withheld=withheld,
        )  # fmt: skip
        self.plans.append(entry)

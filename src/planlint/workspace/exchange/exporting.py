"""``planlint export``: a family with its registries and ledger as one bundle."""

import datetime
from dataclasses import dataclass, field

from planlint import __version__
from planlint.engine.chapters import FOLDERS, is_chapter, read_chapters
from planlint.engine.intake import Fetch, Opened, open_file, open_plan
from planlint.family.homes import OFFICES
from planlint.family.registry import Registry
from planlint.model.fields import nearest
from planlint.model.fitting import fit
from planlint.model.plan import Plan
from planlint.model.plan_types import PLAN_TYPES
from planlint.rulebook.words import Both
from planlint.source.problem import Problem
from planlint.source.tree import Data
from planlint.source.writing import to_yaml
from planlint.workspace.errors import UsageProblem
from planlint.workspace.workspace import Workspace

from .hashing import of_files, seal, sha256
from .names import faults
from .public import public_data, public_registry
from .shapes import FORMAT, KIND, BundledFile, JsonBundle, OfficeEntry, PlanEntry, Role, Withheld

_UNREAD = Both(
    zh="读不了，planlint check 说明原因", en="it cannot be read; planlint check says why"
)

_INCLUDES_WITHHELD = Both(
    zh="引用了不能送出的预案的文件", en="it includes the file of a plan that stays here"
)


@dataclass(frozen=True)
class Wanted:
    """What the command line asked for."""

    office: str
    as_of: datetime.date
    # Only what everybody may see.
    public: bool = False
    with_secret: bool = False


@dataclass(frozen=True)
class Exported:
    """A bundle; or, if something cannot be carried, what and why, and no bundle."""

    bundle: JsonBundle | None = None
    refused: tuple[tuple[str, Both], ...] = ()


@dataclass
class _Content:
    """What gathers while the files go by."""

    files: dict[str, BundledFile] = field(default_factory=dict)
    plans: list[PlanEntry] = field(default_factory=list)
    refused: dict[str, Both] = field(default_factory=dict)


def export(workspace: Workspace, wanted: Wanted) -> Exported:
    """The workspace's own files as a bundle; those of offices imported into it stay where they are.

    Raises:
        UsageProblem: the exporting office is not registered.
    """
    fetch = workspace.disk.fetch
    paths = [path for path in workspace.paths if not path.startswith(OFFICES)]
    office = _office(read_chapters(paths, fetch).registry, wanted)
    content = _Content()
    for path in filter(is_chapter, paths):
        _take_chapter(content, path, fetch, wanted)
    opened = [open_plan(path, fetch) for path in sorted(paths) if not is_chapter(path)]
    included = {path for one in opened for path in one.attached}
    kept_back = {one.path for one in opened if _withheld(one, wanted)}
    for one in opened:
        if not kept_back.isdisjoint(one.attached) and one.path not in kept_back:
            content.refused[one.path] = _INCLUDES_WITHHELD
        plan = _typed(one)
        if plan is not None or one.path not in included:
            _take_plan(content, one, plan, fetch, wanted)
    files = [content.files[path] for path in sorted(content.files)]
    content.refused.update(faults(files))
    if content.refused:
        return Exported(None, tuple(sorted(content.refused.items())))
    bundle = JsonBundle(
        format=FORMAT, kind=KIND, planlint=__version__, public=wanted.public, office=office,
        as_of=wanted.as_of.isoformat(), plans=content.plans, files=files, sha256="",
    )  # fmt: skip
    return Exported(bundle.model_copy(update={"sha256": seal(bundle)}))


def _office(registry: Registry, wanted: Wanted) -> OfficeEntry:
    """The registered unit that exports.

    Raises:
        UsageProblem: none was named, or it is not registered.
    """
    units = registry.organisations
    entry = units.get(wanted.office)
    if entry is not None:
        unit = entry.value
        return OfficeEntry(
            id=wanted.office,
            name=unit.name_on(wanted.as_of) or wanted.office,
            jurisdiction=unit.jurisdiction or "",
        )
    keeping = [name for name in units if name in registry.standing_offices] or list(units)
    known = "、".join(keeping[:8])
    if not wanted.office:
        raise UsageProblem(
            f"用 --office 写明由哪个单位导出，例如 {known}",
            f"name the office that exports with --office, such as {known}",
        )
    near = nearest(wanted.office, units)
    raise UsageProblem(
        f"登记里没有单位“{wanted.office}”；" + (f"是否应为 {near}？" if near else f"例如 {known}"),
        f"no unit “{wanted.office}” is registered; "
        + (f"did you mean {near}?" if near else f"there is {known}"),
    )


def _take_chapter(content: _Content, path: str, fetch: Fetch, wanted: Wanted) -> None:
    role: Role = "registry" if path.startswith(FOLDERS[0]) else "ledger"
    opened = open_file(path, fetch, lists=True)
    if opened.document is None:
        content.refused[path] = _UNREAD
    elif not wanted.public:
        _add(content, path, role, fetch, opened.document.data)
    elif public_registry(path):
        _write_anew(content, path, role, opened.document.data)


def _take_plan(
    content: _Content, opened: Opened, plan: Plan | None, fetch: Fetch, wanted: Wanted
) -> None:
    """One plan with the files it includes, or only its name where it may not leave."""
    if opened.document is None:  # nobody can tell whether it is secret
        content.refused[opened.path] = _UNREAD
        return
    withheld = _withheld(opened, wanted)
    if plan is None and (withheld or wanted.public):
        content.refused[opened.path] = Both(zh="种类（type）不明", en="its type is unknown")
        return
    files = [opened.path, *dict.fromkeys(opened.attached)]
    if withheld:
        files = []
    elif wanted.public:
        files = files[:1]
        _write_anew(content, opened.path, "plan", opened.document.data)
    else:
        _add(content, opened.path, "plan", fetch, opened.document.data)
        for path in files[1:]:
            _add(content, path, "attachment", fetch, None)
    if plan is not None:
        content.plans.append(_entry(plan, content, files, withheld))


def _withheld(opened: Opened, wanted: Wanted) -> Withheld | None:
    """Why a plan stays here, if it does; what nobody can read as public or internal is secret."""
    data = opened.document.tree.data if opened.document else None
    edition = data.get("edition") if isinstance(data, dict) else None
    given = edition.get("secrecy") if isinstance(edition, dict) else None
    if given in (None, "public") or (given == "internal" and not wanted.public):
        return None
    if given == "internal":
        return "internal"
    return "secret" if wanted.public or not wanted.with_secret else None


def _typed(opened: Opened) -> Plan | None:
    data = opened.document.tree.data if opened.document else None
    given = data.get("type") if isinstance(data, dict) else None
    if opened.document is None or not isinstance(given, str) or given not in PLAN_TYPES:
        return None
    return fit(PLAN_TYPES[given], opened.document).value


def _entry(plan: Plan, content: _Content, paths: list[str], withheld: Withheld | None) -> PlanEntry:
    edition = plan.edition
    files = [path for path in paths if path in content.files]
    hashes = of_files(content.files[path].sha256 for path in files)
    return PlanEntry(
        id=plan.id, title=plan.title, type=plan.type, jurisdiction=plan.jurisdiction,
        number=edition.number if edition else None, status=edition.status if edition else None,
        files=files, sha256=None if withheld else hashes, withheld=withheld,
    )  # fmt: skip


def _add(content: _Content, path: str, role: Role, fetch: Fetch, data: Data) -> None:
    """The file as it is, byte for byte; a registry or plan that a plan includes stays one."""
    if path in content.files and role == "attachment":
        return
    found = fetch(path)
    if isinstance(found, Problem):
        content.refused[path] = _UNREAD
        return
    try:
        text = found.decode()
    except UnicodeDecodeError:
        content.refused[path] = Both(zh="编码不是 UTF-8", en="it is not UTF-8")
        return
    content.files[path] = BundledFile(
        path=path, role=role, sha256=sha256(found), text=text, data=data
    )


def _write_anew(content: _Content, path: str, role: Role, data: Data) -> None:
    """The file written from its data: comments, and what is nobody else's business, stay here."""
    shown = public_data(data)
    text = to_yaml(shown)
    content.files[path] = BundledFile(
        path=path, role=role, sha256=sha256(text), text=text.decode(), data=shown
    )

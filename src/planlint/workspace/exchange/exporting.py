"""``planlint export``: a family with its registries and ledger as one bundle."""

import datetime
from dataclasses import dataclass

from planlint import __version__
from planlint.engine.chapters import FOLDERS, is_chapter, read_chapters
from planlint.engine.intake import Opened, open_file, open_plan
from planlint.family.homes import OFFICES
from planlint.family.registry import Registry
from planlint.model.fields import nearest
from planlint.model.fitting import fit
from planlint.model.plan import Plan
from planlint.model.plan_types import PLAN_TYPES
from planlint.rulebook.words import Both
from planlint.workspace.errors import UsageProblem
from planlint.workspace.workspace import Workspace

from .content import UNREAD, Content
from .hashing import seal
from .names import faults
from .public import public_registry
from .shapes import FORMAT, KIND, JsonBundle, OfficeEntry, Role, Withheld

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


def export(workspace: Workspace, wanted: Wanted) -> Exported:
    """The workspace's own files as a bundle; those of offices imported into it stay where they are.

    Raises:
        UsageProblem: the exporting office is not registered.
    """
    fetch = workspace.disk.fetch
    paths = [path for path in workspace.paths if not path.startswith(OFFICES)]
    office = _office(read_chapters(paths, fetch).registry, wanted)
    content = Content(fetch)
    for path in filter(is_chapter, paths):
        _take_chapter(content, path, wanted)
    opened = [open_plan(path, fetch) for path in sorted(paths) if not is_chapter(path)]
    included = {path for one in opened for path in one.attached}
    kept_back = {one.path for one in opened if _withheld(one, wanted)}
    for one in opened:
        if not kept_back.isdisjoint(one.attached) and one.path not in kept_back:
            content.refused[one.path] = _INCLUDES_WITHHELD
        plan = _typed(one)
        if plan is not None or one.path not in included:
            _take_plan(content, one, plan, wanted)
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
    if not keeping:
        raise UsageProblem(
            "工作区自己的登记里没有单位；先在 registry/organisations.yaml 登记导出的单位",
            "the workspace's own registry has no units: enter the one that exports in "
            "registry/organisations.yaml first",
        )
    known, listed = "、".join(keeping[:8]), ", ".join(keeping[:8])
    if not wanted.office:
        raise UsageProblem(
            f"用 --office 写明由哪个单位导出，例如 {known}",
            f"name the office that exports with --office, such as {listed}",
        )
    near = nearest(wanted.office, units)
    raise UsageProblem(
        f"登记里没有单位“{wanted.office}”；" + (f"是否应为 {near}？" if near else f"例如 {known}"),
        f"no unit “{wanted.office}” is registered; "
        + (f"did you mean {near}?" if near else f"there is {listed}"),
    )


def _take_chapter(content: Content, path: str, wanted: Wanted) -> None:
    role: Role = "registry" if path.startswith(FOLDERS[0]) else "ledger"
    opened = open_file(path, content.fetch, lists=True)
    if opened.document is None:
        content.refused[path] = UNREAD
    elif not wanted.public:
        content.add(path, role, opened.document.data)
    elif public_registry(path):
        content.add_anew(path, role, opened.document.data)


def _take_plan(content: Content, opened: Opened, plan: Plan | None, wanted: Wanted) -> None:
    """One plan with the files it includes, or only its name where it may not leave."""
    if opened.document is None:  # nobody can tell whether it is secret
        content.refused[opened.path] = UNREAD
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
        content.add_anew(opened.path, "plan", opened.document.data)
    else:
        content.add(opened.path, "plan", opened.document.data)
        for path in files[1:]:
            content.add(path, "attachment")
    if plan is not None:
        content.name(plan, files, withheld)


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

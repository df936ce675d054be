"""What the measurements share: the clock, the floor, and a family read up to its facts."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml
from generate import AS_OF

from planlint.engine.chapters import Chapters, read_chapters
from planlint.engine.intake import open_plan
from planlint.engine.ruleset import Ruleset
from planlint.engine.run import Options, make_ruleset, plan_files
from planlint.family.facts import Facts, gather, plan_type
from planlint.model.fitting import fit
from planlint.rulebook.pack import Pack
from planlint.workspace.disk import Disk


class Clock:
    """Seconds of the processor, so that other work on the machine does not count."""

    def __init__(self) -> None:
        self.before = time.process_time()

    def lap(self) -> float:
        """The seconds since the last lap."""
        now = time.process_time()
        passed, self.before = now - self.before, now
        return passed


def seconds(work: Callable[[], object]) -> float:
    """The seconds that some *work* takes."""
    clock = Clock()
    work()
    return clock.lap()


def contents(folder: Path) -> list[bytes]:
    """All YAML files of a workspace."""
    return [path.read_bytes() for path in sorted(folder.rglob("*.yaml"))]


def compose(files: list[bytes]) -> None:
    """The floor: libyaml makes the nodes of every file, and they are dropped."""
    for data in files:
        yaml.compose(data, Loader=yaml.CSafeLoader)


class Workspace:
    """A generated family on the disk, for the parts of a check."""

    def __init__(self, folder: Path, pack: Pack) -> None:
        self.disk = Disk(folder)
        paths = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.yaml"))]
        self.chapters: Chapters = read_chapters(paths, self.disk.fetch)
        self.ruleset: Ruleset = make_ruleset(pack, self.chapters.registry, Options(AS_OF))
        self.plans = plan_files(paths)

    def facts(self) -> Iterator[Facts]:
        """The facts of all plans, each read, typed and gathered when its turn comes."""
        for path in self.plans:
            document = open_plan(path, self.disk.fetch).document
            if document is not None:
                yield gather(fit(plan_type(document), document), self.ruleset.lexicon)

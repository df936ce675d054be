"""The rest of a plan skeleton: typed data as commented examples, sections with their guidance."""

import string
from collections.abc import Iterable, Iterator, Mapping

from planlint.report.wording import FORCES, article_name
from planlint.rulebook.outline import Chapter, DataGuide, Shape
from planlint.rulebook.pack import Pack
from planlint.rulebook.rule import WITHOUT_LAW, Rule
from planlint.source.writing import one_line

from .head import TO_WRITE, words_of
from .subject import Head


def write_body(head: Head, shape: Shape, pack: Pack) -> Iterator[str]:
    """The lines below the references."""
    words = words_of(head, pack)
    for entry in shape.data:
        yield from _data(entry, head, words)
    writer = _Writer(shape.asked, pack, words)
    yield "\n# 正文：按印出顺序；编号是印出时加的，不写在标题里。"
    yield "sections:"
    yield from writer.chapters(shape.sections, "  ")
    yield "\n# 附件"
    yield "annexes:"
    yield from writer.chapters(shape.annexes, "  ")


def _data(entry: DataGuide, head: Head, words: Mapping[str, str]) -> Iterator[str]:
    yield f"\n# {entry.guide}"
    if entry.key in head.own:
        yield from head.own[entry.key]
        return
    if entry.key == "plan_system" and head.known.leads():
        yield from _leads(head)
    yield f"# {entry.key}:"
    example = string.Template(entry.example).substitute(words)
    yield from (f"#   {line}" for line in example.splitlines())


def _leads(head: Head) -> Iterator[str]:
    """Who leads on which hazard, from the registry: special plans must agree with it."""
    yield "leads:  # 牵头部门分工，来自 registry/organisations.yaml 的 leads"
    for hazard, units in head.known.leads().items():
        listed = ", ".join(units)
        yield f"  {hazard}: {listed if len(units) == 1 else f'[{listed}]'}"


class _Writer:
    """Sections with the guidance above each."""

    def __init__(
        self, asked: Mapping[str, tuple[Rule, ...]], pack: Pack, words: Mapping[str, str]
    ) -> None:
        self._asked = asked
        self._pack = pack
        self._words = words

    def chapters(self, chapters: Iterable[Chapter], indent: str) -> Iterator[str]:
        """All of one level."""
        for chapter in chapters:
            yield from (f"{indent}# {line}" for line in self._guidance(chapter))
            name = chapter.role.replace(".", "-").replace("_", "-")
            yield f"{indent}- id: {name}"
            yield f"{indent}  role: {chapter.role}"
            yield f"{indent}  title: {one_line(self._title(chapter))}"
            yield from (f"{indent}  {line}" for line in self._content(chapter))
            if chapter.sections:
                yield f"{indent}  sections:"
                yield from self.chapters(chapter.sections, indent + "    ")

    def _title(self, chapter: Chapter) -> str:
        return chapter.title or self._pack.vocabulary.name("roles", chapter.role).zh

    def _guidance(self, chapter: Chapter) -> Iterator[str]:
        yield f"【{self._title(chapter)}】{chapter.guide}".rstrip()
        if chapter.example:
            yield f"例：{string.Template(chapter.example).substitute(self._words)}"
        clauses = dict.fromkeys(self._clauses(self._asked.get(chapter.role, ())))
        if clauses:
            yield "依据：" + "；".join(clauses)

    def _clauses(self, rules: Iterable[Rule]) -> Iterator[str]:
        for rule in rules:
            for basis in rule.basis:
                law = self._pack.lawbook.instruments.get(basis.instrument or "")
                if law and basis.force not in WITHOUT_LAW:
                    article = article_name(basis.article or "", "zh")
                    yield f"《{law.title}》{article}（{FORCES[basis.force].zh}）"

    def _content(self, chapter: Chapter) -> Iterator[str]:
        if chapter.shows:
            yield f"shows: [{', '.join(chapter.shows)}]"
        if chapter.text or not (chapter.shows or chapter.sections):
            text = string.Template(chapter.text or TO_WRITE).substitute(self._words)
            yield "text: |"
            yield from (f"  {line}" for line in text.splitlines())

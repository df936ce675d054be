"""Write docs/rules/ (each rule, from its own file) and docs/clauses/ (the law clause by clause).

python scripts/make_pages.py          write
python scripts/make_pages.py --check  fail on a difference
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from planlint.report.clauses import NAMES
from planlint.report.example import Example, example_of
from planlint.report.explain import Explanation
from planlint.report.wording import READINGS, article_name
from planlint.rulebook.builtin import builtin_fixtures, builtin_pack
from planlint.rulebook.clauses import Accounted, Coverage, coverages, totals, unread
from planlint.rulebook.pack import BoundRule, Pack
from planlint.rulebook.rule import Rule
from planlint.rulebook.words import Both

DOCS = Path(__file__).resolve().parents[1] / "docs"
# Kept by scripts/candidates.py.
_OTHERS = {"rules/candidates.md"}
_MADE = "由 `scripts/make_pages.py` 生成，不要手改。 *Generated; do not edit.*"
_GROUPS = {
    "approval": Both(zh="审批、印发和修订", en="Approval, issue and revision"),
    "catalogue": Both(zh="目录", en="Catalogue"),
    "content": Both(zh="内容", en="Contents"),
    "drills": Both(zh="演练", en="Drills"),
    "enterprise": Both(zh="单位预案", en="Plans of units"),
    "evaluation": Both(zh="评估", en="Evaluation"),
    "filing": Both(zh="备案和公布", en="Filing and publication"),
    "hazards": Both(zh="灾种", en="Hazards"),
    "identity": Both(zh="身份", en="Identity"),
    "integrity": Both(zh="数据自身", en="Integrity of the data"),
    "ledger": Both(zh="台账和期限", en="Ledger and deadlines"),
    "levels": Both(zh="分级、预警、响应", en="Grades, warnings, responses"),
    "organisation": Both(zh="组织和职责", en="Organisation and duties"),
    "procedure": Both(zh="编制程序", en="Making of the plan"),
    "profiles": Both(zh="地方和行业要求", en="Profiles"),
    "references": Both(zh="引用和衔接", en="References and linkage"),
    "registries": Both(zh="登记", en="Registries"),
    "reporting": Both(zh="信息报告", en="Reporting"),
    "text": Both(zh="文字", en="Wording"),
    "units": Both(zh="单位预案", en="Plans of units"),
}


def main(arguments: list[str]) -> int:
    """Write or compare; 1 if a check found differences."""
    changed = stale(made(builtin_pack()))
    for name, text in changed.items():
        print(f"docs/{name}: {'differs' if '--check' in arguments else 'written'}")
        if "--check" not in arguments:
            _write(DOCS / name, text)
    return int("--check" in arguments and bool(changed))


def _write(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def stale(pages: Mapping[str, str], docs: Path = DOCS) -> dict[str, str | None]:
    """The pages that differ or are missing, and (None) those that should not be there."""
    kept = {
        path.relative_to(docs).as_posix(): path.read_text(encoding="utf-8")
        for folder in ("rules", "clauses")
        for path in (docs / folder).rglob("*.md")
    }
    names = sorted({*pages, *kept} - _OTHERS)
    return {name: pages.get(name) for name in names if pages.get(name) != kept.get(name)}


def made(pack: Pack) -> dict[str, str]:
    """Path under docs/ -> text of every page."""
    pages = {**_rule_pages(pack), **_clause_pages(pack)}
    return {name: "\n".join(lines).rstrip() + "\n" for name, lines in pages.items()}


def _rule_pages(pack: Pack) -> dict[str, list[str]]:
    fixtures = builtin_fixtures(pack.manifest.id)
    examples = {name: example_of(bound, pack, fixtures) for name, bound in pack.rules.items()}
    groups: dict[str, list[BoundRule]] = {}
    for bound in pack.rules.values():
        groups.setdefault(bound.path.split("/")[1], []).append(bound)
    pages = {"rules/README.md": list(_index(groups))}
    for group, rules in groups.items():
        for language, folder in (("zh", "rules"), ("en", "rules/en")):
            pages[f"{folder}/{group}.md"] = list(_group(group, rules, pack, language, examples))
    return pages


def _index(groups: Mapping[str, list[BoundRule]]) -> Iterator[str]:
    yield from ("# 规则 / Rules", "", _MADE, "")
    yield "每条规则的依据、理由、真实例子和改法。 *Clause, reason, real example and mend of every rule.*"
    yield "候选规则的结论 *what became of every candidate*: [candidates.md](candidates.md) · "
    yield "法律逐条 *the law clause by clause*: [clauses](../clauses/README.md)"
    yield from (
        "",
        "| 组 | group | 规则 rules | error | warning | info |",
        "|---|---|---|---|---|---|",
    )
    for group in sorted(groups):
        rules = [bound.rule for bound in groups[group]]
        name = _name(group)
        counts = [
            sum(rule.severity == level for rule in rules) for level in ("error", "warning", "info")
        ]
        row = [f"[{name.zh}]({group}.md)", f"[{name.en}](en/{group}.md)", len(rules), *counts]
        yield f"| {' | '.join(map(str, row))} |"
    yield from ("", "| 规则 rule | 级别 | 名称 | name |", "|---|---|---|---|")
    for group, rule in sorted(((g, b.rule) for g in groups for b in groups[g]), key=_by_id):
        titles = f"{_plain(rule.title.zh)} | {_plain(rule.title.en)}"
        yield f"| [{rule.id}]({group}.md#{rule.id}) | {rule.severity} | {titles} |"


def _by_id(entry: tuple[str, Rule]) -> str:
    return entry[1].id


def _name(group: str) -> Both:
    return _GROUPS.get(group, Both(zh=group, en=group))


def _group(
    group: str,
    rules: list[BoundRule],
    pack: Pack,
    language: str,
    examples: Mapping[str, Example | None],
) -> Iterator[str]:
    other, index = ("en/", "") if language == "zh" else ("../", "../")
    yield f"# {_name(group)[language]}"
    yield ""
    switch = {"zh": "English", "en": "中文"}[language]
    yield f"{_MADE} · [{switch}]({other}{group}.md) · [README]({index}README.md)"
    for bound in rules:
        yield ""
        yield from _rule(Explanation(bound, pack, language, examples[bound.rule.id]))


def _rule(told: Explanation) -> Iterator[str]:
    """One rule; the heading is its id, so that links stay when its title changes."""
    yield f"## {told.bound.rule.id}"
    yield ""
    facts = [text for _, text in told.facts()]
    yield f"**{_plain(told.title)}** · {' · '.join(facts)}"
    yield ""
    for ground in told.basis():
        yield f"- {told.pick('依据', 'basis')}: {_plain(ground)}"
    yield f"- {told.pick('理由', 'why')}: {_plain(told.why)}"
    yield f"- {told.pick('改法', 'mend')}: {_plain(told.mend)}"
    for label, text in told.paths():
        yield f"- {label}: `{text}`"
    if told.example is not None:
        yield from ("", "```text")
        yield from (f"# {edit}" for edit in told.example.edits(told.language))
        yield from told.example.lines(told.language)
        yield "```"


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    for char in "\\`*_<[|":
        text = text.replace(char, f"\\{char}")
    return text


def _clause_pages(pack: Pack) -> dict[str, list[str]]:
    found = coverages(pack)
    pages = {"clauses/README.md": list(_law(found, pack))}
    groups = {bound.rule.id: bound.path.split("/")[1] for bound in pack.rules.values()}
    for coverage in found:
        if coverage.instrument.accounted:
            pages[_page(coverage)] = list(_clauses(coverage, groups))
    return pages


def _page(coverage: Coverage) -> str:
    return f"clauses/{coverage.instrument.id.lower()}.md"


def _law(found: tuple[Coverage, ...], pack: Pack) -> Iterator[str]:
    """The list of instruments."""
    yield from ("# 法律逐条 / The law clause by clause", "", _MADE, "")
    yield "每一条要么有规则，要么说明由人审查什么，要么说明为什么不对预案提要求。"
    yield "*Every clause has rules, or says what a reviewer must look at, or why it asks nothing of a plan.*"
    yield from ("", f"| 文件 instrument | {' | '.join(_head())} |", f"|---|{'---|' * len(NAMES)}")
    for coverage in found:
        law = coverage.instrument
        if law.accounted:
            link = f"[《{law.title}》]({law.id.lower()}.md) {law.number or ''}".rstrip()
            yield f"| {link} | {' | '.join(map(str, coverage.counts.values()))} |"
    yield f"| **合计 total** | {' | '.join(map(str, totals(found).values()))} |"
    yield from ("", "## 已经施行、没有读到正文 / In force, not read", "")
    for law in unread(pack):
        yield f"- 《{law.title}》 {law.number}（{law.in_force}）"
    yield from ("", "## 只收录了用到的条款 / Only the clauses in use are carried", "")
    for coverage in found:
        law = coverage.instrument
        if not law.accounted:
            yield f"- 《{law.title}》 {law.number or ''}".rstrip()


def _head() -> list[str]:
    return [f"{name.zh} {name.en}" for name in NAMES.values()]


def _clauses(coverage: Coverage, groups: Mapping[str, str]) -> Iterator[str]:
    """One instrument: every clause with its rules, or why it has none."""
    law = coverage.instrument
    yield from (f"# 《{law.title}》", "")
    days = f"{law.starts or '?'} – {law.repealed or ''}".strip()
    yield " · ".join(filter(None, (law.number, days, READINGS[law.reading].zh, law.id)))
    yield ""
    if law.extent:
        yield f"收录 carried: {law.extent.zh} · *{law.extent.en}*"
        yield ""
    yield f"{_MADE} · [README](README.md)"
    yield from ("", "| 条款 | 要旨（自己的话） | gist (our words) | 规则或者理由 rules or reason |")
    yield "|---|---|---|---|"
    for entry in coverage.clauses:
        clause = entry.clause
        gists = f"{_plain(clause.gist)} | {_plain(clause.en)}"
        article = article_name(clause.article, "zh").strip()
        if clause.reading != "full":
            reading = READINGS[clause.reading]
            article += f"<br>〔{reading.zh} {reading.en}〕"
        yield f"| {article} | {gists} | {_account(entry, groups)} |"


def _account(entry: Accounted, groups: Mapping[str, str]) -> str:
    if entry.rules:
        links = (f"[{name}](../rules/{groups[name]}.md#{name})" for name in entry.rules)
        return "<br>".join(links)
    name = NAMES[entry.standing]
    told = f"〔{name.zh} {name.en}〕"
    return f"{told} {entry.why.zh}<br>*{_plain(entry.why.en)}*" if entry.why else told


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

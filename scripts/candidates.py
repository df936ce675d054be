"""Keep docs/rules/candidates.yaml complete: every candidate rule of the domain study is decided.

    python scripts/candidates.py          fill in what the rules say, write docs/rules/candidates.md
    python scripts/candidates.py --check  fail on a difference, a fault or an open candidate

A rule names the candidates that it settles (``candidate:``); from that the table takes its rules.
Kept by hand are ``decision: merged`` and ``declined`` with ``why``; a rule that names a declined
candidate decides otherwise.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from planlint.rulebook.builtin import builtin_pack

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "rules"
TABLE = FOLDER / "candidates.yaml"
PAGE = FOLDER / "candidates.md"
_HEAD = (
    "# 328 条候选规则各有结论：rule 已有规则；merged 并入别的规则；declined 不做，理由在 why。\n"
    "# 规则一栏由 scripts/candidates.py 按规则文件的 candidate: 填写；merged、declined 的理由手写。\n"
)
_NAMES = {
    "rule": "有规则 rule",
    "merged": "并入 merged",
    "declined": "不做 declined",
    "open": "待定 open",
}


def main(arguments: list[str]) -> int:
    """Fill or check; 1 if a check found anything."""
    entries = filled(read())
    made = {TABLE: dumped(entries), PAGE: "\n".join(page(entries)) + "\n"}
    stale = [path for path, text in made.items() if not path.exists() or path.read_text() != text]
    wrong = list(faults(entries))
    for line in (*(f"{path.name}: differs" for path in stale), *wrong):
        print(line)
    if "--check" in arguments:
        return int(bool(stale or wrong))
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
    return 0


def read() -> list[dict[str, Any]]:
    """The table as it is."""
    found: list[dict[str, Any]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return found


def named() -> dict[str, list[str]]:
    """Candidate -> the rules that name it."""
    found: dict[str, list[str]] = {}
    for name, bound in builtin_pack().rules.items():
        for word in (bound.rule.candidate or "").split(","):
            if word.strip():
                found.setdefault(word.strip(), []).append(name)
    return found


def filled(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The table with the rules that name each candidate."""
    rules = named()
    return [_filled(entry, rules.get(entry["id"], [])) for entry in entries]


def _filled(entry: Mapping[str, Any], rules: list[str]) -> dict[str, Any]:
    decision, why = entry["decision"], entry.get("why")
    if rules and decision in {"open", "declined"}:
        decision, why = "rule", None
    if not rules and decision == "rule":
        decision = "open"
    parts = {key: entry[key] for key in ("id", "zh", "en")} | {"decision": decision}
    return parts | ({"rules": rules} if rules else {}) | ({"why": why} if why else {})


def faults(entries: list[dict[str, Any]]) -> Iterator[str]:
    """What is undecided, told twice, without reason, or named by a rule and not in the table."""
    ids = [entry["id"] for entry in entries]
    yield from (f"{name}: twice" for name in sorted({n for n in ids if ids.count(n) > 1}))
    yield from (f"{name}: no such candidate" for name in sorted(named().keys() - set(ids)))
    for entry in entries:
        why = entry.get("why") or {}
        if entry["decision"] == "open":
            yield f"{entry['id']}: open"
        elif entry["decision"] == "merged" and not entry.get("rules"):
            yield f"{entry['id']}: merged into no rule"
        if entry["decision"] in {"merged", "declined"} and not (why.get("zh") and why.get("en")):
            yield f"{entry['id']}: no reason"


def dumped(entries: list[dict[str, Any]]) -> str:
    """The table as YAML."""
    body = yaml.safe_dump(
        entries, allow_unicode=True, sort_keys=False, default_flow_style=None, width=10_000
    )
    return _HEAD + body


def page(entries: list[dict[str, Any]]) -> Iterator[str]:
    """The table for people."""
    yield "# 候选规则的结论 / What became of every candidate rule"
    yield ""
    yield "由 `scripts/candidates.py` 从 `candidates.yaml` 生成，不要手改。 *Generated; do not edit.*"
    yield ""
    for decision, name in _NAMES.items():
        count = sum(entry["decision"] == decision for entry in entries)
        yield f"- {name}: {count}"
    yield ""
    yield "| 候选 candidate | 内容 | content | 结论 decision |"
    yield "|---|---|---|---|"
    groups = {b.rule.id: b.path.split("/")[1] for b in builtin_pack().rules.values()}
    for entry in entries:
        texts = (_cell(entry[key]) for key in ("zh", "en"))
        yield f"| `{entry['id']}` | {' | '.join(texts)} | {_decision(entry, groups)} |"


def _decision(entry: Mapping[str, Any], groups: Mapping[str, str]) -> str:
    links = [f"[{name}]({groups[name]}.md#{name})" for name in entry.get("rules", ())]
    why = entry.get("why")
    told = [_NAMES[entry["decision"]], " ".join(links)]
    if why:
        told.append(f"{_cell(why['zh'])}<br>*{_cell(why['en'])}*")
    return "<br>".join(part for part in told if part)


def _cell(text: str) -> str:
    return str(text).replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""A small pack of a city, to put into the workspace of a test."""

from typing import Any

PACK = 'id: lin\nversion: "1.2"\ntitle: 临江市规则包\n'
LAW = """\
id: LIN-FLOOD-2025
title: 临江市防汛办法
in_force: 2025-01-01
clauses: [{article: "12", gist: 写明强排泵站, en: Name the pumping stations, reading: full}]
"""
CHECK = "{kind: spoken, words: [强排泵站]}"
RULE = f"""\
id: lin-pump-missing
severity: error
applies: {{types: [special]}}
basis: [{{instrument: LIN-FLOOD-2025, article: "12", force: mandatory}}]
title: {{zh: 没有写强排泵站, en: No pumping station}}
why: {{zh: 内涝靠强排, en: Water must be pumped}}
check: {CHECK}
message: {{zh: 预案没有写强排泵站, en: The plan names no pumping station}}
mend: {{zh: 写上, en: Name them}}
cases:
  - {{on: own, finds: [{{file: flood.yaml, at: /type}}]}}
  - on: city
    edit: [{{file: flood.yaml, set: /sections/risk/text, to: 启动强排泵站。}}]
"""
RULE_PATH = "packs/lin/rules/lin-pump-missing.yaml"


def put(family: Any, rule: str = RULE, folder: str = "packs/lin") -> None:
    """Write the pack into the workspace of *family*."""
    family.write(f"{folder}/pack.yaml", PACK)
    family.write(f"{folder}/instruments/lin.yaml", LAW)
    family.write(f"{folder}/rules/lin-pump-missing.yaml", rule)
    family.write(f"{folder}/fixtures/own/flood.yaml", family.read("flood.yaml"))


def check_of(check: str) -> str:
    """The rule with another check."""
    assert CHECK in RULE
    return RULE.replace(CHECK, check)

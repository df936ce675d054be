"""Hostile text and packs that do not parse do no harm."""

import json
import re
from typing import Any

import pytest

_FINDINGS = 1

_GOOD = "type: department\nid: lin.extra\ntitle: 临江市附加预案\njurisdiction: lin\n"

_HOSTILE = {
    "title_to_terminal": 'title: "\\e[2J\\e]0;owned\\a临江"',
    "csi": 'title: "\\x9b31m临江"',
    "bidi": 'title: "\\u202e临江"',
    "newline": 'title: "临江\\nbad.yaml:1:1  错误  forged"',
    "format_words": 'title: "{0.__class__} %s {key}"',
    "holder_marks": 'title: "⟦lin-em⟧"',
    "markup": 'title: "[bold red]临江[/]"',
}


@pytest.mark.parametrize("case", _HOSTILE)
def test_hostile_text(planted: Any, case: str) -> None:
    """What a plan says cannot drive the terminal, forge a line of the report, or break a message."""
    title = _HOSTILE[case]
    task = title.replace("title:", "- {id: a, title:") + "}\n"
    body = title.replace("title:", "- {id: b, kind: headquarters, name:") + "}\n"
    odd = title.replace("title:", "purpose:") + "\n"
    planted.write(
        "bad.yaml",
        _GOOD.replace("title: 临江市附加预案", title)
        + "tasks:\n"
        + task
        + "bodies:\n"
        + body
        + odd,
    )
    for lang in ("zh", "en"):
        result = planted.show(lang=lang)
        planted.assert_planted_found(planted.check())
        assert result.code == _FINDINGS
        assert (
            re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", result.out) is None
        )
        assert not [
            line
            for line in result.out.splitlines()
            if line.startswith("bad.yaml:1:1  错误  forged")
        ]


@pytest.mark.parametrize("case", ["csi", "bidi"])
def test_hostile_text_in_json(planted: Any, planlint_run: Any, case: str) -> None:
    """What JSON itself does not escape cannot drive the terminal either."""
    planted.write("bad.yaml", _GOOD.replace("title: 临江市附加预案", _HOSTILE[case]))
    result = planlint_run("graph", "--format", "json", cwd=planted.root)
    assert "临江" in result.out
    assert not re.search("[\x7f-\x9f\u202a-\u202e]", result.out)
    json.loads(result.out)


def test_hostile_registry_names(planted: Any) -> None:
    """Names that messages fill in for holders are as harmless."""
    planted.replace(
        "registry/organisations.yaml", "[{name: 临江市公安局}]", '[{name: "\\e[2J公安局"}]'
    )
    planted.replace(
        "flood.yaml",
        "  - {id: police-duty, holder: lin-police, text: 负责交通管制和治安维护}\n", "",
    )  # fmt: skip
    result = planted.show()
    assert "member-without-duty" in result.out
    assert "\x1b" not in result.out


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"id: [a\nseverity: error\n", "not-yaml", 2),
        ("title: {zh: 任务没有牵头单位}\n".encode("gbk"), "wrong-encoding", 1),
        (b"", "empty-file", 1),
        (b"id: task-without-lead\nseverity: fatal\n", "unknown-word", 2),
        (b"id: task-without-lead\nchek: {kind: required}\n", "unknown-key", 2),
    ],
    ids=["not_yaml", "gbk", "empty", "unknown_word", "unknown_key"],
)
def test_pack_with_a_bad_rule(content: bytes, code: str, line: int) -> None:
    """The fault is told with file and place; that rule is out, all others are in."""
    from planlint.rulebook.builtin import _contents, builtin_pack
    from planlint.rulebook.pack import load_pack

    path = "rules/organisation/task-without-lead.yaml"
    files = dict(_contents("cn", with_fixtures=False))
    pack = load_pack({**files, path: content})
    places = {(p.problem.code, p.location.path, p.location.line) for p in pack.problems}
    assert (code, path, line) in places
    assert set(builtin_pack().rules) - set(pack.rules) == {"task-without-lead"}

"""Loading a pack: every fault is a problem with its place, and the rule concerned is left out."""

import textwrap

import pytest

from planlint.engine.problems import catalogue
from planlint.rulebook.pack import load_pack

LAW = """\
id: LAW
title: 突发事件应对法
in_force: 2024-11-01
clauses:
  - {article: "28", gist: 五个方面, en: Five things, reading: full}
  - {article: "29", gist: 转引, en: As quoted, reading: quoted}
  - {article: "30", gist: 另行施行, en: Later, reading: full, in_force: 2026-01-01}
"""
UNDATED = """\
id: BARE
title: 无日期的办法
clauses: [{article: "1", gist: 要旨, en: Gist, reading: full}, {article: "2", in_force: 2026-01-01, reading: full}]
"""
RULE = """\
id: task-without-lead
severity: error
scope: plan
binds: always
basis: [{instrument: LAW, article: "28", force: mandatory}]
title: {zh: 没有牵头, en: No lead}
why: {zh: 落不到人, en: Nobody does it}
check: {kind: required, each: "tasks[]", one_of: [lead]}
message: {zh: "{item}没有牵头", en: "nobody leads {item}"}
mend: {zh: 写上, en: write one}
"""
PATH = "rules/organisation/task-without-lead.yaml"


def files(rule: str = RULE, path: str = PATH, **more: str) -> dict[str, bytes]:
    """A small pack with one rule; *more* are further files by stem of the instruments folder."""
    texts = {
        "pack.yaml": "id: small\nversion: '1'\ntitle: 小包\n",
        "instruments/law.yaml": LAW,
        "instruments/bare.yaml": UNDATED,
        "vocabulary/roles.yaml": "- {id: general, zh: 总则, en: General}\n",
        path: rule,
        **{f"instruments/{stem}.yaml": text for stem, text in more.items()},
    }
    return {name: textwrap.dedent(text).encode() for name, text in texts.items()}


def faults(pack_files: dict[str, bytes]) -> list[tuple[str, str, int]]:
    """(code, path, line) of each problem."""
    found = load_pack(pack_files).problems
    return [(p.problem.code, p.location.path, p.location.line) for p in found]


def test_a_good_pack_loads() -> None:
    """Law, vocabulary and rules are there, and nothing is wrong."""
    pack = load_pack(files())
    assert () == pack.problems
    assert {"task-without-lead"} == set(pack.rules)
    assert {"LAW", "BARE"} == set(pack.lawbook.instruments)
    assert "总则" == pack.vocabulary.name("roles", "general").zh
    assert ("small", "1") == (pack.manifest.id, pack.manifest.version)
    assert ("tasks[].lead",) == pack.rules["task-without-lead"].reads
    assert PATH == pack.rules["task-without-lead"].path


@pytest.mark.parametrize(
    ("before", "after", "code", "line"),
    [
        ('article: "28"', 'article: "404"', "pack-clause-unknown", 5),
        ("instrument: LAW", "instrument: LEX", "pack-clause-unknown", 5),
        ('LAW, article: "28"', 'BARE, article: "1"', "pack-clause-undated", 5),
        ('article: "28"', 'article: "29"', "pack-clause-weakly-read", 5),
        ("basis: [{instrument", "basis: []\nsince: [{instrument", "pack-basis-missing", 1),
        ("{item}没有", "{thing}没有", "pack-word-unknown", 9),
        ("leads {item}", "leads {Item}", "pack-word-unknown", 9),
        ("zh: 写上", "zh: '写上 {lead}'", "pack-word-unknown", 10),
        ("leads {item}", "leads {item", "pack-word-unknown", 9),
        ("leads {item}", "leads {}", "pack-word-unknown", 9),
        ("id: task-without-lead", "id: task-lead", "pack-id-not-file-name", 1),
        (", en: Nobody does it", "", "pack-text-missing", 7),
        ("{zh: 写上, ", "{", "pack-text-missing", 10),
        ("kind: required", "kind: requires", "pack-check-unknown", 8),
        ("check: {kind: required,", "check: {", "pack-check-unknown", 8),
        ("one_of: [lead]", "oneof: [lead]", "unknown-key", 8),
        ("one_of: [lead]", "one_of: lead", "wrong-shape", 8),
        (", one_of: [lead]", "", "pack-parameter-missing", 8),
        ('each: "tasks[]", ', "", "pack-parameter-missing", 8),
        ("severity: error", "severity: fatal", "unknown-word", 2),
        ("scope: plan", "scop: plan", "unknown-key", 3),
        ("title: {zh: 没有牵头, en: No lead}", "title: 没有牵头", "wrong-shape", 6),
        (
            'kind: required, each: "tasks[]", one_of: [lead]',
            "kind: pattern, any_of: ['[未闭合']",
            "wrong-form",
            8,
        ),
        (
            'kind: required, each: "tasks[]", one_of: [lead]',
            "kind: reference, among: taskz",
            "unknown-word",
            8,
        ),
        (
            'kind: required, each: "tasks[]", one_of: [lead]',
            "kind: bands, of: ['warnings[]'], find: overlaps",
            "unknown-word",
            8,
        ),
        (
            'kind: required, each: "tasks[]", one_of: [lead]',
            "kind: deadline, record: filing, within: 20wd, from: edition.dates.issued",
            "unknown-word",
            8,
        ),
        (
            'kind: required, each: "tasks[]", one_of: [lead]',
            "kind: deadline, record: filings, within: 二十天, from: edition.dates.issued",
            "wrong-form",
            8,
        ),
        (
            'kind: required, each: "tasks[]", one_of: [lead]',
            "kind: reference, among: resources, of: ['resources.teams[]']",
            "pack-scope-too-narrow",
            8,
        ),
    ],
)
def test_a_fault_has_a_place_and_takes_its_rule_out(
    before: str, after: str, code: str, line: int
) -> None:
    """File and line of the fault, before any plan is read; a faulty rule never judges."""
    assert before in RULE
    spoilt = files(RULE.replace(before, after))
    assert (code, PATH, line) in faults(spoilt)
    assert {} == load_pack(spoilt).rules
    for problem, path, _ in faults(spoilt):
        assert PATH == path
        assert problem in catalogue().problems


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("severity: error", "severity: warning"),
        ('article: "28"', 'article: "30"'),
        ('instrument: LAW, article: "28", force: mandatory', "force: integrity"),
        ('instrument: LAW, article: "28", force: mandatory', "force: practice"),
        ('LAW, article: "28"', 'BARE, article: "2"'),
    ],
)
def test_what_is_allowed_loads(before: str, after: str) -> None:
    """Dated clauses of undated texts, and rules that rest on no law, are no faults."""
    assert [] == faults(files(RULE.replace(before, after)))


def test_a_warning_may_rest_on_a_quoted_clause() -> None:
    """How surely a clause was read caps the severity, it does not forbid the rule."""
    rule = RULE.replace('article: "28"', 'article: "29"').replace("error", "warning")
    assert [] == faults(files(rule))


def test_all_faults_are_reported_together() -> None:
    """A person mends a rule once, not fault by fault."""
    rule = RULE.replace('article: "28"', 'article: "9"').replace("{item}没有", "{thing}没有")
    rule = rule.replace(", en: No lead", "")
    assert {"pack-clause-unknown", "pack-text-missing"} <= {
        code for code, _, _ in faults(files(rule))
    }


def test_one_faulty_rule_leaves_the_others() -> None:
    """A fault takes out its own rule only."""
    good = RULE.replace("task-without-lead", "task-alone")
    spoilt = files(RULE.replace("[lead]", "[lead], foo: 1"))
    spoilt["rules/organisation/task-alone.yaml"] = good.encode()
    assert {"task-alone"} == set(load_pack(spoilt).rules)


def test_two_rules_of_one_id_are_a_fault() -> None:
    """The first of two equal ids stands, the second is a problem at its id."""
    twice = files()
    twice["rules/text/task-without-lead.yaml"] = RULE.encode()
    assert [("duplicate-entry", "rules/text/task-without-lead.yaml", 1)] == faults(twice)
    assert PATH == load_pack(twice).rules["task-without-lead"].path


def test_a_file_that_is_no_yaml_is_a_fault_with_its_place() -> None:
    """Reading problems of a pack are problems of the pack."""
    broken = files(RULE.replace("scope: plan", "scope：plan"))
    ((code, path, line),) = faults(broken)
    assert ("full-width-colon", PATH, 3) == (code, path, line)
    assert {} == load_pack(broken).rules


def test_faults_of_law_and_vocabulary_have_places() -> None:
    """An instrument or term with a wrong value is a problem where it stands."""
    spoilt = files(other="id: OTHER\ntitle: 另一个\nin_force: 2024年\n")
    spoilt["vocabulary/roles.yaml"] = b"- {id: general, zh: A, en: B, shown: [x]}\n"
    assert [
        ("wrong-form", "instruments/other.yaml", 3),
        ("unknown-key", "vocabulary/roles.yaml", 1),
    ] == faults(spoilt)


def test_an_empty_pack_loads() -> None:
    """Nothing in, nothing out: no manifest, no rules, no problems."""
    pack = load_pack({})
    assert ((), {}, "") == (pack.problems, pack.rules, pack.manifest.id)

"""The user's own packs: what they add, what stands against them, and that only the faulty part falls out."""

import dataclasses

import pytest

from planlint.engine.problems import catalogue
from planlint.model.document import Location
from planlint.model.fitting import Located
from planlint.rulebook.own import OwnFiles, extended
from planlint.rulebook.pack import Pack, load_pack
from planlint.source.problem import Problem

PACK = 'id: lin\nversion: "1.2"\ntitle: 临江市规则包\n'
LAW = """\
id: LIN-FLOOD-2025
title: 临江市防汛办法
in_force: 2025-01-01
clauses: [{article: "12", gist: 险情三十分钟内报告, en: Report soon, reading: full}]
"""
RULE = """\
id: lin-pump-missing
severity: warning
applies: {hazards: [flood]}
basis: [{instrument: LIN-FLOOD-2025, article: "12", force: mandatory}]
title: {zh: 没有强排泵站, en: No pump}
why: {zh: 排水, en: Water}
check: {kind: spoken, words: [强排泵站]}
message: {zh: 没有写, en: Not there}
mend: {zh: 写上, en: Write}
"""
CHECK = "{kind: spoken, words: [强排泵站]}"
PATH = "rules/lin-pump-missing.yaml"
BASE = load_pack(
    {
        "pack.yaml": b"id: cn\nversion: '2026.11'\n",
        "instruments/law.yaml": "id: LAW\ntitle: 法\nin_force: 2024-11-01\nclauses: [{article: '1', reading: full}]\n".encode(),
        "vocabulary/hazards.yaml": "- {id: flood, zh: 洪涝, en: Flood}\n".encode(),
        "vocabulary/headings.yaml": "- {title: 总则, roles: [general]}\n".encode(),
    }
)


def own(version: str | None = None, **changes: str | None) -> OwnFiles:
    """The pack with some files changed or taken out (None); ``__`` stands for a slash."""
    texts = {
        "pack.yaml": PACK,
        "instruments/lin.yaml": LAW,
        PATH: RULE,
        **{name.replace("__", "/") + ".yaml": text for name, text in changes.items()},
    }
    files = {name: text.encode() for name, text in texts.items() if text is not None}
    return OwnFiles("packs/lin/", files, version=version)


def with_rule(before: str, after: str) -> Pack:
    """The pack with one place of its rule changed."""
    assert before in RULE
    return extended(
        BASE,
        [
            dataclasses.replace(
                own(), files={**own().files, PATH: RULE.replace(before, after).encode()}
            )
        ],
    )


def faults(pack: Pack) -> list[tuple[str, str, int]]:
    """(code, path, line) of each fault; every code is in the catalogue."""
    found = [(p.problem.code, p.location.path, p.location.line) for p in pack.own_problems]
    assert {code for code, _, _ in found} <= set(catalogue().problems)
    return found


def test_a_good_pack_adds_law_words_and_rules() -> None:
    """All of the built-in pack stays; what is new stands beside it."""
    words = "- {id: lin_tide, zh: 海水倒灌, en: Tide, category: natural}\n"
    pack = extended(BASE, [own(vocabulary__hazards=words)])
    assert [] == faults(pack)
    assert {"lin-pump-missing"} == set(pack.rules)
    assert "lin" == pack.rules["lin-pump-missing"].pack
    assert {"LAW", "LIN-FLOOD-2025"} == set(pack.lawbook.instruments)
    assert {"flood", "lin_tide"} == set(pack.vocabulary.lists["hazards"])
    assert [("lin", "1.2")] == [(one.id, one.version) for one in pack.own]
    assert {} == BASE.rules


@pytest.mark.parametrize(
    ("changes", "code", "path", "line"),
    [
        ({"pack": 'version: "1"\n'}, "missing-key", "packs/lin/pack.yaml", 1),
        ({"pack": "id: lin\n"}, "missing-key", "packs/lin/pack.yaml", 1),
        ({"pack": 'id: cn\nversion: "1"\n'}, "pack-id-taken", "packs/lin/pack.yaml", 1),
        ({"pack": None}, "pack-manifest-missing", "packs/lin", 1),
        ({"pack": "id: [\n"}, "not-yaml", "packs/lin/pack.yaml", 2),
        ({"pack": PACK + 'requires: {cn: "2027.1"}\n'}, "pack-requires-other", "packs/lin/pack.yaml", 4),
        ({"pack": PACK + 'requires: {anping: "1"}\n'}, "pack-requires-other", "packs/lin/pack.yaml", 4),
        ({"version": "1.3"}, "pack-version-differs", "packs/lin/pack.yaml", 2),
    ],
)  # fmt: skip
def test_a_fault_of_the_whole_stops_the_pack(
    changes: dict[str, str | None], code: str, path: str, line: int
) -> None:
    """Nothing of it is applied, and the place is told as not checked."""
    pack = extended(BASE, [own(**changes)])
    assert (code, path, line) in faults(pack)
    assert any(p.problem.fatal for p in pack.own_problems)
    assert (BASE.rules, BASE.lawbook, ()) == (pack.rules, pack.lawbook, pack.own)


def test_the_right_version_and_what_it_requires() -> None:
    """A pin that agrees and requirements that are met are no fault."""
    fine = own("1.2", pack=PACK + 'requires: {cn: "2026.9", planlint: "0.0.1"}\n')
    assert [] == faults(extended(BASE, [fine]))


@pytest.mark.parametrize(
    ("before", "after", "code", "line"),
    [
        (CHECK, "{python: true}", "pack-code-refused", 7),
        (f"check: {CHECK}\n", "", "pack-code-refused", 1),
        (CHECK, "{kind: exec, words: [x]}", "pack-check-unknown", 7),
        (CHECK, '{kind: required, each: "task[]", one_of: [lead]}', "pack-path-unknown", 7),
        (CHECK, '{kind: required, each: "tasks[]", one_of: [leed]}', "pack-path-unknown", 7),
        (CHECK, '{kind: required, each: "tasks[]", one_of: [__class__]}', "pack-path-unknown", 7),
        (CHECK, '{kind: unique, of: ["tasks[].model_dump"]}', "pack-path-unknown", 7),
        (CHECK, '{kind: unique, of: ["edition[]"]}', "pack-path-unknown", 7),
        (CHECK, '{kind: pattern, any_of: ["(a+)+b"]}', "pack-pattern-costly", 7),
        (CHECK, '{kind: pattern, any_of: ["应当.*尽量"]}', "pack-pattern-costly", 7),
        (CHECK, '{kind: pattern, any_of: ["x"], unless: ["《[^》]*》"]}', "pack-pattern-costly", 7),
        (CHECK, '{kind: pattern, any_of: ["(?:x|xx|xxx){0,12}y"]}', "pack-pattern-costly", 7),
        (CHECK, '{kind: pattern, any_of: ["(x)\\\\1"]}', "pack-pattern-costly", 7),
        (CHECK, f'{{kind: pattern, any_of: ["{"x" * 501}"]}}', "pack-pattern-costly", 7),
        (CHECK, '{kind: pattern, any_of: ["(?P<a>x)", "(?P<a>y)"]}', "wrong-form", 7),
        (CHECK, "{kind: filled, entries: receivers, fields: [phone]}", "pack-kind-unfit", 7),
        ("{hazards: [flood]}", "{types: [registry]}", "pack-kind-unfit", 7),
        ("[flood]", "[floods]", "unknown-word", 3),
        ("{hazards: [flood]}", "{types: [specials]}", "unknown-word", 3),
        ("zh: 没有写", 'zh: "{item.__class__}"', "pack-word-unknown", 8),
        ("zh: 没有写", 'zh: "{0}{}"', "pack-word-unknown", 8),
        ("zh: 排水", f"zh: {'字' * 501}", "pack-text-too-long", 6),
        ('"12"', '"13"', "pack-clause-unknown", 4),
    ],
)
def test_a_fault_in_a_rule_stops_that_rule(before: str, after: str, code: str, line: int) -> None:
    """File and line; the rule is out, the pack is in."""
    pack = with_rule(before, after)
    assert (code, f"packs/lin/{PATH}", line) in faults(pack)
    assert {} == pack.rules
    assert [("lin", "1.2")] == [(one.id, one.version) for one in pack.own]


@pytest.mark.parametrize("message", ["{item:>999999999}", "{item!r}", "{item:{item}}", "{item[0]}"])
def test_no_format_in_a_message(message: str) -> None:
    """A width would fill the memory; only the bare words of the check are taken."""
    check = 'check: {kind: required, each: "tasks[]", one_of: [lead]}'
    text = RULE.replace(f"check: {CHECK}", check).replace("zh: 没有写", f'zh: "{message}"')
    pack = extended(BASE, [dataclasses.replace(own(), files={**own().files, PATH: text.encode()})])
    assert ["pack-word-unknown"] == [code for code, _, _ in faults(pack)]


def test_a_path_with_a_slip_says_what_was_meant() -> None:
    """The first key of the path is looked up."""
    pack = with_rule(CHECK, '{kind: unique, of: ["task[].id"]}')
    assert ["tasks"] == [p.problem.words["near"] for p in pack.own_problems]


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("instruments__more", LAW.replace("LIN-FLOOD-2025", "LAW"), 1),
        ("vocabulary__hazards", "- {id: tide, zh: 潮, en: T}\n- {id: flood, zh: 洪, en: F}\n", 2),
        ("vocabulary__headings", "- {title: 总则, roles: [x]}\n", 1),
    ],
)
def test_a_taken_name_stays_with_the_built_in_pack(name: str, text: str, line: int) -> None:
    """The problem has its place; the meaning of the name does not change."""
    pack = extended(BASE, [own(**{name: text})])
    path = f"packs/lin/{name.replace('__', '/')}.yaml"
    assert [("pack-name-taken", path, line)] == faults(pack)
    assert BASE.lawbook.instruments["LAW"] == pack.lawbook.instruments["LAW"]
    assert BASE.vocabulary.lists["hazards"]["flood"] == pack.vocabulary.lists["hazards"]["flood"]
    assert BASE.vocabulary.headings == pack.vocabulary.headings
    assert ("tide" in pack.vocabulary.lists["hazards"]) is (name == "vocabulary__hazards")


def test_between_two_packs_the_first_stands() -> None:
    """Of the rule that both have; all else of the second is applied."""
    second = dataclasses.replace(
        own(pack=PACK.replace("lin", "anping"), instruments__lin=None),
        folder="packs/anping/",
    )
    more = RULE.replace("lin-pump-missing", "anping-gate-missing").encode()
    second = dataclasses.replace(
        second, files={**second.files, "rules/anping-gate-missing.yaml": more}
    )
    pack = extended(BASE, [own(), second])
    assert [("pack-name-taken", f"packs/anping/{PATH}", 1)] == faults(pack)
    assert {"lin-pump-missing": "lin", "anping-gate-missing": "anping"} == {
        name: bound.pack for name, bound in pack.rules.items()
    }


def test_rules_may_not_be_called_as_problems_are() -> None:
    """What a report calls a wrong form stays one."""
    pack = extended(BASE, [own()], {"lin-pump-missing"})
    assert [("pack-name-taken", f"packs/lin/{PATH}", 1)] == faults(pack)
    assert {} == pack.rules


def test_files_without_a_place_are_told() -> None:
    """``rule/`` for ``rules/`` would otherwise be a rule that never judges."""
    pack = extended(BASE, [own(rule__x=RULE, vocabulary__hazard="- {id: x, zh: 甲, en: X}\n")])
    assert {
        ("pack-file-unused", "packs/lin/rule/x.yaml", 1),
        ("unknown-word", "packs/lin/vocabulary/hazard.yaml", 1),
    } == set(faults(pack))


def test_fixtures_are_no_part_of_the_judgement() -> None:
    """A broken fixture stops nothing but the proof."""
    assert [] == faults(extended(BASE, [own(fixtures__lin__plan="[")]))


def test_what_could_not_be_read_is_passed_on() -> None:
    """One unreadable file stops itself only."""
    lost = Located(Problem("unreadable", {"detail": "EACCES"}, fatal=True), Location("packs/lin/x"))
    pack = extended(BASE, [dataclasses.replace(own(), problems=(lost,))])
    assert [("unreadable", "packs/lin/x", 1)] == faults(pack)
    assert {"lin-pump-missing"} == set(pack.rules)

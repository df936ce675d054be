"""``check --statistics`` and the line under every report: what ran, what it looked at, what saw nothing."""

import re
from typing import Any

import pytest
from own_pack import check_of, put

LINE = {
    "zh": re.compile(r"规则: 运行 (\d+) 条，其中 (\d+) 条没有看到要查的内容"),
    "en": re.compile(r"rules: (\d+) ran, (\d+) of them examined nothing"),
}
TASKS = '{kind: required, each: "tasks[]", one_of: [lead]}'


def rows(result: Any) -> dict[str, tuple[int, int, int]]:
    """Rule -> plans, places, findings."""
    return {
        one["rule"]: (one["plans"], one["places"], one["findings"])
        for one in result.json["statistics"]
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_report_says_how_many_rules_ran(family: Any, lang: str) -> None:
    """In one line before the counts; the JSON report has the same numbers."""
    line = family.show(lang=lang).out.splitlines()[-2]
    ran, idle = map(int, LINE[lang].fullmatch(line).groups())
    book = family.check().json["rulebook"]
    assert (ran, idle) == (book["rules_run"], book["rules_examined_nothing"])
    assert ran > idle > 0


def test_only_on_demand(family: Any) -> None:
    """No key and no table without the option; the same numbers with it."""
    short, long = family.check().json, family.check("--statistics").json
    assert "statistics" not in short
    assert short["rulebook"] == long["rulebook"]
    assert short["findings"] == long["findings"]
    assert short["rulebook"]["rules_run"] == len(long["statistics"])
    idle = [one for one in long["statistics"] if not one["places"]]
    assert short["rulebook"]["rules_examined_nothing"] == len(idle)


def test_places_are_counted(family: Any) -> None:
    """Tasks are places of a rule about tasks, whether they have what it asks or not."""
    put(family, check_of(TASKS))
    before = rows(family.check("--statistics"))["lin-pump-missing"]
    family.replace(
        "flood.yaml",
        "tasks:\n",
        "tasks:\n  - {id: more, title: 巡查}\n  - {id: and-more, title: 再巡查, lead: lin-em}\n",
    )
    after = rows(family.check("--statistics"))["lin-pump-missing"]
    assert (1, before[1] + 2, before[2] + 1) == after


def test_a_rule_without_anything_to_see(family: Any) -> None:
    """It ran, it saw nothing, it is named."""
    put(
        family,
        check_of('{kind: required, each: "cards[]", one_of: [steps]}').replace("steps", "id"),
    )
    assert (1, 0, 0) == rows(family.check("--statistics"))["lin-pump-missing"]
    text = family.show("--statistics").out
    (named,) = [line for line in text.splitlines() if line.startswith("没有看到要查的内容的规则: ")]
    assert "lin-pump-missing" in named
    assert "task-without-lead" not in named


def test_a_rule_that_does_not_apply_did_not_run(family: Any) -> None:
    """There is no village plan here."""
    rule = check_of(TASKS).replace("types: [special]", "types: [village]")
    put(family, rule)
    assert "lin-pump-missing" not in rows(family.check("--statistics"))


def test_as_many_places_as_findings_at_least(planted: Any) -> None:
    """A rule that found something has looked at something."""
    for plans, places, findings in rows(planted.check("--statistics")).values():
        assert places >= findings
        assert plans <= 3


def test_findings_of_all_outcomes_are_counted(planted: Any) -> None:
    """As many as the report lists."""
    result = planted.check("--statistics")
    counted = {rule: row[2] for rule, row in rows(result).items() if row[2]}
    listed = [f["rule"] for f in result.findings() if f["rule"] in rows(result)]
    assert {rule: listed.count(rule) for rule in listed} == counted


def test_one_plan_named(family: Any) -> None:
    """Only what is shown is counted."""
    put(family, check_of(TASKS).replace("applies: {types: [special]}\n", ""))
    alone = rows(family.check("water.yaml", "--statistics"))["lin-pump-missing"]
    whole = rows(family.check("--statistics"))["lin-pump-missing"]
    assert (1, 3) == (alone[0], whole[0])
    assert alone[1] < whole[1]


def test_a_superseded_edition_is_not_counted(family: Any) -> None:
    """It was not judged."""
    put(family, check_of(TASKS))
    before = rows(family.check("--statistics"))["lin-pump-missing"]
    old = family.read("flood.yaml").replace("临政办发〔2026〕8号", "临政办发〔2019〕8号")
    family.write(
        "old.yaml", old.replace("2026-03-16", "2019-03-16").replace('version: "2"', 'version: "1"')
    )
    assert before == rows(family.check("--statistics"))["lin-pump-missing"]


def test_narrowed(family: Any) -> None:
    """Rules that were not asked for did not run."""
    result = family.check("--statistics", "--select", "task-without-lead")
    assert {"task-without-lead"} == set(rows(result))
    assert 1 == result.json["rulebook"]["rules_run"]


def test_the_same_in_several_processes(planted: Any) -> None:
    """The numbers do not hang on who judged."""
    for number in range(40):
        planted.write(f"plans/{number}.yaml", planted.read("water.yaml"))
    one, two = (planted.check("--statistics", "--jobs", n).out for n in ("1", "2"))
    assert one == two


def test_over_several_workspaces(new_family: Any, tmp_path: Any, planlint_run: Any) -> None:
    """Sums; a rule saw nothing only if it did in none."""
    for name in ("one", "two"):
        new_family(tmp_path / name)
    call = ("check", "--as-of", "2026-06-30", "--format", "json", "--statistics")
    alone = rows(planlint_run(*call, "one", cwd=tmp_path))
    both = rows(planlint_run(*call, "one", "two", cwd=tmp_path))
    assert {rule: (2 * a, 2 * b, 2 * c) for rule, (a, b, c) in alone.items()} == both


@pytest.mark.parametrize("style", ["sarif", "junit", "github"])
def test_formats_without_a_place_for_it(family: Any, style: str) -> None:
    """Refused rather than silently left out."""
    result = family.run("check", "--statistics", "--format", style, PLANLINT_LANG="zh")
    assert (2, True) == (result.code, "--statistics" in result.err)

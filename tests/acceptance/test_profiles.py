"""Profiles: where a plan is decides which clause it is judged by; a workspace may have its own."""

import pytest

RULE = "- {id: lin-rule, type: rule, rank: RANK, title: 临江市应急预案管理办法, number: 临政令第3号, in_force: 2020-01-01}\n"
OWN = (
    "- id: lin-own\n  zh: 临江市\n  jurisdiction: lin\n  settings:\n"
    "    - {setting: SETTING, instrument: lin-rule, article: '9'}\n"
)


def put_in(family, code):
    """Let the province of the family be a real one."""
    family.replace(
        "registry/jurisdictions.yaml",
        "level: province, parent",
        f'level: province, code: "{code}", parent',
    )


def own_profile(family, setting, rank="local_rule"):
    """Give the workspace a profile with one setting that rests on a registered document."""
    text = family.read("registry/instruments.yaml")
    family.write("registry/instruments.yaml", text + RULE.replace("RANK", rank))
    family.write("registry/profiles.yaml", OWN.replace("SETTING", setting))


def clauses(finding):
    """The clauses that a finding rests on."""
    return [(entry["instrument"], entry["article"]) for entry in finding["basis"]]


def test_a_fictional_city_is_judged_by_the_state(family):
    """Three years, by the measures, as an error."""
    result = family.check("--as-of", "2029-05-17", "--select", "drill-overdue")
    (found,) = result.findings("flood.yaml")
    assert found["severity"] == "error"
    assert clauses(found) == [("CN-PLAN-MEASURES-2024", "32")]
    assert "应在 2029-05-15 前演练" in found["message"]
    assert "3年（《突发事件应急预案管理办法》第32条）" in found["message"]


def test_in_chongqing_a_drill_is_due_every_year(family):
    """A warning, as nobody verified that the regulation still holds; it names its clause."""
    put_in(family, "500000")
    result = family.check("--as-of", "2027-05-31", "--select", "drill-overdue")
    (flood, water) = result.findings()
    assert (flood["path"], water["path"]) == ("flood.yaml", "water.yaml")
    assert flood["severity"] == "warning"
    assert clauses(flood) == [("CN-CQ-ERL-2012", "19")]
    assert "1年（《重庆市突发事件应对条例》第19条）" in flood["message"]


def test_in_chongqing_three_years_are_still_an_error(family):
    """What breaks the measures too is not hidden behind a clause that was not verified."""
    put_in(family, "500000")
    result = family.check("--as-of", "2029-05-17", "--select", "drill-overdue")
    found = result.findings("flood.yaml")[0]
    assert (found["severity"], clauses(found)) == ("error", [("CN-PLAN-MEASURES-2024", "32")])


def test_the_workspace_names_its_own_document(family):
    """Title, number and article of a document that only the registry knows, in both languages."""
    own_profile(family, "drill_period, value: 1mo")
    found = family.check("--select", "drill-overdue").findings("flood.yaml")[0]
    assert (found["severity"], clauses(found)) == ("error", [("lin-rule", "9")])
    assert "1个月（《临江市应急预案管理办法》第9条）" in found["message"]
    shown = family.show("--select", "drill-overdue").out
    assert "依据: 《临江市应急预案管理办法》（临政令第3号）第9条〔应当〕" in shown
    english = family.show("--select", "drill-overdue", lang="en").out
    assert "1 month (《临江市应急预案管理办法》 art. 9)" in english


@pytest.mark.parametrize("style", ["text", "json", "sarif", "junit", "github"])
def test_every_format_names_the_local_document(family, style):
    """The clause reaches all readers."""
    own_profile(family, "drill_period, value: 1mo")
    result = family.check("--select", "drill-overdue", "--format", style)
    assert "临江市应急预案管理办法" in result.out


def test_a_rule_of_the_city_may_be_looser_than_the_measures(family):
    """办法 41: regulations and rules prevail."""
    own_profile(family, "drill_period, value: 5y")
    assert family.check("--as-of", "2029-05-17", "--select", "drill-overdue").findings() == []
    assert family.check("--select", "local-value-looser").findings() == []


def test_a_mere_notice_may_not_be_looser_without_a_word(family):
    """The value is applied, and a warning asks for the rule it rests on."""
    own_profile(family, "drill_period, value: 5y", rank="normative")
    (found,) = family.check("--select", "local-value-looser").findings()
    assert (found["path"], found["severity"]) == ("registry/profiles.yaml", "warning")
    assert found["line"] == 5
    assert "5年（《临江市应急预案管理办法》第9条）" in found["message"]
    assert "3年（《突发事件应急预案管理办法》第32条）" in found["message"]


def test_what_is_looser_than_a_regulation_is_not_applied(family):
    """The finding names both clauses; the plan is judged by the regulation."""
    clock = "reporting_clock, value: 3h, from: city, to: province, for: {hazards: [work_safety]}"
    own_profile(family, clock, rank="local_regulation")
    family.replace("flood.yaml", "hazards: [flood]\nmaker", "hazards: [work_safety]\nmaker")
    family.replace(
        "flood.yaml", "to: {tier: province}, within: 30m", "to: {tier: province}, within: 150m"
    )
    result = family.check(
        "--select", "local-override", "--select", "accident-report-late-between-levels"
    )
    late, override = result.findings()
    assert (override["rule"], override["severity"]) == ("local-override", "error")
    assert "生产安全事故报告和调查处理条例" in override["message"]
    assert (late["path"], clauses(late)) == ("flood.yaml", [("CN-ACCIDENT-REPORT-REG-2007", "11")])


def test_a_wrong_value_is_a_finding_at_its_place(family):
    """The rest of the profile, and all else, is still applied."""
    own_profile(family, "drill_period, value: 每年")
    text = family.read("registry/profiles.yaml")
    family.write(
        "registry/profiles.yaml",
        text + "    - {setting: filing_time, value: 5wd, instrument: lin-rule, article: '10'}\n"
        "    - {setting: drill_perod, value: 1y}\n",
    )
    result = family.check(
        "--select", "wrong-form", "--select", "unknown-word", "--select", "filing-overdue"
    )
    assert [(f["rule"], f["line"]) for f in result.findings("registry/profiles.yaml")] == [
        ("wrong-form", 5),
        ("unknown-word", 7),
    ]
    assert "drill_period" in result.findings("registry/profiles.yaml")[1]["message"]
    assert {clauses(f)[0] for f in result.findings("flood.yaml")} == {("lin-rule", "10")}


@pytest.mark.parametrize("text", ["- {id: [", "lin: x\n", "\x00"])
def test_a_profile_file_that_cannot_be_read_stops_nothing_else(planted, text):
    """It is a finding; the plans are judged by the state."""
    planted.write("registry/profiles.yaml", text)
    result = planted.check()
    assert result.findings("registry/profiles.yaml")
    planted.assert_planted_found(result)


@pytest.mark.parametrize(
    "setting",
    [
        "drill_period, value: 2h",
        "revision_period, value: 999999999y",
        "reporting_clock, value: 3wd, from: city, to: province",
        "required_roles, value: {a: b}",
        "simplified_refiling, value: [true]",
    ],
)
def test_a_value_that_makes_no_sense_is_dropped(family, setting):
    """It is a finding; nothing falls over, and the plans are judged by the state."""
    own_profile(family, setting)
    result = family.check("--as-of", "2029-05-17")
    (wrong,) = result.findings("registry/profiles.yaml")
    assert wrong["rule"] in ("wrong-form", "wrong-shape")
    (late,) = [f for f in result.findings("flood.yaml") if f["rule"] == "drill-overdue"]
    assert clauses(late) == [("CN-PLAN-MEASURES-2024", "32")]


def test_profiles_in_a_long_circle_end(family):
    """Two hundred that extend one another."""
    lines = [
        f"- {{id: p{n}, zh: 甲, jurisdiction: lin, extends: p{(n + 1) % 200}}}\n"
        for n in range(200)
    ]
    family.write("registry/profiles.yaml", "".join(lines))
    assert family.check().json["findings"] == []


def test_one_process_or_two_find_the_same(family):
    """The profiles travel to the processes that check single plans."""
    own_profile(family, "required_roles, value: [recovery.housing]")
    one = family.check("--select", "local-element-missing").json["findings"]
    two = family.check("--select", "local-element-missing", "--jobs", "2").json["findings"]
    assert one == two
    assert {f["path"] for f in one} == {"flood.yaml", "total.yaml", "water.yaml"}
    assert clauses(one[0]) == [("lin-rule", "9")]

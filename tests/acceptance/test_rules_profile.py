"""``planlint rules profile``: which clauses an area is judged by."""

import json


def test_a_region_code_outside_of_any_workspace(tmp_path, planlint_run):
    """The profiles of the pack, from the province to the state."""
    result = planlint_run("rules", "profile", "500105", "--as-of", "2026-06-30", cwd=tmp_path)
    assert result.code == 0
    assert result.out.splitlines()[0] == "重庆市（chongqing） → 全国（state）"
    assert "  1年（《重庆市突发事件应对条例》第19条）" in result.out


def test_without_an_area_what_holds_everywhere(tmp_path, planlint_run):
    """On the day asked for: before the measures of 2024 nothing set a time for filing."""
    now = planlint_run(
        "rules", "profile", "--as-of", "2026-06-30", "--lang", "en", cwd=tmp_path
    ).out
    then = planlint_run(
        "rules", "profile", "--as-of", "2023-06-30", "--lang", "en", cwd=tmp_path
    ).out
    assert now.splitlines()[0] == then.splitlines()[0] == "The whole country (state)"
    assert "Time for filing" in now
    assert "Time for filing" not in then
    assert "art. 22" in then


def test_a_registered_area_with_a_profile_of_its_own(family):
    """The innermost first; JSON names profile, clause and value."""
    family.write(
        "registry/profiles.yaml",
        "- {id: lin-own, zh: 临江市, jurisdiction: lin, extends: shandong, settings: "
        "[{setting: filing_time, value: 10wd, instrument: CN-PLAN-MEASURES-2024, article: '40'}]}\n",
    )
    shown = family.run("rules", "profile", "lin", "--as-of", "2026-06-30").out
    assert shown.splitlines()[0] == "临江市（lin-own） → 山东省（shandong） → 全国（state）"
    listed = json.loads(
        family.run("rules", "profile", "lin", "--as-of", "2026-06-30", "--format", "json").out
    )
    times = [
        (e["profile"], e["value"], e["article"]) for e in listed if e["setting"] == "filing_time"
    ]
    assert times == [("lin-own", "10wd", "40"), ("state", "20wd", "26")]


def test_an_unknown_area_is_a_wrong_call(family):
    """It is neither registered nor a code."""
    result = family.run("rules", "profile", "linn")
    assert result.code == 2
    assert "linn" in result.err


def test_what_a_profile_is_called_cannot_drive_the_terminal(family):
    """Names come from the workspace."""
    family.write(
        "registry/profiles.yaml", '- {id: lin-own, zh: "临\\x1b[31m江", jurisdiction: lin}\n'
    )
    assert "\x1b" not in family.run("rules", "profile", "lin").out

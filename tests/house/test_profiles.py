"""What profiles set and rules read fits together, and docs/profiles.md names all of it."""

import re
from pathlib import Path

import pytest

from helpers import registry
from planlint.family.registry import Registry
from planlint.model.settings import SETTINGS
from planlint.rulebook.builtin import builtin_pack
from planlint.rulebook.regime import STATUTES, Regimes

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/profiles.md").read_text(encoding="utf-8")
PACK = builtin_pack()
REGIMES = Regimes(PACK.profiles, PACK.lawbook, Registry())


@pytest.mark.parametrize(
    "rule", [r for r in PACK.rules.values() if r.rule.check.get("setting")], ids=lambda r: r.rule.id
)
def test_a_rule_looks_at_the_day_that_its_setting_looks_at(rule):
    """Else the clause of one day would judge by the value of another."""
    assert rule.rule.binds == SETTINGS[rule.rule.check["setting"]].binds


@pytest.mark.parametrize("name", PACK.profiles)
def test_a_profile_of_the_pack_names_a_clause_for_each_value(name):
    """Or says that it is a practice."""
    profile = PACK.profiles[name]
    assert profile.zh
    assert profile.en
    for limit in REGIMES.limits(profile):
        assert limit.title or limit.basis.force == "practice", limit
        assert len(limit.setting.from_) > 0 or limit.setting.setting != "reporting_clock"


@pytest.mark.parametrize("name", PACK.profiles)
def test_no_profile_of_the_pack_is_looser_than_a_statute(name):
    """A local value in the field of a statute is not below it."""
    statutes = [
        limit
        for profile in PACK.profiles.values()
        for limit in REGIMES.limits(profile)
        if limit.rank in STATUTES
    ]
    for limit in REGIMES.limits(PACK.profiles[name]):
        for statute in statutes:
            same = limit.setting.setting == statute.setting.setting
            field = set(limit.setting.for_.hazards) & set(statute.setting.for_.hazards)
            between = set(limit.setting.from_) & set(statute.setting.from_)
            assert not (same and field and between and limit.looser(statute))


def test_the_state_profile_holds_for_all_and_only_it():
    """Every other one has a region code and goes back to it."""
    roots = [p.id for p in PACK.profiles.values() if not p.code and not p.extends]
    assert roots == ["state"]
    for profile in PACK.profiles.values():
        assert list(REGIMES.beyond(str(profile.id)))[-1] == "state"


def test_the_page_names_every_setting_and_every_profile():
    """In its tables, by the word that people write."""
    for word in (*SETTINGS, *PACK.profiles):
        assert f"| `{word}` |" in PAGE, word


BLOCKS = re.findall(r"```yaml\n# (registry/\w+)\.yaml\n(.*?)```", PAGE, re.DOTALL)


def test_what_the_page_shows_can_be_used():
    """Its registries have no problem, and the profile is found by its area."""
    areas = "- {id: jiangzhou, level: city}\n"
    chapters = {name.removeprefix("registry/"): text for name, text in BLOCKS}
    assert set(chapters) == {"profiles", "instruments"}
    shown = registry(jurisdictions=areas, **chapters)
    assert Regimes(PACK.profiles, PACK.lawbook, shown).chain("jiangzhou") == (
        "jiangzhou-own",
        "state",
    )

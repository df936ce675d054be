"""Which values hold where: by region code, by registered area, by base, by day; statutes beside all."""

import datetime
import pickle

import pytest

from helpers import document, registry, typed
from planlint.engine.run import Options, make_ruleset
from planlint.family.lawbook import Lawbook
from planlint.model.fitting import fit
from planlint.model.law import Clause, Instrument
from planlint.model.registries.profiles import Profile
from planlint.rulebook.builtin import builtin_pack
from planlint.rulebook.regime import Regimes, Terms

DAY = datetime.date(2026, 6, 30)
AREAS = """\
- {id: north, level: province, code: "PROVINCE"}
- {id: lin, level: city, parent: north}
- {id: xian, level: county, parent: lin}
"""


def law(code, rank, *articles, reading="full", **dates):
    """An instrument with clauses."""
    clauses = tuple(Clause(article=a, gist=a, en=a, reading=reading) for a in articles)
    return Instrument(id=code, title=f"{code}办法", kind=rank, clauses=clauses, **dates)


LAWS = Lawbook({
    "STATUTE": law("STATUTE", "administrative_regulation", "1", in_force=datetime.date(2000, 1, 1)),
    "OLD": law("OLD", "normative", "1", in_force=datetime.date(2010, 1, 1), repealed=datetime.date(2020, 1, 1)),
    "NEW": law("NEW", "normative", "1", in_force=datetime.date(2020, 1, 1)),
    "HALF": law("HALF", "local_regulation", "1", reading="excerpt", in_force=datetime.date(2010, 1, 1)),
    "LOCAL": law("LOCAL", "local_regulation", "1", in_force=datetime.date(2010, 1, 1)),
})  # fmt: skip


def profile(name, *settings, **head):
    """A profile with settings in short: name, value, code."""
    lines = "".join(
        f"  - {{setting: {setting}, value: {value}, instrument: {code}, article: '1'{more}}}\n"
        for setting, value, code, *rest in settings
        for more in ["".join(f", {one}" for one in rest)]
    )
    head = "".join(f"{key}: '{value}'\n" for key, value in head.items())
    text = f"id: {name}\n{head}settings:\n{lines}" if lines else f"id: {name}\n{head}"
    fitted = fit(Profile, document(text))
    assert fitted.problems == ()
    return fitted.value


def regimes(*profiles, own="[]\n", areas=AREAS, code="420000"):
    """Regimes of a pack with these profiles over the three areas."""
    registered = registry(jurisdictions=areas.replace("PROVINCE", code), profiles=own)
    return Regimes({one.id: one for one in profiles}, LAWS, registered)


def asked(
    made, area, name, *, issued="2026-01-01", as_of=DAY, level="city", kind="special", **more
):
    """Value and document of each limit that holds for a plan there, in their order."""
    plan = typed(f"type: {kind}\nid: a\ntitle: t\njurisdiction: {area}\nhazards: [flood]\n"
                 f"edition: {{dates: {{issued: {issued}}}}}\n").value  # fmt: skip
    terms = Terms(made.at(area), plan, level, as_of)
    return [(str(one.value), one.basis.instrument) for one in terms.asked(name, **more)]


STATE = profile("state", ("drill_period", "3y", "OLD"), ("drill_period", "3y", "NEW"))


def test_the_clause_follows_the_day():
    """A duty that goes on is judged by the law of the day of the check."""
    made = regimes(STATE)
    assert asked(made, "lin", "drill_period") == [("3y", "NEW")]
    assert asked(made, "lin", "drill_period", as_of=datetime.date(2019, 1, 1)) == [("3y", "OLD")]
    assert asked(made, "lin", "drill_period", as_of=datetime.date(2009, 1, 1)) == []


def test_a_duty_of_the_edition_follows_the_day_of_issue():
    """Whatever the day of the check."""
    state = profile("state", ("filing_time", "20wd", "NEW"))
    made = regimes(state)
    assert asked(made, "lin", "filing_time", issued="2020-01-01") == [("20wd", "NEW")]
    assert asked(made, "lin", "filing_time", issued="2019-12-31") == []


def test_a_region_code_reaches_down_to_areas_without_a_code():
    """The nearest code above decides; the longest prefix is the innermost."""
    province = profile("prov", ("drill_period", "1y", "LOCAL"), code="50", extends="state")
    assert asked(regimes(STATE, province, code="500000"), "xian", "drill_period") == [
        ("1y", "LOCAL"), ("3y", "NEW"),
    ]  # fmt: skip
    assert asked(regimes(STATE, province), "xian", "drill_period") == [("3y", "NEW")]
    assert regimes(STATE, province, code="500000").chain("xian") == ("prov", "state")


def test_an_unknown_area_has_what_holds_everywhere():
    """No registry, no code."""
    assert asked(regimes(STATE), "nowhere", "drill_period") == [("3y", "NEW")]


OWN = """\
- {id: lin-own, jurisdiction: lin, settings: [{setting: drill_period, value: 5y, instrument: LOCAL, article: "1"}]}
"""


def test_an_area_of_the_workspace_prevails_over_the_measures_even_where_looser():
    """What is looser than it in the wider profiles is asked no more; its parent is not touched."""
    made = regimes(STATE, own=OWN)
    assert asked(made, "lin", "drill_period") == [("5y", "LOCAL")]
    assert asked(made, "xian", "drill_period") == [("5y", "LOCAL")]
    assert asked(made, "north", "drill_period") == [("3y", "NEW")]


def test_a_statute_holds_beside_what_is_looser():
    """And comes first, as it is the stricter."""
    state = profile("state", ("drill_period", "2y", "STATUTE"))
    made = regimes(state, own=OWN)
    assert asked(made, "lin", "drill_period") == [("2y", "STATUTE"), ("5y", "LOCAL")]


def test_what_was_read_in_full_comes_before_what_is_stricter():
    """So that an error on the measures is not hidden by a warning on an excerpt."""
    weak = profile("weak", ("drill_period", "1y", "HALF"), code="42")
    made = regimes(STATE, weak)
    assert asked(made, "lin", "drill_period") == [("3y", "NEW"), ("1y", "HALF")]
    doubted = profile("weak", ("drill_period", "1y", "LOCAL", "unverified: true"), code="42")
    assert asked(regimes(STATE, doubted), "lin", "drill_period")[0] == ("3y", "NEW")


def test_a_must_comes_before_a_mere_practice():
    """However strict the practice is."""
    made = regimes(
        STATE, profile("habit", ("drill_period", "1y", "LOCAL", "force: practice"), code="42")
    )
    assert asked(made, "lin", "drill_period") == [("3y", "NEW"), ("1y", "LOCAL")]


def test_a_base_lends_its_values_to_an_area_with_another_code():
    """A fictional city may take the profile of a real province."""
    province = profile("prov", ("drill_period", "1y", "LOCAL"), code="50", extends="state")
    own = "- {id: lin-own, jurisdiction: lin, extends: prov}\n"
    made = regimes(STATE, province, own=own)
    assert made.chain("lin") == ("lin-own", "prov", "state")
    assert asked(made, "lin", "drill_period")[0] == ("1y", "LOCAL")


@pytest.mark.parametrize(
    "own",
    [
        "- {id: a, jurisdiction: lin, extends: b}\n- {id: b, extends: a}\n",
        "- {id: a, jurisdiction: lin, extends: a}\n",
        "- {id: a, jurisdiction: lin, extends: gone}\n",
    ],
)
def test_bases_in_a_circle_end(own):
    """Each profile counts once."""
    chain = regimes(STATE, own=own).chain("lin")
    assert chain[0] == "a"
    assert chain[-1] == "state"
    assert len(set(chain)) == len(chain)


def test_areas_in_a_circle_end():
    """Parents that point at each other."""
    areas = "- {id: lin, level: city, parent: xian}\n- {id: xian, level: county, parent: lin}\n"
    assert regimes(STATE, areas=areas).chain("lin") == ("state",)


def test_values_for_some_plans_only():
    """Type and level must fit; of a value for hazards all of the plan's must be among them."""
    state = profile(
        "state",
        ("revision_period", "5y", "NEW", "for: {types: [total, special]}"),
        ("revision_period", "3y", "NEW", "for: {levels: township}"),
        ("evaluation_period", "1y", "NEW", "for: {hazards: [drought]}"),
    )
    made = regimes(state)
    assert asked(made, "lin", "revision_period") == [("5y", "NEW")]
    assert asked(made, "lin", "revision_period", kind="department", level="township") == [
        ("3y", "NEW")
    ]
    assert asked(made, "lin", "revision_period", kind="department", level=None) == []
    assert asked(made, "lin", "evaluation_period") == []


def test_a_clock_is_asked_between_tiers():
    """Both ends must be named."""
    state = profile("state", ("reporting_clock", "2h", "STATUTE", "from: [county]", "to: city"))
    made = regimes(state)
    assert asked(made, "lin", "reporting_clock", between=("county", "city")) == [("2h", "STATUTE")]
    assert asked(made, "lin", "reporting_clock", between=("city", "province")) == []
    assert asked(made, "lin", "reporting_clock", between=(None, "city")) == []


def test_all_areas_with_the_same_profiles_share_one_regime():
    """Resolved once, however many areas; other processes get it whole."""
    made = regimes(STATE)
    assert made.at("lin") is made.at("xian") is made.at("north")
    sent = pickle.loads(pickle.dumps(made.at("lin")))
    assert sent == made.at("lin")


def test_the_ruleset_hands_the_regimes_to_both_halves():
    """The half that checks one plan never sees a registry."""
    registered = registry(jurisdictions=AREAS.replace("PROVINCE", "500000"))
    ruleset = make_ruleset(builtin_pack(), registered, Options(DAY))
    plan = typed("type: special\nid: a\ntitle: t\njurisdiction: xian\n").value
    assert str(ruleset.terms(plan).asked("drill_period")[-1].value) == "1y"
    other = typed("type: special\nid: a\ntitle: t\njurisdiction: elsewhere\n").value
    assert [str(one.value) for one in ruleset.terms(other).asked("drill_period")] == ["3y"]

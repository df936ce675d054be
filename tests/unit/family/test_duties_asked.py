"""How people call units, posts and bodies: ids, names of any time, short names."""

import datetime

from helpers import facts, family, registry
from planlint.family.duties.asked import bodies_called, posts_called, unit_names, units_called
from planlint.family.family import Family

_UNITS = """
- {id: lin-em, names: [{name: 临江市安监局, to: 2019-01-01}, {name: 临江市应急管理局, from: 2019-01-01}], aliases: [市应急局], posts: [{id: duty, title: 值班室}, {id: night, title: 值班室}]}
- {id: lin-safe, names: [{name: 临江市安监局, from: 2020-01-01}], posts: [{id: director, title: 局长}]}
- {id: east-em, names: [{name: 东县应急局}], aliases: [县局]}
- {id: west-em, names: [{name: 西县应急局}], aliases: [县局]}
"""
_HEAD = "type: special\nid: {0}\ntitle: 预案\njurisdiction: lin\n"


def here() -> Family:
    """Two plans with a body of one id."""
    bodies = "bodies: [{id: hq, name: 市防指, aliases: [防指]}]\n"
    more = "bodies: [{id: hq, name: 市抗震指}]\ntasks: [{id: a, lead: nobody-knows/boss}]\n"
    plans = [facts(_HEAD.format("lin.a") + bodies, "a.yaml"), facts(_HEAD.format("lin.b") + more)]
    day = datetime.date(2026, 6, 30)
    return family(*plans, as_of=day, registered=registry(organisations=_UNITS))


def test_units_by_id_name_and_short_name():
    """Each leads to the unit; a name in use now wins over one that another gave up."""
    family_ = here()
    assert units_called("lin-em", family_) == ("lin-em",)
    assert units_called("临江市应急管理局", family_) == ("lin-em",)
    assert units_called("市应急局", family_) == ("lin-em",)
    assert units_called("临江市安监局", family_) == ("lin-safe",)


def test_what_two_units_bear_names_both():
    """Nobody guesses between them."""
    assert units_called("县局", here()) == ("east-em", "west-em")


def test_a_unit_that_only_plans_name():
    """Not registered is not unknown, but what nobody names is."""
    assert units_called("nobody-knows", here()) == ("nobody-knows",)
    assert posts_called("nobody-knows/boss", here()) == ("nobody-knows/boss",)
    assert units_called("hq", here()) == ()
    assert units_called("无此单位", here()) == ()


def test_posts_by_id_and_title():
    """Two posts of one title are both named."""
    assert posts_called("市应急局/duty", here()) == ("lin-em/duty",)
    assert posts_called("lin-em/值班室", here()) == ("lin-em/duty", "lin-em/night")
    assert posts_called("lin-em/nobody", here()) == ()


def test_bodies_need_their_plan_or_a_name():
    """Every plan has its hq."""
    assert bodies_called("hq", here()) == ()
    assert bodies_called("lin.b#hq", here()) == ("lin.b#hq",)
    assert bodies_called("防指", here()) == ("lin.a#hq",)
    assert bodies_called("lin.c#hq", here()) == ()


def test_all_names_serve_as_hints():
    """Names given up too: people remember them longest."""
    assert {"lin-em", "临江市安监局", "市应急局"} <= set(unit_names(here()))

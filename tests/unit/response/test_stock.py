"""Stocks shared by all plans, teams called twice, shelters."""

from planlint.response.compared import shortages

from .events import books, kinds, level, plan, run

BOATS = "supplies: [{id: boat, name: 冲锋舟, unit: 艘, quantity: 10}]\n"


def user(name: str, boats: int, more: str = "", **fields: str) -> object:
    """A plan of the county that takes boats."""
    task = f"tasks: [{{id: save, title: 救人, lead: he-gov, within: 1h, needs: [{{resource: boat, quantity: {boats}}}]{more}}}]\n"
    body = task + "responses:\n" + level(3, "he-gov", tasks="[save]", **fields)
    return plan(name, "he", body)


def test_a_stock_is_drawn_in_the_order_of_time() -> None:
    """The plan that decides in ten minutes before the one that takes an hour."""
    slow, quick = user("he.a", 4, within="1h"), user("he.b", 5, within="10m")
    found = run(slow, quick, registered=books(resources=BOATS))
    drawn = [(draw.deed.plan, draw.quantity, draw.left) for draw in found.draws]
    assert [("he.b", 5, 5), ("he.a", 4, 1)] == drawn
    assert [] == kinds(found)


def test_a_stock_that_runs_out_names_who_goes_short_and_by_how_many() -> None:
    """Ten boats, six and five wanted: the second finds four."""
    plans = user("he.a", 6, within="10m"), user("he.b", 5, within="1h")
    (note,) = run(*plans, registered=books(resources=BOATS)).breaks
    assert ("resource_out", "he.b", "4", "1") == (
        note.kind, note.plan, note.words["left"], note.words["short"],
    )  # fmt: skip


def test_one_use_in_two_plans_is_counted_once() -> None:
    """A task that fulfils another takes no second lot."""
    mine = user("he.a", 6, within="10m")
    theirs = user("he.b", 6, ", fulfils: [{plan: he.a, task: save}]", within="1h")
    assert [6] == [d.quantity for d in run(mine, theirs, registered=books(resources=BOATS)).draws]


def test_what_repeats_take_is_for_people_to_judge() -> None:
    """Three boats every six hours, five times within a day, of ten: enough only if they come back."""
    found = run(user("he.a", 3, ", every: 6h"), registered=books(resources=BOATS))
    assert ([], [(3, 7)]) == (kinds(found), [(d.quantity, d.left) for d in found.draws])
    (note,) = [note for note in found.undecided if note.kind == "used_up"]
    assert ("10", "15", "5") == tuple(note.words[key] for key in ("left", "wanted", "short"))
    fewer = run(user("he.a", 2, ", every: 6h"), registered=books(resources=BOATS))
    assert [] == [note for note in fewer.undecided if note.kind == "used_up"]


def test_a_stock_that_is_missing_is_empty() -> None:
    """--without takes resources too."""
    found = run(user("he.a", 6), registered=books(resources=BOATS), without=["boat"])
    assert ["resource_out"] == kinds(found)


def test_a_team_that_plans_of_two_areas_call_is_a_break() -> None:
    """The county's and the neighbour's through their joint plan; not where an order is agreed."""
    teams = "teams: [{id: t, name: 抢险队, holder: lin-fire%s}]\n"
    mine = plan("he.flood", "he", "resources: {teams: [t]}\nresponses:\n" + level(3, "he-gov"))
    body = "resources: {teams: [t]}\nresponses:\n" + level(3, "lin-gov/vice")
    activate = "references: [{kind: activates, plan: shan.flood}]\n"
    mine = plan("he.flood", "he", activate + "resources: {teams: [t]}\nresponses:\n" + level(3, "he-gov"))  # fmt: skip
    theirs = plan("shan.flood", "shan", body)
    assert ["team_twice"] == kinds(run(mine, theirs, registered=books(resources=teams % "")))
    agreed = teams % ", priority: 先河后山"
    assert [] == kinds(run(mine, theirs, registered=books(resources=agreed)))


def test_a_shelter_counts_the_people_of_one_area_once() -> None:
    """The county repeats what the township moves; 500 and 300 do not fit into 600."""
    shelters = "shelters: [{id: s, name: 学校, capacity: 600}]\n"
    moves = "evacuations: [{id: e, area: 一组, people: 500, to: s}%s]\n"
    town = plan("wan.flood", "wan", moves % "" + "responses:\n" + level(3, "wan-gov"), "township")
    county = plan("he.flood", "he", moves % "" + "responses:\n" + level(3, "he-gov"))
    assert [] == kinds(run(town, county, registered=books(resources=shelters)))
    more = moves % ", {id: f, area: 二组, people: 300, to: s}"
    county = plan("he.flood", "he", more + "responses:\n" + level(3, "he-gov"))
    (note,) = run(town, county, registered=books(resources=shelters)).breaks
    assert ("shelter_full", "200") == (note.kind, note.words["short"])


def test_what_is_sure_to_come_late_takes_nothing_from_what_may_come_first() -> None:
    """Nobody wrote a time for the one that may begin at once: it does not stand behind all others."""
    open_end, late = user("he.b", 4), user("he.a", 5, within="1h")
    found = run(open_end, late, registered=books(resources=BOATS))
    assert ["he.b", "he.a"] == [draw.deed.plan for draw in found.draws]


def test_a_missing_team_is_named_where_a_task_needs_it_or_a_plan_lists_it() -> None:
    """Teams have no stock to run out of."""
    teams = books(resources="teams: [{id: t, name: 抢险队, holder: lin-fire}]\n")
    task = "tasks: [{id: save, title: 救人, lead: he-gov, needs: [{resource: t}]}]\n"
    needs = plan("he.a", "he", task + "responses:\n" + level(3, "he-gov", tasks="[save]"))
    lists = plan("he.b", "he", "resources: {teams: [t]}\nresponses:\n" + level(3, "he-gov"))
    found = run(needs, lists, registered=teams, without=["t"])
    assert [("resource_gone", "he.a"), ("listed_gone", "he.b")] == [
        (note.kind, note.plan) for note in found.breaks
    ]
    usual = run(needs, lists, registered=teams)
    assert found.breaks == shortages(usual, found)


def test_a_missing_shelter_is_named_by_those_who_were_to_go_there() -> None:
    """However many there are."""
    shelters = books(resources="shelters: [{id: s, name: 学校}]\n")
    moves = "evacuations: [{id: e, area: 一组, to: s}]\nresponses:\n" + level(3, "he-gov")
    (note,) = run(plan("he.a", "he", moves), registered=shelters, without=["s"]).breaks
    assert ("shelter_gone", "一组") == (note.kind, note.words["area"])

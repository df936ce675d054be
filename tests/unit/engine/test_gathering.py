"""One cause gives one finding, whatever number of rules it keeps from deciding."""

from planlint.engine.harness import edited, fetcher
from planlint.engine.run import Options, check_files
from planlint.rulebook.rule import Edit


def _findings(pack, city, *edits: Edit, select: frozenset[str] = frozenset()):
    files = edited(city, edits)
    options = Options(pack.manifest.fixture_date, select=select)
    return check_files(files, fetcher(files), pack, options).findings


def test_an_unread_value_is_told_once(pack, city):
    """Beside the wrong form itself stands one 'undecided' that lists the rules concerned."""
    wrong = Edit(file="flood.yaml", set="/tasks/evacuate/lead", to="市应急局")
    found = _findings(pack, city, wrong)

    assert [f.rule for f in found if f.outcome == "open"] == ["wrong-form"]
    undecided = [f for f in found if f.outcome == "undecided"]
    assert [f.rule for f in undecided] == ["value-unread"]
    rules = undecided[0].words["rules"]
    assert "task-without-lead" in str(rules)
    assert "member-without-duty" in str(rules)


def test_a_rule_alone_says_itself_that_it_cannot_decide(pack, city):
    """With one rule selected the finding is that rule's own."""
    wrong = Edit(file="flood.yaml", set="/tasks/evacuate/lead", to="市应急局")
    found = _findings(pack, city, wrong, select=frozenset({"task-without-lead"}))

    assert [(f.rule, f.outcome) for f in found] == [("task-without-lead", "undecided")]


def test_an_unknown_level_is_told_once_for_both_halves(pack, city):
    """Rules of one plan and rules between plans stand in one list."""
    nowhere = Edit(file="registry/jurisdictions.yaml", remove="/lin/level")
    found = [f for f in _findings(pack, city, nowhere) if f.rule == "level-unknown"]

    assert [f.location.path for f in found] == ["flood.yaml", "total.yaml", "water.yaml"]
    rules = str(found[0].words["rules"])
    assert "statutory-element-missing" in rules
    assert "filing-overdue" in rules


def test_its_fingerprint_survives_an_insertion_above(pack, city):
    """The place of an unread value is told by ids, not by numbers."""
    wrong = Edit(file="flood.yaml", set="/tasks/evacuate/lead", to="市应急局")
    above = Edit(file="flood.yaml", set="/tasks/consult", to={"id": "consult", "title": "会商"})
    tasks = (
        city["flood.yaml"]
        .decode()
        .replace(
            "tasks:\n", "tasks:\n  - {id: patrol, title: 巡查, lead: lin-em, phase: response}\n", 1
        )
    )

    def fingerprint(files):
        found = _findings(pack, files, wrong, above)
        return next(f.fingerprint for f in found if f.rule == "value-unread")

    assert fingerprint(city) == fingerprint({**city, "flood.yaml": tasks.encode()})

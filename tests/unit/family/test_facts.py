"""Facts: JSON-safe, equal after a round trip, without prose, with all places."""

import json
from typing import Any

import pytest

from helpers import DAY, document, facts, typed, with_prose
from planlint.family.facts import Facts, gather
from planlint.family.mentions import Lexicon
from planlint.model.document import Location
from planlint.model.fitting import fit
from planlint.model.plan_types import SpecialPlan

PLAN = """\
edition: {status: in_force, dates: {issued: 2026-03-16}}
tasks:
  - {id: a, title: 转移群众, within: 2h}
  - 随手一句
  - {id: b, title: 乙, lead: 市应急局, needs: [{resource: boats, quantity: 4}]}
reporting: [{from: lin-em, to: {tier: city}, within: 30m}]
sections:
  - id: s
    title: 总则
    text: |
      很长的正文，见《防洪法》和{{ref:t}}，由旧局负责。
    sections:
      - {id: t, title: 小节, text: "小节的正文"}
      - {id: u, title: 空节, text: ""}
annexes:
  - {id: n, title: 附件, text: 附件的正文}
"""
LEXICON = Lexicon(("旧局",))


def round_trip(original: Facts) -> Facts:
    """Through JSON text and back."""
    return Facts.from_json(json.loads(json.dumps(original.to_json())))


def same(one: Facts, two: Facts) -> None:
    """Assert that two facts say the same, places included."""
    assert one.plan == two.plan
    assert one.mentions == two.mentions
    assert one.dropped == two.dropped
    assert one.path == two.path
    assert one.document.kept == two.document.kept
    assert one.to_json() == two.to_json()
    for pointer in [("tasks", 1, "needs", 0, "quantity"), ("sections", 0, "text"), ("edition",)]:
        assert one.document.locate(pointer) == two.document.locate(pointer)
        assert one.document.at(pointer) == two.document.at(pointer)


def with_contacts() -> Facts:
    """Facts of a plan with contacts in a file of their own."""
    doc = document(
        "type: special\nid: lin.flood\ncontacts: contacts.yaml\n",
        contacts="- {holder: lin-em, phone: 110}\n- 一句话\n- {holder: lin-water, phone: 119}\n",
    )
    return gather(fit(SpecialPlan, doc), Lexicon())


def with_file() -> Facts:
    """Facts of a plan with a section text in a file of its own."""
    doc = document("type: special\nid: lin.flood\nsections: [{id: a, title: 甲, file: a.md}]\n")
    return gather(
        fit(SpecialPlan, with_prose(doc, ("sections", 0, "text"), "文件里的正文")), LEXICON
    )


@pytest.mark.parametrize(
    "made",
    [lambda: facts(PLAN, lexicon=LEXICON), with_contacts, with_file, lambda: facts("maker: lin\n")],
    ids=["inline", "contacts", "file", "small"],
)
def test_facts_are_equal_after_a_round_trip_through_json(made: Any) -> None:
    """The first half may run on another machine: nothing is lost on the way."""
    original = made()
    same(original, round_trip(original))


def test_places_in_included_files_survive() -> None:
    """A contact of another file is still found there, past dropped lines."""
    expected = Location("contacts.yaml", 3, 30, 3, 33)
    assert expected == round_trip(with_contacts()).document.locate(("contacts", 1, "phone"))


@pytest.mark.parametrize("made", [lambda: facts(PLAN, lexicon=LEXICON), with_file])
def test_the_prose_is_gone(made: Any) -> None:
    """Facts carry no section text, neither typed nor in the document nor in JSON."""
    original = made()
    for kept in (str(original.plan), json.dumps(original.to_json(), ensure_ascii=False)):
        assert "正文" not in kept
    assert "正文" not in json.dumps(original.document.data, ensure_ascii=False)


def test_what_the_family_needs_of_the_prose_is_kept() -> None:
    """Titles, references and old names stay, with their places."""
    assert [
        ("title", "防洪法", Location("plan.yaml", 15, 15, 15, 18)),
        ("reference", "{{ref:t}}", Location("plan.yaml", 15, 20, 15, 29)),
        ("name", "旧局", Location("plan.yaml", 15, 31, 15, 33)),
    ] == [(m.kind, m.word, m.location) for m in facts(PLAN, lexicon=LEXICON).mentions]


def test_facts_know_which_texts_were_there() -> None:
    """A text that is gone still differs from a text that never was."""
    found = facts("sections: [{id: a, text: 有}, {id: b}]\n").plan.sections
    assert ["", None] == [section.text for section in found]


def test_typed_data_stays() -> None:
    """All but the prose is there: titles of tasks, texts of duties, dates."""
    plan = facts(PLAN).plan
    assert ["转移群众", "乙"] == [task.title for task in plan.tasks]
    assert plan.edition is not None
    assert plan.edition.dates is not None
    assert (plan.edition.dates.issued or DAY) < DAY


def test_dropped_values_are_carried() -> None:
    """A family rule that needed them cannot decide."""
    assert (("tasks", 1), ("tasks", 2, "lead")) == tuple(sorted(facts(PLAN).dropped))


def test_the_plan_itself_keeps_its_prose() -> None:
    """Gathering facts changes neither plan nor document."""
    fitted = typed(PLAN)
    gather(fitted, LEXICON)
    assert "很长的正文" in (fitted.value.sections[0].text or "")
    assert "很长的正文" in str(fitted.document.data)

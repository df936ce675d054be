"""Command chains: who stands behind each role, who stands in, under which numbers."""

from planlint.family.command.chain import commands, decided_lower, is_reached, separate_deciders

from .chain_family import around, plan

_HQ = "bodies: [{id: hq, kind: headquarters, name: 县防指, head: east-gov/head, deputies: east-em/head, office: {host: east-water}}]\n"


def test_every_role_is_followed_to_posts_and_numbers() -> None:
    """The head of a body is a post, whoever has no number is found through his unit."""
    facts = plan(
        "east.flood",
        _HQ + "responses: [{level: 2, propose: hq.office, decide: hq.head, command: hq}]\n",
    )
    (command,) = commands(facts, around(facts))
    assert ["propose", "decide", "command"] == [actor.role for actor in command.actors]
    propose, decide, _ = command.actors
    assert (("east-water",), ["0999-0005"]) == (
        propose.posts,
        [line.number for line in propose.lines],
    )
    assert ("east.flood#hq.head", ("east-gov/head",)) == (decide.known, decide.posts)
    assert ["0999-0002"] == [line.number for line in decide.lines]
    assert ("east-em/head",) == decide.seconds == decide.calls
    assert ("east.flood.yaml", 7) == decide.location[:2]


def test_two_who_decide_apart() -> None:
    """Different posts do; one post under two names, a unit with its post, or joint heads do not."""
    both = _HQ.replace("head: east-gov/head", "head: [east-gov/head, east-em/head]")
    cases = {
        "[east-gov/deputy, east-em/head]": ("east-gov/deputy", "east-em/head"),
        "[hq.head, east-gov/head]": (),
        "[east-gov, east-gov/head]": (),
        "[east-gov/head, east-gov/deputy]": ("east-gov/head", "east-gov/deputy"),
        "hq.head": (),
        "[hq.head, hq.deputies]": (),
        "[hq, hq.office]": (),
    }
    for decide, expected in cases.items():
        facts = plan("east.flood", _HQ + f"responses: [{{level: 2, decide: {decide}}}]\n")
        assert expected == separate_deciders(facts.plan.responses[0], facts.plan, around(facts)), (
            decide
        )
    facts = plan(
        "east.flood", both + "responses: [{level: 2, decide: [east-gov/head, east-em/head]}]\n"
    )
    assert separate_deciders(facts.plan.responses[0], facts.plan, around(facts)) == ()


def test_whoever_a_long_list_leads_to_is_reached() -> None:
    """Two thousand offices in one row of calls, the last with a number; beside it a row in a ring."""
    count = 2_000
    row = "".join(f"  - {{holder: c{n}, then: c{n + 1}}}\n" for n in range(count))
    ring = "  - {holder: r0, then: r1}\n  - {holder: r1, then: r0}\n"
    facts = plan("east.flood", f"contacts:\n{row}{ring}  - {{holder: c{count}, phone: 0999-1}}\n")
    made = around(facts)
    assert all(is_reached(f"c{n}", facts, made) for n in range(count))
    assert not is_reached("r0", facts, made)
    assert not is_reached("r1", facts, made)


def test_a_graver_level_decided_lower_down() -> None:
    """By hazard: level 2 by a deputy, level 3 by the head."""
    facts = plan(
        "east.flood",
        _HQ + "responses:\n  - {level: 2, decide: hq.deputies}\n  - {level: 3, decide: hq.head}\n"
        "  - {level: 1, hazard: fire, decide: hq.deputies}\n",
    )
    assert [(0, 1)] == list(decided_lower(facts.plan))


def test_bodies_that_name_each_other_end() -> None:
    """Heads in a ring give nobody, and no hang."""
    ring = "bodies: [{id: a, head: b.head}, {id: b, head: a.head}]\nresponses: [{level: 1, decide: a.head}]\n"
    facts = plan("east.flood", ring)
    (command,) = commands(facts, around(facts))
    assert () == command.actors[0].posts

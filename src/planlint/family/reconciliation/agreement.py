"""The two sides of a promise compared (对账): who leads, and whether anybody looked since."""

import datetime

from planlint.family.editions import is_draft, rank
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.peer import Peer
from planlint.family.promises import Assumption, Commitment, mark_of_commitment
from planlint.family.units import done_by
from planlint.model.plan import Plan


def lead_differs(one: Assumption, other: Commitment, family: Family) -> bool:
    """Whether another unit than the one relied on leads the task."""
    unit, leads = one.promise.unit, other.task.lead
    if not unit or not leads:
        return False
    doer = other.peer.plan or one.facts.plan
    return done_by(unit, one.facts.plan, leads, doer, family) is False


def only_drafted(plan: Plan, other: Commitment, family: Family) -> bool:
    """Whether nothing but a draft answers a plan that is no draft itself."""
    return is_draft(other.peer.plan, family.as_of) and not is_draft(plan, family.as_of)


def stale(one: Assumption, other: Commitment, family: Family) -> bool:
    """Whether the other plan was revised after this one last relied on it, and nobody looked since.

    A task that declares in the new edition that it answers, or that stands there as it stood in
    the edition before, is no surprise.
    """
    plan, revised, relied = other.peer.plan, other.peer.issued, _relied_on(one)
    if plan is None or revised is None or relied is None or revised <= relied:
        return False
    if other.declared or not _is_revision(plan):
        return False
    before = _before(plan, family)
    return before is None or _differs_from(other, before)


def _relied_on(one: Assumption) -> datetime.date | None:
    """The day on which the assumption was last looked at: noted, else the day of issue."""
    edition = one.facts.plan.edition
    issued = edition.dates.issued if edition and edition.dates else None
    return max(filter(None, (one.promise.checked, issued)), default=None)


def _is_revision(plan: Plan) -> bool:
    """Whether the edition replaces an earlier one of the same plan."""
    replaced = plan.edition.replaces if plan.edition else ()
    return any(old.plan in (None, plan.id) for old in replaced)


def _before(plan: Plan, family: Family) -> Facts | None:
    """The edition before this one, where the workspace keeps it."""
    ours = rank(plan, family.as_of)
    editions = (facts for facts in family.facts if facts.plan.id == plan.id)
    earlier = [facts for facts in editions if rank(facts.plan, family.as_of) < ours]
    return max(earlier, key=lambda facts: rank(facts.plan, family.as_of), default=None)


def _differs_from(other: Commitment, before: Facts) -> bool:
    """Whether the task does not stand in an earlier edition as it stands now."""
    peer = Peer(before.plan.id, before.plan, before.document)
    tasks = (Commitment(peer, task, n, False) for n, task in enumerate(before.plan.tasks))
    old = next((one for one in tasks if one.task.id == other.task.id), None)
    return old is None or mark_of_commitment(old) != mark_of_commitment(other)

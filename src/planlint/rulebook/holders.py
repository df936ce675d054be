"""Where a plan names holders: units, posts and bodies."""

from collections.abc import Iterator

from planlint.model.plan import Plan
from planlint.source.tree import Pointer

from .selection import Walk

# Those that answer for something.
HOLDER_PATHS = (
    "maker[]", "lead[]",
    "bodies[].head[]", "bodies[].deputies[]", "bodies[].members[]", "bodies[].lead[]",
    "bodies[].parent", "bodies[].office.host[]", "bodies[].office.head[]", "bodies[].office.members[]",
    "duties[].holder[]",
    "tasks[].lead[]", "tasks[].support[]", "tasks[].post",
    "grades[].levels[].command[]",
    "warnings[].issue[]", "warnings[].adjust[]", "warnings[].lift[]",
    "responses[].assess[]", "responses[].propose[]", "responses[].decide[]",
    "responses[].announce[]", "responses[].command[]",
    "responses[].end.propose[]", "responses[].end.decide[]",
    "responses[].change.propose[]", "responses[].change.decide[]",
    "reporting[].from.holder[]", "reporting[].to.holder[]",
    "contacts[].holder", "contacts[].then",
    "bodies[].succession[]",
    "tasks[].relies_on[].unit", "tasks[].fulfils[].unit",
    "plan_system[].lead[]", "leads[][]",
    "evacuations[].notify", "evacuations[].lead[]",
    "parties[].contact", "cards[].post", "cards[].contacts[]",
)  # fmt: skip
# Who made and approved the edition: past deeds, under the names of their day.
RECORDED_PATHS = (
    "edition.compiled_by[]", "edition.approved_by[]", "edition.issued_by[]", "edition.signed_by[]",
    "parties[].unit", "parties[].approved_by[]",
    "preparation.working_group.head", "preparation.working_group.members[]",
    "preparation.consultations[].unit", "preparation.coordination.by",
    "preparation.prereview.by", "preparation.review.by",
)  # fmt: skip


def holders(plan: Plan) -> Iterator[tuple[Pointer, str]]:
    """Every holder that answers for something, with its place."""
    walk = Walk(plan)
    for path in HOLDER_PATHS:
        yield from walk.select(path)


def unit_of(holder: str) -> str:
    """The unit of a holder that is a post: ``jz-em/director`` -> ``jz-em``."""
    return holder.partition("/")[0]

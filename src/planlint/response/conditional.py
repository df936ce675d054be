"""Reporting steps that are taken only on a condition (`when`), beside others that lead as far.

Nearly every step of a plan has a `when` such as 发生一般以上突发事件, so a condition alone opens
nothing. But where the same senders report to the same receiver on another step too, without a
condition or in a longer time, nobody may count on the quick conditional one: it may bring the
report earlier, and never makes the latest time earlier.
"""

from collections.abc import Iterable, Iterator

from planlint.family.reporting.hops import Hop, Stand

# A sender and a receiver: tier and area, of offices with the office.
_Ends = tuple[str, ...]


def uncertain(hops: tuple[Hop, ...]) -> frozenset[int]:
    """The numbers of the steps that another one makes unfit for the latest time."""
    beside: dict[_Ends, list[int]] = {}
    for number, hop in enumerate(hops):
        for ends in _ends(hop):
            beside.setdefault(ends, []).append(number)
    groups = [group for group in beside.values() if len(group) > 1]
    return frozenset(number for group in groups for number in _passed_over(group, hops))


def _passed_over(group: Iterable[int], hops: tuple[Hop, ...]) -> Iterator[int]:
    """The conditional steps of a group but the slowest, or all where one has no condition."""
    conditional = [number for number in group if hops[number].step.when]
    certain = len(conditional) < len(list(group))
    slowest = max((hops[n].minutes or 0 for n in conditional), default=0)
    for number in conditional:
        minutes = hops[number].minutes
        if certain or (minutes is not None and minutes < slowest):
            yield number


def _ends(hop: Hop) -> Iterator[_Ends]:
    for sender in hop.senders:
        for receiver in hop.receivers:
            yield sender.tier, sender.area or sender.holder, *_office(receiver)


def _office(stand: Stand) -> _Ends:
    return stand.tier, stand.area, "" if stand.everybody else stand.holder

"""Things that wait for each other: an order in which all can be timed, and the rings among them."""

from collections.abc import Mapping

Key = tuple[str, str]


def in_order(
    waits: Mapping[Key, tuple[Key, ...]],
) -> tuple[tuple[Key, ...], tuple[tuple[Key, ...], ...]]:
    """Every key after those it waits for, rings closed at their smallest key; and one ring each.

    Every key that is never free because of a ring stands after the members of that ring.
    """
    left = {key: set(on) for key, on in waits.items()}
    after: dict[Key, list[Key]] = {}
    for key, on in left.items():
        for other in on:
            after.setdefault(other, []).append(key)
    free = sorted((key for key, on in left.items() if not on), reverse=True)
    order: list[Key] = []
    rings: list[tuple[Key, ...]] = []
    while left:
        if not free:
            ring = _ring(left)
            rings.append(ring)
            for key in ring:
                left[key] = set()
            free = sorted(ring, reverse=True)
        key = free.pop()
        if key not in left:
            continue
        del left[key]
        order.append(key)
        for other in after.get(key, ()):
            if other in left and key in left[other]:
                left[other].discard(key)
                if not left[other]:
                    free.append(other)
    return tuple(order), tuple(rings)


def _ring(left: Mapping[Key, set[Key]]) -> tuple[Key, ...]:
    """A ring among keys that all wait: follow the smallest from the smallest until one comes again."""
    step = min(left)
    seen: dict[Key, int] = {}
    way: list[Key] = []
    while step not in seen:
        seen[step] = len(way)
        way.append(step)
        step = min(left[step])
    ring = way[seen[step] :]
    start = ring.index(min(ring))
    return (*ring[start:], *ring[:start])

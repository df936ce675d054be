"""What several questions work out from one value, kept as long as that value is."""

import functools
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


class Memory:
    """A value that never changes, so that what follows from it is worked out once."""

    def once(self, key: tuple[str, ...], make: Callable[[], T]) -> T:
        """What *make* gives, made once for all that ask under this *key*."""
        known = self._made
        if key not in known:
            known[key] = make()
        made: T = known[key]
        return made

    @functools.cached_property
    def _made(self) -> dict[tuple[str, ...], Any]:
        return {}

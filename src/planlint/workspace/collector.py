"""The garbage collector while many plans are checked."""

import gc


def tame_collector() -> None:
    """Raise the collector's thresholds once: it would walk the facts of all plans and free nothing.

    Checking leaves no cycles behind but for values of wrong form (docs/performance.md).
    """
    gc.set_threshold(10_000_000, 50, 50)

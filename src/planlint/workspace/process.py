"""What a process of our own sets once before it checks many plans."""

import gc


def prepare() -> None:
    """Make ready for many plans; twice is as good as once."""
    _tame_collector()
    _quicken_fields()


def _tame_collector() -> None:
    """Raise the collector's thresholds: it would walk the facts of all plans and free nothing.

    Checking leaves no cycles behind but for values of wrong form (docs/performance.md).
    """
    gc.set_threshold(10_000_000, 50, 50)


def _quicken_fields() -> None:
    """Read fields as Python reads attributes, without the hook that pydantic puts behind each.

    It finds private and extra attributes, of which no model here has any; while it is there, the
    interpreter takes a slow way to every field, and a check reads some millions. Who imports
    planlint into a program of his own, with models of his own, keeps it.
    """
    from pydantic import BaseModel  # noqa: PLC0415 - set late: `--help` does without it

    if "__getattr__" in vars(BaseModel):
        delattr(BaseModel, "__getattr__")

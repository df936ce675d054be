"""Who sent the files of ``offices/<unit>/``: what the engine needs of the manifest beside them."""

import json

from planlint.source.problem import Problem

from .intake import MANIFEST, Fetch


def sender(home: str, fetch: Fetch) -> tuple[str, str]:
    """Unit and area of the office whose folder is *home*; without a manifest the folder's name."""
    name = home.rstrip("/").rpartition("/")[2]
    data = fetch(home + MANIFEST)
    if isinstance(data, Problem):
        return name, ""
    try:
        office = json.loads(data)["office"]
        return name, str(office["jurisdiction"])
    except (ValueError, KeyError, TypeError, RecursionError):  # `check` tells of it elsewhere
        return name, ""

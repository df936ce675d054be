"""Whose a file is: the workspace's own, or that of another office whose bundle was imported.

The files of another office lie in ``offices/<unit>/``, laid out as in a workspace of its own.
"""

import re

OFFICES = "offices/"
_HOME = re.compile(r"offices/[^/]+/")


def home_of(path: str) -> str:
    """The folder of the office to which a file belongs, ``offices/jz-em/``; "" for the workspace's own."""
    found = _HOME.match(path) if path.startswith(OFFICES) else None
    return found[0] if found else ""


def at_home(path: str) -> str:
    """The path of a file as its own office wrote it."""
    return path[len(home_of(path)) :]

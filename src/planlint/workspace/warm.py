"""What every process that lays out a plan needs, imported once by the server that forks them."""

import contextlib

from planlint.render import booklet  # noqa: F401
from planlint.render.booklet import layout, matter, plan  # noqa: F401
from planlint.render.coverage import unprintable
from planlint.rulebook.builtin import builtin_pack

with contextlib.suppress(OSError):  # no Pango: the first layout says so in words
    import weasyprint  # noqa: F401
builtin_pack()
unprintable("国")

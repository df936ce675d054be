"""What every process that lays out a plan needs, imported once by the server that forks them."""

import contextlib
import gc

from planlint.render import booklet  # noqa: F401
from planlint.render.booklet import index, layout, matter, plan  # noqa: F401
from planlint.render.coverage import unprintable
from planlint.render.document import environment
from planlint.rulebook.builtin import builtin_pack

with contextlib.suppress(OSError):  # no Pango: the first layout says so in words
    import weasyprint  # noqa: F401
builtin_pack()
unprintable("国")
for name in ("plan", "front", "index"):
    environment().get_template(f"booklet/{name}.html.j2")
# Laying out leaves nothing to collect that the end of the process would not free: a fifth faster.
gc.disable()

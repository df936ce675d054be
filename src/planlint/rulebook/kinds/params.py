"""What the parameters of all kinds share."""

from planlint.model.base import Model, field


class Kind(Model):
    """Parameters of a check; ``kind`` names the module."""

    kind: str = field("种类", "检查的种类", "")

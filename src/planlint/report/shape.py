"""What the JSON of commands is made of: shapes whose schemas others rely on."""

from pydantic import BaseModel, ConfigDict


class Shape(BaseModel):
    """A part of a report as JSON; it never changes and has no keys but its own."""

    model_config = ConfigDict(extra="forbid", frozen=True)

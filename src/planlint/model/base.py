"""What all parts of the model share: frozen, closed, every field named in Chinese."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """A frozen value with a closed set of keys.

    Keys that the class does not know are problems with a place, never silently dropped.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")


def field(title: str, description: str, default: Any = None, **extra: Any) -> Any:
    """A field with its Chinese *title* and *description*, which editors show through the schema."""
    return Field(default=default, title=title, description=description, **extra)


def one_or_more(value: Any) -> Any:
    """One item written without the dash of a list is a list of one."""
    return [value] if isinstance(value, str | dict) else value

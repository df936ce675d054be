"""What all parts of the model share: frozen, closed, every field named in Chinese."""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema


class Model(BaseModel):
    """A frozen value with a closed set of keys.

    Keys that the class does not know are problems with a place, never silently dropped.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")


class Brief(Model):
    """A value that may also be written in short: as one text, or as *brief* says.

    The short form is taken apart by the class itself; this puts it into the schema too, so that
    editors accept what planlint accepts.
    """

    brief: ClassVar[dict[str, Any]] = {"type": ["object", "string"]}

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        whole = handler.resolve_ref_schema(handler(core_schema))
        whole.update(cls.brief)
        return whole


def field(title: str, description: str, default: Any = None, **extra: Any) -> Any:
    """A field with its Chinese *title* and *description*, which editors show through the schema."""
    return Field(default=default, title=title, description=description, **extra)


def one_or_more(value: Any) -> Any:
    """One item written without the dash of a list is a list of one."""
    return [value] if isinstance(value, str | dict) else value

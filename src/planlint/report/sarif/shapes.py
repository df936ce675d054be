"""The parts of a SARIF file that planlint writes."""

from typing import Any, Literal, NotRequired, TypedDict

Level = Literal["none", "note", "warning", "error"]
Properties = dict[str, Any]


class Message(TypedDict):
    """A text, in plain and where it helps in Markdown."""

    text: str
    markdown: NotRequired[str]


class Region(TypedDict):
    """From 1, in characters, end exclusive."""

    startLine: int
    startColumn: int
    endLine: int
    endColumn: int


class ArtifactLocation(TypedDict):
    """A file by its percent-encoded path below a base."""

    uri: str
    uriBaseId: str


class PhysicalLocation(TypedDict):
    """A place in a file."""

    artifactLocation: ArtifactLocation
    region: NotRequired[Region]


class Location(TypedDict):
    """A place with what it is, where that is said."""

    id: NotRequired[int]
    physicalLocation: PhysicalLocation
    message: NotRequired[Message]


class Suppression(TypedDict):
    """Why a result is excused."""

    kind: Literal["external"]
    status: Literal["accepted"]
    justification: str


class Result(TypedDict):
    """One finding."""

    ruleId: str
    ruleIndex: int
    kind: Literal["fail", "review"]
    level: Level
    message: Message
    locations: list[Location]
    relatedLocations: NotRequired[list[Location]]
    partialFingerprints: dict[str, str]
    suppressions: list[Suppression]
    properties: Properties


class Configuration(TypedDict):
    """The level of a rule where a result says nothing else."""

    level: Level


class Descriptor(TypedDict):
    """A rule, or a kind of notification."""

    id: str
    name: NotRequired[str]
    shortDescription: NotRequired[Message]
    fullDescription: NotRequired[Message]
    help: NotRequired[Message]
    defaultConfiguration: NotRequired[Configuration]
    properties: NotRequired[Properties]


class Reference(TypedDict):
    """A descriptor by its id and its place in the list."""

    id: str
    index: int


class Notification(TypedDict):
    """What the reader must know besides the results."""

    descriptor: Reference
    associatedRule: NotRequired[Reference]
    level: Level
    message: Message
    locations: NotRequired[list[Location]]
    properties: NotRequired[Properties]

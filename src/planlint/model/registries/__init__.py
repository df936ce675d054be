"""Registries (登记): what the plans of a family share. One file a chapter, one class an entry."""

from planlint.model.base import Model

from .calendars import CalendarYear
from .catalogue import CatalogueEntry
from .instruments import OutsideInstrument
from .jurisdictions import Jurisdiction
from .organisations import Organisation
from .resources import ResourceBook
from .rosters import Roster

# File stem in ``registry/`` -> class of one entry; ``resources`` is a mapping of lists.
REGISTRY_ENTRIES: dict[str, type[Model]] = {
    "calendars": CalendarYear,
    "catalogue": CatalogueEntry,
    "instruments": OutsideInstrument,
    "jurisdictions": Jurisdiction,
    "organisations": Organisation,
    "resources": ResourceBook,
    "rosters": Roster,
}

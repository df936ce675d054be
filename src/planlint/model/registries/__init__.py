"""Registries (登记): what the plans of a family share. One file a chapter, one class an entry."""

from planlint.model.base import Model

from .calendars import CalendarYear
from .catalogue import CatalogueEntry
from .events import Event
from .instruments import OutsideInstrument
from .jurisdictions import Jurisdiction
from .organisations import Organisation
from .profiles import Profile
from .receivers import Receiver
from .resources import ResourceBook
from .rosters import Roster

# File stem in ``registry/`` -> class of one entry; ``resources`` is a mapping of lists.
REGISTRY_ENTRIES: dict[str, type[Model]] = {
    "calendars": CalendarYear,
    "catalogue": CatalogueEntry,
    "events": Event,
    "instruments": OutsideInstrument,
    "jurisdictions": Jurisdiction,
    "organisations": Organisation,
    "profiles": Profile,
    "receivers": Receiver,
    "resources": ResourceBook,
    "rosters": Roster,
}

"""Where everybody is: areas from the city down, their governments, schools and firms."""

import random

from generated.city import names
from generated.city.places import CITY, PROVINCE, Area, Office, Places
from generated.city.sizes import Sizes
from generated.city.subjects import SUBJECTS, TRADES
from generated.words import KINDS

_CODE = "4295"
_MORE = {"agri": ("veterinary",), "urban": ("water_supply",)}
"""What departments are for beside their first function."""
_KINDS = {"fire": "fire_rescue", "rwb": "military", "power": "utility"}
"""What departments by name are no departments of government."""


def places(sizes: Sizes, rng: random.Random) -> Places:
    """The areas with their offices."""
    province = Area(PROVINCE, "北河省", "province", "state", "420000", 48_600_000)
    city = Area(CITY, "云江市", "city", PROVINCE, f"{_CODE}00", 2_870_000)
    found = Places(province, city)
    _settle(found, sizes, rng)
    for area in (province, city, *found.counties):
        _administration(found, area)
    for town in found.townships:
        gov = found.add(
            Office(town.gov, f"{town.name}人民政府", "government", town, _gov_above(town))
        )
        found.add(Office(f"{town.id}-team", f"{town.name}应急工作站", "grassroots", town, gov.id))
    for village in found.villages:
        name = f"{village.name}村民委员会".replace("村村", "村")
        found.add(
            Office(
                village.gov, name, "grassroots", village, _gov_above(village), ("village_affairs",)
            )
        )
    _schools(found, sizes.schools, rng)
    _firms(found, sizes.firms, rng)
    return found


def _gov_above(area: Area) -> str:
    return f"{area.parent}-gov"


def _settle(found: Places, sizes: Sizes, rng: random.Random) -> None:
    for number, (name, title) in enumerate(names.COUNTIES[: sizes.counties], 1):
        code, people = f"{_CODE}{20 + number}", rng.randrange(190_000, 420_000)
        found.counties.append(Area(name, title, "county", CITY, code, people))
    for number, title in enumerate(names.townships(rng)[: sizes.townships]):
        serial, place = divmod(number, len(found.counties))
        county = found.counties[place]
        code, people = f"{county.code}{101 + serial}", rng.randrange(12_000, 46_000)
        found.townships.append(
            Area(f"{county.id}-t{serial + 1:02}", f"{title}镇", "township", county.id, code, people)
        )
    for number, title in enumerate(names.villages(rng)[: sizes.villages]):
        serial, place = divmod(number, len(found.townships))
        town = found.townships[place]
        code, people = f"{town.code}{201 + serial}", rng.randrange(300, 3_200)
        found.villages.append(
            Area(f"{town.id}-v{serial + 1:02}", f"{title}村", "village", town.id, code, people)
        )


def _administration(found: Places, area: Area) -> None:
    """The government of a province, city or county with all its departments."""
    above = _gov_above(area) if area.level != "province" else ""
    gov = found.add(Office(area.gov, f"{area.name}人民政府", "government", area, above)).id
    found.add(Office(f"{area.id}-office", f"{area.name}人民政府办公室", "office", area, gov))
    found.add(Office(f"{area.id}-party", f"中共{area.name}委员会", "party", area))
    for kind in KINDS:
        functions = (kind.function, *_MORE.get(kind.id, ()))
        leads = tuple(subject.hazard for subject in SUBJECTS if subject.lead == kind.id)
        name, alias = f"{area.name}{kind.name}", area.name[-1] + kind.alias
        what = _KINDS.get(kind.id, "department")
        found.add(Office(f"{area.id}-{kind.id}", name, what, area, gov, functions, leads, alias))


def _schools(found: Places, number: int, rng: random.Random) -> None:
    titled = [
        (town, f"{town.stem}镇{kind}")
        for town in found.townships
        for kind in ("中学", "中心幼儿园")
    ]
    titled += [(village, f"{village.stem}小学") for village in found.villages]
    rng.shuffle(titled)
    county = {area.id: area for area in found.counties}
    parents = {area.id: area.parent for area in (*found.townships, *found.villages)}
    for serial, (place, name) in enumerate(titled[:number], 1):
        town = place.parent if place.level == "village" else place.id
        area = county[parents[town]]
        school = Office(
            f"{area.id}-s{serial:04}", f"{area.name}{name}", "school", area, f"{area.id}-edu"
        )
        found.schools.append(found.add(school))


def _firms(found: Places, number: int, rng: random.Random) -> None:
    listed = [trade for trade in TRADES if trade.categories]
    others = [trade for trade in TRADES if not trade.categories]
    brands = {trade: iter(names.brands(rng)) for trade in TRADES}
    for serial in range(1, number + 1):
        kinds = listed if serial * 10 % 31 < 10 else others
        trade = kinds[serial % len(kinds)]
        brand = next(brands[trade])
        area = found.counties[serial % len(found.counties)]
        name = f"{area.stem}{brand}{trade.title}有限公司"
        firm = Office(
            f"{area.id}-f{serial:04}",
            name,
            "company",
            area,
            categories=trade.categories,
            trade=trade,
        )
        found.firms.append(found.add(firm))

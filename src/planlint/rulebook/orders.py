"""The hazards for which a law orders every city and county to have a plan."""

from planlint.family.counterparts.owed import Orders

from .words import Both

# Hazard -> the law.
ORDERED = {
    "work_safety": Both(zh="安全生产法第80条", en="Work Safety Law 80"),
    "fire": Both(zh="消防法第43条", en="Fire Law 43"),
    "earthquake": Both(zh="防震减灾法第46条", en="Earthquake Law 46"),
    "relief": Both(zh="自然灾害救助条例第8条", en="Relief Regulation 8"),
    "drought": Both(zh="抗旱条例第27条", en="Drought Regulation 27"),
    "hazardous_chemicals": Both(zh="危险化学品安全法第90条", en="Hazardous Chemicals Law 90"),
    "food_safety": Both(zh="食品安全法第102条", en="Food Safety Law 102"),
    "water_supply": Both(zh="水污染防治法第79条", en="Water Pollution Law 79"),
    "geological": Both(zh="地质灾害防治条例第25条", en="Geological Hazards Regulation 25"),
    "forest_fire": Both(zh="森林防火条例第16条", en="Forest Fire Regulation 16"),
    "grassland_fire": Both(zh="草原防火条例第15条", en="Grassland Fire Regulation 15"),
}
_WHERE_PRONE = frozenset({"geological", "forest_fire", "grassland_fire"})
ORDERS: Orders = {hazard: hazard in _WHERE_PRONE for hazard in ORDERED}
"""Hazard -> whether the law means only areas that are prone to it."""

"""Thresholds in words."""

import pytest

from planlint.model.levels import Condition, Trigger
from planlint.render.blocks import Items, Paragraph
from planlint.render.conditions import condition_words, trigger_blocks


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ({"quantity": "deaths", "from": "3", "below": "10", "unit": "人"}, "死亡人数3人以上10人以下"),
        ({"quantity": "rain_24h", "from": "50", "unit": "mm", "area": "county"}, "县域24小时降雨量50毫米以上"),
        ({"quantity": "rain_24h", "above": "10", "below": "20", "unit": "mm"}, "24小时降雨量超过10毫米、20毫米以下"),
        ({"quantity": "deaths", "to": "3", "unit": "人"}, "死亡人数3人以下（含3人）"),
        ({"quantity": "direct_loss", "from": "100000", "unit": "万元"}, "直接经济损失10亿元以上"),
        ({"quantity": "rain_24h", "from": "27.00", "unit": "m"}, "24小时降雨量27.00米以上"),
        ({"quantity": "unheard", "from": "1"}, "unheard1以上"),
        ({"quantity": "deaths", "from": "3", "text": "死亡3人以上。"}, "死亡3人以上"),
    ],
)  # fmt: skip
def test_bands_read_as_the_law_does(make, condition, words):
    """以上 for the bound that is included, 以下 for the one that is not; the author's text wins."""
    assert condition_words(make(), Condition.model_validate(condition)) == words


def test_several_conditions_are_a_list(make):
    """Any-of says so and ends its items with ； and 。"""
    trigger = Trigger.model_validate({"any": ["大型水库出险", "堤防决口"]})
    lead, items = trigger_blocks(make(), trigger, "启动一级响应")
    assert lead == Paragraph("符合下列情形之一的，启动一级响应：")
    assert items == Items(("大型水库出险；", "堤防决口。"))


def test_demanded_and_alternative_conditions_stay_apart(make):
    """All-of with any-of inside is one list whose last item holds the alternatives."""
    trigger = Trigger.model_validate({"all": ["持续降雨"], "any": ["水库出险", "堤防决口"]})
    lead, items = trigger_blocks(make(), trigger, "启动一级响应")
    assert lead.text.startswith("同时符合下列条件的")
    assert items.items[-1] == "有下列情形之一：水库出险，或者堤防决口。"


def test_one_condition_is_a_sentence(make):
    """A single condition needs no list."""
    trigger = Trigger.model_validate({"any": ["堤防决口"]})
    assert trigger_blocks(make(), trigger, "启动一级响应") == (
        Paragraph("堤防决口时，启动一级响应。"),
    )

"""Texts that know whom they mention become HTML with one place for each, and lose nothing."""

from markupsafe import Markup, escape

from planlint.render.mentions import Marker, Mention, Said


def test_each_unit_has_a_place_at_its_name():
    """Two units named in one text: two anchors, each around its own name."""
    marker = Marker(frozenset())
    said = Said("由市应急局牵头，市公安局配合", [
        Mention("市应急局", unit="em", role="lead"), Mention("市公安局", unit="police", role="lead"),
    ])  # fmt: skip
    assert marker.html(said) == (
        '由<span id="m1">市应急局</span>牵头，<span id="m2">市公安局</span>配合'
    )
    assert {k: [m.unit for m in v] for k, v in marker.places.items()} == {
        "m1": ["em"], "m2": ["police"],
    }  # fmt: skip


def test_a_name_inside_a_longer_one_keeps_a_place():
    """The unit whose name is only part of another's stands where the text begins."""
    marker = Marker(frozenset())
    said = Said("市应急局局长负责", [
        Mention("市应急局", unit="em", role="head"), Mention("市应急局局长", unit="em2", role="head"),
    ])  # fmt: skip
    html = marker.html(said)
    assert Markup(html).striptags() == "市应急局局长负责"
    assert {m.unit for found in marker.places.values() for m in found} == {"em", "em2"}


def test_only_plans_of_the_booklet_are_linked():
    """A plan outside stays plain text; one inside links by its id."""
    text = Said("按照《甲》执行，参照《乙》", [
        Mention("《甲》", plan="city.a"), Mention("《乙》", plan="city.b"),
    ])  # fmt: skip
    assert Marker(frozenset({"city.b"})).html(text) == (
        '按照《甲》执行，参照<a href="planlint:plan/city.b">《乙》</a>'
    )


def test_marked_text_is_escaped():
    """Names and what stands between them are text, never markup."""
    said = Said("<i>甲&乙</i>", [Mention("甲&乙", unit="x", role="duty")])
    html = Marker(frozenset()).html(said)
    assert html == '&lt;i&gt;<span id="m1">甲&amp;乙</span>&lt;/i&gt;'


def test_plain_text_is_as_in_the_official_style():
    """Without mentions the text is only escaped."""
    assert Marker(frozenset()).html("a<b") == escape("a<b")

"""Emergency cards (应急处置卡): one framed sheet a post, short enough to carry."""

from planlint.model.cards import Card as CardData
from planlint.model.plan_types import UnitPlan
from planlint.model.shows import Selected
from planlint.render.blocks import Card, Part
from planlint.render.context import Context
from planlint.render.phones import phone
from planlint.render.words import bare, sentence


def cards_part(context: Context, selected: Selected) -> Part:
    """One block a card; none is spread over two pages."""
    plan = context.printable.plan
    cards = plan.cards if isinstance(plan, UnitPlan) else ()
    return Part(blocks=tuple(_card(context, cards[index]) for index in selected.items))


def _card(context: Context, card: CardData) -> Card:
    return Card(
        post=context.holders((card.post,)) if card.post else "",
        when=bare(card.when),
        steps=tuple(sentence(step) for step in card.steps),
        contacts=tuple(
            (context.holders((holder,)), phone(context.printable, holder))
            for holder in card.contacts
        ),
    )

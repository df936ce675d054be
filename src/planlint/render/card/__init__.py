"""A card of one page (职责卡): what one holder does first, small enough to hang or to carry."""

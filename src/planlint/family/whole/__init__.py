"""The whole family as one graph: plans, bodies, units, posts, resources, places and all that ties them."""

"""Plans between offices: a family as one bundle, and bundles into an overseeing workspace."""

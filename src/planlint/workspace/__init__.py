"""The workspace: the only room that knows the disk."""

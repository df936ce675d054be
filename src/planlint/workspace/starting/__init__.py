"""Starting: a new workspace, a new plan."""

"""Plans that the level below owes (对口预案)."""

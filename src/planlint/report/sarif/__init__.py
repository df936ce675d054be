"""SARIF 2.1.0 (OASIS), in the subset that GitHub's code scanning reads.

What the standard leaves open is done so:

- An 'undecided' finding has kind ``review`` (a person has to look) and, as the standard demands of
  every kind but ``fail``, level ``none``; ``properties`` keep outcome and severity.
- A waived finding stays in, with the ledger's record as an accepted external suppression: a result
  that vanishes would be read as mended.
- Paths are relative to the folder in which planlint was called, as ``%SRCROOT%``.
- Braces are doubled and ``](`` is parted in messages, so that no viewer makes placeholders or links
  from what a plan says.
- Nothing in the file hangs on clock, machine or user: the same plans give the same bytes.
"""

"""Capability assessment (应急能力评估): what plans, registers and ledger tell of the 67 indicators."""

"""How reports travel from tier to tier (信息报告链)."""

"""What a user did that cannot be acted on: a message in both languages, exit code 2."""

from planlint.rulebook.words import Both


class UsageProblem(Exception):  # noqa: N818 - it is shown to people, not raised to programmers
    """Wrong usage or configuration."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.message = Both(zh=zh, en=en)

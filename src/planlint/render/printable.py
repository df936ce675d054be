"""What is handed in to print a plan: the plan, the names of things, and the words for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from planlint.family.names import Names
from planlint.family.registry import Registry
from planlint.model.plan import Plan
from planlint.model.references import Reference
from planlint.model.tasks import Task

from .words import CATEGORIES

Numbering = Literal["decimal", "chinese"]


@dataclass(frozen=True)
class Printable:
    """A plan with all that its text needs from outside; printing reads nothing else."""

    plan: Plan
    names: Names
    registry: Registry
    # Typed key -> role of the section in which it prints when no section shows it.
    default_roles: Mapping[str, str] = field(default_factory=dict)
    # Printed across every page, for example 草案.
    watermark: str | None = None
    # Code of a law or outside document -> its title; id of a plan -> its title.
    instruments: Mapping[str, str] = field(default_factory=dict)
    plans: Mapping[str, str] = field(default_factory=dict)
    # Vocabulary list (quantities, hazards …) -> word -> Chinese.
    vocabulary: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    numbering: Numbering = "decimal"

    def word(self, vocabulary: str, word: str) -> str:
        """The Chinese for a word of a vocabulary list; an unknown word prints as itself."""
        known = self.vocabulary.get(vocabulary, {})
        return known.get(word) or CATEGORIES.get(word, word)

    def words(self, vocabulary: str, words: tuple[str, ...]) -> str:
        """Several words of one list, joined as Chinese text does."""
        return "、".join(self.word(vocabulary, word) for word in words)

    def instrument(self, code: str) -> str:
        """The title of a law or outside document."""
        outside = self.registry.instruments.get(code)
        return self.instruments.get(code) or (outside.value.title if outside else None) or code

    def plan_title(self, plan: str) -> str:
        """The title of another plan of the family, or of an outside document that stands for it."""
        outside = self.registry.outside_plan(plan)
        return self.plans.get(plan) or (outside.value.title if outside else None) or plan

    def cited(self, reference: Reference) -> str:
        """The title of what a reference names: its own wording first, since that was issued."""
        if reference.title:
            return reference.title
        if reference.instrument:
            return self.instrument(reference.instrument)
        return self.plan_title(reference.plan) if reference.plan else ""

    def task(self, task: str) -> Task | None:
        """A task of the plan by its id."""
        return next((entry for entry in self.plan.tasks if entry.id == task), None)

"""References (编制依据、衔接) and defined terms (名词术语)."""

from collections.abc import Sequence

from planlint.model.references import Definition, Reference
from planlint.model.shows import Selected
from planlint.render.blocks import Paragraph, Part, listed
from planlint.render.context import Context
from planlint.render.mentions import Mention, Said
from planlint.render.words import bare, sentence, titled

_BASIS = ("based_on", "implements")
# Kind -> the sentence about one other document; {title} and {about} are filled in.
_SENTENCES = {
    "follows": "{about}按照{title}执行",
    "activates": "{about}启动{title}",
    "by_analogy": "{about}参照{title}执行",
    "excludes": "{about}适用{title}，不适用本预案",
    "escalates_to": "{about}提请上级启动{title}",
    "merges": "{title}并入本预案",
    "supported_by": "{about}由{title}支撑",
    "coordinates_with": "{about}与{title}相衔接",
}


def references_part(context: Context, selected: Selected) -> Part:
    """One sentence for the basis, one each for how the plan stands to others."""
    references = [context.printable.plan.references[index] for index in selected.items]
    basis = [entry for entry in references if entry.kind in _BASIS]
    others = [entry for entry in references if entry.kind not in _BASIS]
    sentences = (_basis(context, basis), *(_sentence(context, entry) for entry in others))
    return Part(blocks=tuple(Paragraph(words) for words in sentences if words))


def definitions_part(context: Context, selected: Selected) -> Part:
    """术语：含义。"""
    terms = [context.printable.plan.definitions[index] for index in selected.items]
    return Part(blocks=listed(_meaning(term) for term in terms))


def _meaning(definition: Definition) -> str:
    meaning = sentence(definition.meaning)
    return f"{definition.term}：{meaning}" if definition.term else meaning


def _basis(context: Context, references: Sequence[Reference]) -> str:
    # Titles in book marks follow one another without 、 (GB/T 15834-2011, 4.5.3.5).
    cited = "".join(_cited(context, entry) for entry in references)
    return _linked(context, f"依据{cited}等，制定本预案。", references) if cited else ""


def _sentence(context: Context, reference: Reference) -> str:
    pattern = _SENTENCES.get(reference.kind or "", "{about}见{title}")
    about = bare(reference.about)
    if reference.hazard and not about:
        about = context.printable.word("hazards", reference.hazard)
    words = pattern.format(about=f"{about}，" if about else "", title=_cited(context, reference))
    subject = "" if reference.kind in ("merges", "excludes") or about else "本预案"
    return _linked(context, sentence(subject + words), [reference])


def _linked(context: Context, words: str, references: Sequence[Reference]) -> str:
    """The words with the plans that they name."""
    return Said(
        words,
        (
            Mention(titled(context.printable.cited(each)), plan=each.plan)
            for each in references
            if each.plan
        ),
    )


def _cited(context: Context, reference: Reference) -> str:
    title = titled(context.printable.cited(reference))
    return f"{title}（{reference.number}）" if title and reference.number else title

"""The options of a record, made from the fields of its model."""

import re

import click

from planlint.i18n import say
from planlint.workspace.recording.fields import Field, fields_of
from planlint.workspace.recording.kinds import Kind

_METAVARS = {
    "plan": "PLAN", "holder": "UNIT", "date": "DATE", "count": "N", "flag": say("是|否", "true|false"),
    "code": "ID", "area": "AREA", "money": say("2850万元", "AMOUNT"), "word": "WORD", "text": "TEXT",
}  # fmt: skip
# What the key alone does not say.
_ENGLISH = {
    "plan": "the plan, by id or title",
    "by": "the unit that did it",
    "on": "the day it was done",
    "to": "to whom",
    "from": "who sent it",
    "delivered": "who was given it directly",
    "copies": "who was sent a copy",
    "registered": "the day the authority registered it",
    "document": "the document, address or archive number that proves it",
    "note": "a remark",
    "covers": "other plans tried in the same drill",
    "evaluated": "the day the drill was evaluated",
    "evaluation": "what the evaluation of the drill covers",
    "report": "the report of the evaluation",
    "reported_to": "the authority that was told of the drill",
    "findings": "what is to be improved",
    "closed": "the day the findings were settled",
    "body": "the body that met, such as hq or PLAN#hq",
    "contents": "what the text stated",
    "ended": "the day the response ended",
    "lifted": "the day the warning was lifted",
    "finished": "the day the new edition was issued",
    "new_number": "the number of the new edition",
    "complete": "whether the materials were complete",
    "revise": "whether the evaluation asks for a revision",
}


def options_of(kind: Kind) -> list[click.Parameter]:
    """One option a field but the id, which is given; first those that must not be left out."""
    fields = (one for one in fields_of(kind.model).values() if one.key != "id")
    ordered = sorted(fields, key=lambda one: one.key not in kind.required)
    return [_option(one, kind) for one in ordered]


def _option(one: Field, kind: Kind) -> click.Option:
    return click.Option(
        [one.option, parameter(one.key)],
        multiple=True,  # one too many is told, and not passed over
        required=one.key in kind.required,
        metavar="[" + "|".join(one.words) + "]" if one.words else _METAVARS[one.form],
        help=_about(one, kind),
    )


def _about(one: Field, kind: Kind) -> str:
    if one.key == "number" and kind.of_edition:
        return say(
            "发文字号：哪一版；不写时为那一天施行的版本",
            "number: which edition; by default the one in force on that day",
        )
    if one.key == "corrects":
        return say("更正：写错的那条记录的编号", "corrects: the id of the record that was wrong")
    several = say("；可以写几个", "; several may be given") if one.many else ""
    return say(f"{one.title.zh}：{one.about}", _ENGLISH.get(one.key, one.title.en)) + several


def parameter(key: str) -> str:
    """What a field is called in Python."""
    return re.sub(r"\W", "__", key)

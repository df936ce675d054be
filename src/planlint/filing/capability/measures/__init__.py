"""The measures: small pure functions from what is there to what is as it should be.

What counts as met is ours (practice); the source gives names only.
"""

from collections.abc import Mapping

from planlint.filing.capability.tally import Measure

from . import command, drills, ledger, linkage, offices, people, plans, risks, supplies, warning

MEASURES: Mapping[str, Measure] = {
    "alarm-system": warning.receivers,
    "between-departments": linkage.departments,
    "budget": offices.budget,
    "contents": plans.contents,
    "departments": command.members,
    "drill-programme": drills.programme,
    "drills-evaluated": drills.evaluated,
    "drills-held": drills.held,
    "experts": people.experts,
    "full-time": people.full_time,
    "hazards-known": risks.known,
    "implementation": ledger.implementation,
    "investigated": ledger.investigated,
    "leading-body": command.leading,
    "management": ledger.management,
    "managing-office": offices.managing,
    "mutual-aid": linkage.parties,
    "process": plans.process,
    "protective-measures": plans.explained,
    "resource-list": supplies.listed,
    "resources-coordinated": supplies.enough,
    "risks-assessed": risks.assessed,
    "risks-controlled": risks.controlled,
    "rosters": offices.rosters,
    "site-command": command.on_site,
    "system": plans.system,
    "targets-analysed": risks.targets,
    "team-building": people.built,
    "team-list": people.listed,
    "training-held": drills.trained,
    "volunteers": people.volunteers,
    "warning": warning.levels,
    "with-military": command.military,
    "with-neighbours": linkage.neighbours,
    "with-superiors": linkage.superiors,
}

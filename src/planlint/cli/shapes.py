"""The JSON that commands print, by the name of its schema."""

from pydantic import BaseModel

from planlint.filing.shapes import JsonFiling
from planlint.filing.yearly.shapes import JsonYearly
from planlint.report.assumed.json import JsonLetter
from planlint.report.chains.shapes import JsonChains
from planlint.report.clauses_json import JsonCoverage
from planlint.report.counterparts.json import JsonCounterparts
from planlint.report.duties.shapes import JsonDuties
from planlint.report.graph.json import JsonMap
from planlint.report.json import JsonReport
from planlint.response.shapes import JsonRun
from planlint.revision.shapes import JsonDiff
from planlint.workspace.exchange.shapes import JsonBundle

OUTPUTS: dict[str, type[BaseModel]] = {
    "report": JsonReport,
    "graph": JsonMap,
    "coverage": JsonCoverage,
    "chains": JsonChains,
    "duties": JsonDuties,
    "assumed": JsonLetter,
    "simulation": JsonRun,
    "diff": JsonDiff,
    "counterparts": JsonCounterparts,
    "filing": JsonFiling,
    "yearly": JsonYearly,
    "bundle": JsonBundle,
}

"""Named checks: what no kind says. Each module is named as its rule and has ``WORDS`` and ``check``."""

from types import ModuleType

from . import (
    agency_renamed_since_issue,
    basis_repealed,
    basis_repealed_since_issue,
    body_named_as_unit,
    data_not_shown,
    duplicate_edition,
    empty_section,
    lead_also_support,
    member_without_duty,
    plan_also_registered,
    reference_dangling,
    renamed_agency,
    shown_data_missing,
    superior_chain_broken,
    superior_cycle,
    superior_missing,
    text_reference_unknown,
    word_not_in_list,
)

CHECKS: dict[str, ModuleType] = {
    "agency-renamed-since-issue": agency_renamed_since_issue,
    "basis-repealed": basis_repealed,
    "basis-repealed-since-issue": basis_repealed_since_issue,
    "body-named-as-unit": body_named_as_unit,
    "data-not-shown": data_not_shown,
    "duplicate-edition": duplicate_edition,
    "empty-section": empty_section,
    "lead-also-support": lead_also_support,
    "member-without-duty": member_without_duty,
    "plan-also-registered": plan_also_registered,
    "reference-dangling": reference_dangling,
    "renamed-agency": renamed_agency,
    "shown-data-missing": shown_data_missing,
    "superior-chain-broken": superior_chain_broken,
    "superior-cycle": superior_cycle,
    "superior-missing": superior_missing,
    "text-reference-unknown": text_reference_unknown,
    "word-not-in-list": word_not_in_list,
}

"""The parameters that a company may change. What equals its default is not stored, so that a better default
reaches everybody who never chose."""

from typing import Any

from pydantic import ValidationError

from contracts.identity import OrganizationSettings
from shared.errors import Invalid

LARGEST_CENTS = 10_000_000
LIMITED = ("deposit_minimum_cents", "deposit_maximum_cents")


def effective(stored: dict[str, Any]) -> dict[str, Any]:
    """Return every parameter, with its default where nothing is stored."""
    return OrganizationSettings.model_validate(stored).model_dump()


def changed(stored: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """Return what to store after a change.

    Args:
        change: by name, the new value, or None for the default.

    Raises:
        Invalid: a name is unknown, a value out of bounds or of another type, or two of them contradict.
    """
    unknown = change.keys() - OrganizationSettings.model_fields.keys()
    if unknown:
        known = ", ".join(OrganizationSettings.model_fields)
        raise Invalid.field("body.settings", f"There is a setting here that nobody knows. Known are: {known}.")
    wanted = {name: value for name, value in (stored | change).items() if value is not None}
    try:
        settings = OrganizationSettings.model_validate(wanted, strict=True)
    except ValidationError as error:
        fields = [
            {"field": f"body.settings.{item['loc'][0]}", "message": item["msg"]}
            for item in error.errors(include_url=False, include_input=False, include_context=False)
        ]
        raise Invalid(f"{fields[0]['field']}: {fields[0]['message']}", errors=fields) from error
    _check_together(settings)
    defaults = OrganizationSettings().model_dump()
    return {name: value for name, value in settings.model_dump().items() if value != defaults[name]}


def _check_together(settings: OrganizationSettings) -> None:
    for name in LIMITED:
        if getattr(settings, name) > LARGEST_CENTS:
            raise Invalid.field(f"body.settings.{name}", f"May be at most {LARGEST_CENTS}.")
    if settings.deposit_minimum_cents > settings.deposit_maximum_cents:
        raise Invalid.field(
            "body.settings.deposit_maximum_cents", "The largest deposit can't be below the smallest one."
        )
    if settings.cancel_half_hours > settings.cancel_free_hours:
        raise Invalid.field(
            "body.settings.cancel_half_hours",
            "Half can't be given back for longer than cancelling is free: it must be at most cancel_free_hours.",
        )
    if settings.reschedule_half_hours > settings.reschedule_free_hours:
        raise Invalid.field(
            "body.settings.reschedule_half_hours",
            "It must be at most reschedule_free_hours: moving can't cost less for longer than it is free.",
        )

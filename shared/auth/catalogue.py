"""Permissions, roles and feature modules, as data."""

from types import MappingProxyType

PERMISSIONS = MappingProxyType(
    {
        "core.view": "See the dashboard and the organization's profile",
        "bookings.view": "See bookings and the schedule",
        "bookings.edit": "Create and change bookings",
        "bookings.assign": "Decide who goes",
        "bookings.status": "Confirm, cancel and close bookings",
        "schedule.blocking.manage": "Block time in the schedule",
        "contacts.view": "See clients",
        "contacts.edit": "Change clients",
        "invoices.view": "See invoices",
        "invoices.edit": "Create, send and void invoices",
        "payments.record": "Record payments",
        "finance.view": "See payments, expenses, taxes and reports of money",
        "finance.manage": "Change expenses, taxes and periods",
        "pricing.manage": "Change prices",
        "policies.manage": "Change deposit and cancellation policies",
        "settings.manage": "Change settings and feature modules",
        "users.manage": "Manage staff and workers",
        "exports.run": "Run exports",
        "reports.view": "See reports",
        "admin.manage": "Read the audit log and manage dead letters",
        "quality.view": "See quality issues and ratings",
        "quality.manage": "Handle quality issues",
        "training.view": "See training",
        "training.manage": "Manage training",
        "inventory.view": "See the inventory",
        "inventory.manage": "Manage the inventory",
        "leads.view": "See leads and quotes",
        "leads.manage": "Handle leads and quotes",
    }
)

_EVERY = frozenset(PERMISSIONS)
_VIEWS = frozenset(name for name in PERMISSIONS if name.endswith(".view"))
_BOOKS = frozenset(
    {"core.view", "bookings.view", "invoices.view", "invoices.edit", "payments.record"}
    | {"finance.view", "finance.manage", "exports.run", "reports.view"}
)

ROLES = MappingProxyType(
    {
        "owner": _EVERY,
        "admin": _EVERY,
        "dispatcher": frozenset(
            {"core.view", "bookings.view", "bookings.edit", "bookings.assign", "bookings.status"}
            | {"schedule.blocking.manage", "contacts.view", "contacts.edit", "leads.view", "leads.manage"}
            | {"quality.view", "quality.manage", "reports.view"}
        ),
        "accountant": _BOOKS,
        "finance": _BOOKS,
        "viewer": _VIEWS,
    }
)

MODULES = MappingProxyType(
    {
        "module.dashboard": "Dashboard",
        "module.schedule": "Schedule",
        "module.invoices": "Invoices",
        "module.quality": "Quality",
        "module.teams": "Teams",
        "module.analytics": "Analytics",
        "module.finance": "Finance",
        "module.pricing": "Pricing",
        "module.marketing": "Marketing",
        "module.leads": "Leads",
        "module.inventory": "Inventory",
        "module.training": "Training",
        "module.notifications_center": "Notification centre",
        "module.settings": "Settings",
        "module.integrations": "Integrations",
        "module.api": "API",
        "integrations.google_calendar": "Google Calendar",
        "integrations.accounting.quickbooks": "QuickBooks",
        "integrations.maps": "Maps",
        "dashboard.weather": "Weather",
        "notifications_center.rules_builder": "Notification rules",
        "leads.nurture": "Lead follow-up",
        "leads.scoring": "Lead scoring",
        "schedule.optimization": "Day optimisation",
        "quality.photo_evidence": "Photo evidence",
        "quality.nps": "Net promoter score",
        "analytics.attribution_multitouch": "Multi-touch attribution",
        "inventory.usage_analytics": "Inventory usage",
        "training.library": "Training library",
    }
)


def check_catalogue_name(permission: str, module: str | None) -> None:
    """Fail at import of a route that names a permission or module nobody knows.

    Raises:
        KeyError: the name is not in the catalogue.
    """
    if permission not in PERMISSIONS:
        raise KeyError(f"{permission!r} is not a permission of the catalogue.")
    if module is not None and module not in MODULES:
        raise KeyError(f"{module!r} is not a module of the catalogue.")

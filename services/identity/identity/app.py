"""The HTTP application of identity."""

from fastapi import FastAPI

from identity.audit.routes import router as audit
from identity.client_accounts.routes import router as client_portal
from identity.invitations.routes import router as invitations
from identity.modules.routes import router as modules
from identity.organizations.routes import router as organizations
from identity.roles.routes import router as roles
from identity.sessions.routes import router as sessions
from identity.settings import IdentitySettings
from identity.signup.routes import router as signup
from identity.users.routes import router as users
from identity.worker_accounts.routes import admin as worker_accounts
from identity.worker_accounts.routes import portal as worker_portal
from shared.web.app import build_app


def create_app(settings: IdentitySettings | None = None) -> FastAPI:
    """Return the application; without `settings` they come from the environment."""
    return build_app(
        settings or IdentitySettings(),
        [
            signup,
            sessions,
            invitations,
            worker_portal,
            client_portal,
            organizations,
            modules,
            users,
            roles,
            worker_accounts,
            audit,
        ],
        title="identity",
        summary="Organizations, users, roles, sessions, modules, portal accounts and the audit log.",
    )

"""What a person needs to know once the product is up."""

from infra.native.environment import has_sandbox
from infra.native.stack import Stack

DEMO_SLUG = "snow-peak"
DEMO_DOMAIN = "snowpeak.example"
DEMO_WORKER_PHONE = "+17805550151"
ROLES = ("owner", "admin", "dispatcher", "accountant", "viewer")


def of(stack: Stack) -> str:
    """Return the addresses of the pages, and a demo sign-in for each role."""
    env, base = stack.env, stack.env["PUBLIC_BASE_URL"]
    lines = ["", f"CleanWithSnapshot is up: {base}", ""]
    lines += [f"  {'book a cleaning':<18} {base}/book/{DEMO_SLUG}", f"  {'cleaner':<18} {base}/worker"]
    lines += [f"  {'health':<18} {base}/healthz"]
    if has_sandbox(env):
        lines += [f"  {'sandbox providers':<18} {base}/sandbox   (messages sent, checkouts, webhooks)"]
    if env["APP_ENV"] == "prod":
        return "\n".join(lines)
    lines += ["", f"Demo sign-ins, all with the password {env['DEMO_PASSWORD']}"]
    lines += [f"  {role:<18} {role}@{DEMO_DOMAIN}" for role in ROLES]
    lines += [f"  {'cleaner':<18} {DEMO_WORKER_PHONE}"]
    lines += ["", "Operator accounts (HTTP Basic, for programs)"]
    for role in ROLES:
        user = env.get(f"{role.upper()}_BASIC_USERNAME")
        if user:
            lines.append(f"  {role:<18} {user} : {env.get(f'{role.upper()}_BASIC_PASSWORD', '')}")
    return "\n".join([*lines, ""])

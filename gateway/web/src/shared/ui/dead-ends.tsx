import type { ReactNode } from "react";
import { Link, useRouteError } from "react-router";
import { Button, buttonLook } from "./button";
import { Logo } from "./logo";

function DeadEnd({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="dead-end">
      <Logo />
      <h1>{title}</h1>
      {children}
    </main>
  );
}

/** For addresses that lead nowhere. */
export function Missing() {
  return (
    <DeadEnd title="There is nothing at this address.">
      <p>The link may be old or incomplete. Check that it was copied whole.</p>
      <Link to="/" {...buttonLook({ kind: "primary" })}>
        Go to the start page
      </Link>
    </DeadEnd>
  );
}

/** For faults of the page itself, most often a new version that replaced the one in this tab. */
export function Crashed() {
  const error = useRouteError();
  return (
    <DeadEnd title="This page could not be shown.">
      <p>Loading it again usually helps. Nothing that you saved is lost.</p>
      {error instanceof Error && <p className="muted small">{error.message}</p>}
      <Button kind="primary" onClick={() => window.location.reload()}>
        Load the page again
      </Button>
    </DeadEnd>
  );
}

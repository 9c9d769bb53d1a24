import "../home/home.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { staff } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { Invitation } from "@/api/types";
import { useTitle } from "@/shared/hooks";
import { Button } from "@/shared/ui/button";
import { Empty, Failure, Skeleton } from "@/shared/ui/feedback";
import { TextField } from "@/shared/ui/field";
import { Logo } from "@/shared/ui/logo";
import { useWrite } from "@/shared/write";

const GONE = new Set([404, 409, 410, 422]);

/** Where an invited colleague takes their place in a company. */
export function Component() {
  const { token = "" } = useParams();
  useTitle("Invitation · CleanWithSnapshot");
  const invitation = useQuery({
    queryKey: ["invitation", token],
    queryFn: ({ signal }) => unwrap(staff.identity.GET("/v1/auth/invitations/{token}", { params: { path: { token } }, signal })),
  });
  const gone = invitation.error instanceof Problem && GONE.has(invitation.error.status);
  return (
    <main className="signup">
      <Link to="/" aria-label="CleanWithSnapshot, start page" className="logo">
        <Logo />
      </Link>
      {invitation.data ? (
        <Accept invitation={invitation.data} token={token} />
      ) : gone ? (
        <div style={{ marginTop: "2.5rem" }}>
          <Empty title="This invitation is no longer open.">
            <p>It was used already, has run out or was withdrawn. Ask the person who invited you for a new one.</p>
          </Empty>
        </div>
      ) : invitation.error ? (
        <Failure error={invitation.error} onRetry={() => void invitation.refetch()} />
      ) : (
        <Skeleton lines={4} height="2.5rem" />
      )}
    </main>
  );
}

function Accept({ invitation, token }: { invitation: Invitation; token: string }) {
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState("");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const accept = useWrite(
    (body: { name?: string; password: string }, headers) =>
      unwrap(staff.identity.POST("/v1/auth/invitations/{token}/accept", { params: { path: { token } }, body, headers })),
    {
      onSuccess: () => {
        queries.clear();
        void navigate("/app");
      },
    },
  );
  const fields = accept.error instanceof Problem ? accept.error.fields : {};
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!accept.isPending) accept.mutate({ name: name.trim() || undefined, password });
  };
  return (
    <>
      <h1>Join {invitation.organization.name}</h1>
      <p className="muted">
        As {invitation.role_name.toLowerCase()}, signing in with {invitation.email}.
      </p>
      <form onSubmit={submit} className="stack card" style={{ "--gap": "1.5rem", marginTop: "1.5rem", padding: "1.75rem" }}>
        <div className="fields">
          <TextField label="Your name" autoComplete="name" required maxLength={120} value={name} error={fields.name} onChange={(event) => setName(event.target.value)} />
          <TextField
            label="Password"
            type="password"
            autoComplete="new-password"
            required
            minLength={10}
            hint="At least 10 characters. If you already have an account, type its password."
            value={password}
            error={fields.password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </div>
        {accept.error && Object.keys(fields).length === 0 && <Failure error={accept.error} />}
        <div>
          <Button type="submit" kind="primary" size="lg" busy={accept.isPending}>
            Join {invitation.organization.name}
          </Button>
        </div>
      </form>
    </>
  );
}

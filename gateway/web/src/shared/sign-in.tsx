import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { staff } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import { Button } from "./ui/button";
import { Failure, Notice } from "./ui/feedback";
import { TextField } from "./ui/field";

/** Where to go after signing in: only ever a path inside the staff area. */
function returnPath(search: string): string {
  const wanted = new URLSearchParams(search).get("next") ?? "";
  return /^\/app([/?]|$)/.test(wanted) ? wanted : "/app";
}

/** The staff's sign-in form. */
export function SignIn() {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const navigate = useNavigate();
  const { search } = useLocation();
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: () => unwrap(staff.identity.POST("/v1/auth/login", { body: { email: email.trim(), password } })),
    onSuccess: () => {
      queries.clear();
      void navigate(returnPath(search));
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  const refused = signIn.error instanceof Problem && signIn.error.status === 401;
  return (
    <form onSubmit={submit} className="stack">
      {new URLSearchParams(search).has("next") && !signIn.error && <Notice>Sign in to go on where you were.</Notice>}
      <TextField
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label="Password"
        type="password"
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {refused && <Notice tone="bad">That e-mail and password don’t match. Check both and try again.</Notice>}
      {signIn.error && !refused && <Failure error={signIn.error} />}
      <Button type="submit" kind="primary" block busy={signIn.isPending}>
        Sign in
      </Button>
    </form>
  );
}

import "./home.css";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import { staff } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { SignUp } from "@/api/types";
import { useTitle } from "@/shared/hooks";
import { newKey } from "@/shared/keys";
import { PROVINCES, ZONES } from "@/shared/places";
import { Button } from "@/shared/ui/button";
import { Failure } from "@/shared/ui/feedback";
import { SelectField, TextField } from "@/shared/ui/field";
import { Logo } from "@/shared/ui/logo";

/** What is asked for here; the address of the booking page follows from the name. */
type Form = Omit<SignUp, "slug">;

const EMPTY: Form = {
  organization_name: "", province: "AB", timezone: "America/Edmonton", locale: navigator.language.startsWith("fr") ? "fr" : "en", name: "", email: "", password: "",
};

/** A new cleaning company and its owner's account. */
export function Component() {
  useTitle("Create your company · CleanWithSnapshot");
  const [form, setForm] = useState(EMPTY);
  const key = useRef(newKey());
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signUp = useMutation({
    mutationFn: () => unwrap(staff.identity.POST("/v1/orgs", { body: form, headers: { "Idempotency-Key": key.current } })),
    onSuccess: () => {
      queries.clear();
      void navigate("/app");
    },
    onError: (error) => {
      if (!(error instanceof Problem && error.retryable)) key.current = newKey();
    },
  });
  const fields = signUp.error instanceof Problem ? signUp.error.fields : {};
  const bind = (name: keyof Form) => ({
    name,
    value: form[name],
    error: fields[name],
    required: true,
    onChange: (event: { target: { value: string } }) => setForm((old) => ({ ...old, [name]: event.target.value })),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    signUp.mutate();
  };
  return (
    <main className="signup">
      <Link to="/" aria-label="CleanWithSnapshot, start page" className="logo">
        <Logo />
      </Link>
      <h1>Create your company</h1>
      <p className="muted">Two minutes, and your own booking page is online. You can change everything later.</p>
      <form onSubmit={submit} className="stack card" style={{ "--gap": "1.5rem", marginTop: "1.5rem", padding: "1.75rem" }}>
        <fieldset className="fields">
          <legend className="sr-only">The company</legend>
          <TextField label="Company name" wide autoComplete="organization" maxLength={120} {...bind("organization_name")} />
          <SelectField label="Province or territory" hint="Decides which taxes you charge." {...bind("province")}>
            {PROVINCES.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
          <SelectField label="Time zone" hint="Visits are planned on these clocks." {...bind("timezone")}>
            {ZONES.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replace("America/", "").replaceAll("_", " ")}
              </option>
            ))}
          </SelectField>
        </fieldset>
        <fieldset className="fields">
          <legend className="sr-only">Your account</legend>
          <TextField label="Your name" autoComplete="name" {...bind("name")} />
          <TextField label="E-mail" type="email" autoComplete="email" {...bind("email")} />
          <TextField
            label="Password"
            type="password"
            autoComplete="new-password"
            minLength={10}
            hint="At least 10 characters. A short sentence works well."
            wide
            {...bind("password")}
          />
        </fieldset>
        {signUp.error && Object.keys(fields).length === 0 && <Failure error={signUp.error} />}
        <div className="row spread">
          <Button type="submit" kind="primary" size="lg" busy={signUp.isPending}>
            Create company
          </Button>
          <p className="small muted">
            Already have an account? <Link to="/#sign-in">Sign in</Link>
          </p>
        </div>
      </form>
    </main>
  );
}

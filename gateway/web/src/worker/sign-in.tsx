import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { open } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import { useTitle } from "@/shared/hooks";
import { e164 } from "@/shared/places";
import { Button } from "@/shared/ui/button";
import { Failure, Notice } from "@/shared/ui/feedback";
import { TextField } from "@/shared/ui/field";
import { companyChoices } from "@/shared/company-choices";
import { type Words, workerMeQuery } from "./session";

/** Sign-in by phone number and password, and by company where the number is known to several. */
export function WorkerSignIn({ words }: { words: Words }) {
  const { t } = words;
  useTitle(`${t("signin.submit")} · CleanWithSnapshot`);
  const [phone, setPhone] = useState("");
  const [password, setPassword] = useState("");
  const [badPhone, setBadPhone] = useState(false);
  const queries = useQueryClient();
  const signIn = useMutation({
    networkMode: "always",
    mutationFn: ({ number, organization }: { number: string; organization?: string }) =>
      unwrap(open.identity.POST("/v1/auth/worker/login", { body: { phone: number, password, organization } })),
    onSuccess: () => queries.resetQueries({ queryKey: workerMeQuery.queryKey }),
  });
  const number = e164(phone) ?? (/^\+\d{8,15}$/.test(phone.replaceAll(/[\s().-]/g, "")) ? phone.replaceAll(/[\s().-]/g, "") : null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setBadPhone(!number);
    if (number && !signIn.isPending) signIn.mutate({ number });
  };
  const choices = companyChoices(signIn.error);
  const refused = signIn.error instanceof Problem && signIn.error.status === 401;
  if (choices.length > 0 && number) {
    return (
      <section className="worker-door stack" style={{ "--gap": "1rem" }}>
        <h1>{t("signin.company")}</h1>
        {choices.map((company) => (
          <Button key={company.value} size="lg" block onClick={() => signIn.mutate({ number, organization: company.value })}>
            {company.name}
          </Button>
        ))}
      </section>
    );
  }
  return (
    <form className="worker-door stack" style={{ "--gap": "1.25rem" }} onSubmit={submit} noValidate>
      <h1>{t("signin.title")}</h1>
      <TextField
        label={t("signin.phone")}
        type="tel"
        autoComplete="username tel"
        value={phone}
        error={badPhone && !number ? t("signin.badPhone") : null}
        onChange={(event) => setPhone(event.target.value)}
      />
      <TextField
        label={t("signin.password")}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {refused ? <Notice tone="bad">{t("signin.refused")}</Notice> : signIn.error && <Failure error={signIn.error} words={words.failure} />}
      <Button type="submit" kind="primary" size="lg" block busy={signIn.isPending}>
        {t("signin.submit")}
      </Button>
      <p className="muted small">{t("signin.forgot")}</p>
    </form>
  );
}

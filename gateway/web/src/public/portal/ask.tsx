import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { open } from "@/api/clients";
import { unwrap } from "@/api/http";
import { Button } from "@/shared/ui/button";
import { Failure } from "@/shared/ui/feedback";
import { TextField } from "@/shared/ui/field";
import { LinkedHead } from "../linked";
import type { Words } from "../words/words";
import { contactOf } from "./contact";

interface AskProps {
  slug: string;
  company: string;
  words: Words;
}

/** Sends a link that signs in, by mail or text. */
export function AskForLink({ slug, company, words }: AskProps) {
  const { t } = words;
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const contact = contactOf(typed);
  const ask = useMutation({
    networkMode: "always",
    mutationFn: (to: NonNullable<typeof contact>) => unwrap(open.identity.POST("/v1/auth/client/link", { body: { organization: slug, ...to } })),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (contact && !ask.isPending) ask.mutate(contact);
  };
  if (ask.data) {
    return (
      <>
        <LinkedHead title={t("portal.sentTitle")}>{t("portal.sentText", { company, contact: typed.trim(), minutes: ask.data.minutes })}</LinkedHead>
        <p>
          <Button
            onClick={() => {
              ask.reset();
              setTried(false);
            }}
          >
            {t("portal.another")}
          </Button>
        </p>
      </>
    );
  }
  return (
    <>
      <LinkedHead title={t("portal.askTitle")}>{t("portal.askText")}</LinkedHead>
      <form className="card answer" onSubmit={submit} noValidate>
        <TextField
          label={t("portal.contact")}
          hint={t("portal.contactHint", { company })}
          autoComplete="email"
          inputMode="email"
          maxLength={254}
          value={typed}
          error={tried && !contact ? t("portal.contactError") : null}
          onChange={(event) => setTyped(event.target.value)}
        />
        {ask.error && <Failure error={ask.error} words={words.failure} />}
        <div className="row">
          <Button type="submit" kind="primary" size="lg" busy={ask.isPending}>
            {t("portal.ask")}
          </Button>
        </div>
      </form>
    </>
  );
}

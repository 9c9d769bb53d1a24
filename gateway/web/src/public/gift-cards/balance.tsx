import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { open } from "@/api/clients";
import { unwrap } from "@/api/http";
import { Button } from "@/shared/ui/button";
import { Failure, Notice } from "@/shared/ui/feedback";
import { TextField } from "@/shared/ui/field";
import type { Words } from "../words/words";
import { cardCode } from "./code";

/** What is left on a card that somebody holds. */
export function Balance({ slug, words }: { slug: string; words: Words }) {
  const { t } = words;
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const code = cardCode(typed);
  const ask = useMutation({
    networkMode: "always",
    mutationFn: (body: { code: string }) => unwrap(open.finance.POST("/v1/pay/gift-cards/{org}/balance", { params: { path: { org: slug } }, body })),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (code === null) return event.currentTarget.querySelector("input")?.focus();
    if (!ask.isPending) ask.mutate({ code });
  };
  return (
    <form className="card stack" aria-labelledby="balance" onSubmit={submit} noValidate>
      <h2 id="balance">{t("gift.balance")}</h2>
      <TextField
        label={t("gift.code")}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        value={typed}
        error={tried && code === null ? t("gift.codeError") : null}
        onChange={(event) => {
          setTyped(event.target.value);
          ask.reset();
        }}
      />
      {ask.error && <Failure error={ask.error} words={words.failure} />}
      {ask.data && (
        <Notice tone={ask.data.balance_cents > 0 ? "good" : "info"}>
          {t(ask.data.balance_cents > 0 ? "gift.balanceLeft" : "gift.balanceNone", {
            amount: words.cents(ask.data.balance_cents, ask.data.currency),
            last4: ask.data.last4,
          })}
        </Notice>
      )}
      <div>
        <Button type="submit" busy={ask.isPending}>
          {t("gift.balanceCheck")}
        </Button>
      </div>
    </form>
  );
}

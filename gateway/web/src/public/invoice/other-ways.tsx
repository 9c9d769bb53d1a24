import { useQueryClient } from "@tanstack/react-query";
import { ChevronDown, Gift } from "lucide-react";
import { type SubmitEvent, useState } from "react";
import type { CreditApplied, PublicInvoice } from "@/api/types";
import { useWrite } from "@/shared/write";
import { Button } from "@/shared/ui/button";
import { Failure } from "@/shared/ui/feedback";
import { TextField } from "@/shared/ui/field";
import { cardCode } from "../gift-cards/code";
import type { Words } from "../words/words";
import type { Payer } from "./payer";

interface WayProps {
  invoice: PublicInvoice;
  payer: Payer;
  words: Words;
}

/** To pay without a card: with what is on account, or with a gift card. */
export function OtherWays({ invoice, payer, words }: WayProps) {
  return (
    <div className="other-ways">
      {invoice.account_credit_cents > 0 && <CreditWay invoice={invoice} payer={payer} words={words} />}
      <GiftCardWay invoice={invoice} payer={payer} words={words} />
    </div>
  );
}

/** Keeps what was paid beside the invoice until it was asked for again; the page then says it. */
function useApplied(payer: Payer) {
  const queries = useQueryClient();
  return (applied: CreditApplied) => {
    queries.setQueryData([...payer.queryKey, "applied"], applied);
    // Lists of the same kind, such as the portal's, tell of it too.
    return queries.invalidateQueries({ queryKey: payer.queryKey.slice(0, 1) });
  };
}

function CreditWay({ invoice, payer, words }: WayProps) {
  const { t } = words;
  const onSuccess = useApplied(payer);
  const use = useWrite((_: null, headers) => payer.useCredit(headers), { onSuccess });
  const cents = Math.min(invoice.account_credit_cents, invoice.due_cents);
  return (
    <div className="stack" style={{ "--gap": "0.6rem" }}>
      <div className="row spread">
        <p>{t("pay.credit", { amount: words.cents(invoice.account_credit_cents, invoice.currency) })}</p>
        <Button busy={use.isPending} onClick={() => use.mutate(null)}>
          {t("pay.creditUse", { amount: words.cents(cents, invoice.currency) })}
        </Button>
      </div>
      {use.error && <Failure error={use.error} words={words.failure} />}
    </div>
  );
}

function GiftCardWay({ payer, words }: WayProps) {
  const { t } = words;
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const onSuccess = useApplied(payer);
  const redeem = useWrite((code: string, headers) => payer.redeem(code, headers), {
    onSuccess: (applied) => {
      setTyped("");
      setTried(false);
      return onSuccess(applied);
    },
  });
  const code = cardCode(typed);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (code === null) return event.currentTarget.querySelector("input")?.focus();
    if (!redeem.isPending) redeem.mutate(code);
  };
  return (
    <details className="gift-way">
      <summary>
        <Gift className="icon" aria-hidden />
        {t("pay.gift")}
        <ChevronDown className="icon" aria-hidden />
      </summary>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={t("pay.giftCode")}
          hint={t("pay.giftHint")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          value={typed}
          error={tried && code === null ? t("gift.codeError") : null}
          onChange={(event) => {
            setTyped(event.target.value);
            redeem.reset();
          }}
        />
        {redeem.error && <Failure error={redeem.error} words={words.failure} />}
        <div>
          <Button type="submit" busy={redeem.isPending}>
            {t("pay.giftUse")}
          </Button>
        </div>
      </form>
    </details>
  );
}

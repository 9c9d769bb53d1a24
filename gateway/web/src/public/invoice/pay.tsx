import { type SubmitEvent, useState } from "react";
import type { CheckoutRequest, PublicInvoice } from "@/api/types";
import { useWrite } from "@/shared/write";
import { Button } from "@/shared/ui/button";
import { Failure } from "@/shared/ui/feedback";
import type { Words } from "../words/words";
import { OtherWays } from "./other-ways";
import type { Payer } from "./payer";
import { leaveToPay } from "./returned";
import { type TipChoice, tipCents, tipRequest, workCents } from "./tip";
import { TipField } from "./tip-field";

interface PayProps {
  invoice: PublicInvoice;
  payer: Payer;
  words: Words;
}

/** Everything that a payer can do about an invoice on which something is due. */
export function Pay({ invoice, payer, words }: PayProps) {
  const { t } = words;
  const [tip, setTip] = useState<TipChoice>({ kind: "none" });
  const [saveCard, setSaveCard] = useState(false);
  const [tried, setTried] = useState(false);
  const checkout = useWrite((wanted: CheckoutRequest, headers) => payer.checkout(wanted, headers), {
    onSuccess: ({ checkout_url: address }) => {
      leaveToPay(invoice, window.location.pathname);
      window.location.assign(address);
    },
  });
  // One tip is enough: what was given before is on the invoice.
  const tips = invoice.tips_enabled && invoice.tip_cents === 0;
  const work = workCents(invoice);
  const cents = tips ? tipCents(tip, work) : 0;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (cents === null) return event.currentTarget.querySelector<HTMLInputElement>("input[inputmode]")?.focus();
    if (!checkout.isPending && !checkout.isSuccess) checkout.mutate({ save_card: saveCard, ...tipRequest(tips ? tip : { kind: "none" }, cents) });
  };
  return (
    <section className="card pay-card" aria-labelledby="pay-title">
      <form className="stack" style={{ "--gap": "1.25rem" }} onSubmit={submit} noValidate>
        <div className="row spread">
          <h2 id="pay-title">{t("pay.title")}</h2>
          <p className="pay-due num">{words.cents(invoice.due_cents, invoice.currency)}</p>
        </div>
        {tips && (
          <TipField value={tip} workCents={work} currency={invoice.currency} tried={tried} words={words} onChange={setTip} />
        )}
        <label className="consent">
          <input type="checkbox" className="check" checked={saveCard} onChange={(event) => setSaveCard(event.target.checked)} />
          <span>
            {t("pay.save")}
            <small>{t("pay.saveHint", { company: invoice.organization.name })}</small>
          </span>
        </label>
        {checkout.error && <Failure error={checkout.error} words={words.failure} />}
        <Button type="submit" kind="primary" size="lg" block busy={checkout.isPending || checkout.isSuccess}>
          {t("pay.card", { amount: words.cents(invoice.due_cents + (cents ?? 0), invoice.currency) })}
        </Button>
      </form>
      <OtherWays invoice={invoice} payer={payer} words={words} />
    </section>
  );
}

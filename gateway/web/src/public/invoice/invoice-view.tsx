import "../linked.css";
import "../money.css";
import { skipToken, useQuery } from "@tanstack/react-query";
import { Download, Printer } from "lucide-react";
import { useState } from "react";
import type { CreditApplied, PublicInvoice } from "@/api/types";
import { wall } from "@/shared/format";
import { useNow } from "@/shared/hooks";
import { Button, buttonLook } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/feedback";
import type { Words } from "../words/words";
import { Paper } from "./paper";
import { Pay } from "./pay";
import type { Payer } from "./payer";
import { awaitsPayment, isPayable, paidSince } from "./returned";

const PATIENCE = 45_000;

interface InvoiceViewProps {
  invoice: PublicInvoice;
  payer: Payer;
  words: Words;
  /** The payer just came back from the checkout. */
  justPaid?: boolean;
}

/** An invoice, how it stands, and how to pay it. */
export function InvoiceView({ invoice, payer, words, justPaid = false }: InvoiceViewProps) {
  const { t, locale } = words;
  const awaited = justPaid && awaitsPayment(invoice);
  return (
    <>
      <div className="paper-actions">
        {invoice.status === "PAID" && <Notice tone="good">{t(invoice.tip_cents > 0 ? "invoice.paidTip" : "invoice.paidText")}</Notice>}
        {invoice.status === "VOID" && <Notice>{t("invoice.void")}</Notice>}
        {invoice.status === "OVERDUE" && !awaited && (
          <Notice tone="wait">{t("invoice.overdue", { date: wall(invoice.due_on, "long", locale) })}</Notice>
        )}
        {invoice.revision > 1 && invoice.status !== "VOID" && <Notice>{t("invoice.revised")}</Notice>}
        <Applied payer={payer} currency={invoice.currency} words={words} />
        {justPaid && <Arrived invoice={invoice} words={words} />}
        {awaited ? <Confirming words={words} /> : isPayable(invoice) && <Pay invoice={invoice} payer={payer} words={words} />}
        <div className="row">
          <a href={new URL(invoice.pdf_url, window.location.origin).pathname} {...buttonLook({})} download={`${invoice.number}.pdf`}>
            <Download className="icon" aria-hidden />
            {t("invoice.pdf")}
          </a>
          <Button kind="quiet" onClick={() => window.print()}>
            <Printer className="icon" aria-hidden />
            {t("invoice.print")}
          </Button>
        </div>
      </div>
      <Paper invoice={invoice} words={words} />
    </>
  );
}

/** What came in by card while something is still due: a late fee that was added meanwhile, for example. */
function Arrived({ invoice, words }: { invoice: PublicInvoice; words: Words }) {
  const paid = paidSince(invoice) ?? 0;
  if (paid <= 0 || !isPayable(invoice)) return null;
  const amount = (cents: number) => words.cents(cents, invoice.currency);
  return <Notice tone="good">{words.t("pay.arrived", { paid: amount(paid), left: amount(invoice.due_cents) })}</Notice>;
}

/** What was just paid with credit or a gift card. */
function Applied({ payer, currency, words }: { payer: Payer; currency: string; words: Words }) {
  const { data } = useQuery<CreditApplied>({ queryKey: [...payer.queryKey, "applied"], queryFn: skipToken });
  if (!data) return null;
  const values = { paid: words.cents(data.paid_cents, currency), left: words.cents(data.left_cents, currency) };
  return <Notice tone="good">{words.t(data.left_cents > 0 ? "pay.appliedLeft" : "pay.applied", values)}</Notice>;
}

function Confirming({ words }: { words: Words }) {
  const now = useNow(1000);
  const [since] = useState(Date.now);
  return (
    <Notice>
      <span className="row" style={{ flexWrap: "nowrap" }}>
        <span className="spinner" aria-hidden />
        {words.t(now - since > PATIENCE ? "invoice.confirmingLong" : "invoice.confirming")}
      </span>
    </Notice>
  );
}

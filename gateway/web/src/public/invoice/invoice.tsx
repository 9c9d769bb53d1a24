import { useMutation, useQuery } from "@tanstack/react-query";
import { Download, Printer } from "lucide-react";
import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { open } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { PublicInvoice } from "@/api/types";
import { phone, wall } from "@/shared/format";
import { useTitle } from "@/shared/hooks";
import { newKey } from "@/shared/keys";
import { Button, buttonLook } from "@/shared/ui/button";
import { Empty, Failure, Notice, Skeleton } from "@/shared/ui/feedback";
import { CompanyFrame } from "../frame";
import { PriceLines } from "../prices";
import { useWords, type Words } from "../words/words";

const SETTLED = new Set(["PAID", "VOID"]);

/** An invoice as its client sees, prints and pays it. */
export function Component() {
  const { token = "" } = useParams();
  const [search] = useSearchParams();
  const words = useWords();
  const justPaid = search.get("paid") === "1";
  const invoice = useQuery({
    queryKey: ["public-invoice", token],
    queryFn: ({ signal }) => unwrap(open.finance.GET("/v1/pay/invoices/{token}", { params: { path: { token } }, signal })),
    refetchInterval: (query) => (justPaid && query.state.data && !SETTLED.has(query.state.data.status) ? 1500 : false),
  });
  useTitle(invoice.data ? `${words.t("invoice.title")} ${invoice.data.number}` : "CleanWithSnapshot");
  const missing = invoice.error instanceof Problem && invoice.error.status === 404;
  return (
    <CompanyFrame company={invoice.data?.organization ?? null} words={words}>
      <main className="paper-page">
        {invoice.data ? (
          <>
            <Actions invoice={invoice.data} token={token} words={words} justPaid={justPaid} />
            <Paper invoice={invoice.data} words={words} />
          </>
        ) : missing ? (
          <Empty title={words.t("common.notFound")}>
            <p>{words.t("common.notFoundHint")}</p>
          </Empty>
        ) : invoice.error ? (
          <Failure error={invoice.error} words={words.failure} onRetry={() => void invoice.refetch()} />
        ) : (
          <Skeleton lines={8} height="2rem" />
        )}
      </main>
    </CompanyFrame>
  );
}

function Actions({ invoice, token, words, justPaid }: { invoice: PublicInvoice; token: string; words: Words; justPaid: boolean }) {
  const { t } = words;
  const [key] = useState(newKey);
  const pay = useMutation({
    mutationFn: () =>
      unwrap(open.finance.POST("/v1/pay/invoices/{token}/checkout", { params: { path: { token } }, headers: { "Idempotency-Key": key } })),
    onSuccess: ({ checkout_url: address }) => window.location.assign(address),
  });
  const payable = !SETTLED.has(invoice.status) && invoice.due_cents > 0;
  return (
    <div className="paper-actions">
      {invoice.status === "PAID" && <Notice tone="good">{t("invoice.paidText")}</Notice>}
      {invoice.status === "VOID" && <Notice>{t("invoice.void")}</Notice>}
      {payable && justPaid && <Notice>{t("invoice.confirming")}</Notice>}
      {pay.error && <Failure error={pay.error} words={words.failure} />}
      <div className="row">
        {payable && !justPaid && (
          <Button kind="primary" size="lg" busy={pay.isPending || pay.isSuccess} onClick={() => pay.mutate()}>
            {t("invoice.payNow", { amount: words.cents(invoice.due_cents, invoice.currency) })}
          </Button>
        )}
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
  );
}

function Paper({ invoice, words }: { invoice: PublicInvoice; words: Words }) {
  const { t, locale } = words;
  const { organization: company } = invoice;
  const paymentText = (payment: PublicInvoice["payments"][number]) => {
    const date = wall(payment.paid_on.slice(0, 10), "short", locale);
    if (payment.kind === "deposit") return t("invoice.depositLine", { date });
    if (payment.amount_cents < 0) return t("invoice.refundLine", { date });
    return t("invoice.paymentLine", { date, method: words.name("method", payment.method) });
  };
  return (
    <article className="paper" aria-label={`${t("invoice.title")} ${invoice.number}`}>
      {invoice.status === "PAID" && <p className="paper-stamp">{t("invoice.paid")}</p>}
      <header>
        <div>
          <p className="paper-company">{company.name}</p>
          <address>
            {company.address}
            {company.phone && <span>{phone(company.phone)}</span>}
            {company.email && <span>{company.email}</span>}
            {company.tax_number && <span>{t("invoice.tax", { number: company.tax_number })}</span>}
          </address>
        </div>
        <h1>{t("invoice.title")}</h1>
      </header>
      <dl className="paper-meta">
        <div>
          <dt>{t("invoice.for")}</dt>
          <dd>{invoice.client_name}</dd>
        </div>
        <div>
          <dt>{t("invoice.number")}</dt>
          <dd className="num">{invoice.number}</dd>
        </div>
        <div>
          <dt>{t("invoice.issued")}</dt>
          <dd>{wall(invoice.issued_on, "short", locale)}</dd>
        </div>
        <div>
          <dt>{t("invoice.due")}</dt>
          <dd>{wall(invoice.due_on, "short", locale)}</dd>
        </div>
        {invoice.booking_reference && (
          <div>
            <dt>{t("invoice.booking")}</dt>
            <dd>{invoice.booking_reference}</dd>
          </div>
        )}
      </dl>
      <PriceLines
        price={invoice}
        words={words}
        after={[
          ...invoice.payments.map((payment) => ({ text: paymentText(payment), cents: -payment.amount_cents })),
          { text: t("invoice.amountDue"), cents: invoice.status === "VOID" ? 0 : invoice.due_cents, strong: true },
        ]}
      />
    </article>
  );
}

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { portal } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Invoice, InvoiceStatus } from "@/api/types";
import { wall } from "@/shared/format";
import { buttonLook } from "@/shared/ui/button";
import { Badge, type BadgeTone, Empty } from "@/shared/ui/feedback";
import { isPayable } from "../invoice/returned";
import type { Words } from "../words/words";
import { More } from "./more";
import { usePortal } from "./shell";
import { Statement } from "./statement";

const OPEN: InvoiceStatus[] = ["SENT", "PARTIAL", "OVERDUE"];
const TONES: Record<InvoiceStatus, BadgeTone> = { DRAFT: "plain", SENT: "info", PARTIAL: "wait", PAID: "good", OVERDUE: "bad", VOID: "plain" };

/** The client's invoices, the last one first. */
export function Component() {
  const { company, words } = usePortal();
  const { t } = words;
  const [which, setWhich] = useState<"all" | "open">("all");
  const invoices = useInfiniteQuery({
    queryKey: ["portal-money", "invoices", which],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        portal.finance.GET("/v1/client/invoices", {
          params: { query: { status: which === "open" ? OPEN : undefined, cursor: pageParam, limit: 20 } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  return (
    <section className="stack" aria-label={t("money.invoicesTitle")}>
      <div className="tabs" role="group" aria-label={t("money.invoicesTitle")}>
        {(["all", "open"] as const).map((name) => (
          <button key={name} type="button" aria-pressed={which === name} onClick={() => setWhich(name)}>
            {t(`money.${name}`)}
          </button>
        ))}
      </div>
      <More
        list={invoices}
        words={words}
        empty={
          <Empty title={t(which === "open" ? "money.noneOpen" : "money.noInvoices")}>
            <p>{t(which === "open" ? "money.noneOpenHint" : "money.noInvoicesHint")}</p>
          </Empty>
        }
      >
        {(invoice) => <Row key={invoice.id} invoice={invoice} slug={company.slug} words={words} />}
      </More>
      {invoices.data?.pages.some(({ items }) => items.length > 0) && <Statement words={words} />}
    </section>
  );
}

function Row({ invoice, slug, words }: { invoice: Invoice; slug: string; words: Words }) {
  const { t, locale } = words;
  const open = isPayable(invoice);
  const total = words.cents(invoice.total_cents, invoice.currency);
  const part = open && invoice.due_cents !== invoice.total_cents;
  return (
    <li className="money-row">
      <div>
        <p className="row" style={{ "--gap": "0.6rem" }}>
          <b className="num">{invoice.number}</b>
          <Badge tone={TONES[invoice.status]}>{words.name("invoiceStatus", invoice.status)}</Badge>
        </p>
        <p className="small muted">
          {t("money.issued", { date: wall(invoice.issued_on, "short", locale) })}
          {open && (
            <>
              {" · "}
              <span className="unbroken">{t("money.due", { date: wall(invoice.due_on, "short", locale) })}</span>
            </>
          )}
        </p>
      </div>
      <p className="amount num">
        {invoice.status === "VOID" ? <s className="muted">{total}</s> : total}
        {part && <small className="muted">{t("money.left", { amount: words.cents(invoice.due_cents, invoice.currency) })}</small>}
      </p>
      <div className="row money-deeds">
        <Link
          to={`/client/${slug}/invoices/${invoice.id}`}
          aria-label={`${t(open ? "money.pay" : "money.show")}: ${invoice.number}`}
          {...buttonLook({ size: "sm", kind: open ? "primary" : "plain" })}
        >
          {t(open ? "money.pay" : "money.show")}
        </Link>
      </div>
    </li>
  );
}

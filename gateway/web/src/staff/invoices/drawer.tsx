import { queryOptions, useQuery } from "@tanstack/react-query";
import { Download, ExternalLink } from "lucide-react";
import { useState } from "react";
import { staff } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { InvoiceDetail } from "@/api/types";
import { money, wall } from "@/shared/format";
import { Button, buttonLook } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Badge, Empty, Failure, Skeleton } from "@/shared/ui/feedback";
import { Facts } from "../page";
import { PriceTable } from "../price-table";
import { useAddress } from "../search-params";
import { useSession } from "../session";
import { RecordPayment } from "./payment";
import { RefundPayment } from "./refund";
import { invoiceState, methodName, pathOf } from "./states";
import { VoidInvoice } from "./void";

const invoiceQuery = (id: string) =>
  queryOptions({
    queryKey: ["invoice", id],
    queryFn: ({ signal }) => unwrap(staff.finance.GET("/v1/admin/invoices/{invoice_id}", { params: { path: { invoice_id: id } }, signal })),
  });

/** The invoice named in the address (`?invoice=`). */
export function InvoiceDrawer() {
  const address = useAddress();
  const id = address.get("invoice");
  return id ? <Opened key={id} id={id} onClose={() => address.set({ invoice: null })} /> : null;
}

function Opened({ id, onClose }: { id: string; onClose: () => void }) {
  const invoice = useQuery(invoiceQuery(id));
  const missing = invoice.error instanceof Problem && (invoice.error.status === 404 || invoice.error.status === 422);
  return (
    <Dialog look="drawer" title={invoice.data ? `Invoice ${invoice.data.number}` : "Invoice"} onClose={onClose}>
      {invoice.data ? (
        <Detail invoice={invoice.data} />
      ) : missing ? (
        <Empty title="There is no such invoice">
          <p>It may belong to another company, or the link is incomplete.</p>
        </Empty>
      ) : invoice.error ? (
        <Failure error={invoice.error} onRetry={() => void invoice.refetch()} />
      ) : (
        <Skeleton lines={8} height="1.75rem" />
      )}
    </Dialog>
  );
}

function Detail({ invoice }: { invoice: InvoiceDetail }) {
  const { can } = useSession();
  const [asking, setAsking] = useState<"payment" | "void" | null>(null);
  const [refunding, setRefunding] = useState<InvoiceDetail["payments"][number] | null>(null);
  const state = invoiceState(invoice.status);
  const settled = invoice.status === "VOID" || invoice.status === "DRAFT";
  const due = invoice.status === "VOID" ? 0 : invoice.due_cents;
  return (
    <div className="detail">
      <header className="detail-head">
        <div className="row spread">
          <h3>{invoice.client_name}</h3>
          <Badge tone={state.tone}>{state.text}</Badge>
        </div>
        <div className="row" style={{ "--gap": "0.5rem" }}>
          {!settled && invoice.due_cents > 0 && can("payments.record") && (
            <Button kind="primary" size="sm" onClick={() => setAsking("payment")}>
              Record payment
            </Button>
          )}
          <a href={pathOf(invoice.pdf_url)} target="_blank" rel="noreferrer" {...buttonLook({ size: "sm" })}>
            <Download className="icon" aria-hidden />
            PDF
          </a>
          <a href={pathOf(invoice.public_url)} target="_blank" rel="noreferrer" {...buttonLook({ size: "sm" })}>
            <ExternalLink className="icon" aria-hidden />
            What the client sees
          </a>
          {invoice.status !== "VOID" && invoice.paid_cents === 0 && can("invoices.edit") && (
            <Button kind="danger" size="sm" onClick={() => setAsking("void")}>
              Void
            </Button>
          )}
        </div>
        <Facts
          rows={[
            ["Issued", wall(invoice.issued_on, "short")],
            ["Due", wall(invoice.due_on, "short")],
            ["Booking", invoice.booking_reference],
          ]}
        />
      </header>
      <section>
        <PriceTable
          price={invoice}
          after={[
            ...invoice.payments.map((payment) => ({
              text: `${paymentText(payment.kind, payment.amount_cents)}, ${wall(payment.paid_on.slice(0, 10), "short")}, ${methodName(payment.method)}${payment.note ? ` (${payment.note})` : ""}`,
              cents: -payment.amount_cents,
            })),
            { text: "Open", cents: due, strong: true },
          ]}
        />
      </section>
      {can("payments.record") && invoice.payments.some((payment) => payment.refundable_cents > 0) && (
        <section>
          <h4>Give money back</h4>
          <ul className="crew">
            {invoice.payments
              .filter((payment) => payment.refundable_cents > 0)
              .map((payment) => (
                <li key={payment.id}>
                  <span>
                    {paymentText(payment.kind, payment.amount_cents)} of {wall(payment.paid_on.slice(0, 10), "short")}, {methodName(payment.method)}
                  </span>
                  <Button size="sm" onClick={() => setRefunding(payment)}>
                    Refund up to {money(payment.refundable_cents, invoice.currency)}
                  </Button>
                </li>
              ))}
          </ul>
        </section>
      )}
      {invoice.paid_cents > invoice.total_cents && (
        <p className="small muted">{money(invoice.paid_cents - invoice.total_cents, invoice.currency)} more than the total was paid.</p>
      )}
      {asking === "payment" && <RecordPayment invoice={invoice} onClose={() => setAsking(null)} />}
      {refunding && <RefundPayment invoice={invoice} payment={refunding} onClose={() => setRefunding(null)} />}
      {asking === "void" && <VoidInvoice invoice={invoice} onClose={() => setAsking(null)} />}
    </div>
  );
}

function paymentText(kind: string, cents: number): string {
  if (cents < 0) return "Refund";
  return kind === "deposit" ? "Deposit" : "Payment";
}

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { Link, useParams, useSearchParams } from "react-router";
import { portal } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import { Empty, Failure, Skeleton } from "@/shared/ui/feedback";
import { InvoiceView } from "../invoice/invoice-view";
import type { Payer } from "../invoice/payer";
import { lookAgain } from "../invoice/returned";
import { usePortal } from "./shell";

const payerOf = (id: string): Payer => {
  const path = { invoice_id: id };
  return {
    queryKey: ["portal-money", "invoice", id],
    checkout: (body, headers) => unwrap(portal.finance.POST("/v1/client/invoices/{invoice_id}/checkout", { params: { path }, headers, body })),
    redeem: (code, headers) =>
      unwrap(portal.finance.POST("/v1/client/invoices/{invoice_id}/gift-card", { params: { path }, headers, body: { code } })),
    useCredit: (headers) => unwrap(portal.finance.POST("/v1/client/invoices/{invoice_id}/apply-credit", { params: { path }, headers, body: {} })),
  };
};

/** One invoice of the client's. */
export function Component() {
  const { id = "" } = useParams();
  const { company, words } = usePortal();
  const { t } = words;
  const [search] = useSearchParams();
  const justPaid = search.get("paid") === "1";
  const payer = payerOf(id);
  const invoice = useQuery({
    queryKey: payer.queryKey,
    queryFn: ({ signal }) => unwrap(portal.finance.GET("/v1/client/invoices/{invoice_id}", { params: { path: { invoice_id: id } }, signal })),
    refetchInterval: ({ state }) => justPaid && lookAgain(state.data, state.dataUpdateCount),
  });
  const missing = invoice.error instanceof Problem && (invoice.error.status === 404 || invoice.error.status === 422);
  return (
    <>
      <p>
        <Link to={`/client/${company.slug}/invoices`} className="row">
          <ArrowLeft className="icon" aria-hidden />
          {t("money.back")}
        </Link>
      </p>
      {invoice.data ? (
        <InvoiceView invoice={invoice.data} payer={payer} words={words} justPaid={justPaid} />
      ) : missing ? (
        <Empty title={t("money.notMine")} />
      ) : invoice.error ? (
        <Failure error={invoice.error} words={words.failure} onRetry={() => void invoice.refetch()} />
      ) : (
        <Skeleton lines={8} height="2rem" />
      )}
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Navigate, useParams, useSearchParams } from "react-router";
import { open } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import { useTitle } from "@/shared/hooks";
import { Empty, Failure, Skeleton } from "@/shared/ui/feedback";
import { CompanyFrame } from "../frame";
import { useWords } from "../words/words";
import { InvoiceView } from "./invoice-view";
import type { Payer } from "./payer";
import { lookAgain, portalPage } from "./returned";

const payerOf = (token: string): Payer => {
  const path = { token };
  return {
    queryKey: ["public-invoice", token],
    checkout: (body, headers) => unwrap(open.finance.POST("/v1/pay/invoices/{token}/checkout", { params: { path }, headers, body })),
    redeem: (code, headers) => unwrap(open.finance.POST("/v1/pay/invoices/{token}/gift-card", { params: { path }, headers, body: { code } })),
    useCredit: (headers) => unwrap(open.finance.POST("/v1/pay/invoices/{token}/apply-credit", { params: { path }, headers, body: {} })),
  };
};

/** An invoice as its client sees, prints and pays it. */
export function Component() {
  const { token = "" } = useParams();
  const [search] = useSearchParams();
  const words = useWords();
  const { t } = words;
  const justPaid = search.get("paid") === "1";
  const payer = payerOf(token);
  const invoice = useQuery({
    queryKey: payer.queryKey,
    queryFn: ({ signal }) => unwrap(open.finance.GET("/v1/pay/invoices/{token}", { params: { path: { token } }, signal })),
    refetchInterval: ({ state }) => justPaid && lookAgain(state.data, state.dataUpdateCount),
  });
  useTitle(invoice.data ? `${t("invoice.title")} ${invoice.data.number}` : "CleanWithSnapshot");
  const missing = invoice.error instanceof Problem && invoice.error.status === 404;
  // The checkout leads everybody here.
  const left = justPaid && invoice.data ? portalPage(invoice.data) : null;
  if (left) return <Navigate to={`${left}?paid=1`} replace />;
  return (
    <CompanyFrame company={invoice.data?.organization ?? null} words={words}>
      <main className="paper-page">
        {invoice.data ? (
          <InvoiceView invoice={invoice.data} payer={payer} words={words} justPaid={justPaid} />
        ) : missing ? (
          <Empty title={t("common.notFound")}>
            <p>{t("common.notFoundHint")}</p>
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

import "../money.css";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useParams, useSearchParams } from "react-router";
import { open } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import { Empty } from "@/shared/ui/feedback";
import { LinkedHead, LinkedPage, Reach } from "../linked";
import { useWords } from "../words/words";
import { Balance } from "./balance";
import { OrderCard } from "./order-card";

/** What gift cards a company sells; null where it sells none. */
async function offerOf(slug: string, signal: AbortSignal) {
  try {
    return await unwrap(open.finance.GET("/v1/pay/gift-cards/{org}", { params: { path: { org: slug } }, signal }));
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}

/** Where gift cards are bought and looked at. */
export function Component() {
  const { slug = "" } = useParams();
  const [search] = useSearchParams();
  const words = useWords();
  const { t } = words;
  const offer = useQuery({ queryKey: ["gift-cards", slug], queryFn: ({ signal }) => offerOf(slug, signal) });
  const bought = search.get("bought");
  if (bought) return <Navigate to={`/gift-cards/${slug}/bought/${encodeURIComponent(bought)}`} replace />;
  return (
    <LinkedPage slug={slug} words={words} query={offer} title={() => t("gift.title")}>
      {(data, company) =>
        data ? (
          <>
            <LinkedHead title={t("gift.title")}>{t("gift.lead", { company: company.name })}</LinkedHead>
            <OrderCard offer={data} company={company} words={words} />
            <Balance slug={slug} words={words} />
          </>
        ) : (
          <Empty title={t("gift.closed", { company: company.name })}>
            <p>{t("gift.closedHint")}</p>
            <Reach company={company} words={words} />
          </Empty>
        )
      }
    </LinkedPage>
  );
}

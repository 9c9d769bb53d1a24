import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { portal } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { CreditMovement } from "@/api/types";
import { wall } from "@/shared/format";
import { Failure, Skeleton } from "@/shared/ui/feedback";
import type { Words } from "../words/words";
import { More } from "./more";

/** What the client has on account, and how it came there. */
export function Credit({ company, words }: { company: string; words: Words }) {
  const { t } = words;
  const credit = useQuery({
    queryKey: ["portal-money", "credit"],
    queryFn: ({ signal }) => unwrap(portal.finance.GET("/v1/client/credit", { signal })),
  });
  return (
    <section className="card stack" aria-labelledby="credit">
      <div className="row spread">
        <h2 id="credit">{t("money.creditTitle")}</h2>
        {credit.data && <p className="pay-due num">{words.cents(credit.data.balance_cents, credit.data.currency)}</p>}
      </div>
      {credit.data ? (
        <>
          <p className="small muted">{t(credit.data.balance_cents > 0 ? "money.creditText" : "money.creditNone")}</p>
          <Movements currency={credit.data.currency} company={company} words={words} />
        </>
      ) : credit.error ? (
        <Failure error={credit.error} words={words.failure} onRetry={() => void credit.refetch()} />
      ) : (
        <Skeleton lines={2} height="2rem" />
      )}
    </section>
  );
}

function Movements({ currency, company, words }: { currency: string; company: string; words: Words }) {
  const movements = useInfiniteQuery({
    queryKey: ["portal-money", "movements"],
    queryFn: ({ pageParam, signal }) =>
      unwrap(portal.finance.GET("/v1/client/credit/movements", { params: { query: { cursor: pageParam, limit: 10 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  return (
    <More list={movements} words={words} empty={null}>
      {(movement) => <Movement key={movement.id} movement={movement} currency={currency} company={company} words={words} />}
    </More>
  );
}

interface MovementProps {
  movement: CreditMovement;
  currency: string;
  company: string;
  words: Words;
}

function Movement({ movement, currency, company, words }: MovementProps) {
  const text = movement.kind === "grant" ? words.t("movement.grant", { company }) : words.name("movement", movement.kind);
  return (
    <li className="money-row">
      <div>
        <p>{text}</p>
        <p className="small muted">{wall(movement.booked_on, "short", words.locale)}</p>
      </div>
      <p className="amount num">
        {movement.amount_cents > 0 && "+"}
        {words.cents(movement.amount_cents, currency)}
      </p>
    </li>
  );
}

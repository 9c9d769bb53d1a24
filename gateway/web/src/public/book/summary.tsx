import { useIsMutating, type UseQueryResult } from "@tanstack/react-query";
import { CalendarDays, ChevronUp } from "lucide-react";
import type { Company, Estimate } from "@/api/types";
import { duration, wall } from "@/shared/format";
import { Button } from "@/shared/ui/button";
import { Failure, Skeleton } from "@/shared/ui/feedback";
import { serviceName } from "../offers";
import { PriceLines } from "../prices";
import type { Words } from "../words/words";
import type { Draft } from "./draft";

interface Action {
  text: string;
  run?: () => void;
  /** Id of the form that the button submits. */
  form?: string;
  disabled?: boolean;
}

interface SummaryProps {
  company: Company | undefined;
  words: Words;
  draft: Draft;
  estimate: UseQueryResult<Estimate>;
  action: Action;
}

/** The visit and its price: beside the page on wide screens, a bar at the bottom on phones. */
export function Summary({ company, words, draft, estimate, action }: SummaryProps) {
  const { t } = words;
  const price = estimate.data;
  const booking = useIsMutating({ mutationKey: ["book"] }) > 0;
  const button = (
    <Button
      kind="primary"
      size="lg"
      type={action.form ? "submit" : "button"}
      form={action.form}
      onClick={action.run}
      disabled={action.disabled || !price}
      busy={booking}
    >
      {action.text}
    </Button>
  );
  const body = (
    <>
      {estimate.error ? (
        <Failure error={estimate.error} words={words.failure} onRetry={() => void estimate.refetch()} />
      ) : price ? (
        <>
          <PriceLines
            price={price}
            service={serviceName(draft.work.service, company, words)}
            words={words}
            after={price.deposit ? [{ text: t("summary.deposit"), cents: price.deposit.amount_cents }] : []}
          />
          <p className="small muted">
            {price.crew_size === 1
              ? t("summary.crew1", { length: duration(price.visit_minutes) })
              : t("summary.crewN", { count: price.crew_size, length: duration(price.visit_minutes) })}
          </p>
        </>
      ) : (
        <Skeleton lines={5} />
      )}
    </>
  );
  return (
    <>
      <aside className="summary card" aria-label={t("summary.title")} aria-busy={estimate.isFetching}>
        <h2>{t("summary.title")}</h2>
        {draft.slot && (
          <p className="summary-when">
            <CalendarDays className="icon" aria-hidden />
            {wall(draft.slot.date, "shortDay", words.locale)}, {wall(draft.slot.local_start, "time", words.locale)}
          </p>
        )}
        {body}
        {button}
      </aside>
      <div className="bottom-bar">
        <details>
          <summary aria-label={t("summary.show")}>
            <span className="bottom-total num" aria-live="polite">
              {price ? words.cents(price.total_cents, price.currency) : "…"}
            </span>
            <ChevronUp className="icon" aria-hidden />
          </summary>
          <div className="bottom-details">{body}</div>
        </details>
        {button}
      </div>
    </>
  );
}

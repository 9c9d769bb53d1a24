import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { portal } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Company, Plan } from "@/api/types";
import { today, wall } from "@/shared/format";
import { useWrite } from "@/shared/write";
import { Button } from "@/shared/ui/button";
import { Badge, type BadgeTone } from "@/shared/ui/feedback";
import { Confirm } from "../confirm";
import type { Words } from "../words/words";
import { More } from "./more";
import { endOf, runs } from "./plan";

const PLANS = ["portal-money", "plans"];
const TONES: Record<Plan["status"], BadgeTone> = { active: "good", paused: "wait", past_due: "bad", cancelled: "plain" };

/** The plans that the client agreed to; nothing is shown to who has none. */
export function Plans({ company, words }: { company: Company; words: Words }) {
  const plans = useInfiniteQuery({
    queryKey: PLANS,
    queryFn: ({ pageParam, signal }) =>
      unwrap(portal.finance.GET("/v1/client/subscriptions", { params: { query: { cursor: pageParam, limit: 10 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  if (plans.data ? plans.data.pages[0]?.items.length === 0 : !plans.error) return null;
  return (
    <section className="card stack" aria-labelledby="plans">
      <h2 id="plans">{words.t("plan.title")}</h2>
      <More list={plans} words={words} empty={null}>
        {(plan) => <Row key={plan.id} plan={plan} company={company} words={words} />}
      </More>
    </section>
  );
}

interface RowProps {
  plan: Plan;
  company: Company;
  words: Words;
}

function Row({ plan, company, words }: RowProps) {
  const { t, locale } = words;
  const now = today(company.timezone);
  const date = (day: string) => wall(day, "short", locale);
  const price = (cents: number) => t("plan.monthly", { price: words.cents(cents, company.currency) });
  const facts = [
    plan.mode === "monthly" ? price(plan.price_cents) : t("plan.perVisit"),
    plan.next_price_cents !== null && plan.status !== "cancelled" && t("plan.nextPrice", { price: price(plan.next_price_cents), date: date(plan.next_period_on) }),
    plan.ends_on
      ? t(runs(plan, now) ? "plan.ends" : "plan.ended", { date: date(plan.ends_on) })
      : plan.mode === "monthly" && plan.status !== "paused" && t("plan.next", { date: date(plan.next_period_on) }),
    plan.auto_charge && plan.status !== "cancelled" && t("plan.charged"),
  ].filter((fact) => fact !== false);
  return (
    <li className="money-row">
      <div>
        <p>
          <b>{plan.description}</b>
        </p>
        {facts.map((fact) => (
          <p key={fact} className="small muted">
            {fact}
          </p>
        ))}
      </div>
      <Badge tone={TONES[plan.status]}>{words.name("planStatus", plan.status)}</Badge>
      {plan.status !== "cancelled" && <Cancel plan={plan} now={now} words={words} />}
    </li>
  );
}

function Cancel({ plan, now, words }: { plan: Plan; now: string; words: Words }) {
  const { t } = words;
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const params = { path: { subscription_id: plan.id } };
  const cancel = useWrite((_: null, headers) => unwrap(portal.finance.POST("/v1/client/subscriptions/{subscription_id}/cancel", { params, headers })), {
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: PLANS });
      setAsking(false);
    },
  });
  return (
    <div className="row money-deeds">
      <Button size="sm" kind="danger" aria-label={`${t("plan.cancel")}: ${plan.description}`} onClick={() => setAsking(true)}>
        {t("plan.cancel")}
      </Button>
      {asking && (
        <Confirm
          title={t("plan.cancelTitle")}
          action={t("plan.cancel")}
          keep={t("plan.keep")}
          busy={cancel.isPending}
          error={cancel.error}
          words={words}
          onConfirm={() => cancel.mutate(null)}
          onClose={() => {
            setAsking(false);
            cancel.reset();
          }}
        >
          <p>{t("plan.cancelText", { plan: plan.description, date: wall(endOf(plan, now), "long", words.locale) })}</p>
        </Confirm>
      )}
    </div>
  );
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { useNavigate } from "react-router";
import { open } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { Company, Estimate, EstimateRequest, WaitlistView } from "@/api/types";
import { estimateQuery } from "@/shared/booking/queries";
import { FRESH_WORK } from "@/shared/booking/request";
import { countdown } from "@/shared/countdown";
import { wall, wallRange } from "@/shared/format";
import { useNow } from "@/shared/hooks";
import { Button } from "@/shared/ui/button";
import { Failure, Notice, Skeleton } from "@/shared/ui/feedback";
import { Confirm } from "../confirm";
import { LinkedHead } from "../linked";
import { serviceName } from "../offers";
import { WhenTile } from "../when-tile";
import type { Words } from "../words/words";

interface OfferedProps {
  slug: string;
  entry: WaitlistView;
  offer: NonNullable<WaitlistView["offer"]>;
  company: Company;
  words: Words;
  /** The time is gone; the wait goes on. */
  onMissed: () => void;
}

/** A time that is kept for somebody for a while: take it at the price shown, or let it pass. */
export function Offered({ slug, entry, offer, company, words, onMissed }: OfferedProps) {
  const { t, locale } = words;
  const [passing, setPassing] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const path = { org: slug, token: entry.token };
  const queryKey = ["waitlist", slug, entry.token];
  const work: EstimateRequest = { ...FRESH_WORK, ...(entry.request as Partial<EstimateRequest>) };
  const price = useQuery(estimateQuery(slug, work));
  const left = countdown(offer.offer_until, useNow(1000));
  const missed = () => {
    onMissed();
    void queries.invalidateQueries({ queryKey });
  };
  const runOut = useEffectEvent(missed);
  useEffect(() => {
    if (left === null) runOut();
  }, [left]);

  const take = useMutation({
    networkMode: "always",
    mutationFn: () =>
      unwrap(
        open.booking.POST("/v1/public/{org}/waitlist/{token}/accept", { params: { path }, body: { expected_total_cents: price.data?.total_cents ?? null } }),
      ),
    onSuccess: (booking) => {
      void queries.invalidateQueries({ queryKey });
      void navigate(`/booking/${slug}/${booking.public_token}${booking.deposit?.status === "due" ? "?pay=1" : ""}`);
    },
    onError: (error) => {
      if (!(error instanceof Problem) || error.status !== 409) return;
      if (error.slug === "price-changed") queries.setQueryData(estimateQuery(slug, work).queryKey, error.extras.estimate as Estimate);
      else missed();
    },
  });
  const pass = useMutation({
    networkMode: "always",
    mutationFn: () => unwrap(open.booking.POST("/v1/public/{org}/waitlist/{token}/decline", { params: { path } })),
    onSuccess: (after) => queries.setQueryData(queryKey, after),
    onError: (error) => {
      if (error instanceof Problem && error.status === 409) missed();
    },
  });
  const dearer = take.error instanceof Problem && take.error.slug === "price-changed";
  return (
    <>
      <LinkedHead title={t("waitlist.offerTitle")}>
        <span className="num" role="timer">
          {t("waitlist.offerText", { left: left ?? "0:00" })}
        </span>
      </LinkedHead>
      <section className="ticket">
        <WhenTile local={offer.local_start} words={words} />
        <dl className="ticket-facts">
          <div>
            <dt>{t("booking.when")}</dt>
            <dd>
              <b>{wall(offer.local_start, "long", locale)}</b>
              <br />
              {wallRange(offer.local_start, offer.local_end, locale)}
            </dd>
          </div>
          <div>
            <dt>{t("review.what")}</dt>
            <dd>{serviceName(work.service, company, words)}</dd>
          </div>
          <div>
            <dt>{t("booking.price")}</dt>
            <dd>
              {price.error ? (
                <Failure error={price.error} words={words.failure} onRetry={() => void price.refetch()} />
              ) : price.data ? (
                <>
                  <b>{t("waitlist.total", { total: words.cents(price.data.total_cents, price.data.currency) })}</b>
                  {price.data.deposit && (
                    <p className="small muted">{t("waitlist.deposit", { amount: words.cents(price.data.deposit.amount_cents, price.data.currency) })}</p>
                  )}
                </>
              ) : (
                <Skeleton lines={1} />
              )}
            </dd>
          </div>
        </dl>
        <div className="ticket-actions stack">
          {dearer && <Notice tone="wait">{t("waitlist.priceChanged")}</Notice>}
          {take.error && !dearer && <Failure error={take.error} words={words.failure} />}
          <div className="row">
            <Button kind="primary" size="lg" disabled={!price.data || left === null} busy={take.isPending} onClick={() => take.mutate()}>
              {t("waitlist.take")}
            </Button>
            <Button size="lg" kind="quiet" disabled={take.isPending} onClick={() => setPassing(true)}>
              {t("waitlist.pass")}
            </Button>
          </div>
        </div>
      </section>
      {passing && (
        <Confirm
          title={t("waitlist.passTitle")}
          action={t("waitlist.pass")}
          keep={t("common.back")}
          busy={pass.isPending}
          error={pass.error}
          words={words}
          onConfirm={() => pass.mutate()}
          onClose={() => setPassing(false)}
        >
          <p>{t("waitlist.passText")}</p>
        </Confirm>
      )}
    </>
  );
}

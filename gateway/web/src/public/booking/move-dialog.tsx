import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { open } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { Company, RescheduleQuote, Slot } from "@/api/types";
import { wall } from "@/shared/format";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Failure, Notice, Skeleton } from "@/shared/ui/feedback";
import { TimePicker, type TimesSource } from "../times/picker";
import { nearestSlots, TakenNotice } from "../times/taken";
import type { Words } from "../words/words";
import type { VisitAtStake } from "./cancel-dialog";

interface MoveDialogProps {
  slug: string;
  visit: VisitAtStake;
  company: Company | undefined;
  words: Words;
  onMoved: () => void;
  onClose: () => void;
}

/** The visit's other times, without the one that it has. */
const otherTimes = (slug: string, visit: VisitAtStake): TimesSource => ({
  key: ["other-times", slug, visit.public_token],
  load: async (from, to, signal) => {
    const path = { org: slug, public_token: visit.public_token };
    const times = await unwrap(
      open.booking.GET("/v1/public/{org}/bookings/{public_token}/reschedule/slots", { params: { path, query: { from, to } }, signal }),
    );
    const own = Date.parse(visit.starts_at);
    return { ...times, days: times.days.map((day) => ({ ...day, slots: day.slots.filter((slot) => Date.parse(slot.starts_at) !== own) })) };
  },
});

/** Moves a visit to another free time; says what that costs before it is done. */
export function MoveDialog({ slug, visit, company, words, onMoved, onClose }: MoveDialogProps) {
  const { t, locale } = words;
  const [slot, setSlot] = useState<Slot | null>(null);
  const queries = useQueryClient();
  const path = { org: slug, public_token: visit.public_token };
  const quote = useQuery({
    queryKey: ["reschedule", slug, visit.public_token],
    queryFn: () => unwrap(open.booking.GET("/v1/public/{org}/bookings/{public_token}/reschedule", { params: { path } })),
    staleTime: 0,
  });
  const move = useMutation({
    networkMode: "always",
    mutationFn: ({ starts_at, fee }: { starts_at: string; fee: number }) =>
      unwrap(open.booking.POST("/v1/public/{org}/bookings/{public_token}/reschedule", { params: { path }, body: { starts_at, expected_fee_cents: fee } })),
    onSuccess: (moved) => {
      queries.setQueryData(["public-booking", slug, visit.public_token], moved);
      void queries.invalidateQueries({ queryKey: ["portal-visits"] });
      onMoved();
      onClose();
    },
    onError: (error) => {
      if (!(error instanceof Problem) || error.retryable) return;
      void queries.invalidateQueries({ queryKey: ["other-times", slug, visit.public_token] });
      void quote.refetch();
    },
    onSettled: () => queries.removeQueries({ queryKey: ["slots", slug] }),
  });
  const nearest = nearestSlots(move.error);
  const feeChanged = move.error instanceof Problem && move.error.slug === "fee-changed";
  const when = slot && { date: wall(slot.date, "shortDay", locale), time: wall(slot.local_start, "time", locale) };
  const terms = quote.data;
  return (
    <Dialog title={t("move.title")} onClose={onClose} closeLabel={t("common.close")}>
      <div className="stack" style={{ "--gap": "1.25rem" }}>
        <p className="num">{t("move.now", { date: wall(visit.local_start, "long", locale), time: wall(visit.local_start, "time", locale) })}</p>
        {quote.error ? (
          <Failure error={quote.error} words={words.failure} onRetry={() => void quote.refetch()} />
        ) : terms ? (
          <Notice tone={!terms.allowed || terms.fee_cents > 0 ? "wait" : "info"}>{consequence(terms, visit.currency, words)}</Notice>
        ) : (
          <Skeleton lines={2} />
        )}
        {terms?.allowed && company && (
          <TimePicker
            words={words}
            timezone={company.timezone}
            horizonDays={company.booking.horizon_days}
            source={otherTimes(slug, visit)}
            chosen={slot}
            onChoose={(chosen) => {
              setSlot(chosen);
              move.reset();
            }}
          />
        )}
        {nearest && (
          <TakenNotice
            nearest={nearest}
            words={words}
            onChoose={(other) => {
              setSlot(other);
              move.reset();
            }}
          />
        )}
        {feeChanged && <Notice tone="wait">{t("move.feeChanged")}</Notice>}
        {move.error && !nearest && !feeChanged && <Failure error={move.error} words={words.failure} />}
      </div>
      <div className="dialog-foot dialog-foot-fixed">
        <Button onClick={onClose}>{t("move.keep")}</Button>
        {terms?.allowed && (
          <Button
            kind="primary"
            disabled={!slot}
            busy={move.isPending}
            onClick={() => slot && move.mutate({ starts_at: slot.starts_at, fee: terms.fee_cents })}
          >
            {when
              ? terms.fee_cents > 0
                ? t("move.confirmFee", { ...when, fee: words.cents(terms.fee_cents, visit.currency) })
                : t("move.confirm", when)
              : t("move.pick")}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function consequence({ allowed, refusal, fee_cents: fee, total_cents: total, moves_left: left }: RescheduleQuote, currency: string, { t, cents }: Words) {
  if (!allowed) return <p>{t(refusal === "limit" ? "move.limit" : "move.closed")}</p>;
  return (
    <>
      <p>{fee > 0 ? t("move.fee", { fee: cents(fee, currency), total: cents(total, currency) }) : t("move.free")}</p>
      <p className="small">{left === 1 ? t("move.left1") : t("move.leftN", { count: left })}</p>
    </>
  );
}

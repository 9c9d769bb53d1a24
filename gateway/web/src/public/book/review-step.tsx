import { useMutation, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { type Dispatch, type ReactNode, type SetStateAction, type SubmitEvent, useRef } from "react";
import { useNavigate } from "react-router";
import { open } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { Company, Estimate, EstimateRequest } from "@/api/types";
import { estimateQuery } from "@/shared/booking/queries";
import { bookingRequest } from "@/shared/booking/request";
import { phone, wall, wallRange } from "@/shared/format";
import { newKey } from "@/shared/keys";
import { e164, postalCode } from "@/shared/places";
import { Failure, Notice } from "@/shared/ui/feedback";
import { serviceName } from "../offers";
import { PolicyText } from "../policy";
import { nearestSlots, TakenNotice } from "../times/taken";
import type { Words } from "../words/words";
import { type Draft, forgetDraft } from "./draft";

interface ReviewStepProps {
  slug: string;
  company: Company;
  words: Words;
  work: EstimateRequest;
  draft: Draft;
  setDraft: Dispatch<SetStateAction<Draft>>;
  estimate: UseQueryResult<Estimate>;
  onStep: (step: "home" | "time" | "details") => void;
}

/** Last look, then the booking itself. One key per body: retries and double clicks book once. */
export function ReviewStep({ slug, company, words, work, draft, setDraft, estimate, onStep }: ReviewStepProps) {
  const { t, locale } = words;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const sending = useRef(false);
  const { slot, contact } = draft;
  const price = estimate.data;
  const book = useMutation({
    mutationKey: ["book"],
    networkMode: "always",
    mutationFn: async () => {
      if (!slot || !price) throw new Problem(0, { title: "Nothing to book" });
      const request = bookingRequest({ ...draft, slot }, price.total_cents, locale);
      const body = JSON.stringify(request);
      const submission = draft.submission?.body === body ? draft.submission : { key: newKey(), body };
      setDraft((old) => ({ ...old, submission }));
      return unwrap(
        open.booking.POST("/v1/public/{org}/bookings", {
          params: { path: { org: slug } },
          body: request,
          headers: { "Idempotency-Key": submission.key },
        }),
      );
    },
    onSuccess: (booking) => {
      forgetDraft(slug, draft);
      const due = booking.deposit?.status === "due";
      void navigate(`/booking/${slug}/${booking.public_token}${due ? "?pay=1" : ""}`, { replace: true });
    },
    onError: (error) => {
      if (error instanceof Problem && !error.retryable) setDraft((old) => ({ ...old, submission: null }));
      if (error instanceof Problem && error.slug === "price-changed") {
        queries.setQueryData(estimateQuery(slug, work).queryKey, error.extras.estimate as Estimate);
      }
      if (error instanceof Problem && error.slug === "slot-taken") void queries.invalidateQueries({ queryKey: ["slots", slug] });
    },
    onSettled: () => {
      sending.current = false;
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (sending.current || !price) return;
    sending.current = true;
    book.mutate();
  };
  if (!slot) return null;
  const problem = book.error instanceof Problem ? book.error : null;
  const nearest = nearestSlots(book.error);
  const policy = price?.cancellation_policy;
  return (
    <form id="review" onSubmit={submit} className="stack" style={{ "--gap": "1.5rem" }}>
      <h1>{t("review.title")}</h1>
      {nearest && (
        <TakenNotice
          nearest={nearest}
          words={words}
          onChoose={(other) => {
            setDraft((old) => ({ ...old, slot: other }));
            book.reset();
          }}
          onOtherDay={() => onStep("time")}
        />
      )}
      {problem?.slug === "price-changed" && price && (
        <Notice tone="wait">{t("review.priceChanged", { total: words.cents(price.total_cents, price.currency) })}</Notice>
      )}
      {book.error && !nearest && problem?.slug !== "price-changed" && <Failure error={book.error} words={words.failure} />}

      <dl className="review">
        <ReviewRow title={t("review.when")} change={t("review.change")} onChange={() => onStep("time")}>
          <b>{wall(slot.date, "long", locale)}</b>
          <span>{wallRange(slot.local_start, slot.local_end, locale)}</span>
        </ReviewRow>
        <ReviewRow title={t("review.what")} change={t("review.change")} onChange={() => onStep("home")}>
          <b>{serviceName(work.service, company, words)}</b>
          <span>
            {t("home.beds")}: {work.beds} · {t("home.baths")}: {work.baths} · {words.name("frequency", work.frequency)}
          </span>
        </ReviewRow>
        <ReviewRow title={t("review.where")} change={t("review.change")} onChange={() => onStep("details")}>
          <b>
            {contact.line1}
            {contact.line2 && `, ${contact.line2}`}
          </b>
          <span>
            {contact.city} {contact.province} {postalCode(contact.postal_code)}
          </span>
        </ReviewRow>
        <ReviewRow title={t("review.who")} change={t("review.change")} onChange={() => onStep("details")}>
          <b>{contact.name}</b>
          <span>
            {contact.email} · {phone(e164(contact.phone) ?? contact.phone)}
          </span>
        </ReviewRow>
      </dl>

      <section className="terms">
        <div>
          <h2>{t("review.deposit")}</h2>
          {price?.deposit ? (
            <>
              <p>
                {t("review.depositText", {
                  amount: words.cents(price.deposit.amount_cents, price.currency),
                  percent: words.percent(price.deposit.percent),
                })}
              </p>
              <ul className="policy small">
                {price.deposit.reasons.map((reason) => (
                  <li key={reason}>{words.name("reason", reason)}</li>
                ))}
              </ul>
              <p className="small muted">{t("review.depositMay")}</p>
            </>
          ) : (
            <p>{t("review.noDeposit")}</p>
          )}
        </div>
        {policy && (
          <div>
            <h2>{t("review.cancel")}</h2>
            <PolicyText policy={policy} words={words} />
          </div>
        )}
      </section>
      {book.isPending && (
        <p role="status" className="row">
          <span className="spinner" aria-hidden /> {t("review.booking")}
        </p>
      )}
    </form>
  );
}

function ReviewRow({ title, change, onChange, children }: { title: string; change: string; onChange: () => void; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
      <button type="button" className="link" onClick={onChange} aria-label={`${change}: ${title}`}>
        {change}
      </button>
    </div>
  );
}

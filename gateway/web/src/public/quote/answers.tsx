import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { open } from "@/api/clients";
import { Problem, unwrapWithTag } from "@/api/http";
import type { PublicQuote, QuoteVisit } from "@/api/types";
import { TextArea } from "@/shared/ui/field";
import { Confirm } from "../confirm";
import type { Words } from "../words/words";

/** Which quote an answer is to, and which state of it the client has seen. */
export interface QuoteReference {
  slug: string;
  token: string;
  etag: string | null;
}

const ifMatch = (etag: string | null) => (etag ? { "If-Match": etag } : {});

/** Accepting a quote, with the visit to book or without; a quote that changed meanwhile is shown again first. */
export function useAccept(reference: QuoteReference, onAccepted?: (quote: PublicQuote) => void) {
  const { slug, token, etag } = reference;
  return useAnswer(
    reference,
    (visit: QuoteVisit | null) =>
      unwrapWithTag(
        open.booking.POST("/v1/public/{org}/quotes/{token}/accept", {
          params: { path: { org: slug, token } },
          body: { visit },
          headers: ifMatch(etag),
        }),
      ),
    onAccepted,
  );
}

type Answered = { data: PublicQuote; etag: string | null };

function useAnswer<Input>({ slug, token }: QuoteReference, send: (input: Input) => Promise<Answered>, onAnswered?: (quote: PublicQuote) => void) {
  const queries = useQueryClient();
  const queryKey = ["quote", slug, token];
  return useMutation({
    networkMode: "always",
    mutationFn: send,
    onSuccess: (answered) => {
      onAnswered?.(answered.data);
      queries.setQueryData(queryKey, answered);
    },
    onError: (error) => {
      if (error instanceof Problem && (error.status === 409 || error.status === 412)) void queries.invalidateQueries({ queryKey });
    },
  });
}

interface AcceptLaterProps {
  quote: PublicQuote;
  reference: QuoteReference;
  company: string;
  words: Words;
  onClose: () => void;
}

/** Accepts the price; the time is agreed on later. */
export function AcceptLater({ quote, reference, company, words, onClose }: AcceptLaterProps) {
  const { t } = words;
  const accept = useAccept(reference);
  return (
    <Confirm
      title={t("quote.laterTitle")}
      action={t("quote.laterConfirm")}
      keep={t("common.back")}
      kind="primary"
      busy={accept.isPending}
      error={accept.error}
      words={words}
      onConfirm={() => accept.mutate(null)}
      onClose={onClose}
    >
      <p>{t("quote.laterText", { total: words.cents(quote.estimate.total_cents, quote.estimate.currency), company })}</p>
    </Confirm>
  );
}

/** Turns the quote down, and says why if the client cares to. */
export function DeclineDialog({ reference, words, onClose }: { reference: QuoteReference; words: Words; onClose: () => void }) {
  const { t } = words;
  const { slug, token, etag } = reference;
  const [reason, setReason] = useState("");
  const decline = useAnswer(reference, (why: string) =>
    unwrapWithTag(
      open.booking.POST("/v1/public/{org}/quotes/{token}/decline", {
        params: { path: { org: slug, token } },
        body: { reason: why || null },
        headers: ifMatch(etag),
      }),
    ),
  );
  return (
    <Confirm
      title={t("quote.declineTitle")}
      action={t("quote.declineConfirm")}
      keep={t("quote.back")}
      busy={decline.isPending}
      error={decline.error}
      words={words}
      onConfirm={() => decline.mutate(reason.trim())}
      onClose={onClose}
    >
      <TextArea label={t("quote.declineReason")} optional={t("common.optional")} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Confirm>
  );
}

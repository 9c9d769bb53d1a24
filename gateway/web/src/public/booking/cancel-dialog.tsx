import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { open } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { CancellationQuote } from "@/api/types";
import { newKey } from "@/shared/keys";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Failure, Notice, Skeleton } from "@/shared/ui/feedback";
import { TextArea } from "@/shared/ui/field";
import type { Words } from "../words/words";

function consequence(quote: CancellationQuote, currency: string, { t, cents }: Words): string {
  if (!quote.allowed) return t("cancel.notAllowed");
  const refund = cents(quote.refund_cents, currency);
  const fee = cents(quote.fee_cents, currency);
  if (quote.refund_cents === 0 && quote.fee_cents === 0) return t("cancel.nothing");
  if (quote.refund_cents === 0) return t("cancel.none", { fee });
  return quote.fee_cents === 0 ? t("cancel.free", { amount: refund }) : t("cancel.part", { refund, fee });
}

/** Enough of a visit to call it off or to move it. */
export interface VisitAtStake {
  public_token: string;
  starts_at: string;
  local_start: string;
  currency: string;
}

interface CancelDialogProps {
  slug: string;
  visit: VisitAtStake;
  words: Words;
  onClose: () => void;
}

/** Says what cancelling costs before it is done. */
export function CancelDialog({ slug, visit, words, onClose }: CancelDialogProps) {
  const { t } = words;
  const [reason, setReason] = useState("");
  const [key] = useState(newKey);
  const queries = useQueryClient();
  const path = { org: slug, public_token: visit.public_token };
  const quote = useQuery({
    queryKey: ["cancellation", slug, visit.public_token],
    queryFn: () => unwrap(open.booking.GET("/v1/public/{org}/bookings/{public_token}/cancellation", { params: { path } })),
    staleTime: 0,
  });
  const cancel = useMutation({
    mutationFn: () =>
      unwrap(
        open.booking.POST("/v1/public/{org}/bookings/{public_token}/cancel", {
          params: { path },
          body: { reason: reason.trim() || undefined },
          headers: { "Idempotency-Key": key },
        }),
      ),
    onSuccess: (cancelled) => {
      queries.setQueryData(["public-booking", slug, visit.public_token], cancelled);
      void queries.invalidateQueries({ queryKey: ["portal-visits"] });
      onClose();
    },
  });
  return (
    <Dialog title={t("cancel.title")} onClose={onClose} closeLabel={t("common.close")}>
      <div className="stack" style={{ "--gap": "1.25rem" }}>
        {quote.error ? (
          <Failure error={quote.error} words={words.failure} onRetry={() => void quote.refetch()} />
        ) : quote.data ? (
          <Notice tone={quote.data.fee_cents > 0 || !quote.data.allowed ? "wait" : "info"}>
            {consequence(quote.data, visit.currency, words)}
          </Notice>
        ) : (
          <Skeleton lines={2} />
        )}
        {quote.data?.allowed && (
          <TextArea label={t("cancel.reason")} optional={t("common.optional")} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
        {cancel.error && <Failure error={cancel.error} words={words.failure} />}
        <div className="dialog-foot">
          <Button onClick={onClose}>{t("cancel.keep")}</Button>
          {quote.data?.allowed && (
            <Button kind="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>
              {t("cancel.confirm")}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { CancellationQuote, StaffBooking } from "@/api/types";
import { money } from "@/shared/format";
import { Failure, Notice, Skeleton } from "@/shared/ui/feedback";
import { TextArea } from "@/shared/ui/field";
import { useWrite } from "@/shared/write";
import { Confirm } from "../confirm";

/** What the client gets back, by the policy or by an exception to it. */
export function refundText(quote: CancellationQuote, currency: string, exception: boolean): string {
  const paid = quote.refund_cents + quote.fee_cents;
  if (paid === 0) return "Nothing has been paid, so nothing is refunded.";
  const refund = exception ? paid : quote.refund_cents;
  const kept = paid - refund;
  if (kept === 0) return `The whole deposit of ${money(paid, currency)} goes back to the client.`;
  if (refund === 0) return `By your policy it is too late for a refund: the deposit of ${money(kept, currency)} is kept.`;
  return `By your policy ${money(refund, currency)} goes back to the client and ${money(kept, currency)} is kept.`;
}

interface CancelBookingProps {
  booking: StaffBooking;
  onDone: (cancelled: StaffBooking) => void;
  onClose: () => void;
}

/** Cancels for the company; the refund is shown before it happens. */
export function CancelBooking({ booking, onDone, onClose }: CancelBookingProps) {
  const [reason, setReason] = useState("");
  const [exception, setException] = useState(false);
  const params = { path: { booking_id: booking.id } };
  const quote = useQuery({
    queryKey: ["cancellation", booking.id],
    queryFn: ({ signal }) =>
      unwrap(staff.booking.GET("/v1/admin/bookings/{booking_id}/cancellation", { params, signal })),
    staleTime: 0,
  });
  const cancel = useWrite(
    (body: { reason: string; refund_exception: boolean }, headers) =>
      unwrap(staff.booking.POST("/v1/admin/bookings/{booking_id}/cancel", { params, body, headers })),
    { onSuccess: onDone },
  );
  const kept = quote.data?.fee_cents ?? 0;
  return (
    <Confirm
      title={`Cancel ${booking.client.name}’s visit?`}
      action="Cancel booking"
      write={cancel}
      disabled={reason.trim() === ""}
      onConfirm={() => cancel.mutate({ reason: reason.trim(), refund_exception: exception })}
      onClose={onClose}
    >
      {quote.data ? (
        <Notice tone={kept > 0 && !exception ? "wait" : "info"}>{refundText(quote.data, booking.estimate.currency, exception)}</Notice>
      ) : quote.error ? (
        <Failure error={quote.error} onRetry={() => void quote.refetch()} />
      ) : (
        <Skeleton lines={1} height="3rem" />
      )}
      {kept > 0 && (
        <label className="tick-line">
          <input type="checkbox" className="check" checked={exception} onChange={(event) => setException(event.target.checked)} />
          Make an exception and give the whole deposit back
        </label>
      )}
      <TextArea
        label="Reason"
        hint="For your own records. The client is told that the visit is cancelled."
        maxLength={500}
        required
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Confirm>
  );
}

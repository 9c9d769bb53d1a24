import { useQueryClient } from "@tanstack/react-query";
import { CircleCheck, CircleX, UserX } from "lucide-react";
import { useState } from "react";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { StaffBooking } from "@/api/types";
import { useNow } from "@/shared/hooks";
import { Button } from "@/shared/ui/button";
import { Failure } from "@/shared/ui/feedback";
import { useWrite } from "@/shared/write";
import { Confirm } from "../confirm";
import { useSession } from "../session";
import { CancelBooking } from "./cancel";
import { bookingChanged } from "./queries";

/** The moves that the booking's state allows and the role may make. */
export function BookingActions({ booking }: { booking: StaffBooking }) {
  const { can } = useSession();
  const queries = useQueryClient();
  const now = useNow(60_000);
  const [asking, setAsking] = useState<"cancel" | "no-show" | null>(null);
  const done = (changed: StaffBooking) => {
    bookingChanged(queries, changed);
    setAsking(null);
  };
  const params = { path: { booking_id: booking.id } };
  const confirm = useWrite(
    (_: object, headers) => unwrap(staff.booking.POST("/v1/admin/bookings/{booking_id}/confirm", { params, headers })),
    { onSuccess: done },
  );
  const noShow = useWrite(
    (_: object, headers) => unwrap(staff.booking.POST("/v1/admin/bookings/{booking_id}/no-show", { params, headers })),
    { onSuccess: done },
  );
  if (!can("bookings.status")) return null;
  const pending = booking.status === "PENDING";
  const confirmed = booking.status === "CONFIRMED";
  const begun = Date.parse(booking.starts_at) <= now;
  if (!pending && !confirmed) return null;
  return (
    <>
      <div className="row" style={{ "--gap": "0.5rem" }}>
        {pending && (
          <Button kind="primary" size="sm" busy={confirm.isPending} onClick={() => confirm.mutate({})}>
            <CircleCheck className="icon" aria-hidden />
            {booking.deposit?.status === "due" ? "Confirm without deposit" : "Confirm"}
          </Button>
        )}
        {confirmed && begun && (
          <Button size="sm" onClick={() => setAsking("no-show")}>
            <UserX className="icon" aria-hidden />
            No-show
          </Button>
        )}
        <Button kind="danger" size="sm" onClick={() => setAsking("cancel")}>
          <CircleX className="icon" aria-hidden />
          Cancel booking
        </Button>
      </div>
      {confirm.error && <Failure error={confirm.error} />}
      {asking === "cancel" && <CancelBooking booking={booking} onDone={done} onClose={() => setAsking(null)} />}
      {asking === "no-show" && (
        <Confirm
          title="Nobody let the crew in?"
          action="Record a no-show"
          write={noShow}
          onConfirm={() => noShow.mutate({})}
          onClose={() => setAsking(null)}
        >
          <p>The visit closes as a no-show. A no-show counts as a late cancellation, so a paid deposit is kept.</p>
        </Confirm>
      )}
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Problem } from "@/api/http";
import { Dialog } from "@/shared/ui/dialog";
import { Empty, Failure, Skeleton } from "@/shared/ui/feedback";
import { useAddress } from "../search-params";
import { BookingDetail } from "./detail";
import { staffBookingQuery } from "./queries";

/** The booking named in the address (`?booking=`), beside the page it was opened from. */
export function BookingDrawer() {
  const address = useAddress();
  const id = address.get("booking");
  return id ? <Opened key={id} id={id} onClose={() => address.set({ booking: null })} /> : null;
}

function Opened({ id, onClose }: { id: string; onClose: () => void }) {
  const booking = useQuery(staffBookingQuery(id));
  const missing = booking.error instanceof Problem && (booking.error.status === 404 || booking.error.status === 422);
  return (
    <Dialog look="drawer" title={booking.data ? `Booking ${booking.data.reference}` : "Booking"} onClose={onClose}>
      {booking.data ? (
        <BookingDetail booking={booking.data} />
      ) : missing ? (
        <Empty title="There is no such booking">
          <p>It may belong to another company, or the link is incomplete.</p>
        </Empty>
      ) : booking.error ? (
        <Failure error={booking.error} onRetry={() => void booking.refetch()} />
      ) : (
        <Skeleton lines={8} height="1.75rem" />
      )}
    </Dialog>
  );
}

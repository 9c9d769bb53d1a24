import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { StaffBooking } from "@/api/types";

/** One booking with everything that the staff may know about it. */
export const staffBookingQuery = (id: string) =>
  queryOptions({
    queryKey: ["booking", id],
    queryFn: ({ signal }): Promise<StaffBooking> =>
      unwrap(staff.booking.GET("/v1/admin/bookings/{booking_id}", { params: { path: { booking_id: id } }, signal })),
  });

/** Puts a changed booking in place and has every list that may show it asked for again. */
export function bookingChanged(queries: QueryClient, booking: StaffBooking): void {
  queries.setQueryData(staffBookingQuery(booking.id).queryKey, booking);
  void queries.invalidateQueries({ queryKey: ["bookings"] });
  void queries.invalidateQueries({ queryKey: ["schedule"] });
}

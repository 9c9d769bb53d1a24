import { Link } from "react-router";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { BookingStatus, StaffBooking } from "@/api/types";
import { money, shortRange, wall } from "@/shared/format";
import { useDebounced } from "@/shared/hooks";
import { bookingTone } from "@/shared/status";
import { Badge, Empty } from "@/shared/ui/feedback";
import { shortService, STATUS_NAMES } from "../names";
import { FilterPills, PageHead } from "../page";
import { Paged, SearchBox, usePaged } from "../paged";
import { useAddress } from "../search-params";
import { BookingDrawer } from "./drawer";
import { NewBooking } from "./new/new-booking";

const FILTERS = [["", "All"], ...Object.entries(STATUS_NAMES)] as [BookingStatus | "", string][];

/** Every booking, newest visit first, by state and by what one remembers of it. */
export function Component() {
  const address = useAddress();
  const status = FILTERS.find(([key]) => key === address.get("status"))?.[0] ?? "";
  const typed = address.get("q") ?? "";
  const q = useDebounced(typed.trim(), 300);
  const list = usePaged<StaffBooking>(["bookings", status, q], (cursor, signal) =>
    unwrap(
      staff.booking.GET("/v1/admin/bookings", {
        params: { query: { status: status || undefined, q: q || undefined, cursor, limit: 30 } },
        signal,
      }),
    ),
  );
  const filtered = status !== "" || q !== "";
  return (
    <>
      <PageHead title="Bookings">
        <SearchBox label="Client or reference" value={typed} onChange={(value) => address.set({ q: value }, true)} />
        <NewBooking />
      </PageHead>
      <FilterPills label="Status" options={FILTERS} value={status} onChange={(value) => address.set({ status: value })} />
      <Paged
        list={list}
        empty={
          filtered ? (
            <Empty title="No booking matches">
              <p>Try another state, or fewer letters of the name.</p>
            </Empty>
          ) : (
            <Empty title="No bookings yet">
              <p>They appear here as soon as a client books on your page.</p>
            </Empty>
          )
        }
      >
        {(bookings) => (
          <table className="table">
            <thead>
              <tr>
                <th>Client</th>
                <th>Visit</th>
                <th>Cleaning</th>
                <th>Crew</th>
                <th data-num>Total</th>
                <th>Status</th>
              </tr>
            </thead>
            <tbody>
              {bookings.map((booking) => (
                <BookingRow key={booking.id} booking={booking} to={address.link({ booking: booking.id })} />
              ))}
            </tbody>
          </table>
        )}
      </Paged>
      <BookingDrawer />
    </>
  );
}

function BookingRow({ booking, to }: { booking: StaffBooking; to: string }) {
  const unmanned = booking.status === "CANCELLED" && booking.crew.length === 0;
  return (
    <tr>
      <th scope="row">
        <Link to={to} className="row-link" preventScrollReset>
          {booking.client.name}
        </Link>
        <small>{booking.reference}</small>
      </th>
      <td className="whole">
        {wall(booking.local_start, "shortDay")}
        <small className="num">{shortRange(booking.local_start, booking.local_end)}</small>
      </td>
      <td className="whole">{shortService(booking.service)}</td>
      <td data-label="Crew" data-none={unmanned || undefined}>
        {booking.crew.map(({ name }) => name.split(" ")[0]).join(", ") || (!unmanned && <span className="muted">Nobody yet</span>)}
      </td>
      <td data-num data-label="Total">
        {money(booking.estimate.total_cents, booking.estimate.currency)}
      </td>
      <td data-badge>
        <Badge tone={bookingTone(booking.status)}>{STATUS_NAMES[booking.status]}</Badge>
      </td>
    </tr>
  );
}

import type { StaffBooking } from "@/api/types";
import { humanise, moment } from "@/shared/format";

/** What happened to the booking, latest first. */
export function Timeline({ booking }: { booking: StaffBooking }) {
  if (booking.timeline.length === 0) return null;
  const entries = booking.timeline.toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <section>
      <h4>History</h4>
      <ol className="timeline">
        {entries.map((entry, index) => (
          <li key={index}>
            <time dateTime={entry.at} className="num">
              {moment(entry.at)}
            </time>
            <p>
              {humanise(entry.what)}
              {entry.actor && <span className="muted">, {entry.actor}</span>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

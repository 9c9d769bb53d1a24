import { Link } from "react-router";
import type { Schedule, Visit } from "@/api/types";
import { minutesOfDay, shortHour, shortRange } from "@/shared/format";
import { Empty } from "@/shared/ui/feedback";
import { serviceName } from "../names";
import { boardRows, hours, type Placed } from "./layout";
import { crewStrip, visitLabel, visitState } from "./visit";

interface BoardProps {
  day: Visit[];
  date: string;
  workers: Schedule["workers"];
  localNow: string;
  open: (bookingId: string) => string;
}

/** One day with a row per worker and the hours from left to right, so that gaps are seen. */
export function Board({ day, date, workers, localNow, open }: BoardProps) {
  const rows = boardRows(workers, day);
  const { first, last } = hours(day);
  const share = (minutes: number) => ((minutes - first * 60) / ((last - first) * 60)) * 100;
  const now = localNow.startsWith(date) ? share(minutesOfDay(localNow)) : -1;
  const marks = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (rows.length === 0) {
    return (
      <Empty title="Nobody to send yet">
        <p>Add the people who do the cleaning under Workers; each gets a row here.</p>
      </Empty>
    );
  }
  return (
    <div className="dayboard" style={{ "--hours": last - first }}>
      <div className="dayboard-hours num" aria-hidden>
        {marks.map((hour) => (
          <span key={hour} style={{ left: `${share(hour * 60)}%` }}>
            {shortHour(hour)}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <section key={row.id ?? "open"} className="dayboard-row" aria-label={row.name} data-open={row.id === null || undefined}>
          <h3>
            <i style={{ background: row.color ?? "transparent" }} aria-hidden />
            <span>{row.name}</span>
          </h3>
          <div className="dayboard-lane" style={{ "--lanes": row.lanes }}>
            {row.visits.map((placed) => (
              <Stop key={placed.visit.booking_id} placed={placed} share={share} workers={workers} to={open(placed.visit.booking_id)} />
            ))}
          </div>
        </section>
      ))}
      {now >= 0 && now <= 100 && (
        <div className="dayboard-now" aria-hidden>
          <span style={{ left: `${now}%` }} />
        </div>
      )}
    </div>
  );
}

interface StopProps {
  placed: Placed;
  share: (minutes: number) => number;
  workers: Schedule["workers"];
  to: string;
}

function Stop({ placed: { visit, from, to: until, lane }, share, workers, to }: StopProps) {
  return (
    <Link
      to={to}
      className="visit"
      data-state={visitState(visit)}
      aria-label={visitLabel(visit, workers)}
      title={`${visit.client_name}, ${visit.address}`}
      preventScrollReset
      style={{ left: `${share(from)}%`, width: `${share(until) - share(from)}%`, "--lane": lane, "--crew": crewStrip(visit, workers) }}
    >
      <b>{visit.client_name}</b>
      <span className="visit-time num">{shortRange(visit.local_start, visit.local_end)}</span>
      <span className="visit-what">{serviceName(visit.service)}</span>
    </Link>
  );
}

import { Fragment } from "react";
import { Link } from "react-router";
import type { Schedule, Visit } from "@/api/types";
import { wall } from "@/shared/format";
import { begun } from "./layout";
import { VisitCard } from "./visit";

interface WeekProps {
  days: { date: string; visits: Visit[] }[];
  workers: Schedule["workers"];
  localNow: string;
  open: (bookingId: string) => string;
  dayLink: (date: string) => string;
}

/** Line of the present, with its time. */
export function NowLine({ localNow }: { localNow: string }) {
  return (
    <p className="now-line num">
      <span>{wall(localNow, "time")}</span>
    </p>
  );
}

/** Seven columns, each with its day's visits in order; in today's a line divides what has begun from what comes. */
export function Week({ days, workers, localNow, open, dayLink }: WeekProps) {
  return (
    <div className="weekgrid">
      {days.map(({ date, visits }) => {
        const current = localNow.startsWith(date);
        const line = current ? begun(visits, localNow) : -1;
        return (
          <section key={date} data-today={current || undefined} data-past={date < localNow.slice(0, 10) || undefined} aria-label={wall(date, "long")}>
            <h3>
              <Link to={dayLink(date)} title="Show this day as a board">
                <span>{wall(date, "weekday")}</span>
                <b className="num">{wall(date, "day")}</b>
              </Link>
              <small className="num">{visits.length > 0 && visits.length}</small>
            </h3>
            <div className="weekgrid-day">
              {visits.map((visit, index) => (
                <Fragment key={visit.booking_id}>
                  {index === line && <NowLine localNow={localNow} />}
                  <VisitCard visit={visit} workers={workers} to={open(visit.booking_id)} />
                </Fragment>
              ))}
              {line === visits.length && <NowLine localNow={localNow} />}
              {visits.length === 0 && <p className="weekgrid-free">No visits</p>}
            </div>
          </section>
        );
      })}
    </div>
  );
}

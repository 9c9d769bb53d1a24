import { Fragment } from "react";
import type { Schedule, Visit } from "@/api/types";
import { wall } from "@/shared/format";
import { Empty } from "@/shared/ui/feedback";
import { begun } from "./layout";
import { VisitCard } from "./visit";
import { NowLine } from "./week";

interface DayListProps {
  days: { date: string; visits: Visit[] }[];
  date: string;
  workers: Schedule["workers"];
  localNow: string;
  open: (bookingId: string) => string;
  onDay: (date: string) => void;
}

/** A phone's schedule: the week's days in a strip, and the chosen day's visits under it. */
export function DayList({ days, date, workers, localNow, open, onDay }: DayListProps) {
  const visits = days.find((day) => day.date === date)?.visits ?? [];
  const line = localNow.startsWith(date) ? begun(visits, localNow) : -1;
  return (
    <div className="stack">
      <ul className="daystrip">
        {days.map((day) => (
          <li key={day.date}>
            <button
              type="button"
              aria-pressed={day.date === date}
              data-today={localNow.startsWith(day.date) || undefined}
              aria-label={`${wall(day.date, "long")}, ${day.visits.length === 1 ? "1 visit" : `${day.visits.length} visits`}`}
              onClick={() => onDay(day.date)}
            >
              <small>{wall(day.date, "weekday")}</small>
              <b className="num">{wall(day.date, "day")}</b>
              <i aria-hidden>{"•".repeat(Math.min(3, day.visits.length))}</i>
            </button>
          </li>
        ))}
      </ul>
      {visits.length === 0 ? (
        <Empty title="No visits this day">
          <p>Choose another day above, or see all workers.</p>
        </Empty>
      ) : (
        <div className="stack" style={{ "--gap": "0.6rem" }}>
          {visits.map((visit, index) => (
            <Fragment key={visit.booking_id}>
              {index === line && <NowLine localNow={localNow} />}
              <VisitCard visit={visit} workers={workers} to={open(visit.booking_id)} roomy />
            </Fragment>
          ))}
          {line === visits.length && <NowLine localNow={localNow} />}
        </div>
      )}
    </div>
  );
}

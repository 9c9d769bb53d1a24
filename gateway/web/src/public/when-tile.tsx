import { wall } from "@/shared/format";
import type { Words } from "./words/words";

/** A day as a leaf of a calendar. */
export function WhenTile({ local, words: { locale } }: { local: string; words: Words }) {
  return (
    <div className="ticket-when">
      <p className="ticket-month">{wall(local, "month", locale)}</p>
      <p className="ticket-day num">{wall(local, "day", locale)}</p>
      <p>{wall(local, "weekday", locale)}</p>
    </div>
  );
}

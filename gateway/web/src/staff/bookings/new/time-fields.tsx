import { useQuery } from "@tanstack/react-query";
import type { EstimateRequest, Slot } from "@/api/types";
import { slotsQuery } from "@/shared/booking/queries";
import { wall } from "@/shared/format";
import { Failure, Skeleton } from "@/shared/ui/feedback";
import { TextField } from "@/shared/ui/field";

interface TimeFieldsProps {
  org: string;
  work: EstimateRequest;
  date: string;
  /** Today in the company's zone. */
  first: string;
  slot: Slot | null;
  onDate: (date: string) => void;
  onSlot: (slot: Slot) => void;
}

/** A day and one of its free times. */
export function TimeFields({ org, work, date, first, slot, onDate, onSlot }: TimeFieldsProps) {
  const times = useQuery({ ...slotsQuery(org, work, date, date), enabled: date !== "" });
  const free = times.data?.days.find((day) => day.date === date)?.slots ?? [];
  return (
    <fieldset className="rules">
      <legend>Time</legend>
      <div className="fields">
        <TextField label="Day" name="day" type="date" required min={first} value={date} onChange={(event) => onDate(event.target.value)} />
      </div>
      {times.error ? (
        <Failure error={times.error} onRetry={() => void times.refetch()} />
      ) : times.data ? (
        free.length === 0 ? (
          <p className="muted">Nobody is free for this work on {wall(date, "shortDay")}. Try another day.</p>
        ) : (
          <div className="pills pills-wrap" role="group" aria-label="Free times">
            {free.map((one) => (
              <button key={one.starts_at} type="button" className="num" aria-pressed={one.starts_at === slot?.starts_at} onClick={() => onSlot(one)}>
                {wall(one.local_start, "time")}
              </button>
            ))}
          </div>
        )
      ) : (
        date !== "" && <Skeleton lines={1} height="2.25rem" />
      )}
    </fieldset>
  );
}

import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { FreeTimes, Slot } from "@/api/types";
import { addDays, duration, today, wall } from "@/shared/format";
import { Button } from "@/shared/ui/button";
import { Empty, Failure, Skeleton } from "@/shared/ui/feedback";
import type { Words } from "../words/words";
import { fillWeek, halves } from "./week";

/** Where free times come from. */
export interface TimesSource {
  /** What the answers are kept under; the days are added to it. */
  key: readonly unknown[];
  load: (from: string, to: string, signal: AbortSignal) => Promise<FreeTimes>;
}

interface TimePickerProps {
  words: Words;
  timezone: string;
  horizonDays: number;
  source: TimesSource;
  chosen: Slot | null;
  onChoose: (slot: Slot) => void;
  /** What to offer where no time suits. */
  otherwise?: ReactNode;
}

/** Free times, a week at a time, on the company's clocks. */
export function TimePicker({ words, timezone, horizonDays, source, chosen, onChoose, otherwise }: TimePickerProps) {
  const { t, locale } = words;
  const first = today(timezone);
  const last = addDays(first, horizonDays);
  const [from, setFrom] = useState(() => {
    if (!chosen) return first;
    const weeks = Math.floor((Date.parse(chosen.date) - Date.parse(first)) / 604_800_000);
    return addDays(first, Math.max(0, weeks) * 7);
  });
  const [picked, setPicked] = useState<string | null>(chosen?.date ?? null);
  const to = addDays(from, 6);
  const slots = useQuery({
    queryKey: [...source.key, from, to],
    queryFn: ({ signal }) => source.load(from, to, signal),
    staleTime: 20_000,
  });
  const week = fillWeek(from, slots.data?.days ?? []);
  const day = week.find(({ date }) => date === picked) ?? week.find((candidate) => candidate.slots.length > 0) ?? null;
  const move = (days: number) => {
    setFrom((old) => addDays(old, days));
    setPicked(null);
  };
  const count = (free: number) => (free === 0 ? t("time.none") : free === 1 ? t("time.count1") : t("time.countN", { count: free }));

  return (
    <div className="stack" style={{ "--gap": "1.5rem" }}>
      <div className="week">
        <div className="week-head">
          <h2>{wall(from, "month", locale)}</h2>
          <div className="row" style={{ "--gap": "0.4rem" }}>
            <Button size="sm" disabled={from <= first} onClick={() => move(-7)} aria-label={t("time.previous")}>
              <ChevronLeft className="icon" aria-hidden />
            </Button>
            <Button size="sm" disabled={addDays(from, 7) > last} onClick={() => move(7)} aria-label={t("time.next")}>
              <ChevronRight className="icon" aria-hidden />
            </Button>
          </div>
        </div>
        <ul className="days">
          {week.map(({ date, slots: free }) => (
            <li key={date}>
              <button
                type="button"
                className="day"
                aria-pressed={date === day?.date}
                data-empty={(slots.isSuccess && free.length === 0) || undefined}
                aria-label={`${wall(date, "long", locale)}, ${slots.isSuccess ? count(free.length) : "…"}`}
                onClick={() => setPicked(date)}
              >
                <small>{wall(date, "weekday", locale)}</small>
                <b className="num">{wall(date, "day", locale)}</b>
                <i data-level={Math.min(3, Math.ceil(free.length / 4))} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      </div>
      {slots.error ? (
        <Failure error={slots.error} words={words.failure} onRetry={() => void slots.refetch()} />
      ) : !slots.data ? (
        <Skeleton lines={4} height="3rem" />
      ) : !day ? (
        <Empty title={t("time.emptyWeek")}>
          <p>{emptyHint(slots.data, words)}</p>
          {addDays(from, 7) <= last && <Button onClick={() => move(7)}>{t("time.next")}</Button>}
        </Empty>
      ) : day.slots.length === 0 ? (
        <Empty title={t("time.emptyDay", { date: wall(day.date, "shortDay", locale) })}>
          <p>{t("time.emptyDayHint")}</p>
        </Empty>
      ) : (
        <DaySlots date={day.date} slots={day.slots} words={words} chosen={chosen} onChoose={onChoose} />
      )}
      {slots.data && otherwise}
    </div>
  );
}

/** Why there is no time: how many people would have to be free, and how long. */
function emptyHint({ crew_size: crew, visit_minutes: minutes }: FreeTimes, { t }: Words): string {
  if (!crew) return t("time.emptyLater");
  return t("time.emptyWeekHint", { crew: crew === 1 ? t("time.oneCleaner") : t("time.cleaners", { count: crew }), length: duration(minutes) });
}

interface DaySlotsProps {
  date: string;
  slots: Slot[];
  words: Words;
  chosen: Slot | null;
  onChoose: (slot: Slot) => void;
}

function DaySlots({ date, slots, words, chosen, onChoose }: DaySlotsProps) {
  const { morning, afternoon } = halves(slots);
  return (
    <section aria-label={wall(date, "long", words.locale)} className="stack">
      <h2 className="day-title">{wall(date, "long", words.locale)}</h2>
      {(
        [
          ["time.morning", morning],
          ["time.afternoon", afternoon],
        ] as const
      ).map(
        ([title, half]) =>
          half.length > 0 && (
            <div key={title} className="stack" style={{ "--gap": "0.5rem" }}>
              <h3 className="slots-title">{words.t(title)}</h3>
              <div className="slots">
                {half.map((slot) => (
                  <button
                    key={slot.starts_at}
                    type="button"
                    className="slot num"
                    aria-pressed={slot.starts_at === chosen?.starts_at}
                    onClick={() => onChoose(slot)}
                  >
                    {wall(slot.local_start, "time", words.locale)}
                  </button>
                ))}
              </div>
            </div>
          ),
      )}
    </section>
  );
}

import type { WorkingHours } from "@/api/types";

/** Monday is 0, as in ISO weeks counted from zero. */
export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Monday to Friday, nine to six. */
export const USUAL_WEEK: WorkingHours[] = [0, 1, 2, 3, 4].map((weekday) => ({ weekday, start: "09:00", end: "18:00" }));

const short = (weekday: number) => (WEEKDAYS[weekday] ?? "").slice(0, 3);
const clock = (time: string) => time.slice(0, 5).replace(/^0/, "");

/** A week of hours in few words: "Mon–Fri 9:00–18:00, Sat 10:00–14:00". */
export function hoursText(hours: WorkingHours[]): string {
  if (hours.length === 0) return "None set";
  const runs: { from: number; to: number; times: string }[] = [];
  for (const { weekday, start, end } of hours.toSorted((a, b) => a.weekday - b.weekday || a.start.localeCompare(b.start))) {
    const times = `${clock(start)}–${clock(end)}`;
    const last = runs.at(-1);
    if (last && last.times === times && last.to === weekday - 1) last.to = weekday;
    else runs.push({ from: weekday, to: weekday, times });
  }
  return runs.map(({ from, to, times }) => `${short(from)}${to > from ? `–${short(to)}` : ""} ${times}`).join(", ");
}

/** What is wrong with a week of hours; null when nothing is. */
export function hoursError(hours: WorkingHours[]): string | null {
  const wrong = hours.find(({ start, end }) => !start || !end || start >= end);
  return wrong ? `${WEEKDAYS[wrong.weekday]} must end after it begins.` : null;
}

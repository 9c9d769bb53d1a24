import type { Slot } from "@/api/types";
import { addDays, minutesOfDay } from "@/shared/format";

/** A day's slots before and after noon. */
export function halves(slots: Slot[]): { morning: Slot[]; afternoon: Slot[] } {
  return {
    morning: slots.filter((slot) => minutesOfDay(slot.local_start) < 720),
    afternoon: slots.filter((slot) => minutesOfDay(slot.local_start) >= 720),
  };
}

/** The seven days from `from` with their slots; days that the server left out are empty. */
export function fillWeek(from: string, days: { date: string; slots: Slot[] }[]) {
  return Array.from({ length: 7 }, (_, offset) => {
    const date = addDays(from, offset);
    return { date, slots: days.find((day) => day.date === date)?.slots ?? [] };
  });
}

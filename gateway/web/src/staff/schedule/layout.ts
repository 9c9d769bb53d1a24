import type { Schedule, Visit } from "@/api/types";
import { addDays, minutesOfDay } from "@/shared/format";

export interface Row {
  /** Worker's id; null for visits that nobody is sent to yet. */
  id: string | null;
  name: string;
  color: string | null;
  visits: Placed[];
  /** How many lanes lie side by side; 1 unless visits overlap. */
  lanes: number;
}
export interface Placed {
  visit: Visit;
  lane: number;
  /** Minutes after midnight; the end of a visit that runs past midnight is cut off there. */
  from: number;
  to: number;
}

/** Visits that nobody does any more: out of the way, but not hidden. */
export const isOff = (visit: Visit): boolean => visit.status === "CANCELLED" || visit.status === "NO_SHOW";

/** How many more people the visit needs. */
export const missingCrew = (visit: Visit): number => (isOff(visit) ? 0 : Math.max(0, visit.crew_size - visit.worker_ids.length));

/** The seven days from `from`, each with its visits by start. */
export function weekDays(from: string, visits: Visit[]): { date: string; visits: Visit[] }[] {
  const sorted = visits.toSorted((a, b) => a.starts_at.localeCompare(b.starts_at) || a.client_name.localeCompare(b.client_name));
  return Array.from({ length: 7 }, (_, offset) => {
    const date = addDays(from, offset);
    return { date, visits: sorted.filter((visit) => visit.local_start.startsWith(date)) };
  });
}

/** Puts each visit into the first lane that is free when it starts. */
export function lanes(visits: Visit[]): { placed: Placed[]; lanes: number } {
  const free: number[] = [];
  const placed = visits
    .map((visit) => {
      const from = minutesOfDay(visit.local_start);
      const sameDay = visit.local_end.slice(0, 10) === visit.local_start.slice(0, 10);
      return { visit, from, to: sameDay ? minutesOfDay(visit.local_end) : 1440 };
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .map((block) => {
      const open = free.findIndex((until) => until <= block.from);
      const lane = open === -1 ? free.length : open;
      free[lane] = block.to;
      return { ...block, lane };
    });
  return { placed, lanes: Math.max(1, free.length) };
}

/** A day as a board: first what lacks a crew, then every worker; a visit of two people is in both their rows. */
export function boardRows(workers: Schedule["workers"], visits: Visit[]): Row[] {
  const row = (id: string | null, name: string, color: string | null, own: Visit[]): Row => {
    const { placed, lanes: count } = lanes(own);
    return { id, name, color, visits: placed, lanes: count };
  };
  const lacking = visits.filter((visit) => missingCrew(visit) > 0 || (isOff(visit) && visit.worker_ids.length === 0));
  return [
    ...(lacking.length > 0 ? [row(null, "Needs crew", null, lacking)] : []),
    ...workers.map(({ id, name, color }) => row(id, name, color, visits.filter((visit) => visit.worker_ids.includes(id)))),
  ];
}

/** First and last hour of a board: 8 to 18, wider when a visit is outside. */
export function hours(visits: Visit[]): { first: number; last: number } {
  const { placed } = lanes(visits);
  return {
    first: Math.min(8, ...placed.map(({ from }) => Math.floor(from / 60))),
    last: Math.max(18, ...placed.map(({ to }) => Math.ceil(to / 60))),
  };
}

const wallMillis = (local: string) => Date.parse(`${local.slice(0, 16)}Z`);

/**
 * The company's wall time ("2026-11-25T11:20") at an instant.
 *
 * The offset comes from the visit nearest in time, which the server placed with current zone data; the browser's
 * own zone data, which may lag behind the law, is asked only when there is no visit.
 */
export function wallNow(zone: string, visits: Visit[], now: number): string {
  const distance = (visit: Visit) => Math.abs(Date.parse(visit.starts_at) - now);
  const nearest = visits.toSorted((a, b) => distance(a) - distance(b))[0];
  if (nearest) {
    const offset = wallMillis(nearest.local_start) - Date.parse(nearest.starts_at);
    return new Date(now + offset).toISOString().slice(0, 16);
  }
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return parts.format(now).replace(" ", "T");
}

/** How many of a day's visits have begun, i.e. where the line of the present lies between them. */
export function begun(visits: Visit[], localNow: string): number {
  return visits.filter((visit) => visit.local_start.slice(0, 16) <= localNow).length;
}

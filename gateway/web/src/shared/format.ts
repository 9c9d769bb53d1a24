import type { Locale } from "@/api/types";

const TAGS: Record<Locale, string> = { en: "en-CA", fr: "fr-CA" };

/** Money from minor units, e.g. 20606 CAD -> "$206.06". */
export function money(cents: number, currency: string, locale: Locale = "en"): string {
  return new Intl.NumberFormat(TAGS[locale], { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(
    cents / 100,
  );
}

/** A rate in basis points as a percentage, e.g. 997.5 -> "9.975 %". */
export function rate(basisPoints: number | string, locale: Locale = "en"): string {
  return new Intl.NumberFormat(TAGS[locale], { style: "percent", maximumFractionDigits: 3 }).format(
    Number(basisPoints) / 10_000,
  );
}

/** Hours and minutes of a length, e.g. 150 -> "2 h 30". */
export function duration(minutes: number): string {
  const rest = minutes % 60;
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h${rest ? ` ${String(rest).padStart(2, "0")}` : ""}`;
}

type DateStyle = "day" | "weekday" | "long" | "short" | "time" | "month" | "shortDay";

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric" },
  weekday: { weekday: "short" },
  month: { month: "long", year: "numeric" },
  shortDay: { weekday: "short", month: "short", day: "numeric" },
  long: { weekday: "long", month: "long", day: "numeric", year: "numeric" },
  short: { month: "short", day: "numeric", year: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
};

/**
 * A wall time or a day as the company's clocks show it ("2026-11-25T09:00" or "2026-11-25").
 *
 * The server does the zone arithmetic, since browsers' zone data lags behind the law; here wall time is only
 * laid on UTC and printed from there, so that the viewer's own zone plays no part.
 */
export function wall(local: string, style: DateStyle, locale: Locale = "en"): string {
  const date = new Date(local.length === 10 ? `${local}T00:00Z` : `${local.slice(0, 16)}Z`);
  return new Intl.DateTimeFormat(TAGS[locale], { ...STYLES[style], timeZone: "UTC" }).format(date);
}

/** "9:00 a.m. – 11:30 a.m." from two wall times. */
export function wallRange(start: string, end: string, locale: Locale = "en"): string {
  return `${wall(start, "time", locale)} – ${wall(end, "time", locale)}`;
}

const clock = (minutes: number) => `${Math.floor(minutes / 60) % 12 || 12}${minutes % 60 ? `:${String(minutes % 60).padStart(2, "0")}` : ""}`;
const half = (minutes: number) => (minutes % 1440 < 720 ? "am" : "pm");

/** The same in as few letters as possible, for tight places: "9–11:30 am", "10 am–1 pm". */
export function shortRange(start: string, end: string): string {
  const [from, to] = [minutesOfDay(start), minutesOfDay(end)];
  const first = half(from) === half(to) ? clock(from) : `${clock(from)} ${half(from)}`;
  return `${first}–${clock(to)} ${half(to)}`;
}

/** A full hour of the day in the same manner: 13 -> "1 pm". */
export const shortHour = (hour: number): string => `${clock(hour * 60)} ${half(hour * 60)}`;

/** An instant in the viewer's own zone, for things that happened (log lines), never for visits. */
export function moment(instant: string, locale: Locale = "en"): string {
  return new Intl.DateTimeFormat(TAGS[locale], {
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  }).format(new Date(instant));
}

/** Adds days to a calendar day ("2026-11-30", 1 -> "2026-12-01"). */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Monday of the week that the day is in. */
export function startOfWeek(day: string): string {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** Today's calendar day in a zone. */
export function today(timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    new Date(),
  );
}

/** Minutes after midnight of a wall time ("…T09:30" or "09:30" -> 570). */
export function minutesOfDay(local: string): number {
  const time = local.slice(-8).match(/(\d\d):(\d\d)/) ?? local.match(/(\d\d):(\d\d)/);
  return time ? Number(time[1]) * 60 + Number(time[2]) : 0;
}

/** A North American number the way people write it; others unchanged. */
export function phone(number: string): string {
  const parts = number.match(/^\+1(\d{3})(\d{3})(\d{4})$/);
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : number;
}

/** `heavy_service` -> "Heavy service", for codes that have no text of their own. */
export function humanise(code: string): string {
  const words = code.replaceAll(/[_.]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Cents as the plain number for an input: 2550 -> "25.50". */
export const dollars = (cents: number): string => (cents / 100).toFixed(2);

/** What somebody typed as an amount, in cents: "1,250.5", "25,50" or "$25" -> 125050, 2550, 2500; null when it is none. */
export function centsOf(text: string): number | null {
  const bare = text.replaceAll(/[\s$\u00a0]/g, "").replace(/,(?=\d{1,2}$)/, ".").replaceAll(",", "");
  return /^\d{1,9}(\.\d{1,2})?$/.test(bare) ? Math.round(Number(bare) * 100) : null;
}

import type { Locale, WaitlistView } from "@/api/types";
import { wall } from "@/shared/format";
import type { Words } from "../words/words";

/** A Monday, from which the names of weekdays are counted. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** A weekday in words; 0 is Monday. */
export const weekdayName = (day: number, locale: Locale, style: "long" | "short" = "long"): string =>
  new Intl.DateTimeFormat(`${locale}-CA`, { weekday: style, timeZone: "UTC" }).format(MONDAY + day * DAY);

/** When somebody would like a visit, in words: each with its title. */
export function wishes(entry: WaitlistView, { t, locale }: Words): { title: string; text: string }[] {
  const day = (date: string) => wall(date, "short", locale);
  const days = entry.first_day === entry.last_day ? day(entry.first_day) : t("waitlist.range", { first: day(entry.first_day), last: day(entry.last_day) });
  const weekdays = new Intl.ListFormat(`${locale}-CA`, { type: "disjunction" }).format(entry.weekdays.map((number) => weekdayName(number, locale)));
  const anytime = entry.earliest.startsWith("00:00") && entry.latest >= "23:00";
  const time = (clock: string) => wall(`${entry.first_day}T${clock.slice(0, 5)}`, "time", locale);
  return [
    { title: t("waitlist.days"), text: days },
    ...(weekdays ? [{ title: t("waitlist.weekdays"), text: weekdays }] : []),
    { title: t("waitlist.begin"), text: anytime ? t("waitlist.anytime") : t("waitlist.between", { from: time(entry.earliest), to: time(entry.latest) }) },
  ];
}

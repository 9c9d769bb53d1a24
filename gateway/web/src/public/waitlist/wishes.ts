import type { WaitlistView } from "@/api/types";
import { wall } from "@/shared/format";
import type { Words } from "../words/words";

/** A Monday, from which the names of weekdays are counted. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** When somebody would like a visit, in words: each with its title. */
export function wishes(entry: WaitlistView, { t, locale }: Words): { title: string; text: string }[] {
  const day = (date: string) => wall(date, "short", locale);
  const days = entry.first_day === entry.last_day ? day(entry.first_day) : t("waitlist.range", { first: day(entry.first_day), last: day(entry.last_day) });
  const names = new Intl.DateTimeFormat(`${locale}-CA`, { weekday: "long", timeZone: "UTC" });
  const weekdays = new Intl.ListFormat(`${locale}-CA`, { type: "disjunction" }).format(entry.weekdays.map((number) => names.format(MONDAY + number * DAY)));
  const anytime = entry.earliest.startsWith("00:00") && entry.latest >= "23:00";
  const time = (clock: string) => wall(`${entry.first_day}T${clock.slice(0, 5)}`, "time", locale);
  return [
    { title: t("waitlist.days"), text: days },
    ...(weekdays ? [{ title: t("waitlist.weekdays"), text: weekdays }] : []),
    { title: t("waitlist.begin"), text: anytime ? t("waitlist.anytime") : t("waitlist.between", { from: time(entry.earliest), to: time(entry.latest) }) },
  ];
}

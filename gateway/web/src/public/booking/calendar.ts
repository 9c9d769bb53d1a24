import type { PublicBooking } from "@/api/types";

const stamp = (instant: string) => `${new Date(instant).toISOString().replaceAll(/[-:]/g, "").slice(0, 15)}Z`;
const escape = (text: string) => text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll("\n", String.raw`\n`);

/** The visit as an iCalendar file (RFC 5545), in UTC so that every calendar agrees on the instant. */
export function calendarFile(booking: PublicBooking, title: string, now = new Date()): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//CleanWithSnapshot//Booking//EN",
    "BEGIN:VEVENT",
    `UID:${booking.id}@cleanwithsnapshot`,
    `DTSTAMP:${stamp(now.toISOString())}`,
    `DTSTART:${stamp(booking.starts_at)}`,
    `DTEND:${stamp(booking.ends_at)}`,
    `SUMMARY:${escape(title)}`,
    `LOCATION:${escape(booking.address)}`,
    `DESCRIPTION:${escape(booking.reference)}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

/** Hands the file to the browser's download. */
export function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

import type { BookAgain } from "@/api/types";
import { type Contact, FRESH_CONTACT } from "@/shared/booking/request";
import { e164 } from "@/shared/places";

/** What somebody typed as an e-mail address or a phone number; null when it is neither. */
export function contactOf(typed: string): { email: string } | { phone: string } | null {
  const text = typed.trim();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text)) return { email: text };
  const number = e164(text);
  return number && !text.includes("@") ? { phone: number } : null;
}

/** The contact of an earlier visit as the booking form has it. */
export function contactAgain({ client, address, notes }: BookAgain): Contact {
  return {
    ...FRESH_CONTACT,
    name: client?.name ?? "",
    email: client?.email ?? "",
    phone: client?.phone ?? "",
    line1: address.line1,
    line2: address.line2 ?? "",
    city: address.city,
    province: address.province ?? FRESH_CONTACT.province,
    postal_code: address.postal_code,
    access_notes: address.access_notes ?? "",
    notes: notes ?? "",
  };
}

import type { BookingRequest, EstimateRequest, Locale, Slot } from "@/api/types";
import { e164, postalCode } from "@/shared/places";

export interface Person {
  name: string;
  email: string;
  phone: string;
  locale: Locale;
  line1: string;
  line2: string;
  city: string;
  province: string;
  postal_code: string;
  access_notes: string;
  notes: string;
}

export const FRESH_WORK: EstimateRequest = {
  service: "standard", beds: 2, baths: 1, frequency: "one_time", add_ons: {}, heavy_grease: false, several_floors: false,
};

export const FRESH_PERSON: Person = {
  name: "", email: "", phone: "", locale: "en", line1: "", line2: "", city: "", province: "AB", postal_code: "", access_notes: "", notes: "",
};

/** What is wrong with each field; empty when the booking may be sent. */
export function personErrors(person: Person): Partial<Record<keyof Person, string>> {
  const errors: Partial<Record<keyof Person, string>> = {};
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(person.email.trim())) errors.email = "This doesn’t look like an e-mail address.";
  if (!e164(person.phone)) errors.phone = "Give ten digits, e.g. 780 555 0123.";
  if (!postalCode(person.postal_code)) errors.postal_code = "It looks like T5J 0N3.";
  for (const name of ["name", "email", "phone", "line1", "city", "postal_code"] as const) {
    if (!person[name].trim()) errors[name] = "Please fill this in.";
  }
  return errors;
}

/** The request that books a visit for somebody who called. */
export function phoneBooking(work: EstimateRequest, slot: Slot, person: Person, totalCents: number, waive: boolean): BookingRequest & { waive_deposit: boolean } {
  const filled = (text: string) => text.trim() || undefined;
  return {
    request: work,
    starts_at: slot.starts_at,
    client: { name: person.name.trim(), email: person.email.trim(), phone: e164(person.phone) ?? person.phone, locale: person.locale },
    address: {
      line1: person.line1.trim(),
      line2: filled(person.line2),
      city: person.city.trim(),
      province: person.province,
      postal_code: postalCode(person.postal_code) ?? person.postal_code,
      access_notes: filled(person.access_notes),
    },
    notes: filled(person.notes),
    expected_total_cents: totalCents,
    waive_deposit: waive,
  };
}

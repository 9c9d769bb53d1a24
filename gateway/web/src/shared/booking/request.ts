import type { BookingRequest, EstimateRequest, Locale, Slot } from "@/api/types";
import { e164, postalCode } from "@/shared/places";

/** Who is visited and where, as typed. */
export interface Contact {
  name: string;
  email: string;
  phone: string;
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
  postal_code: null, promo_code: null,
};

export const FRESH_CONTACT: Contact = {
  name: "", email: "", phone: "", line1: "", line2: "", city: "", province: "AB", postal_code: "", access_notes: "", notes: "",
};

export type ContactError = "required" | "email" | "phone" | "postal";

/** What is wrong with each field; empty when the booking may be sent. */
export function contactErrors(contact: Contact): Partial<Record<keyof Contact, ContactError>> {
  const errors: Partial<Record<keyof Contact, ContactError>> = {};
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(contact.email.trim())) errors.email = "email";
  if (!e164(contact.phone)) errors.phone = "phone";
  if (!postalCode(contact.postal_code)) errors.postal_code = "postal";
  for (const name of ["name", "email", "phone", "line1", "city", "postal_code"] as const) {
    if (!contact[name].trim()) errors[name] = "required";
  }
  return errors;
}

/** The work at the home that it is for, as far as that is known: it decides the travel fee. */
export const workAt = (work: EstimateRequest, typedPostalCode: string): EstimateRequest => ({ ...work, postal_code: postalCode(typedPostalCode) });

interface Choice {
  work: EstimateRequest;
  slot: Slot;
  contact: Contact;
}

const filled = (text: string) => text.trim() || undefined;

/** Where the visit is, as the server takes it. */
export const addressOf = (contact: Contact): BookingRequest["address"] => ({
  line1: contact.line1.trim(),
  line2: filled(contact.line2),
  city: contact.city.trim(),
  province: contact.province,
  postal_code: postalCode(contact.postal_code) ?? contact.postal_code,
  access_notes: filled(contact.access_notes),
});

/** Who books, as the server takes it. */
export const clientOf = (contact: Contact, locale: Locale): BookingRequest["client"] => ({
  name: contact.name.trim(),
  email: contact.email.trim(),
  phone: e164(contact.phone) ?? contact.phone,
  locale,
});

/** The request that books what was chosen, at the price that was shown. */
export function bookingRequest({ work, slot, contact }: Choice, totalCents: number, locale: Locale): BookingRequest {
  return {
    request: work,
    starts_at: slot.starts_at,
    client: clientOf(contact, locale),
    address: addressOf(contact),
    notes: filled(contact.notes),
    expected_total_cents: totalCents,
  };
}

import { useEffect, useState } from "react";
import type { BookingRequest, EstimateRequest, Locale, Slot } from "@/api/types";
import { e164, postalCode } from "@/shared/places";

/** The slot that was chosen, with the day it is on. */
export type ChosenSlot = Slot & { date: string };

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

/** Everything that a visitor has entered so far; it survives reload and the back button. */
export interface Draft {
  work: EstimateRequest;
  slot: ChosenSlot | null;
  contact: Contact;
  /** Idempotency key of the submission, with the body that it belongs to. */
  submission: { key: string; body: string } | null;
}

const FRESH: Draft = {
  work: { service: "standard", beds: 2, baths: 1, frequency: "one_time", add_ons: {}, heavy_grease: false, several_floors: false },
  slot: null,
  contact: {
    name: "", email: "", phone: "", line1: "", line2: "", city: "", province: "AB", postal_code: "", access_notes: "", notes: "",
  },
  submission: null,
};

const place = (slug: string) => `booking-draft:${slug}`;

function load(slug: string): Draft {
  try {
    const stored = JSON.parse(sessionStorage.getItem(place(slug)) ?? "{}") as Partial<Draft>;
    return {
      ...FRESH,
      ...stored,
      work: { ...FRESH.work, ...stored.work },
      contact: { ...FRESH.contact, ...stored.contact },
    };
  } catch {
    return FRESH;
  }
}

/** The draft for a company, kept in this tab's storage. */
export function useDraft(slug: string) {
  const [draft, setDraft] = useState<Draft>(() => load(slug));
  useEffect(() => {
    sessionStorage.setItem(place(slug), JSON.stringify(draft));
  }, [slug, draft]);
  return [draft, setDraft] as const;
}

/** Forgets the draft once it became a booking; the contact stays for the next one. */
export function forgetDraft(slug: string, draft: Draft): void {
  sessionStorage.setItem(place(slug), JSON.stringify({ contact: draft.contact }));
}

export type ContactError = "error.required" | "error.email" | "error.phone" | "error.postal";

/** What is wrong with each contact field; empty when the form may be sent. */
export function contactErrors(contact: Contact): Partial<Record<keyof Contact, ContactError>> {
  const errors: Partial<Record<keyof Contact, ContactError>> = {};
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(contact.email.trim())) errors.email = "error.email";
  if (!e164(contact.phone)) errors.phone = "error.phone";
  if (!postalCode(contact.postal_code)) errors.postal_code = "error.postal";
  for (const name of ["name", "email", "phone", "line1", "city", "postal_code"] as const) {
    if (!contact[name].trim()) errors[name] = "error.required";
  }
  return errors;
}

/** The request that books the draft. */
export function bookingRequest(draft: Draft & { slot: ChosenSlot }, totalCents: number, locale: Locale): BookingRequest {
  const { contact } = draft;
  const filled = (text: string) => text.trim() || undefined;
  return {
    request: draft.work,
    starts_at: draft.slot.starts_at,
    client: { name: contact.name.trim(), email: contact.email.trim(), phone: e164(contact.phone) ?? contact.phone, locale },
    address: {
      line1: contact.line1.trim(),
      line2: filled(contact.line2),
      city: contact.city.trim(),
      province: contact.province,
      postal_code: postalCode(contact.postal_code) ?? contact.postal_code,
      access_notes: filled(contact.access_notes),
    },
    notes: filled(contact.notes),
    expected_total_cents: totalCents,
  };
}

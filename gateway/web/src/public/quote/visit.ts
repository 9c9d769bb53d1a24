import type { PublicQuote, QuoteVisit, Slot } from "@/api/types";
import { addressOf, type Contact } from "@/shared/booking/request";
import { e164 } from "@/shared/places";

/** The visit that is booked with a quote: when, where, and what the quote doesn't know of the client. */
export function visitOf(slot: Slot, contact: Contact, needs: PublicQuote["needs"]): QuoteVisit {
  return {
    starts_at: slot.starts_at,
    address: addressOf(contact),
    email: needs.includes("email") ? contact.email.trim() : undefined,
    phone: needs.includes("phone") ? (e164(contact.phone) ?? contact.phone) : undefined,
    notes: contact.notes.trim() || undefined,
  };
}

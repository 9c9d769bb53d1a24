import { useEffect, useState } from "react";
import type { EstimateRequest, Slot } from "@/api/types";
import { type Contact, FRESH_CONTACT, FRESH_WORK } from "@/shared/booking/request";

/** Everything that a visitor has entered so far; it survives reload and the back button. */
export interface Draft {
  work: EstimateRequest;
  slot: Slot | null;
  contact: Contact;
  /** Idempotency key of the submission, with the body that it belongs to. */
  submission: { key: string; body: string } | null;
}

const FRESH: Draft = { work: FRESH_WORK, slot: null, contact: FRESH_CONTACT, submission: null };

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

/** Begins a booking with what is known already, e.g. of an earlier visit. */
export function seedDraft(slug: string, known: Pick<Draft, "work" | "contact">): void {
  sessionStorage.setItem(place(slug), JSON.stringify(known));
}

/** Forgets the draft once it became a booking; the contact stays for the next one. */
export function forgetDraft(slug: string, draft: Draft): void {
  sessionStorage.setItem(place(slug), JSON.stringify({ contact: draft.contact }));
}

import type { EstimateRequest, Locale, WaitlistRequest } from "@/api/types";
import { addressOf, clientOf, type Contact } from "@/shared/booking/request";
import { addDays } from "@/shared/format";

const LONGEST_WAIT = 92;

/** When a visit would suit, as typed; times may stay empty. */
export interface Wish {
  first: string;
  last: string;
  weekdays: readonly number[];
  earliest: string;
  latest: string;
}

/** Which of the wishes contradict each other. */
export function wishErrors({ first, last, earliest, latest }: Wish, today: string): { days: boolean; times: boolean } {
  return {
    days: !first || !last || first < today || last < first || last > addDays(first, LONGEST_WAIT),
    times: earliest !== "" && latest !== "" && latest < earliest,
  };
}

/** The request that joins the waiting list. */
export function waitRequest(work: EstimateRequest, contact: Contact, wish: Wish, locale: Locale): WaitlistRequest {
  return {
    request: work,
    client: clientOf(contact, locale),
    address: addressOf(contact),
    notes: contact.notes.trim() || null,
    first_day: wish.first,
    last_day: wish.last,
    weekdays: [...wish.weekdays],
    earliest: wish.earliest || "00:00",
    latest: wish.latest || "23:59",
  };
}

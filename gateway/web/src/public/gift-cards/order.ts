import type { GiftCardOffer, GiftCardOrder, Locale } from "@/api/types";
import { centsOf } from "@/shared/format";

/** What the form of a gift card holds, as it was typed. */
export interface OrderForm {
  /** One of the suggested amounts in cents; null for an amount of one's own. */
  chosen: number | null;
  typed: string;
  recipientName: string;
  recipientEmail: string;
  message: string;
  locale: Locale;
  deliverOn: string;
  buyerName: string;
  buyerEmail: string;
}

export type OrderError = "amount" | "recipientEmail" | "deliverOn" | "buyerName" | "buyerEmail";
type Bounds = Pick<GiftCardOffer, "min_cents" | "max_cents">;

const ROUND = [2_500, 5_000, 10_000, 15_000, 20_000, 30_000, 50_000, 100_000];
const SUGGESTED = 4;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** A few round amounts that the company sells. */
export function suggestions({ min_cents: least, max_cents: most }: Bounds): number[] {
  const possible = ROUND.filter((cents) => cents >= least && cents <= most);
  const first = possible.length > SUGGESTED && possible[0] === ROUND[0] ? 1 : 0;
  return possible.slice(first, first + SUGGESTED);
}

/** The amount of the card in cents; null when what was typed is none, or none that is sold. */
export function orderCents({ chosen, typed }: Pick<OrderForm, "chosen" | "typed">, { min_cents: least, max_cents: most }: Bounds): number | null {
  const cents = chosen ?? centsOf(typed);
  return cents !== null && cents >= least && cents <= most ? cents : null;
}

/** What keeps the form from being sent, in its order; `today` is the company's. */
export function orderErrors(form: OrderForm, bounds: Bounds, today: string): OrderError[] {
  const wrong: OrderError[] = [];
  if (orderCents(form, bounds) === null) wrong.push("amount");
  if (form.recipientEmail.trim() && !EMAIL.test(form.recipientEmail.trim())) wrong.push("recipientEmail");
  if (form.deliverOn < today) wrong.push("deliverOn");
  if (!form.buyerName.trim()) wrong.push("buyerName");
  if (!EMAIL.test(form.buyerEmail.trim())) wrong.push("buyerEmail");
  return wrong;
}

/** The form as the server takes it. */
export function orderOf(form: OrderForm, cents: number): GiftCardOrder {
  return {
    amount_cents: cents,
    buyer_name: form.buyerName.trim(),
    buyer_email: form.buyerEmail.trim(),
    recipient_name: form.recipientName.trim() || null,
    recipient_email: form.recipientEmail.trim() || null,
    message: form.message.trim(),
    locale: form.locale,
    deliver_on: form.deliverOn,
  };
}

import type { PublicInvoice } from "@/api/types";

type Paid = Pick<PublicInvoice, "pdf_url" | "paid_cents">;

const memory = ({ pdf_url: address }: Paid) => `paid ${address}`;

/** Keeps what had been paid before the payer left for the checkout. */
export function leaveToPay(invoice: Paid): void {
  sessionStorage.setItem(memory(invoice), String(invoice.paid_cents));
}

/** What was paid since the payer left for the checkout, in cents; null when this browser never saw them leave. */
export function paidSince(invoice: Paid): number | null {
  const before = sessionStorage.getItem(memory(invoice));
  return before === null ? null : invoice.paid_cents - Number(before);
}

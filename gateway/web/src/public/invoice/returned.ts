import type { PublicInvoice } from "@/api/types";

type Paid = Pick<PublicInvoice, "pdf_url" | "paid_cents">;
type Due = Pick<PublicInvoice, "status" | "due_cents">;

/** How many times a payment is looked for often; a page that is left open needn't cost much. */
const OFTEN = 40;

const memory = ({ pdf_url: address }: Paid) => `paid ${address}`;

/** Keeps what had been paid before the payer left for the checkout, and the page that they left. */
export function leaveToPay(invoice: Paid, page: string): void {
  sessionStorage.setItem(memory(invoice), `${invoice.paid_cents} ${page}`);
}

/** What was paid since the payer left for the checkout, in cents; null when this browser never saw them leave. */
export function paidSince(invoice: Paid): number | null {
  const kept = sessionStorage.getItem(memory(invoice));
  return kept === null ? null : invoice.paid_cents - Number.parseInt(kept, 10);
}

/** The page of the portal from which the payer left; null when they came by the invoice's link. */
export function portalPage(invoice: Paid): string | null {
  const page = sessionStorage.getItem(memory(invoice))?.split(" ")[1] ?? "";
  return page.startsWith("/client/") ? page : null;
}

/** Whether something can be paid on an invoice. */
export const isPayable = ({ status, due_cents: due }: Due): boolean => status !== "PAID" && status !== "VOID" && due > 0;

/** Whether a payer who came back from the checkout waits for their payment: until then, nobody is asked to pay again. */
export const awaitsPayment = (invoice: Paid & Due): boolean => isPayable(invoice) && (paidSince(invoice) ?? 0) <= 0;

/** When to ask for an invoice again, in milliseconds, after so many answers; `false` once the payment is known. */
export function lookAgain(invoice: (Paid & Due) | undefined, answers: number): number | false {
  if (!invoice || !awaitsPayment(invoice)) return false;
  return answers < OFTEN ? 1500 : 6000;
}

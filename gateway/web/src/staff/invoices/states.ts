import type { InvoiceStatus, PaymentMethod } from "@/api/types";
import { humanise } from "@/shared/format";
import type { BadgeTone } from "@/shared/ui/feedback";

interface State {
  text: string;
  tone: BadgeTone;
}

export const INVOICE_STATES: Record<InvoiceStatus, State> = {
  DRAFT: { text: "Draft", tone: "plain" },
  SENT: { text: "Sent", tone: "info" },
  PARTIAL: { text: "Partly paid", tone: "wait" },
  PAID: { text: "Paid", tone: "good" },
  OVERDUE: { text: "Overdue", tone: "bad" },
  VOID: { text: "Void", tone: "plain" },
};

/** Name and colour of an invoice's state. */
export const invoiceState = (status: string): State => (INVOICE_STATES as Record<string, State>)[status] ?? { text: humanise(status), tone: "plain" };

const METHODS: Record<PaymentMethod, string> = {
  etransfer: "Interac e-Transfer",
  card: "Card",
  cash: "Cash",
  cheque: "Cheque",
  credit: "Credit",
  other: "Other",
};

/** How clients pay, most usual first. */
export const PAYMENT_METHODS = Object.entries(METHODS) as [PaymentMethod, string][];

/** Name of a way to pay. */
export const methodName = (method: string): string => (METHODS as Record<string, string>)[method] ?? humanise(method);

/** The path of an address that the server gave whole, so that it stays on the origin the browser is on. */
export const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address, window.location.origin);
  return pathname + search;
};

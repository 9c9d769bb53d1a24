import type { QueryKey } from "@tanstack/react-query";
import type { CheckoutRequest, CreditApplied } from "@/api/types";
import type { KeyHeader } from "@/shared/write";

/** How an invoice is paid: by whoever holds its link, or by its client on the portal. */
export interface Payer {
  /** Where the invoice is kept; asked again once something was paid on it. */
  queryKey: QueryKey;
  checkout: (wanted: CheckoutRequest, headers: KeyHeader) => Promise<{ checkout_url: string }>;
  redeem: (code: string, headers: KeyHeader) => Promise<CreditApplied>;
  useCredit: (headers: KeyHeader) => Promise<CreditApplied>;
}

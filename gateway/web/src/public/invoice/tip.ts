import type { PublicInvoice } from "@/api/types";
import { centsOf } from "@/shared/format";

/** Shares that are offered as a tip, in percent of the crew's work. */
export const TIP_SHARES = [10, 15, 20] as const;
export const MOST_TIP_CENTS = 100_000;

/** What the payer chose: nothing, a share, or an amount of their own as it was typed. */
export type TipChoice = { kind: "none" } | { kind: "share"; percent: number } | { kind: "own"; typed: string };

/** What the crew's work costs before tax, which a share is of: late fees are none of it. */
export function workCents({ subtotal_cents, lines }: Pick<PublicInvoice, "subtotal_cents" | "lines">): number {
  return lines.reduce((cents, line) => (line.late_fee_id ? cents - line.amount_cents : cents), subtotal_cents);
}

/** A tip in cents, half a cent up as the server rounds; null when the amount that was typed is none, or too much. */
export function tipCents(choice: TipChoice, work: number): number | null {
  if (choice.kind === "none") return 0;
  if (choice.kind === "share") return Math.floor((work * choice.percent + 50) / 100);
  const cents = centsOf(choice.typed);
  return cents !== null && cents <= MOST_TIP_CENTS ? cents : null;
}

/** The tip as the checkout is asked for it. */
export function tipRequest(choice: TipChoice, cents: number): { tip_percent?: number; tip_cents?: number } {
  if (choice.kind === "share") return { tip_percent: choice.percent };
  return cents > 0 ? { tip_cents: cents } : {};
}

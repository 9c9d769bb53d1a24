import type { Plan } from "@/api/types";
import { addDays } from "@/shared/format";

/** When a plan ends that is cancelled today: with the period that was billed. */
export function endOf({ next_period_on: next }: Pick<Plan, "next_period_on">, today: string): string {
  const last = addDays(next, -1);
  return last > today ? last : today;
}

/** Whether a plan still runs, if only until its last day. */
export function runs({ status, ends_on: end }: Pick<Plan, "status" | "ends_on">, today: string): boolean {
  return status !== "cancelled" || (end !== null && end >= today);
}

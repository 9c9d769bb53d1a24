/** An organization's parameters as the settings page offers them; names, defaults and bounds are those of the server. */
export interface Parameter {
  key: string;
  label: string;
  hint?: string;
  kind: "switch" | "number" | "money";
  unit?: string;
  fallback: number | boolean;
  min?: number;
  max?: number;
}

export const GROUPS: { title: string; parameters: Parameter[] }[] = [
  {
    title: "Booking",
    parameters: [
      { key: "confirm_automatically", kind: "switch", fallback: true, label: "Confirm bookings at once", hint: "When no deposit is asked. Otherwise somebody confirms each one by hand." },
      { key: "booking_horizon_days", kind: "number", fallback: 60, min: 1, max: 365, unit: "days", label: "How far ahead a client may book" },
      { key: "minimum_notice_hours", kind: "number", fallback: 12, min: 0, max: 720, unit: "hours", label: "How soon a visit may begin" },
      { key: "slot_step_minutes", kind: "number", fallback: 30, min: 15, max: 240, unit: "minutes", label: "Time between offered starts" },
      { key: "visit_buffer_minutes", kind: "number", fallback: 30, min: 0, max: 240, unit: "minutes", label: "Kept free after each visit" },
    ],
  },
  {
    title: "Deposits",
    parameters: [
      { key: "deposits_enabled", kind: "switch", fallback: true, label: "Ask for deposits", hint: "From new clients, for heavy work, at short notice and for large totals." },
      { key: "deposit_percent", kind: "number", fallback: 25, min: 0, max: 100, unit: "%", label: "Least share of the total" },
      { key: "deposit_minimum_cents", kind: "money", fallback: 5_000, min: 0, label: "At least" },
      { key: "deposit_maximum_cents", kind: "money", fallback: 20_000, min: 0, label: "At most" },
      { key: "deposit_hold_minutes", kind: "number", fallback: 30, min: 5, max: 1380, unit: "minutes", label: "How long an unpaid booking holds its time" },
    ],
  },
  {
    title: "Cancelling and invoices",
    parameters: [
      { key: "cancel_free_hours", kind: "number", fallback: 48, min: 0, max: 720, unit: "hours", label: "Free until so long before the visit" },
      { key: "cancel_half_hours", kind: "number", fallback: 24, min: 0, max: 720, unit: "hours", label: "Half goes back until so long before" },
      { key: "invoice_due_days", kind: "number", fallback: 14, min: 0, max: 365, unit: "days", label: "Days to pay an invoice" },
    ],
  },
];

export type Values = Record<string, number | boolean>;

/** Every parameter's value: the organization's own, else the default. */
export function valuesOf(settings: Record<string, unknown>): Values {
  return Object.fromEntries(
    GROUPS.flatMap(({ parameters }) => parameters).map(({ key, fallback }) => {
      const own = settings[key];
      return [key, typeof own === typeof fallback ? (own as number | boolean) : fallback];
    }),
  );
}

/** What is wrong with each value, alone or beside the others; empty when all may be saved. */
export function parameterErrors(values: Values): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { key, kind, min = 0, max = 100_000_000 } of GROUPS.flatMap(({ parameters }) => parameters)) {
    const value = values[key];
    if (kind === "switch") continue;
    if (typeof value !== "number" || !Number.isInteger(value)) errors[key] = "Give a number.";
    else if (value < min || value > max) errors[key] = `Between ${min} and ${max}.`;
  }
  const above = (low: string, high: string, text: string) => {
    if (!errors[low] && !errors[high] && Number(values[low]) > Number(values[high])) errors[high] = text;
  };
  above("deposit_minimum_cents", "deposit_maximum_cents", "Not less than the smallest deposit.");
  above("cancel_half_hours", "cancel_free_hours", "Not later than the time until which half goes back.");
  return errors;
}

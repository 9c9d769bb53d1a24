import { describe, expect, it } from "vitest";
import { parameterErrors, valuesOf } from "./parameters";

describe("parameters", () => {
  it("fall back to the defaults one by one", () => {
    const values = valuesOf({ deposit_percent: 40, deposits_enabled: false, invoice_due_days: "soon" });
    expect(values).toMatchObject({ deposit_percent: 40, deposits_enabled: false, invoice_due_days: 14, cancel_free_hours: 48 });
    expect(parameterErrors(values)).toEqual({});
  });

  it("are checked against their bounds", () => {
    expect(parameterErrors({ ...valuesOf({}), booking_horizon_days: 0, slot_step_minutes: 12.5 })).toEqual({
      booking_horizon_days: "Between 1 and 365.",
      slot_step_minutes: "Give a number.",
    });
  });

  it("are checked against each other", () => {
    const errors = parameterErrors({ ...valuesOf({}), deposit_minimum_cents: 30_000, cancel_half_hours: 72 });
    expect(Object.keys(errors).toSorted()).toEqual(["cancel_free_hours", "deposit_maximum_cents"]);
  });
});

import { describe, expect, it } from "vitest";
import { tipCents, tipRequest, workCents } from "./tip";

describe("a tip", () => {
  it.each([
    [{ kind: "none" } as const, 19_625, 0],
    [{ kind: "share", percent: 10 } as const, 19_625, 1_963],
    [{ kind: "share", percent: 15 } as const, 19_625, 2_944],
    [{ kind: "own", typed: "12,50" } as const, 19_625, 1_250],
    [{ kind: "own", typed: "1000" } as const, 19_625, 100_000],
    [{ kind: "own", typed: "1000.01" } as const, 19_625, null],
    [{ kind: "own", typed: "a lot" } as const, 19_625, null],
    [{ kind: "own", typed: "" } as const, 19_625, null],
  ])("of %j is worked out as the server does", (choice, subtotal, cents) => {
    expect(tipCents(choice, subtotal)).toBe(cents);
  });

  it("is a share of the work, not of a late fee", () => {
    const line = { kind: "service", description: "Cleaning", quantity: 1, units: 1, amount_cents: 18_000 };
    const late = { ...line, kind: "late_fee", amount_cents: 2_500, late_fee_id: "01a20f1a-5cc5-755c-983f-898fd8302614" };
    expect(workCents({ subtotal_cents: 20_500, lines: [line, late] })).toBe(18_000);
  });

  it("is asked for as it was chosen", () => {
    expect(tipRequest({ kind: "share", percent: 15 }, 2_944)).toEqual({ tip_percent: 15 });
    expect(tipRequest({ kind: "own", typed: "5" }, 500)).toEqual({ tip_cents: 500 });
    expect(tipRequest({ kind: "none" }, 0)).toEqual({});
  });
});

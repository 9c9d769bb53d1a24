import { describe, expect, it } from "vitest";
import { endOf, runs } from "./plan";

describe("a plan", () => {
  it.each([
    ["2026-12-01", "2026-11-24", "2026-11-30"],
    ["2026-11-25", "2026-11-24", "2026-11-24"],
    ["2026-11-01", "2026-11-24", "2026-11-24"],
  ])("billed until %s ends, as of %s, on %s", (next, today, end) => {
    expect(endOf({ next_period_on: next }, today)).toBe(end);
  });

  it("runs to its last day", () => {
    expect(runs({ status: "paused", ends_on: null }, "2026-11-24")).toBe(true);
    expect(runs({ status: "cancelled", ends_on: "2026-11-24" }, "2026-11-24")).toBe(true);
    expect(runs({ status: "cancelled", ends_on: "2026-11-23" }, "2026-11-24")).toBe(false);
  });
});

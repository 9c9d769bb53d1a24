import { describe, expect, it } from "vitest";
import { shownLines } from "./lines";

const GST = { name: "GST", rate_bp: "500", amount_cents: 500 };
const line = (over: object) => ({ kind: "labour", description: "Cleaning", quantity: 1, amount_cents: 10_000, units: 1, ...over });

describe("the lines of an invoice", () => {
  it("tell what one of several costs, where that makes up the amount", () => {
    const hourly = line({ units: 2.5, unit_cents: 4_333, amount_cents: 10_833 });
    const lines = [hourly, { ...hourly, amount_cents: 9_833, discount_cents: 1_000 }, line({ unit_cents: 10_000 }), line({})];
    expect(shownLines({ lines, taxes: [GST] }).map(({ each }) => each)).toEqual([4_333, null, null, null]);
  });

  it("tell each visit's day once", () => {
    const lines = [
      line({ booking_id: "a", served_on: "2026-11-03" }),
      line({ booking_id: "a", served_on: "2026-11-03" }),
      line({ booking_id: "b", served_on: "2026-11-17" }),
      line({ kind: "fee" }),
    ];
    expect(shownLines({ lines, taxes: [GST] }).map(({ day }) => day)).toEqual(["2026-11-03", null, "2026-11-17", null]);
  });

  it("set what belongs to no visit apart from those that do", () => {
    const visits = [line({ booking_id: "a", served_on: "2026-11-03" }), line({ booking_id: "b", served_on: "2026-11-17" })];
    const fees = [line({ kind: "late_fee", late_fee_id: "f" }), line({ kind: "late_fee", late_fee_id: "g" })];
    const apart = (lines: object[]) => shownLines({ lines: lines as ReturnType<typeof line>[], taxes: [GST] }).map((shown) => shown.apart);
    expect(apart([...visits, ...fees])).toEqual([false, false, true, false]);
    expect(apart([line({ booking_id: "a", served_on: null }), ...fees])).toEqual([false, true, false]);
    expect(apart([line({}), line({})])).toEqual([false, false]);
  });

  it("tell no day where there is one visit", () => {
    expect(shownLines({ lines: [line({ served_on: "2026-11-03" })], taxes: [GST] })[0]?.day).toBeNull();
  });

  it("mark what bears no tax, only where other lines bear it", () => {
    const lines = [line({ taxes: null }), line({ taxes: [] })];
    expect(shownLines({ lines, taxes: [GST] }).map(({ untaxed }) => untaxed)).toEqual([false, true]);
    expect(shownLines({ lines: [line({ taxes: [] })], taxes: [GST] })[0]?.untaxed).toBe(false);
    expect(shownLines({ lines: [line({ taxes: null })], taxes: [] })[0]?.untaxed).toBe(false);
  });
});

import { beforeEach, describe, expect, it, vi } from "vitest";
import { awaitsPayment, leaveToPay, lookAgain, paidSince, portalPage } from "./returned";

const invoice = (address: string, cents: number) => ({ pdf_url: address, paid_cents: cents, due_cents: 9_000 - cents, status: "PARTIAL" as const });

describe("a payer who comes back from the checkout", () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal("sessionStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
  });

  it("is told what came in since they left, and only of that invoice", () => {
    leaveToPay(invoice("a", 1_000), "/invoices/t");
    expect(paidSince(invoice("a", 1_000))).toBe(0);
    expect(paidSince(invoice("a", 6_000))).toBe(5_000);
    expect(paidSince(invoice("b", 6_000))).toBeNull();
  });

  it("may leave again for what is left", () => {
    leaveToPay(invoice("a", 1_000), "/invoices/t");
    leaveToPay(invoice("a", 6_000), "/invoices/t");
    expect(paidSince(invoice("a", 6_000))).toBe(0);
  });

  it("waits until the payment is known, or nothing is due", () => {
    expect(awaitsPayment(invoice("a", 6_000))).toBe(true);
    leaveToPay(invoice("a", 1_000), "/invoices/t");
    expect(awaitsPayment(invoice("a", 1_000))).toBe(true);
    expect(awaitsPayment(invoice("a", 6_000))).toBe(false);
    expect(awaitsPayment(invoice("b", 9_000))).toBe(false);
    expect([lookAgain(undefined, 0), lookAgain(invoice("a", 1_000), 1), lookAgain(invoice("a", 1_000), 99), lookAgain(invoice("a", 6_000), 1)]).toEqual([
      false,
      1500,
      6000,
      false,
    ]);
  });

  it("goes back to the portal if they left from there", () => {
    expect(portalPage(invoice("a", 0))).toBeNull();
    leaveToPay(invoice("a", 0), "/invoices/t");
    expect(portalPage(invoice("a", 0))).toBeNull();
    leaveToPay(invoice("a", 0), "/client/snow-peak/invoices/7");
    expect(portalPage(invoice("a", 0))).toBe("/client/snow-peak/invoices/7");
  });
});

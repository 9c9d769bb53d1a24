import { beforeEach, describe, expect, it, vi } from "vitest";
import { leaveToPay, paidSince } from "./returned";

const invoice = (address: string, cents: number) => ({ pdf_url: address, paid_cents: cents });

describe("a payer who comes back from the checkout", () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal("sessionStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
  });

  it("is told what came in since they left, and only of that invoice", () => {
    leaveToPay(invoice("a", 1_000));
    expect(paidSince(invoice("a", 1_000))).toBe(0);
    expect(paidSince(invoice("a", 6_000))).toBe(5_000);
    expect(paidSince(invoice("b", 6_000))).toBeNull();
  });

  it("may leave again for what is left", () => {
    leaveToPay(invoice("a", 1_000));
    leaveToPay(invoice("a", 6_000));
    expect(paidSince(invoice("a", 6_000))).toBe(0);
  });
});

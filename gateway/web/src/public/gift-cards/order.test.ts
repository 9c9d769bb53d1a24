import { describe, expect, it } from "vitest";
import { cardCode } from "./code";
import { orderCents, orderErrors, type OrderForm, orderOf, suggestions } from "./order";

const BOUNDS = { min_cents: 2_500, max_cents: 50_000 };
const FORM: OrderForm = {
  chosen: 10_000,
  typed: "",
  recipientName: " Zoë Lévesque ",
  recipientEmail: "",
  message: "",
  locale: "fr",
  deliverOn: "2026-11-24",
  buyerName: "Ada",
  buyerEmail: "ada@example.com",
};

describe("the order of a gift card", () => {
  it("suggests round amounts that are sold", () => {
    expect(suggestions(BOUNDS)).toEqual([5_000, 10_000, 15_000, 20_000]);
    expect(suggestions({ min_cents: 2_500, max_cents: 6_000 })).toEqual([2_500, 5_000]);
    expect(suggestions({ min_cents: 6_000, max_cents: 7_000 })).toEqual([]);
  });

  it("keeps to what is sold", () => {
    expect(orderCents({ chosen: null, typed: "75" }, BOUNDS)).toBe(7_500);
    expect(orderCents({ chosen: null, typed: "24.99" }, BOUNDS)).toBeNull();
    expect(orderCents({ chosen: null, typed: "500,01" }, BOUNDS)).toBeNull();
    expect(orderCents({ chosen: null, typed: "" }, BOUNDS)).toBeNull();
  });

  it("names what is missing or wrong", () => {
    expect(orderErrors(FORM, BOUNDS, "2026-11-24")).toEqual([]);
    const bad = { ...FORM, chosen: null, recipientEmail: "zoe@", buyerName: " ", buyerEmail: "ada" };
    expect(orderErrors(bad, BOUNDS, "2026-11-25")).toEqual(["amount", "recipientEmail", "deliverOn", "buyerName", "buyerEmail"]);
  });

  it("leaves out what was left empty", () => {
    expect(orderOf(FORM, 10_000)).toMatchObject({ recipient_name: "Zoë Lévesque", recipient_email: null, amount_cents: 10_000 });
  });
});

describe("a code", () => {
  it.each([
    [" h7km 2xwp-9qrt ", "H7KM2XWP-9QRT"],
    ["abc", null],
    ["H7KM_2XWP", null],
  ])("%j is read as %j", (typed, code) => {
    expect(cardCode(typed)).toBe(code);
  });
});

import { describe, expect, it } from "vitest";
import { contactErrors } from "@/shared/booking/request";
import { contactAgain, contactOf } from "./contact";

describe("where to send the link", () => {
  it.each([
    [" zoe@example.com ", { email: "zoe@example.com" }], ["(780) 555-0123", { phone: "+17805550123" }], ["+1 780 555 0123", { phone: "+17805550123" }],
    ["zoe@", null], ["555 0123", null], ["7805550123@", null], ["", null],
  ])("understands %s", (typed, expected) => {
    expect(contactOf(typed)).toEqual(expected);
  });
});

describe("a booking like an earlier one", () => {
  const again = {
    request: { service: "deep", beds: 2, baths: 1 },
    client: { name: "Zoë", email: "zoe@example.com", phone: "+17805550123" },
    address: { line1: "9840 106 St NW", city: "Edmonton", province: "AB", postal_code: "T5K 1B8" },
    notes: null,
  };

  it("lacks nothing but the time", () => {
    expect(contactErrors(contactAgain(again as never))).toEqual({});
  });

  it("asks for the contact that the company lacks", () => {
    expect(Object.keys(contactErrors(contactAgain({ ...again, client: null } as never))).toSorted()).toEqual(["email", "name", "phone"]);
  });
});

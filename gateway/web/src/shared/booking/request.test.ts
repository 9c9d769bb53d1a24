import { describe, expect, it } from "vitest";
import { e164, postalCode } from "@/shared/places";
import { bookingRequest, contactErrors, type Contact, FRESH_CONTACT, FRESH_WORK, workAt } from "./request";

const contact: Contact = {
  name: "  Zoë Tremblay ", email: "zoe@example.com", phone: "(780) 555-0123", line1: "10020 100 St NW", line2: "", city: "Edmonton",
  province: "AB", postal_code: "t5j0n3", access_notes: "", notes: "  ",
};

describe("a contact", () => {
  it("may be sent when everything needed is there", () => {
    expect(contactErrors(contact)).toEqual({});
    expect(Object.keys(contactErrors(FRESH_CONTACT)).toSorted()).toEqual(["city", "email", "line1", "name", "phone", "postal_code"]);
  });

  it("names each field that is missing or wrong", () => {
    expect(contactErrors({ ...contact, name: " ", email: "zoe@", phone: "123", postal_code: "90210" })).toEqual({
      name: "required", email: "email", phone: "phone", postal_code: "postal",
    });
  });

  it.each([
    ["780 555 0123", "+17805550123"], ["+1 (780) 555-0123", "+17805550123"], ["1-780-555-0123", "+17805550123"],
    ["080 555 0123", null], ["555 0123", null],
  ])("has the number %s as %s", (typed, expected) => {
    expect(e164(typed)).toBe(expected);
  });

  it.each([["t5j0n3", "T5J 0N3"], ["T5J-0N3", "T5J 0N3"], ["D5J 0N3", null], ["12345", null]])("has the postal code %s as %s", (typed, expected) => {
    expect(postalCode(typed)).toBe(expected);
  });
});

describe("the work", () => {
  it("is priced where it is, as soon as that is known", () => {
    expect(workAt(FRESH_WORK, "t5j0n3")).toEqual({ ...FRESH_WORK, postal_code: "T5J 0N3" });
    expect(workAt(FRESH_WORK, "t5j").postal_code).toBeNull();
  });
});

describe("the booking request", () => {
  const choice = {
    work: FRESH_WORK,
    slot: { date: "2026-11-25", starts_at: "2026-11-25T15:00:00Z", ends_at: "2026-11-25T17:30:00Z", local_start: "2026-11-25T09:00", local_end: "2026-11-25T11:30" },
    contact,
  };

  it("is tidied up, leaves out what is empty and names the price that was shown", () => {
    const request = bookingRequest(choice, 20606, "fr");
    expect(request.client).toEqual({ name: "Zoë Tremblay", email: "zoe@example.com", phone: "+17805550123", locale: "fr" });
    expect(request.address).toEqual({ line1: "10020 100 St NW", line2: undefined, city: "Edmonton", province: "AB", postal_code: "T5J 0N3", access_notes: undefined });
    expect(request).toMatchObject({ starts_at: "2026-11-25T15:00:00Z", expected_total_cents: 20606 });
    expect(JSON.parse(JSON.stringify(request))).not.toHaveProperty("notes");
  });
});

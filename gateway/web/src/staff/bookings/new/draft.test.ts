import { describe, expect, it } from "vitest";
import { FRESH_PERSON, FRESH_WORK, personErrors, phoneBooking } from "./draft";

const slot = { starts_at: "2026-11-26T15:00:00Z", ends_at: "2026-11-26T17:30:00Z", local_start: "2026-11-26T09:00", local_end: "2026-11-26T11:30" };
const person = { ...FRESH_PERSON, name: " Zoë Tremblay ", email: "zoe@example.com", phone: "780 555 0123", line1: "1 Main St", city: "Edmonton", postal_code: "t5j0n3" };

describe("a booking by phone", () => {
  it("needs everything by which the client is reached and found", () => {
    expect(Object.keys(personErrors(FRESH_PERSON)).toSorted()).toEqual(["city", "email", "line1", "name", "phone", "postal_code"]);
    expect(personErrors(person)).toEqual({});
    expect(personErrors({ ...person, phone: "123", postal_code: "90210" })).toMatchObject({ phone: expect.stringContaining("ten digits"), postal_code: expect.stringContaining("T5J") });
  });

  it("is tidied up and says whether the deposit is waived", () => {
    expect(phoneBooking(FRESH_WORK, slot, person, 20606, true)).toMatchObject({
      starts_at: slot.starts_at,
      client: { name: "Zoë Tremblay", phone: "+17805550123" },
      address: { postal_code: "T5J 0N3", line2: undefined },
      expected_total_cents: 20606,
      waive_deposit: true,
    });
  });
});

import { describe, expect, it } from "vitest";
import { type Contact, FRESH_CONTACT } from "@/shared/booking/request";
import { visitOf } from "./visit";

const slot = { date: "2026-11-25", starts_at: "2026-11-25T16:00:00Z", ends_at: "2026-11-25T18:30:00Z", local_start: "2026-11-25T09:00", local_end: "2026-11-25T11:30" };
const contact: Contact = { ...FRESH_CONTACT, line1: " 9840 106 St NW ", city: "Edmonton", postal_code: "t5k1b8", email: " zoe@example.com ", phone: "780 555 0123" };
const sent = (needs: ("email" | "phone")[]) => JSON.parse(JSON.stringify(visitOf(slot, contact, needs))) as Record<string, unknown>;

describe("the visit of a quote", () => {
  it("says when and where, tidied up", () => {
    expect(sent([])).toEqual({
      starts_at: "2026-11-25T16:00:00Z",
      address: { line1: "9840 106 St NW", city: "Edmonton", province: "AB", postal_code: "T5K 1B8" },
    });
  });

  it("says of the client only what the quote doesn't know", () => {
    expect(sent(["phone"])).toMatchObject({ phone: "+17805550123" });
    expect(sent(["phone"])).not.toHaveProperty("email");
    expect(sent(["email"])).toMatchObject({ email: "zoe@example.com" });
  });
});

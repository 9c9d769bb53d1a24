import { describe, expect, it } from "vitest";
import type { Job } from "@/api/types";
import { after, deed, isOverrun } from "./jobs";

const job = {
  booking_id: "b", reference: "B-1", status: "CONFIRMED", service: "deep", starts_at: "2026-11-25T15:00:00Z", ends_at: "2026-11-25T17:30:00Z",
  local_start: "2026-11-25T09:00", local_end: "2026-11-25T11:30", client_name: "Zoë", client_phone: null, address: "1 Main St", access_notes: null,
  notes: null, checklist: ["Floors", "Oven"].map((title, index) => ({ id: `${index + 1}`, title, done: false, photo_required: false, photos: 0 })), checked_in_at: null, checked_out_at: null,
} as Job;

describe("what a job looks like after a deed", () => {
  it("is under way from the moment of the check-in, not of its arrival at the server", () => {
    const checkIn = deed({ what: "check-in" });
    expect(after(job, checkIn)).toMatchObject({ status: "IN_PROGRESS", checked_in_at: checkIn.at });
  });

  it("keeps the first check-in", () => {
    const arrived = { ...job, checked_in_at: "2026-11-25T15:01:00Z" };
    expect(after(arrived, deed({ what: "check-in" })).checked_in_at).toBe("2026-11-25T15:01:00Z");
  });

  it("has one item ticked and leaves the job it came from alone", () => {
    const ticked = after(job, deed({ what: "tick", item: "2", done: true }));
    expect(ticked.checklist.map(({ done }) => done)).toEqual([false, true]);
    expect(job.checklist.every(({ done }) => !done)).toBe(true);
  });

  it("is done after the check-out", () => {
    const checkOut = deed({ what: "check-out", notes: "", reason: "" });
    expect(after(job, checkOut)).toMatchObject({ status: "DONE", checked_out_at: checkOut.at });
  });

  it("gives every deed its own key", () => {
    expect(deed({ what: "check-in" }).key).not.toBe(deed({ what: "check-in" }).key);
  });
});

describe("a job that takes too long", () => {
  const under = { ...job, status: "IN_PROGRESS", checked_in_at: "2026-11-25T15:00:00Z", overrun_after_minutes: 180 };

  it("needs a reason from the minute that the office named", () => {
    expect(isOverrun(under, new Date("2026-11-25T18:00:00Z"))).toBe(false);
    expect(isOverrun(under, new Date("2026-11-25T18:00:01Z"))).toBe(true);
  });

  it("needs none before somebody has checked in", () => {
    expect(isOverrun({ ...under, checked_in_at: null }, new Date("2026-11-26T18:00:00Z"))).toBe(false);
  });
});

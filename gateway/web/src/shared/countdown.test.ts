import { describe, expect, it } from "vitest";
import { countdown } from "./countdown";

const now = Date.parse("2026-11-25T09:00:00Z");

describe("a countdown", () => {
  it.each([
    ["2026-11-25T09:12:05Z", "12:05"], ["2026-11-25T09:00:07Z", "0:07"], ["2026-11-25T10:02:03Z", "1:02:03"], ["2026-11-26T09:00:00Z", "24:00:00"],
  ])("says how long it is to %s", (until, left) => {
    expect(countdown(until, now)).toBe(left);
  });

  it("ends with the instant itself", () => {
    expect(countdown("2026-11-25T09:00:00Z", now)).toBeNull();
    expect(countdown("2026-11-25T08:00:00Z", now)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { FRESH_CONTACT, FRESH_WORK } from "@/shared/booking/request";
import { type Wish, waitRequest, wishErrors } from "./request";

const today = "2026-11-24";
const wish: Wish = { first: "2026-11-25", last: "2026-12-04", weekdays: [0, 4], earliest: "", latest: "" };

describe("a wish", () => {
  it.each([
    [{}, false, false],
    [{ first: "2026-11-23" }, true, false],
    [{ last: "2026-11-24" }, true, false],
    [{ last: "2027-02-25" }, false, false],
    [{ last: "2027-02-26" }, true, false],
    [{ last: "" }, true, false],
    [{ earliest: "12:00", latest: "11:59" }, false, true],
    [{ earliest: "12:00", latest: "12:00" }, false, false],
    [{ latest: "11:00" }, false, false],
  ])("with %o is wrong about the days: %s, about the times: %s", (change, days, times) => {
    expect(wishErrors({ ...wish, ...change }, today)).toEqual({ days, times });
  });

  it("leaves open what was left open", () => {
    expect(waitRequest(FRESH_WORK, FRESH_CONTACT, wish, "fr")).toMatchObject({
      first_day: "2026-11-25", last_day: "2026-12-04", weekdays: [0, 4], earliest: "00:00", latest: "23:59", client: { locale: "fr" }, notes: null,
    });
  });
});

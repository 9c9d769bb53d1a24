import { describe, expect, it } from "vitest";
import { hoursError, hoursText, USUAL_WEEK } from "./hours";

describe("working hours", () => {
  it("joins equal days that follow each other", () => {
    expect(hoursText(USUAL_WEEK)).toBe("Mon–Fri 9:00–18:00");
    expect(hoursText([...USUAL_WEEK, { weekday: 5, start: "10:00:00", end: "14:00:00" }])).toBe("Mon–Fri 9:00–18:00, Sat 10:00–14:00");
  });

  it("doesn't join days with a gap, nor two shifts of one day", () => {
    expect(hoursText([{ weekday: 0, start: "09:00", end: "12:00" }, { weekday: 2, start: "09:00", end: "12:00" }])).toBe("Mon 9:00–12:00, Wed 9:00–12:00");
    expect(hoursText([{ weekday: 0, start: "13:00", end: "17:00" }, { weekday: 0, start: "09:00", end: "12:00" }])).toBe("Mon 9:00–12:00, Mon 13:00–17:00");
  });

  it("names a day that ends before it begins", () => {
    expect(hoursError(USUAL_WEEK)).toBeNull();
    expect(hoursError([{ weekday: 6, start: "18:00", end: "09:00" }])).toBe("Sunday must end after it begins.");
  });
});

import { describe, expect, it } from "vitest";
import { addDays, centsOf, dollars, duration, humanise, minutesOfDay, money, phone, rate, shortHour, shortRange, startOfWeek, wall } from "./format";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("money and rates", () => {
  it("are written as in Canada, in both languages", () => {
    expect(plain(money(20606, "CAD"))).toBe("$206.06");
    expect(plain(money(123456789, "CAD", "fr"))).toBe("1 234 567,89 $");
    expect(plain(money(-7213, "CAD"))).toBe("-$72.13");
    expect(plain(rate("997.5"))).toBe("9.975%");
  });

  it.each([
    ["25", 2500], ["25.5", 2550], ["25,50", 2550], ["$1,250.00", 125000], ["1 250,5", 125050], ["0", 0],
    ["", null], ["1.234", null], ["-5", null], ["five", null],
  ])("%s is read as %s cents", (text, cents) => {
    expect(centsOf(text)).toBe(cents);
  });

  it("come back from an input as they went in", () => {
    expect(centsOf(dollars(13393))).toBe(13393);
  });
});

describe("wall time", () => {
  it("is printed as it stands, whatever the viewer's zone", () => {
    expect(plain(wall("2026-11-25T09:00", "time"))).toMatch(/^9:00/);
    expect(wall("2026-11-25", "long")).toBe("Wednesday, November 25, 2026");
    expect(wall("2026-11-25", "long", "fr")).toBe("mercredi 25 novembre 2026");
  });

  it.each([
    ["09:00", "11:30", "9–11:30 am"], ["10:00", "13:00", "10 am–1 pm"], ["12:15", "16:00", "12:15–4 pm"], ["00:00", "12:00", "12 am–12 pm"],
  ])("from %s to %s is short for tight places: %s", (from, to, text) => {
    expect(shortRange(`2026-11-25T${from}`, `2026-11-25T${to}`)).toBe(text);
  });

  it("names hours", () => {
    expect([0, 8, 12, 18, 24].map(shortHour)).toEqual(["12 am", "8 am", "12 pm", "6 pm", "12 am"]);
  });

  it("has minutes after midnight with or without a date", () => {
    expect(minutesOfDay("2026-11-25T09:30")).toBe(570);
    expect(minutesOfDay("2026-11-25T09:30:00")).toBe(570);
    expect(minutesOfDay("09:30")).toBe(570);
  });
});

describe("days", () => {
  it("cross months, years and leap days", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
  });

  it("belong to the week that begins on Monday", () => {
    expect(startOfWeek("2026-11-25")).toBe("2026-11-23");
    expect(startOfWeek("2026-11-29")).toBe("2026-11-23");
    expect(startOfWeek("2026-11-23")).toBe("2026-11-23");
  });
});

describe("words", () => {
  it("are made for people", () => {
    expect(duration(45)).toBe("45 min");
    expect(duration(120)).toBe("2 h");
    expect(duration(125)).toBe("2 h 05");
    expect(phone("+17805550123")).toBe("(780) 555-0123");
    expect(phone("+33612345678")).toBe("+33612345678");
    expect(humanise("booking.status_changed")).toBe("Booking status changed");
  });
});

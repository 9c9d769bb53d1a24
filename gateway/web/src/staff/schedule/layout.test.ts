import { describe, expect, it } from "vitest";
import type { Visit } from "@/api/types";
import { begun, boardRows, hours, lanes, missingCrew, wallNow, weekDays } from "./layout";

function visit(start: string, end: string, more: Partial<Visit> = {}): Visit {
  return {
    booking_id: start, reference: "B-1", status: "CONFIRMED", service: "standard", client_name: "Zoë", address: "1 Main St",
    starts_at: `${start}:00-06:00`, ends_at: `${end}:00-06:00`, local_start: start, local_end: end,
    worker_ids: ["maria"], crew_size: 1, version: 1, ...more,
  };
}

const nine = visit("2026-11-25T09:00", "2026-11-25T11:00");
const ten = visit("2026-11-25T10:00", "2026-11-25T12:30", { worker_ids: [], crew_size: 2 });
const eleven = visit("2026-11-25T11:00", "2026-11-25T12:00");

describe("a week", () => {
  it("has seven days, also the empty ones, each sorted by start", () => {
    const week = weekDays("2026-11-23", [eleven, nine]);
    expect(week.map(({ date }) => date)).toEqual([
      "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29",
    ]);
    expect(week[2]?.visits).toEqual([nine, eleven]);
    expect(week[0]?.visits).toEqual([]);
  });

  it("says how many visits have begun", () => {
    expect(begun([nine, ten, eleven], "2026-11-25T10:00")).toBe(2);
    expect(begun([nine], "2026-11-25T08:59")).toBe(0);
  });
});

describe("lanes", () => {
  it("puts overlapping visits side by side and reuses a lane that is free again", () => {
    const { placed, lanes: count } = lanes([nine, ten, eleven]);
    expect(count).toBe(2);
    expect(placed.map(({ visit: { booking_id }, lane }) => [booking_id.slice(11), lane])).toEqual([
      ["09:00", 0], ["10:00", 1], ["11:00", 0],
    ]);
  });

  it("cuts a visit at midnight", () => {
    expect(lanes([visit("2026-11-25T22:00", "2026-11-26T01:00")]).placed[0]?.to).toBe(1440);
  });

  it("needs one lane even for nothing", () => {
    expect(lanes([])).toEqual({ placed: [], lanes: 1 });
  });
});

describe("a board", () => {
  const workers = [{ id: "maria", name: "Maria", color: "#0f6b63", team_id: null }, { id: "devon", name: "Devon", color: "#5b6fb5", team_id: null }];

  it("shows what lacks a crew first and every worker, also the idle ones", () => {
    const rows = boardRows(workers, [nine, ten]);
    expect(rows.map(({ name, visits }) => [name, visits.length])).toEqual([["Needs crew", 1], ["Maria", 1], ["Devon", 0]]);
  });

  it("shows a visit of two in both rows", () => {
    const both = visit("2026-11-25T09:00", "2026-11-25T11:00", { worker_ids: ["maria", "devon"], crew_size: 2 });
    expect(boardRows(workers, [both]).map(({ visits }) => visits.length)).toEqual([1, 1]);
  });

  it("asks for no crew when the visit is off", () => {
    expect(missingCrew({ ...ten, status: "CANCELLED" })).toBe(0);
    expect(missingCrew(ten)).toBe(2);
  });

  it("widens its hours for early and late visits", () => {
    expect(hours([])).toEqual({ first: 8, last: 18 });
    expect(hours([visit("2026-11-25T06:30", "2026-11-25T08:00"), visit("2026-11-25T18:00", "2026-11-25T20:15")])).toEqual({ first: 6, last: 21 });
  });
});

describe("the present", () => {
  const instant = Date.parse("2026-11-25T17:20:00Z");

  it("follows the server's offset rather than the browser's zone data", () => {
    const placed = { ...nine, starts_at: "2026-11-25T15:00:00Z" };
    expect(wallNow("America/Edmonton", [placed], instant)).toBe("2026-11-25T11:20");
  });

  it("asks the browser when there is no visit", () => {
    expect(wallNow("America/Regina", [], instant)).toBe("2026-11-25T11:20");
  });
});

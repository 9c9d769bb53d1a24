import { describe, expect, it } from "vitest";
import { Problem } from "@/api/http";
import { sayingOf } from "./feedback";

const words = { offline: "", offlineHint: "offline", busy: "busy", failed: "failed", retry: "", requestId: "" };
const problem = (status: number, slug = "", detail = "As the server says.") =>
  new Problem(status, { type: slug && `https://problems.example/${slug}`, detail });

describe("what is said of a problem", () => {
  it.each([
    [null, "failed"],
    [problem(0), "offline"],
    [problem(429, "too-many-requests"), "busy"],
    [problem(409, "nothing-due"), "As the server says."],
    [problem(503, "card-payments-down"), "As the server says."],
    [problem(503), "failed"],
    [problem(500, "internal"), "failed"],
  ])("%o is for the visitor", (given, said) => {
    expect(sayingOf(given, words)).toBe(said);
  });

  it("is in the page's own words where it has some", () => {
    const known = { "nothing-due": "Payée.", "card-payments-down": "En panne." };
    expect(sayingOf(problem(409, "nothing-due"), { ...words, known })).toBe("Payée.");
    expect(sayingOf(problem(503, "card-payments-down"), { ...words, known })).toBe("En panne.");
    expect(sayingOf(problem(409, "other"), { ...words, known })).toBe("As the server says.");
  });
});

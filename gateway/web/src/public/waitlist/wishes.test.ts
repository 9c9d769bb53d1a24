import { describe, expect, it } from "vitest";
import type { WaitlistView } from "@/api/types";
import { speech } from "@/shared/words";
import { en } from "../words/en";
import { fr } from "../words/fr";
import { wishes } from "./wishes";

const entry = {
  first_day: "2026-11-25", last_day: "2026-12-04", weekdays: [0, 4], earliest: "09:00:00", latest: "15:30:00",
} as WaitlistView;
const texts = (one: WaitlistView, dictionary: typeof en = en, locale: "en" | "fr" = "en") =>
  wishes(one, speech(dictionary, locale, () => undefined)).map(({ text }) => text.replaceAll(/\s/g, " "));

describe("what somebody waits for", () => {
  it("is said in words", () => {
    expect(texts(entry)).toEqual(["Nov 25, 2026 to Dec 4, 2026", "Monday or Friday", "between 9:00 a.m. and 3:30 p.m."]);
  });

  it("is said in French too", () => {
    expect(texts(entry, fr as typeof en, "fr")[1]).toBe("lundi ou vendredi");
  });

  it("leaves out what was left open", () => {
    const open = { ...entry, last_day: "2026-11-25", weekdays: [], earliest: "00:00:00", latest: "23:59:00" };
    expect(texts(open)).toEqual(["Nov 25, 2026", "at any time of the day"]);
  });
});

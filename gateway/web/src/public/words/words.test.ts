import { describe, expect, it } from "vitest";
import { speech } from "@/shared/words";
import { en } from "./en";
import { fr } from "./fr";

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

describe("the dictionaries", () => {
  it("fill in the same values in both languages", () => {
    for (const [key, text] of Object.entries(en)) {
      expect([key, places(fr[key as keyof typeof fr])]).toEqual([key, places(text)]);
    }
  });

  it("fill in values and fall back for codes they don't know", () => {
    const words = speech(en, "en", () => undefined);
    expect(words.t("booking.reference", { reference: "B-7K3M9Q" })).toBe("Booking B-7K3M9Q");
    expect(words.name("addon", "oven")).toBe("Oven");
    expect(words.name("addon", "wine_cellar")).toBe("Wine cellar");
    expect(words.name("addon", "wine_cellar", "Cave à vin")).toBe("Cave à vin");
  });
});

import { describe, expect, it } from "vitest";
import type { Me } from "@/api/types";
import { pageAt, pagesFor } from "./pages";
import { sessionOf } from "./session";

const me = (permissions: string[], modules: Record<string, boolean> = {}): Me => ({
  audience: "staff", role: "viewer", permissions, modules, organizations: [],
  user: { id: "1", name: "Zoë", email: "zoe@example.com" },
  organization: { id: "2", slug: "snow-peak", name: "Snow Peak", timezone: "America/Edmonton", currency: "CAD", locale: "en", brand_color: null },
});
const titles = (who: Me) => pagesFor(sessionOf(who)).map(({ title }) => title);

describe("a session", () => {
  it("offers only the pages of its role", () => {
    expect(titles(me(["invoices.view"]))).toEqual(["Invoices"]);
    expect(titles(me([]))).toEqual([]);
  });

  it("hides what the company has switched off; what nobody mentions is on", () => {
    expect(titles(me(["invoices.view", "bookings.view"], { "module.schedule": false, "module.invoices": true }))).toEqual(["Invoices", "Workers"]);
    expect(sessionOf(me([])).has("module.finance")).toBe(true);
  });

  it("finds the page of an address", () => {
    expect(pageAt("/app/bookings/")?.title).toBe("Bookings");
    expect(pageAt("/app")?.title).toBe("Schedule");
    expect(pageAt("/app/elsewhere")).toBeUndefined();
  });
});

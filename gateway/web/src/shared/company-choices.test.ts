import { describe, expect, it } from "vitest";
import { Problem } from "@/api/http";
import { companyChoices } from "./company-choices";

describe("the choice of a company", () => {
  it("comes from the 409 answer alone", () => {
    const body = { organizations: [{ id: "1", slug: "snow-peak", name: "Snow Peak" }, { id: "2", name: "Éclat" }, "?"] };
    expect(companyChoices(new Problem(409, body))).toEqual([{ value: "snow-peak", name: "Snow Peak" }, { value: "2", name: "Éclat" }]);
    expect(companyChoices(new Problem(401, body))).toEqual([]);
    expect(companyChoices(new Problem(409, {}))).toEqual([]);
    expect(companyChoices(null)).toEqual([]);
  });
});

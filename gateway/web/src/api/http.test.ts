import { describe, expect, it } from "vitest";
import { Problem, unwrap, unwrapWithTag } from "./http";

const answer = (status: number, error: unknown, headers: Record<string, string> = {}) =>
  Promise.resolve({ error, response: new Response(null, { status, headers }) });

describe("a problem", () => {
  it("says what the server said, and which kind it is", () => {
    const problem = new Problem(409, {
      type: "https://cleanwithsnapshot.dev/problems/slot-taken",
      title: "This conflicts with the present state",
      detail: "That time was just taken.",
      nearest_slots: [1],
      request_id: "r-1",
    });
    expect(problem.message).toBe("That time was just taken.");
    expect(problem.slug).toBe("slot-taken");
    expect(problem.extras.nearest_slots).toEqual([1]);
    expect(problem.requestId).toBe("r-1");
  });

  it("maps field errors to the names in the form, first message first", () => {
    const problem = new Problem(422, {
      errors: [
        { field: "body.email", message: "Not an address." },
        { field: "body.email", message: "Too long." },
        { field: "body.settings.deposit_percent", message: "At most 100." },
      ],
    });
    expect(problem.fields).toEqual({ email: "Not an address.", "settings.deposit_percent": "At most 100." });
  });

  it("still has words when the answer had none", () => {
    expect(new Problem(502, {}).message).toBe("The server answered 502.");
  });

  it.each([
    [0, true], [429, true], [503, true], [401, false], [409, false], [422, false],
  ])("with status %i can be tried again: %s", (status, retryable) => {
    expect(new Problem(status, {}).retryable).toBe(retryable);
  });
});

describe("unwrap", () => {
  it("gives the body and its tag", async () => {
    const call = Promise.resolve({ data: { name: "Zoë" }, response: new Response(null, { headers: { etag: '"3"' } }) });
    expect(await unwrapWithTag(call)).toEqual({ data: { name: "Zoë" }, etag: '"3"' });
  });

  it("throws the problem, with the request's id from the header when the body has none", async () => {
    const call = unwrap(answer(503, "<html>", { "x-request-id": "r-2" }));
    await expect(call).rejects.toMatchObject({ status: 503, requestId: "r-2" });
  });

  it("calls an answer that never came status 0", async () => {
    const call = unwrap(Promise.reject(new TypeError("fetch failed")));
    await expect(call).rejects.toMatchObject({ status: 0, slug: "offline", retryable: true });
  });
});

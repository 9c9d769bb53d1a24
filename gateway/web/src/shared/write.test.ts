import { describe, expect, it } from "vitest";
import { Problem } from "@/api/http";
import { WriteKeys } from "./write";

describe("keys of a write", () => {
  const key = (keys: WriteKeys, content: unknown) => keys.for(content)["Idempotency-Key"];

  it("stay the same while the answer is unknown", () => {
    const keys = new WriteKeys();
    const first = key(keys, { amount: 1 });
    keys.settle(new Problem(503, {}));
    expect(key(keys, { amount: 1 })).toBe(first);
  });

  it("change with the content", () => {
    const keys = new WriteKeys();
    const first = key(keys, { amount: 1 });
    keys.settle(new Problem(0, {}));
    expect(key(keys, { amount: 2 })).not.toBe(first);
  });

  it.each([null, new Problem(409, {})])("change once the server answered for good (%s)", (error) => {
    const keys = new WriteKeys();
    const first = key(keys, { amount: 1 });
    keys.settle(error);
    expect(key(keys, { amount: 1 })).not.toBe(first);
  });
});

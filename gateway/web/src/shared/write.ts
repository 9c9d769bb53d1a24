import { useMutation, type UseMutationOptions } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "@/api/http";
import { newKey } from "./keys";

export type KeyHeader = { "Idempotency-Key": string };

/**
 * One key per content: sending the same again after a lost answer is recognised by the server as the same
 * write; changed content, or content that was refused or accepted, gets a key of its own.
 */
export class WriteKeys {
  private last: { content: string; key: string } | null = null;

  for(content: unknown): KeyHeader {
    const text = JSON.stringify(content) ?? "";
    if (this.last?.content !== text) this.last = { content: text, key: newKey() };
    return { "Idempotency-Key": this.last.key };
  }

  /** Forgets the key once the server has answered for good. */
  settle(error: Error | null): void {
    if (!(error instanceof Problem && error.retryable)) this.last = null;
  }
}

type Options<Input, Output> = Omit<UseMutationOptions<Output, Error, Input>, "mutationFn" | "onSettled">;

/** A mutation whose repetition after a lost answer changes nothing twice. */
export function useWrite<Output, Input>(
  send: (input: Input, headers: KeyHeader) => Promise<Output>,
  options: Options<Input, Output> = {},
) {
  const [keys] = useState(() => new WriteKeys());
  return useMutation<Output, Error, Input>({
    networkMode: "always",
    ...options,
    mutationFn: (input) => send(input, keys.for(input)),
    onSettled: (_, error) => keys.settle(error),
  });
}

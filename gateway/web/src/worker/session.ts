import { queryOptions } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { open } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { WorkerMe } from "@/api/types";
import { type Speech, useSpeech } from "@/shared/words";
import { en, type WordKey } from "./words/en";
import { fr } from "./words/fr";

const DICTIONARIES = { en, fr };

/** What a page of the cleaner's app needs to speak their language. */
export type Words = Speech<WordKey>;

/** The app's words; called once, in the shell. */
export const useWorkerWords = (): Words => useSpeech<WordKey>(DICTIONARIES);

/** Who is signed in on this phone. */
export const workerMeQuery = queryOptions({
  queryKey: ["worker-me"],
  queryFn: ({ signal }) => unwrap(open.identity.GET("/v1/auth/worker/me", { signal })),
  staleTime: 300_000,
});

export interface WorkerSession {
  me: WorkerMe;
  words: Words;
}

export const WorkerContext = createContext<WorkerSession | null>(null);

/** The session of the cleaner's app; only for what is rendered inside its shell. */
export function useWorker(): WorkerSession {
  const session = useContext(WorkerContext);
  if (!session) throw new Error("There is no worker session here.");
  return session;
}

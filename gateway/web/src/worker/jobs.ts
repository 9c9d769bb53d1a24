import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { open } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { Job } from "@/api/types";
import { newKey } from "@/shared/keys";

/** The jobs of one day ("2026-11-25"). */
export const dayQuery = (date: string) =>
  queryOptions({
    queryKey: ["jobs", date],
    queryFn: ({ signal }) => unwrap(open.booking.GET("/v1/worker/jobs", { params: { query: { date } }, signal })),
    refetchInterval: 120_000,
    gcTime: 24 * 3_600_000,
  });

/** One job with its checklist. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ["job", id],
    queryFn: ({ signal }): Promise<Job> => unwrap(open.booking.GET("/v1/worker/jobs/{booking_id}", { params: { path: { booking_id: id } }, signal })),
    gcTime: 24 * 3_600_000,
  });

/** Something a cleaner does on a job, with the moment it was done and the key that makes sending it twice harmless. */
export type Deed = { key: string; at: string } & (
  | { what: "check-in" }
  | { what: "check-out"; notes: string; reason: string }
  | { what: "tick"; item: string; done: boolean }
);
type Doing = Deed extends infer One ? (One extends Deed ? Omit<One, "key" | "at"> : never) : never;

/** A deed done now. */
export const deed = (doing: Doing): Deed => ({ ...doing, key: newKey(), at: new Date().toISOString() }) as Deed;

/** Whether checking out now needs a reason: the job takes much longer than planned. */
export function isOverrun(job: Job, present: Date): boolean {
  if (!job.checked_in_at) return false;
  return (present.getTime() - new Date(job.checked_in_at).getTime()) / 60_000 > job.overrun_after_minutes;
}

/** How the job looks once the deed is done; shown before the server has answered. */
export function after(job: Job, one: Deed): Job {
  switch (one.what) {
    case "check-in":
      return { ...job, status: "IN_PROGRESS", checked_in_at: job.checked_in_at ?? one.at };
    case "check-out":
      return { ...job, status: "DONE", checked_out_at: one.at };
    case "tick":
      return { ...job, checklist: job.checklist.map((item) => (item.id === one.item ? { ...item, done: one.done } : item)) };
  }
}

function send(id: string, one: Deed): Promise<Job> {
  const path = { booking_id: id };
  const headers = { "Idempotency-Key": one.key };
  switch (one.what) {
    case "check-in":
      return unwrap(open.booking.POST("/v1/worker/jobs/{booking_id}/check-in", { params: { path }, body: { at: one.at }, headers }));
    case "check-out":
      return unwrap(
        open.booking.POST("/v1/worker/jobs/{booking_id}/check-out", {
          params: { path },
          body: { at: one.at, notes: one.notes.trim() || undefined, overrun_reason: one.reason.trim() || undefined },
          headers,
        }),
      );
    case "tick":
      return unwrap(
        open.booking.PUT("/v1/worker/jobs/{booking_id}/checklist/{item_id}", {
          params: { path: { ...path, item_id: one.item } },
          body: { done: one.done },
          headers,
        }),
      );
  }
}

const deedsOf = (id: string) => ["deeds", id];
const waiting = (queries: QueryClient, id: string) => queries.isMutating({ mutationKey: deedsOf(id) });

/**
 * Does deeds on a job, one after another in the order they were done.
 *
 * Each shows at once. Without a connection they wait on the phone, carrying the time at which they were done; a
 * server that stumbles is asked again; a refusal takes the page back to what the server knows.
 */
export function useDeeds(id: string) {
  const queries = useQueryClient();
  const { queryKey } = jobQuery(id);
  return useMutation<Job, Error, Deed>({
    mutationKey: deedsOf(id),
    scope: { id: `job ${id}` },
    mutationFn: (one) => send(id, one),
    retry: (failures, error) => error instanceof Problem && error.retryable && failures < 8,
    retryDelay: (failures) => Math.min(30_000, 1_000 * 2 ** failures),
    onMutate: async (one) => {
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, (job: Job | undefined) => job && after(job, one));
    },
    onSuccess: (job) => {
      // Deeds that still wait are already on the screen; the last answer holds them all.
      if (waiting(queries, id) === 1) queries.setQueryData(queryKey, job);
    },
    onSettled: (_, error) => {
      if (error || waiting(queries, id) === 1) void queries.invalidateQueries({ queryKey });
      void queries.invalidateQueries({ queryKey: ["jobs"] });
    },
  });
}

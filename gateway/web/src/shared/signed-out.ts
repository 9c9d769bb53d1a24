import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { Problem } from "@/api/http";

const refused = (error: unknown) => error instanceof Problem && error.status === 401;

function watch(queries: QueryClient, onSignedOut: () => void): () => void {
  const stops = [
    queries.getQueryCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error" && refused(event.action.error)) onSignedOut();
    }),
    queries.getMutationCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error" && refused(event.action.error)) onSignedOut();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Calls back when any answer says that the session is over. */
export function useSignedOut(onSignedOut: () => void): void {
  const queries = useQueryClient();
  const tell = useEffectEvent(onSignedOut);
  useEffect(() => watch(queries, () => tell()), [queries]);
}

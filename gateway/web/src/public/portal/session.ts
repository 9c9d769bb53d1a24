import { queryOptions } from "@tanstack/react-query";
import { portal } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";

/** Which client is signed in, and with which company. */
export const clientMeQuery = queryOptions({
  queryKey: ["client-me"],
  queryFn: ({ signal }) => unwrap(portal.identity.GET("/v1/auth/client/me", { signal })),
  staleTime: 300_000,
  retry: (failures, error) => failures < 2 && error instanceof Problem && error.retryable,
});

/** What the company keeps of the client. */
export const ownRecordQuery = queryOptions({
  queryKey: ["portal-me"],
  queryFn: ({ signal }) => unwrap(portal.booking.GET("/v1/client/me", { signal })),
});

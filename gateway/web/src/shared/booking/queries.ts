import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { open } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { EstimateRequest } from "@/api/types";

/** The company's public profile: what it offers and how it looks. */
export const companyQuery = (slug: string) =>
  queryOptions({
    queryKey: ["company", slug],
    queryFn: ({ signal }) => unwrap(open.booking.GET("/v1/public/{org}", { params: { path: { org: slug } }, signal })),
    staleTime: 300_000,
  });

/** The price of the work; the last price stays on screen while the next one is worked out. */
export const estimateQuery = (slug: string, work: EstimateRequest) =>
  queryOptions({
    queryKey: ["estimate", slug, work],
    queryFn: ({ signal }) =>
      unwrap(open.booking.POST("/v1/public/{org}/estimate", { params: { path: { org: slug } }, body: work, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** Free times from one day to another; the work's length decides which. */
export const freeTimes = (slug: string, work: EstimateRequest, from: string, to: string, signal: AbortSignal) =>
  unwrap(
    open.booking.GET("/v1/public/{org}/slots", {
      params: {
        path: { org: slug },
        query: {
          from,
          to,
          service: work.service,
          beds: work.beds,
          baths: work.baths,
          frequency: work.frequency,
          heavy_grease: work.heavy_grease,
          several_floors: work.several_floors,
          postal_code: work.postal_code,
          add_ons: Object.entries(work.add_ons)
            .map(([key, count]) => `${key}:${count}`)
            .join(","),
        },
      },
      signal,
    }),
  );

/** The same, kept for a while. */
export const slotsQuery = (slug: string, work: EstimateRequest, from: string, to: string) =>
  queryOptions({
    queryKey: ["slots", slug, work, from, to],
    queryFn: ({ signal }) => freeTimes(slug, work, from, to, signal),
    staleTime: 20_000,
  });

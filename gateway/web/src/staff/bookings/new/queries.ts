import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { open } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { EstimateRequest } from "@/api/types";

/** What the company offers. */
export const offerQuery = (org: string) =>
  queryOptions({
    queryKey: ["offer", org],
    queryFn: ({ signal }) => unwrap(open.booking.GET("/v1/public/{org}", { params: { path: { org } }, signal })),
    staleTime: 300_000,
  });

/** Price of the work. */
export const priceQuery = (org: string, work: EstimateRequest) =>
  queryOptions({
    queryKey: ["price", org, work],
    queryFn: ({ signal }) => unwrap(open.booking.POST("/v1/public/{org}/estimate", { params: { path: { org } }, body: work, signal })),
    placeholderData: keepPreviousData,
  });

/** Free times on one day; the work's length decides which. */
export const freeTimesQuery = (org: string, work: EstimateRequest, date: string) =>
  queryOptions({
    queryKey: ["free-times", org, work, date],
    queryFn: ({ signal }) => {
      const add_ons = Object.entries(work.add_ons)
        .map(([key, count]) => `${key}:${count}`)
        .join(",");
      const query = { ...work, add_ons, from: date, to: date };
      return unwrap(open.booking.GET("/v1/public/{org}/slots", { params: { path: { org }, query }, signal }));
    },
    staleTime: 20_000,
  });

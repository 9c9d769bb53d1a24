import { queryOptions } from "@tanstack/react-query";
import { open } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { PublicBooking } from "@/api/types";

/** A booking by its public token; asked again and again while `watch` says that something is about to change. */
export const bookingQuery = (slug: string, token: string, watch: (booking: PublicBooking) => number | false) =>
  queryOptions({
    queryKey: ["public-booking", slug, token],
    queryFn: ({ signal }) =>
      unwrap(open.booking.GET("/v1/public/{org}/bookings/{public_token}", { params: { path: { org: slug, public_token: token } }, signal })),
    refetchInterval: (query) => (query.state.data ? watch(query.state.data) : false),
  });

/** The checkout on which the deposit is paid; it appears a moment after the booking, so 404 means "ask again". */
export const checkoutQuery = (token: string) =>
  queryOptions({
    queryKey: ["deposit", token],
    queryFn: ({ signal }) => unwrap(open.finance.GET("/v1/pay/deposits/{public_token}", { params: { path: { public_token: token } }, signal })),
    refetchInterval: (query) => (query.state.data?.checkout_url ? 10_000 : 1500),
    retry: (failures, error) => failures < 20 && error instanceof Problem && (error.status === 404 || error.retryable),
    retryDelay: 1500,
  });

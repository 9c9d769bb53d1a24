import type { EstimateRequest } from "@/api/types";
import { freeTimes } from "@/shared/booking/queries";
import type { TimesSource } from "./picker";

/** The times at which a crew is free for some work. */
export const workTimes = (slug: string, work: EstimateRequest): TimesSource => ({
  key: ["slots", slug, work],
  load: (from, to, signal) => freeTimes(slug, work, from, to, signal),
});

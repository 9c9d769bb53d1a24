import type { BookingStatus } from "@/api/types";
import type { BadgeTone } from "./ui/feedback";

/** The colour in which a booking's state is shown, everywhere the same. */
export const BOOKING_TONES: Record<BookingStatus, BadgeTone> = {
  PENDING: "wait",
  CONFIRMED: "good",
  IN_PROGRESS: "live",
  DONE: "info",
  CANCELLED: "plain",
  NO_SHOW: "bad",
};

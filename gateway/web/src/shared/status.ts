import type { BadgeTone } from "./ui/feedback";

const TONES: Record<string, BadgeTone> = {
  PENDING: "wait",
  CONFIRMED: "good",
  IN_PROGRESS: "live",
  DONE: "info",
  CANCELLED: "plain",
  NO_SHOW: "bad",
};

/** The colour in which a booking's state is shown, everywhere the same. */
export const bookingTone = (status: string): BadgeTone => TONES[status] ?? "plain";

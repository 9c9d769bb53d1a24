import type { BookingStatus } from "@/api/types";
import { humanise } from "@/shared/format";

const SERVICES: Record<string, string> = {
  standard: "Standard cleaning",
  deep: "Deep cleaning",
  move_out_empty: "Move-out cleaning",
  move_in_empty: "Move-in cleaning",
};

/** The kinds of work, as skills that a worker may have. */
export const SKILLS = Object.keys(SERVICES);

/** What the staff calls a kind of work. */
export const serviceName = (key: string): string => SERVICES[key] ?? humanise(key);

/** The same without the word that they share, where it is clear what is meant. */
export const shortService = (key: string): string => serviceName(key).replace(" cleaning", "");

/** What the staff calls a booking's state. */
export const STATUS_NAMES: Record<BookingStatus, string> = {
  PENDING: "Pending",
  CONFIRMED: "Confirmed",
  IN_PROGRESS: "In progress",
  DONE: "Done",
  CANCELLED: "Cancelled",
  NO_SHOW: "No-show",
};

/** The same for a state that may be newer than this page. */
export const statusName = (status: string): string => (STATUS_NAMES as Record<string, string>)[status] ?? humanise(status.toLowerCase());

const REASONS: Record<string, string> = {
  client: "Cancelled by the client",
  staff: "Cancelled by the company",
  deposit_expired: "The deposit was not paid in time",
  slot_lost: "The deposit came late and the time was taken",
};

/** Why a booking was cancelled, in words. */
export const cancelReason = (code: string): string => REASONS[code] ?? humanise(code);

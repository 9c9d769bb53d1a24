import { plainClient, staffClient } from "./http";
// One line per service: `paths as IdentityPaths` from "./generated/identity" takes the place of the hand-written one.
import type { IdentityPaths } from "./interim";
import type { BookingPaths } from "./interim";
import type { FinancePaths } from "./interim";
import type { NotificationPaths } from "./interim";

/** For strangers and cleaners: nothing is renewed behind their back. */
export const open = {
  identity: plainClient<IdentityPaths>(),
  booking: plainClient<BookingPaths>(),
  finance: plainClient<FinancePaths>(),
};

/** For signed-in staff: an expired session is renewed once, silently. */
export const staff = {
  identity: staffClient<IdentityPaths>(),
  booking: staffClient<BookingPaths>(),
  finance: staffClient<FinancePaths>(),
  notification: staffClient<NotificationPaths>(),
};

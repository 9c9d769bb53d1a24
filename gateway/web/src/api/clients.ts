import { plainClient, staffClient } from "./http";
import type { BookingPaths, FinancePaths, IdentityPaths, NotificationPaths } from "./interim";

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

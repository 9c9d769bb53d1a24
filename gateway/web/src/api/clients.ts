import type { paths as BookingPaths } from "./generated/booking";
import type { paths as FinancePaths } from "./generated/finance";
import type { paths as IdentityPaths } from "./generated/identity";
import type { paths as NotificationPaths } from "./generated/notification";
import { plainClient, portalClient, staffClient } from "./http";

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

/** For the clients of a company who signed in by a link; their session too is renewed silently. */
export const portal = {
  identity: portalClient<IdentityPaths>(),
  booking: portalClient<BookingPaths>(),
  finance: portalClient<FinancePaths>(),
};

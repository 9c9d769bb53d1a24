import {
  CalendarRange,
  ClipboardList,
  FileText,
  type LucideIcon,
  MailX,
  MessagesSquare,
  Settings,
  Sparkles,
  Users,
} from "lucide-react";
import type { Session } from "./session";

export interface StaffPage {
  to: string;
  title: string;
  icon: LucideIcon;
  permission: string;
  module?: string;
}

/** The staff area's pages, in the order of a working day; the first four fit a phone's bar. */
export const PAGES: StaffPage[] = [
  { to: "/app", title: "Schedule", icon: CalendarRange, permission: "bookings.view", module: "module.schedule" },
  { to: "/app/bookings", title: "Bookings", icon: ClipboardList, permission: "bookings.view", module: "module.schedule" },
  { to: "/app/clients", title: "Clients", icon: Users, permission: "contacts.view" },
  { to: "/app/invoices", title: "Invoices", icon: FileText, permission: "invoices.view", module: "module.invoices" },
  { to: "/app/workers", title: "Workers", icon: Sparkles, permission: "bookings.view", module: "module.teams" },
  { to: "/app/messages", title: "Messages", icon: MessagesSquare, permission: "contacts.view", module: "module.notifications_center" },
  { to: "/app/dead-letters", title: "Dead letters", icon: MailX, permission: "admin.manage" },
  { to: "/app/settings", title: "Settings", icon: Settings, permission: "core.view" },
];

/** The pages that a session may open. */
export function pagesFor({ can, has }: Pick<Session, "can" | "has">): StaffPage[] {
  return PAGES.filter((page) => can(page.permission) && (!page.module || has(page.module)));
}

/** The page that an address belongs to. */
export function pageAt(path: string): StaffPage | undefined {
  const clean = path.replace(/\/+$/, "");
  return PAGES.find((page) => page.to === clean);
}

import { createBrowserRouter } from "react-router";
import { Crashed, Missing } from "./shared/ui/dead-ends";

/** Each zone is a bundle of its own: a client who books loads none of the staff's code. */
export const router = createBrowserRouter([
  {
    errorElement: <Crashed />,
    hydrateFallbackElement: <></>,
    children: [
      { path: "/", lazy: () => import("./public/home/home") },
      { path: "/signup", lazy: () => import("./public/home/signup") },
      { path: "/invitation/:token", lazy: () => import("./public/invitation/invitation") },
      { path: "/book/:slug", lazy: () => import("./public/book/book") },
      { path: "/book/:slug/wait", lazy: () => import("./public/waitlist/join") },
      { path: "/booking/:slug/:token", lazy: () => import("./public/booking/status") },
      { path: "/quote/:slug/:token", lazy: () => import("./public/quote/quote") },
      { path: "/waitlist/:slug/:token", lazy: () => import("./public/waitlist/waitlist") },
      { path: "/feedback/:slug/:token", lazy: () => import("./public/feedback/feedback") },
      { path: "/survey/:slug/:token", lazy: () => import("./public/survey/survey") },
      {
        path: "/client/:slug",
        lazy: () => import("./public/portal/shell"),
        children: [
          { index: true, lazy: () => import("./public/portal/portal") },
          { path: "invoices", lazy: () => import("./public/portal/invoices") },
          { path: "invoices/:id", lazy: () => import("./public/portal/invoice") },
          { path: "cards", lazy: () => import("./public/portal/cards") },
        ],
      },
      { path: "/client/:slug/sign-in", lazy: () => import("./public/portal/sign-in") },
      { path: "/gift-cards/:slug", lazy: () => import("./public/gift-cards/gift-cards") },
      { path: "/gift-cards/:slug/bought/:token", lazy: () => import("./public/gift-cards/bought") },
      { path: "/invoices/:token", lazy: () => import("./public/invoice/invoice") },
      {
        path: "/app",
        lazy: () => import("./staff/shell"),
        children: [
          { index: true, lazy: () => import("./staff/schedule/schedule") },
          { path: "bookings", lazy: () => import("./staff/bookings/list") },
          { path: "clients", lazy: () => import("./staff/clients") },
          { path: "workers", lazy: () => import("./staff/workers/list") },
          { path: "invoices", lazy: () => import("./staff/invoices/list") },
          { path: "messages", lazy: () => import("./staff/messages/list") },
          { path: "dead-letters", lazy: () => import("./staff/dead-letters") },
          { path: "settings", lazy: () => import("./staff/settings/settings") },
        ],
      },
      {
        path: "/worker",
        lazy: () => import("./worker/shell"),
        children: [
          { index: true, lazy: () => import("./worker/day") },
          { path: "jobs/:id", lazy: () => import("./worker/job") },
        ],
      },
      { path: "*", element: <Missing /> },
    ],
  },
]);

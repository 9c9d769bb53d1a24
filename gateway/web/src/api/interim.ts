import type * as t from "./types";
type Json<T> = { content: { "application/json": T } };
type Get<R, Path = never, Query = never> = { get: { parameters: Params<Path, Query>; responses: { 200: Json<R> } } };
type Params<Path, Query> = [Path] extends [never] ? { path?: never; query?: Query } : { path: Path; query?: Query };
type Send<Method extends string, Body, R, Path = never> = {
  [M in Method]: { parameters: Params<Path, never>; requestBody: Json<Body>; responses: { 200: Json<R> } };
};
type Act<R, Path = never> = { post: { parameters: Params<Path, never>; responses: { 200: Json<R> } } };
type List = { limit?: number; cursor?: string };

export interface IdentityPaths {
  "/v1/orgs": Send<"post", t.SignUp, unknown>;
  "/v1/auth/login": Send<"post", { email: string; password: string; organization_id?: string }, t.Session>;
  "/v1/auth/logout": Act<unknown>;
  "/v1/auth/me": Get<t.Me>;
  "/v1/auth/invitations/{token}": Get<t.Invitation, { token: string }>;
  "/v1/auth/invitations/{token}/accept": Send<"post", { name?: string; password: string }, unknown, { token: string }>;
  "/v1/auth/worker/login": Send<"post", { phone: string; password: string; organization?: string }, unknown>;
  "/v1/auth/worker/logout": Act<unknown>;
  "/v1/auth/worker/me": Get<t.WorkerMe>;
  "/v1/admin/organization": Get<t.OrganizationProfile> & Send<"patch", t.OrganizationChange, t.OrganizationProfile>;
  "/v1/admin/modules": Get<{ items: t.Module[] }>;
  "/v1/admin/modules/{key}": Send<"put", { enabled: boolean }, t.Module, { key: string }>;
  "/v1/admin/worker-accounts/{worker_id}/password": Send<"put", { password: string }, unknown, { worker_id: string }>;
}
export interface BookingPaths {
  "/v1/public/{org}": Get<t.Company, { org: string }>;
  "/v1/public/{org}/estimate": Send<"post", t.EstimateRequest, t.Estimate, { org: string }>;
  "/v1/public/{org}/slots": Get<t.SlotDays, { org: string }, { from: string; to: string; service: t.Service; beds: number; baths: number; frequency: t.FrequencyKey; add_ons: string; heavy_grease: boolean; several_floors: boolean }>;
  "/v1/public/{org}/bookings": Send<"post", t.BookingRequest, t.PublicBooking, { org: string }>;
  "/v1/public/{org}/bookings/{public_token}": Get<t.PublicBooking, { org: string; public_token: string }>;
  "/v1/public/{org}/bookings/{public_token}/cancellation": Get<t.CancellationQuote, { org: string; public_token: string }>;
  "/v1/public/{org}/bookings/{public_token}/cancel": Send<"post", { reason?: string }, t.PublicBooking, { org: string; public_token: string }>;
  "/v1/admin/schedule": Get<t.Schedule, never, { from: string; days: number; worker_id?: string }>;
  "/v1/admin/bookings/{booking_id}/cancellation": Get<t.CancellationQuote, { booking_id: string }>;
  "/v1/admin/bookings": Send<"post", t.BookingRequest & { waive_deposit?: boolean }, t.StaffBooking> & Get<t.Page<t.StaffBooking>, never, List & { status?: t.BookingStatus; q?: string; from?: string; to?: string }>;
  "/v1/admin/bookings/{booking_id}": Get<t.StaffBooking, { booking_id: string }>;
  "/v1/admin/bookings/{booking_id}/confirm": Act<t.StaffBooking, { booking_id: string }>;
  "/v1/admin/bookings/{booking_id}/cancel": Send<"post", { reason: string; refund_exception?: boolean }, t.StaffBooking, { booking_id: string }>;
  "/v1/admin/bookings/{booking_id}/no-show": Act<t.StaffBooking, { booking_id: string }>;
  "/v1/admin/bookings/{booking_id}/assign": Send<"post", { worker_ids: string[] }, t.StaffBooking, { booking_id: string }>;
  "/v1/admin/clients": Get<t.Page<t.Client>, never, List & { q?: string }>;
  "/v1/admin/workers": Get<t.Page<t.Worker>, never, List> & Send<"post", t.WorkerInput, t.Worker>;
  "/v1/admin/workers/{worker_id}": Send<"patch", Partial<t.WorkerInput>, t.Worker, { worker_id: string }>;
  "/v1/worker/jobs": Get<t.JobDay, never, { date?: string }>;
  "/v1/worker/jobs/{booking_id}": Get<t.Job, { booking_id: string }>;
  "/v1/worker/jobs/{booking_id}/check-in": Send<"post", { at?: string }, t.Job, { booking_id: string }>;
  "/v1/worker/jobs/{booking_id}/check-out": Send<"post", { at?: string; notes?: string }, t.Job, { booking_id: string }>;
  "/v1/worker/jobs/{booking_id}/checklist/{item_id}": Send<"put", { done: boolean }, t.Job, { booking_id: string; item_id: string }>;
}
export interface FinancePaths {
  "/v1/pay/deposits/{public_token}": Get<t.DepositCheckout, { public_token: string }>;
  "/v1/pay/invoices/{token}": Get<t.PublicInvoice, { token: string }>;
  "/v1/pay/invoices/{token}/checkout": Act<{ checkout_url: string }, { token: string }>;
  "/v1/admin/invoices": Get<t.Page<t.Invoice>, never, List & { status?: t.InvoiceStatus; q?: string }>;
  "/v1/admin/invoices/{invoice_id}": Get<t.InvoiceDetail, { invoice_id: string }>;
  "/v1/admin/invoices/{invoice_id}/void": Send<"post", { reason: string }, unknown, { invoice_id: string }>;
  "/v1/admin/payments/{payment_id}/refund": Send<"post", { amount_cents: number; reason: string }, unknown, { payment_id: string }>;
  "/v1/admin/payments": Send<"post", { invoice_id: string; amount_cents: number; method: t.PaymentMethod; note?: string }, unknown>;
}
export interface NotificationPaths {
  "/v1/admin/messages": Get<t.Page<t.Message>, never, List & { channel?: t.MessageChannel; status?: string; recipient?: string }>;
  "/v1/admin/messages/{message_id}": Get<t.Message, { message_id: string }>;
  "/v1/admin/messages/{message_id}/resend": Act<t.Message, { message_id: string }>;
  "/v1/admin/queue/dlq": Get<t.DeadLetters, never, List & { kind?: string }>;
  "/v1/admin/queue/dlq/{letter_id}/retry": Act<unknown, { letter_id: string }>;
  "/v1/admin/queue/dlq/{letter_id}": { delete: { parameters: { path: { letter_id: string } }; responses: { 204: { content?: never } } } };
}

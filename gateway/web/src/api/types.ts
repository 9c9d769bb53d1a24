export interface Page<T> { items: T[]; next_cursor?: string | null }

export type Locale = "en" | "fr";
export type Province = "AB" | "BC" | "MB" | "NB" | "NL" | "NS" | "NT" | "NU" | "ON" | "PE" | "QC" | "SK" | "YT";
export type Service = "standard" | "deep" | "move_out_empty" | "move_in_empty";
export type FrequencyKey = "one_time" | "weekly" | "biweekly" | "monthly";

export interface Organization {
  id: string; slug: string; name: string; timezone: string; currency: string; locale: string; brand_color: string | null;
}
export interface User { id: string; name: string; email: string }
export interface Session {
  access_token: string; token_type: string; expires_in: number; refresh_token: string;
  user: User; organization: Organization; role: string; permissions: string[];
}
export interface Me { audience: "staff"; user: User; organization: Organization; role: string; permissions: string[]; modules: Record<string, boolean> }
export interface Invitation { email: string; name: string; organization: Organization; role_name: string }
export interface SignUp {
  organization_name: string; slug?: string; timezone: string; province: Province; locale: Locale; name: string; email: string; password: string;
}
export interface OrganizationProfile extends Organization {
  province: string; address: string | null; email: string | null; phone: string | null; tax_number: string | null; settings: Record<string, unknown>;
}
export interface OrganizationChange {
  name?: string; timezone?: string; province?: Province; locale?: Locale;
  address?: string | null; email?: string | null; phone?: string | null; tax_number?: string | null; brand_color?: string | null;
  settings?: Record<string, unknown>;
}
export interface Module { key: string; enabled: boolean; title: string }
export interface WorkerIdentity { id: string; name: string; phone: string }
export interface WorkerMe { audience: "worker"; worker: WorkerIdentity; organization: Organization }

export interface Titled { key: string; title: string; description?: string | null }
export interface AddOn { key: string; title: string; unit_price_cents: number; max_quantity: number }
export interface Frequency { key: string; title: string; discount_percent: number }
export interface Company {
  slug: string; name: string; phone: string | null; email: string | null; timezone: string; currency: string; locale: string; brand_color: string | null;
  services: Titled[]; add_ons: AddOn[]; frequencies: Frequency[];
  booking: { horizon_days: number; minimum_notice_hours: number; slot_minutes: number };
}
export interface EstimateRequest {
  service: Service; beds: number; baths: number; frequency: FrequencyKey; add_ons: Record<string, number>; heavy_grease: boolean; several_floors: boolean;
}
export interface Line { kind: string; description: string; quantity: number; amount_cents: number; key?: string | null }
export interface Tax { name: string; rate_bp: number | string; amount_cents: number }
export interface Price { currency: string; lines: Line[]; subtotal_cents: number; taxes: Tax[]; total_cents: number }
export interface CancellationPolicy { free_until_hours: number; half_until_hours: number; half_refund_percent: number }
export interface Estimate extends Price {
  price_list: string; price_list_version: number; cleaner_hours: number; crew_size: number; hours_on_site: number; billed_hours: number; visit_minutes: number;
  deposit: { amount_cents: number; percent: number; reasons: string[] } | null;
  cancellation_policy?: CancellationPolicy | null;
}
export interface Slot { starts_at: string; ends_at: string; local_start: string; local_end: string }
export interface SlotDays { timezone: string; visit_minutes: number; crew_size: number; days: { date: string; slots: Slot[] }[] }
export interface AddressInput { line1: string; line2?: string; city: string; province?: string; postal_code: string; access_notes?: string }
export interface BookingRequest {
  request: EstimateRequest; starts_at: string;
  client: { name: string; email: string; phone: string; locale?: Locale };
  address: AddressInput; notes?: string; expected_total_cents?: number;
}
export interface BookingDeposit { amount_cents: number; percent: number; reasons: string[]; status: "due" | "paid" | "none" | "released"; pay_before: string | null }
export type BookingStatus = "PENDING" | "CONFIRMED" | "IN_PROGRESS" | "DONE" | "CANCELLED" | "NO_SHOW";
export interface PublicBooking {
  id: string; reference: string; public_token: string; status: BookingStatus; service: string;
  starts_at: string; ends_at: string; local_start: string; local_end: string; timezone: string; address: string; client_name: string;
  estimate: Estimate; deposit: BookingDeposit | null; cancellation_policy: CancellationPolicy | null;
  crew: { name: string }[]; cancel_reason: string | null; refund_cents?: number | null;
}
export interface CancellationQuote { allowed: boolean; refund_cents: number; fee_cents: number; window: string }

export interface Visit {
  booking_id: string; reference: string; status: string; service: string; starts_at: string; ends_at: string; local_start: string; local_end: string;
  client_name: string; address: string; worker_ids: string[]; crew_size: number;
}
export interface Schedule { timezone: string; from: string; to: string; workers: { id: string; name: string; color: string }[]; visits: Visit[] }
export interface ClientRef { id: string; name: string; email: string | null; phone: string | null }
export interface ChecklistItem { id: string; title: string; done: boolean }
export interface StaffBooking extends Omit<PublicBooking, "crew"> {
  client: ClientRef; crew: { worker_id: string; name: string; phone: string | null }[];
  timeline: { at: string; what: string; actor: string }[];
  visit: { checked_in_at: string | null; checked_out_at: string | null; notes: string | null; checklist: ChecklistItem[] };
  notes: string | null; access_notes: string | null; cancel_note: string | null;
  risk: { level: string; reasons: string[] };
}
export interface Client extends ClientRef { locale: string; addresses?: string[]; bookings_count?: number; created_at?: string }
export interface WorkingHours { weekday: number; start: string; end: string }
export interface WorkerInput {
  name: string; phone: string; email?: string | null; locale?: Locale; skills: Service[]; hourly_rate_cents: number; color: string; active: boolean; working_hours: WorkingHours[];
}
export interface Worker extends Omit<WorkerInput, "locale"> { id: string; locale: string }
export interface Job {
  booking_id: string; reference: string; status: string; service: string; starts_at: string; ends_at: string; local_start: string; local_end: string;
  client_name: string; client_phone: string | null; address: string; access_notes: string | null; notes: string | null;
  checklist: ChecklistItem[]; checked_in_at: string | null; checked_out_at: string | null;
}
export interface JobDay { date: string; timezone: string; items: Job[] }

export interface DepositCheckout { status: "open" | "paid" | "expired" | "refunded"; amount_cents: number; currency: string; checkout_url: string | null; pay_before: string }
export interface PublicInvoice extends Price {
  number: string; status: string;
  organization: { name: string; address?: string | null; phone?: string | null; email?: string | null; tax_number?: string | null; brand_color?: string | null };
  client_name: string; issued_on: string; due_on: string;
  payments: { kind: string; amount_cents: number; paid_on: string; method: string }[];
  paid_cents: number; due_cents: number; pdf_url: string; booking_reference: string | null;
}
export type InvoiceStatus = "DRAFT" | "SENT" | "PARTIAL" | "PAID" | "OVERDUE" | "VOID";
export type PaymentMethod = "cash" | "etransfer" | "card" | "cheque" | "credit" | "other";
export type MessageChannel = "email" | "sms";
export interface Invoice {
  id: string; number: string; status: string; client_name: string; issued_on: string; due_on: string; currency: string;
  total_cents: number; paid_cents: number; due_cents: number; booking_reference: string | null; public_url: string; pdf_url: string;
}
export interface InvoiceDetail extends Invoice { lines: Line[]; taxes: Tax[]; subtotal_cents: number; 
  payments: { id: string; payment_id: string; kind: string; method: string; amount_cents: number; refundable_cents: number; paid_on: string; note: string | null }[];
}
export interface Message {
  id: string; channel: string; status: string; recipient: string; template: string; subject: string | null; body?: string; html?: string | null; error: string | null; attempts: number; created_at: string; sent_at: string | null;
}
export interface DeadLetter { id: string; kind: string; type: string; service: string; error: string; attempts: number; created_at: string }
export interface DeadLetters extends Page<DeadLetter> { outbox_dead_count: number; export_dead_count: number; event_dead_count: number }

import type { components as BookingDocument } from "./generated/booking";
import type { components as FinanceDocument } from "./generated/finance";
import type { components as IdentityDocument } from "./generated/identity";
import type { components as NotificationDocument } from "./generated/notification";

type Identity = IdentityDocument["schemas"];
type Booking = BookingDocument["schemas"];
type Finance = FinanceDocument["schemas"];
type Notification = NotificationDocument["schemas"];

/** One page of a list; every service answers lists in this shape. */
export interface Page<T> {
  items: T[];
  next_cursor?: string | null;
}

export type SignUp = Identity["SignUp"];
export type Province = SignUp["province"];
export type Locale = SignUp["locale"];
export type Me = Identity["Me"];
export type WorkerMe = Identity["WorkerMe"];
export type Invitation = Identity["InvitationOut"];
export type OrganizationProfile = Identity["OrganizationProfile"];
export type OrganizationChange = Identity["OrganizationChange"];
export type Module = Identity["ModuleOut"];

export type Company = Booking["Company"];
/** Every choice made, also those that the service would fill in. */
export type EstimateRequest = Required<Booking["EstimateRequest"]>;
export type FrequencyKey = EstimateRequest["frequency"];
export type Estimate = Booking["Estimate"];
export type CancellationPolicy = Booking["CancellationPolicy"];
export type Slot = Booking["Slot"];
/** Free times by day; how many people are needed is said only where the work isn't known yet. */
export type FreeTimes = Booking["OtherTimes"] & Partial<Pick<Booking["SlotDays"], "crew_size">>;
export type BookingRequest = Booking["BookingRequest"];
export type StaffBookingRequest = Booking["StaffBookingRequest"];
export type BookingDeposit = Booking["BookingDeposit"];
export type BookingStatus = Booking["BookingStatus"];
export type PublicBooking = Booking["PublicBooking"];
export type StaffBooking = Booking["StaffBooking"];
export type CancellationQuote = Booking["CancellationQuote"];
export type RescheduleQuote = Booking["RescheduleQuote"];
export type FeedbackPage = Booking["FeedbackPage"];
export type FeedbackInput = Booking["FeedbackInput"];
export type SurveyPage = Booking["SurveyPage"];
export type WaitlistRequest = Booking["WaitlistRequest"];
export type WaitlistView = Booking["WaitlistView"];
export type PublicQuote = Booking["PublicQuote"];
export type QuoteVisit = Booking["Visit"];
export type BookAgain = Booking["BookAgain"];
export type ClientMe = Identity["ClientMe"];
export type PortalMe = Booking["PortalMe"];
export type PortalChange = Booking["MeChange"];
export type PortalVisit = Booking["PortalVisit"];
export type Schedule = Booking["Schedule"];
export type Visit = Booking["ScheduledVisit"];
export type Client = Booking["ClientOut"];
export type Worker = Booking["WorkerOut"];
/** What the form says of a worker: enough to add one, and to change one. */
export type WorkerInput = Required<
  Pick<
    Booking["WorkerChange"],
    "name" | "phone" | "email" | "locale" | "skills" | "hourly_rate_cents" | "color" | "active" | "working_hours"
  >
>;
export type WorkingHours = Booking["Hours"];
export type Job = Booking["Job"];

export type PublicInvoice = Finance["PublicInvoice"];
export type CheckoutRequest = Finance["CheckoutRequest"];
export type CreditApplied = Finance["CreditApplied"];
export type CreditMovement = Finance["CreditMovement"];
export type SavedCard = Finance["ClientCard"];
export type Plan = Finance["SubscriptionOut"];
export type GiftCardOffer = Finance["GiftCardOffer"];
export type GiftCardOrder = Finance["GiftCardOrder"];
export type BoughtGiftCard = Finance["BoughtGiftCard"];
export type Invoice = Finance["InvoiceOut"];
export type InvoiceDetail = Finance["InvoiceDetail"];
export type InvoiceStatus = Invoice["status"];
export type PaymentMethod = Finance["PaymentRequest"]["method"];
/** A line of a price; only an estimate's has a key, by which it is said in another language. */
export type Line = Pick<Finance["InvoiceLine"], "kind" | "description" | "quantity" | "amount_cents"> & { key?: string };
/** What an estimate and an invoice have in common. */
export interface Price extends Pick<PublicInvoice, "currency" | "taxes" | "subtotal_cents" | "total_cents"> {
  lines: Line[];
}

export type Message = Notification["MessageOut"];
export type MessageDetail = Notification["MessageDetail"];
export type MessageChannel = Message["channel"];
export type DeadLetter = Notification["DeadLetterOut"];
export type DeadLetters = Notification["DeadLetterList"];

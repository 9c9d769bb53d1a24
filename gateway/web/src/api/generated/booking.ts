// Written by `npm run api` from the service's OpenAPI document; changes here are lost.

export interface paths {
    "/v1/admin/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bookings
         * @description Return the bookings that match, the latest visit first.
         */
        get: operations["list_the_bookings"];
        put?: never;
        /**
         * Book a visit for a client
         * @description Take a slot for a client who called or wrote. Without a deposit the booking is confirmed at once.
         */
        post: operations["book_for_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/bookings/{booking_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a booking
         * @description Return a booking with its client, crew, history and visit; the `ETag` is for `If-Match` at a change.
         */
        get: operations["get_staff_booking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/bookings/{booking_id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose the crew
         * @description Send these workers instead of those who were to go. Nobody can be at two visits at once.
         */
        post: operations["assign_crew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/bookings/{booking_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a booking
         * @description Call a visit off. What goes back follows the booking's policy, or is everything by exception.
         */
        post: operations["cancel_staff_booking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/bookings/{booking_id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask what cancelling would cost the client
         * @description Return what would go back and what would be kept if the booking were cancelled at this moment.
         */
        get: operations["quote_staff_cancellation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/bookings/{booking_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a booking
         * @description Make a pending booking certain; a deposit that is still due is no longer waited for.
         */
        post: operations["confirm_booking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/bookings/{booking_id}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a no-show
         * @description Close a visit at which nobody let the crew in. It counts as a late cancellation: a paid deposit is kept.
         */
        post: operations["record_no_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List clients
         * @description Return the company's clients, newest first, each with the addresses and the number of bookings.
         */
        get: operations["list_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the schedule of some days
         * @description Return the visits that begin on these days and are not cancelled, beside the workers.
         */
        get: operations["get_schedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the workers
         * @description Return the workers in the order of their names, each with the working week.
         */
        get: operations["list_the_workers"];
        put?: never;
        /**
         * Add a worker
         * @description Add a worker. The phone number is the name under which the worker signs in, so it must be new.
         */
        post: operations["add_worker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/workers/{worker_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a worker
         * @description Return one worker; the `ETag` is for `If-Match` at a change.
         */
        get: operations["get_worker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a worker
         * @description Change what the body names. A worker who is assigned to visits ahead can't be deactivated.
         */
        patch: operations["update_worker"];
        trace?: never;
    };
    "/v1/public/{org}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a company's public profile
         * @description Return who the company is and what can be booked with it.
         */
        get: operations["get_company"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/{org}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book a visit
         * @description Take a slot. A booking that asks for a deposit holds it until `deposit.pay_before`.
         */
        post: operations["book_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/{org}/bookings/{public_token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a booking
         * @description Return the booking that the link names.
         */
        get: operations["get_booking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/{org}/bookings/{public_token}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a booking
         * @description Call the visit off on the terms of the booking's cancellation policy.
         */
        post: operations["cancel_booking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/{org}/bookings/{public_token}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask what cancelling would cost
         * @description Return what would go back and what would be kept if the booking were cancelled at this moment.
         */
        get: operations["quote_cancellation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/{org}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Price a visit
         * @description Return the price, how long it takes, and the deposit and cancellation terms that a new client gets.
         */
        post: operations["estimate_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/{org}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List free times
         * @description Return the times at which a crew is free for the work; each can be booked until somebody else does.
         */
        get: operations["list_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worker/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a day's jobs
         * @description Return the visits that the signed-in cleaner is sent to on a day, each with its checklist.
         */
        get: operations["list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worker/jobs/{booking_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a job
         * @description Return a visit that the signed-in cleaner is sent to.
         */
        get: operations["get_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worker/jobs/{booking_id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check in
         * @description Begin the visit, from 60 minutes before its start. Sent again, it changes nothing and answers the same.
         */
        post: operations["check_in_to_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worker/jobs/{booking_id}/check-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check out
         * @description End the visit, unless checklist items are open. Sent again, it changes nothing and answers the same.
         */
        post: operations["check_out_of_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worker/jobs/{booking_id}/checklist/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tick a checklist item
         * @description Mark an item as done or not, between check-in and check-out.
         */
        put: operations["tick_item"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AddOnOffer
         * @description An add-on that can be booked.
         */
        AddOnOffer: {
            /** Key */
            key: string;
            /** Max Quantity */
            max_quantity: number;
            /** Title */
            title: string;
            /** Unit Price Cents */
            unit_price_cents: number;
        };
        /**
         * AddressInput
         * @description Where to clean.
         */
        AddressInput: {
            /** Access Notes */
            access_notes?: string | null;
            /**
             * City
             * @example Edmonton
             */
            city: string;
            /**
             * Line1
             * @example 10020 100 St NW
             */
            line1: string;
            /** Line2 */
            line2?: string | null;
            /**
             * Postal Code
             * @example T5J 0N3
             */
            postal_code: string;
            /**
             * Province
             * @description The company's own when left out.
             * @example AB
             */
            province?: string | null;
        };
        /**
         * BookingDeposit
         * @description The deposit that was asked for and what became of it.
         */
        BookingDeposit: {
            /** Amount Cents */
            amount_cents: number;
            /** Pay Before */
            pay_before: string | null;
            /** Percent */
            percent: number;
            /** Reasons */
            reasons: string[];
            /**
             * Status
             * @enum {string}
             */
            status: "due" | "paid" | "none" | "released";
        };
        /**
         * BookingRequest
         * @description A visit to book. The price is computed again; `expected_total_cents` says what the client was shown.
         */
        BookingRequest: {
            address: components["schemas"]["AddressInput"];
            client: components["schemas"]["ClientInput"];
            /**
             * Expected Total Cents
             * @example 20606
             */
            expected_total_cents?: number | null;
            /** Notes */
            notes?: string | null;
            request: components["schemas"]["EstimateRequest"];
            /**
             * Starts At
             * Format: date-time
             * @example 2026-11-25T16:00:00Z
             */
            starts_at: string;
        };
        /**
         * BookingStatus
         * @description Where a booking stands.
         * @enum {string}
         */
        BookingStatus: "PENDING" | "CONFIRMED" | "IN_PROGRESS" | "DONE" | "CANCELLED" | "NO_SHOW";
        /**
         * BookingTerms
         * @description How far ahead, how soon, and on which grid visits can begin.
         */
        BookingTerms: {
            /** Horizon Days */
            horizon_days: number;
            /** Minimum Notice Hours */
            minimum_notice_hours: number;
            /** Slot Minutes */
            slot_minutes: number;
        };
        /**
         * Cancellation
         * @description Why staff cancels.
         */
        Cancellation: {
            /**
             * Reason
             * @description For the company's own records.
             * @example The crew is ill.
             */
            reason: string;
            /**
             * Refund Exception
             * @description Give everything back, however late it is.
             * @default false
             */
            refund_exception: boolean;
        };
        /**
         * CancellationPolicy
         * @description How much of what was paid goes back, by how long before the visit it is cancelled.
         */
        CancellationPolicy: {
            /**
             * Free Until Hours
             * @example 48
             */
            free_until_hours: number;
            /**
             * Half Refund Percent
             * @example 50
             */
            half_refund_percent: number;
            /**
             * Half Until Hours
             * @example 24
             */
            half_until_hours: number;
        };
        /**
         * CancellationQuote
         * @description What cancelling at this moment would do.
         */
        CancellationQuote: {
            /** Allowed */
            allowed: boolean;
            /**
             * Fee Cents
             * @description What is kept of the sum that was paid.
             */
            fee_cents: number;
            /** Refund Cents */
            refund_cents: number;
            /**
             * Window
             * @description `free`, `half`, `late`, or `closed` when it can't be cancelled any more.
             */
            window: string;
        };
        /**
         * CancelRequest
         * @description Why the client cancels, if the client cares to say.
         */
        CancelRequest: {
            /**
             * Reason
             * @example We are away that week.
             */
            reason?: string | null;
        };
        /**
         * CheckIn
         * @description The crew arrived.
         */
        CheckIn: {
            /**
             * At
             * @description When it happened by the phone's clock, for a phone that was offline; now when left out.
             */
            at?: string | null;
        };
        /**
         * ChecklistItemOut
         * @description One thing to do at a visit.
         */
        ChecklistItemOut: {
            /** Done */
            done: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Title
             * @example Bathrooms: toilet, tub and shower
             */
            title: string;
        };
        /**
         * CheckOut
         * @description The crew left.
         */
        CheckOut: {
            /**
             * At
             * @description When it happened by the phone's clock, for a phone that was offline; now when left out.
             */
            at?: string | null;
            /**
             * Notes
             * @description What the office should know.
             * @example The back door sticks.
             */
            notes?: string | null;
        };
        /**
         * ClientInput
         * @description Who books.
         */
        ClientInput: {
            /**
             * Email
             * Format: email
             * @example zoe@example.com
             */
            email: string;
            /**
             * Locale
             * @description The company's own when left out.
             */
            locale?: ("en" | "fr") | null;
            /**
             * Name
             * @example Zoë Tremblay
             */
            name: string;
            /**
             * Phone
             * @example 780-555-0123
             */
            phone: string;
        };
        /**
         * ClientOut
         * @description A client as staff sees one.
         */
        ClientOut: {
            /**
             * Addresses
             * @example [
             *       "10020 100 St NW, Edmonton AB T5J 0N3"
             *     ]
             */
            addresses: string[];
            /** Bookings Count */
            bookings_count: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Locale */
            locale: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
        };
        /**
         * ClientRef
         * @description For whom the visit is.
         */
        ClientRef: {
            /** Email */
            email: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
        };
        /**
         * Company
         * @description What a company shows to strangers.
         */
        Company: {
            /** Add Ons */
            add_ons: components["schemas"]["AddOnOffer"][];
            booking: components["schemas"]["BookingTerms"];
            /** Brand Color */
            brand_color: string | null;
            /** Currency */
            currency: string;
            /** Email */
            email: string | null;
            /** Frequencies */
            frequencies: components["schemas"]["FrequencyOffer"][];
            /** Locale */
            locale: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
            /** Services */
            services: components["schemas"]["Titled"][];
            /** Slug */
            slug: string;
            /** Timezone */
            timezone: string;
        };
        /**
         * CrewChoice
         * @description Who shall go; the whole crew, instead of the one before.
         */
        CrewChoice: {
            /** Worker Ids */
            worker_ids: string[];
        };
        /**
         * CrewName
         * @description Somebody who comes.
         */
        CrewName: {
            /** Name */
            name: string;
        };
        /**
         * DepositAsked
         * @description A deposit and why it is asked for.
         */
        DepositAsked: {
            /** Amount Cents */
            amount_cents: number;
            /**
             * Percent
             * @description Share of the total before the least and most amounts were applied.
             */
            percent: number;
            /**
             * Reasons
             * @description `new_client`, `heavy_service`, `short_notice`, `high_total`, `earlier_cancellations`.
             * @example [
             *       "new_client",
             *       "heavy_service"
             *     ]
             */
            reasons: string[];
        };
        /**
         * Estimate
         * @description A price with the terms that would go with it.
         */
        Estimate: {
            /** Billed Hours */
            billed_hours: number;
            cancellation_policy: components["schemas"]["CancellationPolicy"];
            /**
             * Cleaner Hours
             * @description Hours of work for one person.
             */
            cleaner_hours: number;
            /** Crew Size */
            crew_size: number;
            /**
             * Currency
             * @example CAD
             */
            currency: string;
            /** @description What a new client is asked for; a visit soon or an earlier booking can change it. */
            deposit: components["schemas"]["DepositAsked"] | null;
            /** Hours On Site */
            hours_on_site: number;
            /** Lines */
            lines: components["schemas"]["PricedLine"][];
            /**
             * Price List
             * @example economy
             */
            price_list: string;
            /** Price List Version */
            price_list_version: number;
            /** Subtotal Cents */
            subtotal_cents: number;
            /** Taxes */
            taxes: components["schemas"]["PricedTax"][];
            /** Total Cents */
            total_cents: number;
            /**
             * Visit Minutes
             * @description How long the crew is booked for.
             */
            visit_minutes: number;
        };
        /**
         * EstimateRequest
         * @description The work that is wanted.
         */
        EstimateRequest: {
            /**
             * Add Ons
             * @description Key of the add-on -> how many.
             * @example {
             *       "oven": 1
             *     }
             */
            add_ons?: {
                [key: string]: number;
            };
            /**
             * Baths
             * @description Half baths count up.
             * @example 2
             */
            baths: number;
            /**
             * Beds
             * @example 3
             */
            beds: number;
            /**
             * Frequency
             * @default one_time
             * @example biweekly
             * @enum {string}
             */
            frequency: "one_time" | "weekly" | "biweekly" | "monthly";
            /**
             * Heavy Grease
             * @default false
             */
            heavy_grease: boolean;
            /** @example deep */
            service: components["schemas"]["Service"];
            /**
             * Several Floors
             * @default false
             */
            several_floors: boolean;
        };
        /**
         * FieldError
         * @description What is wrong with one field of the request.
         */
        FieldError: {
            /**
             * Field
             * @example body.email
             */
            field: string;
            /** Message */
            message: string;
        };
        /**
         * FrequencyOffer
         * @description How often, and what it takes off labour.
         */
        FrequencyOffer: {
            /** Discount Percent */
            discount_percent: number;
            /** Key */
            key: string;
            /** Title */
            title: string;
        };
        /**
         * Hours
         * @description A stretch of working time on one weekday, in the company's wall time.
         */
        Hours: {
            /**
             * End
             * @example 18:00
             */
            end: string;
            /**
             * Start
             * @example 09:00
             */
            start: string;
            /**
             * Weekday
             * @description 0 is Monday.
             */
            weekday: number;
        };
        /**
         * Job
         * @description A visit as the cleaner who is sent sees it.
         */
        Job: {
            /** Access Notes */
            access_notes: string | null;
            /** Address */
            address: string;
            /**
             * Booking Id
             * Format: uuid
             */
            booking_id: string;
            /** Checked In At */
            checked_in_at: string | null;
            /** Checked Out At */
            checked_out_at: string | null;
            /** Checklist */
            checklist: components["schemas"]["ChecklistItemOut"][];
            /** Client Name */
            client_name: string;
            /** Client Phone */
            client_phone: string | null;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Local End
             * @example 2026-11-25T11:30
             */
            local_end: string;
            /**
             * Local Start
             * @description Wall time in the company's zone.
             * @example 2026-11-25T09:00
             */
            local_start: string;
            /** Notes */
            notes: string | null;
            /**
             * Reference
             * @example B-7K3M9Q
             */
            reference: string;
            /**
             * Service
             * @example deep
             */
            service: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Status
             * @example CONFIRMED
             */
            status: string;
        };
        /**
         * JobDay
         * @description A cleaner's day.
         */
        JobDay: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Items */
            items: components["schemas"]["Job"][];
            /** Timezone */
            timezone: string;
        };
        /** Page[ClientOut] */
        Page_ClientOut_: {
            /** Items */
            items: components["schemas"]["ClientOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[StaffBooking] */
        Page_StaffBooking_: {
            /** Items */
            items: components["schemas"]["StaffBooking"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[WorkerOut] */
        Page_WorkerOut_: {
            /** Items */
            items: components["schemas"]["WorkerOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * PricedLine
         * @description One line before tax. `key` names the service, frequency or add-on, for texts in other languages.
         */
        PricedLine: {
            /** Amount Cents */
            amount_cents: number;
            /**
             * Description
             * @example Deep cleaning, 5.0 h
             */
            description: string;
            /** Key */
            key: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "labour" | "discount" | "addon";
            /**
             * Quantity
             * @default 1
             */
            quantity: number;
        };
        /**
         * PricedTax
         * @description One tax on the whole price.
         */
        PricedTax: {
            /** Amount Cents */
            amount_cents: number;
            /**
             * Name
             * @example GST
             */
            name: string;
            /**
             * Rate Bp
             * @description Hundredths of a percent: 500 is GST, 997.5 is QST.
             * @example 500
             */
            rate_bp: string;
        };
        /**
         * ProblemBody
         * @description The wire shape of an error.
         */
        ProblemBody: {
            /** Detail */
            detail: string;
            /** Errors */
            errors?: components["schemas"]["FieldError"][];
            /**
             * Instance
             * @default null
             */
            instance: string | null;
            /**
             * Request Id
             * @default null
             */
            request_id: string | null;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /**
             * Type
             * @example https://cleanwithsnapshot.dev/problems/not-found
             */
            type: string;
        };
        /**
         * PublicBooking
         * @description A booking as its client sees it.
         */
        PublicBooking: {
            /** Address */
            address: string;
            /**
             * Cancel Reason
             * @description `client`, `staff`, `deposit_expired` or `slot_lost`.
             */
            cancel_reason: string | null;
            cancellation_policy: components["schemas"]["CancellationPolicy"];
            /** Client Name */
            client_name: string;
            /** Crew */
            crew: components["schemas"]["CrewName"][];
            deposit: components["schemas"]["BookingDeposit"] | null;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            estimate: components["schemas"]["Estimate"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Local End
             * @example 2026-11-25T11:30
             */
            local_end: string;
            /**
             * Local Start
             * @example 2026-11-25T09:00
             */
            local_start: string;
            /** Public Token */
            public_token: string;
            /**
             * Reference
             * @example B-7K3M9Q
             */
            reference: string;
            /** Refund Cents */
            refund_cents: number | null;
            /** Service */
            service: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            status: components["schemas"]["BookingStatus"];
            /** Timezone */
            timezone: string;
        };
        /**
         * Risk
         * @description How likely the booking is to go wrong; from `medium` on staff is warned and a deposit is asked for.
         */
        Risk: {
            /**
             * Level
             * @description `low`, `medium` or `high`.
             */
            level: string;
            /** Reasons */
            reasons: string[];
            /** Score */
            score: number;
        };
        /**
         * Schedule
         * @description The visits that begin on the days `from` to `to` (both included), in the order of their starts.
         */
        Schedule: {
            /**
             * From
             * Format: date
             */
            from: string;
            /** Timezone */
            timezone: string;
            /**
             * To
             * Format: date
             */
            to: string;
            /** Visits */
            visits: components["schemas"]["ScheduledVisit"][];
            /** Workers */
            workers: components["schemas"]["ScheduledWorker"][];
        };
        /**
         * ScheduledVisit
         * @description A visit on the schedule. `worker_ids` may name fewer than `crew_size` people, or nobody yet.
         */
        ScheduledVisit: {
            /** Address */
            address: string;
            /**
             * Booking Id
             * Format: uuid
             */
            booking_id: string;
            /** Client Name */
            client_name: string;
            /** Crew Size */
            crew_size: number;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Local End
             * @example 2026-11-25T11:30
             */
            local_end: string;
            /**
             * Local Start
             * @description Wall time in the company's zone.
             * @example 2026-11-25T09:00
             */
            local_start: string;
            /** Reference */
            reference: string;
            /** Service */
            service: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Status */
            status: string;
            /** Worker Ids */
            worker_ids: string[];
        };
        /**
         * ScheduledWorker
         * @description A line of the schedule.
         */
        ScheduledWorker: {
            /**
             * Color
             * @example #0f766e
             */
            color: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * SentWorker
         * @description Somebody who is sent.
         */
        SentWorker: {
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
            /**
             * Worker Id
             * Format: uuid
             */
            worker_id: string;
        };
        /**
         * Service
         * @description A kind of cleaning.
         * @enum {string}
         */
        Service: "standard" | "deep" | "move_out_empty" | "move_in_empty";
        /**
         * Slot
         * @description A time at which a visit can begin; `local_*` are wall times in the company's zone.
         */
        Slot: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Local End
             * @example 2026-11-25T11:30
             */
            local_end: string;
            /**
             * Local Start
             * @example 2026-11-25T09:00
             */
            local_start: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * SlotDay
         * @description One day and its free times; there may be none.
         */
        SlotDay: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Slots */
            slots: components["schemas"]["Slot"][];
        };
        /**
         * SlotDays
         * @description Free times for one piece of work.
         */
        SlotDays: {
            /** Crew Size */
            crew_size: number;
            /** Days */
            days: components["schemas"]["SlotDay"][];
            /** Timezone */
            timezone: string;
            /** Visit Minutes */
            visit_minutes: number;
        };
        /**
         * StaffBooking
         * @description A booking with everything that the office knows of it.
         */
        StaffBooking: {
            /** Access Notes */
            access_notes: string | null;
            /** Address */
            address: string;
            /** Cancel Note */
            cancel_note: string | null;
            /**
             * Cancel Reason
             * @description `client`, `staff`, `deposit_expired` or `slot_lost`.
             */
            cancel_reason: string | null;
            cancellation_policy: components["schemas"]["CancellationPolicy"];
            client: components["schemas"]["ClientRef"];
            /** Client Name */
            client_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Crew */
            crew: components["schemas"]["SentWorker"][];
            deposit: components["schemas"]["BookingDeposit"] | null;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            estimate: components["schemas"]["Estimate"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Local End
             * @example 2026-11-25T11:30
             */
            local_end: string;
            /**
             * Local Start
             * @example 2026-11-25T09:00
             */
            local_start: string;
            /** Notes */
            notes: string | null;
            /** Public Token */
            public_token: string;
            /**
             * Reference
             * @example B-7K3M9Q
             */
            reference: string;
            /** Refund Cents */
            refund_cents: number | null;
            risk: components["schemas"]["Risk"];
            /** Service */
            service: string;
            /**
             * Source
             * @description `web` or `staff`.
             */
            source: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            status: components["schemas"]["BookingStatus"];
            /**
             * Timeline
             * @description Oldest first.
             */
            timeline: components["schemas"]["TimelineLine"][];
            /** Timezone */
            timezone: string;
            visit: components["schemas"]["VisitReport"];
        };
        /**
         * StaffBookingRequest
         * @description A visit that staff books for a client; it may lie outside the notice and the horizon for clients.
         */
        StaffBookingRequest: {
            address: components["schemas"]["AddressInput"];
            client: components["schemas"]["ClientInput"];
            /**
             * Expected Total Cents
             * @example 20606
             */
            expected_total_cents?: number | null;
            /** Notes */
            notes?: string | null;
            request: components["schemas"]["EstimateRequest"];
            /**
             * Starts At
             * Format: date-time
             * @example 2026-11-25T16:00:00Z
             */
            starts_at: string;
            /**
             * Waive Deposit
             * @description Ask for no deposit, whatever the policy says.
             * @default false
             */
            waive_deposit: boolean;
        };
        /**
         * Tick
         * @description Whether a checklist item is done.
         */
        Tick: {
            /** Done */
            done: boolean;
        };
        /**
         * TimelineLine
         * @description Something that happened.
         */
        TimelineLine: {
            /**
             * Actor
             * @example Maria Santos
             */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * What
             * @example checked_in
             */
            what: string;
        };
        /**
         * Titled
         * @description A choice and its English text.
         */
        Titled: {
            /** Description */
            description?: string | null;
            /** Key */
            key: string;
            /** Title */
            title: string;
        };
        /**
         * VisitReport
         * @description What happened on site so far.
         */
        VisitReport: {
            /** Checked In At */
            checked_in_at: string | null;
            /** Checked Out At */
            checked_out_at: string | null;
            /** Checklist */
            checklist: components["schemas"]["ChecklistItemOut"][];
            /**
             * Notes
             * @description What the crew told the office at check-out.
             */
            notes: string | null;
        };
        /**
         * WorkerChange
         * @description What to change of a worker; what is left out stays. `working_hours` replaces the whole week.
         */
        WorkerChange: {
            /** Active */
            active?: boolean;
            /**
             * Color
             * @example #0f766e
             */
            color?: string;
            /** Email */
            email?: string | null;
            /**
             * Hourly Rate Cents
             * @description Cents per hour.
             */
            hourly_rate_cents?: number;
            /**
             * Locale
             * @enum {string}
             */
            locale?: "en" | "fr";
            /** Name */
            name?: string;
            /** Phone */
            phone?: string;
            /** Skills */
            skills?: components["schemas"]["Service"][];
            /** Working Hours */
            working_hours?: components["schemas"]["Hours"][];
        };
        /**
         * WorkerInput
         * @description A new worker. Who names no hours works Monday to Friday, 9:00 to 18:00.
         */
        WorkerInput: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /**
             * Color
             * @default #0f766e
             * @example #0f766e
             */
            color: string;
            /** Email */
            email?: string | null;
            /**
             * Hourly Rate Cents
             * @description Cents per hour.
             * @default 2500
             */
            hourly_rate_cents: number;
            /**
             * Locale
             * @description Language of messages; the company's when left out.
             */
            locale?: ("en" | "fr") | null;
            /** Name */
            name: string;
            /** Phone */
            phone: string;
            /** Skills */
            skills: components["schemas"]["Service"][];
            /** Working Hours */
            working_hours?: components["schemas"]["Hours"][];
        };
        /**
         * WorkerOut
         * @description A worker as the office sees one.
         */
        WorkerOut: {
            /** Active */
            active: boolean;
            /** Color */
            color: string;
            /** Email */
            email: string | null;
            /** Hourly Rate Cents */
            hourly_rate_cents: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Locale */
            locale: string;
            /** Name */
            name: string;
            /**
             * Phone
             * @description E.164.
             */
            phone: string;
            /** Skills */
            skills: components["schemas"]["Service"][];
            /** Working Hours */
            working_hours: components["schemas"]["Hours"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_the_bookings: {
        parameters: {
            query?: {
                cursor?: string | null;
                /** @description First day of visits, in the company's zone. */
                from?: string | null;
                limit?: number;
                /** @description Part of the reference, or of the client's name, e-mail or phone number. */
                q?: string | null;
                status?: components["schemas"]["BookingStatus"] | null;
                /** @description Last day of visits. */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_StaffBooking_"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    book_for_client: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffBookingRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBooking"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The price has changed; this time is no longer free */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_staff_booking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBooking"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    assign_crew: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CrewChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBooking"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The booking can't be moved there; somebody of the crew is busy then */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    cancel_staff_booking: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cancellation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBooking"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The booking can't be moved there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    quote_staff_cancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationQuote"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    confirm_booking: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBooking"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The booking can't be moved there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    record_no_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffBooking"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The booking can't be moved there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_all: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                /** @description Part of a name, e-mail or phone number. */
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ClientOut_"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_schedule: {
        parameters: {
            query: {
                days?: number;
                /** @description The first day, in the company's zone. */
                from: string;
                /** @description Only visits that this worker is sent to. */
                worker_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_the_workers: {
        parameters: {
            query?: {
                /** @description Only those who are, or are not, sent to visits. */
                active?: boolean | null;
                cursor?: string | null;
                limit?: number;
                /** @description Part of a name or a phone number. */
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WorkerOut_"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_worker: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerOut"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description This conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_worker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                worker_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerOut"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    update_worker: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                worker_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerOut"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description This conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_company: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The company's slug. */
                org: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    book_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The company's slug. */
                org: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicBooking"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description This feature is switched off */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The price has changed; this time is no longer free */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_booking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The company's slug. */
                org: string;
                /** @description The token in the client's link. */
                public_token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicBooking"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    cancel_booking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The company's slug. */
                org: string;
                /** @description The token in the client's link. */
                public_token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicBooking"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The booking can't be cancelled online any more; the booking can't be moved there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    quote_cancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The company's slug. */
                org: string;
                /** @description The token in the client's link. */
                public_token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationQuote"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    estimate_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The company's slug. */
                org: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_slots: {
        parameters: {
            query: {
                /** @description `key:count,key:count`. */
                add_ons?: string;
                baths: number;
                beds: number;
                frequency?: "one_time" | "weekly" | "biweekly" | "monthly";
                /** @description First day, in the company's zone. */
                from: string;
                heavy_grease?: boolean;
                service: components["schemas"]["Service"];
                several_floors?: boolean;
                /** @description Last day; at most 31 days in all. */
                to: string;
            };
            header?: never;
            path: {
                /** @description The company's slug. */
                org: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotDays"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description This feature is switched off */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                /** @description A day in the company's zone; today if left out. */
                date?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDay"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    check_in_to_job: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CheckIn"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description This conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    check_out_of_job: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CheckOut"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description This conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    tick_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                booking_id: string;
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Tick"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request can't be carried out */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description This conflicts with the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Some values are not acceptable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Please try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
}

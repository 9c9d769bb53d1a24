// Written by `npm run api` from the service's OpenAPI document; changes here are lost.

export interface paths {
    "/v1/admin/finance/tax-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the taxes that the organization charges
         * @description Return past, present and coming rates of the organization's province; change the province in settings.
         */
        get: operations["show_tax_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invoices, newest first
         * @description Return one page of invoices.
         */
        get: operations["list_invoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/invoices/{invoice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an invoice
         * @description Return the invoice with its lines, taxes and payments.
         */
        get: operations["show_invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/invoices/{invoice_id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an invoice as PDF
         * @description Return the invoice as PDF, in the client's language.
         */
        get: operations["download_invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/invoices/{invoice_id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an invoice void
         * @description Take an invoice back; its number stays used. One with payments on it is refused until they are refunded.
         */
        post: operations["void_an_invoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments, newest first
         * @description Return one page of payments, refused ones among them, each with its refunds.
         */
        get: operations["list_payments"];
        put?: never;
        /**
         * Record a payment
         * @description Record cash, a transfer, a cheque or a card taken on the spot; more than is due is refused.
         */
        post: operations["record_a_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/payments/{payment_id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a payment back
         * @description Give back all of a payment, or a part: through Stripe what came through Stripe, else on paper.
         */
        post: operations["refund_a_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay/deposits/{public_token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where to pay the deposit of a booking
         * @description Return the deposit's state; 404 until the booking has reached finance, a moment after it was made.
         */
        get: operations["show_deposit_checkout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay/invoices/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an invoice to its payer
         * @description Return the invoice with its payments and what is due.
         */
        get: operations["show_public_invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay/invoices/{token}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the page to pay an invoice by card
         * @description Return the address of a Stripe page for the amount due: the one that is open, or a new one.
         */
        post: operations["open_invoice_checkout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay/invoices/{token}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an invoice as PDF
         * @description Return the invoice as PDF, in the client's language.
         */
        get: operations["download_public_invoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive an event from Stripe
         * @description Verify, store and act on an event. A copy of one that was received before changes nothing.
         *
         *     Storing and acting are transactions of their own, so that a failure of the second can't lose the event.
         */
        post: operations["receive_stripe_event"];
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
         * Acknowledged
         * @description The event is ours now.
         */
        Acknowledged: {
            /**
             * Received
             * @default true
             */
            received: boolean;
        };
        /**
         * CheckoutAddress
         * @description Where to pay.
         */
        CheckoutAddress: {
            /** Checkout Url */
            checkout_url: string;
        };
        /**
         * DepositCheckout
         * @description How a deposit stands and, while it is open, where to pay it.
         */
        DepositCheckout: {
            /**
             * Amount Cents
             * @example 7213
             */
            amount_cents: number;
            /**
             * Checkout Url
             * @description Null while Stripe is being asked, and once it is over.
             */
            checkout_url: string | null;
            /**
             * Currency
             * @example CAD
             */
            currency: string;
            /**
             * Pay Before
             * Format: date-time
             */
            pay_before: string;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "paid" | "expired" | "refunded";
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
         * InvoiceDetail
         * @description One invoice, whole.
         */
        InvoiceDetail: {
            /** Booking Id */
            booking_id: string | null;
            /** Booking Reference */
            booking_reference: string | null;
            /** Client Email */
            client_email: string | null;
            /** Client Name */
            client_name: string;
            /** Client Phone */
            client_phone: string | null;
            /**
             * Credit Cents
             * @description Paid beyond the total: the client's money.
             */
            credit_cents: number;
            /** Currency */
            currency: string;
            /** Due Cents */
            due_cents: number;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            /** Lines */
            lines: components["schemas"]["Line"][];
            /**
             * Number
             * @example INV-2026-000123
             */
            number: string;
            /** Paid Cents */
            paid_cents: number;
            /** Payments */
            payments: components["schemas"]["StaffMovement"][];
            /** Pdf Url */
            pdf_url: string;
            /** Public Url */
            public_url: string;
            /** Served On */
            served_on: string | null;
            /** Service Address */
            service_address: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "DRAFT" | "SENT" | "PARTIAL" | "PAID" | "OVERDUE" | "VOID";
            /** Subtotal Cents */
            subtotal_cents: number;
            /** Taxes */
            taxes: components["schemas"]["Tax"][];
            /** Total Cents */
            total_cents: number;
            /** Version */
            version: number;
            /** Void Reason */
            void_reason: string | null;
        };
        /**
         * InvoiceOut
         * @description An invoice in a list. `paid_cents` is what came in and stayed, so that due = total - paid.
         */
        InvoiceOut: {
            /** Booking Id */
            booking_id: string | null;
            /** Booking Reference */
            booking_reference: string | null;
            /** Client Name */
            client_name: string;
            /**
             * Credit Cents
             * @description Paid beyond the total: the client's money.
             */
            credit_cents: number;
            /** Currency */
            currency: string;
            /** Due Cents */
            due_cents: number;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            /**
             * Number
             * @example INV-2026-000123
             */
            number: string;
            /** Paid Cents */
            paid_cents: number;
            /** Pdf Url */
            pdf_url: string;
            /** Public Url */
            public_url: string;
            /**
             * Status
             * @enum {string}
             */
            status: "DRAFT" | "SENT" | "PARTIAL" | "PAID" | "OVERDUE" | "VOID";
            /** Total Cents */
            total_cents: number;
        };
        /**
         * Line
         * @description One line of a price: what it is and what it costs before tax. Discounts are negative.
         */
        Line: {
            /**
             * Amount Cents
             * @description Minor units of the currency, e.g. cents.
             */
            amount_cents: number;
            /** Description */
            description: string;
            /**
             * Kind
             * @description `labour`, `minimum`, `discount`, `addon`, `travel`, `promo` or `fee`.
             */
            kind: string;
            /**
             * Quantity
             * @default 1
             */
            quantity: number;
        };
        /**
         * Movement
         * @description Money on an invoice: a deposit, a payment, or a refund (negative).
         */
        Movement: {
            /** Amount Cents */
            amount_cents: number;
            /**
             * Kind
             * @example deposit
             * @example payment
             * @example refund
             */
            kind: string;
            /** Method */
            method: string;
            /**
             * Paid On
             * Format: date
             */
            paid_on: string;
        };
        /** Page[InvoiceOut] */
        Page_InvoiceOut_: {
            /** Items */
            items: components["schemas"]["InvoiceOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[PaymentOut] */
        Page_PaymentOut_: {
            /** Items */
            items: components["schemas"]["PaymentOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * PaymentOut
         * @description A payment with its refunds.
         */
        PaymentOut: {
            /** Amount Cents */
            amount_cents: number;
            /** Booking Id */
            booking_id: string | null;
            /** Client Name */
            client_name: string;
            /** Currency */
            currency: string;
            /**
             * Failure
             * @description Why a card was refused, in Stripe's words.
             */
            failure: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Invoice Id */
            invoice_id: string | null;
            /**
             * Method
             * @enum {string}
             */
            method: "cash" | "etransfer" | "card" | "cheque" | "credit" | "other";
            /** Note */
            note: string | null;
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "deposit" | "invoice";
            /** Refunded Cents */
            refunded_cents: number;
            /** Refunds */
            refunds: components["schemas"]["RefundOut"][];
            /**
             * Status
             * @enum {string}
             */
            status: "PENDING" | "SUCCEEDED" | "FAILED" | "REFUNDED";
        };
        /**
         * PaymentRequest
         * @description Money that came in outside of Stripe.
         */
        PaymentRequest: {
            /** Amount Cents */
            amount_cents: number;
            /**
             * Invoice Id
             * Format: uuid
             */
            invoice_id: string;
            /**
             * Method
             * @enum {string}
             */
            method: "cash" | "etransfer" | "card" | "cheque" | "credit" | "other";
            /** Note */
            note?: string | null;
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
         * PublicInvoice
         * @description An invoice as its payer sees it.
         */
        PublicInvoice: {
            /** Booking Reference */
            booking_reference: string | null;
            /** Client Name */
            client_name: string;
            /** Currency */
            currency: string;
            /** Due Cents */
            due_cents: number;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            /** Lines */
            lines: components["schemas"]["Line"][];
            /**
             * Locale
             * @description Language of the client: `en` or `fr`.
             */
            locale: string;
            /** Number */
            number: string;
            organization: components["schemas"]["Seller"];
            /** Paid Cents */
            paid_cents: number;
            /** Payments */
            payments: components["schemas"]["Movement"][];
            /** Pdf Url */
            pdf_url: string;
            /**
             * Status
             * @enum {string}
             */
            status: "DRAFT" | "SENT" | "PARTIAL" | "PAID" | "OVERDUE" | "VOID";
            /** Subtotal Cents */
            subtotal_cents: number;
            /** Taxes */
            taxes: components["schemas"]["Tax"][];
            /** Total Cents */
            total_cents: number;
        };
        /**
         * RateOut
         * @description A tax with its validity.
         */
        RateOut: {
            /**
             * In Force
             * @description Whether it is charged today, in the organization's zone.
             */
            in_force: boolean;
            /**
             * Name
             * @example GST
             */
            name: string;
            /**
             * Rate Bp
             * @description Basis points: 500 is 5 %.
             * @example 500
             */
            rate_bp: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to?: string | null;
        };
        /**
         * RefundOut
         * @description Money that went back, or is on its way: `PENDING` is tried again until Stripe answers.
         */
        RefundOut: {
            /** Amount Cents */
            amount_cents: number;
            /** Error */
            error: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            /** Reason */
            reason: string;
            /**
             * Status
             * @enum {string}
             */
            status: "PENDING" | "SUCCEEDED" | "FAILED";
        };
        /**
         * RefundRequest
         * @description Money to give back; without an amount, all that is left of the payment.
         */
        RefundRequest: {
            /** Amount Cents */
            amount_cents?: number | null;
            /** Reason */
            reason: string;
        };
        /**
         * Seller
         * @description Who issued an invoice.
         */
        Seller: {
            /** Address */
            address?: string | null;
            /** Brand Color */
            brand_color?: string | null;
            /** Email */
            email?: string | null;
            /** Name */
            name: string;
            /** Phone */
            phone?: string | null;
            /** Tax Number */
            tax_number?: string | null;
        };
        /**
         * StaffMovement
         * @description The same with what staff need to act on it.
         */
        StaffMovement: {
            /** Amount Cents */
            amount_cents: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @example deposit
             * @example payment
             * @example refund
             */
            kind: string;
            /** Method */
            method: string;
            /** Note */
            note: string | null;
            /**
             * Paid On
             * Format: date
             */
            paid_on: string;
            /**
             * Payment Id
             * Format: uuid
             * @description The payment itself; of a refund, the one that was given back.
             */
            payment_id: string;
            /** Refundable Cents */
            refundable_cents: number;
            /** Status */
            status: string;
        };
        /**
         * Tax
         * @description One tax on a price.
         */
        Tax: {
            /**
             * Amount Cents
             * @description Minor units of the currency, e.g. cents.
             */
            amount_cents: number;
            /**
             * Name
             * @description `GST`, `HST`, `PST` or `QST`.
             */
            name: string;
            /**
             * Rate Bp
             * @description Hundredths of a percent: 500 is GST, 997.5 is QST.
             */
            rate_bp: string;
        };
        /**
         * TaxProfile
         * @description The taxes that the organization charges, and the number that it shows on invoices.
         */
        TaxProfile: {
            /**
             * Province
             * @example AB
             */
            province: string;
            /** Rates */
            rates: components["schemas"]["RateOut"][];
            /**
             * Tax Number
             * @example 123456789 RT0001
             */
            tax_number: string | null;
        };
        /**
         * VoidRequest
         * @description Why an invoice is void.
         */
        VoidRequest: {
            /**
             * Reason
             * @example Sent to the wrong client.
             */
            reason: string;
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
    show_tax_profile: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["TaxProfile"];
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
    list_invoices: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                /** @description Part of the number, the client's name or the booking's reference. */
                q?: string | null;
                /** @description Only those that stand so. */
                status?: ("DRAFT" | "SENT" | "PARTIAL" | "PAID" | "OVERDUE" | "VOID") | null;
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
                    "application/json": components["schemas"]["Page_InvoiceOut_"];
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
    show_invoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: string;
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
                    "application/json": components["schemas"]["InvoiceDetail"];
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
    download_invoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: string;
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
                    "application/pdf": unknown;
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
    void_an_invoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                invoice_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDetail"];
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
    list_payments: {
        parameters: {
            query?: {
                cursor?: string | null;
                /** @description Only those of one invoice. */
                invoice_id?: string | null;
                limit?: number;
                /** @description Only those that stand so. */
                status?: ("PENDING" | "SUCCEEDED" | "FAILED" | "REFUNDED") | null;
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
                    "application/json": components["schemas"]["Page_PaymentOut_"];
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
    record_a_payment: {
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
                "application/json": components["schemas"]["PaymentRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOut"];
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
    refund_a_payment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                payment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOut"];
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
    show_deposit_checkout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The booking's public token. */
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
                    "application/json": components["schemas"]["DepositCheckout"];
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
    show_public_invoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The invoice's public token. */
                token: string;
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
                    "application/json": components["schemas"]["PublicInvoice"];
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
    open_invoice_checkout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The invoice's public token. */
                token: string;
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
                    "application/json": components["schemas"]["CheckoutAddress"];
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
    download_public_invoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The invoice's public token. */
                token: string;
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
                    "application/pdf": unknown;
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
    receive_stripe_event: {
        parameters: {
            query?: never;
            header?: {
                "stripe-signature"?: string | null;
            };
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
                    "application/json": components["schemas"]["Acknowledged"];
                };
            };
            /** @description The signature is not valid */
            400: {
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

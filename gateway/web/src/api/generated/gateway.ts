// Written by `npm run api` from the service's OpenAPI document; changes here are lost.

export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether everything can do its work
         * @description Sums all services up.
         */
        get: operations["healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz/{service}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether one service can
         * @description That service's own answer.
         */
        get: operations["healthz_of"];
        put?: never;
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
         * Health
         * @description The state of a process. A lost broker alone is no reason to take it out of service: events wait.
         */
        Health: {
            /** Broker Connected */
            broker_connected: boolean;
            /** Current Revision */
            current_revision: string | null;
            /** Db Connected */
            db_connected: boolean;
            /** Error */
            error?: string | null;
            /** Expected Revision */
            expected_revision: string | null;
            /** Migrations Current */
            migrations_current: boolean;
            /** Outbox Pending */
            outbox_pending: number | null;
            /** Service */
            service: string;
            /**
             * Status
             * @enum {string}
             */
            status: "ready" | "unhealthy";
        };
        /** WholeHealth */
        WholeHealth: {
            services: {
                [key: string]: components["schemas"]["Health"];
            };
            /** @enum {string} */
            status: "ready" | "unhealthy";
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
    healthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeHealth"];
                };
            };
            /** @description Unhealthy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeHealth"];
                };
            };
        };
    };
    healthz_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                service: "booking" | "finance" | "identity" | "integration" | "notification";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Unhealthy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
}

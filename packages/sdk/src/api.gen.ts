export interface paths {
    "/api/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation's settings */
        get: operations["getOrganisation"];
        /** Change the organisation's settings */
        put: operations["setUpOrganisation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Activity types and attributes */
        get: operations["getCatalogue"];
        /** Add or change activity types and attributes; those not named stay */
        put: operations["applyCatalogue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/bad-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were not taken, with line number, reason and the raw line */
        get: operations["getBadRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/guess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a map for an uploaded file from its headers and content */
        post: operations["guessImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, the latest first */
        get: operations["listImports"];
        put?: never;
        /** Import an uploaded file; the map is checked before it is acknowledged */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What undoing an import would take back, and what was changed since */
        get: operations["previewUndo"];
        put?: never;
        /** Take an import back; refused until confirmed when facts were changed since */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file to import; answers the key that names it */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue of metrics */
        get: operations["listMetrics"];
        /** Add or change metrics; those not named stay. Schemes in force keep their frozen copies */
        put: operations["applyMetrics"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schemes with their version in force, and the templates that ship */
        get: operations["listSchemes"];
        /** Apply a scheme, from a file or a template, as its next version */
        put: operations["applyScheme"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A scheme's version in force */
        get: operations["getScheme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schemes that run by themselves, and when next */
        get: operations["listSchedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let a scheme run by itself */
        put: operations["setSchedule"];
        post?: never;
        /** Stop a scheme from running by itself */
        delete: operations["removeSchedule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a held run into force */
        post: operations["acceptRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs, the latest first */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop a held run; grades stay as they are */
        post: operations["rejectRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grade everybody, live or as a trial */
        post: operations["startRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo the last live run by a compensating one */
        post: operations["takeBackRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/explanations/{customer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a customer is in its tier, as it stands or as of a day */
        get: operations["explainGrade"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/grades/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All grades as a file, with reasons, in the organisation's language */
        get: operations["exportGrades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A customer's tiers over time, under every scheme */
        get: operations["getHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers with their grade, the best score first; of a run when one is named */
        get: operations["listGrades"];
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
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            /** @description What fills the words: texts, numbers, or a refusal inside this one. */
            params: {
                [key: string]: unknown;
            };
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
    getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisation's settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        /** @description ISO 4217; fixed once there are facts. */
                        baseCurrency: string;
                        /** @description IANA name; decides which day an instant falls on. */
                        timeZone: string;
                        fiscalStartMonth: number;
                        /** @enum {string} */
                        language: "zh" | "en";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUpOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description ISO 4217; fixed once there are facts. */
                    baseCurrency?: string;
                    /** @description IANA name; decides which day an instant falls on. */
                    timeZone?: string;
                    fiscalStartMonth?: number;
                    /** @enum {string} */
                    language?: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description Change the organisation's settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        /** @description ISO 4217; fixed once there are facts. */
                        baseCurrency: string;
                        /** @description IANA name; decides which day an instant falls on. */
                        timeZone: string;
                        fiscalStartMonth: number;
                        /** @enum {string} */
                        language: "zh" | "en";
                    };
                };
            };
            /** @description organisationHasFacts */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description organisationCurrencyUnknown, organisationTimeZoneUnknown */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Activity types and attributes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activityTypes: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            family: "transaction" | "follow-up" | "behaviour";
                        }[];
                        attributes: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            type: "text" | "number" | "day" | "bool" | "choice";
                            choices?: string[];
                        }[];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyCatalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    activityTypes?: {
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        /** @enum {string} */
                        family: "transaction" | "follow-up" | "behaviour";
                    }[];
                    attributes?: {
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        /** @enum {string} */
                        type: "text" | "number" | "day" | "bool" | "choice";
                        choices?: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Add or change activity types and attributes; those not named stay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activityTypes: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            family: "transaction" | "follow-up" | "behaviour";
                        }[];
                        attributes: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            type: "text" | "number" | "day" | "bool" | "choice";
                            choices?: string[];
                        }[];
                    };
                };
            };
            /** @description attributeTypeFixed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBadRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that were not taken, with line number, reason and the raw line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description importUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @enum {string} */
                        target: "customers" | "activities" | "rates";
                        /** @enum {string} */
                        status: "queued" | "running" | "done" | "refused" | "failed" | "undone";
                        dryRun: boolean;
                        fileName: string;
                        fileBytes: number;
                        /** @description How far it has read, for progress. */
                        bytesRead: number;
                        rowsRead: number;
                        rowsBad: number;
                        counts: {
                            added: number;
                            /** @description Rows that corrected a fact that was there. */
                            changed: number;
                            /** @description Rows that were there already. */
                            unchanged: number;
                            leftOut: number;
                            customersCreated: number;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @description The numbered change it was recorded as. */
                        change: number | null;
                        requestedAt: string;
                        finishedAt: string | null;
                        seconds: number | null;
                    };
                };
            };
            /** @description importUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guessImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: string;
                    fileName: string;
                    /** @enum {string} */
                    to?: "customers" | "activities" | "rates";
                };
            };
        };
        responses: {
            /** @description Propose a map for an uploaded file from its headers and content */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        map: {
                            /** @enum {string} */
                            to: "customers" | "activities" | "rates";
                            format?: {
                                /** @enum {string} */
                                kind?: "delimited" | "xlsx";
                                /** @description One character, or “whitespace”. */
                                delimiter?: string;
                                header?: boolean;
                                /** @enum {string} */
                                encoding?: "auto" | "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
                                quote?: string | null;
                                sheet?: string;
                                skipLines?: number;
                            };
                            /**
                             * @description Types by column; a column left out is text. Without a header, columns are “1”, “2”…
                             * @default {}
                             */
                            columns: {
                                [key: string]: ("text" | "number" | "decimal") | {
                                    date: string;
                                } | {
                                    number: {
                                        thousands?: string;
                                        /** @enum {string} */
                                        point?: "." | ",";
                                    };
                                };
                            };
                            fields: {
                                [key: string]: string | {
                                    value: string | number | boolean;
                                } | {
                                    expr: string;
                                };
                            };
                            /** @description A condition; rows that meet it are left out. */
                            leaveOut?: string;
                            /**
                             * @description What becomes of a row that is there already; fill writes blanks only.
                             * @default skip
                             * @enum {string}
                             */
                            existing: "skip" | "overwrite" | "fill";
                            /**
                             * @default create
                             * @enum {string}
                             */
                            unknownCustomers: "create" | "refuse";
                            /** @description Zone of the file's times; default the organisation's. */
                            timeZone?: string;
                        };
                        columns: string[];
                        sample: string[][];
                    };
                };
            };
            /** @description fileUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description fileEmpty, fileEncodingWrong, fileLineTooLong, fileNotXlsx, fileXlsxTooLarge, fileGzipBroken, fileQuoteUnclosed, fileUnreadable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Imports, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        imports: {
                            id: number;
                            /** @enum {string} */
                            target: "customers" | "activities" | "rates";
                            /** @enum {string} */
                            status: "queued" | "running" | "done" | "refused" | "failed" | "undone";
                            dryRun: boolean;
                            fileName: string;
                            fileBytes: number;
                            /** @description How far it has read, for progress. */
                            bytesRead: number;
                            rowsRead: number;
                            rowsBad: number;
                            counts: {
                                added: number;
                                /** @description Rows that corrected a fact that was there. */
                                changed: number;
                                /** @description Rows that were there already. */
                                unchanged: number;
                                leftOut: number;
                                customersCreated: number;
                            };
                            problem: {
                                code: string;
                                detail: string;
                            } | null;
                            /** @description The numbered change it was recorded as. */
                            change: number | null;
                            requestedAt: string;
                            finishedAt: string | null;
                            seconds: number | null;
                        }[];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: string;
                    fileName: string;
                    map: {
                        /** @enum {string} */
                        to: "customers" | "activities" | "rates";
                        format?: {
                            /** @enum {string} */
                            kind?: "delimited" | "xlsx";
                            /** @description One character, or “whitespace”. */
                            delimiter?: string;
                            header?: boolean;
                            /** @enum {string} */
                            encoding?: "auto" | "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
                            quote?: string | null;
                            sheet?: string;
                            skipLines?: number;
                        };
                        /**
                         * @description Types by column; a column left out is text. Without a header, columns are “1”, “2”…
                         * @default {}
                         */
                        columns?: {
                            [key: string]: ("text" | "number" | "decimal") | {
                                date: string;
                            } | {
                                number: {
                                    thousands?: string;
                                    /** @enum {string} */
                                    point?: "." | ",";
                                };
                            };
                        };
                        fields: {
                            [key: string]: string | {
                                value: string | number | boolean;
                            } | {
                                expr: string;
                            };
                        };
                        /** @description A condition; rows that meet it are left out. */
                        leaveOut?: string;
                        /**
                         * @description What becomes of a row that is there already; fill writes blanks only.
                         * @default skip
                         * @enum {string}
                         */
                        existing?: "skip" | "overwrite" | "fill";
                        /**
                         * @default create
                         * @enum {string}
                         */
                        unknownCustomers?: "create" | "refuse";
                        /** @description Zone of the file's times; default the organisation's. */
                        timeZone?: string;
                    };
                    /** @default false */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Import an uploaded file; the map is checked before it is acknowledged */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @enum {string} */
                        target: "customers" | "activities" | "rates";
                        /** @enum {string} */
                        status: "queued" | "running" | "done" | "refused" | "failed" | "undone";
                        dryRun: boolean;
                        fileName: string;
                        fileBytes: number;
                        /** @description How far it has read, for progress. */
                        bytesRead: number;
                        rowsRead: number;
                        rowsBad: number;
                        counts: {
                            added: number;
                            /** @description Rows that corrected a fact that was there. */
                            changed: number;
                            /** @description Rows that were there already. */
                            unchanged: number;
                            leftOut: number;
                            customersCreated: number;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @description The numbered change it was recorded as. */
                        change: number | null;
                        requestedAt: string;
                        finishedAt: string | null;
                        seconds: number | null;
                    };
                };
            };
            /** @description fileUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description fileEmpty, fileEncodingWrong, fileLineTooLong, fileNotXlsx, fileXlsxTooLarge, fileGzipBroken, fileQuoteUnclosed, fileUnreadable, mapColumnMissing, mapFieldUnknown, mapFieldMissing, mapExpressionWrong, mapDateFormatWrong, mapAttributeUnknown, mapTimeZoneUnknown, mapValueWrong, mapFieldTypeWrong, fileSheetUnknown */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What undoing an import would take back, and what was changed since */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        import: {
                            id: number;
                            /** @enum {string} */
                            target: "customers" | "activities" | "rates";
                            /** @enum {string} */
                            status: "queued" | "running" | "done" | "refused" | "failed" | "undone";
                            dryRun: boolean;
                            fileName: string;
                            fileBytes: number;
                            /** @description How far it has read, for progress. */
                            bytesRead: number;
                            rowsRead: number;
                            rowsBad: number;
                            counts: {
                                added: number;
                                /** @description Rows that corrected a fact that was there. */
                                changed: number;
                                /** @description Rows that were there already. */
                                unchanged: number;
                                leftOut: number;
                                customersCreated: number;
                            };
                            problem: {
                                code: string;
                                detail: string;
                            } | null;
                            /** @description The numbered change it was recorded as. */
                            change: number | null;
                            requestedAt: string;
                            finishedAt: string | null;
                            seconds: number | null;
                        };
                        /** @description Facts it would take back. */
                        facts: number;
                        /** @description Customers it created that nothing else refers to. */
                        customers: number;
                        /** @description Its facts that were changed since, and stay. */
                        kept: number;
                        changedSince: {
                            customer: string;
                            what: string;
                            change: number;
                            at: string;
                        }[];
                    };
                };
            };
            /** @description importUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description importNotDone, importAlreadyUndone */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    confirmed?: boolean;
                };
            };
        };
        responses: {
            /** @description Take an import back; refused until confirmed when facts were changed since */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @enum {string} */
                        target: "customers" | "activities" | "rates";
                        /** @enum {string} */
                        status: "queued" | "running" | "done" | "refused" | "failed" | "undone";
                        dryRun: boolean;
                        fileName: string;
                        fileBytes: number;
                        /** @description How far it has read, for progress. */
                        bytesRead: number;
                        rowsRead: number;
                        rowsBad: number;
                        counts: {
                            added: number;
                            /** @description Rows that corrected a fact that was there. */
                            changed: number;
                            /** @description Rows that were there already. */
                            unchanged: number;
                            leftOut: number;
                            customersCreated: number;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @description The numbered change it was recorded as. */
                        change: number | null;
                        requestedAt: string;
                        finishedAt: string | null;
                        seconds: number | null;
                    };
                };
            };
            /** @description importUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description importNotDone, importAlreadyUndone, importUndoUnconfirmed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadFile: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Upload a file to import; answers the key that names it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file: string;
                        bytes: number;
                    };
                };
            };
            /** @description fileTooLarge */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description fileEmpty */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description diskFull */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalogue of metrics */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly metrics: ({
                            /** @description Lower-case letters, digits and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                            /** @constant */
                            from: "activities";
                            readonly types?: string[];
                            where?: string;
                            /** @enum {string} */
                            aggregate: "count" | "sum" | "average" | "minimum" | "maximum" | "distinct" | "first" | "last" | "medianInterval";
                            of?: ("amount" | "cost" | "quantity" | "occasion" | "day" | "month" | "channel" | "source") | string;
                            window: {
                                /** @constant */
                                kind: "all";
                                yearsBack?: number;
                            } | {
                                /** @constant */
                                kind: "rolling";
                                length: number;
                                /** @enum {string} */
                                unit: "days" | "months";
                                offset?: number;
                                yearsBack?: number;
                            } | {
                                /** @constant */
                                kind: "toDate";
                                /** @enum {string} */
                                period: "year" | "quarter";
                                fiscal?: boolean;
                                offset?: number;
                                yearsBack?: number;
                            };
                        } | {
                            /** @description Lower-case letters, digits and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                            /** @constant */
                            from: "attribute";
                            attribute: string;
                        } | {
                            /** @description Lower-case letters, digits and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                            /** @constant */
                            from: "formula";
                            formula: string;
                        })[];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    readonly metrics: ({
                        /** @description Lower-case letters, digits and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        /** @enum {string} */
                        unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                        /** @constant */
                        from: "activities";
                        readonly types?: string[];
                        where?: string;
                        /** @enum {string} */
                        aggregate: "count" | "sum" | "average" | "minimum" | "maximum" | "distinct" | "first" | "last" | "medianInterval";
                        of?: ("amount" | "cost" | "quantity" | "occasion" | "day" | "month" | "channel" | "source") | string;
                        window: {
                            /** @constant */
                            kind: "all";
                            yearsBack?: number;
                        } | {
                            /** @constant */
                            kind: "rolling";
                            length: number;
                            /** @enum {string} */
                            unit: "days" | "months";
                            offset?: number;
                            yearsBack?: number;
                        } | {
                            /** @constant */
                            kind: "toDate";
                            /** @enum {string} */
                            period: "year" | "quarter";
                            fiscal?: boolean;
                            offset?: number;
                            yearsBack?: number;
                        };
                    } | {
                        /** @description Lower-case letters, digits and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        /** @enum {string} */
                        unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                        /** @constant */
                        from: "attribute";
                        attribute: string;
                    } | {
                        /** @description Lower-case letters, digits and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        /** @enum {string} */
                        unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                        /** @constant */
                        from: "formula";
                        formula: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description Add or change metrics; those not named stay. Schemes in force keep their frozen copies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly metrics: ({
                            /** @description Lower-case letters, digits and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                            /** @constant */
                            from: "activities";
                            readonly types?: string[];
                            where?: string;
                            /** @enum {string} */
                            aggregate: "count" | "sum" | "average" | "minimum" | "maximum" | "distinct" | "first" | "last" | "medianInterval";
                            of?: ("amount" | "cost" | "quantity" | "occasion" | "day" | "month" | "channel" | "source") | string;
                            window: {
                                /** @constant */
                                kind: "all";
                                yearsBack?: number;
                            } | {
                                /** @constant */
                                kind: "rolling";
                                length: number;
                                /** @enum {string} */
                                unit: "days" | "months";
                                offset?: number;
                                yearsBack?: number;
                            } | {
                                /** @constant */
                                kind: "toDate";
                                /** @enum {string} */
                                period: "year" | "quarter";
                                fiscal?: boolean;
                                offset?: number;
                                yearsBack?: number;
                            };
                        } | {
                            /** @description Lower-case letters, digits and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                            /** @constant */
                            from: "attribute";
                            attribute: string;
                        } | {
                            /** @description Lower-case letters, digits and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                            /** @constant */
                            from: "formula";
                            formula: string;
                        })[];
                    };
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSchemes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Schemes with their version in force, and the templates that ship */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        schemes: {
                            code: string;
                            version: number;
                            definition: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                population?: {
                                    where?: string;
                                    /** @enum {string} */
                                    unit?: "company" | "group" | "inherit";
                                };
                                readonly criteria: {
                                    /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                    code?: string;
                                    metric: string;
                                    weight: number;
                                    /** @enum {string} */
                                    direction?: "more" | "less";
                                    scoring: {
                                        /** @constant */
                                        kind: "bands";
                                        readonly bands: {
                                            at: number;
                                            points: number;
                                        }[];
                                        otherwise?: number;
                                    } | {
                                        /** @constant */
                                        kind: "quantiles";
                                        bins: number;
                                        shift?: number;
                                        readonly points?: number[];
                                    } | {
                                        /** @constant */
                                        kind: "linear";
                                        from: number;
                                        to: number;
                                    } | {
                                        /** @constant */
                                        kind: "map";
                                        points: {
                                            [key: string]: number;
                                        };
                                        otherwise?: number;
                                    };
                                    missing?: ("none" | "ungraded") | {
                                        points: number;
                                    };
                                }[];
                                readonly tiers?: {
                                    /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    enter: number;
                                    keep?: number;
                                    gate?: string;
                                    share?: number;
                                    strategy?: {
                                        en: string;
                                        zh: string;
                                    };
                                    reviewMonths?: number;
                                }[];
                                readonly classes?: {
                                    /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    when?: string;
                                    strategy?: {
                                        en: string;
                                        zh: string;
                                    };
                                    reviewMonths?: number;
                                }[];
                                ungradedWhen?: string;
                                newWhen?: string;
                                money?: string;
                                holdAbove?: number;
                            };
                            /** @description The metrics it reaches, as frozen with this version. */
                            metrics: ({
                                /** @description Lower-case letters, digits and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                                /** @constant */
                                from: "activities";
                                readonly types?: string[];
                                where?: string;
                                /** @enum {string} */
                                aggregate: "count" | "sum" | "average" | "minimum" | "maximum" | "distinct" | "first" | "last" | "medianInterval";
                                of?: ("amount" | "cost" | "quantity" | "occasion" | "day" | "month" | "channel" | "source") | string;
                                window: {
                                    /** @constant */
                                    kind: "all";
                                    yearsBack?: number;
                                } | {
                                    /** @constant */
                                    kind: "rolling";
                                    length: number;
                                    /** @enum {string} */
                                    unit: "days" | "months";
                                    offset?: number;
                                    yearsBack?: number;
                                } | {
                                    /** @constant */
                                    kind: "toDate";
                                    /** @enum {string} */
                                    period: "year" | "quarter";
                                    fiscal?: boolean;
                                    offset?: number;
                                    yearsBack?: number;
                                };
                            } | {
                                /** @description Lower-case letters, digits and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                                /** @constant */
                                from: "attribute";
                                attribute: string;
                            } | {
                                /** @description Lower-case letters, digits and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                                /** @constant */
                                from: "formula";
                                formula: string;
                            })[];
                            publishedAt: string;
                            /** @description True when applying it changed nothing. */
                            unchanged?: boolean;
                        }[];
                        templates: string[];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyScheme: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    activityTypes?: {
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        /** @enum {string} */
                        family: "transaction" | "follow-up" | "behaviour";
                    }[];
                    attributes?: {
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        /** @enum {string} */
                        type: "text" | "number" | "day" | "bool" | "choice";
                        choices?: string[];
                    }[];
                    readonly metrics?: ({
                        /** @description Lower-case letters, digits and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        /** @enum {string} */
                        unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                        /** @constant */
                        from: "activities";
                        readonly types?: string[];
                        where?: string;
                        /** @enum {string} */
                        aggregate: "count" | "sum" | "average" | "minimum" | "maximum" | "distinct" | "first" | "last" | "medianInterval";
                        of?: ("amount" | "cost" | "quantity" | "occasion" | "day" | "month" | "channel" | "source") | string;
                        window: {
                            /** @constant */
                            kind: "all";
                            yearsBack?: number;
                        } | {
                            /** @constant */
                            kind: "rolling";
                            length: number;
                            /** @enum {string} */
                            unit: "days" | "months";
                            offset?: number;
                            yearsBack?: number;
                        } | {
                            /** @constant */
                            kind: "toDate";
                            /** @enum {string} */
                            period: "year" | "quarter";
                            fiscal?: boolean;
                            offset?: number;
                            yearsBack?: number;
                        };
                    } | {
                        /** @description Lower-case letters, digits and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        /** @enum {string} */
                        unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                        /** @constant */
                        from: "attribute";
                        attribute: string;
                    } | {
                        /** @description Lower-case letters, digits and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        /** @enum {string} */
                        unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                        /** @constant */
                        from: "formula";
                        formula: string;
                    })[];
                    scheme: {
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        population?: {
                            where?: string;
                            /** @enum {string} */
                            unit?: "company" | "group" | "inherit";
                        };
                        readonly criteria: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code?: string;
                            metric: string;
                            weight: number;
                            /** @enum {string} */
                            direction?: "more" | "less";
                            scoring: {
                                /** @constant */
                                kind: "bands";
                                readonly bands: {
                                    at: number;
                                    points: number;
                                }[];
                                otherwise?: number;
                            } | {
                                /** @constant */
                                kind: "quantiles";
                                bins: number;
                                shift?: number;
                                readonly points?: number[];
                            } | {
                                /** @constant */
                                kind: "linear";
                                from: number;
                                to: number;
                            } | {
                                /** @constant */
                                kind: "map";
                                points: {
                                    [key: string]: number;
                                };
                                otherwise?: number;
                            };
                            missing?: ("none" | "ungraded") | {
                                points: number;
                            };
                        }[];
                        readonly tiers?: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            enter: number;
                            keep?: number;
                            gate?: string;
                            share?: number;
                            strategy?: {
                                en: string;
                                zh: string;
                            };
                            reviewMonths?: number;
                        }[];
                        readonly classes?: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            when?: string;
                            strategy?: {
                                en: string;
                                zh: string;
                            };
                            reviewMonths?: number;
                        }[];
                        ungradedWhen?: string;
                        newWhen?: string;
                        money?: string;
                        holdAbove?: number;
                    };
                } | {
                    template: string;
                };
            };
        };
        responses: {
            /** @description Apply a scheme, from a file or a template, as its next version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        version: number;
                        definition: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            population?: {
                                where?: string;
                                /** @enum {string} */
                                unit?: "company" | "group" | "inherit";
                            };
                            readonly criteria: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code?: string;
                                metric: string;
                                weight: number;
                                /** @enum {string} */
                                direction?: "more" | "less";
                                scoring: {
                                    /** @constant */
                                    kind: "bands";
                                    readonly bands: {
                                        at: number;
                                        points: number;
                                    }[];
                                    otherwise?: number;
                                } | {
                                    /** @constant */
                                    kind: "quantiles";
                                    bins: number;
                                    shift?: number;
                                    readonly points?: number[];
                                } | {
                                    /** @constant */
                                    kind: "linear";
                                    from: number;
                                    to: number;
                                } | {
                                    /** @constant */
                                    kind: "map";
                                    points: {
                                        [key: string]: number;
                                    };
                                    otherwise?: number;
                                };
                                missing?: ("none" | "ungraded") | {
                                    points: number;
                                };
                            }[];
                            readonly tiers?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                enter: number;
                                keep?: number;
                                gate?: string;
                                share?: number;
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                                reviewMonths?: number;
                            }[];
                            readonly classes?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                when?: string;
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                                reviewMonths?: number;
                            }[];
                            ungradedWhen?: string;
                            newWhen?: string;
                            money?: string;
                            holdAbove?: number;
                        };
                        /** @description The metrics it reaches, as frozen with this version. */
                        metrics: ({
                            /** @description Lower-case letters, digits and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                            /** @constant */
                            from: "activities";
                            readonly types?: string[];
                            where?: string;
                            /** @enum {string} */
                            aggregate: "count" | "sum" | "average" | "minimum" | "maximum" | "distinct" | "first" | "last" | "medianInterval";
                            of?: ("amount" | "cost" | "quantity" | "occasion" | "day" | "month" | "channel" | "source") | string;
                            window: {
                                /** @constant */
                                kind: "all";
                                yearsBack?: number;
                            } | {
                                /** @constant */
                                kind: "rolling";
                                length: number;
                                /** @enum {string} */
                                unit: "days" | "months";
                                offset?: number;
                                yearsBack?: number;
                            } | {
                                /** @constant */
                                kind: "toDate";
                                /** @enum {string} */
                                period: "year" | "quarter";
                                fiscal?: boolean;
                                offset?: number;
                                yearsBack?: number;
                            };
                        } | {
                            /** @description Lower-case letters, digits and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                            /** @constant */
                            from: "attribute";
                            attribute: string;
                        } | {
                            /** @description Lower-case letters, digits and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                            /** @constant */
                            from: "formula";
                            formula: string;
                        })[];
                        publishedAt: string;
                        /** @description True when applying it changed nothing. */
                        unchanged?: boolean;
                    };
                };
            };
            /** @description schemeTemplateUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description attributeTypeFixed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, schemeWeightsWrong, schemeTiersOutOfOrder, schemeKeepAboveEnter, schemeBaseTierWrong, schemeTierCodeWrong, schemeClassesOpen, schemeCriterionDoubled, schemePointsWrong, schemeBandsOutOfOrder, schemeScoringWrong, schemeExpressionWrong, schemeMoneyWrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A scheme's version in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        version: number;
                        definition: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            population?: {
                                where?: string;
                                /** @enum {string} */
                                unit?: "company" | "group" | "inherit";
                            };
                            readonly criteria: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code?: string;
                                metric: string;
                                weight: number;
                                /** @enum {string} */
                                direction?: "more" | "less";
                                scoring: {
                                    /** @constant */
                                    kind: "bands";
                                    readonly bands: {
                                        at: number;
                                        points: number;
                                    }[];
                                    otherwise?: number;
                                } | {
                                    /** @constant */
                                    kind: "quantiles";
                                    bins: number;
                                    shift?: number;
                                    readonly points?: number[];
                                } | {
                                    /** @constant */
                                    kind: "linear";
                                    from: number;
                                    to: number;
                                } | {
                                    /** @constant */
                                    kind: "map";
                                    points: {
                                        [key: string]: number;
                                    };
                                    otherwise?: number;
                                };
                                missing?: ("none" | "ungraded") | {
                                    points: number;
                                };
                            }[];
                            readonly tiers?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                enter: number;
                                keep?: number;
                                gate?: string;
                                share?: number;
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                                reviewMonths?: number;
                            }[];
                            readonly classes?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                when?: string;
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                                reviewMonths?: number;
                            }[];
                            ungradedWhen?: string;
                            newWhen?: string;
                            money?: string;
                            holdAbove?: number;
                        };
                        /** @description The metrics it reaches, as frozen with this version. */
                        metrics: ({
                            /** @description Lower-case letters, digits and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                            /** @constant */
                            from: "activities";
                            readonly types?: string[];
                            where?: string;
                            /** @enum {string} */
                            aggregate: "count" | "sum" | "average" | "minimum" | "maximum" | "distinct" | "first" | "last" | "medianInterval";
                            of?: ("amount" | "cost" | "quantity" | "occasion" | "day" | "month" | "channel" | "source") | string;
                            window: {
                                /** @constant */
                                kind: "all";
                                yearsBack?: number;
                            } | {
                                /** @constant */
                                kind: "rolling";
                                length: number;
                                /** @enum {string} */
                                unit: "days" | "months";
                                offset?: number;
                                yearsBack?: number;
                            } | {
                                /** @constant */
                                kind: "toDate";
                                /** @enum {string} */
                                period: "year" | "quarter";
                                fiscal?: boolean;
                                offset?: number;
                                yearsBack?: number;
                            };
                        } | {
                            /** @description Lower-case letters, digits and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                            /** @constant */
                            from: "attribute";
                            attribute: string;
                        } | {
                            /** @description Lower-case letters, digits and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                            /** @constant */
                            from: "formula";
                            formula: string;
                        })[];
                        publishedAt: string;
                        /** @description True when applying it changed nothing. */
                        unchanged?: boolean;
                    };
                };
            };
            /** @description schemeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSchedules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Schemes that run by themselves, and when next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        schedules: {
                            scheme: string;
                            schedule: {
                                /** @enum {string} */
                                frequency: "daily" | "weekly" | "monthly";
                                /**
                                 * @description In the organisation's time zone.
                                 * @default 2
                                 */
                                hour: number;
                                /** @description Weekly: 1 is Monday (the default). */
                                weekday?: number;
                                /** @description Monthly: default 1; the month's last day where it has no such day. */
                                dayOfMonth?: number;
                            };
                            nextDue: string;
                            lastDue: string | null;
                        }[];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    frequency: "daily" | "weekly" | "monthly";
                    /**
                     * @description In the organisation's time zone.
                     * @default 2
                     */
                    hour?: number;
                    /** @description Weekly: 1 is Monday (the default). */
                    weekday?: number;
                    /** @description Monthly: default 1; the month's last day where it has no such day. */
                    dayOfMonth?: number;
                };
            };
        };
        responses: {
            /** @description Let a scheme run by itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        schedule: {
                            /** @enum {string} */
                            frequency: "daily" | "weekly" | "monthly";
                            /**
                             * @description In the organisation's time zone.
                             * @default 2
                             */
                            hour: number;
                            /** @description Weekly: 1 is Monday (the default). */
                            weekday?: number;
                            /** @description Monthly: default 1; the month's last day where it has no such day. */
                            dayOfMonth?: number;
                        };
                        nextDue: string;
                        lastDue: string | null;
                    };
                };
            };
            /** @description schemeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop a scheme from running by itself */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description schemeUnknown, scheduleUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put a held run into force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        scheme: string;
                        version: number;
                        /** @enum {string} */
                        kind: "live" | "trial" | "take-back";
                        /** @enum {string} */
                        status: "queued" | "running" | "held" | "published" | "finished" | "rejected" | "superseded" | "failed" | "taken-back";
                        /** @description queued, metrics, kernel, writing, publishing, done. */
                        stage: string;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        effectiveOn: string;
                        /** @description The last numbered change of facts it saw. */
                        knownTo: number | null;
                        customers: number;
                        tiers: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            customers: number;
                            /** @description The scheme's money metric, added up. */
                            money: string | null;
                        }[];
                        moves: {
                            total: number;
                            up: number;
                            down: number;
                            /** @description Graded for the first time; not a move. */
                            first: number;
                            outOfTop: number;
                            matrix: {
                                from: string | null;
                                to: string | null;
                                customers: number;
                            }[];
                        };
                        /** @description Why it waits for a decision. */
                        held: ("first" | "share" | "top")[];
                        seconds: {
                            total: number;
                            metrics: number;
                            kernel: number;
                            write: number;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        requestedAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description runUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description runNotHeld, runOvertaken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        scheme: string;
                        version: number;
                        /** @enum {string} */
                        kind: "live" | "trial" | "take-back";
                        /** @enum {string} */
                        status: "queued" | "running" | "held" | "published" | "finished" | "rejected" | "superseded" | "failed" | "taken-back";
                        /** @description queued, metrics, kernel, writing, publishing, done. */
                        stage: string;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        effectiveOn: string;
                        /** @description The last numbered change of facts it saw. */
                        knownTo: number | null;
                        customers: number;
                        tiers: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            customers: number;
                            /** @description The scheme's money metric, added up. */
                            money: string | null;
                        }[];
                        moves: {
                            total: number;
                            up: number;
                            down: number;
                            /** @description Graded for the first time; not a move. */
                            first: number;
                            outOfTop: number;
                            matrix: {
                                from: string | null;
                                to: string | null;
                                customers: number;
                            }[];
                        };
                        /** @description Why it waits for a decision. */
                        held: ("first" | "share" | "top")[];
                        seconds: {
                            total: number;
                            metrics: number;
                            kernel: number;
                            write: number;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        requestedAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description runUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
                scheme?: string;
                status?: "queued" | "running" | "held" | "published" | "finished" | "rejected" | "superseded" | "failed" | "taken-back";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Runs, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        runs: {
                            id: number;
                            scheme: string;
                            version: number;
                            /** @enum {string} */
                            kind: "live" | "trial" | "take-back";
                            /** @enum {string} */
                            status: "queued" | "running" | "held" | "published" | "finished" | "rejected" | "superseded" | "failed" | "taken-back";
                            /** @description queued, metrics, kernel, writing, publishing, done. */
                            stage: string;
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            asOf: string;
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            effectiveOn: string;
                            /** @description The last numbered change of facts it saw. */
                            knownTo: number | null;
                            customers: number;
                            tiers: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                customers: number;
                                /** @description The scheme's money metric, added up. */
                                money: string | null;
                            }[];
                            moves: {
                                total: number;
                                up: number;
                                down: number;
                                /** @description Graded for the first time; not a move. */
                                first: number;
                                outOfTop: number;
                                matrix: {
                                    from: string | null;
                                    to: string | null;
                                    customers: number;
                                }[];
                            };
                            /** @description Why it waits for a decision. */
                            held: ("first" | "share" | "top")[];
                            seconds: {
                                total: number;
                                metrics: number;
                                kernel: number;
                                write: number;
                            };
                            problem: {
                                code: string;
                                detail: string;
                            } | null;
                            requestedAt: string;
                            finishedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Drop a held run; grades stay as they are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        scheme: string;
                        version: number;
                        /** @enum {string} */
                        kind: "live" | "trial" | "take-back";
                        /** @enum {string} */
                        status: "queued" | "running" | "held" | "published" | "finished" | "rejected" | "superseded" | "failed" | "taken-back";
                        /** @description queued, metrics, kernel, writing, publishing, done. */
                        stage: string;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        effectiveOn: string;
                        /** @description The last numbered change of facts it saw. */
                        knownTo: number | null;
                        customers: number;
                        tiers: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            customers: number;
                            /** @description The scheme's money metric, added up. */
                            money: string | null;
                        }[];
                        moves: {
                            total: number;
                            up: number;
                            down: number;
                            /** @description Graded for the first time; not a move. */
                            first: number;
                            outOfTop: number;
                            matrix: {
                                from: string | null;
                                to: string | null;
                                customers: number;
                            }[];
                        };
                        /** @description Why it waits for a decision. */
                        held: ("first" | "share" | "top")[];
                        seconds: {
                            total: number;
                            metrics: number;
                            kernel: number;
                            write: number;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        requestedAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description runUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description runNotHeld */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Default: today in the organisation's time zone.
                     */
                    asOf?: string;
                    /** @default false */
                    trial?: boolean;
                    /** @description A change number or an instant; trials only. */
                    knownTo?: string;
                    /**
                     * @description Publish even if it would be held.
                     * @default false
                     */
                    accept?: boolean;
                };
            };
        };
        responses: {
            /** @description Grade everybody, live or as a trial */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        scheme: string;
                        version: number;
                        /** @enum {string} */
                        kind: "live" | "trial" | "take-back";
                        /** @enum {string} */
                        status: "queued" | "running" | "held" | "published" | "finished" | "rejected" | "superseded" | "failed" | "taken-back";
                        /** @description queued, metrics, kernel, writing, publishing, done. */
                        stage: string;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        effectiveOn: string;
                        /** @description The last numbered change of facts it saw. */
                        knownTo: number | null;
                        customers: number;
                        tiers: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            customers: number;
                            /** @description The scheme's money metric, added up. */
                            money: string | null;
                        }[];
                        moves: {
                            total: number;
                            up: number;
                            down: number;
                            /** @description Graded for the first time; not a move. */
                            first: number;
                            outOfTop: number;
                            matrix: {
                                from: string | null;
                                to: string | null;
                                customers: number;
                            }[];
                        };
                        /** @description Why it waits for a decision. */
                        held: ("first" | "share" | "top")[];
                        seconds: {
                            total: number;
                            metrics: number;
                            kernel: number;
                            write: number;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        requestedAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description schemeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description runAlreadyGoing, runAsOfBack */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description runAsOfInFuture, runAsOfBeforeFacts, runNoFacts, runKnownToWrong, runKnownToLive */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeBackRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Undo the last live run by a compensating one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        scheme: string;
                        version: number;
                        /** @enum {string} */
                        kind: "live" | "trial" | "take-back";
                        /** @enum {string} */
                        status: "queued" | "running" | "held" | "published" | "finished" | "rejected" | "superseded" | "failed" | "taken-back";
                        /** @description queued, metrics, kernel, writing, publishing, done. */
                        stage: string;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        effectiveOn: string;
                        /** @description The last numbered change of facts it saw. */
                        knownTo: number | null;
                        customers: number;
                        tiers: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            customers: number;
                            /** @description The scheme's money metric, added up. */
                            money: string | null;
                        }[];
                        moves: {
                            total: number;
                            up: number;
                            down: number;
                            /** @description Graded for the first time; not a move. */
                            first: number;
                            outOfTop: number;
                            matrix: {
                                from: string | null;
                                to: string | null;
                                customers: number;
                            }[];
                        };
                        /** @description Why it waits for a decision. */
                        held: ("first" | "share" | "top")[];
                        seconds: {
                            total: number;
                            metrics: number;
                            kernel: number;
                            write: number;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        requestedAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description runUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description runNotLast, runAlreadyGoing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainGrade: {
        parameters: {
            query?: {
                asOf?: string;
                knownTo?: string;
            };
            header?: never;
            path: {
                scheme: string;
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why a customer is in its tier, as it stands or as of a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customer: {
                            code: string;
                            name: string | null;
                        };
                        scheme: string;
                        version: number;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        knownTo: number;
                        /** @description The grade in force, rather than one worked out for the day asked. */
                        inForce: boolean;
                        /** @description A tier's or class's code, or “ungraded” or “new”. */
                        tier: string;
                        tierName: {
                            en: string;
                            zh: string;
                        };
                        since: string | null;
                        score: number | null;
                        /** @description What made the customer ungraded or new: a condition, or a criterion's missing value. */
                        because: string | null;
                        parts: {
                            criterion: string;
                            metric: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            unit: string;
                            value: number | string | null;
                            /** @description 0–100 before weighting. */
                            points: number;
                            weight: number;
                            /** @description What it adds to the score; parts add up to it exactly. */
                            part: number;
                            /** @description The quantile bin, 1 is worst. */
                            bin: number | null;
                            /** @description The rule that gave the points, in words. */
                            rule: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        tiers: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            enter: number | null;
                            keep: number | null;
                            gate: string | null;
                            gatePassed: boolean | null;
                            when: string | null;
                            share: number | null;
                        }[];
                        /** @description Points missing to the next tier; its gate where that fails, and what of it. */
                        next: {
                            tier: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            points: number;
                            gate: string | null;
                            /** @description The tier takes only the best share of the base. */
                            share: number | null;
                            demands: {
                                metric: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                unit: string;
                                operator: string;
                                threshold: number | string | null;
                                value: number | string | null;
                                /** @description How much is missing, where that can be said. */
                                short: number | string | null;
                            }[];
                        } | null;
                        /** @description Down to which score the tier is kept, and how far that is. */
                        keeps: {
                            score: number;
                            margin: number;
                        } | null;
                        metrics: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            unit: string;
                            value: number | string | null;
                        }[];
                        facts: {
                            count: number;
                            first: string | null;
                            last: string | null;
                        };
                        strategy: {
                            en: string;
                            zh: string;
                        } | null;
                        nextReview: string | null;
                    };
                };
            };
            /** @description schemeUnknown, customerUnknown, gradeUnknown, gradeOutsidePopulation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rowCustomerAmbiguous, metricTooLarge, runKnownToWrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportGrades: {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                run?: number;
            };
            header?: never;
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All grades as a file, with reasons, in the organisation's language */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description schemeUnknown, runUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description runResultsGone, schemeNotRun */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A customer's tiers over time, under every scheme */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customer: {
                            code: string;
                            name: string | null;
                        };
                        spans: {
                            scheme: string;
                            tier: string;
                            tierName: {
                                en: string;
                                zh: string;
                            };
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            from: string;
                            to: string | null;
                            score: number | null;
                            /** @enum {string} */
                            cause: "first" | "facts" | "rules" | "override" | "correction";
                            run: number;
                        }[];
                    };
                };
            };
            /** @description customerUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rowCustomerAmbiguous */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrades: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
                tier?: string;
                run?: number;
            };
            header?: never;
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Customers with their grade, the best score first; of a run when one is named */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        grades: {
                            customer: string;
                            name: string | null;
                            tier: string;
                            score: number | null;
                            points: number[];
                            /** @description The first day of this tier; null in a trial. */
                            since: string | null;
                        }[];
                    };
                };
            };
            /** @description schemeUnknown, runUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description runResultsGone, schemeNotRun */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

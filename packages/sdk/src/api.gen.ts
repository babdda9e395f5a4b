export interface paths {
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one's own password; every other session of the user ends */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one's own name or language */
        put: operations["changeProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a user: what is given changes, null takes away; disabling ends the user's sessions */
        put: operations["changeUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All users, by name */
        get: operations["listUsers"];
        put?: never;
        /** Create a user with a password made by the server */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getSession"];
        put?: never;
        /** Sign in with a user name, an e-mail address or a mobile number */
        post: operations["signIn"];
        /** Sign out; to do so twice is no error */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names to choose from as a customer's owner or team: those in use among one's customers, and users' */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/first-visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the first administrator with the token of the link the server printed, and sign in */
        post: operations["makeFirstVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a user a new password made by the server; the user's sessions end */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The demo company, and how far it has been brought in */
        get: operations["getDemo"];
        put?: never;
        /** Bring the demo company into an empty organisation and grade it; once begun, go on where it failed */
        post: operations["startDemo"];
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
    "/api/activity-types/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add an activity type, or rename it */
        put: operations["saveActivityType"];
        post?: never;
        /** Remove an activity type that nothing uses */
        delete: operations["dropActivityType"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attributes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add an attribute, or rename it and change its choices; its type only while nothing uses it */
        put: operations["saveAttribute"];
        post?: never;
        /** Remove an attribute that nothing uses */
        delete: operations["dropAttribute"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the decision is made, in both languages; with a customer's code, how theirs came about */
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the tiers in force are spread over the values of an attribute: region, size, industry, kind */
        get: operations["getTierShares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/fixes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct the cells of a bad row of a dry run; every later import of the upload takes them */
        post: operations["fixImportRow"];
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
    "/api/imports/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were not taken, with line, reason, raw line and cells; the first 1,000 */
        get: operations["listImportProblems"];
        put?: never;
        post?: never;
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
    "/api/imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first rows of an import's file as they are understood, and the questions of its dry run */
        get: operations["previewImport"];
        put?: never;
        post?: never;
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
    "/api/imports/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An import as it comes along, as server-sent events: the import at every change, then “end” */
        get: operations["watchImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import-maps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a saved map */
        delete: operations["deleteImportMap"];
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
        /** Propose a map for an uploaded file: a saved one with the same headers, else by headers and content */
        post: operations["guessImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import-maps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved maps, by name */
        get: operations["listImportMaps"];
        /** Keep a map under a name, in place of one of the same name, for files with the same headers */
        put: operations["saveImportMap"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import-templates/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file to fill in and import: headers that are recognised, and a few sample rows */
        get: operations["getImportTemplate"];
        put?: never;
        post?: never;
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
    "/api/expressions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an expression can stand where it is written; all that is wrong with it, and where */
        post: operations["checkExpression"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add a metric or change it; schemes in force keep their frozen copies */
        put: operations["saveMetric"];
        post?: never;
        /** Remove a metric that no scheme in force, no draft and no other metric uses */
        delete: operations["dropMetric"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expressions/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an expression may read and call, for completion */
        get: operations["listExpressionNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a metric would give for a few customers, while it is written; nothing is saved */
        post: operations["previewMetric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics/distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How the values of a metric are spread over the customers one sees, to place thresholds among them */
        post: operations["measureDistribution"];
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
        /** Schemes with their version in force, the templates that ship, and drafts for who may edit them */
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
    "/api/schemes/{scheme}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A scheme as it was published under a number */
        get: operations["getVersion"];
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
    "/api/schemes/{scheme}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A scheme's versions, the latest first, and which is in force today */
        get: operations["listVersions"];
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
    "/api/schemes/{scheme}/versions/{version}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish an earlier version again, with its metrics as they were then, as the next version */
        post: operations["republishVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{template}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what a template stands on and begin a draft of each of its schemes; what exists already stays */
        post: operations["applyTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{template}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A template whole, and what applying it would add or leave as it is */
        get: operations["getTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways to grade that ship, what each brings, and which of their schemes are here already */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/draft/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a submitted draft, as another user than who submitted it */
        post: operations["approveDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draft of a scheme, and all that is wrong with it */
        get: operations["getDraft"];
        /** Keep a draft as it is, finished or not, and say all that is wrong with it */
        put: operations["saveDraft"];
        post?: never;
        /** Throw a draft away; the version in force stays */
        delete: operations["dropDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/draft/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring one's own edits of a draft together with those that somebody else saved meanwhile */
        post: operations["mergeDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/draft/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freeze a draft as the scheme's next version; runs use it, from the day on if one is given */
        post: operations["publishDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/draft/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a submitted draft back to be written on, and say why */
        post: operations["sendBackDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a draft: blank, from a template, or from a version of a scheme */
        post: operations["startDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/draft/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a finished draft for another user to approve; it is not edited while it is looked at */
        post: operations["submitDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a scheme from a file or a template: what it stands on joins the catalogue, it becomes a draft */
        post: operations["submitFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/draft/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grade everybody by a draft, to be looked at: nothing is published */
        post: operations["tryDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/draft/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a submitted or approved draft, to be edited again */
        post: operations["withdrawDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two versions of a scheme, or a version and the draft, in words */
        get: operations["getDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what with a scheme, the latest first: its drafts, reviews, versions and live runs */
        get: operations["getSchemeLog"];
        put?: never;
        post?: never;
        delete?: never;
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
    "/api/runs/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What two runs found, side by side */
        get: operations["compareRuns"];
        put?: never;
        post?: never;
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
    "/api/runs/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who moves by a run, or would: against the grades it was compared with */
        get: operations["listMoves"];
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
    "/api/runs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A run as it comes along, as server-sent events: the run at every change, then “end” */
        get: operations["watchRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What rules would do if they were published and run: a look at everybody, of which nothing is kept */
        post: operations["tryRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/staleness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the grades in force are behind the facts, and why */
        get: operations["getStaleness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/regrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grade the customers again whose facts changed, now: also after it failed */
        post: operations["regradeScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/regrading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whether customers are graded again as their facts change */
        put: operations["setRegrading"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/replays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A replay with what it found */
        get: operations["getReplay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last replays of a scheme, the latest first */
        get: operations["listReplays"];
        put?: never;
        /** Replay rules as of past month-ends: how tiers would have moved, and what the score foretold */
        post: operations["startReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/replays/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A replay as it comes along, as server-sent events: the replay at every change, then “end” */
        get: operations["watchReplay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grades in force under two schemes, side by side */
        get: operations["compareSchemes"];
        put?: never;
        post?: never;
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
        /** Why a customer is in its tier: as it stands, as a run found it, or as of a day */
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
    "/api/schemes/{scheme}/counterfactuals/{customer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the next tier needs, what would lose this one, and what happens if nothing is done */
        get: operations["findCounterfactuals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/pending/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The worksheet of cases: pending moves with their points, and room for decision and reason */
        get: operations["exportPending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/pending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rises and falls of tier that wait for their day, the next due first */
        get: operations["listPending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overrides/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to an override, as a lead of the customer's team */
        post: operations["agreeOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overrides/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve an override: the tier applies from today */
        post: operations["approveOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for another tier of a customer than the rules give, for a time and with a reason */
        post: operations["askOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overrides/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an override before its last day, with the reason: the tier by the rules applies from today */
        post: operations["endOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/override-quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many overrides each team may have under a scheme, and has; a manager is told of the teams led */
        get: operations["getOverrideQuotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Overrides of the customers one sees, the latest first, and how the tier without them fared */
        get: operations["listOverrides"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overrides/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse an override, with the reason: as a lead before it is agreed to, as an approver at any time */
        post: operations["refuseOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overrides/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one's own request back before it is decided */
        post: operations["withdrawOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct a follow-up: the whole of it is given anew, the old version is kept */
        put: operations["correctFollowUp"];
        post?: never;
        /** Take a follow-up away; the change answered can be undone */
        delete: operations["retireFollowUp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow-ups with a customer, the latest first */
        get: operations["listFollowUps"];
        put?: never;
        /** Record a call, visit, mail or meeting; an empty body is a call today */
        post: operations["createFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a customer; who may not assign customers becomes its owner */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A customer: profile, attributes, tags, counts */
        get: operations["getCustomer"];
        /** Change what is given of a customer, as one change; owner and team need the right to assign */
        put: operations["editCustomer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A customer's grade in force under every scheme */
        get: operations["getCustomerGrades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A customer's business records, the latest first, with totals by type */
        get: operations["listActivities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what of a customer, the latest first */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/changes/{change}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back an edit or a follow-up; refused when its facts were changed since */
        post: operations["undoCustomerChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contacts of a customer, decision makers first, protected fields masked */
        get: operations["listContacts"];
        put?: never;
        /** Add a contact */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change what is given of a contact */
        put: operations["editContact"];
        post?: never;
        /** Delete a contact and destroy its key: nothing restores its protected fields */
        delete: operations["deleteContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Contacts with exactly this phone number or e-mail address, of the customers one sees */
        post: operations["findContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/contacts/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a protected field in clear, with a reason; it is logged who looked, at what and why */
        post: operations["revealContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the audit log from end to end: edits, deletions, reorders, a tail cut off */
        get: operations["checkAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit log, the latest first; before an entry when one is named */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files kept with a customer, the latest first */
        get: operations["listAttachments"];
        put?: never;
        /** Keep a file with a customer, at most 20 MiB */
        post: operations["addAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself, always as a download */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        /** Delete a file for good */
        delete: operations["deleteAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tiers, the last runs, what waits for a decision, what is stale and what to do next */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{a}/{b}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two customers side by side, by their codes */
        get: operations["compareDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{a}/{b}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that two customers are not the same; later searches remember it */
        put: operations["dismissDuplicate"];
        post?: never;
        /** Take back that two customers are not the same */
        delete: operations["restoreDuplicate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last search for duplicates, and when one was last finished */
        get: operations["getDuplicateSearch"];
        put?: never;
        /** Search all customers for duplicates; answers the search under way if there is one */
        post: operations["startDuplicateSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of customers that may be one, the likeliest first */
        get: operations["listDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Merges, the latest first */
        get: operations["listMerges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge one customer into another, as one change that can be undone */
        post: operations["mergeDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/merges/{change}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a merge back: both customers are as they were before it */
        post: operations["undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign or tag many customers, from today on, as one change that can be undone */
        post: operations["changeCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Customers as a file, in the language of the request */
        post: operations["exportCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What lists of customers can show, filter by and sort by */
        get: operations["getCustomerColumns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a one-time address; only for who asked for it */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/export-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A one-time address of such a file, for browsers that only follow plain links */
        post: operations["linkExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A page of customers: filtered, sorted, searched by name, pinyin, initials or code */
        post: operations["queryCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one's own change of many customers back; what was changed since stays */
        post: operations["undoChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a view: one's own, or a shared one; only its author or an administrator makes it private */
        put: operations["changeCustomerView"];
        post?: never;
        /** Remove a view; a shared one only its author or an administrator may */
        delete: operations["removeCustomerView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customer-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own views of customers and those that are shared, in the order of their tabs */
        get: operations["listCustomerViews"];
        put?: never;
        /** Keep a list of customers under a name */
        post: operations["createCustomerView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/suggestions/weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Learn from an imported list of own tiers: which weights reproduce it best, whom they disagree on */
        post: operations["learnRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/suggestions/bands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bands for a criterion out of the customers' own values: nothing is changed */
        post: operations["suggestBands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{scheme}/suggestions/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Thresholds for the tiers out of the customers' scores, with gates and limits as they are */
        post: operations["suggestTiers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/value/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the figures of the value settings to the catalogue of metrics, so that schemes can use them */
        post: operations["addValueMetrics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/value/fits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fit a model to all customers' purchases; nothing is kept */
        post: operations["fitModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How customers are valued, the last report, and the one being made */
        get: operations["getValue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/value/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change how customers are valued; the next report follows it */
        put: operations["saveValueSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/value/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a value report; answers the one under way if there is one */
        post: operations["startValueReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one customer is worth, as the last value report found; null where there is none yet */
        get: operations["getCustomerValue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/value/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The customers of a group of the last value report, of those one sees */
        get: operations["listValueCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a customer is judged on every scale, and all assessments in force, the latest first */
        get: operations["listCustomerAssessments"];
        put?: never;
        /** Judge a customer on a scale, in one's own name; a second time on one day corrects the first */
        post: operations["assessCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer}/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct an assessment of one's own, administrators anybody's; the old version is kept */
        put: operations["correctAssessment"];
        post?: never;
        /** Take an assessment of one's own away, administrators anybody's; the change can be undone */
        delete: operations["retireAssessment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessment-scales/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add a scale or change it; a level that an assessment has stays */
        put: operations["saveAssessmentScale"];
        post?: never;
        /** Remove a scale that no metric reads and nobody was ever judged on */
        delete: operations["dropAssessmentScale"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/worksheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A table of the customers in sight, with the anchors and what was said last, to fill in and upload */
        get: operations["getAssessmentWorksheet"];
        put?: never;
        /** Take a filled-in worksheet, or any table with its columns: good rows as one change, bad ones told */
        post: operations["takeAssessmentWorksheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessment-scales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scales on which customers are judged */
        get: operations["listAssessmentScales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where raters are wanted among the customers in sight: too few ever judged, or not lately enough */
        get: operations["listDueAssessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments/changes/{change}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what one change did to assessments, be it one or a whole worksheet */
        post: operations["undoAssessments"];
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
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 8 to 128 characters; easily guessed ones are refused. */
                    current: string;
                    /** @description 8 to 128 characters; easily guessed ones are refused. */
                    next: string;
                };
            };
        };
        responses: {
            /** @description Change one's own password; every other session of the user ends */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description signInNeeded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description passwordWrong, passwordLength, passwordCommon */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signInThrottled */
            429: {
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
    changeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As colleagues read it. */
                    name?: string;
                    /** @enum {string} */
                    language?: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description Change one's own name or language */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        signedIn: true;
                        /** @description For the holder of the local key: `local`, who is no user. */
                        user: {
                            id: string;
                            /** @description As colleagues read it. */
                            name: string;
                            userName: string;
                            email: string | null;
                            /** @description E.164, such as +8613800001234. */
                            mobile: string | null;
                            /** @enum {string} */
                            role: "administrator" | "manager" | "member";
                            /** @description How customers name the user as their owner. */
                            owner: string;
                            /** @description Teams the user leads, as customers name them. */
                            teams: string[];
                            /** @enum {string} */
                            language: "zh" | "en";
                            /** @description A disabled user cannot sign in and is signed out. */
                            disabled: boolean;
                        };
                        /** @description What the role permits. */
                        permissions: ("manageUsers" | "setUpOrganisation" | "editCatalogue" | "editSchemes" | "approveSchemes" | "runSchemes" | "agreeOverrides" | "approveOverrides" | "importFiles" | "mergeCustomers" | "assignCustomers" | "exportCustomers" | "readValue" | "readAudit")[];
                        /** @description False until the organisation has a name. */
                        organisationSetUp: boolean;
                    } | {
                        /** @constant */
                        signedIn: false;
                        /** @description There is no user yet: the server's link makes the first. */
                        firstVisit: boolean;
                    };
                };
            };
            /** @description signInNeeded */
            401: {
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
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As colleagues read it. */
                    name?: string;
                    /** @description To sign in with; case does not matter. */
                    userName?: string;
                    email?: string | null;
                    mobile?: string | null;
                    /** @enum {string} */
                    role?: "administrator" | "manager" | "member";
                    /** @description How customers name the user as their owner. */
                    owner?: string;
                    /** @description Teams the user leads, as customers name them. */
                    teams?: string[];
                    /** @enum {string} */
                    language?: "zh" | "en";
                    disabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Change a user: what is given changes, null takes away; disabling ends the user's sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description As colleagues read it. */
                        name: string;
                        userName: string;
                        email: string | null;
                        /** @description E.164, such as +8613800001234. */
                        mobile: string | null;
                        /** @enum {string} */
                        role: "administrator" | "manager" | "member";
                        /** @description How customers name the user as their owner. */
                        owner: string;
                        /** @description Teams the user leads, as customers name them. */
                        teams: string[];
                        /** @enum {string} */
                        language: "zh" | "en";
                        /** @description A disabled user cannot sign in and is signed out. */
                        disabled: boolean;
                    };
                };
            };
            /** @description userUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description userLastAdministrator, userNameTaken, userEmailTaken, userMobileTaken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description userNameWrong, userEmailWrong, userMobileWrong */
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
    listUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All users, by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        users: {
                            id: string;
                            /** @description As colleagues read it. */
                            name: string;
                            userName: string;
                            email: string | null;
                            /** @description E.164, such as +8613800001234. */
                            mobile: string | null;
                            /** @enum {string} */
                            role: "administrator" | "manager" | "member";
                            /** @description How customers name the user as their owner. */
                            owner: string;
                            /** @description Teams the user leads, as customers name them. */
                            teams: string[];
                            /** @enum {string} */
                            language: "zh" | "en";
                            /** @description A disabled user cannot sign in and is signed out. */
                            disabled: boolean;
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
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As colleagues read it. */
                    name: string;
                    /** @description To sign in with; case does not matter. */
                    userName: string;
                    email?: string;
                    /** @description A number without + is one of mainland China; kept as E.164. */
                    mobile?: string;
                    /** @enum {string} */
                    role: "administrator" | "manager" | "member";
                    /** @description Default: the name. */
                    owner?: string;
                    /** @description Teams the user leads, as customers name them. */
                    teams?: string[];
                    /**
                     * @description Default: the organisation's.
                     * @enum {string}
                     */
                    language?: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description Create a user with a password made by the server */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            /** @description As colleagues read it. */
                            name: string;
                            userName: string;
                            email: string | null;
                            /** @description E.164, such as +8613800001234. */
                            mobile: string | null;
                            /** @enum {string} */
                            role: "administrator" | "manager" | "member";
                            /** @description How customers name the user as their owner. */
                            owner: string;
                            /** @description Teams the user leads, as customers name them. */
                            teams: string[];
                            /** @enum {string} */
                            language: "zh" | "en";
                            /** @description A disabled user cannot sign in and is signed out. */
                            disabled: boolean;
                        };
                        /** @description Made by the server and told only here. */
                        password: string;
                    };
                };
            };
            /** @description userNameTaken, userEmailTaken, userMobileTaken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description userNameWrong, userEmailWrong, userMobileWrong */
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
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        signedIn: true;
                        /** @description For the holder of the local key: `local`, who is no user. */
                        user: {
                            id: string;
                            /** @description As colleagues read it. */
                            name: string;
                            userName: string;
                            email: string | null;
                            /** @description E.164, such as +8613800001234. */
                            mobile: string | null;
                            /** @enum {string} */
                            role: "administrator" | "manager" | "member";
                            /** @description How customers name the user as their owner. */
                            owner: string;
                            /** @description Teams the user leads, as customers name them. */
                            teams: string[];
                            /** @enum {string} */
                            language: "zh" | "en";
                            /** @description A disabled user cannot sign in and is signed out. */
                            disabled: boolean;
                        };
                        /** @description What the role permits. */
                        permissions: ("manageUsers" | "setUpOrganisation" | "editCatalogue" | "editSchemes" | "approveSchemes" | "runSchemes" | "agreeOverrides" | "approveOverrides" | "importFiles" | "mergeCustomers" | "assignCustomers" | "exportCustomers" | "readValue" | "readAudit")[];
                        /** @description False until the organisation has a name. */
                        organisationSetUp: boolean;
                    } | {
                        /** @constant */
                        signedIn: false;
                        /** @description There is no user yet: the server's link makes the first. */
                        firstVisit: boolean;
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
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    identifier: string;
                    /** @description 8 to 128 characters; easily guessed ones are refused. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Sign in with a user name, an e-mail address or a mobile number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        signedIn: true;
                        /** @description For the holder of the local key: `local`, who is no user. */
                        user: {
                            id: string;
                            /** @description As colleagues read it. */
                            name: string;
                            userName: string;
                            email: string | null;
                            /** @description E.164, such as +8613800001234. */
                            mobile: string | null;
                            /** @enum {string} */
                            role: "administrator" | "manager" | "member";
                            /** @description How customers name the user as their owner. */
                            owner: string;
                            /** @description Teams the user leads, as customers name them. */
                            teams: string[];
                            /** @enum {string} */
                            language: "zh" | "en";
                            /** @description A disabled user cannot sign in and is signed out. */
                            disabled: boolean;
                        };
                        /** @description What the role permits. */
                        permissions: ("manageUsers" | "setUpOrganisation" | "editCatalogue" | "editSchemes" | "approveSchemes" | "runSchemes" | "agreeOverrides" | "approveOverrides" | "importFiles" | "mergeCustomers" | "assignCustomers" | "exportCustomers" | "readValue" | "readAudit")[];
                        /** @description False until the organisation has a name. */
                        organisationSetUp: boolean;
                    } | {
                        /** @constant */
                        signedIn: false;
                        /** @description There is no user yet: the server's link makes the first. */
                        firstVisit: boolean;
                    };
                };
            };
            /** @description signInWrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signInThrottled */
            429: {
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
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign out; to do so twice is no error */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    listPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names to choose from as a customer's owner or team: those in use among one's customers, and users' */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        owners: string[];
                        teams: string[];
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
    makeFirstVisit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    /** @description As colleagues read it. */
                    name: string;
                    /** @description To sign in with; case does not matter. */
                    userName: string;
                    email?: string;
                    /** @description A number without + is one of mainland China; kept as E.164. */
                    mobile?: string;
                    /** @description 8 to 128 characters; easily guessed ones are refused. */
                    password: string;
                    /** @enum {string} */
                    language?: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description Make the first administrator with the token of the link the server printed, and sign in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        signedIn: true;
                        /** @description For the holder of the local key: `local`, who is no user. */
                        user: {
                            id: string;
                            /** @description As colleagues read it. */
                            name: string;
                            userName: string;
                            email: string | null;
                            /** @description E.164, such as +8613800001234. */
                            mobile: string | null;
                            /** @enum {string} */
                            role: "administrator" | "manager" | "member";
                            /** @description How customers name the user as their owner. */
                            owner: string;
                            /** @description Teams the user leads, as customers name them. */
                            teams: string[];
                            /** @enum {string} */
                            language: "zh" | "en";
                            /** @description A disabled user cannot sign in and is signed out. */
                            disabled: boolean;
                        };
                        /** @description What the role permits. */
                        permissions: ("manageUsers" | "setUpOrganisation" | "editCatalogue" | "editSchemes" | "approveSchemes" | "runSchemes" | "agreeOverrides" | "approveOverrides" | "importFiles" | "mergeCustomers" | "assignCustomers" | "exportCustomers" | "readValue" | "readAudit")[];
                        /** @description False until the organisation has a name. */
                        organisationSetUp: boolean;
                    } | {
                        /** @constant */
                        signedIn: false;
                        /** @description There is no user yet: the server's link makes the first. */
                        firstVisit: boolean;
                    };
                };
            };
            /** @description firstVisitWrong */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description userNameTaken, userEmailTaken, userMobileTaken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description passwordLength, passwordCommon, userNameWrong, userEmailWrong, userMobileWrong */
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
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give a user a new password made by the server; the user's sessions end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Made by the server and told only here. */
                        password: string;
                    };
                };
            };
            /** @description userUnknown */
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
                        /**
                         * @description Whether a scheme is published only after another user approved it, where another may; required at first.
                         * @enum {string}
                         */
                        schemeApproval: "required" | "none";
                        /** @description The share of a team's graded customers that may be under an override; 0.05 at first. */
                        overrideQuota: number;
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
                    /**
                     * @description Whether a scheme is published only after another user approved it, where another may; required at first.
                     * @enum {string}
                     */
                    schemeApproval?: "required" | "none";
                    /** @description The share of a team's graded customers that may be under an override; 0.05 at first. */
                    overrideQuota?: number;
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
                        /**
                         * @description Whether a scheme is published only after another user approved it, where another may; required at first.
                         * @enum {string}
                         */
                        schemeApproval: "required" | "none";
                        /** @description The share of a team's graded customers that may be under an override; 0.05 at first. */
                        overrideQuota: number;
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
    getDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The demo company, and how far it has been brought in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the company's files came with this server. */
                        offered: boolean;
                        /** @enum {string} */
                        status: "none" | "running" | "done" | "failed";
                        /** @description What the company counts in; the organisation will. */
                        currency: string | null;
                        timeZone: string | null;
                        /** @description In the order in which they are done. */
                        steps: {
                            /** @enum {string} */
                            kind: "import" | "run" | "value";
                            /** @description What is imported, by which scheme is graded, or that customers are valued. */
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            status: "waiting" | "running" | "done" | "failed";
                            /** @description Rows read so far, customers graded, or customers who purchased. */
                            rows: number | null;
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
    startDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bring the demo company into an empty organisation and grade it; once begun, go on where it failed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the company's files came with this server. */
                        offered: boolean;
                        /** @enum {string} */
                        status: "none" | "running" | "done" | "failed";
                        /** @description What the company counts in; the organisation will. */
                        currency: string | null;
                        timeZone: string | null;
                        /** @description In the order in which they are done. */
                        steps: {
                            /** @enum {string} */
                            kind: "import" | "run" | "value";
                            /** @description What is imported, by which scheme is graded, or that customers are valued. */
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            status: "waiting" | "running" | "done" | "failed";
                            /** @description Rows read so far, customers graded, or customers who purchased. */
                            rows: number | null;
                        }[];
                    };
                };
            };
            /** @description demoMissing, schemeTemplateUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description demoNotEmpty, organisationHasFacts, attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse, assessmentLevelInUse, schemeApprovalMissing, schemeOwnList */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown, schemeWeightsWrong, schemeTiersOutOfOrder, schemeKeepAboveEnter, schemeBaseTierWrong, schemeTierCodeWrong, schemeClassesOpen, schemeCriterionDoubled, schemePointsWrong, schemeBandsOutOfOrder, schemeScoringWrong, schemeExpressionWrong, schemeMoneyWrong, schemeMovementWrong, schemeChoiceWrong, schemeConditionNeedless, schemeTowardWrong, schemeTowardNeedless, schemeTowardWeightsWrong, schemeCrossWrong, schemeCellsOpen, schemeCellsOverlap, schemeFlagDoubled, schemeStandingCircle */
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
                            /** @description Sensitive personal data: no metric may be this attribute. Left out, as it was; false for a new one. */
                            sensitive?: boolean;
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
                        /** @description Sensitive personal data: no metric may be this attribute. Left out, as it was; false for a new one. */
                        sensitive?: boolean;
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
                            /** @description Sensitive personal data: no metric may be this attribute. Left out, as it was; false for a new one. */
                            sensitive?: boolean;
                        }[];
                    };
                };
            };
            /** @description attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse */
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
    saveActivityType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: {
                        en: string;
                        zh: string;
                    };
                    /** @enum {string} */
                    family: "transaction" | "follow-up" | "behaviour";
                };
            };
        };
        responses: {
            /** @description Add an activity type, or rename it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        /** @enum {string} */
                        family: "transaction" | "follow-up" | "behaviour";
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
    dropActivityType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove an activity type that nothing uses */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description activityTypeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description activityTypeInUse */
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
    saveAttribute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: {
                        en: string;
                        zh: string;
                    };
                    /** @enum {string} */
                    type: "text" | "number" | "day" | "bool" | "choice";
                    choices?: string[];
                    /** @description Sensitive personal data: no metric may be this attribute. Left out, as it was; false for a new one. */
                    sensitive?: boolean;
                };
            };
        };
        responses: {
            /** @description Add an attribute, or rename it and change its choices; its type only while nothing uses it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        /** @enum {string} */
                        type: "text" | "number" | "day" | "bool" | "choice";
                        choices?: string[];
                        /** @description Sensitive personal data: no metric may be this attribute. Left out, as it was; false for a new one. */
                        sensitive?: boolean;
                    };
                };
            };
            /** @description attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse */
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
    dropAttribute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove an attribute that nothing uses */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description attributeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description attributeInUse */
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
    getStatement: {
        parameters: {
            query?: {
                customer?: string;
            };
            header?: never;
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the decision is made, in both languages; with a customer's code, how theirs came about */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        version: number;
                        customer: string | null;
                        zh: {
                            title: string;
                            sections: {
                                heading: string;
                                lines: string[];
                            }[];
                        };
                        en: {
                            title: string;
                            sections: {
                                heading: string;
                                lines: string[];
                            }[];
                        };
                    };
                };
            };
            /** @description gradeBeyondSight */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description schemeUnknown, customerUnknown, gradeUnknown, gradeOutsidePopulation, runUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description schemeOwnList, runUnfinished */
            409: {
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
    getTierShares: {
        parameters: {
            query: {
                attribute: string;
            };
            header?: never;
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the tiers in force are spread over the values of an attribute: region, size, industry, kind */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        /** @description The run whose grades are in force. */
                        run: number;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        attribute: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        tiers: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            customers: number;
                        }[];
                        groups: {
                            /** @description Null: customers without a value. */
                            value: string | null;
                            /** @description In a tier or class: those in a state aside. */
                            customers: number;
                            /** @description In the order of the tiers. */
                            tiers: number[];
                            /** @description Of the top tier, with its 95 % interval; null for classes. */
                            top: {
                                share: number;
                                low: number;
                                high: number;
                                /** @description To the share among all; null of a small group, and where nobody is in the top tier. */
                                ratio: number | null;
                                /** @description Less than four fifths of the share among all, which lies above the whole interval: a look is due. */
                                isBelow: boolean;
                            } | null;
                            /** @description Fewer than 30 customers: a share says little. */
                            isSmall: boolean;
                        }[];
                        /** @description Of tiers on groups; null with one group or one tier. */
                        dependence: {
                            chiSquare: number;
                            freedom: number;
                            p: number;
                            cramersV: number;
                        } | null;
                    };
                };
            };
            /** @description schemeUnknown, attributeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description schemeNotRun */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description attributeNotGrouping */
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
    fixImportRow: {
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
                    line: number;
                    cells: string[];
                };
            };
        };
        responses: {
            /** @description Correct the cells of a bad row of a dry run; every later import of the upload takes them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        line: number;
                        /** @description What is still wrong with the row by itself; whether its customer is known, the next dry run says. */
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                    };
                };
            };
            /** @description importUnknown, importRowUnknown, fileUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description importNotDryRun, mapSchemeTaken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description fileEmpty, fileEncodingWrong, fileLineTooLong, fileNotXlsx, fileXlsxTooLarge, fileGzipBroken, fileQuoteUnclosed, fileUnreadable, fileSheetUnknown, mapColumnMissing, mapFieldUnknown, mapFieldMissing, mapExpressionWrong, mapDateFormatWrong, mapAttributeUnknown, mapTimeZoneUnknown, mapValueWrong, mapFieldTypeWrong */
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
                        target: "customers" | "contacts" | "activities" | "ownTiers" | "rates";
                        /** @enum {string} */
                        status: "queued" | "running" | "done" | "refused" | "failed" | "undone";
                        dryRun: boolean;
                        fileName: string;
                        fileBytes: number;
                        /** @description How far it has read, for progress. */
                        bytesRead: number;
                        rowsRead: number;
                        rowsBad: number;
                        /** @description Near names that a dry run asks about: the same customer? */
                        questions: number;
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
    listImportProblems: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that were not taken, with line, reason, raw line and cells; the first 1,000 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All bad rows, those not listed here too. */
                        total: number;
                        listed: number;
                        columns: string[];
                        problems: {
                            line: number;
                            code: string;
                            /** @description The reason, in words. */
                            detail: string;
                            /** @description The line as it stands in the file, 4,000 characters at most. */
                            raw: string;
                            cells: string[];
                            /** @description Its cells as they were corrected. */
                            fix: string[] | null;
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
                withProblems?: string;
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
                            target: "customers" | "contacts" | "activities" | "ownTiers" | "rates";
                            /** @enum {string} */
                            status: "queued" | "running" | "done" | "refused" | "failed" | "undone";
                            dryRun: boolean;
                            fileName: string;
                            fileBytes: number;
                            /** @description How far it has read, for progress. */
                            bytesRead: number;
                            rowsRead: number;
                            rowsBad: number;
                            /** @description Near names that a dry run asks about: the same customer? */
                            questions: number;
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
                        to: "customers" | "contacts" | "activities" | "ownTiers" | "rates";
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
                                    /** @description What may stand before or after it: ¥, 元. */
                                    unit?: string;
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
                        /** @description Of own tiers: the scheme of its own that they become; default “own-tiers”. */
                        scheme?: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                    };
                    /**
                     * @description Check every row and write nothing; then see the preview and the problems.
                     * @default false
                     */
                    dryRun?: boolean;
                    /**
                     * @description To the questions of a dry run; a name without one becomes a customer of its own.
                     * @default []
                     */
                    answers?: {
                        /** @description As it stands in the file. */
                        name: string;
                        /** @description Code of the customer it is, remembered from then on; null for a customer of its own. */
                        customer: string | null;
                    }[];
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
                        target: "customers" | "contacts" | "activities" | "ownTiers" | "rates";
                        /** @enum {string} */
                        status: "queued" | "running" | "done" | "refused" | "failed" | "undone";
                        dryRun: boolean;
                        fileName: string;
                        fileBytes: number;
                        /** @description How far it has read, for progress. */
                        bytesRead: number;
                        rowsRead: number;
                        rowsBad: number;
                        /** @description Near names that a dry run asks about: the same customer? */
                        questions: number;
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
            /** @description fileUnknown, customerUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description mapSchemeTaken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description fileEmpty, fileEncodingWrong, fileLineTooLong, fileNotXlsx, fileXlsxTooLarge, fileGzipBroken, fileQuoteUnclosed, fileUnreadable, fileSheetUnknown, mapColumnMissing, mapFieldUnknown, mapFieldMissing, mapExpressionWrong, mapDateFormatWrong, mapAttributeUnknown, mapTimeZoneUnknown, mapValueWrong, mapFieldTypeWrong */
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
    previewImport: {
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
            /** @description The first rows of an import's file as they are understood, and the questions of its dry run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        import: {
                            id: number;
                            /** @enum {string} */
                            target: "customers" | "contacts" | "activities" | "ownTiers" | "rates";
                            /** @enum {string} */
                            status: "queued" | "running" | "done" | "refused" | "failed" | "undone";
                            dryRun: boolean;
                            fileName: string;
                            fileBytes: number;
                            /** @description How far it has read, for progress. */
                            bytesRead: number;
                            rowsRead: number;
                            rowsBad: number;
                            /** @description Near names that a dry run asks about: the same customer? */
                            questions: number;
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
                        map: {
                            /** @enum {string} */
                            to: "customers" | "contacts" | "activities" | "ownTiers" | "rates";
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
                                        /** @description What may stand before or after it: ¥, 元. */
                                        unit?: string;
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
                            /** @description Of own tiers: the scheme of its own that they become; default “own-tiers”. */
                            scheme?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                        };
                        columns: string[];
                        /** @description The first rows as they are understood; rows left out by the map are not there. */
                        sample: {
                            line: number;
                            fields: {
                                field: string;
                                value: string | null;
                            }[];
                            problem: {
                                code: string;
                                detail: string;
                            } | null;
                        }[];
                        /** @description Names that would become customers though near ones are there; 200 at most. */
                        questions: {
                            /** @description As it stands in the file. */
                            name: string;
                            line: number;
                            customers: {
                                code: string;
                                name: string;
                                /** @description 0–1. */
                                likeness: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description importUnknown, fileUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description mapSchemeTaken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description fileEmpty, fileEncodingWrong, fileLineTooLong, fileNotXlsx, fileXlsxTooLarge, fileGzipBroken, fileQuoteUnclosed, fileUnreadable, fileSheetUnknown, mapColumnMissing, mapFieldUnknown, mapFieldMissing, mapExpressionWrong, mapDateFormatWrong, mapAttributeUnknown, mapTimeZoneUnknown, mapValueWrong, mapFieldTypeWrong */
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
                            target: "customers" | "contacts" | "activities" | "ownTiers" | "rates";
                            /** @enum {string} */
                            status: "queued" | "running" | "done" | "refused" | "failed" | "undone";
                            dryRun: boolean;
                            fileName: string;
                            fileBytes: number;
                            /** @description How far it has read, for progress. */
                            bytesRead: number;
                            rowsRead: number;
                            rowsBad: number;
                            /** @description Near names that a dry run asks about: the same customer? */
                            questions: number;
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
                        target: "customers" | "contacts" | "activities" | "ownTiers" | "rates";
                        /** @enum {string} */
                        status: "queued" | "running" | "done" | "refused" | "failed" | "undone";
                        dryRun: boolean;
                        fileName: string;
                        fileBytes: number;
                        /** @description How far it has read, for progress. */
                        bytesRead: number;
                        rowsRead: number;
                        rowsBad: number;
                        /** @description Near names that a dry run asks about: the same customer? */
                        questions: number;
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
    watchImport: {
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
            /** @description An import as it comes along, as server-sent events: the import at every change, then “end” */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
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
    deleteImportMap: {
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
            /** @description Forget a saved map */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description importMapUnknown */
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
                    to?: "customers" | "contacts" | "activities" | "ownTiers" | "rates";
                    /** @description Default: the likeliest visible one. */
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Propose a map for an uploaded file: a saved one with the same headers, else by headers and content */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        map: {
                            /** @enum {string} */
                            to: "customers" | "contacts" | "activities" | "ownTiers" | "rates";
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
                                        /** @description What may stand before or after it: ¥, 元. */
                                        unit?: string;
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
                            /** @description Of own tiers: the scheme of its own that they become; default “own-tiers”. */
                            scheme?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                        };
                        columns: string[];
                        sample: string[][];
                        /** @description One for each field of the map. */
                        fields: {
                            field: string;
                            /** @description The columns it is made of; none for a constant. */
                            columns: string[];
                            /**
                             * @description What told it: a map saved before, the column's name, its cells, or a rule such as quantity × price.
                             * @enum {string}
                             */
                            by: "savedMap" | "header" | "content" | "rule";
                            /** @enum {string} */
                            confidence: "high" | "medium" | "low";
                        }[];
                        /** @description The saved map that is proposed, since its file had the same headers. */
                        savedMap: {
                            id: number;
                            name: string;
                        } | null;
                        /** @description Sheets of a workbook, in its order; none for a delimited file. */
                        sheets: {
                            name: string;
                            hidden: boolean;
                        }[];
                        /** @description The sheet it is about. */
                        sheet: string | null;
                        /** @description Lines above the header, such as a title. */
                        skippedLines: number;
                        /** @description Columns whose name was blank or doubled, and how they are called here. */
                        renamed: {
                            column: string;
                            was: string;
                        }[];
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
            /** @description fileEmpty, fileEncodingWrong, fileLineTooLong, fileNotXlsx, fileXlsxTooLarge, fileGzipBroken, fileQuoteUnclosed, fileUnreadable, fileSheetUnknown */
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
    listImportMaps: {
        parameters: {
            query?: {
                to?: "customers" | "contacts" | "activities" | "ownTiers" | "rates";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Saved maps, by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        maps: {
                            id: number;
                            name: string;
                            map: {
                                /** @enum {string} */
                                to: "customers" | "contacts" | "activities" | "ownTiers" | "rates";
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
                                            /** @description What may stand before or after it: ¥, 元. */
                                            unit?: string;
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
                                /** @description Of own tiers: the scheme of its own that they become; default “own-tiers”. */
                                scheme?: {
                                    /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                };
                            };
                            columns: string[];
                            savedBy: string;
                            savedAt: string;
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
    saveImportMap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    map: {
                        /** @enum {string} */
                        to: "customers" | "contacts" | "activities" | "ownTiers" | "rates";
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
                                    /** @description What may stand before or after it: ¥, 元. */
                                    unit?: string;
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
                        /** @description Of own tiers: the scheme of its own that they become; default “own-tiers”. */
                        scheme?: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                    };
                    /** @description The columns of the file it was made for, as guessed. */
                    columns: string[];
                };
            };
        };
        responses: {
            /** @description Keep a map under a name, in place of one of the same name, for files with the same headers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        map: {
                            /** @enum {string} */
                            to: "customers" | "contacts" | "activities" | "ownTiers" | "rates";
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
                                        /** @description What may stand before or after it: ¥, 元. */
                                        unit?: string;
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
                            /** @description Of own tiers: the scheme of its own that they become; default “own-tiers”. */
                            scheme?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                        };
                        columns: string[];
                        savedBy: string;
                        savedAt: string;
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
    getImportTemplate: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                language?: "zh" | "en";
            };
            header?: never;
            path: {
                target: "customers" | "contacts" | "activities" | "ownTiers";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file to fill in and import: headers that are recognised, and a few sample rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
                            from: "model";
                            /** @enum {string} */
                            figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                            purchases: {
                                /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                                readonly types: string[];
                                /** @description Types whose money, negative, is taken off what was spent. */
                                readonly refunds?: string[];
                            };
                            /** @enum {string} */
                            model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                            horizonMonths?: number;
                            /** @description A year's, as 0.1. */
                            discountRate?: number;
                            /** @description Share of spend that remains; 1 values revenue. */
                            margin?: number;
                            /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                            rfm?: {
                                /** @constant */
                                kind: "quantiles";
                            } | {
                                /** @constant */
                                kind: "ranked";
                            } | {
                                /** @constant */
                                kind: "cuts";
                                /** @description Days since the last purchase, ascending. */
                                readonly recency: number[];
                                /** @description Purchases, ascending. */
                                readonly frequency: number[];
                                /** @description Money in the base currency, ascending. */
                                readonly monetary: number[];
                            };
                            thresholds?: {
                                /** @description Least P(alive) of each state; below the last a customer is lost. */
                                alive?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                                rhythm?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                                days?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
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
                            from: "standing";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scheme: string;
                            /** @enum {string} */
                            of?: "tier" | "score";
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
                            from: "assessment";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scale: string;
                            /** @enum {string} */
                            of?: "mean" | "spread" | "raters";
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
                        from: "model";
                        /** @enum {string} */
                        figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                        purchases: {
                            /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                            readonly types: string[];
                            /** @description Types whose money, negative, is taken off what was spent. */
                            readonly refunds?: string[];
                        };
                        /** @enum {string} */
                        model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                        horizonMonths?: number;
                        /** @description A year's, as 0.1. */
                        discountRate?: number;
                        /** @description Share of spend that remains; 1 values revenue. */
                        margin?: number;
                        /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                        rfm?: {
                            /** @constant */
                            kind: "quantiles";
                        } | {
                            /** @constant */
                            kind: "ranked";
                        } | {
                            /** @constant */
                            kind: "cuts";
                            /** @description Days since the last purchase, ascending. */
                            readonly recency: number[];
                            /** @description Purchases, ascending. */
                            readonly frequency: number[];
                            /** @description Money in the base currency, ascending. */
                            readonly monetary: number[];
                        };
                        thresholds?: {
                            /** @description Least P(alive) of each state; below the last a customer is lost. */
                            alive?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                            rhythm?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                            days?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
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
                        from: "standing";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scheme: string;
                        /** @enum {string} */
                        of?: "tier" | "score";
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
                        from: "assessment";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scale: string;
                        /** @enum {string} */
                        of?: "mean" | "spread" | "raters";
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
                            from: "model";
                            /** @enum {string} */
                            figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                            purchases: {
                                /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                                readonly types: string[];
                                /** @description Types whose money, negative, is taken off what was spent. */
                                readonly refunds?: string[];
                            };
                            /** @enum {string} */
                            model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                            horizonMonths?: number;
                            /** @description A year's, as 0.1. */
                            discountRate?: number;
                            /** @description Share of spend that remains; 1 values revenue. */
                            margin?: number;
                            /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                            rfm?: {
                                /** @constant */
                                kind: "quantiles";
                            } | {
                                /** @constant */
                                kind: "ranked";
                            } | {
                                /** @constant */
                                kind: "cuts";
                                /** @description Days since the last purchase, ascending. */
                                readonly recency: number[];
                                /** @description Purchases, ascending. */
                                readonly frequency: number[];
                                /** @description Money in the base currency, ascending. */
                                readonly monetary: number[];
                            };
                            thresholds?: {
                                /** @description Least P(alive) of each state; below the last a customer is lost. */
                                alive?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                                rhythm?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                                days?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
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
                            from: "standing";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scheme: string;
                            /** @enum {string} */
                            of?: "tier" | "score";
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
                            from: "assessment";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scale: string;
                            /** @enum {string} */
                            of?: "mean" | "spread" | "raters";
                        })[];
                    };
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown */
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
    checkExpression: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expression: string;
                    /**
                     * @description population (also of states) and gate: conditions on metrics; classWhen: also bin and points of criteria; metric: a formula; activity: the condition of a metric from activities.
                     * @enum {string}
                     */
                    for: "population" | "gate" | "classWhen" | "metric" | "activity";
                    /** @description For classWhen: the scheme's criteria. */
                    criteria?: string[];
                    /**
                     * @description For metric: the unit it must fit.
                     * @enum {string}
                     */
                    unit?: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                };
            };
        };
        responses: {
            /** @description Whether an expression can stand where it is written; all that is wrong with it, and where */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null where something is wrong. */
                        type: ("number" | "text" | "bool" | "day") | null;
                        reads: string[];
                        problems: {
                            code: string;
                            detail: string;
                            /** @description Where it begins, in UTF-16 units from 0. */
                            at: number;
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
    saveMetric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
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
                    from: "model";
                    /** @enum {string} */
                    figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                    purchases: {
                        /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                        readonly types: string[];
                        /** @description Types whose money, negative, is taken off what was spent. */
                        readonly refunds?: string[];
                    };
                    /** @enum {string} */
                    model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                    horizonMonths?: number;
                    /** @description A year's, as 0.1. */
                    discountRate?: number;
                    /** @description Share of spend that remains; 1 values revenue. */
                    margin?: number;
                    /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                    rfm?: {
                        /** @constant */
                        kind: "quantiles";
                    } | {
                        /** @constant */
                        kind: "ranked";
                    } | {
                        /** @constant */
                        kind: "cuts";
                        /** @description Days since the last purchase, ascending. */
                        readonly recency: number[];
                        /** @description Purchases, ascending. */
                        readonly frequency: number[];
                        /** @description Money in the base currency, ascending. */
                        readonly monetary: number[];
                    };
                    thresholds?: {
                        /** @description Least P(alive) of each state; below the last a customer is lost. */
                        alive?: {
                            active: number;
                            atRisk: number;
                            lapsed: number;
                        };
                        /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                        rhythm?: {
                            active: number;
                            atRisk: number;
                            lapsed: number;
                        };
                        /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                        days?: {
                            active: number;
                            atRisk: number;
                            lapsed: number;
                        };
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
                    from: "standing";
                    /** @description Lower-case letters, digits, - and _; begins with a letter. */
                    scheme: string;
                    /** @enum {string} */
                    of?: "tier" | "score";
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
                    from: "assessment";
                    /** @description Lower-case letters, digits, - and _; begins with a letter. */
                    scale: string;
                    /** @enum {string} */
                    of?: "mean" | "spread" | "raters";
                };
            };
        };
        responses: {
            /** @description Add a metric or change it; schemes in force keep their frozen copies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                        from: "model";
                        /** @enum {string} */
                        figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                        purchases: {
                            /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                            readonly types: string[];
                            /** @description Types whose money, negative, is taken off what was spent. */
                            readonly refunds?: string[];
                        };
                        /** @enum {string} */
                        model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                        horizonMonths?: number;
                        /** @description A year's, as 0.1. */
                        discountRate?: number;
                        /** @description Share of spend that remains; 1 values revenue. */
                        margin?: number;
                        /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                        rfm?: {
                            /** @constant */
                            kind: "quantiles";
                        } | {
                            /** @constant */
                            kind: "ranked";
                        } | {
                            /** @constant */
                            kind: "cuts";
                            /** @description Days since the last purchase, ascending. */
                            readonly recency: number[];
                            /** @description Purchases, ascending. */
                            readonly frequency: number[];
                            /** @description Money in the base currency, ascending. */
                            readonly monetary: number[];
                        };
                        thresholds?: {
                            /** @description Least P(alive) of each state; below the last a customer is lost. */
                            alive?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                            rhythm?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                            days?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
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
                        from: "standing";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scheme: string;
                        /** @enum {string} */
                        of?: "tier" | "score";
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
                        from: "assessment";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scale: string;
                        /** @enum {string} */
                        of?: "mean" | "spread" | "raters";
                    };
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown, metricCodeFixed */
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
    dropMetric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a metric that no scheme in force, no draft and no other metric uses */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description metricNotFound */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricInUse */
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
    listExpressionNames: {
        parameters: {
            query: {
                for: "population" | "gate" | "classWhen" | "metric" | "activity";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an expression may read and call, for completion */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        names: {
                            /** @description As it is written: receipts_12m, asOf, properties["…"]. */
                            name: string;
                            label: {
                                en: string;
                                zh: string;
                            } | null;
                            /** @enum {string} */
                            type: "number" | "text" | "bool" | "day";
                            unit: string | null;
                        }[];
                        functions: {
                            name: string;
                            takes: ("number" | "text" | "bool" | "day")[][];
                            /** @enum {string} */
                            gives: "number" | "text" | "bool" | "day";
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
    previewMetric: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A metric, finished or not. */
                    definition: {
                        [key: string]: unknown;
                    };
                    /** @description Codes; left out, a handful of those with many activities. */
                    customers?: string[];
                    /**
                     * Format: date
                     * @description A calendar date, yyyy-MM-dd.
                     */
                    asOf?: string;
                };
            };
        };
        responses: {
            /** @description What a metric would give for a few customers, while it is written; nothing is saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        /** @description All that is wrong; then there are no values. */
                        problems: {
                            /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                            path: string;
                            code: string;
                            /** @description In the language asked for. */
                            detail: string;
                        }[];
                        values: {
                            customer: string;
                            name: string | null;
                            value: number | string | null;
                        }[];
                        /** @description How many customers there are to measure. */
                        customers: number;
                        /** @description How many of them have a value; null where counting takes too long. */
                        withValue: number | null;
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
            /** @description metricTooLarge */
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
    measureDistribution: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code of the catalogue, or a metric that is being written, finished or not. */
                    metric: string | {
                        [key: string]: unknown;
                    };
                    /** @description As a scheme states it; left out: everybody. */
                    population?: {
                        where?: string;
                        /** @enum {string} */
                        unit?: "company" | "group" | "inherit";
                    };
                    /**
                     * Format: date
                     * @description Default: today in the organisation's time zone.
                     */
                    asOf?: string;
                    /** @description Values to count customers below, as thresholds state them. */
                    cuts?: number[];
                    /** @description Quantiles to tell the cuts of, as a criterion states them. */
                    quantiles?: {
                        bins: number;
                        shift?: number;
                    };
                };
            };
        };
        responses: {
            /** @description How the values of a metric are spread over the customers one sees, to place thresholds among them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        /** @enum {string} */
                        unit: "money" | "count" | "number" | "days" | "day" | "share" | "category";
                        /** @description All that keeps it from being measured; the rest is empty then. */
                        problems: {
                            /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                            path: string;
                            code: string;
                            /** @description In the language asked for. */
                            detail: string;
                        }[];
                        /** @description In the population. */
                        customers: number;
                        /** @description Of these without a value; they are in no bin. */
                        missing: number;
                        /** @description Ends of the bins, ascending, one more than there are bins; round values, closer together where there are more customers. Empty where nobody has a number. */
                        edges: number[];
                        /** @description Customers by bin, its lower end included; the last holds its upper end, too. */
                        counts: number[];
                        /** @description For each value asked about, how many lie below it, and how many at it or below. */
                        cuts: {
                            /** @description As thresholds state it: money in the base currency, a day as days since 1970-01-01. */
                            at: number;
                            below: number;
                            upTo: number;
                        }[];
                        /** @description Where the quantiles asked about cut, ascending, as grading of these customers would; a value at a cut lies above it. Empty where none are asked about, and where nobody has a number. */
                        quantileCuts: {
                            /** @description As thresholds state it: money in the base currency, a day as days since 1970-01-01. */
                            at: number;
                            below: number;
                            upTo: number;
                        }[];
                        /** @description Values below which so many per cent lie; 0 is the least, 100 the greatest. */
                        quantiles: {
                            percent: number;
                            /** @description As thresholds state it: money in the base currency, a day as days since 1970-01-01. */
                            value: number;
                        }[];
                        /** @description Of a category, the most frequent first, at most 100. */
                        categories: {
                            value: string;
                            customers: number;
                        }[];
                    };
                };
            };
            /** @description metricNotFound */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricTooLarge */
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
            /** @description Schemes with their version in force, the templates that ship, and drafts for who may edit them */
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
                                    /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                    toward?: string;
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
                                    readonly benefits?: {
                                        en: string;
                                        zh: string;
                                    }[];
                                    readonly cadence?: {
                                        en: string;
                                        zh: string;
                                    }[];
                                    cost?: {
                                        /** @description In the base currency, a year. */
                                        perCustomer?: number;
                                        customersPerManager?: number;
                                    };
                                }[];
                                readonly classes?: {
                                    /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    when?: string;
                                    readonly cells?: {
                                        row: string;
                                        column: string;
                                    }[];
                                    strategy?: {
                                        en: string;
                                        zh: string;
                                    };
                                    reviewMonths?: number;
                                    readonly benefits?: {
                                        en: string;
                                        zh: string;
                                    }[];
                                    readonly cadence?: {
                                        en: string;
                                        zh: string;
                                    }[];
                                    cost?: {
                                        /** @description In the base currency, a year. */
                                        perCustomer?: number;
                                        customersPerManager?: number;
                                    };
                                }[];
                                choose?: {
                                    /** @constant */
                                    by: "rules";
                                } | {
                                    /** @constant */
                                    by: "highest";
                                    atLeast?: number;
                                    lead?: number;
                                } | {
                                    /** @constant */
                                    by: "cross";
                                    rows: string;
                                    columns: string;
                                };
                                readonly flags?: {
                                    /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    when: string;
                                    strategy?: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                                movement?: {
                                    /** @enum {string} */
                                    rise?: "once" | "period";
                                    /** @enum {string} */
                                    fall?: "once" | "period";
                                    period?: {
                                        /** @enum {string} */
                                        kind: "calendar" | "fiscal";
                                        /** @enum {string} */
                                        length: "month" | "quarter" | "half" | "year";
                                    } | {
                                        /** @constant */
                                        kind: "anniversary";
                                        metric: string;
                                    };
                                    graceDays?: number;
                                    stepsDown?: number;
                                    minimumStayDays?: number;
                                    readonly committee?: {
                                        cutOff: string;
                                        effective: string;
                                    }[];
                                };
                                readonly guidance?: {
                                    title: {
                                        en: string;
                                        zh: string;
                                    };
                                    text: {
                                        en: string;
                                        zh: string;
                                    };
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
                                from: "model";
                                /** @enum {string} */
                                figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                                purchases: {
                                    /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                                    readonly types: string[];
                                    /** @description Types whose money, negative, is taken off what was spent. */
                                    readonly refunds?: string[];
                                };
                                /** @enum {string} */
                                model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                                horizonMonths?: number;
                                /** @description A year's, as 0.1. */
                                discountRate?: number;
                                /** @description Share of spend that remains; 1 values revenue. */
                                margin?: number;
                                /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                                rfm?: {
                                    /** @constant */
                                    kind: "quantiles";
                                } | {
                                    /** @constant */
                                    kind: "ranked";
                                } | {
                                    /** @constant */
                                    kind: "cuts";
                                    /** @description Days since the last purchase, ascending. */
                                    readonly recency: number[];
                                    /** @description Purchases, ascending. */
                                    readonly frequency: number[];
                                    /** @description Money in the base currency, ascending. */
                                    readonly monetary: number[];
                                };
                                thresholds?: {
                                    /** @description Least P(alive) of each state; below the last a customer is lost. */
                                    alive?: {
                                        active: number;
                                        atRisk: number;
                                        lapsed: number;
                                    };
                                    /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                                    rhythm?: {
                                        active: number;
                                        atRisk: number;
                                        lapsed: number;
                                    };
                                    /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                                    days?: {
                                        active: number;
                                        atRisk: number;
                                        lapsed: number;
                                    };
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
                                from: "standing";
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                scheme: string;
                                /** @enum {string} */
                                of?: "tier" | "score";
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
                                from: "assessment";
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                scale: string;
                                /** @enum {string} */
                                of?: "mean" | "spread" | "raters";
                            })[];
                            publishedAt: string;
                            publishedBy: string;
                            /** @description Runs as of this day and later go by it; null: every run since it was published. */
                            inForceFrom: string | null;
                            /** @description Null: published without a second person. */
                            approvedBy: string | null;
                            /** @description True when applying it changed nothing. */
                            unchanged?: boolean;
                        }[];
                        templates: string[];
                        drafts: {
                            scheme: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            revision: number;
                            /** @description How many there were when it was saved. */
                            problems: number;
                            changedBy: string;
                            changedAt: string;
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
                        /** @description Sensitive personal data: no metric may be this attribute. Left out, as it was; false for a new one. */
                        sensitive?: boolean;
                    }[];
                    scales?: {
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        description?: {
                            en: string;
                            zh: string;
                        };
                        /** @description Lowest first; no two have a value or a name in common. */
                        levels: {
                            /** @description 0–100, at most two decimals. */
                            value: number;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @description In words: what must be so for this level. */
                            anchor: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        /**
                         * @description How long an assessment counts; those recorded already keep their last day.
                         * @default 12
                         */
                        validityMonths?: number;
                        /**
                         * @description How many are wanted for each customer.
                         * @default 1
                         */
                        raters?: number;
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
                        from: "model";
                        /** @enum {string} */
                        figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                        purchases: {
                            /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                            readonly types: string[];
                            /** @description Types whose money, negative, is taken off what was spent. */
                            readonly refunds?: string[];
                        };
                        /** @enum {string} */
                        model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                        horizonMonths?: number;
                        /** @description A year's, as 0.1. */
                        discountRate?: number;
                        /** @description Share of spend that remains; 1 values revenue. */
                        margin?: number;
                        /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                        rfm?: {
                            /** @constant */
                            kind: "quantiles";
                        } | {
                            /** @constant */
                            kind: "ranked";
                        } | {
                            /** @constant */
                            kind: "cuts";
                            /** @description Days since the last purchase, ascending. */
                            readonly recency: number[];
                            /** @description Purchases, ascending. */
                            readonly frequency: number[];
                            /** @description Money in the base currency, ascending. */
                            readonly monetary: number[];
                        };
                        thresholds?: {
                            /** @description Least P(alive) of each state; below the last a customer is lost. */
                            alive?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                            rhythm?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                            days?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
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
                        from: "standing";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scheme: string;
                        /** @enum {string} */
                        of?: "tier" | "score";
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
                        from: "assessment";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scale: string;
                        /** @enum {string} */
                        of?: "mean" | "spread" | "raters";
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
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            toward?: string;
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
                            readonly benefits?: {
                                en: string;
                                zh: string;
                            }[];
                            readonly cadence?: {
                                en: string;
                                zh: string;
                            }[];
                            cost?: {
                                /** @description In the base currency, a year. */
                                perCustomer?: number;
                                customersPerManager?: number;
                            };
                        }[];
                        readonly classes?: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            when?: string;
                            readonly cells?: {
                                row: string;
                                column: string;
                            }[];
                            strategy?: {
                                en: string;
                                zh: string;
                            };
                            reviewMonths?: number;
                            readonly benefits?: {
                                en: string;
                                zh: string;
                            }[];
                            readonly cadence?: {
                                en: string;
                                zh: string;
                            }[];
                            cost?: {
                                /** @description In the base currency, a year. */
                                perCustomer?: number;
                                customersPerManager?: number;
                            };
                        }[];
                        choose?: {
                            /** @constant */
                            by: "rules";
                        } | {
                            /** @constant */
                            by: "highest";
                            atLeast?: number;
                            lead?: number;
                        } | {
                            /** @constant */
                            by: "cross";
                            rows: string;
                            columns: string;
                        };
                        readonly flags?: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            when: string;
                            strategy?: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        movement?: {
                            /** @enum {string} */
                            rise?: "once" | "period";
                            /** @enum {string} */
                            fall?: "once" | "period";
                            period?: {
                                /** @enum {string} */
                                kind: "calendar" | "fiscal";
                                /** @enum {string} */
                                length: "month" | "quarter" | "half" | "year";
                            } | {
                                /** @constant */
                                kind: "anniversary";
                                metric: string;
                            };
                            graceDays?: number;
                            stepsDown?: number;
                            minimumStayDays?: number;
                            readonly committee?: {
                                cutOff: string;
                                effective: string;
                            }[];
                        };
                        readonly guidance?: {
                            title: {
                                en: string;
                                zh: string;
                            };
                            text: {
                                en: string;
                                zh: string;
                            };
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
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                toward?: string;
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
                                readonly benefits?: {
                                    en: string;
                                    zh: string;
                                }[];
                                readonly cadence?: {
                                    en: string;
                                    zh: string;
                                }[];
                                cost?: {
                                    /** @description In the base currency, a year. */
                                    perCustomer?: number;
                                    customersPerManager?: number;
                                };
                            }[];
                            readonly classes?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                when?: string;
                                readonly cells?: {
                                    row: string;
                                    column: string;
                                }[];
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                                reviewMonths?: number;
                                readonly benefits?: {
                                    en: string;
                                    zh: string;
                                }[];
                                readonly cadence?: {
                                    en: string;
                                    zh: string;
                                }[];
                                cost?: {
                                    /** @description In the base currency, a year. */
                                    perCustomer?: number;
                                    customersPerManager?: number;
                                };
                            }[];
                            choose?: {
                                /** @constant */
                                by: "rules";
                            } | {
                                /** @constant */
                                by: "highest";
                                atLeast?: number;
                                lead?: number;
                            } | {
                                /** @constant */
                                by: "cross";
                                rows: string;
                                columns: string;
                            };
                            readonly flags?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                when: string;
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            movement?: {
                                /** @enum {string} */
                                rise?: "once" | "period";
                                /** @enum {string} */
                                fall?: "once" | "period";
                                period?: {
                                    /** @enum {string} */
                                    kind: "calendar" | "fiscal";
                                    /** @enum {string} */
                                    length: "month" | "quarter" | "half" | "year";
                                } | {
                                    /** @constant */
                                    kind: "anniversary";
                                    metric: string;
                                };
                                graceDays?: number;
                                stepsDown?: number;
                                minimumStayDays?: number;
                                readonly committee?: {
                                    cutOff: string;
                                    effective: string;
                                }[];
                            };
                            readonly guidance?: {
                                title: {
                                    en: string;
                                    zh: string;
                                };
                                text: {
                                    en: string;
                                    zh: string;
                                };
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
                            from: "model";
                            /** @enum {string} */
                            figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                            purchases: {
                                /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                                readonly types: string[];
                                /** @description Types whose money, negative, is taken off what was spent. */
                                readonly refunds?: string[];
                            };
                            /** @enum {string} */
                            model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                            horizonMonths?: number;
                            /** @description A year's, as 0.1. */
                            discountRate?: number;
                            /** @description Share of spend that remains; 1 values revenue. */
                            margin?: number;
                            /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                            rfm?: {
                                /** @constant */
                                kind: "quantiles";
                            } | {
                                /** @constant */
                                kind: "ranked";
                            } | {
                                /** @constant */
                                kind: "cuts";
                                /** @description Days since the last purchase, ascending. */
                                readonly recency: number[];
                                /** @description Purchases, ascending. */
                                readonly frequency: number[];
                                /** @description Money in the base currency, ascending. */
                                readonly monetary: number[];
                            };
                            thresholds?: {
                                /** @description Least P(alive) of each state; below the last a customer is lost. */
                                alive?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                                rhythm?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                                days?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
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
                            from: "standing";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scheme: string;
                            /** @enum {string} */
                            of?: "tier" | "score";
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
                            from: "assessment";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scale: string;
                            /** @enum {string} */
                            of?: "mean" | "spread" | "raters";
                        })[];
                        publishedAt: string;
                        publishedBy: string;
                        /** @description Runs as of this day and later go by it; null: every run since it was published. */
                        inForceFrom: string | null;
                        /** @description Null: published without a second person. */
                        approvedBy: string | null;
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
            /** @description attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse, assessmentLevelInUse, schemeApprovalMissing, schemeOwnList */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown, schemeWeightsWrong, schemeTiersOutOfOrder, schemeKeepAboveEnter, schemeBaseTierWrong, schemeTierCodeWrong, schemeClassesOpen, schemeCriterionDoubled, schemePointsWrong, schemeBandsOutOfOrder, schemeScoringWrong, schemeExpressionWrong, schemeMoneyWrong, schemeMovementWrong, schemeChoiceWrong, schemeConditionNeedless, schemeTowardWrong, schemeTowardNeedless, schemeTowardWeightsWrong, schemeCrossWrong, schemeCellsOpen, schemeCellsOverlap, schemeFlagDoubled, schemeStandingCircle */
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
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                toward?: string;
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
                                readonly benefits?: {
                                    en: string;
                                    zh: string;
                                }[];
                                readonly cadence?: {
                                    en: string;
                                    zh: string;
                                }[];
                                cost?: {
                                    /** @description In the base currency, a year. */
                                    perCustomer?: number;
                                    customersPerManager?: number;
                                };
                            }[];
                            readonly classes?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                when?: string;
                                readonly cells?: {
                                    row: string;
                                    column: string;
                                }[];
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                                reviewMonths?: number;
                                readonly benefits?: {
                                    en: string;
                                    zh: string;
                                }[];
                                readonly cadence?: {
                                    en: string;
                                    zh: string;
                                }[];
                                cost?: {
                                    /** @description In the base currency, a year. */
                                    perCustomer?: number;
                                    customersPerManager?: number;
                                };
                            }[];
                            choose?: {
                                /** @constant */
                                by: "rules";
                            } | {
                                /** @constant */
                                by: "highest";
                                atLeast?: number;
                                lead?: number;
                            } | {
                                /** @constant */
                                by: "cross";
                                rows: string;
                                columns: string;
                            };
                            readonly flags?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                when: string;
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            movement?: {
                                /** @enum {string} */
                                rise?: "once" | "period";
                                /** @enum {string} */
                                fall?: "once" | "period";
                                period?: {
                                    /** @enum {string} */
                                    kind: "calendar" | "fiscal";
                                    /** @enum {string} */
                                    length: "month" | "quarter" | "half" | "year";
                                } | {
                                    /** @constant */
                                    kind: "anniversary";
                                    metric: string;
                                };
                                graceDays?: number;
                                stepsDown?: number;
                                minimumStayDays?: number;
                                readonly committee?: {
                                    cutOff: string;
                                    effective: string;
                                }[];
                            };
                            readonly guidance?: {
                                title: {
                                    en: string;
                                    zh: string;
                                };
                                text: {
                                    en: string;
                                    zh: string;
                                };
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
                            from: "model";
                            /** @enum {string} */
                            figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                            purchases: {
                                /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                                readonly types: string[];
                                /** @description Types whose money, negative, is taken off what was spent. */
                                readonly refunds?: string[];
                            };
                            /** @enum {string} */
                            model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                            horizonMonths?: number;
                            /** @description A year's, as 0.1. */
                            discountRate?: number;
                            /** @description Share of spend that remains; 1 values revenue. */
                            margin?: number;
                            /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                            rfm?: {
                                /** @constant */
                                kind: "quantiles";
                            } | {
                                /** @constant */
                                kind: "ranked";
                            } | {
                                /** @constant */
                                kind: "cuts";
                                /** @description Days since the last purchase, ascending. */
                                readonly recency: number[];
                                /** @description Purchases, ascending. */
                                readonly frequency: number[];
                                /** @description Money in the base currency, ascending. */
                                readonly monetary: number[];
                            };
                            thresholds?: {
                                /** @description Least P(alive) of each state; below the last a customer is lost. */
                                alive?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                                rhythm?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                                days?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
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
                            from: "standing";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scheme: string;
                            /** @enum {string} */
                            of?: "tier" | "score";
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
                            from: "assessment";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scale: string;
                            /** @enum {string} */
                            of?: "mean" | "spread" | "raters";
                        })[];
                        publishedAt: string;
                        publishedBy: string;
                        /** @description Runs as of this day and later go by it; null: every run since it was published. */
                        inForceFrom: string | null;
                        /** @description Null: published without a second person. */
                        approvedBy: string | null;
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
    getVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheme: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A scheme as it was published under a number */
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
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                toward?: string;
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
                                readonly benefits?: {
                                    en: string;
                                    zh: string;
                                }[];
                                readonly cadence?: {
                                    en: string;
                                    zh: string;
                                }[];
                                cost?: {
                                    /** @description In the base currency, a year. */
                                    perCustomer?: number;
                                    customersPerManager?: number;
                                };
                            }[];
                            readonly classes?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                when?: string;
                                readonly cells?: {
                                    row: string;
                                    column: string;
                                }[];
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                                reviewMonths?: number;
                                readonly benefits?: {
                                    en: string;
                                    zh: string;
                                }[];
                                readonly cadence?: {
                                    en: string;
                                    zh: string;
                                }[];
                                cost?: {
                                    /** @description In the base currency, a year. */
                                    perCustomer?: number;
                                    customersPerManager?: number;
                                };
                            }[];
                            choose?: {
                                /** @constant */
                                by: "rules";
                            } | {
                                /** @constant */
                                by: "highest";
                                atLeast?: number;
                                lead?: number;
                            } | {
                                /** @constant */
                                by: "cross";
                                rows: string;
                                columns: string;
                            };
                            readonly flags?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                when: string;
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            movement?: {
                                /** @enum {string} */
                                rise?: "once" | "period";
                                /** @enum {string} */
                                fall?: "once" | "period";
                                period?: {
                                    /** @enum {string} */
                                    kind: "calendar" | "fiscal";
                                    /** @enum {string} */
                                    length: "month" | "quarter" | "half" | "year";
                                } | {
                                    /** @constant */
                                    kind: "anniversary";
                                    metric: string;
                                };
                                graceDays?: number;
                                stepsDown?: number;
                                minimumStayDays?: number;
                                readonly committee?: {
                                    cutOff: string;
                                    effective: string;
                                }[];
                            };
                            readonly guidance?: {
                                title: {
                                    en: string;
                                    zh: string;
                                };
                                text: {
                                    en: string;
                                    zh: string;
                                };
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
                            from: "model";
                            /** @enum {string} */
                            figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                            purchases: {
                                /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                                readonly types: string[];
                                /** @description Types whose money, negative, is taken off what was spent. */
                                readonly refunds?: string[];
                            };
                            /** @enum {string} */
                            model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                            horizonMonths?: number;
                            /** @description A year's, as 0.1. */
                            discountRate?: number;
                            /** @description Share of spend that remains; 1 values revenue. */
                            margin?: number;
                            /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                            rfm?: {
                                /** @constant */
                                kind: "quantiles";
                            } | {
                                /** @constant */
                                kind: "ranked";
                            } | {
                                /** @constant */
                                kind: "cuts";
                                /** @description Days since the last purchase, ascending. */
                                readonly recency: number[];
                                /** @description Purchases, ascending. */
                                readonly frequency: number[];
                                /** @description Money in the base currency, ascending. */
                                readonly monetary: number[];
                            };
                            thresholds?: {
                                /** @description Least P(alive) of each state; below the last a customer is lost. */
                                alive?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                                rhythm?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                                days?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
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
                            from: "standing";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scheme: string;
                            /** @enum {string} */
                            of?: "tier" | "score";
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
                            from: "assessment";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scale: string;
                            /** @enum {string} */
                            of?: "mean" | "spread" | "raters";
                        })[];
                        publishedAt: string;
                        publishedBy: string;
                        /** @description Runs as of this day and later go by it; null: every run since it was published. */
                        inForceFrom: string | null;
                        /** @description Null: published without a second person. */
                        approvedBy: string | null;
                        /** @description True when applying it changed nothing. */
                        unchanged?: boolean;
                    };
                };
            };
            /** @description schemeUnknown, schemeVersionUnknown */
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
    listVersions: {
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
            /** @description A scheme's versions, the latest first, and which is in force today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: {
                            version: number;
                            name: {
                                en: string;
                                zh: string;
                            };
                            publishedBy: string;
                            publishedAt: string;
                            inForceFrom: string | null;
                            approvedBy: string | null;
                            /**
                             * @description Scheduled: from a day to come. Earlier ones were replaced, be it before their day.
                             * @enum {string}
                             */
                            state: "inForce" | "scheduled" | "earlier";
                        }[];
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
    republishVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheme: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Publish an earlier version again, with its metrics as they were then, as the next version */
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
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                toward?: string;
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
                                readonly benefits?: {
                                    en: string;
                                    zh: string;
                                }[];
                                readonly cadence?: {
                                    en: string;
                                    zh: string;
                                }[];
                                cost?: {
                                    /** @description In the base currency, a year. */
                                    perCustomer?: number;
                                    customersPerManager?: number;
                                };
                            }[];
                            readonly classes?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                when?: string;
                                readonly cells?: {
                                    row: string;
                                    column: string;
                                }[];
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                                reviewMonths?: number;
                                readonly benefits?: {
                                    en: string;
                                    zh: string;
                                }[];
                                readonly cadence?: {
                                    en: string;
                                    zh: string;
                                }[];
                                cost?: {
                                    /** @description In the base currency, a year. */
                                    perCustomer?: number;
                                    customersPerManager?: number;
                                };
                            }[];
                            choose?: {
                                /** @constant */
                                by: "rules";
                            } | {
                                /** @constant */
                                by: "highest";
                                atLeast?: number;
                                lead?: number;
                            } | {
                                /** @constant */
                                by: "cross";
                                rows: string;
                                columns: string;
                            };
                            readonly flags?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                when: string;
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            movement?: {
                                /** @enum {string} */
                                rise?: "once" | "period";
                                /** @enum {string} */
                                fall?: "once" | "period";
                                period?: {
                                    /** @enum {string} */
                                    kind: "calendar" | "fiscal";
                                    /** @enum {string} */
                                    length: "month" | "quarter" | "half" | "year";
                                } | {
                                    /** @constant */
                                    kind: "anniversary";
                                    metric: string;
                                };
                                graceDays?: number;
                                stepsDown?: number;
                                minimumStayDays?: number;
                                readonly committee?: {
                                    cutOff: string;
                                    effective: string;
                                }[];
                            };
                            readonly guidance?: {
                                title: {
                                    en: string;
                                    zh: string;
                                };
                                text: {
                                    en: string;
                                    zh: string;
                                };
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
                            from: "model";
                            /** @enum {string} */
                            figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                            purchases: {
                                /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                                readonly types: string[];
                                /** @description Types whose money, negative, is taken off what was spent. */
                                readonly refunds?: string[];
                            };
                            /** @enum {string} */
                            model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                            horizonMonths?: number;
                            /** @description A year's, as 0.1. */
                            discountRate?: number;
                            /** @description Share of spend that remains; 1 values revenue. */
                            margin?: number;
                            /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                            rfm?: {
                                /** @constant */
                                kind: "quantiles";
                            } | {
                                /** @constant */
                                kind: "ranked";
                            } | {
                                /** @constant */
                                kind: "cuts";
                                /** @description Days since the last purchase, ascending. */
                                readonly recency: number[];
                                /** @description Purchases, ascending. */
                                readonly frequency: number[];
                                /** @description Money in the base currency, ascending. */
                                readonly monetary: number[];
                            };
                            thresholds?: {
                                /** @description Least P(alive) of each state; below the last a customer is lost. */
                                alive?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                                rhythm?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                                days?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
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
                            from: "standing";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scheme: string;
                            /** @enum {string} */
                            of?: "tier" | "score";
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
                            from: "assessment";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scale: string;
                            /** @enum {string} */
                            of?: "mean" | "spread" | "raters";
                        })[];
                        publishedAt: string;
                        publishedBy: string;
                        /** @description Runs as of this day and later go by it; null: every run since it was published. */
                        inForceFrom: string | null;
                        /** @description Null: published without a second person. */
                        approvedBy: string | null;
                        /** @description True when applying it changed nothing. */
                        unchanged?: boolean;
                    };
                };
            };
            /** @description schemeTemplateUnknown, schemeUnknown, schemeVersionUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse, assessmentLevelInUse, schemeApprovalMissing, schemeOwnList */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown, schemeWeightsWrong, schemeTiersOutOfOrder, schemeKeepAboveEnter, schemeBaseTierWrong, schemeTierCodeWrong, schemeClassesOpen, schemeCriterionDoubled, schemePointsWrong, schemeBandsOutOfOrder, schemeScoringWrong, schemeExpressionWrong, schemeMoneyWrong, schemeMovementWrong, schemeChoiceWrong, schemeConditionNeedless, schemeTowardWrong, schemeTowardNeedless, schemeTowardWeightsWrong, schemeCrossWrong, schemeCellsOpen, schemeCellsOverlap, schemeFlagDoubled, schemeStandingCircle */
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
    applyTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Add what a template stands on and begin a draft of each of its schemes; what exists already stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        drafts: {
                            scheme: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /**
                             * @description Begun now, or left alone: a draft of it or a version in force was there.
                             * @enum {string}
                             */
                            outcome: "begun" | "draftKept" | "inForceKept";
                            /** @description Of the draft; null where there is none. None in a draft begun now, unless it met others' metrics. */
                            problems: number | null;
                        }[];
                        activityTypes: {
                            added: string[];
                            kept: string[];
                        };
                        attributes: {
                            added: string[];
                            kept: string[];
                        };
                        scales: {
                            added: string[];
                            kept: string[];
                        };
                        metrics: {
                            added: string[];
                            kept: string[];
                        };
                    };
                };
            };
            /** @description schemeTemplateUnknown, templateUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse, assessmentLevelInUse, schemeApprovalMissing, schemeOwnList */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown, schemeWeightsWrong, schemeTiersOutOfOrder, schemeKeepAboveEnter, schemeBaseTierWrong, schemeTierCodeWrong, schemeClassesOpen, schemeCriterionDoubled, schemePointsWrong, schemeBandsOutOfOrder, schemeScoringWrong, schemeExpressionWrong, schemeMoneyWrong, schemeMovementWrong, schemeChoiceWrong, schemeConditionNeedless, schemeTowardWrong, schemeTowardNeedless, schemeTowardWeightsWrong, schemeCrossWrong, schemeCellsOpen, schemeCellsOverlap, schemeFlagDoubled, schemeStandingCircle */
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
    getTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A template whole, and what applying it would add or leave as it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        template: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            description: {
                                en: string;
                                zh: string;
                            };
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
                                /** @description Sensitive personal data: no metric may be this attribute. Left out, as it was; false for a new one. */
                                sensitive?: boolean;
                            }[];
                            scales: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                description?: {
                                    en: string;
                                    zh: string;
                                };
                                /** @description Lowest first; no two have a value or a name in common. */
                                levels: {
                                    /** @description 0–100, at most two decimals. */
                                    value: number;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    /** @description In words: what must be so for this level. */
                                    anchor: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                                /**
                                 * @description How long an assessment counts; those recorded already keep their last day.
                                 * @default 12
                                 */
                                validityMonths: number;
                                /**
                                 * @description How many are wanted for each customer.
                                 * @default 1
                                 */
                                raters: number;
                            }[];
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
                                from: "model";
                                /** @enum {string} */
                                figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                                purchases: {
                                    /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                                    readonly types: string[];
                                    /** @description Types whose money, negative, is taken off what was spent. */
                                    readonly refunds?: string[];
                                };
                                /** @enum {string} */
                                model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                                horizonMonths?: number;
                                /** @description A year's, as 0.1. */
                                discountRate?: number;
                                /** @description Share of spend that remains; 1 values revenue. */
                                margin?: number;
                                /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                                rfm?: {
                                    /** @constant */
                                    kind: "quantiles";
                                } | {
                                    /** @constant */
                                    kind: "ranked";
                                } | {
                                    /** @constant */
                                    kind: "cuts";
                                    /** @description Days since the last purchase, ascending. */
                                    readonly recency: number[];
                                    /** @description Purchases, ascending. */
                                    readonly frequency: number[];
                                    /** @description Money in the base currency, ascending. */
                                    readonly monetary: number[];
                                };
                                thresholds?: {
                                    /** @description Least P(alive) of each state; below the last a customer is lost. */
                                    alive?: {
                                        active: number;
                                        atRisk: number;
                                        lapsed: number;
                                    };
                                    /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                                    rhythm?: {
                                        active: number;
                                        atRisk: number;
                                        lapsed: number;
                                    };
                                    /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                                    days?: {
                                        active: number;
                                        atRisk: number;
                                        lapsed: number;
                                    };
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
                                from: "standing";
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                scheme: string;
                                /** @enum {string} */
                                of?: "tier" | "score";
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
                                from: "assessment";
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                scale: string;
                                /** @enum {string} */
                                of?: "mean" | "spread" | "raters";
                            })[];
                            /** @description In the order in which they are run: one that reads another comes after it. */
                            readonly schemes: {
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
                                    /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                    toward?: string;
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
                                    readonly benefits?: {
                                        en: string;
                                        zh: string;
                                    }[];
                                    readonly cadence?: {
                                        en: string;
                                        zh: string;
                                    }[];
                                    cost?: {
                                        /** @description In the base currency, a year. */
                                        perCustomer?: number;
                                        customersPerManager?: number;
                                    };
                                }[];
                                readonly classes?: {
                                    /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    when?: string;
                                    readonly cells?: {
                                        row: string;
                                        column: string;
                                    }[];
                                    strategy?: {
                                        en: string;
                                        zh: string;
                                    };
                                    reviewMonths?: number;
                                    readonly benefits?: {
                                        en: string;
                                        zh: string;
                                    }[];
                                    readonly cadence?: {
                                        en: string;
                                        zh: string;
                                    }[];
                                    cost?: {
                                        /** @description In the base currency, a year. */
                                        perCustomer?: number;
                                        customersPerManager?: number;
                                    };
                                }[];
                                choose?: {
                                    /** @constant */
                                    by: "rules";
                                } | {
                                    /** @constant */
                                    by: "highest";
                                    atLeast?: number;
                                    lead?: number;
                                } | {
                                    /** @constant */
                                    by: "cross";
                                    rows: string;
                                    columns: string;
                                };
                                readonly flags?: {
                                    /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    when: string;
                                    strategy?: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                                movement?: {
                                    /** @enum {string} */
                                    rise?: "once" | "period";
                                    /** @enum {string} */
                                    fall?: "once" | "period";
                                    period?: {
                                        /** @enum {string} */
                                        kind: "calendar" | "fiscal";
                                        /** @enum {string} */
                                        length: "month" | "quarter" | "half" | "year";
                                    } | {
                                        /** @constant */
                                        kind: "anniversary";
                                        metric: string;
                                    };
                                    graceDays?: number;
                                    stepsDown?: number;
                                    minimumStayDays?: number;
                                    readonly committee?: {
                                        cutOff: string;
                                        effective: string;
                                    }[];
                                };
                                readonly guidance?: {
                                    title: {
                                        en: string;
                                        zh: string;
                                    };
                                    text: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                                ungradedWhen?: string;
                                newWhen?: string;
                                money?: string;
                                holdAbove?: number;
                            }[];
                        };
                        schemes: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @description Whether it gives tiers, rather than classes. */
                            ordered: boolean;
                            /**
                             * @description Whether a scheme of this code is in force here, else whether a draft of it is being written.
                             * @enum {string}
                             */
                            state: "absent" | "draft" | "inForce";
                        }[];
                        activityTypes: {
                            added: string[];
                            kept: string[];
                        };
                        attributes: {
                            added: string[];
                            kept: string[];
                        };
                        scales: {
                            added: string[];
                            kept: string[];
                        };
                        metrics: {
                            added: string[];
                            kept: string[];
                        };
                    };
                };
            };
            /** @description templateUnknown */
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
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ways to grade that ship, what each brings, and which of their schemes are here already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        templates: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            description: {
                                en: string;
                                zh: string;
                            };
                            schemes: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                /** @description Whether it gives tiers, rather than classes. */
                                ordered: boolean;
                                /**
                                 * @description Whether a scheme of this code is in force here, else whether a draft of it is being written.
                                 * @enum {string}
                                 */
                                state: "absent" | "draft" | "inForce";
                            }[];
                            counts: {
                                metrics: number;
                                attributes: number;
                                activityTypes: number;
                                scales: number;
                            };
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
    approveDraft: {
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
                    /** @description The revision it was read at; refused when somebody has saved another since. */
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Approve a submitted draft, as another user than who submitted it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        revision: number;
                        /** @description Of a scheme's shape, finished or not. */
                        definition: {
                            [key: string]: unknown;
                        };
                        /** @description All that keeps it from being tried and published. */
                        problems: {
                            /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                            path: string;
                            code: string;
                            /** @description In the language asked for. */
                            detail: string;
                        }[];
                        /** @description The version it was begun from. */
                        basedOn: number | null;
                        /** @description The scheme's version in force now. */
                        inForce: number | null;
                        changedBy: string;
                        changedAt: string;
                        review: {
                            /** @enum {string} */
                            state: "writing" | "submitted" | "approved";
                            /** @description Whether it can be published only after another user approved it. */
                            approvalNeeded: boolean;
                            /** @description Whether the asker may approve it or send it back now. */
                            mayDecide: boolean;
                            note: string | null;
                            /** @description As submitted; null: at once when published. */
                            inForceFrom: string | null;
                            submittedBy: string | null;
                            submittedAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            /** @description While it is written: why it was sent back the last time it was submitted. */
                            sentBack: {
                                by: string;
                                at: string;
                                reason: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description draftUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description draftChangedSince, draftNotSubmitted, draftOwnSubmission, draftBasisChanged */
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
    getDraft: {
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
            /** @description The draft of a scheme, and all that is wrong with it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        revision: number;
                        /** @description Of a scheme's shape, finished or not. */
                        definition: {
                            [key: string]: unknown;
                        };
                        /** @description All that keeps it from being tried and published. */
                        problems: {
                            /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                            path: string;
                            code: string;
                            /** @description In the language asked for. */
                            detail: string;
                        }[];
                        /** @description The version it was begun from. */
                        basedOn: number | null;
                        /** @description The scheme's version in force now. */
                        inForce: number | null;
                        changedBy: string;
                        changedAt: string;
                        review: {
                            /** @enum {string} */
                            state: "writing" | "submitted" | "approved";
                            /** @description Whether it can be published only after another user approved it. */
                            approvalNeeded: boolean;
                            /** @description Whether the asker may approve it or send it back now. */
                            mayDecide: boolean;
                            note: string | null;
                            /** @description As submitted; null: at once when published. */
                            inForceFrom: string | null;
                            submittedBy: string | null;
                            submittedAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            /** @description While it is written: why it was sent back the last time it was submitted. */
                            sentBack: {
                                by: string;
                                at: string;
                                reason: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description draftUnknown */
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
    saveDraft: {
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
                    definition: {
                        [key: string]: unknown;
                    };
                    /** @description The revision it was read at; refused when somebody has saved another since. */
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Keep a draft as it is, finished or not, and say all that is wrong with it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        revision: number;
                        /** @description Of a scheme's shape, finished or not. */
                        definition: {
                            [key: string]: unknown;
                        };
                        /** @description All that keeps it from being tried and published. */
                        problems: {
                            /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                            path: string;
                            code: string;
                            /** @description In the language asked for. */
                            detail: string;
                        }[];
                        /** @description The version it was begun from. */
                        basedOn: number | null;
                        /** @description The scheme's version in force now. */
                        inForce: number | null;
                        changedBy: string;
                        changedAt: string;
                        review: {
                            /** @enum {string} */
                            state: "writing" | "submitted" | "approved";
                            /** @description Whether it can be published only after another user approved it. */
                            approvalNeeded: boolean;
                            /** @description Whether the asker may approve it or send it back now. */
                            mayDecide: boolean;
                            note: string | null;
                            /** @description As submitted; null: at once when published. */
                            inForceFrom: string | null;
                            submittedBy: string | null;
                            submittedAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            /** @description While it is written: why it was sent back the last time it was submitted. */
                            sentBack: {
                                by: string;
                                at: string;
                                reason: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description draftUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description draftChangedSince, draftUnderReview */
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
    dropDraft: {
        parameters: {
            query: {
                revision: number;
            };
            header?: never;
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Throw a draft away; the version in force stays */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description draftUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description draftChangedSince */
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
    mergeDraft: {
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
                    /** @description What both began from. */
                    base: {
                        [key: string]: unknown;
                    };
                    mine: {
                        [key: string]: unknown;
                    };
                    /**
                     * @description What is taken where both changed the same thing.
                     * @default []
                     */
                    choices?: {
                        path: string[];
                        /** @enum {string} */
                        take: "mine" | "theirs";
                    }[];
                };
            };
        };
        responses: {
            /** @description Bring one's own edits of a draft together with those that somebody else saved meanwhile */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As saved: theirs. */
                        draft: {
                            scheme: string;
                            revision: number;
                            /** @description Of a scheme's shape, finished or not. */
                            definition: {
                                [key: string]: unknown;
                            };
                            /** @description All that keeps it from being tried and published. */
                            problems: {
                                /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                                path: string;
                                code: string;
                                /** @description In the language asked for. */
                                detail: string;
                            }[];
                            /** @description The version it was begun from. */
                            basedOn: number | null;
                            /** @description The scheme's version in force now. */
                            inForce: number | null;
                            changedBy: string;
                            changedAt: string;
                            review: {
                                /** @enum {string} */
                                state: "writing" | "submitted" | "approved";
                                /** @description Whether it can be published only after another user approved it. */
                                approvalNeeded: boolean;
                                /** @description Whether the asker may approve it or send it back now. */
                                mayDecide: boolean;
                                note: string | null;
                                /** @description As submitted; null: at once when published. */
                                inForceFrom: string | null;
                                submittedBy: string | null;
                                submittedAt: string | null;
                                approvedBy: string | null;
                                approvedAt: string | null;
                                /** @description While it is written: why it was sent back the last time it was submitted. */
                                sentBack: {
                                    by: string;
                                    at: string;
                                    reason: string;
                                } | null;
                            };
                        };
                        /** @description Both; where both changed the same and nothing is chosen, theirs. */
                        definition: {
                            [key: string]: unknown;
                        };
                        conflicts: {
                            path: string[];
                            label: string;
                            mine: string;
                            theirs: string;
                        }[];
                        /** @description What came into one's own edits by it. */
                        cameIn: {
                            /** @description Where it lies: names of parts, and codes in lists of criteria, tiers, classes and flags. */
                            path: string[];
                            /** @enum {string} */
                            kind: "added" | "removed" | "changed" | "reordered";
                            /** @description In words. */
                            text: string;
                        }[];
                    };
                };
            };
            /** @description draftUnknown */
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
    publishDraft: {
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
                    /** @description The revision it was read at; refused when somebody has saved another since. */
                    revision: number;
                    /**
                     * Format: date
                     * @description From this day on, today or later: runs as of earlier days go by the version before. Left out: at once, for every run from now on.
                     */
                    inForceFrom?: string;
                };
            };
        };
        responses: {
            /** @description Freeze a draft as the scheme's next version; runs use it, from the day on if one is given */
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
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                toward?: string;
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
                                readonly benefits?: {
                                    en: string;
                                    zh: string;
                                }[];
                                readonly cadence?: {
                                    en: string;
                                    zh: string;
                                }[];
                                cost?: {
                                    /** @description In the base currency, a year. */
                                    perCustomer?: number;
                                    customersPerManager?: number;
                                };
                            }[];
                            readonly classes?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                when?: string;
                                readonly cells?: {
                                    row: string;
                                    column: string;
                                }[];
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                                reviewMonths?: number;
                                readonly benefits?: {
                                    en: string;
                                    zh: string;
                                }[];
                                readonly cadence?: {
                                    en: string;
                                    zh: string;
                                }[];
                                cost?: {
                                    /** @description In the base currency, a year. */
                                    perCustomer?: number;
                                    customersPerManager?: number;
                                };
                            }[];
                            choose?: {
                                /** @constant */
                                by: "rules";
                            } | {
                                /** @constant */
                                by: "highest";
                                atLeast?: number;
                                lead?: number;
                            } | {
                                /** @constant */
                                by: "cross";
                                rows: string;
                                columns: string;
                            };
                            readonly flags?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                when: string;
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            movement?: {
                                /** @enum {string} */
                                rise?: "once" | "period";
                                /** @enum {string} */
                                fall?: "once" | "period";
                                period?: {
                                    /** @enum {string} */
                                    kind: "calendar" | "fiscal";
                                    /** @enum {string} */
                                    length: "month" | "quarter" | "half" | "year";
                                } | {
                                    /** @constant */
                                    kind: "anniversary";
                                    metric: string;
                                };
                                graceDays?: number;
                                stepsDown?: number;
                                minimumStayDays?: number;
                                readonly committee?: {
                                    cutOff: string;
                                    effective: string;
                                }[];
                            };
                            readonly guidance?: {
                                title: {
                                    en: string;
                                    zh: string;
                                };
                                text: {
                                    en: string;
                                    zh: string;
                                };
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
                            from: "model";
                            /** @enum {string} */
                            figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                            purchases: {
                                /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                                readonly types: string[];
                                /** @description Types whose money, negative, is taken off what was spent. */
                                readonly refunds?: string[];
                            };
                            /** @enum {string} */
                            model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                            horizonMonths?: number;
                            /** @description A year's, as 0.1. */
                            discountRate?: number;
                            /** @description Share of spend that remains; 1 values revenue. */
                            margin?: number;
                            /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                            rfm?: {
                                /** @constant */
                                kind: "quantiles";
                            } | {
                                /** @constant */
                                kind: "ranked";
                            } | {
                                /** @constant */
                                kind: "cuts";
                                /** @description Days since the last purchase, ascending. */
                                readonly recency: number[];
                                /** @description Purchases, ascending. */
                                readonly frequency: number[];
                                /** @description Money in the base currency, ascending. */
                                readonly monetary: number[];
                            };
                            thresholds?: {
                                /** @description Least P(alive) of each state; below the last a customer is lost. */
                                alive?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                                rhythm?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                                days?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
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
                            from: "standing";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scheme: string;
                            /** @enum {string} */
                            of?: "tier" | "score";
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
                            from: "assessment";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scale: string;
                            /** @enum {string} */
                            of?: "mean" | "spread" | "raters";
                        })[];
                        publishedAt: string;
                        publishedBy: string;
                        /** @description Runs as of this day and later go by it; null: every run since it was published. */
                        inForceFrom: string | null;
                        /** @description Null: published without a second person. */
                        approvedBy: string | null;
                        /** @description True when applying it changed nothing. */
                        unchanged?: boolean;
                    };
                };
            };
            /** @description schemeTemplateUnknown, draftUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse, assessmentLevelInUse, schemeApprovalMissing, schemeOwnList, draftChangedSince, draftBasisChanged, schemeDayNotApproved */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown, schemeWeightsWrong, schemeTiersOutOfOrder, schemeKeepAboveEnter, schemeBaseTierWrong, schemeTierCodeWrong, schemeClassesOpen, schemeCriterionDoubled, schemePointsWrong, schemeBandsOutOfOrder, schemeScoringWrong, schemeExpressionWrong, schemeMoneyWrong, schemeMovementWrong, schemeChoiceWrong, schemeConditionNeedless, schemeTowardWrong, schemeTowardNeedless, schemeTowardWeightsWrong, schemeCrossWrong, schemeCellsOpen, schemeCellsOverlap, schemeFlagDoubled, schemeStandingCircle, draftUnfinished, schemeDayPast */
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
    sendBackDraft: {
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
                    /** @description The revision it was read at; refused when somebody has saved another since. */
                    revision: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Send a submitted draft back to be written on, and say why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        revision: number;
                        /** @description Of a scheme's shape, finished or not. */
                        definition: {
                            [key: string]: unknown;
                        };
                        /** @description All that keeps it from being tried and published. */
                        problems: {
                            /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                            path: string;
                            code: string;
                            /** @description In the language asked for. */
                            detail: string;
                        }[];
                        /** @description The version it was begun from. */
                        basedOn: number | null;
                        /** @description The scheme's version in force now. */
                        inForce: number | null;
                        changedBy: string;
                        changedAt: string;
                        review: {
                            /** @enum {string} */
                            state: "writing" | "submitted" | "approved";
                            /** @description Whether it can be published only after another user approved it. */
                            approvalNeeded: boolean;
                            /** @description Whether the asker may approve it or send it back now. */
                            mayDecide: boolean;
                            note: string | null;
                            /** @description As submitted; null: at once when published. */
                            inForceFrom: string | null;
                            submittedBy: string | null;
                            submittedAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            /** @description While it is written: why it was sent back the last time it was submitted. */
                            sentBack: {
                                by: string;
                                at: string;
                                reason: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description draftUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description draftChangedSince, draftNotSubmitted, draftOwnSubmission */
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
    startDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of a new scheme, or of the one whose version it begins from. */
                    scheme: string;
                    name?: {
                        en: string;
                        zh: string;
                    };
                    /** @description Metrics of a template that the catalogue lacks are added to it; those it has stay as they are. */
                    from?: {
                        template: string;
                    } | {
                        scheme: string;
                        version?: number;
                    };
                };
            };
        };
        responses: {
            /** @description Begin a draft: blank, from a template, or from a version of a scheme */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        revision: number;
                        /** @description Of a scheme's shape, finished or not. */
                        definition: {
                            [key: string]: unknown;
                        };
                        /** @description All that keeps it from being tried and published. */
                        problems: {
                            /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                            path: string;
                            code: string;
                            /** @description In the language asked for. */
                            detail: string;
                        }[];
                        /** @description The version it was begun from. */
                        basedOn: number | null;
                        /** @description The scheme's version in force now. */
                        inForce: number | null;
                        changedBy: string;
                        changedAt: string;
                        review: {
                            /** @enum {string} */
                            state: "writing" | "submitted" | "approved";
                            /** @description Whether it can be published only after another user approved it. */
                            approvalNeeded: boolean;
                            /** @description Whether the asker may approve it or send it back now. */
                            mayDecide: boolean;
                            note: string | null;
                            /** @description As submitted; null: at once when published. */
                            inForceFrom: string | null;
                            submittedBy: string | null;
                            submittedAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            /** @description While it is written: why it was sent back the last time it was submitted. */
                            sentBack: {
                                by: string;
                                at: string;
                                reason: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description schemeTemplateUnknown, schemeUnknown, schemeVersionUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse, assessmentLevelInUse, schemeApprovalMissing, schemeOwnList, schemeCodeTaken, draftExists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown, schemeWeightsWrong, schemeTiersOutOfOrder, schemeKeepAboveEnter, schemeBaseTierWrong, schemeTierCodeWrong, schemeClassesOpen, schemeCriterionDoubled, schemePointsWrong, schemeBandsOutOfOrder, schemeScoringWrong, schemeExpressionWrong, schemeMoneyWrong, schemeMovementWrong, schemeChoiceWrong, schemeConditionNeedless, schemeTowardWrong, schemeTowardNeedless, schemeTowardWeightsWrong, schemeCrossWrong, schemeCellsOpen, schemeCellsOverlap, schemeFlagDoubled, schemeStandingCircle */
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
    submitDraft: {
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
                    /** @description The revision it was read at; refused when somebody has saved another since. */
                    revision: number;
                    note?: string;
                    /**
                     * Format: date
                     * @description From this day on, today or later: runs as of earlier days go by the version before. Left out: at once, for every run from now on.
                     */
                    inForceFrom?: string;
                };
            };
        };
        responses: {
            /** @description Submit a finished draft for another user to approve; it is not edited while it is looked at */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        revision: number;
                        /** @description Of a scheme's shape, finished or not. */
                        definition: {
                            [key: string]: unknown;
                        };
                        /** @description All that keeps it from being tried and published. */
                        problems: {
                            /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                            path: string;
                            code: string;
                            /** @description In the language asked for. */
                            detail: string;
                        }[];
                        /** @description The version it was begun from. */
                        basedOn: number | null;
                        /** @description The scheme's version in force now. */
                        inForce: number | null;
                        changedBy: string;
                        changedAt: string;
                        review: {
                            /** @enum {string} */
                            state: "writing" | "submitted" | "approved";
                            /** @description Whether it can be published only after another user approved it. */
                            approvalNeeded: boolean;
                            /** @description Whether the asker may approve it or send it back now. */
                            mayDecide: boolean;
                            note: string | null;
                            /** @description As submitted; null: at once when published. */
                            inForceFrom: string | null;
                            submittedBy: string | null;
                            submittedAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            /** @description While it is written: why it was sent back the last time it was submitted. */
                            sentBack: {
                                by: string;
                                at: string;
                                reason: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description schemeTemplateUnknown, draftUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse, assessmentLevelInUse, schemeApprovalMissing, schemeOwnList, draftChangedSince, draftUnderReview */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown, schemeWeightsWrong, schemeTiersOutOfOrder, schemeKeepAboveEnter, schemeBaseTierWrong, schemeTierCodeWrong, schemeClassesOpen, schemeCriterionDoubled, schemePointsWrong, schemeBandsOutOfOrder, schemeScoringWrong, schemeExpressionWrong, schemeMoneyWrong, schemeMovementWrong, schemeChoiceWrong, schemeConditionNeedless, schemeTowardWrong, schemeTowardNeedless, schemeTowardWeightsWrong, schemeCrossWrong, schemeCellsOpen, schemeCellsOverlap, schemeFlagDoubled, schemeStandingCircle, draftUnfinished, schemeDayPast */
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
    submitFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
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
                            /** @description Sensitive personal data: no metric may be this attribute. Left out, as it was; false for a new one. */
                            sensitive?: boolean;
                        }[];
                        scales?: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            description?: {
                                en: string;
                                zh: string;
                            };
                            /** @description Lowest first; no two have a value or a name in common. */
                            levels: {
                                /** @description 0–100, at most two decimals. */
                                value: number;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                /** @description In words: what must be so for this level. */
                                anchor: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            /**
                             * @description How long an assessment counts; those recorded already keep their last day.
                             * @default 12
                             */
                            validityMonths?: number;
                            /**
                             * @description How many are wanted for each customer.
                             * @default 1
                             */
                            raters?: number;
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
                            from: "model";
                            /** @enum {string} */
                            figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                            purchases: {
                                /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                                readonly types: string[];
                                /** @description Types whose money, negative, is taken off what was spent. */
                                readonly refunds?: string[];
                            };
                            /** @enum {string} */
                            model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                            horizonMonths?: number;
                            /** @description A year's, as 0.1. */
                            discountRate?: number;
                            /** @description Share of spend that remains; 1 values revenue. */
                            margin?: number;
                            /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                            rfm?: {
                                /** @constant */
                                kind: "quantiles";
                            } | {
                                /** @constant */
                                kind: "ranked";
                            } | {
                                /** @constant */
                                kind: "cuts";
                                /** @description Days since the last purchase, ascending. */
                                readonly recency: number[];
                                /** @description Purchases, ascending. */
                                readonly frequency: number[];
                                /** @description Money in the base currency, ascending. */
                                readonly monetary: number[];
                            };
                            thresholds?: {
                                /** @description Least P(alive) of each state; below the last a customer is lost. */
                                alive?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                                rhythm?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                                days?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
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
                            from: "standing";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scheme: string;
                            /** @enum {string} */
                            of?: "tier" | "score";
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
                            from: "assessment";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scale: string;
                            /** @enum {string} */
                            of?: "mean" | "spread" | "raters";
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
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                toward?: string;
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
                                readonly benefits?: {
                                    en: string;
                                    zh: string;
                                }[];
                                readonly cadence?: {
                                    en: string;
                                    zh: string;
                                }[];
                                cost?: {
                                    /** @description In the base currency, a year. */
                                    perCustomer?: number;
                                    customersPerManager?: number;
                                };
                            }[];
                            readonly classes?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                when?: string;
                                readonly cells?: {
                                    row: string;
                                    column: string;
                                }[];
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                                reviewMonths?: number;
                                readonly benefits?: {
                                    en: string;
                                    zh: string;
                                }[];
                                readonly cadence?: {
                                    en: string;
                                    zh: string;
                                }[];
                                cost?: {
                                    /** @description In the base currency, a year. */
                                    perCustomer?: number;
                                    customersPerManager?: number;
                                };
                            }[];
                            choose?: {
                                /** @constant */
                                by: "rules";
                            } | {
                                /** @constant */
                                by: "highest";
                                atLeast?: number;
                                lead?: number;
                            } | {
                                /** @constant */
                                by: "cross";
                                rows: string;
                                columns: string;
                            };
                            readonly flags?: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                when: string;
                                strategy?: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            movement?: {
                                /** @enum {string} */
                                rise?: "once" | "period";
                                /** @enum {string} */
                                fall?: "once" | "period";
                                period?: {
                                    /** @enum {string} */
                                    kind: "calendar" | "fiscal";
                                    /** @enum {string} */
                                    length: "month" | "quarter" | "half" | "year";
                                } | {
                                    /** @constant */
                                    kind: "anniversary";
                                    metric: string;
                                };
                                graceDays?: number;
                                stepsDown?: number;
                                minimumStayDays?: number;
                                readonly committee?: {
                                    cutOff: string;
                                    effective: string;
                                }[];
                            };
                            readonly guidance?: {
                                title: {
                                    en: string;
                                    zh: string;
                                };
                                text: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            ungradedWhen?: string;
                            newWhen?: string;
                            money?: string;
                            holdAbove?: number;
                        };
                    } | {
                        template: string;
                    };
                    note?: string;
                    /**
                     * Format: date
                     * @description From this day on, today or later: runs as of earlier days go by the version before. Left out: at once, for every run from now on.
                     */
                    inForceFrom?: string;
                };
            };
        };
        responses: {
            /** @description Submit a scheme from a file or a template: what it stands on joins the catalogue, it becomes a draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        revision: number;
                        /** @description Of a scheme's shape, finished or not. */
                        definition: {
                            [key: string]: unknown;
                        };
                        /** @description All that keeps it from being tried and published. */
                        problems: {
                            /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                            path: string;
                            code: string;
                            /** @description In the language asked for. */
                            detail: string;
                        }[];
                        /** @description The version it was begun from. */
                        basedOn: number | null;
                        /** @description The scheme's version in force now. */
                        inForce: number | null;
                        changedBy: string;
                        changedAt: string;
                        review: {
                            /** @enum {string} */
                            state: "writing" | "submitted" | "approved";
                            /** @description Whether it can be published only after another user approved it. */
                            approvalNeeded: boolean;
                            /** @description Whether the asker may approve it or send it back now. */
                            mayDecide: boolean;
                            note: string | null;
                            /** @description As submitted; null: at once when published. */
                            inForceFrom: string | null;
                            submittedBy: string | null;
                            submittedAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            /** @description While it is written: why it was sent back the last time it was submitted. */
                            sentBack: {
                                by: string;
                                at: string;
                                reason: string;
                            } | null;
                        };
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
            /** @description attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse, assessmentLevelInUse, schemeApprovalMissing, schemeOwnList, draftExists, draftUnderReview */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown, schemeWeightsWrong, schemeTiersOutOfOrder, schemeKeepAboveEnter, schemeBaseTierWrong, schemeTierCodeWrong, schemeClassesOpen, schemeCriterionDoubled, schemePointsWrong, schemeBandsOutOfOrder, schemeScoringWrong, schemeExpressionWrong, schemeMoneyWrong, schemeMovementWrong, schemeChoiceWrong, schemeConditionNeedless, schemeTowardWrong, schemeTowardNeedless, schemeTowardWeightsWrong, schemeCrossWrong, schemeCellsOpen, schemeCellsOverlap, schemeFlagDoubled, schemeStandingCircle, draftUnfinished, schemeDayPast */
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
    tryDraft: {
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
                    /** @description The revision it was read at; refused when somebody has saved another since. */
                    revision?: number;
                };
            };
        };
        responses: {
            /** @description Grade everybody by a draft, to be looked at: nothing is published */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        scheme: string;
                        /** @description Null in a trial of a draft. */
                        version: number | null;
                        /** @description In a trial of a draft, the revision that was tried. */
                        draft: number | null;
                        /** @enum {string} */
                        kind: "live" | "trial" | "take-back" | "regrade";
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
                        requestedBy: string;
                        requestedAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description schemeUnknown, draftUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description schemeNotYetInForce, schemeOwnList, runAlreadyGoing, runAsOfBack, draftChangedSince */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description runAsOfInFuture, runAsOfBeforeFacts, runNoFacts, runKnownToWrong, runKnownToLive, draftUnfinished */
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
    withdrawDraft: {
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
            /** @description Withdraw a submitted or approved draft, to be edited again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        revision: number;
                        /** @description Of a scheme's shape, finished or not. */
                        definition: {
                            [key: string]: unknown;
                        };
                        /** @description All that keeps it from being tried and published. */
                        problems: {
                            /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                            path: string;
                            code: string;
                            /** @description In the language asked for. */
                            detail: string;
                        }[];
                        /** @description The version it was begun from. */
                        basedOn: number | null;
                        /** @description The scheme's version in force now. */
                        inForce: number | null;
                        changedBy: string;
                        changedAt: string;
                        review: {
                            /** @enum {string} */
                            state: "writing" | "submitted" | "approved";
                            /** @description Whether it can be published only after another user approved it. */
                            approvalNeeded: boolean;
                            /** @description Whether the asker may approve it or send it back now. */
                            mayDecide: boolean;
                            note: string | null;
                            /** @description As submitted; null: at once when published. */
                            inForceFrom: string | null;
                            submittedBy: string | null;
                            submittedAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            /** @description While it is written: why it was sent back the last time it was submitted. */
                            sentBack: {
                                by: string;
                                at: string;
                                reason: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description draftUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description draftNotSubmitted */
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
    getDifferences: {
        parameters: {
            query?: {
                from?: "draft" | number;
                to?: "draft" | number;
            };
            header?: never;
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs between two versions of a scheme, or a version and the draft, in words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        to: string;
                        differences: {
                            /** @description Where it lies: names of parts, and codes in lists of criteria, tiers, classes and flags. */
                            path: string[];
                            /** @enum {string} */
                            kind: "added" | "removed" | "changed" | "reordered";
                            /** @description In words. */
                            text: string;
                        }[];
                    };
                };
            };
            /** @description notPermitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description schemeUnknown, schemeVersionUnknown, draftUnknown */
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
    getSchemeLog: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what with a scheme, the latest first: its drafts, reviews, versions and live runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            /** @description Of saves, the first of that user in that hour. */
                            at: string;
                            by: string;
                            /** @enum {string} */
                            kind: "begun" | "saved" | "dropped" | "submitted" | "withdrawn" | "approved" | "sentBack" | "published" | "ran";
                            /** @description What was said with it: a note, a reason. */
                            note: string | null;
                            version: number | null;
                            inForceFrom: string | null;
                            approvedBy: string | null;
                            run: number | null;
                            asOf: string | null;
                        }[];
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
                        /** @description Null in a trial of a draft. */
                        version: number | null;
                        /** @description In a trial of a draft, the revision that was tried. */
                        draft: number | null;
                        /** @enum {string} */
                        kind: "live" | "trial" | "take-back" | "regrade";
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
                        requestedBy: string;
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
    compareRuns: {
        parameters: {
            query: {
                offset?: number;
                limit?: number;
                fromA?: string;
                fromB?: string;
                a: number;
                b: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What two runs found, side by side */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        a: {
                            scheme: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            run: number | null;
                            asOf: string | null;
                            tiers: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                customers: number;
                                /** @description Null where it is not kept. */
                                money: string | null;
                            }[];
                        };
                        b: {
                            scheme: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            run: number | null;
                            asOf: string | null;
                            tiers: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                customers: number;
                                /** @description Null where it is not kept. */
                                money: string | null;
                            }[];
                        };
                        matrix: {
                            a: string | null;
                            b: string | null;
                            customers: number;
                        }[];
                        /** @description Customers whose tier differs, of those asked for. */
                        total: number;
                        customers: {
                            customer: string;
                            name: string | null;
                            a: {
                                tier: string | null;
                                score: number | null;
                            };
                            b: {
                                tier: string | null;
                                score: number | null;
                            };
                        }[];
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
            /** @description runUnfinished, runResultsGone */
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
                        /** @description Null in a trial of a draft. */
                        version: number | null;
                        /** @description In a trial of a draft, the revision that was tried. */
                        draft: number | null;
                        /** @enum {string} */
                        kind: "live" | "trial" | "take-back" | "regrade";
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
                        requestedBy: string;
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
    listMoves: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
                from?: string;
                to?: string;
                direction?: "up" | "down" | "out";
                order?: "money" | "score";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who moves by a run, or would: against the grades it was compared with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        moves: {
                            customer: string;
                            name: string | null;
                            from: string | null;
                            to: string | null;
                            /** @description Null without a score, or where it is not kept. */
                            scoreBefore: number | null;
                            scoreAfter: number | null;
                            /** @description The scheme's money metric; null where it is not kept. */
                            money: string | null;
                            /** @description The criterion whose part of the score changed most. */
                            criterion: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                /** @description What it added to the score; 0 where it was no criterion. */
                                before: number;
                                after: number;
                            } | null;
                        }[];
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
            /** @description runUnfinished, runResultsGone */
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
    listRuns: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
                scheme?: string;
                status?: "queued" | "running" | "held" | "published" | "finished" | "rejected" | "superseded" | "failed" | "taken-back";
                kind?: "live" | "trial" | "take-back" | "regrade";
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
                            /** @description Null in a trial of a draft. */
                            version: number | null;
                            /** @description In a trial of a draft, the revision that was tried. */
                            draft: number | null;
                            /** @enum {string} */
                            kind: "live" | "trial" | "take-back" | "regrade";
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
                            requestedBy: string;
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
                        /** @description Null in a trial of a draft. */
                        version: number | null;
                        /** @description In a trial of a draft, the revision that was tried. */
                        draft: number | null;
                        /** @enum {string} */
                        kind: "live" | "trial" | "take-back" | "regrade";
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
                        requestedBy: string;
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
                        /** @description Null in a trial of a draft. */
                        version: number | null;
                        /** @description In a trial of a draft, the revision that was tried. */
                        draft: number | null;
                        /** @enum {string} */
                        kind: "live" | "trial" | "take-back" | "regrade";
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
                        requestedBy: string;
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
            /** @description schemeNotYetInForce, schemeOwnList, runAlreadyGoing, runAsOfBack */
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
                        /** @description Null in a trial of a draft. */
                        version: number | null;
                        /** @description In a trial of a draft, the revision that was tried. */
                        draft: number | null;
                        /** @enum {string} */
                        kind: "live" | "trial" | "take-back" | "regrade";
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
                        requestedBy: string;
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
            /** @description schemeOwnList, runNotLast, runAlreadyGoing */
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
    watchRun: {
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
            /** @description A run as it comes along, as server-sent events: the run at every change, then “end” */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
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
    tryRules: {
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
                    /** @description Of a scheme's shape, finished or not. Left out: the saved draft, else the version in force. */
                    definition?: {
                        [key: string]: unknown;
                    };
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
                        /** @description Sensitive personal data: no metric may be this attribute. Left out, as it was; false for a new one. */
                        sensitive?: boolean;
                    }[];
                    scales?: {
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        description?: {
                            en: string;
                            zh: string;
                        };
                        /** @description Lowest first; no two have a value or a name in common. */
                        levels: {
                            /** @description 0–100, at most two decimals. */
                            value: number;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @description In words: what must be so for this level. */
                            anchor: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        /**
                         * @description How long an assessment counts; those recorded already keep their last day.
                         * @default 12
                         */
                        validityMonths?: number;
                        /**
                         * @description How many are wanted for each customer.
                         * @default 1
                         */
                        raters?: number;
                    }[];
                    /** @description Metrics that would be added or changed with it, as a scheme file has them. */
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
                        from: "model";
                        /** @enum {string} */
                        figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                        purchases: {
                            /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                            readonly types: string[];
                            /** @description Types whose money, negative, is taken off what was spent. */
                            readonly refunds?: string[];
                        };
                        /** @enum {string} */
                        model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                        horizonMonths?: number;
                        /** @description A year's, as 0.1. */
                        discountRate?: number;
                        /** @description Share of spend that remains; 1 values revenue. */
                        margin?: number;
                        /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                        rfm?: {
                            /** @constant */
                            kind: "quantiles";
                        } | {
                            /** @constant */
                            kind: "ranked";
                        } | {
                            /** @constant */
                            kind: "cuts";
                            /** @description Days since the last purchase, ascending. */
                            readonly recency: number[];
                            /** @description Purchases, ascending. */
                            readonly frequency: number[];
                            /** @description Money in the base currency, ascending. */
                            readonly monetary: number[];
                        };
                        thresholds?: {
                            /** @description Least P(alive) of each state; below the last a customer is lost. */
                            alive?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                            rhythm?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                            days?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
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
                        from: "standing";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scheme: string;
                        /** @enum {string} */
                        of?: "tier" | "score";
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
                        from: "assessment";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scale: string;
                        /** @enum {string} */
                        of?: "mean" | "spread" | "raters";
                    })[];
                    /**
                     * Format: date
                     * @description Default: today in the organisation's time zone.
                     */
                    asOf?: string;
                    /**
                     * @description What before means. Default inForce: the grades in force; published: what the version in force would give as of the same day.
                     * @enum {string}
                     */
                    against?: "inForce" | "published";
                    /** @description By the code of a tier, class or state; those of others say nothing. */
                    costs?: {
                        [key: string]: {
                            /** @description In the base currency, a year. */
                            perCustomer?: number;
                            customersPerManager?: number;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description What rules would do if they were published and run: a look at everybody, of which nothing is kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        /** @description The revision of the saved draft, where that was tried. */
                        draft: number | null;
                        /** @description The version in force, where that was tried. */
                        version: number | null;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        /** @description The last numbered change of facts it saw. */
                        knownTo: number;
                        /** @description All that keeps the rules from being tried; where there is any, nothing was, and the rest is empty. */
                        problems: {
                            /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                            path: string;
                            code: string;
                            /** @description In the language asked for. */
                            detail: string;
                        }[];
                        customers: number;
                        /** @description As a run by these rules would count them. */
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
                        /** @description As the grades in force count the same customers, with the same money. */
                        tiersBefore: {
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
                                money: string | null;
                            }[];
                            /** @description Into a tier or class out of a state, or graded for the first time. */
                            in: number;
                            /** @description Out of a tier or class into a state, or no longer graded. */
                            out: number;
                        };
                        /** @description Who moves, by money, most first; other: out of the tiers, or between classes. */
                        affected: {
                            up: {
                                customer: string;
                                name: string | null;
                                from: string | null;
                                to: string | null;
                                /** @description Null without a score, or where it is not kept. */
                                scoreBefore: number | null;
                                scoreAfter: number | null;
                                /** @description The scheme's money metric; null where it has none, and for who does not stand for a group. */
                                money: string | null;
                            }[];
                            down: {
                                customer: string;
                                name: string | null;
                                from: string | null;
                                to: string | null;
                                /** @description Null without a score, or where it is not kept. */
                                scoreBefore: number | null;
                                scoreAfter: number | null;
                                /** @description The scheme's money metric; null where it has none, and for who does not stand for a group. */
                                money: string | null;
                            }[];
                            other: {
                                customer: string;
                                name: string | null;
                                from: string | null;
                                to: string | null;
                                /** @description Null without a score, or where it is not kept. */
                                scoreBefore: number | null;
                                scoreAfter: number | null;
                                /** @description The scheme's money metric; null where it has none, and for who does not stand for a group. */
                                money: string | null;
                            }[];
                        };
                        /** @description What tiers cost, and how many account managers they need; null without costs. */
                        workload: {
                            tiers: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                cost: {
                                    /** @description An amount of the base currency, exact decimal text. */
                                    before: string;
                                    /** @description An amount of the base currency, exact decimal text. */
                                    after: string;
                                } | null;
                                managers: {
                                    before: number;
                                    after: number;
                                } | null;
                            }[];
                            /** @description A year, in all; null where no tier's is known. */
                            cost: {
                                /** @description An amount of the base currency, exact decimal text. */
                                before: string;
                                /** @description An amount of the base currency, exact decimal text. */
                                after: string;
                            } | null;
                            managers: {
                                before: number;
                                after: number;
                            } | null;
                        } | null;
                        /** @description Graded customers by score, a bin for each point; the last holds 100 too. */
                        histogram: number[];
                        /** @description How many customers hold their tier by an override on the day, whatever the rules give. */
                        overridden: number;
                        /** @description How many rises and falls would then wait by the movement rules; they are no moves. */
                        pending: {
                            up: number;
                            down: number;
                        };
                        seconds: {
                            total: number;
                            metrics: number;
                            kernel: number;
                        };
                        /** @description Whether all that was read of facts and grades was in memory. */
                        fromCache: boolean;
                    };
                };
            };
            /** @description schemeTemplateUnknown, schemeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse, assessmentLevelInUse, schemeApprovalMissing, schemeOwnList */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown, schemeWeightsWrong, schemeTiersOutOfOrder, schemeKeepAboveEnter, schemeBaseTierWrong, schemeTierCodeWrong, schemeClassesOpen, schemeCriterionDoubled, schemePointsWrong, schemeBandsOutOfOrder, schemeScoringWrong, schemeExpressionWrong, schemeMoneyWrong, schemeMovementWrong, schemeChoiceWrong, schemeConditionNeedless, schemeTowardWrong, schemeTowardNeedless, schemeTowardWeightsWrong, schemeCrossWrong, schemeCellsOpen, schemeCellsOverlap, schemeFlagDoubled, schemeStandingCircle, runAsOfBeforeFacts, runNoFacts, metricTooLarge */
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
    getStaleness: {
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
            /** @description How far the grades in force are behind the facts, and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        /** @description Whether customers are graded again as their facts change. */
                        on: boolean;
                        /** @description Whose facts changed and did not count yet. */
                        customers: number;
                        /** @description Numbered changes of facts that did not count yet. */
                        changes: number;
                        /** @description There are more: counting stopped. */
                        capped: boolean;
                        /** @description Since when the first of them waits. */
                        oldestAt: string | null;
                        /** @description Why they wait for a run over everybody; null where they are graded in a moment. */
                        obstacle: ("off" | "ownList" | "neverRun" | "runGoing" | "runHeld" | "takenBack" | "runTooOld" | "tooMany") | null;
                        /** @description How many customers at once are graded again by themselves. */
                        limit: number;
                        /** @description The last attempt, where it failed: tried again by itself a few times. */
                        failure: {
                            at: string;
                            times: number;
                            detail: string;
                        } | null;
                        /** @description The last run over everybody. */
                        lastFull: {
                            run: number;
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            asOf: string;
                            at: string;
                        } | null;
                        /** @description The last regrade after it that changed something. */
                        lastRegrade: {
                            run: number;
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            asOf: string;
                            at: string;
                        } | null;
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
    regradeScheme: {
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
            /** @description Grade the customers again whose facts changed, now: also after it failed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        /** @description Whether customers are graded again as their facts change. */
                        on: boolean;
                        /** @description Whose facts changed and did not count yet. */
                        customers: number;
                        /** @description Numbered changes of facts that did not count yet. */
                        changes: number;
                        /** @description There are more: counting stopped. */
                        capped: boolean;
                        /** @description Since when the first of them waits. */
                        oldestAt: string | null;
                        /** @description Why they wait for a run over everybody; null where they are graded in a moment. */
                        obstacle: ("off" | "ownList" | "neverRun" | "runGoing" | "runHeld" | "takenBack" | "runTooOld" | "tooMany") | null;
                        /** @description How many customers at once are graded again by themselves. */
                        limit: number;
                        /** @description The last attempt, where it failed: tried again by itself a few times. */
                        failure: {
                            at: string;
                            times: number;
                            detail: string;
                        } | null;
                        /** @description The last run over everybody. */
                        lastFull: {
                            run: number;
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            asOf: string;
                            at: string;
                        } | null;
                        /** @description The last regrade after it that changed something. */
                        lastRegrade: {
                            run: number;
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            asOf: string;
                            at: string;
                        } | null;
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
            /** @description schemeOwnList, schemeNotRun */
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
    setRegrading: {
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
                    on: boolean;
                };
            };
        };
        responses: {
            /** @description Say whether customers are graded again as their facts change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        /** @description Whether customers are graded again as their facts change. */
                        on: boolean;
                        /** @description Whose facts changed and did not count yet. */
                        customers: number;
                        /** @description Numbered changes of facts that did not count yet. */
                        changes: number;
                        /** @description There are more: counting stopped. */
                        capped: boolean;
                        /** @description Since when the first of them waits. */
                        oldestAt: string | null;
                        /** @description Why they wait for a run over everybody; null where they are graded in a moment. */
                        obstacle: ("off" | "ownList" | "neverRun" | "runGoing" | "runHeld" | "takenBack" | "runTooOld" | "tooMany") | null;
                        /** @description How many customers at once are graded again by themselves. */
                        limit: number;
                        /** @description The last attempt, where it failed: tried again by itself a few times. */
                        failure: {
                            at: string;
                            times: number;
                            detail: string;
                        } | null;
                        /** @description The last run over everybody. */
                        lastFull: {
                            run: number;
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            asOf: string;
                            at: string;
                        } | null;
                        /** @description The last regrade after it that changed something. */
                        lastRegrade: {
                            run: number;
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            asOf: string;
                            at: string;
                        } | null;
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
    getReplay: {
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
            /** @description A replay with what it found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        scheme: string;
                        /** @enum {string} */
                        status: "queued" | "running" | "done" | "failed";
                        /** @description How many month-ends it has replayed. */
                        monthsDone: number;
                        draft: number | null;
                        /** @description Draft and version null: rules that were given. */
                        version: number | null;
                        months: number;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        until: string;
                        /** @enum {string} */
                        outcome: "receipts" | "profit";
                        horizonMonths: number;
                        knownThen: boolean;
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        requestedBy: string;
                        requestedAt: string;
                        finishedAt: string | null;
                        /** @description Null until it is done. */
                        result: {
                            computedAt: string;
                            seconds: number;
                            currency: string;
                            /** @description The last numbered change of facts it saw. */
                            knownTo: number;
                            /** @description The last day of the last month of which it is known what customers brought: outcomes are cut there. Null where none brought anything. */
                            knownThrough: string | null;
                            /** @description Month-ends asked for by which nothing was known yet. */
                            leftOut: string[];
                            rules: {
                                tried: {
                                    /** @description The revision of the saved draft, where that was replayed. */
                                    draft: number | null;
                                    /** @description The version in force, where that was replayed. */
                                    version: number | null;
                                    /** @description Tiers, not classes: only these foretell anything. */
                                    isOrdered: boolean;
                                    /** @description Tiers or classes as they stand in the scheme, then the states. */
                                    tiers: {
                                        code: string;
                                        name: {
                                            en: string;
                                            zh: string;
                                        };
                                    }[];
                                };
                                /** @description Of the version in force, for comparison; null where there is none, or where it was the one replayed. */
                                inForce: {
                                    /** @description The revision of the saved draft, where that was replayed. */
                                    draft: number | null;
                                    /** @description The version in force, where that was replayed. */
                                    version: number | null;
                                    /** @description Tiers, not classes: only these foretell anything. */
                                    isOrdered: boolean;
                                    /** @description Tiers or classes as they stand in the scheme, then the states. */
                                    tiers: {
                                        code: string;
                                        name: {
                                            en: string;
                                            zh: string;
                                        };
                                    }[];
                                } | null;
                            };
                            months: {
                                /**
                                 * Format: date
                                 * @description A calendar date, yyyy-MM-dd.
                                 */
                                asOf: string;
                                /** @description Up to which change facts counted. */
                                knownTo: number;
                                customers: number;
                                tried: {
                                    /** @description By tier or class, then by state; who is outside the population is in none. */
                                    tiers: {
                                        code: string;
                                        customers: number;
                                    }[];
                                    /** @description Since the month-end before; null at the first. */
                                    moves: {
                                        /** @description From one tier or class to another. */
                                        total: number;
                                        /** @description 0 between classes, which have no order. */
                                        up: number;
                                        down: number;
                                        /** @description Into a tier out of a state, or graded for the first time. */
                                        in: number;
                                        /** @description Out of a tier into a state, or no longer graded. */
                                        out: number;
                                        matrix: {
                                            from: string | null;
                                            to: string | null;
                                            customers: number;
                                        }[];
                                    } | null;
                                };
                                inForce: {
                                    /** @description By tier or class, then by state; who is outside the population is in none. */
                                    tiers: {
                                        code: string;
                                        customers: number;
                                    }[];
                                    /** @description Since the month-end before; null at the first. */
                                    moves: {
                                        /** @description From one tier or class to another. */
                                        total: number;
                                        /** @description 0 between classes, which have no order. */
                                        up: number;
                                        down: number;
                                        /** @description Into a tier out of a state, or graded for the first time. */
                                        in: number;
                                        /** @description Out of a tier into a state, or no longer graded. */
                                        out: number;
                                        matrix: {
                                            from: string | null;
                                            to: string | null;
                                            customers: number;
                                        }[];
                                    } | null;
                                } | null;
                                /** @description Null where nothing is known of the time after, and between classes. */
                                outcome: {
                                    /**
                                     * Format: date
                                     * @description A calendar date, yyyy-MM-dd.
                                     */
                                    after: string;
                                    /**
                                     * Format: date
                                     * @description A calendar date, yyyy-MM-dd.
                                     */
                                    through: string;
                                    months: number;
                                    /** @description Fewer months than asked for: more are not known yet. */
                                    isCut: boolean;
                                    /** @description Who has a score, by both rules where there are two. */
                                    customers: number;
                                    /** @description Who has none, and is not counted in. */
                                    unscored: number;
                                    /** @description What those counted brought. */
                                    total: string;
                                    /** @description Gini of what was brought: the best that any ranking could have. */
                                    perfectGini: number | null;
                                    tried: {
                                        /** @description Rank correlation; null where either side is the same throughout. */
                                        spearman: number | null;
                                        /** @description Of the ranking over that of the perfect one: 1 is perfect, 0 chance, below 0 worse. Null where nothing was brought. */
                                        gini: number | null;
                                        /** @description Of the best tenth: how many times its share it brought. */
                                        lift: number | null;
                                        /** @description How many times its share each tenth brought, the best ranked first; empty where nothing was. */
                                        deciles: number[];
                                    };
                                    inForce: {
                                        /** @description Rank correlation; null where either side is the same throughout. */
                                        spearman: number | null;
                                        /** @description Of the ranking over that of the perfect one: 1 is perfect, 0 chance, below 0 worse. Null where nothing was brought. */
                                        gini: number | null;
                                        /** @description Of the best tenth: how many times its share it brought. */
                                        lift: number | null;
                                        /** @description How many times its share each tenth brought, the best ranked first; empty where nothing was. */
                                        deciles: number[];
                                    } | null;
                                    /** @description Of ranking by plain receipts of the twelve months before. */
                                    receipts: {
                                        /** @description Rank correlation; null where either side is the same throughout. */
                                        spearman: number | null;
                                        /** @description Of the ranking over that of the perfect one: 1 is perfect, 0 chance, below 0 worse. Null where nothing was brought. */
                                        gini: number | null;
                                        /** @description Of the best tenth: how many times its share it brought. */
                                        lift: number | null;
                                        /** @description How many times its share each tenth brought, the best ranked first; empty where nothing was. */
                                        deciles: number[];
                                    };
                                } | null;
                            }[];
                            flaps: {
                                /** @description Month-ends that a reversal may take. */
                                within: number;
                                tried: {
                                    /** @description From one tier to another, at all month-ends. */
                                    moves: number;
                                    /** @description Of these, with all the following month-ends replayed that a reversal may take. */
                                    judged: number;
                                    reversed: number;
                                    /** @description Reversed by judged; null where none could be judged. */
                                    rate: number | null;
                                };
                                inForce: {
                                    /** @description From one tier to another, at all month-ends. */
                                    moves: number;
                                    /** @description Of these, with all the following month-ends replayed that a reversal may take. */
                                    judged: number;
                                    reversed: number;
                                    /** @description Reversed by judged; null where none could be judged. */
                                    rate: number | null;
                                } | null;
                            };
                        } | null;
                    };
                };
            };
            /** @description replayUnknown */
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
    listReplays: {
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
            /** @description The last replays of a scheme, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        replays: {
                            id: number;
                            scheme: string;
                            /** @enum {string} */
                            status: "queued" | "running" | "done" | "failed";
                            /** @description How many month-ends it has replayed. */
                            monthsDone: number;
                            draft: number | null;
                            /** @description Draft and version null: rules that were given. */
                            version: number | null;
                            months: number;
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            until: string;
                            /** @enum {string} */
                            outcome: "receipts" | "profit";
                            horizonMonths: number;
                            knownThen: boolean;
                            problem: {
                                code: string;
                                detail: string;
                            } | null;
                            requestedBy: string;
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
    startReplay: {
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
                    /** @description Of a scheme's shape, finished or not. Left out: the saved draft, else the version in force. */
                    definition?: {
                        [key: string]: unknown;
                    };
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
                        /** @description Sensitive personal data: no metric may be this attribute. Left out, as it was; false for a new one. */
                        sensitive?: boolean;
                    }[];
                    scales?: {
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        description?: {
                            en: string;
                            zh: string;
                        };
                        /** @description Lowest first; no two have a value or a name in common. */
                        levels: {
                            /** @description 0–100, at most two decimals. */
                            value: number;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @description In words: what must be so for this level. */
                            anchor: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        /**
                         * @description How long an assessment counts; those recorded already keep their last day.
                         * @default 12
                         */
                        validityMonths?: number;
                        /**
                         * @description How many are wanted for each customer.
                         * @default 1
                         */
                        raters?: number;
                    }[];
                    /** @description Metrics that would be added or changed with it, as a scheme file has them. */
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
                        from: "model";
                        /** @enum {string} */
                        figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                        purchases: {
                            /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                            readonly types: string[];
                            /** @description Types whose money, negative, is taken off what was spent. */
                            readonly refunds?: string[];
                        };
                        /** @enum {string} */
                        model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                        horizonMonths?: number;
                        /** @description A year's, as 0.1. */
                        discountRate?: number;
                        /** @description Share of spend that remains; 1 values revenue. */
                        margin?: number;
                        /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                        rfm?: {
                            /** @constant */
                            kind: "quantiles";
                        } | {
                            /** @constant */
                            kind: "ranked";
                        } | {
                            /** @constant */
                            kind: "cuts";
                            /** @description Days since the last purchase, ascending. */
                            readonly recency: number[];
                            /** @description Purchases, ascending. */
                            readonly frequency: number[];
                            /** @description Money in the base currency, ascending. */
                            readonly monetary: number[];
                        };
                        thresholds?: {
                            /** @description Least P(alive) of each state; below the last a customer is lost. */
                            alive?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                            rhythm?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                            days?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
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
                        from: "standing";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scheme: string;
                        /** @enum {string} */
                        of?: "tier" | "score";
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
                        from: "assessment";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scale: string;
                        /** @enum {string} */
                        of?: "mean" | "spread" | "raters";
                    })[];
                    /**
                     * @description What before means. Default inForce: the grades in force; published: what the version in force would give as of the same day.
                     * @enum {string}
                     */
                    against?: "inForce" | "published";
                    /**
                     * @description Where no definition is given: the version in force even where there is a draft.
                     * @enum {string}
                     */
                    rules?: "draft" | "inForce";
                    /**
                     * @description How many month-ends.
                     * @default 12
                     */
                    months?: number;
                    /**
                     * Format: date
                     * @description The last month-end; that of the last month that is over where left out.
                     */
                    until?: string;
                    /**
                     * @description What the score should foretell, by the value settings: receipts less refunds, or these less cost.
                     * @default receipts
                     * @enum {string}
                     */
                    outcome?: "receipts" | "profit";
                    /**
                     * @description Months after each month-end whose outcome counts, as far as they are over and known.
                     * @default 12
                     */
                    horizonMonths?: number;
                    /**
                     * @description Grade by the facts recorded by the end of each day, not by those known now.
                     * @default false
                     */
                    knownThen?: boolean;
                };
            };
        };
        responses: {
            /** @description Replay rules as of past month-ends: how tiers would have moved, and what the score foretold */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        scheme: string;
                        /** @enum {string} */
                        status: "queued" | "running" | "done" | "failed";
                        /** @description How many month-ends it has replayed. */
                        monthsDone: number;
                        draft: number | null;
                        /** @description Draft and version null: rules that were given. */
                        version: number | null;
                        months: number;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        until: string;
                        /** @enum {string} */
                        outcome: "receipts" | "profit";
                        horizonMonths: number;
                        knownThen: boolean;
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        requestedBy: string;
                        requestedAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description schemeTemplateUnknown, schemeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse, assessmentLevelInUse, schemeApprovalMissing, schemeOwnList, replayAlreadyGoing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown, schemeWeightsWrong, schemeTiersOutOfOrder, schemeKeepAboveEnter, schemeBaseTierWrong, schemeTierCodeWrong, schemeClassesOpen, schemeCriterionDoubled, schemePointsWrong, schemeBandsOutOfOrder, schemeScoringWrong, schemeExpressionWrong, schemeMoneyWrong, schemeMovementWrong, schemeChoiceWrong, schemeConditionNeedless, schemeTowardWrong, schemeTowardNeedless, schemeTowardWeightsWrong, schemeCrossWrong, schemeCellsOpen, schemeCellsOverlap, schemeFlagDoubled, schemeStandingCircle, runAsOfBeforeFacts, runNoFacts, metricTooLarge, draftUnfinished, replayUntilWrong, replayNothingKnown */
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
    watchReplay: {
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
            /** @description A replay as it comes along, as server-sent events: the replay at every change, then “end” */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description replayUnknown */
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
    compareSchemes: {
        parameters: {
            query: {
                offset?: number;
                limit?: number;
                fromA?: string;
                fromB?: string;
                a: string;
                b: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The grades in force under two schemes, side by side */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        a: {
                            scheme: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            run: number | null;
                            asOf: string | null;
                            tiers: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                customers: number;
                                /** @description Null where it is not kept. */
                                money: string | null;
                            }[];
                        };
                        b: {
                            scheme: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            run: number | null;
                            asOf: string | null;
                            tiers: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                customers: number;
                                /** @description Null where it is not kept. */
                                money: string | null;
                            }[];
                        };
                        matrix: {
                            a: string | null;
                            b: string | null;
                            customers: number;
                        }[];
                        /** @description Customers whose tier differs, of those asked for. */
                        total: number;
                        customers: {
                            customer: string;
                            name: string | null;
                            a: {
                                tier: string | null;
                                score: number | null;
                            };
                            b: {
                                tier: string | null;
                                score: number | null;
                            };
                        }[];
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
            /** @description schemeNotRun */
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
                run?: number;
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
            /** @description Why a customer is in its tier: as it stands, as a run found it, or as of a day */
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
                        /** @description Null in a trial of a draft. */
                        version: number | null;
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
                        /** @description The tier that the score gives, where the movement rules or an override give another. */
                        computed: {
                            tier: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        /** @description A rise or fall that waits for its day; the first run as of it puts it into force. */
                        pending: {
                            to: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            since: string;
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            due: string;
                        } | null;
                        /** @description An approved exception that is in force instead of the tier by the rules. */
                        override: {
                            id: number;
                            tier: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @description The tier by the rules, which applies when the override ends. */
                            without: {
                                tier: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            from: string;
                            /**
                             * Format: date
                             * @description The last day.
                             */
                            until: string;
                            reason: string;
                            approvedBy: string | null;
                        } | null;
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
                            /** @description The class it speaks for, where the class of the highest score is given. */
                            toward: string | null;
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
                        /** @description Where the class of the highest score is given: the score of every class but the last. */
                        classScores: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            score: number;
                        }[] | null;
                        /** @description Where two metrics are crossed: both with their value. */
                        cross: {
                            rows: {
                                metric: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                /** @description The category; null where it is missing. */
                                value: string | null;
                            };
                            columns: {
                                metric: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                /** @description The category; null where it is missing. */
                                value: string | null;
                            };
                        } | null;
                        flags: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            when: string;
                            strategy: {
                                en: string;
                                zh: string;
                            } | null;
                        }[];
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
                        /** @description What the tier or class grants, a line each. */
                        benefits: {
                            en: string;
                            zh: string;
                        }[];
                        /** @description How often the customer is seen to, a line each. */
                        cadence: {
                            en: string;
                            zh: string;
                        }[];
                        nextReview: string | null;
                    };
                };
            };
            /** @description gradeBeyondSight */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description schemeUnknown, customerUnknown, gradeUnknown, gradeOutsidePopulation, runUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description schemeOwnList, runUnfinished */
            409: {
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
                flag?: string;
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
                            flags: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
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
    findCounterfactuals: {
        parameters: {
            query?: {
                asOf?: string;
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
            /** @description What the next tier needs, what would lose this one, and what happens if nothing is done */
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
                        version: number | null;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        knownTo: number;
                        /** @description As of the run in force, rather than of the day asked. */
                        inForce: boolean;
                        /** @description The computed tier, or “ungraded” or “new”. */
                        tier: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        score: number | null;
                        /** @description Null for who holds the highest tier. */
                        next: {
                            tier: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            /** @description Points short of it; null in a state. */
                            points: number | null;
                            /** @description The tier takes only the best share of the base. */
                            share: number | null;
                            /** @description What of its gate is not met, and how much is missing. */
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
                            /** @description Each by itself; the smallest share of change first. */
                            alone: {
                                metric: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                unit: string;
                                /** @description Codes of the criteria that follow from it. */
                                criteria: string[];
                                /** @description Stated in a formula's own value, since nothing it reads reaches it alone. */
                                isFormula: boolean;
                                /** @description As it is; null where it is missing. */
                                value: number | string | null;
                                /** @description The least change does it: to this value, to the smallest unit. */
                                to: number | string | null;
                                /** @description How far that is, without a sign; null for days, categories, and where nothing is there. */
                                by: number | string | null;
                                /** @description One more activity of this type and amount does it, with all that it moves besides; null where the metric alone is changed. */
                                activity: {
                                    type: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    /** @description An amount of the base currency, exact decimal text. */
                                    amount: string;
                                } | null;
                                /** @description Where it leads: mostly the tier asked about. */
                                tier: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                };
                                /** @description The last day by which it suffices, if nothing else happens; null beyond the days foreseen. */
                                until: string | null;
                            }[];
                            /** @description Criteria that cannot do it alone. */
                            cannot: {
                                criterion: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            /** @description The cheapest combination of several; null where there is none, or one change is cheaper. */
                            together: {
                                changes: {
                                    metric: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    unit: string;
                                    /** @description Codes of the criteria that follow from it. */
                                    criteria: string[];
                                    /** @description Stated in a formula's own value, since nothing it reads reaches it alone. */
                                    isFormula: boolean;
                                    /** @description As it is; null where it is missing. */
                                    value: number | string | null;
                                    /** @description The least change does it: to this value, to the smallest unit. */
                                    to: number | string | null;
                                    /** @description How far that is, without a sign; null for days, categories, and where nothing is there. */
                                    by: number | string | null;
                                }[];
                                /** @description The sum of the changes, each as a share of the metric's value, or of its top step where it is nothing. */
                                cost: number;
                                until: string | null;
                            } | null;
                        } | null;
                        /** @description Null in the lowest tier and in a state. */
                        keep: {
                            /** @description Points to spare above the threshold it is kept down to. */
                            margin: number;
                            /** @description Of each metric, the value at which it is lost. */
                            losing: {
                                metric: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                unit: string;
                                /** @description Codes of the criteria that follow from it. */
                                criteria: string[];
                                /** @description Stated in a formula's own value, since nothing it reads reaches it alone. */
                                isFormula: boolean;
                                /** @description As it is; null where it is missing. */
                                value: number | string | null;
                                /** @description The least change does it: to this value, to the smallest unit. */
                                to: number | string | null;
                                /** @description How far that is, without a sign; null for days, categories, and where nothing is there. */
                                by: number | string | null;
                                tier: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                };
                            }[];
                            /** @description Criteria that cannot lose it alone, however bad. */
                            safe: {
                                criterion: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        } | null;
                        outlook: {
                            /**
                             * Format: date
                             * @description The last day that was looked at.
                             */
                            through: string;
                            /** @description Metrics taken to stay as they are, since they do not follow from windows. */
                            fixed: {
                                metric: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            falls: {
                                /**
                                 * Format: date
                                 * @description A calendar date, yyyy-MM-dd.
                                 */
                                day: string;
                                from: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                };
                                to: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                };
                                /** @description Facts that leave a window on the day, at most 20 of them. */
                                leaving: {
                                    /**
                                     * Format: date
                                     * @description A calendar date, yyyy-MM-dd.
                                     */
                                    day: string;
                                    type: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    amount: string | null;
                                    metrics: string[];
                                }[];
                                /** @description Metrics of criteria whose points fall on the day. */
                                metrics: {
                                    metric: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    unit: string;
                                    before: number | string | null;
                                    after: number | string | null;
                                }[];
                                /** @description What keeps the tier on that day, each by itself. */
                                unless: {
                                    metric: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    unit: string;
                                    /** @description Codes of the criteria that follow from it. */
                                    criteria: string[];
                                    /** @description Stated in a formula's own value, since nothing it reads reaches it alone. */
                                    isFormula: boolean;
                                    /** @description As it is; null where it is missing. */
                                    value: number | string | null;
                                    /** @description The least change does it: to this value, to the smallest unit. */
                                    to: number | string | null;
                                    /** @description How far that is, without a sign; null for days, categories, and where nothing is there. */
                                    by: number | string | null;
                                    /** @description One more activity of this type and amount does it, with all that it moves besides; null where the metric alone is changed. */
                                    activity: {
                                        type: string;
                                        name: {
                                            en: string;
                                            zh: string;
                                        };
                                        /** @description An amount of the base currency, exact decimal text. */
                                        amount: string;
                                    } | null;
                                    /** @description Where it leads: mostly the tier asked about. */
                                    tier: {
                                        code: string;
                                        name: {
                                            en: string;
                                            zh: string;
                                        };
                                    };
                                }[];
                            }[];
                        };
                    };
                };
            };
            /** @description gradeBeyondSight */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description schemeUnknown, customerUnknown, gradeUnknown, gradeOutsidePopulation, runUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description schemeOwnList, runUnfinished */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description counterfactualsOfClasses, rowCustomerAmbiguous, metricTooLarge, runKnownToWrong */
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
    exportPending: {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                direction?: "up" | "down";
            };
            header?: never;
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The worksheet of cases: pending moves with their points, and room for decision and reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
            /** @description schemeNotRun */
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
    listPending: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
                direction?: "up" | "down";
            };
            header?: never;
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rises and falls of tier that wait for their day, the next due first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description The day of the run that found them.
                         */
                        asOf: string;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        today: string;
                        tiers: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        /** @description How many rises wait. */
                        up: number;
                        /** @description How many falls wait. */
                        down: number;
                        /** @description How many there are in the direction asked for. */
                        total: number;
                        moves: {
                            customer: string;
                            name: string | null;
                            /** @description The code of the tier in force. */
                            from: string;
                            /** @description Where the move goes if nothing changes. */
                            to: string;
                            /**
                             * Format: date
                             * @description Since when the move is due without a break.
                             */
                            since: string;
                            /**
                             * Format: date
                             * @description The first run as of this day or later puts it into force.
                             */
                            due: string;
                            /** @description From today to the due day; below 0 where a run is overdue. */
                            daysLeft: number;
                            score: number | null;
                            /** @description By the scheme's money metric, as of the last run. */
                            money: string | null;
                        }[];
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
            /** @description schemeNotRun */
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
    agreeOverride: {
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
            /** @description Agree to an override, as a lead of the customer's team */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        customer: {
                            code: string;
                            name: string | null;
                        };
                        /** @description The customer's team today, whose quota it takes. */
                        team: string | null;
                        scheme: string;
                        schemeName: {
                            en: string;
                            zh: string;
                        };
                        /** @description The tier asked for. */
                        tier: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        reason: string;
                        evidence: string | null;
                        /** @description The first day, that of the approval; null before it. */
                        from: string | null;
                        /**
                         * Format: date
                         * @description The last day.
                         */
                        until: string;
                        /** @description From today to the last day; null where none is in force. */
                        daysLeft: number | null;
                        /** @enum {string} */
                        state: "asked" | "agreed" | "approved" | "refused" | "withdrawn" | "ended";
                        askedBy: string;
                        askedAt: string;
                        /**
                         * @description Whether a lead of the team has to agree; not where it has no other, or the asker leads it or is an administrator.
                         * @enum {string}
                         */
                        leadStep: "needed" | "noLead" | "askerLeads";
                        agreedBy: string | null;
                        agreedAt: string | null;
                        /** @description Who approved or refused it. */
                        decidedBy: string | null;
                        decidedAt: string | null;
                        /** @description The asker approved it, since nobody else could. */
                        decidedAlone: boolean;
                        /** @description What was said with the decision. */
                        note: string | null;
                        /** @description Null where it ran out. */
                        endedBy: string | null;
                        endedAt: string | null;
                        endReason: string | null;
                        /** @description The tier without it when it was asked for. */
                        tierThen: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        /** @description The tier without it now: computed, and moved by the scheme's rules. */
                        tierNow: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        /** @description How the tier without it fared since it was asked for; null where there is none to compare. */
                        fared: ("risen" | "same" | "fallen") | null;
                        mayAgree: boolean;
                        mayDecide: boolean;
                        mayWithdraw: boolean;
                        mayEnd: boolean;
                    };
                };
            };
            /** @description overrideNotLead, overrideOwnRequest */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overrideUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overrideNotAsked */
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
    approveOverride: {
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
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Approve an override: the tier applies from today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        customer: {
                            code: string;
                            name: string | null;
                        };
                        /** @description The customer's team today, whose quota it takes. */
                        team: string | null;
                        scheme: string;
                        schemeName: {
                            en: string;
                            zh: string;
                        };
                        /** @description The tier asked for. */
                        tier: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        reason: string;
                        evidence: string | null;
                        /** @description The first day, that of the approval; null before it. */
                        from: string | null;
                        /**
                         * Format: date
                         * @description The last day.
                         */
                        until: string;
                        /** @description From today to the last day; null where none is in force. */
                        daysLeft: number | null;
                        /** @enum {string} */
                        state: "asked" | "agreed" | "approved" | "refused" | "withdrawn" | "ended";
                        askedBy: string;
                        askedAt: string;
                        /**
                         * @description Whether a lead of the team has to agree; not where it has no other, or the asker leads it or is an administrator.
                         * @enum {string}
                         */
                        leadStep: "needed" | "noLead" | "askerLeads";
                        agreedBy: string | null;
                        agreedAt: string | null;
                        /** @description Who approved or refused it. */
                        decidedBy: string | null;
                        decidedAt: string | null;
                        /** @description The asker approved it, since nobody else could. */
                        decidedAlone: boolean;
                        /** @description What was said with the decision. */
                        note: string | null;
                        /** @description Null where it ran out. */
                        endedBy: string | null;
                        endedAt: string | null;
                        endReason: string | null;
                        /** @description The tier without it when it was asked for. */
                        tierThen: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        /** @description The tier without it now: computed, and moved by the scheme's rules. */
                        tierNow: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        /** @description How the tier without it fared since it was asked for; null where there is none to compare. */
                        fared: ("risen" | "same" | "fallen") | null;
                        mayAgree: boolean;
                        mayDecide: boolean;
                        mayWithdraw: boolean;
                        mayEnd: boolean;
                    };
                };
            };
            /** @description overrideOwnRequest */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overrideUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overrideNotAgreed, overrideExpired, overrideInForce, overrideNotGraded, overrideQuotaUsed, runAlreadyGoing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overrideTierUnknown */
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
    askOverride: {
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
                    customer: string;
                    /** @description Lower-case letters, digits, - and _; begins with a letter. */
                    tier: string;
                    reason: string;
                    evidence?: string;
                    /**
                     * Format: date
                     * @description The last day, within 24 months; six months from today when left out.
                     */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Ask for another tier of a customer than the rules give, for a time and with a reason */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        customer: {
                            code: string;
                            name: string | null;
                        };
                        /** @description The customer's team today, whose quota it takes. */
                        team: string | null;
                        scheme: string;
                        schemeName: {
                            en: string;
                            zh: string;
                        };
                        /** @description The tier asked for. */
                        tier: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        reason: string;
                        evidence: string | null;
                        /** @description The first day, that of the approval; null before it. */
                        from: string | null;
                        /**
                         * Format: date
                         * @description The last day.
                         */
                        until: string;
                        /** @description From today to the last day; null where none is in force. */
                        daysLeft: number | null;
                        /** @enum {string} */
                        state: "asked" | "agreed" | "approved" | "refused" | "withdrawn" | "ended";
                        askedBy: string;
                        askedAt: string;
                        /**
                         * @description Whether a lead of the team has to agree; not where it has no other, or the asker leads it or is an administrator.
                         * @enum {string}
                         */
                        leadStep: "needed" | "noLead" | "askerLeads";
                        agreedBy: string | null;
                        agreedAt: string | null;
                        /** @description Who approved or refused it. */
                        decidedBy: string | null;
                        decidedAt: string | null;
                        /** @description The asker approved it, since nobody else could. */
                        decidedAlone: boolean;
                        /** @description What was said with the decision. */
                        note: string | null;
                        /** @description Null where it ran out. */
                        endedBy: string | null;
                        endedAt: string | null;
                        endReason: string | null;
                        /** @description The tier without it when it was asked for. */
                        tierThen: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        /** @description The tier without it now: computed, and moved by the scheme's rules. */
                        tierNow: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        /** @description How the tier without it fared since it was asked for; null where there is none to compare. */
                        fared: ("risen" | "same" | "fallen") | null;
                        mayAgree: boolean;
                        mayDecide: boolean;
                        mayWithdraw: boolean;
                        mayEnd: boolean;
                    };
                };
            };
            /** @description schemeUnknown, customerUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description customerMergedInto, overrideNoTiers, overrideNotGraded, overrideInForce, overrideWaiting */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rowCustomerAmbiguous, overrideTierUnknown, overrideUntilWrong */
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
    endOverride: {
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
                    reason: string;
                };
            };
        };
        responses: {
            /** @description End an override before its last day, with the reason: the tier by the rules applies from today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        customer: {
                            code: string;
                            name: string | null;
                        };
                        /** @description The customer's team today, whose quota it takes. */
                        team: string | null;
                        scheme: string;
                        schemeName: {
                            en: string;
                            zh: string;
                        };
                        /** @description The tier asked for. */
                        tier: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        reason: string;
                        evidence: string | null;
                        /** @description The first day, that of the approval; null before it. */
                        from: string | null;
                        /**
                         * Format: date
                         * @description The last day.
                         */
                        until: string;
                        /** @description From today to the last day; null where none is in force. */
                        daysLeft: number | null;
                        /** @enum {string} */
                        state: "asked" | "agreed" | "approved" | "refused" | "withdrawn" | "ended";
                        askedBy: string;
                        askedAt: string;
                        /**
                         * @description Whether a lead of the team has to agree; not where it has no other, or the asker leads it or is an administrator.
                         * @enum {string}
                         */
                        leadStep: "needed" | "noLead" | "askerLeads";
                        agreedBy: string | null;
                        agreedAt: string | null;
                        /** @description Who approved or refused it. */
                        decidedBy: string | null;
                        decidedAt: string | null;
                        /** @description The asker approved it, since nobody else could. */
                        decidedAlone: boolean;
                        /** @description What was said with the decision. */
                        note: string | null;
                        /** @description Null where it ran out. */
                        endedBy: string | null;
                        endedAt: string | null;
                        endReason: string | null;
                        /** @description The tier without it when it was asked for. */
                        tierThen: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        /** @description The tier without it now: computed, and moved by the scheme's rules. */
                        tierNow: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        /** @description How the tier without it fared since it was asked for; null where there is none to compare. */
                        fared: ("risen" | "same" | "fallen") | null;
                        mayAgree: boolean;
                        mayDecide: boolean;
                        mayWithdraw: boolean;
                        mayEnd: boolean;
                    };
                };
            };
            /** @description overrideUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overrideNotInForce, runAlreadyGoing */
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
    getOverrideQuotas: {
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
            /** @description How many overrides each team may have under a scheme, and has; a manager is told of the teams led */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Share of a team's graded customers, 0–1. */
                        quota: number;
                        teams: {
                            /** @description Null: customers without a team, together. */
                            team: string | null;
                            graded: number;
                            /** @description The share of the graded, rounded up, at least one. */
                            limit: number;
                            inForce: number;
                        }[];
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
    listOverrides: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
                show?: "forMe" | "waiting" | "inForce" | "closed" | "all";
                state?: "asked" | "agreed" | "approved" | "refused" | "withdrawn" | "ended";
                scheme?: string;
                customer?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Overrides of the customers one sees, the latest first, and how the tier without them fared */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        today: string;
                        total: number;
                        overrides: {
                            id: number;
                            customer: {
                                code: string;
                                name: string | null;
                            };
                            /** @description The customer's team today, whose quota it takes. */
                            team: string | null;
                            scheme: string;
                            schemeName: {
                                en: string;
                                zh: string;
                            };
                            /** @description The tier asked for. */
                            tier: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            reason: string;
                            evidence: string | null;
                            /** @description The first day, that of the approval; null before it. */
                            from: string | null;
                            /**
                             * Format: date
                             * @description The last day.
                             */
                            until: string;
                            /** @description From today to the last day; null where none is in force. */
                            daysLeft: number | null;
                            /** @enum {string} */
                            state: "asked" | "agreed" | "approved" | "refused" | "withdrawn" | "ended";
                            askedBy: string;
                            askedAt: string;
                            /**
                             * @description Whether a lead of the team has to agree; not where it has no other, or the asker leads it or is an administrator.
                             * @enum {string}
                             */
                            leadStep: "needed" | "noLead" | "askerLeads";
                            agreedBy: string | null;
                            agreedAt: string | null;
                            /** @description Who approved or refused it. */
                            decidedBy: string | null;
                            decidedAt: string | null;
                            /** @description The asker approved it, since nobody else could. */
                            decidedAlone: boolean;
                            /** @description What was said with the decision. */
                            note: string | null;
                            /** @description Null where it ran out. */
                            endedBy: string | null;
                            endedAt: string | null;
                            endReason: string | null;
                            /** @description The tier without it when it was asked for. */
                            tierThen: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            /** @description The tier without it now: computed, and moved by the scheme's rules. */
                            tierNow: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            /** @description How the tier without it fared since it was asked for; null where there is none to compare. */
                            fared: ("risen" | "same" | "fallen") | null;
                            mayAgree: boolean;
                            mayDecide: boolean;
                            mayWithdraw: boolean;
                            mayEnd: boolean;
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
    refuseOverride: {
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
                    note: string;
                };
            };
        };
        responses: {
            /** @description Refuse an override, with the reason: as a lead before it is agreed to, as an approver at any time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        customer: {
                            code: string;
                            name: string | null;
                        };
                        /** @description The customer's team today, whose quota it takes. */
                        team: string | null;
                        scheme: string;
                        schemeName: {
                            en: string;
                            zh: string;
                        };
                        /** @description The tier asked for. */
                        tier: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        reason: string;
                        evidence: string | null;
                        /** @description The first day, that of the approval; null before it. */
                        from: string | null;
                        /**
                         * Format: date
                         * @description The last day.
                         */
                        until: string;
                        /** @description From today to the last day; null where none is in force. */
                        daysLeft: number | null;
                        /** @enum {string} */
                        state: "asked" | "agreed" | "approved" | "refused" | "withdrawn" | "ended";
                        askedBy: string;
                        askedAt: string;
                        /**
                         * @description Whether a lead of the team has to agree; not where it has no other, or the asker leads it or is an administrator.
                         * @enum {string}
                         */
                        leadStep: "needed" | "noLead" | "askerLeads";
                        agreedBy: string | null;
                        agreedAt: string | null;
                        /** @description Who approved or refused it. */
                        decidedBy: string | null;
                        decidedAt: string | null;
                        /** @description The asker approved it, since nobody else could. */
                        decidedAlone: boolean;
                        /** @description What was said with the decision. */
                        note: string | null;
                        /** @description Null where it ran out. */
                        endedBy: string | null;
                        endedAt: string | null;
                        endReason: string | null;
                        /** @description The tier without it when it was asked for. */
                        tierThen: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        /** @description The tier without it now: computed, and moved by the scheme's rules. */
                        tierNow: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        /** @description How the tier without it fared since it was asked for; null where there is none to compare. */
                        fared: ("risen" | "same" | "fallen") | null;
                        mayAgree: boolean;
                        mayDecide: boolean;
                        mayWithdraw: boolean;
                        mayEnd: boolean;
                    };
                };
            };
            /** @description overrideNotLead, overrideOwnRequest */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overrideUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overrideNotWaiting */
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
    withdrawOverride: {
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
            /** @description Take one's own request back before it is decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        customer: {
                            code: string;
                            name: string | null;
                        };
                        /** @description The customer's team today, whose quota it takes. */
                        team: string | null;
                        scheme: string;
                        schemeName: {
                            en: string;
                            zh: string;
                        };
                        /** @description The tier asked for. */
                        tier: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        reason: string;
                        evidence: string | null;
                        /** @description The first day, that of the approval; null before it. */
                        from: string | null;
                        /**
                         * Format: date
                         * @description The last day.
                         */
                        until: string;
                        /** @description From today to the last day; null where none is in force. */
                        daysLeft: number | null;
                        /** @enum {string} */
                        state: "asked" | "agreed" | "approved" | "refused" | "withdrawn" | "ended";
                        askedBy: string;
                        askedAt: string;
                        /**
                         * @description Whether a lead of the team has to agree; not where it has no other, or the asker leads it or is an administrator.
                         * @enum {string}
                         */
                        leadStep: "needed" | "noLead" | "askerLeads";
                        agreedBy: string | null;
                        agreedAt: string | null;
                        /** @description Who approved or refused it. */
                        decidedBy: string | null;
                        decidedAt: string | null;
                        /** @description The asker approved it, since nobody else could. */
                        decidedAlone: boolean;
                        /** @description What was said with the decision. */
                        note: string | null;
                        /** @description Null where it ran out. */
                        endedBy: string | null;
                        endedAt: string | null;
                        endReason: string | null;
                        /** @description The tier without it when it was asked for. */
                        tierThen: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        /** @description The tier without it now: computed, and moved by the scheme's rules. */
                        tierNow: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        /** @description How the tier without it fared since it was asked for; null where there is none to compare. */
                        fared: ("risen" | "same" | "fallen") | null;
                        mayAgree: boolean;
                        mayDecide: boolean;
                        mayWithdraw: boolean;
                        mayEnd: boolean;
                    };
                };
            };
            /** @description overrideNotOwn */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overrideUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overrideNotWaiting */
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
    correctFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description An activity type of the family follow-up.
                     * @default call
                     */
                    kind?: string;
                    /**
                     * Format: date
                     * @description Default today, or the day of `at`.
                     */
                    day?: string;
                    /** Format: date-time */
                    at?: string;
                    note?: string;
                    contact?: number;
                    /** @description When to follow up again, and what is to be done then. */
                    next?: {
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        on: string;
                        what?: string;
                    };
                    /** @description The change of the version that was seen. */
                    change: number;
                };
            };
        };
        responses: {
            /** @description Correct a follow-up: the whole of it is given anew, the old version is kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Stays the same through corrections. */
                        id: string;
                        /** @description The change that recorded it as it is; can be undone. */
                        change: number;
                        kind: string;
                        kindName: {
                            en: string;
                            zh: string;
                        };
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        day: string;
                        /** @description The instant, where a time of day was given. */
                        at: string | null;
                        note: string | null;
                        contact: {
                            id: number;
                            /** @description Null once deleted. */
                            name: string | null;
                        } | null;
                        next: {
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            on: string;
                            what?: string;
                        } | null;
                        /** @description Who entered it first. */
                        by: string;
                        recordedAt: string;
                        correctedBy: string | null;
                        /** @description Entered here, and so corrected and taken away here; others came in files. */
                        entered: boolean;
                    };
                };
            };
            /** @description customerUnknown, contactUnknown, followUpUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description customerChangedSince */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rowCustomerAmbiguous, followUpKindUnknown, followUpDayWrong, followUpInFuture */
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
    retireFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a follow-up away; the change answered can be undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        change: number;
                    };
                };
            };
            /** @description customerUnknown, followUpUnknown */
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
    listFollowUps: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Follow-ups with a customer, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        followUps: {
                            /** @description Stays the same through corrections. */
                            id: string;
                            /** @description The change that recorded it as it is; can be undone. */
                            change: number;
                            kind: string;
                            kindName: {
                                en: string;
                                zh: string;
                            };
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            day: string;
                            /** @description The instant, where a time of day was given. */
                            at: string | null;
                            note: string | null;
                            contact: {
                                id: number;
                                /** @description Null once deleted. */
                                name: string | null;
                            } | null;
                            next: {
                                /**
                                 * Format: date
                                 * @description A calendar date, yyyy-MM-dd.
                                 */
                                on: string;
                                what?: string;
                            } | null;
                            /** @description Who entered it first. */
                            by: string;
                            recordedAt: string;
                            correctedBy: string | null;
                            /** @description Entered here, and so corrected and taken away here; others came in files. */
                            entered: boolean;
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
    createFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description An activity type of the family follow-up.
                     * @default call
                     */
                    kind?: string;
                    /**
                     * Format: date
                     * @description Default today, or the day of `at`.
                     */
                    day?: string;
                    /** Format: date-time */
                    at?: string;
                    note?: string;
                    contact?: number;
                    /** @description When to follow up again, and what is to be done then. */
                    next?: {
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        on: string;
                        what?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Record a call, visit, mail or meeting; an empty body is a call today */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Stays the same through corrections. */
                        id: string;
                        /** @description The change that recorded it as it is; can be undone. */
                        change: number;
                        kind: string;
                        kindName: {
                            en: string;
                            zh: string;
                        };
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        day: string;
                        /** @description The instant, where a time of day was given. */
                        at: string | null;
                        note: string | null;
                        contact: {
                            id: number;
                            /** @description Null once deleted. */
                            name: string | null;
                        } | null;
                        next: {
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            on: string;
                            what?: string;
                        } | null;
                        /** @description Who entered it first. */
                        by: string;
                        recordedAt: string;
                        correctedBy: string | null;
                        /** @description Entered here, and so corrected and taken away here; others came in files. */
                        entered: boolean;
                    };
                };
            };
            /** @description customerUnknown, contactUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rowCustomerAmbiguous, followUpKindUnknown, followUpDayWrong, followUpInFuture */
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
    createCustomer: {
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
                    creditCode?: string | null;
                    /** @description All there are to be. */
                    aliases?: string[];
                    joinedOn?: string | null;
                    owner?: string | null;
                    team?: string | null;
                    group?: {
                        code: string;
                        name?: string;
                    } | null;
                    /** @description All there are to be. */
                    tags?: string[];
                    /** @description Those to change, by code; null ends the value. */
                    attributes?: {
                        [key: string]: (string | number | boolean) | null;
                    };
                    /**
                     * Format: date
                     * @description From when owner, team, group, tags and attributes given count: default today, and always for a first value.
                     */
                    since?: string;
                    /** @description One of our own making when left out. */
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Enter a customer; who may not assign customers becomes its owner */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        change: number;
                    };
                };
            };
            /** @description notPermitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description attributeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description customerKeyTaken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rowCreditCodeWrong, rowAttributeWrong, rowDateImplausible */
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
    getCustomer: {
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
            /** @description A customer: profile, attributes, tags, counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** @description The last change of the profile, said again when editing, so that no edit is lost. */
                        revision: number;
                        name: string | null;
                        /** @description Latest first. */
                        formerNames: {
                            name: string;
                            until: string;
                        }[];
                        creditCode: string | null;
                        /** @description Other codes under which it is found. */
                        aliases: string[];
                        joinedOn: string | null;
                        owner: string | null;
                        team: string | null;
                        /** @description Null when it was always so. */
                        ownerSince: string | null;
                        group: {
                            code: string;
                            name: string;
                            isHead: boolean;
                            since: string | null;
                        } | null;
                        tags: {
                            tag: string;
                            since: string | null;
                        }[];
                        attributes: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            type: "text" | "number" | "day" | "bool" | "choice";
                            value: string | number | boolean;
                            /** @description Null when it was always so. */
                            since: string | null;
                        }[];
                        createdAt: string;
                        createdBy: string;
                        lastActivityOn: string | null;
                        counts: {
                            activities: number;
                            followUps: number;
                            contacts: number;
                            attachments: number;
                        };
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
    editCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    creditCode?: string | null;
                    /** @description All there are to be. */
                    aliases?: string[];
                    joinedOn?: string | null;
                    owner?: string | null;
                    team?: string | null;
                    group?: {
                        code: string;
                        name?: string;
                    } | null;
                    /** @description All there are to be. */
                    tags?: string[];
                    /** @description Those to change, by code; null ends the value. */
                    attributes?: {
                        [key: string]: (string | number | boolean) | null;
                    };
                    /**
                     * Format: date
                     * @description From when owner, team, group, tags and attributes given count: default today, and always for a first value.
                     */
                    since?: string;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Change what is given of a customer, as one change; owner and team need the right to assign */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description To undo; null when nothing differed. */
                        change: number | null;
                        revision: number;
                    };
                };
            };
            /** @description notPermitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description customerUnknown, attributeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description customerKeyTaken, customerChangedSince */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rowCustomerAmbiguous, rowCreditCodeWrong, rowAttributeWrong, rowDateImplausible */
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
    getCustomerGrades: {
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
            /** @description A customer's grade in force under every scheme */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        grades: {
                            scheme: string;
                            schemeName: {
                                en: string;
                                zh: string;
                            };
                            tier: string;
                            tierName: {
                                en: string;
                                zh: string;
                            };
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            since: string;
                            score: number | null;
                            flags: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            /**
                             * Format: date
                             * @description The last day whose facts count.
                             */
                            asOf: string;
                            /** @description The run whose grades are in force. */
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
    listActivities: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
                family?: "transaction" | "follow-up" | "behaviour";
                type?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A customer's business records, the latest first, with totals by type */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        baseCurrency: string;
                        types: {
                            type: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            family: "transaction" | "follow-up" | "behaviour";
                            count: number;
                            /** @description Of all that fit the filter, in the base currency. */
                            amount: string | null;
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            first: string;
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            last: string;
                        }[];
                        activities: {
                            id: string;
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            day: string;
                            type: string;
                            typeName: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            family: "transaction" | "follow-up" | "behaviour";
                            /** @description In the base currency; money in is positive. */
                            amount: string | null;
                            cost: string | null;
                            /** @description Of the originals. */
                            currency: string | null;
                            amountOriginal: string | null;
                            costOriginal: string | null;
                            /** @description Exact decimal text. */
                            quantity: string | null;
                            channel: string | null;
                            /** @description The order, the basket. */
                            occasion: string | null;
                            source: string | null;
                            externalId: string | null;
                            properties: {
                                [key: string]: unknown;
                            } | null;
                            change: number;
                            recordedAt: string;
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
    listChanges: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who changed what of a customer, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        changes: {
                            change: number;
                            /** @description create-customer, edit-customer, record-follow-up, correct-follow-up, retire-follow-up, import, undo, merge, assign-customers, tag-customers. */
                            kind: string;
                            at: string;
                            actor: string;
                            undoes: number | null;
                            undoneBy: number | null;
                            /** @description An edit of this customer alone that was not undone. */
                            undoable: boolean;
                            items: {
                                /** @enum {string} */
                                what: "name" | "credit-code" | "alias" | "joined-on" | "owner" | "team" | "group" | "tag" | "attribute";
                                attribute: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    type: string;
                                } | null;
                                /** @description From when it counts; null for always. */
                                since: string | null;
                                before: string | null;
                                after: string | null;
                            }[];
                            /** @description Business records of the customer; a correction retires one and records one. */
                            activities: {
                                recorded: number;
                                retired: number;
                            };
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
    undoCustomerChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
                change: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take back an edit or a follow-up; refused when its facts were changed since */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        change: number;
                    };
                };
            };
            /** @description notPermitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description customerUnknown, recordChangeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description recordChangeNotUndoable, changeAlreadyUndone, customerChangedSince, customerKeyTaken */
            409: {
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
    listContacts: {
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
            /** @description The contacts of a customer, decision makers first, protected fields masked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contacts: {
                            id: number;
                            /** @description Said again when editing, so that two editors lose nothing. */
                            revision: number;
                            name: string;
                            title: string | null;
                            department: string | null;
                            role: string | null;
                            decisionMaker: boolean;
                            /** @description Masked: 138****1234. */
                            phone: string | null;
                            /** @description Masked: z***@example.com. */
                            email: string | null;
                            hasNote: boolean;
                            /** @description False when the key of its protected fields is gone. */
                            readable: boolean;
                            createdAt: string;
                            createdBy: string;
                            changedAt: string;
                            changedBy: string;
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
            /** @description masterKeyWrong */
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
    createContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    title?: string | null;
                    department?: string | null;
                    role?: string | null;
                    decisionMaker?: boolean;
                    /** @description Of China when no country is given. */
                    phone?: string | null;
                    email?: string | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Add a contact */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @description Said again when editing, so that two editors lose nothing. */
                        revision: number;
                        name: string;
                        title: string | null;
                        department: string | null;
                        role: string | null;
                        decisionMaker: boolean;
                        /** @description Masked: 138****1234. */
                        phone: string | null;
                        /** @description Masked: z***@example.com. */
                        email: string | null;
                        hasNote: boolean;
                        /** @description False when the key of its protected fields is gone. */
                        readable: boolean;
                        createdAt: string;
                        createdBy: string;
                        changedAt: string;
                        changedBy: string;
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
            /** @description rowCustomerAmbiguous, contactPhoneWrong, contactEmailWrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description masterKeyWrong */
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
    editContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    title?: string | null;
                    department?: string | null;
                    role?: string | null;
                    decisionMaker?: boolean;
                    /** @description Of China when no country is given. */
                    phone?: string | null;
                    email?: string | null;
                    note?: string | null;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Change what is given of a contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @description Said again when editing, so that two editors lose nothing. */
                        revision: number;
                        name: string;
                        title: string | null;
                        department: string | null;
                        role: string | null;
                        decisionMaker: boolean;
                        /** @description Masked: 138****1234. */
                        phone: string | null;
                        /** @description Masked: z***@example.com. */
                        email: string | null;
                        hasNote: boolean;
                        /** @description False when the key of its protected fields is gone. */
                        readable: boolean;
                        createdAt: string;
                        createdBy: string;
                        changedAt: string;
                        changedBy: string;
                    };
                };
            };
            /** @description customerUnknown, contactUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contactChangedSince, contactUnreadable */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rowCustomerAmbiguous, contactPhoneWrong, contactEmailWrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description masterKeyWrong */
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
    deleteContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a contact and destroy its key: nothing restores its protected fields */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description customerUnknown, contactUnknown */
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
            /** @description masterKeyWrong */
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
    findContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    value: string;
                };
            };
        };
        responses: {
            /** @description Contacts with exactly this phone number or e-mail address, of the customers one sees */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contacts: {
                            id: number;
                            /** @description Said again when editing, so that two editors lose nothing. */
                            revision: number;
                            name: string;
                            title: string | null;
                            department: string | null;
                            role: string | null;
                            decisionMaker: boolean;
                            /** @description Masked: 138****1234. */
                            phone: string | null;
                            /** @description Masked: z***@example.com. */
                            email: string | null;
                            hasNote: boolean;
                            /** @description False when the key of its protected fields is gone. */
                            readable: boolean;
                            createdAt: string;
                            createdBy: string;
                            changedAt: string;
                            changedBy: string;
                            customer: {
                                code: string;
                                name: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description contactValueUnclear */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description masterKeyWrong */
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
    revealContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    field: "phone" | "email" | "note";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Show a protected field in clear, with a reason; it is logged who looked, at what and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        field: "phone" | "email" | "note";
                        value: string;
                    };
                };
            };
            /** @description customerUnknown, contactUnknown, contactFieldEmpty */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contactUnreadable */
            409: {
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
            /** @description masterKeyWrong */
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
    checkAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Check the audit log from end to end: edits, deletions, reorders, a tail cut off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sound: boolean;
                        entries: number;
                        /** @description Up to this entry the log is also vouched for from outside the database; 0 for none. */
                        witnessedTo: number;
                        /** @description The first hundred. */
                        faults: {
                            entry: number;
                            /** @enum {string} */
                            fault: "edited" | "missing" | "misplaced" | "cut" | "rewritten";
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
    listAudit: {
        parameters: {
            query?: {
                before?: number;
                limit?: number;
                kind?: string;
                actor?: string;
                subject?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The audit log, the latest first; before an entry when one is named */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            /** @description Its number in the chain; the first is 1. */
                            entry: number;
                            at: string;
                            actor: string;
                            /** @description noun.done, such as contact.revealed. */
                            kind: string;
                            /** @description noun:id, such as contact:17. */
                            subject: string;
                            details: {
                                [key: string]: unknown;
                            };
                        }[];
                        /** @description All kinds that occur in the log. */
                        kinds: string[];
                        /** @description The `before` of the next page. */
                        next: number | null;
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
    listAttachments: {
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
            /** @description Files kept with a customer, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attachments: {
                            id: number;
                            name: string;
                            bytes: number;
                            addedAt: string;
                            addedBy: string;
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
    addAttachment: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Keep a file with a customer, at most 20 MiB */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        bytes: number;
                        addedAt: string;
                        addedBy: string;
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
            /** @description fileTooLarge */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rowCustomerAmbiguous, fileEmpty */
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
    getAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file itself, always as a download */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description customerUnknown, attachmentUnknown, attachmentGone */
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
    deleteAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a file for good */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description customerUnknown, attachmentUnknown */
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
    getOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tiers, the last runs, what waits for a decision, what is stale and what to do next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        today: string;
                        currency: string;
                        schemes: {
                            scheme: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @description In force; the last run may have been of an earlier one. */
                            version: number;
                            /** @description Whether it gives tiers, rather than classes. */
                            ordered: boolean;
                            /** @description The metric that is added up as money. */
                            moneyName: {
                                en: string;
                                zh: string;
                            } | null;
                            customers: number;
                            /** @description As of the last run; of the customers the asker sees. Empty before the first run. */
                            tiers: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                customers: number;
                                money: string | null;
                            }[];
                            lastRun: {
                                run: number;
                                version: number;
                                /**
                                 * Format: date
                                 * @description A calendar date, yyyy-MM-dd.
                                 */
                                asOf: string;
                                publishedAt: string;
                                requestedBy: string;
                                /** @description Who moved where; null is no grade. Of the customers the asker sees. */
                                moves: {
                                    from: string | null;
                                    to: string | null;
                                    customers: number;
                                }[];
                            } | null;
                            stale: {
                                /** @description From the as-of date of the last run to today. */
                                days: number;
                                /** @description Numbered changes of facts that do not count yet. */
                                changes: number;
                                lastChangeAt: string | null;
                                /** @description When grading customers again failed last, where it did not succeed since. */
                                regradeFailedAt: string | null;
                                /** @description A later version is in force than it graded by. */
                                rulesChanged: boolean;
                            } | null;
                            /** @description When its schedule runs it next. */
                            nextDue: string | null;
                        }[];
                        /** @description Held runs that wait for a decision. */
                        waiting: {
                            run: number;
                            scheme: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            asOf: string;
                            /** @description Why it waits for a decision. */
                            held: ("first" | "share" | "top")[];
                            moves: number;
                            outOfTop: number;
                            requestedAt: string;
                        }[];
                        /** @description Of the last 30 days with bad rows, refused or failed; null for who may not import. */
                        imports: {
                            total: number;
                            latest: {
                                id: number;
                                fileName: string;
                                /** @enum {string} */
                                status: "done" | "refused" | "failed";
                                rowsBad: number;
                                requestedAt: string;
                            }[];
                        } | null;
                        /** @description Null for who may not edit schemes. */
                        drafts: {
                            scheme: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            problems: number;
                            changedBy: string;
                            changedAt: string;
                        }[] | null;
                        /** @description Drafts that wait for the asker's approval. */
                        reviews: {
                            scheme: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            submittedBy: string;
                            submittedAt: string;
                            inForceFrom: string | null;
                        }[];
                        /** @description What has been done at all, so that an empty page can say what to do next. */
                        steps: {
                            customers: boolean;
                            activities: boolean;
                            /** @description A scheme in force or a draft of one. */
                            scheme: boolean;
                            trial: boolean;
                            /** @description Grades in force. */
                            run: boolean;
                        };
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
    compareDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
                b: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Two customers side by side, by their codes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        a: {
                            code: string;
                            name: string | null;
                            keys: {
                                /** @enum {string} */
                                kind: "code" | "credit-code" | "alias";
                                key: string;
                            }[];
                            tags: string[];
                            contacts: number;
                            attachments: number;
                            activities: {
                                count: number;
                                first: string | null;
                                last: string | null;
                                byType: {
                                    type: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    count: number;
                                    /** @description Their sum in the base currency. */
                                    amount: string | null;
                                }[];
                            };
                            grades: {
                                scheme: string;
                                schemeName: {
                                    en: string;
                                    zh: string;
                                };
                                tier: string;
                                tierName: {
                                    en: string;
                                    zh: string;
                                };
                                score: number | null;
                            }[];
                        };
                        b: {
                            code: string;
                            name: string | null;
                            keys: {
                                /** @enum {string} */
                                kind: "code" | "credit-code" | "alias";
                                key: string;
                            }[];
                            tags: string[];
                            contacts: number;
                            attachments: number;
                            activities: {
                                count: number;
                                first: string | null;
                                last: string | null;
                                byType: {
                                    type: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    count: number;
                                    /** @description Their sum in the base currency. */
                                    amount: string | null;
                                }[];
                            };
                            grades: {
                                scheme: string;
                                schemeName: {
                                    en: string;
                                    zh: string;
                                };
                                tier: string;
                                tierName: {
                                    en: string;
                                    zh: string;
                                };
                                score: number | null;
                            }[];
                        };
                        fields: {
                            /** @description “name”, “joinedOn”, “owner”, “group”, “attributes.CODE”, …: what a choice names. */
                            field: string;
                            /** @description An attribute's name; null for a built-in field. */
                            label: {
                                en: string;
                                zh: string;
                            } | null;
                            /** @enum {string} */
                            type: "text" | "number" | "day" | "bool" | "choice";
                            a: string | null;
                            b: string | null;
                            same: boolean;
                        }[];
                        /** @description Null if no search found the pair. */
                        candidate: {
                            /** @description The one known longer. */
                            a: {
                                code: string;
                                name: string | null;
                            };
                            b: {
                                code: string;
                                name: string | null;
                            };
                            /** @description How likely they are one, 100 the most. */
                            score: number;
                            reasons: ("creditCode" | "sameName" | "samePinyin" | "nearName")[];
                            /** @description Who said that they are not the same. */
                            dismissed: {
                                by: string;
                                at: string;
                            } | null;
                        } | null;
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
            /** @description customerMergedInto */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description mergeWithItself */
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
    dismissDuplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
                b: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Say that two customers are not the same; later searches remember it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description customerMergedInto */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description mergeWithItself */
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
    restoreDuplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
                b: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take back that two customers are not the same */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description customerMergedInto */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description mergeWithItself */
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
    getDuplicateSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last search for duplicates, and when one was last finished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        search: {
                            id: number;
                            /** @enum {string} */
                            status: "queued" | "running" | "done" | "failed";
                            /** @enum {string} */
                            stage: "waiting" | "reading" | "comparing" | "writing" | "done";
                            /** @description Customers looked at. */
                            customers: number;
                            /** @description Pairs found, dismissed ones among them. */
                            found: number;
                            requestedBy: string;
                            requestedAt: string;
                            finishedAt: string | null;
                        } | null;
                        /** @description When the list below was made. */
                        lastDoneAt: string | null;
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
    startDuplicateSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Search all customers for duplicates; answers the search under way if there is one */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @enum {string} */
                        status: "queued" | "running" | "done" | "failed";
                        /** @enum {string} */
                        stage: "waiting" | "reading" | "comparing" | "writing" | "done";
                        /** @description Customers looked at. */
                        customers: number;
                        /** @description Pairs found, dismissed ones among them. */
                        found: number;
                        requestedBy: string;
                        requestedAt: string;
                        finishedAt: string | null;
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
    listDuplicates: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
                state?: "open" | "dismissed";
                reason?: "creditCode" | "sameName" | "samePinyin" | "nearName";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pairs of customers that may be one, the likeliest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        counts: {
                            open: number;
                            dismissed: number;
                        };
                        candidates: {
                            /** @description The one known longer. */
                            a: {
                                code: string;
                                name: string | null;
                            };
                            b: {
                                code: string;
                                name: string | null;
                            };
                            /** @description How likely they are one, 100 the most. */
                            score: number;
                            reasons: ("creditCode" | "sameName" | "samePinyin" | "nearName")[];
                            /** @description Who said that they are not the same. */
                            dismissed: {
                                by: string;
                                at: string;
                            } | null;
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
    listMerges: {
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
            /** @description Merges, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        merges: {
                            /** @description The numbered change it was recorded as; names the merge. */
                            change: number;
                            /** @description As it is called now. */
                            kept: {
                                code: string;
                                name: string | null;
                            };
                            /** @description As it was called before. */
                            merged: {
                                code: string;
                                name: string | null;
                            };
                            by: string;
                            at: string;
                            /** @description What moved to the customer that was kept. */
                            counts: {
                                activities: number;
                                contacts: number;
                                attachments: number;
                                keys: number;
                            };
                            undone: {
                                change: number;
                                by: string;
                                at: string;
                            } | null;
                            /** @description A later merge that must be undone first. */
                            followedBy: number | null;
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
    mergeDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Code of the customer that stays. */
                    keep: string;
                    /** @description Code of the one that is merged into it. */
                    merge: string;
                    /**
                     * @description By field; left out, the kept customer's value stays, and blanks are filled.
                     * @default {}
                     */
                    choices?: {
                        [key: string]: "keep" | "merge";
                    };
                };
            };
        };
        responses: {
            /** @description Merge one customer into another, as one change that can be undone */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The numbered change it was recorded as; names the merge. */
                        change: number;
                        /** @description As it is called now. */
                        kept: {
                            code: string;
                            name: string | null;
                        };
                        /** @description As it was called before. */
                        merged: {
                            code: string;
                            name: string | null;
                        };
                        by: string;
                        at: string;
                        /** @description What moved to the customer that was kept. */
                        counts: {
                            activities: number;
                            contacts: number;
                            attachments: number;
                            keys: number;
                        };
                        undone: {
                            change: number;
                            by: string;
                            at: string;
                        } | null;
                        /** @description A later merge that must be undone first. */
                        followedBy: number | null;
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
            /** @description customerMergedInto */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description mergeWithItself, mergeFieldUnknown */
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
    undoMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a merge back: both customers are as they were before it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The numbered change it was recorded as; names the merge. */
                        change: number;
                        /** @description As it is called now. */
                        kept: {
                            code: string;
                            name: string | null;
                        };
                        /** @description As it was called before. */
                        merged: {
                            code: string;
                            name: string | null;
                        };
                        by: string;
                        at: string;
                        /** @description What moved to the customer that was kept. */
                        counts: {
                            activities: number;
                            contacts: number;
                            attachments: number;
                            keys: number;
                        };
                        undone: {
                            change: number;
                            by: string;
                            at: string;
                        } | null;
                        /** @description A later merge that must be undone first. */
                        followedBy: number | null;
                    };
                };
            };
            /** @description mergeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description mergeAlreadyUndone, mergeFollowed, mergeChangedSince */
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
    changeCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    of: {
                        codes: string[];
                    } | {
                        list: {
                            /** @description Whose tiers, score and metrics; default the first with grades in force. */
                            scheme?: string;
                            /**
                             * @description All one may see; those one looks after; those of the teams one leads.
                             * @default all
                             * @enum {string}
                             */
                            whose?: "all" | "mine" | "team";
                            /**
                             * @default {
                             *       "all": []
                             *     }
                             */
                            filter?: {
                                /** @default [] */
                                all?: {
                                    /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                                    field: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                                    /** @enum {string} */
                                    operator: "is" | "isNot" | "contains" | "startsWith" | "in" | "notIn" | "atLeast" | "above" | "atMost" | "below" | "between" | "all" | "missing" | "present";
                                    /** @description A list for in, notIn and all; both ends for between; none for missing, present. */
                                    value?: string | number | boolean | (string | number)[];
                                }[];
                                /** @description Parts of name, pinyin, initials, code or credit code; blanks part words, all must be met. */
                                search?: string;
                            };
                        };
                        /** @description How many the asker was shown; another count is refused. */
                        expected: number;
                    };
                    action: {
                        /** @description What is left out stays; null is nobody. Needs the right to assign. */
                        assign: {
                            owner?: string | null;
                            team?: string | null;
                        };
                    } | {
                        tag: {
                            /** @default [] */
                            add?: string[];
                            /** @default [] */
                            remove?: string[];
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Assign or tag many customers, from today on, as one change that can be undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many were meant. */
                        customers: number;
                        /** @description How many were not so already. */
                        changed: number;
                        /** @description The change to undo; null when nothing changed. */
                        change: number | null;
                    };
                };
            };
            /** @description notPermitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description schemeUnknown, customerUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description schemeNotRun, listShifted */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listFieldUnknown, listConditionWrong */
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
    exportCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose tiers, score and metrics; default the first with grades in force. */
                    scheme?: string;
                    /**
                     * @description All one may see; those one looks after; those of the teams one leads.
                     * @default all
                     * @enum {string}
                     */
                    whose?: "all" | "mine" | "team";
                    /**
                     * @default {
                     *       "all": []
                     *     }
                     */
                    filter?: {
                        /** @default [] */
                        all?: {
                            /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                            field: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                            /** @enum {string} */
                            operator: "is" | "isNot" | "contains" | "startsWith" | "in" | "notIn" | "atLeast" | "above" | "atMost" | "below" | "between" | "all" | "missing" | "present";
                            /** @description A list for in, notIn and all; both ends for between; none for missing, present. */
                            value?: string | number | boolean | (string | number)[];
                        }[];
                        /** @description Parts of name, pinyin, initials, code or credit code; blanks part words, all must be met. */
                        search?: string;
                    };
                    /**
                     * @description By name when empty; by how well it was found when searching.
                     * @default []
                     */
                    sort?: {
                        /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                        by: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                        /** @enum {string} */
                        direction: "ascending" | "descending";
                    }[];
                    columns: (("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string)[];
                    /** @enum {string} */
                    format: "csv" | "xlsx";
                    /**
                     * @description Amounts in the base currency, or in ten thousands of it (万元).
                     * @default whole
                     * @enum {string}
                     */
                    money?: "whole" | "tenThousands";
                };
            };
        };
        responses: {
            /** @description Customers as a file, in the language of the request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
            /** @description schemeNotRun */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listFieldUnknown, listConditionWrong, exportTooLarge */
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
    getCustomerColumns: {
        parameters: {
            query?: {
                scheme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What lists of customers can show, filter by and sort by */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                            field: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @enum {string} */
                            group: "customer" | "grade" | "attribute" | "metric";
                            /** @enum {string} */
                            kind: "text" | "choice" | "tags" | "bool" | "day" | "number" | "money";
                            /** @description Of a metric: money (the base currency), count, number, days, day, share. */
                            unit: string | null;
                            /** @description What conditions may ask; empty where none can. */
                            operators: ("is" | "isNot" | "contains" | "startsWith" | "in" | "notIn" | "atLeast" | "above" | "atMost" | "below" | "between" | "all" | "missing" | "present")[];
                            sortable: boolean;
                            /** @description What it can be, in order, where that is a short list. */
                            choices: {
                                value: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[] | null;
                        }[];
                        figures: {
                            scheme: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                            run: number;
                            /**
                             * Format: date
                             * @description The last day whose facts the tiers, scores and metrics count.
                             */
                            asOf: string;
                        } | null;
                        /** @description Those with grades in force. */
                        schemes: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        currency: string;
                        views: {
                            /** @description Whether customers name the asker as their owner. */
                            mine: boolean;
                            /** @description Whether the asker leads teams. */
                            team: boolean;
                        };
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
            /** @description schemeNotRun */
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
    getExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file of a one-time address; only for who asked for it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description schemeUnknown, exportLinkUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description schemeNotRun */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listFieldUnknown, listConditionWrong, exportTooLarge */
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
    linkExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose tiers, score and metrics; default the first with grades in force. */
                    scheme?: string;
                    /**
                     * @description All one may see; those one looks after; those of the teams one leads.
                     * @default all
                     * @enum {string}
                     */
                    whose?: "all" | "mine" | "team";
                    /**
                     * @default {
                     *       "all": []
                     *     }
                     */
                    filter?: {
                        /** @default [] */
                        all?: {
                            /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                            field: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                            /** @enum {string} */
                            operator: "is" | "isNot" | "contains" | "startsWith" | "in" | "notIn" | "atLeast" | "above" | "atMost" | "below" | "between" | "all" | "missing" | "present";
                            /** @description A list for in, notIn and all; both ends for between; none for missing, present. */
                            value?: string | number | boolean | (string | number)[];
                        }[];
                        /** @description Parts of name, pinyin, initials, code or credit code; blanks part words, all must be met. */
                        search?: string;
                    };
                    /**
                     * @description By name when empty; by how well it was found when searching.
                     * @default []
                     */
                    sort?: {
                        /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                        by: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                        /** @enum {string} */
                        direction: "ascending" | "descending";
                    }[];
                    columns: (("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string)[];
                    /** @enum {string} */
                    format: "csv" | "xlsx";
                    /**
                     * @description Amounts in the base currency, or in ten thousands of it (万元).
                     * @default whole
                     * @enum {string}
                     */
                    money?: "whole" | "tenThousands";
                };
            };
        };
        responses: {
            /** @description A one-time address of such a file, for browsers that only follow plain links */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: string;
                        expiresAt: string;
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
            /** @description schemeNotRun */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listFieldUnknown, listConditionWrong, exportTooLarge */
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
    queryCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose tiers, score and metrics; default the first with grades in force. */
                    scheme?: string;
                    /**
                     * @description All one may see; those one looks after; those of the teams one leads.
                     * @default all
                     * @enum {string}
                     */
                    whose?: "all" | "mine" | "team";
                    /**
                     * @default {
                     *       "all": []
                     *     }
                     */
                    filter?: {
                        /** @default [] */
                        all?: {
                            /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                            field: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                            /** @enum {string} */
                            operator: "is" | "isNot" | "contains" | "startsWith" | "in" | "notIn" | "atLeast" | "above" | "atMost" | "below" | "between" | "all" | "missing" | "present";
                            /** @description A list for in, notIn and all; both ends for between; none for missing, present. */
                            value?: string | number | boolean | (string | number)[];
                        }[];
                        /** @description Parts of name, pinyin, initials, code or credit code; blanks part words, all must be met. */
                        search?: string;
                    };
                    /**
                     * @description By name when empty; by how well it was found when searching.
                     * @default []
                     */
                    sort?: {
                        /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                        by: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                        /** @enum {string} */
                        direction: "ascending" | "descending";
                    }[];
                    /**
                     * @description Attributes and metrics to answer with, and the columns of an export, in order.
                     * @default []
                     */
                    columns?: (("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string)[];
                    /** @default 0 */
                    offset?: number;
                    /** @default 50 */
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description A page of customers: filtered, sorted, searched by name, pinyin, initials or code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        rows: {
                            code: string;
                            name: string | null;
                            creditCode: string | null;
                            owner: string | null;
                            team: string | null;
                            tags: string[];
                            joinedOn: string | null;
                            lastActivityOn: string | null;
                            /** @description Null for whom the scheme does not grade. */
                            tier: string | null;
                            tierName: {
                                en: string;
                                zh: string;
                            } | null;
                            since: string | null;
                            score: number | null;
                            flags: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            /** @description Of the attributes and metrics asked for, by field; money as decimal text. */
                            values: {
                                [key: string]: string | number | boolean | null;
                            };
                        }[];
                        /** @description Null while no scheme has grades in force. */
                        figures: {
                            scheme: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            version: number;
                            run: number;
                            /**
                             * Format: date
                             * @description The last day whose facts the tiers, scores and metrics count.
                             */
                            asOf: string;
                        } | null;
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
            /** @description schemeNotRun */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description listFieldUnknown, listConditionWrong */
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
    undoChange: {
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
            /** @description Take one's own change of many customers back; what was changed since stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The change that the undo is itself. */
                        change: number;
                        /** @description How many are again as they were. */
                        customers: number;
                        /** @description How many were changed since, and stay. */
                        kept: number;
                    };
                };
            };
            /** @description changeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changeNotUndoable, changeAlreadyUndone */
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
    changeCustomerView: {
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
                    name: string;
                    /** @description Seen by everybody, each with their own customers; else private. */
                    shared: boolean;
                    list: {
                        /** @description Whose tiers, score and metrics; default the first with grades in force. */
                        scheme?: string;
                        /**
                         * @description All one may see; those one looks after; those of the teams one leads.
                         * @default all
                         * @enum {string}
                         */
                        whose?: "all" | "mine" | "team";
                        /**
                         * @default {
                         *       "all": []
                         *     }
                         */
                        filter?: {
                            /** @default [] */
                            all?: {
                                /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                                field: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                                /** @enum {string} */
                                operator: "is" | "isNot" | "contains" | "startsWith" | "in" | "notIn" | "atLeast" | "above" | "atMost" | "below" | "between" | "all" | "missing" | "present";
                                /** @description A list for in, notIn and all; both ends for between; none for missing, present. */
                                value?: string | number | boolean | (string | number)[];
                            }[];
                            /** @description Parts of name, pinyin, initials, code or credit code; blanks part words, all must be met. */
                            search?: string;
                        };
                        /**
                         * @description By name when empty; by how well it was found when searching.
                         * @default []
                         */
                        sort?: {
                            /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                            by: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                            /** @enum {string} */
                            direction: "ascending" | "descending";
                        }[];
                        /**
                         * @description Attributes and metrics to answer with, and the columns of an export, in order.
                         * @default []
                         */
                        columns?: (("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string)[];
                    };
                    /**
                     * @description Its place among the tabs.
                     * @default 0
                     */
                    position?: number;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Change a view: one's own, or a shared one; only its author or an administrator makes it private */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        /** @description Seen by everybody, each with their own customers; else private. */
                        shared: boolean;
                        list: {
                            /** @description Whose tiers, score and metrics; default the first with grades in force. */
                            scheme?: string;
                            /**
                             * @description All one may see; those one looks after; those of the teams one leads.
                             * @default all
                             * @enum {string}
                             */
                            whose: "all" | "mine" | "team";
                            /**
                             * @default {
                             *       "all": []
                             *     }
                             */
                            filter: {
                                /** @default [] */
                                all: {
                                    /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                                    field: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                                    /** @enum {string} */
                                    operator: "is" | "isNot" | "contains" | "startsWith" | "in" | "notIn" | "atLeast" | "above" | "atMost" | "below" | "between" | "all" | "missing" | "present";
                                    /** @description A list for in, notIn and all; both ends for between; none for missing, present. */
                                    value?: string | number | boolean | (string | number)[];
                                }[];
                                /** @description Parts of name, pinyin, initials, code or credit code; blanks part words, all must be met. */
                                search?: string;
                            };
                            /**
                             * @description By name when empty; by how well it was found when searching.
                             * @default []
                             */
                            sort: {
                                /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                                by: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                                /** @enum {string} */
                                direction: "ascending" | "descending";
                            }[];
                            /**
                             * @description Attributes and metrics to answer with, and the columns of an export, in order.
                             * @default []
                             */
                            columns: (("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string)[];
                        };
                        /**
                         * @description Its place among the tabs.
                         * @default 0
                         */
                        position: number;
                        id: number;
                        mine: boolean;
                        author: string;
                        /** @description Counts its changes; who changes it says which was seen. */
                        revision: number;
                    };
                };
            };
            /** @description viewOfAnother */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description viewUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description viewChangedSince, viewNameTaken */
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
    removeCustomerView: {
        parameters: {
            query: {
                revision: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a view; a shared one only its author or an administrator may */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description viewOfAnother */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description viewUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description viewChangedSince */
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
    listCustomerViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One's own views of customers and those that are shared, in the order of their tabs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: {
                            name: string;
                            /** @description Seen by everybody, each with their own customers; else private. */
                            shared: boolean;
                            list: {
                                /** @description Whose tiers, score and metrics; default the first with grades in force. */
                                scheme?: string;
                                /**
                                 * @description All one may see; those one looks after; those of the teams one leads.
                                 * @default all
                                 * @enum {string}
                                 */
                                whose: "all" | "mine" | "team";
                                /**
                                 * @default {
                                 *       "all": []
                                 *     }
                                 */
                                filter: {
                                    /** @default [] */
                                    all: {
                                        /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                                        field: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                                        /** @enum {string} */
                                        operator: "is" | "isNot" | "contains" | "startsWith" | "in" | "notIn" | "atLeast" | "above" | "atMost" | "below" | "between" | "all" | "missing" | "present";
                                        /** @description A list for in, notIn and all; both ends for between; none for missing, present. */
                                        value?: string | number | boolean | (string | number)[];
                                    }[];
                                    /** @description Parts of name, pinyin, initials, code or credit code; blanks part words, all must be met. */
                                    search?: string;
                                };
                                /**
                                 * @description By name when empty; by how well it was found when searching.
                                 * @default []
                                 */
                                sort: {
                                    /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                                    by: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                                    /** @enum {string} */
                                    direction: "ascending" | "descending";
                                }[];
                                /**
                                 * @description Attributes and metrics to answer with, and the columns of an export, in order.
                                 * @default []
                                 */
                                columns: (("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string)[];
                            };
                            /**
                             * @description Its place among the tabs.
                             * @default 0
                             */
                            position: number;
                            id: number;
                            mine: boolean;
                            author: string;
                            /** @description Counts its changes; who changes it says which was seen. */
                            revision: number;
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
    createCustomerView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description Seen by everybody, each with their own customers; else private. */
                    shared: boolean;
                    list: {
                        /** @description Whose tiers, score and metrics; default the first with grades in force. */
                        scheme?: string;
                        /**
                         * @description All one may see; those one looks after; those of the teams one leads.
                         * @default all
                         * @enum {string}
                         */
                        whose?: "all" | "mine" | "team";
                        /**
                         * @default {
                         *       "all": []
                         *     }
                         */
                        filter?: {
                            /** @default [] */
                            all?: {
                                /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                                field: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                                /** @enum {string} */
                                operator: "is" | "isNot" | "contains" | "startsWith" | "in" | "notIn" | "atLeast" | "above" | "atMost" | "below" | "between" | "all" | "missing" | "present";
                                /** @description A list for in, notIn and all; both ends for between; none for missing, present. */
                                value?: string | number | boolean | (string | number)[];
                            }[];
                            /** @description Parts of name, pinyin, initials, code or credit code; blanks part words, all must be met. */
                            search?: string;
                        };
                        /**
                         * @description By name when empty; by how well it was found when searching.
                         * @default []
                         */
                        sort?: {
                            /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                            by: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                            /** @enum {string} */
                            direction: "ascending" | "descending";
                        }[];
                        /**
                         * @description Attributes and metrics to answer with, and the columns of an export, in order.
                         * @default []
                         */
                        columns?: (("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string)[];
                    };
                    /**
                     * @description Its place among the tabs.
                     * @default 0
                     */
                    position?: number;
                };
            };
        };
        responses: {
            /** @description Keep a list of customers under a name */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        /** @description Seen by everybody, each with their own customers; else private. */
                        shared: boolean;
                        list: {
                            /** @description Whose tiers, score and metrics; default the first with grades in force. */
                            scheme?: string;
                            /**
                             * @description All one may see; those one looks after; those of the teams one leads.
                             * @default all
                             * @enum {string}
                             */
                            whose: "all" | "mine" | "team";
                            /**
                             * @default {
                             *       "all": []
                             *     }
                             */
                            filter: {
                                /** @default [] */
                                all: {
                                    /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                                    field: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                                    /** @enum {string} */
                                    operator: "is" | "isNot" | "contains" | "startsWith" | "in" | "notIn" | "atLeast" | "above" | "atMost" | "below" | "between" | "all" | "missing" | "present";
                                    /** @description A list for in, notIn and all; both ends for between; none for missing, present. */
                                    value?: string | number | boolean | (string | number)[];
                                }[];
                                /** @description Parts of name, pinyin, initials, code or credit code; blanks part words, all must be met. */
                                search?: string;
                            };
                            /**
                             * @description By name when empty; by how well it was found when searching.
                             * @default []
                             */
                            sort: {
                                /** @description One of code, name, creditCode, owner, team, tags, joinedOn, lastActivityOn, tier, score, since; or attribute:CODE; or metric:CODE. */
                                by: ("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string;
                                /** @enum {string} */
                                direction: "ascending" | "descending";
                            }[];
                            /**
                             * @description Attributes and metrics to answer with, and the columns of an export, in order.
                             * @default []
                             */
                            columns: (("code" | "name" | "creditCode" | "owner" | "team" | "tags" | "joinedOn" | "lastActivityOn" | "tier" | "score" | "since") | string)[];
                        };
                        /**
                         * @description Its place among the tabs.
                         * @default 0
                         */
                        position: number;
                        id: number;
                        mine: boolean;
                        author: string;
                        /** @description Counts its changes; who changes it says which was seen. */
                        revision: number;
                    };
                };
            };
            /** @description viewNameTaken, viewsTooMany */
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
    learnRules: {
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
                    /** @description Of a scheme's shape, finished or not. Left out: the saved draft, else the version in force. */
                    definition?: {
                        [key: string]: unknown;
                    };
                    /** @description Metrics that would be added or changed with it, as a scheme file has them. */
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
                        from: "model";
                        /** @enum {string} */
                        figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                        purchases: {
                            /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                            readonly types: string[];
                            /** @description Types whose money, negative, is taken off what was spent. */
                            readonly refunds?: string[];
                        };
                        /** @enum {string} */
                        model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                        horizonMonths?: number;
                        /** @description A year's, as 0.1. */
                        discountRate?: number;
                        /** @description Share of spend that remains; 1 values revenue. */
                        margin?: number;
                        /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                        rfm?: {
                            /** @constant */
                            kind: "quantiles";
                        } | {
                            /** @constant */
                            kind: "ranked";
                        } | {
                            /** @constant */
                            kind: "cuts";
                            /** @description Days since the last purchase, ascending. */
                            readonly recency: number[];
                            /** @description Purchases, ascending. */
                            readonly frequency: number[];
                            /** @description Money in the base currency, ascending. */
                            readonly monetary: number[];
                        };
                        thresholds?: {
                            /** @description Least P(alive) of each state; below the last a customer is lost. */
                            alive?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                            rhythm?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                            days?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
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
                        from: "standing";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scheme: string;
                        /** @enum {string} */
                        of?: "tier" | "score";
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
                        from: "assessment";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scale: string;
                        /** @enum {string} */
                        of?: "mean" | "spread" | "raters";
                    })[];
                    /**
                     * Format: date
                     * @description Default: today in the organisation's time zone.
                     */
                    asOf?: string;
                    /** @description The scheme of the list. */
                    list: string;
                    /** @description Codes of the list's tiers, highest first, all of them; left out: as their mean scores under the rules order them. */
                    order?: string[];
                };
            };
        };
        responses: {
            /** @description Learn from an imported list of own tiers: which weights reproduce it best, whom they disagree on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        /** @description All that keeps the rules from being tried; the rest is empty then. */
                        problems: {
                            /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                            path: string;
                            code: string;
                            /** @description In the language asked for. */
                            detail: string;
                        }[];
                        /** @description Why nothing can be learnt. */
                        cannot: ("tooFewListed" | "tooFewTiers" | "criteriaAllAlike") | null;
                        /** @description Customers of the list whom the criteria can grade. */
                        listed: number;
                        weights: {
                            criterion: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            now: number;
                            learnt: number;
                        }[];
                        tiers: {
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @description Of the list's tier: the score from which it is reproduced best. */
                            enter: number;
                            listed: number;
                            given: number;
                        }[];
                        /** @description Rows: the list's tiers, highest first; columns: those the learnt rules give. */
                        confusion: number[][];
                        /** @description Share of customers who come into the tier of the list. */
                        agreement: number;
                        /** @description Cohen's kappa with squared weights: 0 for chance, 1 for full agreement. */
                        kappa: number;
                        /** @description Those furthest apart first. */
                        disagreements: {
                            customer: string;
                            name: string | null;
                            listed: string;
                            given: string;
                            score: number;
                        }[];
                    };
                };
            };
            /** @description schemeTemplateUnknown, schemeUnknown, suggestionNoList */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse, assessmentLevelInUse, schemeApprovalMissing, schemeOwnList */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown, schemeWeightsWrong, schemeTiersOutOfOrder, schemeKeepAboveEnter, schemeBaseTierWrong, schemeTierCodeWrong, schemeClassesOpen, schemeCriterionDoubled, schemePointsWrong, schemeBandsOutOfOrder, schemeScoringWrong, schemeExpressionWrong, schemeMoneyWrong, schemeMovementWrong, schemeChoiceWrong, schemeConditionNeedless, schemeTowardWrong, schemeTowardNeedless, schemeTowardWeightsWrong, schemeCrossWrong, schemeCellsOpen, schemeCellsOverlap, schemeFlagDoubled, schemeStandingCircle, runAsOfBeforeFacts, runNoFacts, metricTooLarge, suggestionNoCriteria, suggestionOrderWrong */
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
    suggestBands: {
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
                    /** @description Of a scheme's shape, finished or not. Left out: the saved draft, else the version in force. */
                    definition?: {
                        [key: string]: unknown;
                    };
                    /** @description Metrics that would be added or changed with it, as a scheme file has them. */
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
                        from: "model";
                        /** @enum {string} */
                        figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                        purchases: {
                            /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                            readonly types: string[];
                            /** @description Types whose money, negative, is taken off what was spent. */
                            readonly refunds?: string[];
                        };
                        /** @enum {string} */
                        model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                        horizonMonths?: number;
                        /** @description A year's, as 0.1. */
                        discountRate?: number;
                        /** @description Share of spend that remains; 1 values revenue. */
                        margin?: number;
                        /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                        rfm?: {
                            /** @constant */
                            kind: "quantiles";
                        } | {
                            /** @constant */
                            kind: "ranked";
                        } | {
                            /** @constant */
                            kind: "cuts";
                            /** @description Days since the last purchase, ascending. */
                            readonly recency: number[];
                            /** @description Purchases, ascending. */
                            readonly frequency: number[];
                            /** @description Money in the base currency, ascending. */
                            readonly monetary: number[];
                        };
                        thresholds?: {
                            /** @description Least P(alive) of each state; below the last a customer is lost. */
                            alive?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                            rhythm?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                            days?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
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
                        from: "standing";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scheme: string;
                        /** @enum {string} */
                        of?: "tier" | "score";
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
                        from: "assessment";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scale: string;
                        /** @enum {string} */
                        of?: "mean" | "spread" | "raters";
                    })[];
                    /**
                     * Format: date
                     * @description Default: today in the organisation's time zone.
                     */
                    asOf?: string;
                    /** @description The criterion's code, or its metric's. */
                    criterion: string;
                    /** @default 5 */
                    groups?: number;
                };
            };
        };
        responses: {
            /** @description Bands for a criterion out of the customers' own values: nothing is changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        /** @description All that keeps the rules from being tried; the rest is empty then. */
                        problems: {
                            /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                            path: string;
                            code: string;
                            /** @description In the language asked for. */
                            detail: string;
                        }[];
                        criterion: string;
                        metric: string;
                        /** @description With a value; groups count once where they are graded. */
                        customers: number;
                        missing: number;
                        methods: {
                            /**
                             * @description quantiles: groups of equal size; natural: breaks where values lie apart (ckmeans); money: those who together make 80, 95 per cent of the metric, for amounts only.
                             * @enum {string}
                             */
                            method: "quantiles" | "natural" | "money";
                            /** @description Best first, as a scheme has them; thresholds are round where that changes few. */
                            bands: {
                                /** @description As the scheme states it: money in the base currency, a day as days since 1970-01-01. */
                                at: number;
                                points: number;
                                customers: number;
                                /** @description The scheme's money metric, added up; null without one. */
                                money: string | null;
                            }[];
                            otherwise: {
                                points: number;
                                customers: number;
                                /** @description The scheme's money metric, added up; null without one. */
                                money: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description schemeTemplateUnknown, schemeUnknown, suggestionCriterionUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse, assessmentLevelInUse, schemeApprovalMissing, schemeOwnList */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown, schemeWeightsWrong, schemeTiersOutOfOrder, schemeKeepAboveEnter, schemeBaseTierWrong, schemeTierCodeWrong, schemeClassesOpen, schemeCriterionDoubled, schemePointsWrong, schemeBandsOutOfOrder, schemeScoringWrong, schemeExpressionWrong, schemeMoneyWrong, schemeMovementWrong, schemeChoiceWrong, schemeConditionNeedless, schemeTowardWrong, schemeTowardNeedless, schemeTowardWeightsWrong, schemeCrossWrong, schemeCellsOpen, schemeCellsOverlap, schemeFlagDoubled, schemeStandingCircle, runAsOfBeforeFacts, runNoFacts, metricTooLarge, suggestionNotNumeric */
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
    suggestTiers: {
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
                    /** @description Of a scheme's shape, finished or not. Left out: the saved draft, else the version in force. */
                    definition?: {
                        [key: string]: unknown;
                    };
                    /** @description Metrics that would be added or changed with it, as a scheme file has them. */
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
                        from: "model";
                        /** @enum {string} */
                        figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                        purchases: {
                            /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                            readonly types: string[];
                            /** @description Types whose money, negative, is taken off what was spent. */
                            readonly refunds?: string[];
                        };
                        /** @enum {string} */
                        model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                        horizonMonths?: number;
                        /** @description A year's, as 0.1. */
                        discountRate?: number;
                        /** @description Share of spend that remains; 1 values revenue. */
                        margin?: number;
                        /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                        rfm?: {
                            /** @constant */
                            kind: "quantiles";
                        } | {
                            /** @constant */
                            kind: "ranked";
                        } | {
                            /** @constant */
                            kind: "cuts";
                            /** @description Days since the last purchase, ascending. */
                            readonly recency: number[];
                            /** @description Purchases, ascending. */
                            readonly frequency: number[];
                            /** @description Money in the base currency, ascending. */
                            readonly monetary: number[];
                        };
                        thresholds?: {
                            /** @description Least P(alive) of each state; below the last a customer is lost. */
                            alive?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                            rhythm?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                            days?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
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
                        from: "standing";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scheme: string;
                        /** @enum {string} */
                        of?: "tier" | "score";
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
                        from: "assessment";
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        scale: string;
                        /** @enum {string} */
                        of?: "mean" | "spread" | "raters";
                    })[];
                    /**
                     * Format: date
                     * @description Default: today in the organisation's time zone.
                     */
                    asOf?: string;
                    /** @description Of the tiers but the last, highest first; by default 5, 15, 30 per cent and so on as far as there are tiers. */
                    shares?: number[];
                };
            };
        };
        responses: {
            /** @description Thresholds for the tiers out of the customers' scores, with gates and limits as they are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        /** @description All that keeps the rules from being tried; the rest is empty then. */
                        problems: {
                            /** @description Where in the definition, as criteria.2.scoring.bands; empty for the whole. */
                            path: string;
                            code: string;
                            /** @description In the language asked for. */
                            detail: string;
                        }[];
                        /** @description In a tier, before and after. */
                        customers: number;
                        methods: {
                            /**
                             * @description now: as the rules stand; shares: by the shares wished for; natural: where scores lie apart.
                             * @enum {string}
                             */
                            method: "now" | "shares" | "natural";
                            tiers: {
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                enter: number;
                                keep: number;
                                customers: number;
                                /** @description The scheme's money metric, added up; null without one. */
                                money: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description schemeTemplateUnknown, schemeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description attributeTypeFixed, attributeTypeInUse, attributeChoiceInUse, attributeSensitiveInUse, assessmentLevelInUse, schemeApprovalMissing, schemeOwnList */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description metricUnknown, metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricScaleUnknown, metricAttributeSensitive, metricSchemeUnknown, schemeWeightsWrong, schemeTiersOutOfOrder, schemeKeepAboveEnter, schemeBaseTierWrong, schemeTierCodeWrong, schemeClassesOpen, schemeCriterionDoubled, schemePointsWrong, schemeBandsOutOfOrder, schemeScoringWrong, schemeExpressionWrong, schemeMoneyWrong, schemeMovementWrong, schemeChoiceWrong, schemeConditionNeedless, schemeTowardWrong, schemeTowardNeedless, schemeTowardWeightsWrong, schemeCrossWrong, schemeCellsOpen, schemeCellsOverlap, schemeFlagDoubled, schemeStandingCircle, runAsOfBeforeFacts, runNoFacts, metricTooLarge, suggestionNoTiers */
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
    addValueMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Add the figures of the value settings to the catalogue of metrics, so that schemes can use them */
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
                            from: "model";
                            /** @enum {string} */
                            figure: "alive" | "expectedPurchases" | "expectedSpend" | "lifetimeValue" | "activityState" | "rhythm" | "recencyBin" | "frequencyBin" | "monetaryBin" | "rfmSegment" | "rfSegment" | "rfmClass" | "spendTrend" | "frequencyTrend" | "growthState";
                            purchases: {
                                /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                                readonly types: string[];
                                /** @description Types whose money, negative, is taken off what was spent. */
                                readonly refunds?: string[];
                            };
                            /** @enum {string} */
                            model?: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                            horizonMonths?: number;
                            /** @description A year's, as 0.1. */
                            discountRate?: number;
                            /** @description Share of spend that remains; 1 values revenue. */
                            margin?: number;
                            /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                            rfm?: {
                                /** @constant */
                                kind: "quantiles";
                            } | {
                                /** @constant */
                                kind: "ranked";
                            } | {
                                /** @constant */
                                kind: "cuts";
                                /** @description Days since the last purchase, ascending. */
                                readonly recency: number[];
                                /** @description Purchases, ascending. */
                                readonly frequency: number[];
                                /** @description Money in the base currency, ascending. */
                                readonly monetary: number[];
                            };
                            thresholds?: {
                                /** @description Least P(alive) of each state; below the last a customer is lost. */
                                alive?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                                rhythm?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                                days?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
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
                            from: "standing";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scheme: string;
                            /** @enum {string} */
                            of?: "tier" | "score";
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
                            from: "assessment";
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            scale: string;
                            /** @enum {string} */
                            of?: "mean" | "spread" | "raters";
                        })[];
                    };
                };
            };
            /** @description metricCodeDoubled, metricCycle, metricFieldWrong, metricUnitWrong, metricCutsDisordered, metricLimitsDisordered, metricExpressionWrong, metricTypeUnknown, metricAttributeUnknown, metricUnknown */
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
    fitModel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    model: "bg-nbd" | "mbg-nbd" | "pareto-nbd" | "bg-bb" | "sbg" | "gamma-gamma";
                    /**
                     * Format: date
                     * @description A calendar date, yyyy-MM-dd.
                     */
                    asOf?: string;
                    /**
                     * Format: date
                     * @description A calendar date, yyyy-MM-dd.
                     */
                    holdoutUntil?: string;
                    /** @description As in the settings where left out. */
                    purchases?: {
                        /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                        readonly types: string[];
                        /** @description Types whose money, negative, is taken off what was spent. */
                        readonly refunds?: string[];
                    };
                    /**
                     * @description Of bg-bb and sbg: what a chance, or a contract, is; a month where left out.
                     * @enum {string}
                     */
                    period?: "week" | "month" | "quarter" | "year";
                };
            };
        };
        responses: {
            /** @description Fit a model to all customers' purchases; nothing is kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        model: "bg-nbd" | "mbg-nbd" | "pareto-nbd" | "bg-bb" | "sbg" | "gamma-gamma";
                        parameters: {
                            [key: string]: number;
                        } | null;
                        standardErrors: {
                            [key: string]: number;
                        } | null;
                        logLikelihood: number | null;
                        abstention: {
                            code: string;
                            detail: string;
                        } | null;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        holdoutUntil: string | null;
                        timeUnit: ("weeks" | "months" | "quarters" | "years") | null;
                        customers: number;
                        /** @description What of these the model has. */
                        aggregates: {
                            repeating?: number;
                            repeatPurchases?: number;
                            distinctHistories?: number;
                            meanAlive?: number;
                            /** @description Expected and actual repeats of everybody, at the as-of day and the holdout's end. */
                            cumulativeRepeats?: {
                                expected: number;
                                actual: number;
                                /**
                                 * Format: date
                                 * @description A calendar date, yyyy-MM-dd.
                                 */
                                day: string;
                                weeks: number;
                            }[];
                            /** @description Purchases after the as-of day: of all customers' own expectations, and actual. */
                            conditionalExpectation?: {
                                expected: number;
                                actual: number;
                                weeks: number;
                            };
                            frequencies?: {
                                repeats: number;
                                orMore: boolean;
                                actual: number;
                                expected: number;
                            }[];
                            conditional?: {
                                repeats: number;
                                orMore: boolean;
                                customers: number;
                                /** @description Mean purchases in the holdout. */
                                actual: number;
                                expected: number;
                            }[];
                            /** @description Mean DERT of a customer, discounted at 15 % a year, continuously. */
                            discountedExpectedResidual?: number;
                            populationMean?: number | null;
                            observedMean?: number;
                            independence?: number | null;
                            leftOut?: number;
                            opportunities?: number;
                            survival?: {
                                period: number;
                                actual: number | null;
                                expected: number;
                            }[];
                        };
                        /** @description On the holdout: the one asked for, or the last third of the time, calibrated on the rest. */
                        comparisons: {
                            /** @description A model's code, or a naive rule: last-period, mean-rate, hiatus. */
                            rule: string;
                            /** @enum {string} */
                            kind: "model" | "naive";
                            /** @description Purchases it expected of all in the holdout. */
                            total: number | null;
                            mae: number | null;
                            rmse: number | null;
                            /** @description Of the holdout; models only. */
                            logLikelihood: number | null;
                            /** @description Of the ranking, 1 being perfect. */
                            gini: number | null;
                            /** @description Of the best tenth. */
                            lift: number | null;
                            /** @description Share of customers of whom it told rightly whether they purchase in the holdout. */
                            activeRight: number | null;
                            abstention: {
                                code: string;
                                detail: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description valueTypeUnknown, valueHoldoutBack, runNoFacts */
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
    getValue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How customers are valued, the last report, and the one being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: {
                            purchases: {
                                /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                                readonly types: string[];
                                /** @description Types whose money, negative, is taken off what was spent. */
                                readonly refunds?: string[];
                            };
                            /** @enum {string} */
                            model: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                            horizonMonths: number;
                            discountRate: number;
                            margin: number;
                            /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                            rfm: {
                                /** @constant */
                                kind: "quantiles";
                            } | {
                                /** @constant */
                                kind: "ranked";
                            } | {
                                /** @constant */
                                kind: "cuts";
                                /** @description Days since the last purchase, ascending. */
                                readonly recency: number[];
                                /** @description Purchases, ascending. */
                                readonly frequency: number[];
                                /** @description Money in the base currency, ascending. */
                                readonly monetary: number[];
                            };
                            thresholds: {
                                /** @description Least P(alive) of each state; below the last a customer is lost. */
                                alive?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                                rhythm?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                                /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                                days?: {
                                    active: number;
                                    atRisk: number;
                                    lapsed: number;
                                };
                            };
                            /** @description Cost of one activity by its type, in the base currency: a call, a visit, a shipment. */
                            costToServe: {
                                [key: string]: number;
                            };
                            /** @description The number attribute that estimates what a customer spends in a year with everybody. */
                            wallet: string | null;
                        };
                        report: {
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            asOf: string;
                            computedAt: string;
                            seconds: number;
                            currency: string;
                            /** @description As they were then. */
                            settings: {
                                purchases: {
                                    /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                                    readonly types: string[];
                                    /** @description Types whose money, negative, is taken off what was spent. */
                                    readonly refunds?: string[];
                                };
                                /** @enum {string} */
                                model: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                                horizonMonths: number;
                                discountRate: number;
                                margin: number;
                                /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                                rfm: {
                                    /** @constant */
                                    kind: "quantiles";
                                } | {
                                    /** @constant */
                                    kind: "ranked";
                                } | {
                                    /** @constant */
                                    kind: "cuts";
                                    /** @description Days since the last purchase, ascending. */
                                    readonly recency: number[];
                                    /** @description Purchases, ascending. */
                                    readonly frequency: number[];
                                    /** @description Money in the base currency, ascending. */
                                    readonly monetary: number[];
                                };
                                thresholds: {
                                    /** @description Least P(alive) of each state; below the last a customer is lost. */
                                    alive?: {
                                        active: number;
                                        atRisk: number;
                                        lapsed: number;
                                    };
                                    /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                                    rhythm?: {
                                        active: number;
                                        atRisk: number;
                                        lapsed: number;
                                    };
                                    /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                                    days?: {
                                        active: number;
                                        atRisk: number;
                                        lapsed: number;
                                    };
                                };
                                /** @description Cost of one activity by its type, in the base currency: a call, a visit, a shipment. */
                                costToServe: {
                                    [key: string]: number;
                                };
                                /** @description The number attribute that estimates what a customer spends in a year with everybody. */
                                wallet: string | null;
                            };
                            customers: {
                                all: number;
                                /** @description Ever, up to the day. */
                                purchasing: number;
                                repeating: number;
                            };
                            rfm: {
                                cuts: {
                                    recency: number[];
                                    frequency: number[];
                                    /** @description In the base currency. */
                                    monetary: number[];
                                };
                                cells: {
                                    customers: number;
                                    /** @description An amount of the base currency, exact decimal text. */
                                    money: string;
                                    r: number;
                                    f: number;
                                }[];
                                segments: {
                                    customers: number;
                                    /** @description An amount of the base currency, exact decimal text. */
                                    money: string;
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                                gridSegments: {
                                    customers: number;
                                    /** @description An amount of the base currency, exact decimal text. */
                                    money: string;
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                                classes: {
                                    customers: number;
                                    /** @description An amount of the base currency, exact decimal text. */
                                    money: string;
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                            } | null;
                            purchases: {
                                chosen: ("bg-nbd" | "mbg-nbd" | "pareto-nbd") | null;
                                /** @description Why no model was chosen. */
                                abstention: {
                                    code: string;
                                    detail: string;
                                } | null;
                                /** @description Of the chosen model, fitted up to the day. */
                                card: {
                                    model: string;
                                    parameters: {
                                        [key: string]: number;
                                    } | null;
                                    standardErrors: {
                                        [key: string]: number;
                                    } | null;
                                    logLikelihood: number | null;
                                    abstention: {
                                        code: string;
                                        detail: string;
                                    } | null;
                                } | null;
                                holdout: {
                                    /**
                                     * Format: date
                                     * @description The day after the calibration's last.
                                     */
                                    from: string;
                                    /**
                                     * Format: date
                                     * @description A calendar date, yyyy-MM-dd.
                                     */
                                    through: string;
                                    weeks: number;
                                    customers: number;
                                    actual: number;
                                    comparisons: {
                                        /** @description A model's code, or a naive rule: last-period, mean-rate, hiatus. */
                                        rule: string;
                                        /** @enum {string} */
                                        kind: "model" | "naive";
                                        /** @description Purchases it expected of all in the holdout. */
                                        total: number | null;
                                        mae: number | null;
                                        rmse: number | null;
                                        /** @description Of the holdout; models only. */
                                        logLikelihood: number | null;
                                        /** @description Of the ranking, 1 being perfect. */
                                        gini: number | null;
                                        /** @description Of the best tenth. */
                                        lift: number | null;
                                        /** @description Share of customers of whom it told rightly whether they purchase in the holdout. */
                                        activeRight: number | null;
                                        abstention: {
                                            code: string;
                                            detail: string;
                                        } | null;
                                    }[];
                                    /** @description Of the chosen model. */
                                    conditional: {
                                        repeats: number;
                                        orMore: boolean;
                                        customers: number;
                                        /** @description Mean purchases in the holdout. */
                                        actual: number;
                                        expected: number;
                                    }[];
                                } | null;
                                tracking: {
                                    /**
                                     * Format: date
                                     * @description A calendar date, yyyy-MM-dd.
                                     */
                                    day: string;
                                    /** @description Cumulative repeat purchase days. */
                                    actual: number;
                                    expected: number | null;
                                }[];
                                frequencies: {
                                    repeats: number;
                                    orMore: boolean;
                                    actual: number;
                                    expected: number;
                                }[];
                                meanAlive: number | null;
                            };
                            spend: {
                                card: {
                                    model: string;
                                    parameters: {
                                        [key: string]: number;
                                    } | null;
                                    standardErrors: {
                                        [key: string]: number;
                                    } | null;
                                    logLikelihood: number | null;
                                    abstention: {
                                        code: string;
                                        detail: string;
                                    } | null;
                                };
                                populationMean: string | null;
                                independence: {
                                    correlation: number | null;
                                    low: number | null;
                                    high: number | null;
                                    spearman: number | null;
                                    customers: number;
                                    /** @description Spend goes with frequency: the model's independence does not hold well. */
                                    isDoubtful: boolean;
                                } | null;
                                leftOut: {
                                    /** @description Whose repeat purchases brought nothing or less. */
                                    customers: number;
                                    examples: string[];
                                };
                            };
                            lifetimeValue: {
                                /** @description An amount of the base currency, exact decimal text. */
                                total: string;
                                /** @description An amount of the base currency, exact decimal text. */
                                median: string;
                                /** @description An amount of the base currency, exact decimal text. */
                                mean: string;
                                histogram: {
                                    /** @description An amount of the base currency, exact decimal text. */
                                    from: string;
                                    /** @description An amount of the base currency, exact decimal text. */
                                    to: string;
                                    customers: number;
                                }[];
                                /** @description Share of the total held by the best fifth. */
                                topShare: number | null;
                            } | null;
                            activity: {
                                customers: number;
                                /** @description An amount of the base currency, exact decimal text. */
                                money: string;
                                state: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            growth: {
                                customers: number;
                                /** @description An amount of the base currency, exact decimal text. */
                                money: string;
                                state: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            profit: {
                                /** @description Profit of the twelve months after this day. */
                                since: string | null;
                                /** @description An amount of the base currency, exact decimal text. */
                                revenue: string;
                                /** @description An amount of the base currency, exact decimal text. */
                                cost: string;
                                /** @description An amount of the base currency, exact decimal text. */
                                costToServe: string;
                                /** @description An amount of the base currency, exact decimal text. */
                                profit: string;
                                /** @description Customers who cost more than they bring. */
                                losing: {
                                    customers: number;
                                    /** @description An amount of the base currency, exact decimal text. */
                                    money: string;
                                };
                                /** @description Cumulative shares, the most profitable first; empty without a positive total. */
                                whale: {
                                    customers: number;
                                    profit: number;
                                }[];
                                peak: {
                                    customers: number;
                                    profit: number;
                                } | null;
                            };
                        } | null;
                        /** @description The last one asked for, done or not. */
                        work: {
                            id: number;
                            /** @enum {string} */
                            status: "queued" | "running" | "done" | "failed";
                            /** @enum {string} */
                            stage: "waiting" | "reading" | "fitting" | "writing" | "done";
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            asOf: string;
                            requestedBy: string;
                            requestedAt: string;
                            finishedAt: string | null;
                            problem: {
                                code: string;
                                detail: string;
                            } | null;
                        } | null;
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
    saveValueSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    purchases: {
                        /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                        readonly types: string[];
                        /** @description Types whose money, negative, is taken off what was spent. */
                        readonly refunds?: string[];
                    };
                    /** @enum {string} */
                    model: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                    horizonMonths: number;
                    discountRate: number;
                    margin: number;
                    /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                    rfm: {
                        /** @constant */
                        kind: "quantiles";
                    } | {
                        /** @constant */
                        kind: "ranked";
                    } | {
                        /** @constant */
                        kind: "cuts";
                        /** @description Days since the last purchase, ascending. */
                        readonly recency: number[];
                        /** @description Purchases, ascending. */
                        readonly frequency: number[];
                        /** @description Money in the base currency, ascending. */
                        readonly monetary: number[];
                    };
                    thresholds: {
                        /** @description Least P(alive) of each state; below the last a customer is lost. */
                        alive?: {
                            active: number;
                            atRisk: number;
                            lapsed: number;
                        };
                        /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                        rhythm?: {
                            active: number;
                            atRisk: number;
                            lapsed: number;
                        };
                        /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                        days?: {
                            active: number;
                            atRisk: number;
                            lapsed: number;
                        };
                    };
                    /** @description Cost of one activity by its type, in the base currency: a call, a visit, a shipment. */
                    costToServe: {
                        [key: string]: number;
                    };
                    /** @description The number attribute that estimates what a customer spends in a year with everybody. */
                    wallet: string | null;
                };
            };
        };
        responses: {
            /** @description Change how customers are valued; the next report follows it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        purchases: {
                            /** @description Activity types: a day with one of them is a purchase day, whatever its amount. */
                            readonly types: string[];
                            /** @description Types whose money, negative, is taken off what was spent. */
                            readonly refunds?: string[];
                        };
                        /** @enum {string} */
                        model: "best" | "bg-nbd" | "mbg-nbd" | "pareto-nbd";
                        horizonMonths: number;
                        discountRate: number;
                        margin: number;
                        /** @description quantiles: quintiles, equal values share a bin; ranked: ties in frequency broken by customer code before the quintiles are cut; cuts: one's own cut points. */
                        rfm: {
                            /** @constant */
                            kind: "quantiles";
                        } | {
                            /** @constant */
                            kind: "ranked";
                        } | {
                            /** @constant */
                            kind: "cuts";
                            /** @description Days since the last purchase, ascending. */
                            readonly recency: number[];
                            /** @description Purchases, ascending. */
                            readonly frequency: number[];
                            /** @description Money in the base currency, ascending. */
                            readonly monetary: number[];
                        };
                        thresholds: {
                            /** @description Least P(alive) of each state; below the last a customer is lost. */
                            alive?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase, in usual intervals; above the last lost. */
                            rhythm?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                            /** @description Most days since the last purchase; used instead of the customer's own rhythm. */
                            days?: {
                                active: number;
                                atRisk: number;
                                lapsed: number;
                            };
                        };
                        /** @description Cost of one activity by its type, in the base currency: a call, a visit, a shipment. */
                        costToServe: {
                            [key: string]: number;
                        };
                        /** @description The number attribute that estimates what a customer spends in a year with everybody. */
                        wallet: string | null;
                    };
                };
            };
            /** @description valueTypeUnknown, valueThresholdsDisordered, valueCutsDisordered, valueWalletWrong */
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
    startValueReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Today where left out.
                     */
                    asOf?: string;
                };
            };
        };
        responses: {
            /** @description Make a value report; answers the one under way if there is one */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        /** @enum {string} */
                        status: "queued" | "running" | "done" | "failed";
                        /** @enum {string} */
                        stage: "waiting" | "reading" | "fitting" | "writing" | "done";
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        requestedBy: string;
                        requestedAt: string;
                        finishedAt: string | null;
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                    };
                };
            };
            /** @description runNoFacts, runAsOfInFuture */
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
    getCustomerValue: {
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
            /** @description What one customer is worth, as the last value report found; null where there is none yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        value: {
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            asOf: string;
                            currency: string;
                            purchaseDays: number;
                            /** @description x: repeat purchase days. */
                            repeats: number;
                            firstDay: string | null;
                            lastDay: string | null;
                            daysSinceLast: number | null;
                            /** @description Median days between purchases; null below three. */
                            usualInterval: number | null;
                            /** @description An amount of the base currency, exact decimal text. */
                            spend: string;
                            /** @description Of a repeat purchase day. */
                            meanSpend: string | null;
                            model: string | null;
                            abstention: {
                                code: string;
                                detail: string;
                            } | null;
                            alive: number | null;
                            /** @description Within the horizon. */
                            expectedPurchases: number | null;
                            expectedSpend: string | null;
                            lifetimeValue: string | null;
                            spendAbstention: {
                                code: string;
                                detail: string;
                            } | null;
                            horizonMonths: number;
                            rfm: {
                                r: number;
                                f: number;
                                m: number;
                                segment: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                };
                                gridSegment: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                };
                                class: {
                                    code: string;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                };
                            } | null;
                            activity: {
                                state: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                /** @enum {string} */
                                reason: "alive" | "rhythm" | "days" | "season" | "none";
                            };
                            growth: {
                                state: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                /** @description A year's, as a share of the mean level. */
                                spendTrend: number | null;
                                frequencyTrend: number | null;
                                /** @description An amount of the base currency, exact decimal text. */
                                spend12Months: string;
                                /** @description An amount of the base currency, exact decimal text. */
                                spend12MonthsBefore: string;
                            };
                            profit: {
                                /** @description An amount of the base currency, exact decimal text. */
                                revenue: string;
                                /** @description An amount of the base currency, exact decimal text. */
                                cost: string;
                                /** @description An amount of the base currency, exact decimal text. */
                                costToServe: string;
                                /** @description An amount of the base currency, exact decimal text. */
                                profit: string;
                                margin: number | null;
                            };
                            shareOfWallet: number | null;
                        } | null;
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
    listValueCustomers: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
                group?: string;
                sort?: "lifetimeValue" | "alive" | "spend" | "profit" | "name";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customers of a group of the last value report, of those one sees */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        asOf: string | null;
                        customers: {
                            code: string;
                            name: string | null;
                            repeats: number;
                            lastDay: string | null;
                            /** @description An amount of the base currency, exact decimal text. */
                            spend: string;
                            alive: number | null;
                            lifetimeValue: string | null;
                            /** @description An amount of the base currency, exact decimal text. */
                            profit: string;
                            r: number | null;
                            f: number | null;
                            m: number | null;
                            segment: string | null;
                            activity: string;
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
    listCustomerAssessments: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a customer is judged on every scale, and all assessments in force, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        scales: {
                            scale: {
                                /** @description Lower-case letters, digits, - and _; begins with a letter. */
                                code: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                description?: {
                                    en: string;
                                    zh: string;
                                };
                                /** @description Lowest first; no two have a value or a name in common. */
                                levels: {
                                    /** @description 0–100, at most two decimals. */
                                    value: number;
                                    name: {
                                        en: string;
                                        zh: string;
                                    };
                                    /** @description In words: what must be so for this level. */
                                    anchor: {
                                        en: string;
                                        zh: string;
                                    };
                                }[];
                                /**
                                 * @description How long an assessment counts; those recorded already keep their last day.
                                 * @default 12
                                 */
                                validityMonths: number;
                                /**
                                 * @description How many are wanted for each customer.
                                 * @default 1
                                 */
                                raters: number;
                            };
                            /**
                             * @description current: as many raters as wanted; expiring: not so 30 days from now; stale: there were, and too few count still; missing: too few ever judged.
                             * @enum {string}
                             */
                            state: "current" | "expiring" | "stale" | "missing";
                            /** @description Of the assessments that count. */
                            mean: number | null;
                            /** @description Highest less lowest of those that count. */
                            spread: number | null;
                            /** @description How many count. */
                            raters: number;
                            /** @description The last day on which as many count as are wanted; of the last one, where too few did. */
                            validUntil: string | null;
                        }[];
                        total: number;
                        assessments: {
                            /** @description Stays the same through corrections. */
                            id: string;
                            /** @description The change that recorded it as it is; can be undone. */
                            change: number;
                            scale: string;
                            value: number;
                            /** @description The name of the level, as the scale has it now. */
                            level: {
                                en: string;
                                zh: string;
                            } | null;
                            rater: string;
                            evidence: string | null;
                            /**
                             * Format: date
                             * @description A calendar date, yyyy-MM-dd.
                             */
                            ratedOn: string;
                            /**
                             * Format: date
                             * @description The last day on which it counts.
                             */
                            validUntil: string;
                            /** @description Whether it counts today: the rater's latest, and still valid. */
                            counts: boolean;
                            /** @description Whether who asks may correct it and take it away. */
                            mine: boolean;
                            /** @description Who entered it as it is; not always the rater. */
                            recordedBy: string;
                            recordedAt: string;
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
    assessCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Lower-case letters, digits, - and _; begins with a letter. */
                    scale: string;
                    /** @description 0–100, at most two decimals. */
                    value: number;
                    evidence?: string;
                    /**
                     * Format: date
                     * @description Default today.
                     */
                    ratedOn?: string;
                };
            };
        };
        responses: {
            /** @description Judge a customer on a scale, in one's own name; a second time on one day corrects the first */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Stays the same through corrections. */
                        id: string;
                        /** @description The change that recorded it as it is; can be undone. */
                        change: number;
                        scale: string;
                        value: number;
                        /** @description The name of the level, as the scale has it now. */
                        level: {
                            en: string;
                            zh: string;
                        } | null;
                        rater: string;
                        evidence: string | null;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        ratedOn: string;
                        /**
                         * Format: date
                         * @description The last day on which it counts.
                         */
                        validUntil: string;
                        /** @description Whether it counts today: the rater's latest, and still valid. */
                        counts: boolean;
                        /** @description Whether who asks may correct it and take it away. */
                        mine: boolean;
                        /** @description Who entered it as it is; not always the rater. */
                        recordedBy: string;
                        recordedAt: string;
                    };
                };
            };
            /** @description customerUnknown, assessmentScaleUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rowCustomerAmbiguous, assessmentLevelUnknown, assessmentInFuture */
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
    correctAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0–100, at most two decimals. */
                    value: number;
                    evidence?: string;
                    /**
                     * Format: date
                     * @description Default today.
                     */
                    ratedOn?: string;
                    /** @description The change of the version that was seen. */
                    change: number;
                };
            };
        };
        responses: {
            /** @description Correct an assessment of one's own, administrators anybody's; the old version is kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Stays the same through corrections. */
                        id: string;
                        /** @description The change that recorded it as it is; can be undone. */
                        change: number;
                        scale: string;
                        value: number;
                        /** @description The name of the level, as the scale has it now. */
                        level: {
                            en: string;
                            zh: string;
                        } | null;
                        rater: string;
                        evidence: string | null;
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        ratedOn: string;
                        /**
                         * Format: date
                         * @description The last day on which it counts.
                         */
                        validUntil: string;
                        /** @description Whether it counts today: the rater's latest, and still valid. */
                        counts: boolean;
                        /** @description Whether who asks may correct it and take it away. */
                        mine: boolean;
                        /** @description Who entered it as it is; not always the rater. */
                        recordedBy: string;
                        recordedAt: string;
                    };
                };
            };
            /** @description assessmentNotYours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description customerUnknown, assessmentScaleUnknown, assessmentUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description assessmentDoubled, customerChangedSince */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rowCustomerAmbiguous, assessmentLevelUnknown, assessmentInFuture */
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
    retireAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take an assessment of one's own away, administrators anybody's; the change can be undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        change: number;
                    };
                };
            };
            /** @description assessmentNotYours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description customerUnknown, assessmentUnknown */
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
    saveAssessmentScale: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: {
                        en: string;
                        zh: string;
                    };
                    description?: {
                        en: string;
                        zh: string;
                    };
                    /** @description Lowest first; no two have a value or a name in common. */
                    levels: {
                        /** @description 0–100, at most two decimals. */
                        value: number;
                        name: {
                            en: string;
                            zh: string;
                        };
                        /** @description In words: what must be so for this level. */
                        anchor: {
                            en: string;
                            zh: string;
                        };
                    }[];
                    /**
                     * @description How long an assessment counts; those recorded already keep their last day.
                     * @default 12
                     */
                    validityMonths?: number;
                    /**
                     * @description How many are wanted for each customer.
                     * @default 1
                     */
                    raters?: number;
                };
            };
        };
        responses: {
            /** @description Add a scale or change it; a level that an assessment has stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Lower-case letters, digits, - and _; begins with a letter. */
                        code: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                        description?: {
                            en: string;
                            zh: string;
                        };
                        /** @description Lowest first; no two have a value or a name in common. */
                        levels: {
                            /** @description 0–100, at most two decimals. */
                            value: number;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @description In words: what must be so for this level. */
                            anchor: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        /**
                         * @description How long an assessment counts; those recorded already keep their last day.
                         * @default 12
                         */
                        validityMonths: number;
                        /**
                         * @description How many are wanted for each customer.
                         * @default 1
                         */
                        raters: number;
                    };
                };
            };
            /** @description assessmentLevelInUse */
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
    dropAssessmentScale: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a scale that no metric reads and nobody was ever judged on */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description assessmentScaleUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description assessmentScaleInUse */
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
    getAssessmentWorksheet: {
        parameters: {
            query?: {
                scale?: string;
                format?: "xlsx" | "csv";
                language?: "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table of the customers in sight, with the anchors and what was said last, to fill in and upload */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description assessmentScaleUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description worksheetTooLong */
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
    takeAssessmentWorksheet: {
        parameters: {
            query?: {
                name?: string;
                scale?: string;
                dryRun?: string;
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
            /** @description Take a filled-in worksheet, or any table with its columns: good rows as one change, bad ones told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The one change under which all was recorded; null where there was nothing to record. */
                        change: number | null;
                        rows: number;
                        added: number;
                        corrected: number;
                        /** @description There already, to the letter. */
                        unchanged: number;
                        /** @description Rows without a judgement. */
                        blank: number;
                        /** @description Rows not taken and why; the first 200. */
                        bad: {
                            line: number;
                            code: string;
                            detail: string;
                        }[];
                        badTotal: number;
                    };
                };
            };
            /** @description fileUnknown, assessmentScaleUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description fileEmpty, fileEncodingWrong, fileLineTooLong, fileNotXlsx, fileXlsxTooLarge, fileGzipBroken, fileQuoteUnclosed, fileUnreadable, fileSheetUnknown, worksheetColumnMissing, worksheetTooLong */
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
    listAssessmentScales: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scales on which customers are judged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scales: {
                            /** @description Lower-case letters, digits, - and _; begins with a letter. */
                            code: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            description?: {
                                en: string;
                                zh: string;
                            };
                            /** @description Lowest first; no two have a value or a name in common. */
                            levels: {
                                /** @description 0–100, at most two decimals. */
                                value: number;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                /** @description In words: what must be so for this level. */
                                anchor: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            /**
                             * @description How long an assessment counts; those recorded already keep their last day.
                             * @default 12
                             */
                            validityMonths: number;
                            /**
                             * @description How many are wanted for each customer.
                             * @default 1
                             */
                            raters: number;
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
    listDueAssessments: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
                scale?: string;
                state?: "expiring" | "stale" | "missing";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where raters are wanted among the customers in sight: too few ever judged, or not lately enough */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description A calendar date, yyyy-MM-dd.
                         */
                        asOf: string;
                        counts: {
                            scale: string;
                            stale: number;
                            expiring: number;
                            missing: number;
                        }[];
                        total: number;
                        due: {
                            customer: string;
                            name: string | null;
                            scale: string;
                            /**
                             * @description current: as many raters as wanted; expiring: not so 30 days from now; stale: there were, and too few count still; missing: too few ever judged.
                             * @enum {string}
                             */
                            state: "current" | "expiring" | "stale" | "missing";
                            /** @description Of the assessments that count. */
                            mean: number | null;
                            /** @description Highest less lowest of those that count. */
                            spread: number | null;
                            /** @description How many count. */
                            raters: number;
                            /** @description The last day on which as many count as are wanted; of the last one, where too few did. */
                            validUntil: string | null;
                            /** @description The latest in the name of who asks. */
                            mine: {
                                value: number;
                                /**
                                 * Format: date
                                 * @description A calendar date, yyyy-MM-dd.
                                 */
                                ratedOn: string;
                                /**
                                 * Format: date
                                 * @description A calendar date, yyyy-MM-dd.
                                 */
                                validUntil: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description assessmentScaleUnknown */
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
    undoAssessments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take back what one change did to assessments, be it one or a whole worksheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The change by which it was taken back. */
                        change: number;
                        /** @description How many are as they were before. */
                        assessments: number;
                    };
                };
            };
            /** @description changeUnknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changeNotUndoable, changeAlreadyUndone, customerChangedSince */
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

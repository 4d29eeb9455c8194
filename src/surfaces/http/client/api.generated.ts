/** Types of the HTTP API. Generated from schemas/openapi.json by "npm run generate". */

export type AddContact = {
  readonly channel?: "mail" | "web-form" | "phone";
  readonly address: string;
  readonly source: string;
};

export type AddOptOuts = {
  readonly targets: (string)[];
  readonly reason?: string;
};

export type AdvanceCase = {
  readonly step: "valid" | "invalid" | "out-of-scope" | "mitigated" | "verified" | "reopened" | "third-party" | "indexed" | "public" | "skip" | "close";
  /** All but `valid` need one; for `verified` it is the proof. */
  readonly reason?: string;
  /** For `skip`. */
  readonly rung?: string;
};

export type Approval = {
  readonly id: string;
  readonly purpose: "notice" | "publication";
  readonly noticeId: string | null;
  readonly hash: string;
  readonly by: string;
  readonly capacity: "desk" | "counsel";
  readonly at: string;
  readonly expiresAt: string;
  readonly voidedAt: string | null;
  readonly voidedBecause: string | null;
};

/** Who has approved exactly these bytes, and who still has to. */
export type ApprovalStanding = {
  readonly enough: boolean;
  readonly by: (string)[];
  readonly wanted: number;
  readonly counselWanted: boolean;
  readonly counselGiven: boolean;
};

export type ApproveNotice = {
  /** Of exactly the bytes that were looked at. */
  readonly hash: string;
  readonly capacity?: "desk" | "counsel";
};

export type AssignCase = {
  readonly to: string;
};

export type Attribution = {
  readonly at: string;
  readonly roles: ({
    readonly role: "owner" | "operator" | "host";
    readonly claims: ({
      readonly role: "owner" | "operator" | "host";
      readonly name: string;
      readonly domains: (string)[];
      readonly countries: (string)[];
      readonly confidence: number;
      readonly evidence: ({
        readonly source: string;
        readonly role: "owner" | "operator" | "host";
        readonly party: {
          readonly name?: string;
          readonly domain?: string;
          readonly country?: string;
        };
        readonly weight: number;
        readonly statement: string;
        readonly rests: string;
        readonly counted: number;
      })[];
      readonly against: ({
        readonly source: string;
        readonly role: "owner" | "operator" | "host";
        readonly party: {
          readonly name?: string;
          readonly domain?: string;
          readonly country?: string;
        };
        readonly weight: number;
        readonly statement: string;
        readonly rests: string;
        readonly counted: number;
      })[];
      readonly explanation: (string)[];
    })[];
    readonly disputed: boolean;
  })[];
  readonly contacts: ({
    readonly party: {
      readonly name?: string;
      readonly domain?: string;
      readonly country?: string;
    };
    readonly kind: "email" | "phone" | "web";
    readonly value: string;
    readonly use: "security" | "abuse" | "general" | "own-book";
    readonly source: string;
    readonly languages?: (string)[];
    readonly expiresAt?: string;
    readonly notes?: (string)[];
  })[];
  readonly linked: ({
    readonly target: string;
    readonly seenIn: string;
    readonly count: number;
  })[];
  readonly omissions: ({
    readonly what: string;
    readonly why: string;
    readonly source: string;
  })[];
} | null;

export type AttributionClaim = {
  readonly name: string;
  readonly domains: (string)[];
  readonly countries: (string)[];
  readonly confidence: number;
  readonly explanation: (string)[];
};

export type CaseDetail = {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly openedAt: string;
  readonly handling: "detected" | "invalid" | "out-of-scope" | "valid" | "attributed" | "notifying" | "waiting" | "escalated" | "fixed-unverified" | "verified" | "closed" | "reopened";
  readonly embargo: "none" | "proposed" | "active" | "revising" | "exited";
  readonly embargoUntil: string | null;
  readonly facts: {
    readonly "owner-aware"?: {
      readonly at: string;
      readonly by: string;
      readonly evidence: string;
    };
    readonly "host-aware"?: {
      readonly at: string;
      readonly by: string;
      readonly evidence: string;
    };
    readonly "authority-aware"?: {
      readonly at: string;
      readonly by: string;
      readonly evidence: string;
    };
    readonly mitigated?: {
      readonly at: string;
      readonly by: string;
      readonly evidence: string;
    };
    readonly "closure-verified"?: {
      readonly at: string;
      readonly by: string;
      readonly evidence: string;
    };
    readonly public?: {
      readonly at: string;
      readonly by: string;
      readonly evidence: string;
    };
    readonly "third-party"?: {
      readonly at: string;
      readonly by: string;
      readonly evidence: string;
    };
    readonly indexed?: {
      readonly at: string;
      readonly by: string;
      readonly evidence: string;
    };
  };
  readonly ladderFrom: string | null;
  readonly hold: {
    readonly reason: string;
    readonly reviewAt: string;
    readonly by: string;
    readonly since: string;
  } | null;
  readonly subject: CaseSubject;
  readonly publication: {
    readonly hash: string;
    readonly draftedBy: string;
    readonly ownerSentAt: string | null;
    readonly publishedAt: string | null;
    readonly correction?: {
      readonly hash: string;
      readonly reason: string;
      readonly draftedBy: string;
      readonly draftedAt: string;
    } | null;
    readonly releases?: ({
      readonly kind: "advisory" | "correction" | "withdrawal";
      readonly hash: string;
      readonly at: string;
      readonly by: string;
      readonly approvedBy: (string)[];
      readonly reason: string | null;
    })[];
  } | null;
  readonly proposed?: {
    readonly at: string;
    readonly parties: ({
      readonly claim: {
        readonly role: "owner" | "operator" | "host" | "mediator" | "cert" | "regulator";
        readonly name: string;
        readonly country: string | null;
        readonly language: string;
        readonly confidence: number;
        readonly disputed: boolean;
        readonly evidence: (string)[];
        readonly evidenceAgainst: (string)[];
      };
      readonly contacts: ({
        readonly channel: "mail" | "web-form" | "phone";
        readonly address: string;
        readonly source: string;
      })[];
    })[];
  };
  readonly handlingMeans: string;
  readonly changedBy: string | null;
  readonly rowVersion: number;
  readonly parties: (Party)[];
  readonly contacts: (Contact)[];
  readonly notices: (Notice)[];
  readonly approvals: (Approval)[];
  readonly deliveries: (Delivery)[];
  readonly replies: (Reply)[];
  readonly deadlines: (Deadline)[];
  readonly notes: (CaseNote)[];
  readonly ladder: Ladder;
  readonly timeline: (LedgerEntry)[];
};

export type CaseLine = {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly handling: "detected" | "invalid" | "out-of-scope" | "valid" | "attributed" | "notifying" | "waiting" | "escalated" | "fixed-unverified" | "verified" | "closed" | "reopened";
  readonly embargo: "none" | "proposed" | "active" | "revising" | "exited";
  readonly exposureId: string | null;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly rowVersion: number;
  readonly nextDueAt: string | null;
};

export type CaseNote = {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly text: string;
};

export type CasePage = {
  readonly items: (CaseLine)[];
  readonly nextCursor: string | null;
};

export type CaseSubject = {
  readonly exposureId: string | null;
  readonly target: string;
  readonly product: string;
  readonly kind: "database" | "bucket";
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly documents: number | null;
  readonly bytes: number | null;
  readonly persons: {
    readonly low: number;
    readonly high: number;
  } | null;
  readonly data: ("identity" | "contact" | "health" | "medication" | "laboratory" | "insurance" | "identifiers" | "genetic" | "images" | "staff" | "credentials" | "payment" | "other")[];
  readonly sensitive: boolean;
  readonly severity: {
    readonly level: "low" | "medium" | "high" | "critical";
    readonly reasons: (string)[];
    readonly score?: number;
    readonly vector?: string;
  };
  readonly countries: {
    readonly owner: string | null;
    readonly persons: (string)[];
    readonly host: string | null;
  };
  readonly clocks: ({
    readonly law: string;
    readonly authority: string;
    readonly duty: string;
    readonly source: string;
  })[];
  readonly measured?: {
    readonly places: ({
      readonly place: string;
      readonly certain: boolean;
    })[];
    readonly groups: ("identifiers" | "health" | "special" | "minors" | "financial" | "credentials")[];
    readonly sampled: boolean;
  };
};

export type ChangeEmbargo = {
  readonly step: "propose";
  /** Until the end of this day, in UTC. */
  readonly until: string;
  readonly reason?: string;
} | {
  readonly step: "revise";
  /** Until the end of this day, in UTC. */
  readonly until: string;
  readonly reason?: string;
} | {
  readonly step: "agree";
  readonly consentOf: (string)[];
} | {
  readonly step: "exit";
  readonly reason: string;
};

export type ChangeParty = {
  /** `confirm`: this is them, notices may show the address of the store in full. `justify`: why it is written to although the confidence is low. `counsel-clears`: counsel lets the desk write to it again. */
  readonly change: "confirm" | "justify" | "counsel-clears";
  readonly reason: string;
};

export type CheckScope = {
  /** Content of the scope file, YAML or JSON. */
  readonly scope: string;
  /** Content of its signature file. */
  readonly signature?: string;
};

export type Collection = {
  readonly id: string;
  readonly name: string;
  readonly documents: number | null;
  readonly bytes: number | null;
  readonly sampled: number;
  readonly classes: ({
    readonly id: string;
    readonly field: string;
    readonly confidence: number;
    readonly role?: "patient" | "staff" | "relative" | "organisation" | "person";
    readonly n: number;
    readonly rate: number;
    readonly reasons: (string)[];
  })[];
  readonly persons: {
    readonly estimate: number;
    readonly low: number;
    readonly high: number;
    readonly method: string;
  } | null;
  readonly languages: ({
    readonly id: string;
    readonly share: number;
  })[];
};

export type Contact = {
  readonly id: string;
  readonly partyId: string;
  readonly channel: "mail" | "web-form" | "phone";
  readonly address: string;
  readonly source: string;
  readonly verifiedAt: string | null;
  readonly keyFingerprint: string | null;
  readonly publicKey?: string;
  readonly state: "usable" | "bounced";
};

export type Deadline = {
  readonly id: string;
  readonly kind: "rung" | "hold-review" | "embargo-end";
  readonly rung: string | null;
  readonly partyId: string | null;
  readonly owner: string;
  readonly dueAt: string;
  readonly state: "open" | "due" | "met" | "skipped" | "stopped";
  readonly because: string | null;
};

export type DecideDelivery = {
  readonly wentOut: boolean;
};

export type Delivery = {
  readonly id: string;
  readonly noticeId: string;
  readonly messageId: string;
  readonly channel: "mail" | "web-form" | "phone";
  readonly state: "sending" | "sent" | "delivered" | "bounced" | "refused" | "unknown";
  readonly attempts: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly said: string | null;
};

export type DraftNotices = {
  readonly rung: string;
  readonly contactId?: string;
  readonly language?: string;
  /** The draft of the advisory, which the final notice needs. */
  readonly enclosure?: {
    readonly type: "text/plain" | "text/markdown" | "text/html";
    readonly content: string;
  };
  /** Show the drafts and keep none. */
  readonly rehearse?: boolean;
};

export type Drafted = {
  readonly drafts: ({
    readonly noticeId: string;
    readonly contactId: string;
    readonly rung: string;
    readonly language: string;
    readonly subject: string;
    readonly hash: string;
    readonly masked: boolean;
    readonly remarks: (string)[];
    readonly text: string;
  })[];
  readonly kept: boolean;
};

export type DueDeadline = {
  readonly id: string;
  readonly kind: "rung" | "hold-review" | "embargo-end";
  readonly rung: string | null;
  readonly partyId: string | null;
  readonly owner: string;
  readonly dueAt: string;
  readonly state: "open" | "due" | "met" | "skipped" | "stopped";
  readonly because: string | null;
  readonly caseId: string;
  readonly caseTitle: string;
  readonly overdue: boolean;
};

export type Episode = {
  readonly number: number;
  readonly openedAt: string;
  readonly openedRunId: string;
  readonly closedAt: string | null;
  readonly closedRunId: string | null;
  readonly closedVerdict: "closed" | "filtered" | "other-service" | "auth-required" | "metadata-only" | "open-empty" | "open-data" | "open-write-possible" | "throttled" | "unknown" | null;
};

export type ExplainTarget = {
  /** Content of the scope file, YAML or JSON. */
  readonly scope: string;
  readonly target: string;
};

export type Explanation = {
  readonly target: string;
  readonly granted: boolean;
  readonly code: string | null;
  readonly rule: string;
  readonly depth: "presence" | "metadata" | "sample" | null;
  readonly ports: string | null;
  readonly sentence: string;
  readonly considered: ({
    readonly kind: string;
    readonly name: string;
    readonly effect: string;
    readonly note: string;
    readonly decides: boolean;
  })[];
};

export type Exposure = {
  readonly id: string;
  readonly target: string;
  readonly protocol: string;
  readonly state: "open" | "closed";
  readonly verdict: "closed" | "filtered" | "other-service" | "auth-required" | "metadata-only" | "open-empty" | "open-data" | "open-write-possible" | "throttled" | "unknown";
  readonly flags: ("ransomed" | "honeypot-suspected" | "demo-data")[];
  readonly product: string | null;
  readonly version: string | null;
  readonly documents: number | null;
  readonly bytes: number | null;
  readonly collections: number | null;
  readonly persons: PersonsInterval;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly closedAt: string | null;
  readonly episodes: number;
  readonly lastRunId: string;
  readonly rowVersion: number;
};

export type ExposureDetail = {
  readonly id: string;
  readonly target: string;
  readonly protocol: string;
  readonly state: "open" | "closed";
  readonly verdict: "closed" | "filtered" | "other-service" | "auth-required" | "metadata-only" | "open-empty" | "open-data" | "open-write-possible" | "throttled" | "unknown";
  readonly flags: ("ransomed" | "honeypot-suspected" | "demo-data")[];
  readonly product: string | null;
  readonly version: string | null;
  readonly documents: number | null;
  readonly bytes: number | null;
  readonly collections: number | null;
  readonly persons: PersonsInterval;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly closedAt: string | null;
  readonly episodes: number;
  readonly lastRunId: string;
  readonly rowVersion: number;
  readonly history: (Episode)[];
  readonly observations: (Observation)[];
  readonly outcome: Outcome & { readonly [key: string]: unknown } | null;
  readonly severity: {
    readonly level: string;
    readonly reasons: (string)[];
  } | null;
  readonly attribution: Attribution;
  readonly cases: ({
    readonly id: string;
    readonly title: string;
    readonly handling: string;
  })[];
};

export type ExposurePage = {
  readonly items: (Exposure)[];
  readonly nextCursor: string | null;
};

export type Health = {
  readonly ok: boolean;
};

export type HoldCase = {
  readonly reason: string;
  /** Until the end of this day, in UTC. */
  readonly until: string;
};

export type Inventory = {
  readonly files: ({
    readonly name: string;
    readonly format: string | null;
    readonly bytes: number;
    readonly records: number;
    readonly state: "read" | "partly" | "not-read" | "failed";
    readonly reason?: string;
    readonly code?: string;
  })[];
  readonly collections: ({
    readonly name: string;
    readonly file: string;
    readonly documents: number;
    readonly sampled: number;
    readonly fields: ({
      readonly path: string;
      readonly classes: ({
        readonly id: string;
        readonly confidence: number;
        readonly role: "patient" | "staff" | "relative" | "organisation" | "person";
        readonly reasons: (string)[];
        readonly n: number;
      })[];
    })[];
    readonly fieldsNotLookedAt: number;
    readonly persons: {
      readonly estimate: number;
      readonly low: number;
      readonly high: number;
      readonly method: string;
    } | null;
    readonly languages: ({
      readonly id: string;
      readonly share: number;
    })[];
  })[];
  readonly persons: {
    readonly estimate: number;
    readonly low: number;
    readonly high: number;
    readonly method: string;
  } | null;
  readonly explained?: ({
    readonly collection: string;
    readonly path: string;
    readonly n: number;
    readonly candidates: ({
      readonly id: string;
      readonly confidence: number;
      readonly evidence: ({
        readonly points: number;
        readonly because: string;
      })[];
    })[];
  })[];
};

/** Which rung it is on and why, what is behind it, and what comes next and when. */
export type Ladder = {
  readonly held: {
    readonly reason: string;
    readonly reviewAt: string;
  } | null;
  readonly now: Rung;
  readonly next: Rung;
  readonly rungs: (Rung)[];
};

export type LedgerEntry = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly event: string;
  readonly subject: string;
  readonly payload: string;
  readonly prevHash: string;
  readonly hash: string;
};

export type LedgerPage = {
  readonly items: (LedgerEntry)[];
  readonly nextCursor: string | null;
};

export type LedgerVerification = {
  readonly ok: boolean;
  readonly count: number;
  readonly head: {
    readonly seq: number;
    readonly hash: string;
  } | null;
  readonly wrong: {
    readonly seq: number;
    readonly problem: string;
    readonly detail: string;
  } | null;
  readonly outcomes: {
    readonly chunks: number;
    readonly broken: ({
      readonly runId: string;
      readonly chunk: number;
      readonly problem: string;
      readonly targets: (string)[];
    })[];
  };
};

export type NameParty = {
  readonly role: "owner" | "operator" | "host" | "mediator" | "cert" | "regulator";
  readonly name: string;
  readonly country?: string | null;
  readonly language?: string;
  readonly confidence: number;
  readonly reason?: string;
};

export type Notice = {
  readonly id: string;
  readonly partyId: string;
  readonly contactId: string;
  readonly rung: string;
  readonly language: string;
  readonly textVersion: string;
  readonly subject: string;
  readonly hash: string;
  readonly messageId: string;
  readonly encloses: string | null;
  readonly ladder?: string | null;
  readonly state: "draft" | "approved" | "sending" | "sent" | "delivery-unknown" | "void";
  readonly draftedBy: string;
  readonly draftedAt: string;
  readonly replaces: string | null;
  readonly sentAt: string | null;
  readonly standing: ApprovalStanding;
};

export type NoticeDetail = {
  readonly id: string;
  readonly partyId: string;
  readonly contactId: string;
  readonly rung: string;
  readonly language: string;
  readonly textVersion: string;
  readonly subject: string;
  readonly hash: string;
  readonly messageId: string;
  readonly encloses: string | null;
  readonly ladder?: string | null;
  readonly state: "draft" | "approved" | "sending" | "sent" | "delivery-unknown" | "void";
  readonly draftedBy: string;
  readonly draftedAt: string;
  readonly replaces: string | null;
  readonly sentAt: string | null;
  readonly standing: ApprovalStanding;
  readonly caseId: string;
  readonly recipient: string;
  readonly channel: string;
  readonly keyFingerprint: string | null;
  readonly text: string;
  readonly attachments: (string)[];
  readonly bytes: string;
  readonly replacedText: string | null;
};

/** One dated measurement. */
export type Observation = {
  readonly runId: string;
  readonly at: string;
  readonly verdict: "closed" | "filtered" | "other-service" | "auth-required" | "metadata-only" | "open-empty" | "open-data" | "open-write-possible" | "throttled" | "unknown";
  readonly documents: number | null;
  readonly bytes: number | null;
  readonly persons: PersonsInterval;
};

export type OpenCase = {
  /** Id or target. */
  readonly exposure: string;
  readonly title?: string;
};

export type OptOuts = {
  readonly items: ({
    readonly entry: string;
    readonly reason: string;
  })[];
};

/** The value-free record of one target: verdict, evidence, inventory, and what was not looked at. */
export type Outcome = {
  readonly target: string;
  readonly address?: string;
  readonly protocol: string | null;
  readonly verdict: "closed" | "filtered" | "other-service" | "auth-required" | "metadata-only" | "open-empty" | "open-data" | "open-write-possible" | "throttled" | "unknown";
  readonly flags: ({
    readonly id: "ransomed" | "honeypot-suspected" | "demo-data";
    readonly score: number;
    readonly reasons: (string)[];
  })[];
  readonly store?: {
    readonly product?: string;
    readonly version?: string;
    readonly name?: string;
    readonly documents: number | null;
    readonly bytes: number | null;
    readonly collections: number;
    readonly systemCollections: number;
    readonly persons: {
      readonly estimate: number;
      readonly low: number;
      readonly high: number;
      readonly method: string;
    } | null;
  };
  readonly collections?: (Collection)[];
  readonly reason: string;
  readonly evidence: ({
    readonly id: string;
    readonly text: string;
  })[];
  readonly notLookedAt: ({
    readonly what: string;
    readonly why: string;
    readonly count?: number;
  })[];
  readonly tls?: {
    readonly protocol: string;
    readonly subject: string;
    readonly issuer: string;
    readonly names: (string)[];
    readonly validFrom: string;
    readonly validTo: string;
    readonly fingerprint256: string;
    readonly trusted: boolean;
    readonly trustError?: string;
  };
  readonly hints?: {
    readonly sample: {
      readonly looked: number;
      readonly emailDomains: ({
        readonly domain: string;
        readonly count: number;
      })[];
      readonly personalMailboxes: number;
      readonly rareMailboxes: number;
      readonly organisations: ({
        readonly name: string;
        readonly count: number;
      })[];
      readonly personalOrganisations: number;
    };
    readonly storeNames: (string)[];
  };
  readonly links?: ({
    readonly target: string;
    readonly count: number;
    readonly covered: boolean;
    readonly refusal?: string;
  })[];
  readonly requests: number;
  readonly bytes: number;
  readonly connections: number;
  readonly ms: number;
  readonly at: string;
};

export type OutcomePage = {
  readonly items: (Outcome)[];
  readonly nextCursor: string | null;
};

export type Overview = {
  readonly at: string;
  readonly exposures: {
    readonly open: number;
    readonly closed: number;
    readonly verdicts: {
      readonly closed?: number;
      readonly filtered?: number;
      readonly "other-service"?: number;
      readonly "auth-required"?: number;
      readonly "metadata-only"?: number;
      readonly "open-empty"?: number;
      readonly "open-data"?: number;
      readonly "open-write-possible"?: number;
      readonly throttled?: number;
      readonly unknown?: number;
    };
    readonly persons: {
      readonly low: number;
      readonly high: number;
    };
    readonly documents: number;
  };
  readonly cases: {
    readonly total: number;
    readonly handling: {
      readonly detected?: number;
      readonly invalid?: number;
      readonly "out-of-scope"?: number;
      readonly valid?: number;
      readonly attributed?: number;
      readonly notifying?: number;
      readonly waiting?: number;
      readonly escalated?: number;
      readonly "fixed-unverified"?: number;
      readonly verified?: number;
      readonly closed?: number;
      readonly reopened?: number;
    };
  };
  readonly runs: {
    readonly planned?: number;
    readonly running?: number;
    readonly interrupted?: number;
    readonly finished?: number;
    readonly failed?: number;
  };
  readonly waiting: number;
  readonly due: (DueDeadline)[];
  readonly trend: ({
    readonly day: string;
    readonly opened: number;
    readonly closed: number;
  })[];
};

export type Party = {
  readonly id: string;
  readonly role: "owner" | "operator" | "host" | "mediator" | "cert" | "regulator";
  readonly name: string;
  readonly country: string | null;
  readonly language: string;
  readonly confidence: number;
  readonly disputed: boolean;
  readonly evidence: (string)[];
  readonly evidenceAgainst: (string)[];
  readonly despiteConfidence: string | null;
  readonly confirmedAt: string | null;
  readonly confirmedBecause: string | null;
  readonly state: "identified" | "drafted" | "approved" | "sent" | "delivered" | "bounced" | "delivery-unknown" | "silent" | "acknowledged" | "acting" | "declined" | "disputed" | "counsel" | "opted-out";
  readonly replyToken: string;
};

/** Persons are never one number: an estimate with its 90 % interval. */
export type PersonsInterval = {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
} | null;

export type Problem = {
  /** Address of a page on this code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly hint: string;
  /** Path of the request. */
  readonly instance: string;
  /** Code of the error catalogue. */
  readonly code: string;
  readonly requestId: string;
  readonly errors?: ({
    /** JSON Pointer into the body or the query; of a scope, the key. */
    readonly pointer: string;
    readonly message: string;
    /** Of the text that was sent, counted from 1. */
    readonly line?: number;
    readonly column?: number;
  })[];
};

export type Recheck = {
  readonly id: string;
  readonly subject: string;
  readonly number: number;
  readonly exposureId: string | null;
  readonly caseId: string | null;
  readonly target: string;
  readonly at: string;
  readonly roomAt: string | null;
  readonly steady: {
    readonly boot: string;
    readonly seconds: number;
  } | null;
  readonly outcome: "closed" | "authentication-now" | "filtered" | "moved" | "empty" | "wiped" | "still-open" | "other-service" | "unknown" | "not-looked-at";
  readonly verdict: "closed" | "filtered" | "other-service" | "auth-required" | "metadata-only" | "open-empty" | "open-data" | "open-write-possible" | "throttled" | "unknown" | null;
  readonly reason: string;
  readonly evidence: ({
    readonly id: string;
    readonly text: string;
  })[];
  readonly thirdParty: boolean;
  readonly sent: {
    readonly depth: "nothing" | "presence" | "metadata";
    readonly protocol: string | null;
    readonly requests: number;
    readonly connections: number;
    readonly bytes: number;
  };
  readonly scope: {
    readonly name: string;
    readonly hash: string;
  };
  readonly by: string;
  readonly seal: {
    readonly seq: number;
    readonly at: string;
    readonly actor: string;
    readonly event: string;
    readonly subject: string;
    readonly payload: string;
    readonly prevHash: string;
    readonly hash: string;
  };
};

export type RecheckPlan = {
  readonly subject: string;
  readonly exposureId: string | null;
  readonly caseId: string | null;
  readonly target: string;
  readonly phase: "open" | "proving" | "watching" | "ended";
  readonly dueAt: string | null;
  readonly why: string;
};

/** Where it would go, and through what. */
export type Rehearsal = {
  readonly recipient: string;
  readonly through: string;
  readonly hash: string;
};

export type Reply = {
  readonly id: string;
  readonly partyId: string;
  readonly kind: "answer" | "auto-reply" | "bounce" | "delivered" | "says-fixed" | "declines" | "dispute" | "threat" | "opt-out" | "unread" | "unrelated";
  readonly at: string;
  readonly takenDownBy: string;
  readonly summary: string;
  readonly late: boolean;
  readonly letter?: {
    readonly messageId: string | null;
    readonly digest: string;
    readonly place: {
      readonly folder: string;
      readonly validity: string;
      readonly uid: string;
    } | null;
    readonly sender: string;
    readonly knownDomain: boolean;
    readonly proof: {
      readonly spf: string | null;
      readonly dkim: string | null;
      readonly dmarc: string | null;
    } | null;
    readonly sentAt: string | null;
    readonly bytes: number;
    readonly attachments: ({
      readonly name: string;
      readonly type: string;
      readonly bytes: number;
      readonly sha256: string;
    })[];
    readonly noticeId: string | null;
  };
};

export type Run = {
  readonly id: string;
  readonly state: "planned" | "running" | "interrupted" | "finished" | "failed";
  readonly scope: {
    readonly name: string;
    readonly version: string;
    readonly hash: string;
  };
  readonly actor: string;
  readonly seed: number;
  readonly targets: number;
  readonly chunks: {
    readonly total: number;
    readonly done: number;
  };
  readonly totals: {
    readonly outcomes: number;
    readonly requests: number;
    readonly bytes: number;
    readonly verdicts: {
      readonly closed?: number;
      readonly filtered?: number;
      readonly "other-service"?: number;
      readonly "auth-required"?: number;
      readonly "metadata-only"?: number;
      readonly "open-empty"?: number;
      readonly "open-data"?: number;
      readonly "open-write-possible"?: number;
      readonly throttled?: number;
      readonly unknown?: number;
    };
  };
  readonly tally: { readonly [key: string]: number };
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly endedBecause: string | null;
  readonly here: boolean;
};

export type RunDetail = {
  readonly id: string;
  readonly state: "planned" | "running" | "interrupted" | "finished" | "failed";
  readonly scope: {
    readonly name: string;
    readonly version: string;
    readonly hash: string;
  };
  readonly actor: string;
  readonly seed: number;
  readonly targets: number;
  readonly chunks: {
    readonly total: number;
    readonly done: number;
  };
  readonly totals: {
    readonly outcomes: number;
    readonly requests: number;
    readonly bytes: number;
    readonly verdicts: {
      readonly closed?: number;
      readonly filtered?: number;
      readonly "other-service"?: number;
      readonly "auth-required"?: number;
      readonly "metadata-only"?: number;
      readonly "open-empty"?: number;
      readonly "open-data"?: number;
      readonly "open-write-possible"?: number;
      readonly throttled?: number;
      readonly unknown?: number;
    };
  };
  readonly tally: { readonly [key: string]: number };
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly endedBecause: string | null;
  readonly here: boolean;
  readonly scopeText: string | null;
  readonly depth: string | null;
  readonly targetsGiven: boolean | null;
};

export type RunPage = {
  readonly items: (Run)[];
  readonly nextCursor: string | null;
};

export type Rung = {
  readonly id: string;
  readonly title: string;
  readonly state: "gone" | "skipped" | "ready" | "overdue" | "coming" | "resting" | "blocked";
  readonly dueAt: string | null;
  readonly why: string;
  readonly needs: (string)[];
} | null;

export type ScopeSummary = {
  readonly file: string;
  readonly name: string;
  readonly hash: string;
  readonly period: "valid" | "not-yet-valid" | "expired";
  readonly signature: "absent" | "trusted" | "unknown-key";
  readonly authorisation: {
    readonly party: string;
    readonly basis: string;
    readonly reference: string;
    readonly validFrom: string;
    readonly validUntil: string;
    readonly contact: string;
    readonly optOut: string;
  };
  readonly addresses: string;
  readonly endpoints: string;
  readonly targets: ({
    readonly rule: string;
    readonly selector: string;
    readonly ports: string;
    readonly depth: string;
    readonly addresses: string | null;
  })[];
  readonly excluded: ({
    readonly rule: string;
    readonly ports: string;
    readonly reason: string;
  })[];
  readonly refused: ({
    readonly by: string;
    readonly addresses: string;
  })[];
  readonly optOuts: ({
    readonly entry: string;
    readonly reason: string;
  })[];
  readonly rates: {
    readonly global: number;
    readonly perHost: number;
    readonly perNetwork: number;
    readonly inFlight: number;
  };
  readonly warnings: ({
    readonly id: string;
    readonly text: string;
  })[];
  readonly sends: ({
    readonly protocol: string;
    readonly sends: (string)[];
    readonly neverSends: (string)[];
  })[];
};

export type SentNotice = {
  readonly delivery: Delivery;
};

export type Session = {
  readonly person: string;
  readonly roles: (string)[];
  readonly permissions: (string)[];
  readonly mode: "local" | "team";
  readonly version: string;
  readonly organisation: string;
  readonly mailServer: string | null;
};

export type StartRun = {
  /** Content of the scope file, YAML or JSON. */
  readonly scope: string;
  /** Content of its signature file. */
  readonly signature?: string;
  /** Deepest look, however much the scope grants. */
  readonly depth?: "presence" | "metadata" | "sample";
  /** Only lowers what the scope allows. */
  readonly ratePerSecond?: number;
  /** Only these; everything that the scope covers unless given. */
  readonly targets?: (string)[];
};

export type TakeNote = {
  readonly text: string;
};

export type TakeReply = {
  /** Id, or role where there is one party with it. */
  readonly party: string;
  readonly kind: "answer" | "auto-reply" | "bounce" | "delivered" | "says-fixed" | "declines" | "dispute" | "threat" | "opt-out";
  readonly summary: string;
  readonly noticeId?: string;
};

export type Ticked = {
  readonly at: string;
  readonly cases: ({
    readonly caseId: string;
    readonly drafted: (string)[];
    readonly due: (string)[];
    readonly lost: (string)[];
    readonly stuck: (string)[];
  })[];
};

export interface paths {
  "/livez": {
    /** The process runs */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": Health } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/readyz": {
    /** The books answer, and the server is not stopping */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": Health } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/problems/{code}": {
    /** What a code means and what to do */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          "code": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "text/plain": string } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/login": {
    /** Spend the one-time link: sets the cookie of a session and goes to the desk */
    get: {
      parameters: {
        query: {
          "link": string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        303: { headers: { [name: string]: unknown }; content?: never };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/session": {
    /** Who is signed in and what they may do */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": Session } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    /** Sign out */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    patch?: never;
  };
  "/api/v1/overview": {
    /** What is open now, what is due today, and how the cases stand */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": Overview } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/runs/{id}/outcomes": {
    /** The outcome of every target, in the order of their spelling */
    get: {
      parameters: {
        query?: {
          "limit"?: number;
          "cursor"?: string;
          "verdict"?: "closed" | "filtered" | "other-service" | "auth-required" | "metadata-only" | "open-empty" | "open-data" | "open-write-possible" | "throttled" | "unknown" | ("closed" | "filtered" | "other-service" | "auth-required" | "metadata-only" | "open-empty" | "open-data" | "open-write-possible" | "throttled" | "unknown")[];
        };
        header?: never;
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": OutcomePage } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/runs/{id}/report": {
    /** The report of a run, as a file */
    get: {
      parameters: {
        query?: {
          "format"?: "html" | "json" | "csv";
        };
        header?: never;
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content?: never };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/runs": {
    /** The runs, newest first */
    get: {
      parameters: {
        query?: {
          "limit"?: number;
          "cursor"?: string;
          "state"?: "planned" | "running" | "interrupted" | "finished" | "failed" | ("planned" | "running" | "interrupted" | "finished" | "failed")[];
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": RunPage } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    /** Look at what a scope covers */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": StartRun } };
      responses: {
        202: { headers: { [name: string]: unknown }; content: { "application/json": RunDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/runs/{id}": {
    /** One run */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": RunDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/runs/{id}/stop": {
    /** Stop a run that is at work here; it can be resumed */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        202: { headers: { [name: string]: unknown }; content: { "application/json": RunDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/runs/{id}/resume": {
    /** Go on with a run that was interrupted */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        202: { headers: { [name: string]: unknown }; content: { "application/json": RunDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/runs/{id}/events": {
    /** What happens in a run that is at work here */
    get: {
      parameters: {
        query?: never;
        header?: {
          "last-event-id"?: string;
        };
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "text/event-stream": string } };
        204: { headers: { [name: string]: unknown }; content?: never };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/events": {
    /** What happens to a case from now on */
    get: {
      parameters: {
        query?: never;
        header?: {
          "last-event-id"?: string;
        };
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "text/event-stream": string } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/events": {
    /** Everything that happens from now on */
    get: {
      parameters: {
        query?: never;
        header?: {
          "last-event-id"?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "text/event-stream": string } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/scopes/check": {
    /** What a scope covers, what it refuses and what would be sent */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": CheckScope } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": ScopeSummary } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/scopes/explain": {
    /** Whether one target is covered, and which rule decides */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": ExplainTarget } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": Explanation } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/exposures": {
    /** Stores that are or were open, last measured first */
    get: {
      parameters: {
        query?: {
          "limit"?: number;
          "cursor"?: string;
          "state"?: "open" | "closed";
          "protocol"?: string;
          "verdict"?: "closed" | "filtered" | "other-service" | "auth-required" | "metadata-only" | "open-empty" | "open-data" | "open-write-possible" | "throttled" | "unknown" | ("closed" | "filtered" | "other-service" | "auth-required" | "metadata-only" | "open-empty" | "open-data" | "open-write-possible" | "throttled" | "unknown")[];
          "runId"?: string;
          "target"?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": ExposurePage } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/exposures/{id}": {
    /** One exposure with its last outcome, episodes, measurements and cases */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": ExposureDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/exposures/{id}/attribution": {
    /** Who is held to own, run and host a store, how surely, and why */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": {
          /** When they were asked; null where nobody asked yet. */
          readonly at: string | null;
          readonly roles: ({
            readonly role: "owner" | "operator" | "host";
            readonly disputed: boolean;
            readonly claims: (AttributionClaim)[];
          })[];
          readonly omissions: ({
            readonly what: string;
            readonly why: string;
          })[];
        } } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases": {
    /** The cases, last changed first */
    get: {
      parameters: {
        query?: {
          "limit"?: number;
          "cursor"?: string;
          "handling"?: "detected" | "invalid" | "out-of-scope" | "valid" | "attributed" | "notifying" | "waiting" | "escalated" | "fixed-unverified" | "verified" | "closed" | "reopened" | ("detected" | "invalid" | "out-of-scope" | "valid" | "attributed" | "notifying" | "waiting" | "escalated" | "fixed-unverified" | "verified" | "closed" | "reopened")[];
          "lead"?: string;
          "exposureId"?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": CasePage } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    /** Begin a case on an exposure */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": OpenCase } };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { "application/json": CaseDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}": {
    /** One case: parties, notices, ladder, timeline */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": CaseDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/notices/{notice}": {
    /** One notice with the exact bytes that are approved and sent */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          "id": string;
          "notice": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": NoticeDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/advance": {
    /** Take down what was decided or found out */
    post: {
      parameters: {
        query?: never;
        header?: {
          "if-match"?: string;
        };
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody: { content: { "application/json": AdvanceCase } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": CaseDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/hold": {
    /** Stop everything that goes out until somebody looks again */
    put: {
      parameters: {
        query?: never;
        header?: {
          "if-match"?: string;
        };
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody: { content: { "application/json": HoldCase } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": CaseDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    /** End the hold */
    delete: {
      parameters: {
        query?: never;
        header?: {
          "if-match"?: string;
        };
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": CaseDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    post?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/embargo": {
    /** Propose, agree, revise or end the date until which nothing is published */
    post: {
      parameters: {
        query?: never;
        header?: {
          "if-match"?: string;
        };
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody: { content: { "application/json": ChangeEmbargo } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": CaseDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/assign": {
    /** Hand the case over with every open deadline */
    post: {
      parameters: {
        query?: never;
        header?: {
          "if-match"?: string;
        };
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody: { content: { "application/json": AssignCase } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": CaseDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/notes": {
    /** Take a note */
    post: {
      parameters: {
        query?: never;
        header?: {
          "if-match"?: string;
        };
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody: { content: { "application/json": TakeNote } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": CaseDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/replies": {
    /** Take down what a party said, or that a notice came back */
    post: {
      parameters: {
        query?: never;
        header?: {
          "if-match"?: string;
        };
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody: { content: { "application/json": TakeReply } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": CaseDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/clock": {
    /** Let time pass: what is due gets a draft and waits for approval */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": Ticked } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/parties": {
    /** Name a party */
    post: {
      parameters: {
        query?: never;
        header?: {
          "if-match"?: string;
        };
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody: { content: { "application/json": NameParty } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": CaseDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/parties/{party}": {
    /** Confirm a party, justify writing to it, or clear it by counsel */
    post: {
      parameters: {
        query?: never;
        header?: {
          "if-match"?: string;
        };
        path: {
          "id": string;
          "party": string;
        };
        cookie?: never;
      };
      requestBody: { content: { "application/json": ChangeParty } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": CaseDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/parties/{party}/contacts": {
    /** Add an address at which a party is reached */
    post: {
      parameters: {
        query?: never;
        header?: {
          "if-match"?: string;
        };
        path: {
          "id": string;
          "party": string;
        };
        cookie?: never;
      };
      requestBody: { content: { "application/json": AddContact } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": CaseDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/drafts": {
    /** Write the notices of a rung; sends nothing */
    post: {
      parameters: {
        query?: never;
        header?: {
          "if-match"?: string;
        };
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody: { content: { "application/json": DraftNotices } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": Drafted } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/notices/{notice}/approvals": {
    /** Approve exactly the bytes behind a hash */
    post: {
      parameters: {
        query?: never;
        header?: {
          "if-match"?: string;
        };
        path: {
          "id": string;
          "notice": string;
        };
        cookie?: never;
      };
      requestBody: { content: { "application/json": ApproveNotice } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": CaseDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/notices/{notice}/rehearsal": {
    /** Where an approved notice would go; sends nothing */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          "id": string;
          "notice": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": Rehearsal } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/notices/{notice}/send": {
    /** Hand an approved notice to its channel, once */
    post: {
      parameters: {
        query?: never;
        header?: {
          "idempotency-key"?: string;
        };
        path: {
          "id": string;
          "notice": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": SentNotice } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/cases/{id}/notices/{notice}/went-out": {
    /** Decide whether a notice whose delivery is unknown went out */
    post: {
      parameters: {
        query?: never;
        header?: {
          "if-match"?: string;
        };
        path: {
          "id": string;
          "notice": string;
        };
        cookie?: never;
      };
      requestBody: { content: { "application/json": DecideDelivery } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": CaseDetail } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/ledger": {
    /** Entries of the ledger, newest first unless asked otherwise */
    get: {
      parameters: {
        query?: {
          "limit"?: number;
          "cursor"?: string;
          "order"?: "asc" | "desc";
          "subject"?: string;
          "actor"?: string;
          "event"?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": LedgerPage } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/ledger/verify": {
    /** Check the chain from its first entry, and every sealed outcome */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": LedgerVerification } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/rechecks": {
    /** When which store is looked at next, due first */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": {
          readonly items: (RecheckPlan)[];
          readonly total: number;
        } } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/exposures/{id}/rechecks": {
    /** Every look at one store, oldest first, and when the next is due */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          "id": string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": {
          readonly plan: RecheckPlan & { readonly [key: string]: unknown } | null;
          readonly passes: (Recheck)[];
        } } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/opt-outs": {
    /** The opt-outs of the data directory, which hold for every scope */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": OptOuts } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    /** Never look at an address, network or name again; takes effect at once */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": AddOptOuts } };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { "application/json": OptOuts } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/classify": {
    /** Say which classes of data a file holds, whose, and about how many persons */
    post: {
      parameters: {
        query?: {
          "name"?: string;
          "mask"?: "true" | "false";
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/octet-stream": string } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": Inventory } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    get?: never;
    put?: never;
    delete?: never;
    patch?: never;
  };
  "/metrics": {
    /** Figures for Prometheus */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "text/plain": string } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/api/v1/openapi.json": {
    /** This document */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": {
          readonly openapi: string;
        } } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
}

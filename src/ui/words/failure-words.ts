/** What happened and where; what to do about it. */
export type FailureWords = readonly [what: string, remedy: string];

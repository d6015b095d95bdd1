/** What happened, in a sentence that can stand in bold; then where, why and what to do about it. */
export type FailureWords = readonly [what: string, detail: string];

/** The headline where the trouble is within a file. */
export function notLoaded(file: string): string {
  return `${file} was not loaded.`;
}

/** A detail from elsewhere, with a full stop. */
export function sentence(detail: string): string {
  return /[.!?]$/.test(detail) ? detail : `${detail}.`;
}

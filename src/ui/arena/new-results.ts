import type { ArenaResult } from "../../domain/arena/arena-result";

/** What has been judged since; somebody judged again is a new result in the old place. */
export function newResults(
  before: readonly ArenaResult[],
  now: readonly ArenaResult[],
): readonly ArenaResult[] {
  return now.filter((result) => !before.includes(result));
}

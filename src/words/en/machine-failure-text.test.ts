import { expect, test } from "vitest";
import type { CrashCause } from "../../domain/failure";
import { machineFailureWords } from "./machine-failure-text";

test.each<[CrashCause, string]>([
  [{ kind: "not-loaded" }, "It could not be loaded. It was started anew"],
  [{ kind: "unreadable-message" }, "It sent what could not be read. It was started anew"],
  [{ kind: "error", detail: "out of memory" }, "out of memory. It was started anew"],
])("says why the worker is gone: %j", (cause, start) => {
  const [, detail] = machineFailureWords({ code: "worker-crashed", cause });
  expect(detail.slice(0, start.length)).toBe(start);
});

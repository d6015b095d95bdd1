/** What fails where a machine computes, or does not, in words. */
import type { CrashCause, Failure } from "../../domain/failure";
import { type FailureWords, sentence } from "./failure-words";

type MachineFailure = Extract<
  Failure,
  { code: "backend-unavailable" | "engine-lost" | "out-of-memory" | "worker-crashed" }
>;

export function machineFailureWords(failure: MachineFailure): FailureWords {
  switch (failure.code) {
    case "backend-unavailable":
      return [
        `${failure.backend} cannot compute here.`,
        `${sentence(failure.detail)} Choose another under "Compute with", or "The fastest".`,
      ];
    case "engine-lost":
      return [
        "What computes here stopped unexpectedly.",
        `${sentence(failure.detail)} Your data and your network are kept. Choose a smaller network or batch, or other ways to compute.`,
      ];
    case "out-of-memory":
      return [
        "The memory did not suffice.",
        `${sentence(failure.detail)} Close other tabs, or take a smaller network or batch size.`,
      ];
    case "worker-crashed":
      return [
        "The part of the page that computes stopped unexpectedly.",
        `${crashText(failure.cause)} It was started anew, but its data and its network are gone. Load your files again; if it happens again, reload the page.`,
      ];
    default:
      return failure satisfies never;
  }
}

function crashText(cause: CrashCause): string {
  switch (cause.kind) {
    case "not-loaded":
      return "It could not be loaded.";
    case "unreadable-message":
      return "It sent what could not be read.";
    case "error":
      return sentence(cause.detail);
    default:
      return cause satisfies never;
  }
}

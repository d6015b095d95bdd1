import { FailureError, type NetworkTextProblem } from "../failure";

/** @throws FailureError `network-text` */
export function refuse(token: string, reason: NetworkTextProblem): never {
  throw new FailureError({ code: "network-text", token, reason });
}

import { networkFailureText } from "#words/network-failure-text";
import { toFailure } from "../../domain/failure";
import { networkFor } from "../../domain/network/fit-to-side";
import type { ResolvedNetwork } from "../../domain/network/resolve";

export type NetworkDescription =
  | { readonly isValid: true; readonly network: ResolvedNetwork }
  | { readonly isValid: false; readonly problem: string };

/** The layers that a text stands for, or why it stands for none. */
export function describeNetwork(
  text: string,
  side: number,
  classCount: number,
  members: number,
): NetworkDescription {
  try {
    return { isValid: true, network: networkFor(text, side, classCount, members) };
  } catch (error) {
    const failure = toFailure(error);
    if (failure.code !== "network-text") throw error;
    return { isValid: false, problem: networkFailureText(failure.token, failure.reason) };
  }
}

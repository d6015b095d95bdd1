import { toFailure } from "../../domain/failure";
import { parseNetwork } from "../../domain/training/network";
import { type LayerShape, networkShapes } from "../../domain/training/network-shapes";
import { failureText } from "../words/failure-text";

export type NetworkDescription =
  | { readonly isValid: true; readonly members: number; readonly shapes: readonly LayerShape[] }
  | { readonly isValid: false; readonly problem: string };

/** The layers that a text stands for, or why it stands for none. */
export function describeNetwork(
  text: string,
  side: number,
  classCount: number,
): NetworkDescription {
  try {
    const plan = parseNetwork(text);
    return {
      isValid: true,
      members: plan.members,
      shapes: networkShapes(plan, side, classCount),
    };
  } catch (error) {
    return { isValid: false, problem: failureText(toFailure(error)) };
  }
}

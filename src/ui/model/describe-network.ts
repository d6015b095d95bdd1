import { toFailure } from "../../domain/failure";
import { parseNetwork } from "../../domain/training/network";
import { type LayerShape, networkShapes } from "../../domain/training/network-shapes";
import { failureText } from "../words/failure-text";

export type NetworkDescription =
  | { readonly isValid: true; readonly shapes: readonly LayerShape[] }
  | { readonly isValid: false; readonly problem: string };

/** The layers that a text stands for, or why it stands for none. */
export function describeNetwork(
  text: string,
  side: number,
  classCount: number,
): NetworkDescription {
  try {
    return { isValid: true, shapes: networkShapes(parseNetwork(text), side, classCount) };
  } catch (error) {
    return { isValid: false, problem: failureText(toFailure(error)) };
  }
}

/** What of an opened address is not in use, in words. */
import type { AddressRemark } from "../../domain/failure";
import { HYPERPARAMETER_TEXT } from "./hyperparameter-text";

/** So much of a wrong value is enough to recognise it. */
const SHOWN_CHARACTERS = 60;
/** By names that may be none of a hyperparameter. */
const WORDS: Readonly<Record<string, { readonly label: string } | undefined>> = HYPERPARAMETER_TEXT;

export function addressRemarkText(remark: AddressRemark): string {
  switch (remark.code) {
    case "unknown-name":
      return `The address has "${short(remark.name)}", which is no setting.`;
    case "not-understood":
      return `The address asks for ${labelOf(remark.name)} "${short(remark.asked)}", which is not understood; the usual is used.`;
    case "limited":
      return `The address asks for ${labelOf(remark.name)} ${short(remark.asked)}; ${remark.used} is used.`;
    default:
      return remark satisfies never;
  }
}

function labelOf(name: string): string {
  return (WORDS[name]?.label ?? name).toLowerCase();
}

function short(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

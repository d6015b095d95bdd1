/**
 * The address that somebody opened → settings, and what of it could not be taken as it was written.
 *
 * People mangle addresses: capitals, `;` or `&amp;` between the words, `%26`, `?` in place of `#`. All
 * of that is understood. What is not understood, or lies beyond a limit, is never dropped in silence:
 * somebody expects the run that the address asks for.
 */
import { BACKEND_CHOICES } from "../domain/backend";
import type { AddressRemark } from "../domain/failure";
import { splitEnsemble } from "../domain/network/ensemble-word";
import { readNetwork, writeNetwork } from "../domain/network/text";
import { readDecimal } from "../domain/read-decimal";
import {
  CHOICE_FIELDS,
  CHOICE_KEYS,
  type ChoiceKey,
  NUMBER_KEYS,
  type NumberKey,
  withinLimits,
} from "../domain/training/hyperparameter-fields";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import { RECIPE_NAMES, RECIPES } from "../domain/training/recipes";
import type { Settings } from "./settings-url";

const NAMES = [
  "recipe",
  "backend",
  "network",
  "learnFromAll",
  ...NUMBER_KEYS,
  ...CHOICE_KEYS,
] as const;
type Name = (typeof NAMES)[number];

export interface Address {
  readonly settings: Settings;
  /** In the order of the address; empty where everything was taken as it was written. */
  readonly remarks: readonly AddressRemark[];
}

/**
 * @param hash `#recipe=quick&seed=1`, the `#` included or not
 * @param search the part behind `?`, which is read where the fragment holds no setting
 * @returns null where there is no setting at all, as in a link to a heading
 */
export function readAddress(hash: string, search = ""): Address | null {
  const fromHash = wordsOf(hash);
  const words = hasSetting(fromHash) ? fromHash : wordsOf(search);
  if (!hasSetting(words)) return null;
  return new AddressReader(words).read();
}

/** The settings of an address whose remarks do not matter. */
export function readSettings(hash: string): Settings | null {
  return readAddress(hash)?.settings ?? null;
}

interface Word {
  /** Null where it is no setting's name. */
  readonly name: Name | null;
  readonly written: string;
  readonly value: string;
}

function wordsOf(part: string): readonly Word[] {
  const plain = part.replace(/^[#?]/, "").replace(/&amp;|;|%26|%3b/gi, "&");
  return [...new URLSearchParams(plain)].map(([written, value]) => {
    const name = NAMES.find((known) => known.toLowerCase() === written.trim().toLowerCase());
    return { name: name ?? null, written, value: value.trim() };
  });
}

function hasSetting(words: readonly Word[]): boolean {
  return words.some(({ name }) => name !== null);
}

class AddressReader {
  readonly #words: readonly Word[];
  readonly #remarks: AddressRemark[] = [];

  constructor(words: readonly Word[]) {
    this.#words = words;
  }

  read(): Address {
    for (const { name, written } of this.#words) {
      if (name === null) this.#remarks.push({ code: "unknown-name", name: written });
    }
    const recipe = this.#oneOf("recipe", RECIPE_NAMES) ?? "quick";
    const backend = this.#oneOf("backend", BACKEND_CHOICES) ?? "auto";
    const base: Hyperparameters = RECIPES[recipe];
    const numbers = NUMBER_KEYS.map((key) => [key, this.#number(key) ?? base[key]] as const);
    const choices = CHOICE_KEYS.map((key) => [key, this.#choice(key) ?? base[key]] as const);
    const hyperparameters = {
      ...base,
      ...Object.fromEntries([...numbers, ...choices]),
      ...this.#network(),
    };
    const learnsFromAll = this.#oneOf("learnFromAll", ["yes", "no"]) === "yes";
    const settings = { recipe, backend, hyperparameters, learnsFromAll };
    return { settings, remarks: this.#remarks };
  }

  /** The first of that name counts. */
  #value(name: Name): string | null {
    return this.#words.find((word) => word.name === name)?.value ?? null;
  }

  #oneOf<Option extends string>(name: Name, options: readonly Option[]): Option | null {
    const asked = this.#value(name);
    if (asked === null) return null;
    const found = options.find((option) => option === asked.toLowerCase());
    if (found === undefined) this.#remarks.push({ code: "not-understood", name, asked });
    return found ?? null;
  }

  #choice(key: ChoiceKey): string | null {
    return this.#oneOf(key, CHOICE_FIELDS[key]);
  }

  #number(key: NumberKey): number | null {
    const asked = this.#value(key);
    if (asked === null) return null;
    const value = readDecimal(asked);
    const used = value === null ? null : withinLimits(key, value);
    if (used === null) this.#remarks.push({ code: "not-understood", name: key, asked });
    else if (used !== value) this.#remarks.push({ code: "limited", name: key, asked, used });
    return used;
  }

  /** A network, and how many of it vote where the text says so as it once did. */
  #network(): Partial<Pick<Hyperparameters, "network" | "members">> {
    const asked = this.#value("network");
    if (asked === null) return {};
    const { network, members } = splitEnsemble(asked);
    const voting = members === null ? null : withinLimits("members", members);
    try {
      const plain = writeNetwork(readNetwork(network));
      return voting === null ? { network: plain } : { network: plain, members: voting };
    } catch {
      // Which word it is does not matter here: the whole network of the recipe is used instead.
      this.#remarks.push({ code: "not-understood", name: "network", asked });
      return {};
    }
  }
}

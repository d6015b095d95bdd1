/**
 * Adds up what several members have, so that all of them get the same bits: a butterfly.
 *
 * In round k a member swaps its numbers with member XOR 2^k, and both add what came to what they
 * had. Float addition commutes, so both get the same sum, and after the last round everybody has
 * that of the tree ((0 + 1) + (2 + 3)) + …, as if one had added it alone.
 *
 * Nobody waits for more than its partners, and nobody can be a step ahead of them. Each member has
 * one buffer, which it gives away and for which it gets its partner's: a step allocates nothing.
 */
import { FailureError } from "../domain/failure";
import type { AddInto, AddUp } from "./batch-share";

/** What is used of a `MessagePort`. */
export interface Link {
  onmessage: ((event: MessageEvent<Parcel>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(parcel: Parcel, transfer: Transferable[]): void;
  close(): void;
}

/** What travels between two partners. */
export interface Parcel {
  /** How often the members added up before. */
  readonly step: number;
  readonly values: Float32Array<ArrayBuffer>;
}

export interface Exchange {
  /** @throws FailureError `cancelled` once it is closed */
  readonly addUp: AddUp;
  /** Whoever waits for a partner waits no longer. */
  close(): void;
}

/** @param links `links[k]` leads to member XOR 2^k; from now on they are the exchange's own */
export function openExchange(links: readonly Link[]): Exchange {
  const partners = links.map((link) => new Partner(link));
  let spare = new Float32Array(0);
  let step = 0;

  const addUp: AddUp = async (values, add = addInto) => {
    const { length } = values;
    let buffer = spare.length === length ? spare : new Float32Array(length);
    for (const partner of partners) {
      buffer.set(values);
      buffer = await partner.swap({ step, values: buffer });
      // A view of a WebAssembly memory is empty once that memory has grown.
      if (values.length !== length || buffer.length !== length) {
        throw new RangeError(`${length} numbers to add up, then ${values.length}/${buffer.length}`);
      }
      add(values, buffer);
    }
    spare = buffer;
    step++;
  };

  return {
    addUp,
    close: () => {
      for (const partner of partners) partner.close();
    },
  };
}

const addInto: AddInto = (values, others) => {
  const { length } = values;
  for (let index = 0; index < length; index++) {
    values[index] = (values[index] ?? 0) + (others[index] ?? 0);
  }
};

interface Waiting {
  readonly resolve: (parcel: Parcel) => void;
  readonly reject: (error: Error) => void;
}

/** One end of the way to another member. */
class Partner {
  readonly #link: Link;
  /** At most one: a partner that is ahead waits for our answer. */
  #arrived: Parcel | null = null;
  #waiting: Waiting | null = null;
  #closed: Error | null = null;

  constructor(link: Link) {
    this.#link = link;
    link.onmessage = ({ data }) => this.#arrive(data);
    link.onmessageerror = () => this.#end(new TypeError("a member's numbers could not be read"));
  }

  async swap(own: Parcel): Promise<Float32Array<ArrayBuffer>> {
    if (this.#closed) throw this.#closed;
    this.#link.postMessage(own, [own.values.buffer]);
    const theirs = await this.#next();
    if (theirs.step !== own.step) {
      throw new RangeError(`numbers of step ${own.step} were expected, not of ${theirs.step}`);
    }
    return theirs.values;
  }

  close(): void {
    this.#end(new FailureError({ code: "cancelled" }));
  }

  #next(): Promise<Parcel> {
    const arrived = this.#arrived;
    this.#arrived = null;
    if (arrived) return Promise.resolve(arrived);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  #arrive(parcel: Parcel): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) waiting.resolve(parcel);
    else this.#arrived = parcel;
  }

  #end(why: Error): void {
    this.#closed ??= why;
    this.#waiting?.reject(why);
    this.#waiting = null;
    this.#link.close();
  }
}

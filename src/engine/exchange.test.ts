import { describe, expect, test } from "vitest";
import { FailureError } from "../domain/failure";
import { type Exchange, type Link, openExchange, type Parcel } from "./exchange";
import { linksBetween } from "./links";

describe("the exchange", () => {
  test.each([1, 2, 4, 8])("gives each of %i members the sum of all", async (members) => {
    const exchanges = linksBetween(members).map(openExchange);
    // Member m has [m + 1, 10]; the first numbers sum to members * (members + 1) / 2.
    const values = exchanges.map((_, member) => new Float32Array([member + 1, 10]));

    await Promise.all(exchanges.map(({ addUp }, member) => addUp(valuesOf(values, member))));

    const sum = [(members * (members + 1)) / 2, 10 * members];
    expect(values.map((own) => [...own])).toEqual(values.map(() => sum));
    close(exchanges);
  });

  test("adds as a tree of neighbours", async () => {
    const exchanges = linksBetween(4).map(openExchange);
    // In float32, 1e8 + 1 is 1e8: (1e8 + 1) + (-1e8 + 1) = 0, one after the other it would be 1.
    const values = [1e8, 1, -1e8, 1].map((value) => new Float32Array([value]));

    await Promise.all(exchanges.map(({ addUp }, member) => addUp(valuesOf(values, member))));

    expect(values.map(([sum]) => sum)).toEqual([0, 0, 0, 0]);
    close(exchanges);
  });

  test("adds in the engine's own way where it has one", async () => {
    const exchanges = linksBetween(2).map(openExchange);
    const values = exchanges.map(() => new Float32Array([2]));
    // Not a sum, to be told from one: 10 * 2 + 2 in both.
    const add = (own: Float32Array, others: Float32Array) => {
      own[0] = 10 * (own[0] ?? 0) + (others[0] ?? 0);
    };

    await Promise.all(exchanges.map(({ addUp }, member) => addUp(valuesOf(values, member), add)));

    expect(values.map(([result]) => result)).toEqual([22, 22]);
    close(exchanges);
  });

  test("keeps steps apart when a member is ahead", async () => {
    const [first, second] = linksBetween(2).map(openExchange);
    if (!first || !second) throw new Error("two members");
    const early = [new Float32Array([1]), new Float32Array([2])];
    const late = [new Float32Array([10]), new Float32Array([20])];
    const goOn = async () => {
      for (const values of early) await first.addUp(values);
    };

    const ahead = goOn();
    for (const values of late) await second.addUp(values);
    await ahead;

    expect([...early, ...late].map(([sum]) => sum)).toEqual([11, 22, 11, 22]);
    close([first, second]);
  });

  test("sends the same buffers to and fro, however many the steps", async () => {
    const buffers = new Set<ArrayBufferLike>();
    const [one, other] = watchedLinks(buffers);
    const exchanges = [openExchange([one]), openExchange([other])];

    for (let step = 0; step < 50; step++) {
      await Promise.all(exchanges.map(({ addUp }) => addUp(new Float32Array(1000))));
    }

    expect(buffers.size).toBe(2);
  });

  test("refuses numbers of another step", async () => {
    const [one, other] = watchedLinks(new Set());
    const { addUp } = openExchange([one]);
    const adding = addUp(new Float32Array(1));

    other.postMessage({ step: 3, values: new Float32Array(1) }, []);

    await expect(adding).rejects.toThrow("numbers of step 0 were expected, not of 3");
  });

  test("refuses numbers of another length", async () => {
    const exchanges = linksBetween(2).map(openExchange);
    const [first, second] = exchanges;

    const adding = Promise.all([
      first?.addUp(new Float32Array(3)),
      second?.addUp(new Float32Array(4)),
    ]);

    await expect(adding).rejects.toThrow("numbers to add up");
    close(exchanges);
  });

  test("waits no longer once it is closed, and starts nothing new", async () => {
    const exchanges = linksBetween(2).map(openExchange);
    const [waiting] = exchanges;
    const adding = waiting?.addUp(new Float32Array(1));

    waiting?.close();

    const cancelled = new FailureError({ code: "cancelled" });
    await expect(adding).rejects.toEqual(cancelled);
    await expect(waiting?.addUp(new Float32Array(1))).rejects.toEqual(cancelled);
    close(exchanges);
  });
});

/** Two ends that hand over the very objects, so that their buffers can be told apart. */
function watchedLinks(buffers: Set<ArrayBufferLike>): readonly [Link, Link] {
  const ends = [newEnd(), newEnd()] as const;
  const [one, other] = ends;
  const send = (to: Link) => (data: Parcel) => {
    buffers.add(data.values.buffer);
    queueMicrotask(() => to.onmessage?.({ data } as MessageEvent<Parcel>));
  };
  one.postMessage = send(other);
  other.postMessage = send(one);
  return ends;
}

function newEnd(): Link {
  return { onmessage: null, onmessageerror: null, postMessage: () => {}, close: () => {} };
}

function valuesOf(values: readonly Float32Array<ArrayBuffer>[], member: number) {
  return values[member] ?? new Float32Array(0);
}

function close(exchanges: readonly Exchange[]): void {
  for (const exchange of exchanges) exchange.close();
}

import { describe, expect, test } from "vitest";
import { fingerprinted } from "../../dataset/fingerprint";
import type { LabelledImageSet } from "../../dataset/image-set";
import { type Contestant, contestantId } from "../../domain/arena/contestants";
import { fakeImages } from "../../engine/fake-plan";
import { PLAIN_MATRICES } from "../../engine/matrices/plain-matrices";
import type { TrainerEvent } from "../../protocol/messages";
import { EngineRoom } from "./engine-room";
import { fakeMachine } from "./fake-machine";
import { LiveArena } from "./live-arena";

const NEIGHBOUR: Contestant = { learner: "knn", k: 1, isDeskewed: false };
const ARGS = { contestants: [NEIGHBOUR], validationShare: 0.2, seed: 1, excluded: [] };

describe("a contestant that was judged", () => {
  test("stays so when the same images come from another file", async () => {
    const { arena, run, grounds } = arenaOf();
    const images = fakeImages(60);
    await run(images);
    const model = arena.model(contestantId(NEIGHBOUR));

    await run({ ...structuredClone(images), fileName: "again.csv", origin: "file" });

    expect(grounds()).toEqual([false, true]);
    expect(arena.model(contestantId(NEIGHBOUR))).toBe(model);
  });

  test("learns anew when a single label was mended", async () => {
    const { arena, run, grounds } = arenaOf();
    const images = fakeImages(60);
    await run(images);
    const model = arena.model(contestantId(NEIGHBOUR));
    const classIndices = images.classIndices.slice();
    classIndices[0] = 1;

    await run({ ...images, classIndices });

    expect(grounds()).toEqual([false, false]);
    expect(arena.model(contestantId(NEIGHBOUR))).not.toBe(model);
  });
});

function arenaOf() {
  const posted: TrainerEvent[] = [];
  const post = (event: TrainerEvent) => posted.push(event);
  const engines = new EngineRoom(post, fakeMachine());
  const arena = new LiveArena(
    engines,
    async () => PLAIN_MATRICES,
    post,
    () => {},
  );
  const run = (images: LabelledImageSet) =>
    arena.run(fingerprinted(images), ARGS, new AbortController().signal);
  /** Of each run: whether it went on with what was there. */
  const grounds = () =>
    posted.flatMap((event) => (event.kind === "arena-ground" ? [event.isContinued] : []));
  return { arena, run, grounds };
}

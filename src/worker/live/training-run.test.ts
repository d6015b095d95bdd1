import { expect, test } from "vitest";
import { splitByImage } from "../../dataset/split";
import { RECIPES } from "../../domain/training/recipes";
import { EngineLostError } from "../../engine/engine";
import { fakeEngine } from "../../engine/fake-engine";
import { fakePlan } from "../../engine/fake-plan";
import type { TrainerEvent } from "../../protocol/messages";
import { TrainingRun } from "./training-run";

const { data } = fakePlan(64, 16);
const SETTINGS = { ...RECIPES.quick, network: "", epochs: 3, batchSize: 16 };

/** An engine that is lost at a step; a run goes on with another one. */
async function lostAt(lostStep: number) {
  const posted: TrainerEvent[] = [];
  const run = new TrainingRun(
    data,
    SETTINGS,
    splitByImage(data, SETTINGS.validationShare, 1),
    (event) => posted.push(event),
    () => {},
  );
  const onStep = (step: number) => {
    if (step === lostStep) throw new EngineLostError("card-reset");
  };
  await expect(run.train(fakeEngine({ onStep }))).rejects.toBeInstanceOf(EngineLostError);
  const result = await run.train(fakeEngine());
  return { result, resumed: posted.filter(({ kind }) => kind === "run-resumed") };
}

// 64 images less a tenth to validate with are three batches of 16 an epoch.
test("a run whose engine is lost goes on from its checkpoint, and says from which step", async () => {
  const { result, resumed } = await lostAt(4);

  expect(resumed).toEqual([{ kind: "run-resumed", step: 3, epochs: 1 }]);
  expect(result).toMatchObject({ reason: "finished", epochs: 3 });
});

test("a run that has no checkpoint yet begins again, and says so", async () => {
  const { result, resumed } = await lostAt(1);

  expect(resumed).toEqual([{ kind: "run-resumed", step: 0, epochs: 0 }]);
  expect(result).toMatchObject({ reason: "finished", epochs: 3 });
});

/**
 * `npm run -s reference:gradients < network.json`, `reference:kinds`, `reference:muon`: figures by
 * PyTorch in float64, as constants for tests. What goes in and comes out is told in the programs
 * themselves: gradients.py, kinds.py, muon.py.
 */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT, runScript, SetupError } from "../script.mjs";
import { pythonWithTorch, TORCH_IS_MISSING } from "../torch-environment.mjs";

await runScript(async () => {
  const [name] = process.argv.slice(2);
  if (name === undefined) throw new SetupError("Which program? gradients.py, kinds.py or muon.py.");
  const python = pythonWithTorch();
  if (python === null) throw new SetupError(TORCH_IS_MISSING);
  const program = join(ROOT, "scripts", "reference", name);
  process.exitCode = spawnSync(python, ["-B", program], { stdio: "inherit" }).status ?? 1;
});

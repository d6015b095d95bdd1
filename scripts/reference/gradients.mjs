/**
 * `npm run -s reference:gradients < network.json`: loss and gradients by PyTorch in float64, as
 * constants for tests. What goes in and comes out is told in gradients.py.
 */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT, runScript, SetupError } from "../script.mjs";
import { pythonWithTorch, TORCH_IS_MISSING } from "../torch-environment.mjs";

await runScript(async () => {
  const python = pythonWithTorch();
  if (python === null) throw new SetupError(TORCH_IS_MISSING);
  const program = join(ROOT, "scripts", "reference", "gradients.py");
  process.exitCode = spawnSync(python, ["-B", program], { stdio: "inherit" }).status ?? 1;
});

/**
 * `npm run fuzz [-- RUNS]`: reads a hundred thousand random files of each format. Nothing but
 * failures by name may come of them.
 */
import { spawnSync } from "node:child_process";
import { ROOT } from "./script.mjs";

const [runs = "100000"] = process.argv.slice(2);
const { status } = spawnSync("npx", ["vitest", "run", "any-bytes"], {
  cwd: ROOT,
  env: { ...process.env, FUZZ_RUNS: runs },
  stdio: "inherit",
});
process.exitCode = status ?? 1;

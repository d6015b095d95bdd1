/**
 * Native PyTorch in a Python environment of its own, outside the project, so that all checkouts
 * share it. Nothing of the product needs it: it is what speed and gradients are compared with.
 */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { onPath } from "./on-path.mjs";
import { SetupError } from "./script.mjs";

const TORCH_VERSION = "2.15.0";

/** On Linux with an Intel or AMD processor the package brings CUDA's libraries along. */
const SIZE = "5 GB on Linux, a few hundred MB elsewhere";

const CACHE = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
const FOLDER = join(CACHE, "digit-dojo", `torch-${TORCH_VERSION}`);
const PROGRAMS = join(FOLDER, process.platform === "win32" ? "Scripts" : "bin");

/** What to say where it is missing. */
export const TORCH_IS_MISSING =
  `PyTorch ${TORCH_VERSION} is not here. With Python 3.10 or newer, ` +
  `\`npm run bench:native -- --install\` puts it into ${FOLDER} (${SIZE}).`;

/** @returns {string | null} the path of a Python that has PyTorch of our version */
export function pythonWithTorch() {
  const python = join(PROGRAMS, process.platform === "win32" ? "python.exe" : "python");
  if (!existsSync(python)) return null;
  const version = "import importlib.metadata as m; print(m.version('torch'))";
  const { stdout } = spawnSync(python, ["-c", version], { encoding: "utf8" });
  return stdout?.trim() === TORCH_VERSION ? python : null;
}

/** Makes the environment. @throws {SetupError} without Python, or if pip fails */
export function installTorch() {
  const [python] = onPath(["python3", "python", "python3.exe", "python.exe"]);
  if (python === undefined)
    throw new SetupError("There is no Python: PyTorch needs 3.10 or newer.");
  console.log(`Installing PyTorch ${TORCH_VERSION} into ${FOLDER} (${SIZE}).`);
  run(python, ["-m", "venv", FOLDER]);
  run(join(PROGRAMS, "pip"), ["install", "--quiet", `torch==${TORCH_VERSION}`]);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (status === 0) return;
  throw new SetupError(
    `\`${command} ${args.join(" ")}\` failed${error ? `: ${error.message}` : ""}.`,
  );
}

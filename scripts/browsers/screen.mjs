/** A screen in memory, with a manager for its windows: without one, none gets the focus. */

import { spawn } from "node:child_process";
import { once } from "node:events";

/** Xvfb writes the number of the display that it chose here. */
const DISPLAY_FD = 3;

/**
 * @param {{ width: number, height: number }} size
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<void>} work gets an environment with the display
 */
export async function withScreen({ width, height }, env, work) {
  const screen = await started(
    "Xvfb",
    [
      ...["-displayfd", String(DISPLAY_FD), "-nolisten", "tcp"],
      "-screen",
      "0",
      `${width}x${height}x24`,
    ],
    env,
  );
  try {
    const [number] = await once(screen.stdio[DISPLAY_FD], "data");
    const onScreen = { ...env, DISPLAY: `:${String(number).trim()}` };
    const manager = await started("openbox", ["--sm-disable"], onScreen);
    try {
      await work(onScreen);
    } finally {
      manager.kill();
    }
  } finally {
    screen.kill();
  }
}

/**
 * A process that runs, without a voice; what it does is judged by those who use it.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function started(program, args, env) {
  /** @type {any} its channels depend on `stdio`, which the types do not know */
  const child = spawn(program, args, { env, stdio: ["ignore", "ignore", "ignore", "pipe"] });
  await once(child, "spawn");
  return child;
}

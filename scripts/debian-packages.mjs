/** Packages of the system, where we may install them: on Debian and its kin, as root. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { onPath } from "./on-path.mjs";
import { ROOT } from "./script.mjs";

const LIMIT_MS = 10 * 60_000;

/** Whether {@link installDebianPackages} can do anything here. */
export function canInstallDebianPackages() {
  const isDebian = existsSync("/etc/debian_version") && onPath(["apt-get"]).length > 0;
  return isDebian && process.getuid?.() === 0;
}

/**
 * Installs them without what they merely recommend, and tells whether that succeeded.
 *
 * @param {readonly string[]} packages
 */
export function installDebianPackages(packages) {
  const what = `the Debian package${packages.length === 1 ? "" : "s"} ${packages.join(", ")}`;
  console.log(`Installing ${what}.`);
  const options = {
    cwd: ROOT,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: /** @type {const} */ ("inherit"),
    timeout: LIMIT_MS,
  };
  spawnSync("apt-get", ["update"], options);
  const install = ["install", "-y", "--no-install-recommends", ...packages];
  const isSuccess = spawnSync("apt-get", install, options).status === 0;
  if (!isSuccess) console.log(`apt-get could not install ${what}.`);
  return isSuccess;
}

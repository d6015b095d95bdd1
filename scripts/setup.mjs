/**
 * Makes a fresh checkout ready: looks at Node's version and installs the packages when
 * package-lock.json has changed since the last time.
 *
 * `npm start` and `npm test` begin here, before anything is installed, so this file and
 * what it imports use nothing but Node. Run by itself (`node scripts/setup.mjs`) it also
 * finds or installs the browser of the end-to-end tests.
 */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, runScript, SetupError } from "./script.mjs";

/** Installs whatever is missing. Throws a SetupError that says what to do by hand. */
export function setUp() {
  requireNode(process.versions.node);
  installPackages();
}

/** Vite 8 and Vitest need a Node that can `require` modules: 20.19, 22.12 and later. */
function requireNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;
  if (isEnough) return;
  throw new SetupError(
    `This is Node ${version}. Digit Dojo needs Node 20.19 or newer, or from 22 on 22.12 or newer.\n` +
      "The current release is at https://nodejs.org; install it and run the command again.",
  );
}

/**
 * `npm ci`, unless node_modules was made from this very lock. The stamp is of our own
 * making because npm leaves none that changes exactly when package-lock.json does.
 */
function installPackages() {
  const stampFile = join(ROOT, "node_modules", ".installed-lock");
  const lock = createHash("sha256").update(readFileSync(join(ROOT, "package-lock.json")));
  const stamp = `${lock.digest("hex")} ${process.platform} ${process.arch}\n`;
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;

  console.log("Installing packages (npm ci); this takes a minute the first time.");
  // A machine set to NODE_ENV=production would leave out what builds and tests.
  const { status, error } = runNpm(["ci", "--include=dev"]);
  if (status !== 0) {
    throw new SetupError(
      `Installing the packages failed${error ? ` (${error.message})` : ""}: see npm's words above.\n` +
        "It needs a network connection to npm's registry and a writable node_modules folder.",
    );
  }
  writeFileSync(stampFile, stamp);
}

/** npm is a script too: the one that started us, else the one on the PATH. */
function runNpm(args) {
  const options = { cwd: ROOT, stdio: /** @type {const} */ ("inherit") };
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.c?js$/.test(npm))
    return spawnSync(process.execPath, [npm, ...args], options);
  // On Windows npm is a .cmd file, which only a shell can start; no argument needs quoting.
  return spawnSync(["npm", ...args].join(" "), { ...options, shell: true });
}

const isMain = process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) {
  await runScript(async () => {
    setUp();
    const { findBrowser } = await import("./find-browser.mjs");
    console.log(`Everything is installed. Browser for the tests: ${await findBrowser()}`);
  });
}

/** WebKitGTK in its small MiniBrowser, driven over WebDriver on a screen that nobody sees. */

import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../free-port.mjs";
import { onPath } from "../on-path.mjs";
import { COMPLAINTS, RECORDED_PAGE } from "./recorded-page.mjs";
import { started, withScreen } from "./screen.mjs";
import { isReady, startSession } from "./webdriver-session.mjs";

const WINDOW = { width: 1280, height: 950 };
const READY_MS = 20_000;
const RETRY_MS = 50;
const MOVE_MS = 60;

/** Which elements can have a role at all, so that not every one has to be asked. */
const CANDIDATES = {
  button: "button, [role=button]",
  status: "[role=status], output",
  radio: "input[type=radio], [role=radio]",
  img: "img, canvas, svg, [role=img]",
};
/** ARIA's newer names for roles, by which WebKit calls them. @type {Readonly<Record<string, string>>} */
const ROLES = { img: "image" };

const LIBRARIES = "/usr/lib";

/** Debian and Ubuntu keep MiniBrowser away from the PATH, below the machine's own name. */
function findMiniBrowser() {
  if (!existsSync(LIBRARIES)) return null;
  const paths = readdirSync(LIBRARIES).flatMap((machine) =>
    ["4.1", "6.0", "4.0"].map((api) =>
      join(LIBRARIES, machine, `webkit${api === "6.0" ? "gtk" : "2gtk"}-${api}`, "MiniBrowser"),
    ),
  );
  return paths.find((path) => existsSync(path)) ?? null;
}

/** The driver, if all is there that it takes to see and use a window. */
export function findWebKit() {
  const [driver, screen, manager] = ["WebKitWebDriver", "Xvfb", "openbox"].map(
    (name) => onPath([name])[0],
  );
  return driver && screen && manager && findMiniBrowser() !== null ? driver : null;
}

/** @type {import("./driver.mjs").WithDriver} */
export async function withWebKit(home, work) {
  const [program, binary] = [findWebKit(), findMiniBrowser()];
  if (program === null || binary === null) throw new Error("WebKit is gone since it was found.");
  const downloads = join(home, "Downloads");
  mkdirSync(downloads);
  mkdirSync(join(home, ".config"));
  writeFileSync(join(home, ".config", "user-dirs.dirs"), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');
  const homeEnv = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, ".config") };

  await withScreen(WINDOW, homeEnv, async (env) => {
    const port = await freePort();
    const driver = await started(program, [`--port=${port}`], env);
    try {
      const address = `http://127.0.0.1:${port}`;
      await untilReady(address);
      const options = { binary, args: ["--automation"] };
      const session = await startSession(address, { "webkitgtk:browserOptions": options });
      try {
        await session.resize(WINDOW.width, WINDOW.height);
        await work(driverOf(session, downloads));
      } finally {
        await session.end();
      }
    } finally {
      driver.kill();
    }
  });
}

/** The driver tells nobody when it listens: it has to be asked. */
async function untilReady(address) {
  const endMs = performance.now() + READY_MS;
  while (!(await isReady(address))) {
    if (performance.now() > endMs) throw new Error("WebKitWebDriver does not answer.");
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/**
 * @param {Awaited<ReturnType<typeof startSession>>} session
 * @param {string} downloads
 * @returns {import("./driver.mjs").Driver}
 */
function driverOf(session, downloads) {
  const { browserName, browserVersion } = session.capabilities;
  return {
    version: `${browserName}, WebKitGTK ${browserVersion}`,
    downloads,
    open: (url) => session.open(`${url}${RECORDED_PAGE}`),
    async find(role, name) {
      for (const element of await session.elements(CANDIDATES[role])) {
        if ((await session.nameOf(element)) !== name) continue;
        if ((await session.roleOf(element)) === (ROLES[role] ?? role)) return element;
      }
      return null;
    },
    run: (act, ...args) => session.run(act, args),
    async drag([first, ...others]) {
      const move = ({ x, y }, duration) => ({
        ...{ type: "pointerMove", origin: "viewport", duration },
        ...{ x: Math.round(x), y: Math.round(y) },
      });
      if (first === undefined) return;
      const actions = [
        move(first, 0),
        { type: "pointerDown", button: 0 },
        ...others.map((point) => move(point, MOVE_MS)),
        { type: "pointerUp", button: 0 },
      ];
      const parameters = { pointerType: "mouse" };
      await session.act([{ type: "pointer", id: "mouse", parameters, actions }]);
    },
    complaints: () => session.run((name) => globalThis[name], [COMPLAINTS]),
  };
}

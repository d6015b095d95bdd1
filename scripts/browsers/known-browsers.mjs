/** The browsers beside Chromium in which the main journey is taken. */

import { canInstallDebianPackages, installDebianPackages } from "../debian-packages.mjs";
import { findFirefox, withFirefox } from "./firefox.mjs";
import { findWebKit, withWebKit } from "./webkit.mjs";

/**
 * @typedef {object} KnownBrowser
 * @property {string} name
 * @property {readonly string[]} packages Debian's, in which it and what drives it come
 * @property {() => string | null} find its path, if all that it takes is here
 * @property {import("./driver.mjs").WithDriver} withDriver
 */

/** @type {readonly KnownBrowser[]} */
export const BROWSERS = [
  { name: "Firefox", packages: ["firefox-esr"], find: findFirefox, withDriver: withFirefox },
  {
    name: "WebKitGTK",
    packages: ["webkit2gtk-driver", "xvfb", "openbox"],
    find: findWebKit,
    withDriver: withWebKit,
  },
];

/** Whether it is here, or is now; says how to bring it where we cannot. @param {KnownBrowser} browser */
export function findOrInstall({ name, packages, find }) {
  if (find() !== null) return true;
  if (canInstallDebianPackages()) installDebianPackages(packages);
  if (find() !== null) return true;
  console.log(
    `${name} is missing. On Debian, as root, this script installs it by itself; ` +
      `on Ubuntu or with sudo: apt-get install ${packages.join(" ")}. Elsewhere it cannot be tested.`,
  );
  return false;
}

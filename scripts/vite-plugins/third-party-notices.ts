/**
 * Writes `third-party-notices.txt` beside the page: the name, version and licence of
 * every package whose code is in the build.
 *
 * The licences ask that their notices travel with the code. In the scripts themselves,
 * as comments, they would make up two fifths of the trainer worker.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Plugin } from "vite";

const FILE_NAME = "third-party-notices.txt";
const LICENSE_FILE = /^(licen[cs]e|notice|copying)([-.].*)?$/i;
const RULE = "=".repeat(80);

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly homepage: string;
  readonly text: string;
}

/**
 * Two plugins that share one list of packages: worker bundles are finished while the
 * page is built, so the page's plugin writes the file for all of them.
 */
export function thirdPartyNotices(): { readonly page: Plugin; readonly worker: Plugin } {
  const directories = new Set<string>();
  const collect = (modules: Iterable<string>): void => {
    for (const id of modules) {
      const directory = packageDirectory(id);
      if (directory !== null) directories.add(directory);
    }
  };
  return {
    worker: {
      name: "digit-dojo:third-party-notices-worker",
      apply: "build",
      generateBundle(_options, bundle) {
        collect(modulesOf(Object.values(bundle)));
      },
    },
    page: {
      name: "digit-dojo:third-party-notices",
      apply: "build",
      generateBundle(_options, bundle) {
        collect(modulesOf(Object.values(bundle)));
        this.emitFile({ type: "asset", fileName: FILE_NAME, source: noticesText(directories) });
      },
    },
  };
}

interface BundledFile {
  readonly type: "asset" | "chunk";
  readonly moduleIds?: readonly string[];
}

function modulesOf(files: readonly BundledFile[]): readonly string[] {
  return files.flatMap((file) => file.moduleIds ?? []);
}

/** The folder of the package that a module belongs to; null for our own modules. */
function packageDirectory(id: string): string | null {
  const path = id.replace(/^\0/, "").replace(/\?.*$/, "").replaceAll("\\", "/");
  const match = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path);
  const directory = match?.[0];
  return directory !== undefined && existsSync(join(directory, "package.json")) ? directory : null;
}

function noticesText(directories: Iterable<string>): string {
  const notices = [...directories]
    .map(noticeOf)
    .sort((a, b) => a.name.localeCompare(b.name, "en") || a.version.localeCompare(b.version, "en"));
  const sections = new Map<string, Notice[]>();
  for (const notice of notices) {
    const sameText = sections.get(notice.text);
    if (sameText) sameText.push(notice);
    else sections.set(notice.text, [notice]);
  }
  const intro = "Digit Dojo contains code of the packages below, under their licences.";
  return `${[intro, ...[...sections].map(sectionText)].join(`\n\n${RULE}\n\n`)}\n`;
}

function sectionText([text, notices]: readonly [string, readonly Notice[]]): string {
  const names = notices.map(({ name, version, license, homepage }) =>
    [`${name} ${version} (${license})`, homepage].filter(Boolean).join(" "),
  );
  return [...new Set(names)].join("\n") + (text === "" ? "" : `\n\n${text}`);
}

function noticeOf(directory: string): Notice {
  const manifest = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  return {
    name: manifest.name ?? basename(directory),
    version: manifest.version ?? "",
    license: typeof manifest.license === "string" ? manifest.license : "see below",
    homepage: manifest.homepage ?? "",
    text: licenseText(directory),
  };
}

/** The package's own licence files; some of TF.js's packages have theirs in no file. */
function licenseText(directory: string): string {
  return readdirSync(directory)
    .filter((name) => LICENSE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(join(directory, name), "utf8").replaceAll("\r\n", "\n").trim())
    .join("\n\n");
}

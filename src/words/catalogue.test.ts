/** What people read or hear stands in the catalogue: markup and charts have no words of their own. */
import { type ESTree, parseSync, Visitor } from "vite";
import { describe, expect, test } from "vitest";

const sources = import.meta.glob<string>(
  [
    "../{ui,charts}/**/*.{ts,tsx}",
    // Names of typefaces.
    "!../ui/theme.ts",
    "!../**/*.test.{ts,tsx}",
    "!../**/*.d.ts",
  ],
  { query: "?raw", import: "default", eager: true },
);

test.each(Object.entries(sources))("%s leaves words to the catalogue", (path, source) => {
  expect(wordsIn(path, source)).toEqual([]);
});

describe("words are found", () => {
  test.each([
    ["<p>Not yet</p>", "Not yet"],
    ['<p>{isThere ? "It is there" : text}</p>', "It is there"],
    ['<Panel title="Data" />', "Data"],
    ["<Panel title={`some digits`} />", "some digits"],
    ['<p>{n > 1 && "more images"}</p>', "more images"],
    ['const SAID = "these are three words";', "these are three words"],
  ])("in %s", (source, words) => {
    expect(wordsIn("a.tsx", source)).toEqual([words]);
  });

  test.each([
    '<p className="hint">{count(3)} %</p>',
    "<p>{NOT_YET}: {text}</p>",
    '<li role="note">{wordsOf("images")}</li>',
    'throw new TypeError("nobody but a programmer reads this");',
    'const grid = "1fr minmax(0, 2fr) auto";',
  ])("and none in %s", (source) => {
    expect(wordsIn("a.tsx", source)).toEqual([]);
  });
});

/** Attributes whose text people read or hear. */
const READ =
  /^(aria-(label|description|roledescription|valuetext)|alt|description|heading|label|legend|placeholder|summary|title)$/;
/** No number, unit or sign alone. */
const WORD = /\p{L}{3}/u;
/** Three words of letters alone in a row. */
const SENTENCE = /\p{L}{2,} \p{L}+ \p{L}+/u;

function wordsIn(path: string, source: string): readonly string[] {
  const found = new Map<number, string>();
  const { program } = parseSync(path, source);

  function noteRead(node: ESTree.Node | null): void {
    switch (node?.type) {
      case "JSXExpressionContainer":
        noteRead(node.expression);
        break;
      case "ConditionalExpression":
        noteRead(node.consequent);
        noteRead(node.alternate);
        break;
      case "LogicalExpression":
        noteRead(node.right);
        break;
      default:
        note(node, WORD);
    }
  }

  function note(node: ESTree.Node | null, kind: RegExp): void {
    const text = textOf(node);
    if (node !== null && kind.test(text)) found.set(node.start, text);
  }

  const thrown: [number, number][] = [];
  new Visitor({
    JSXText: (node) => note(node, WORD),
    JSXElement: ({ children }) => children.forEach(noteRead),
    JSXFragment: ({ children }) => children.forEach(noteRead),
    JSXAttribute: ({ name, value }) => {
      if (READ.test(source.slice(name.start, name.end))) noteRead(value);
    },
    ThrowStatement: ({ start, end }) => thrown.push([start, end]),
    Literal: (node) => note(node, SENTENCE),
    TemplateLiteral: (node) => note(node, SENTENCE),
  }).visit(program);
  return [...found]
    .filter(([at]) => !thrown.some(([start, end]) => at >= start && at < end))
    .map(([, text]) => text);
}

/** With "…" for what is put in; empty for what is no text. */
function textOf(node: ESTree.Node | null): string {
  switch (node?.type) {
    case "JSXText":
      return node.value.trim();
    case "Literal":
      return typeof node.value === "string" ? node.value : "";
    case "TemplateLiteral":
      return node.quasis.map(({ value }) => value.raw).join("…");
    default:
      return "";
  }
}

/** Why WebGL does not start: "no graphics card answers". */
import { GRAPHICS_PROBLEMS, type GraphicsProblem } from "../../domain/graphics-problem";

const TEXTS: Readonly<Record<GraphicsProblem, string>> = {
  "forbidden-in-workers":
    "this browser does not allow WebGL in workers, where networks are trained",
  "silent-in-workers": "what WebGL computes in this browser's workers never arrives",
  "no-graphics-card": "no graphics card answers",
  "imitated-graphics-card": "only software that imitates a graphics card",
  "half-precision": "its numbers have 16 bits only",
  "not-started": "the browser cannot start it",
  "card-reset": "the graphics card was reset",
  "blocked-after-reset":
    "since the graphics card was reset, the browser gives this page no WebGL; started anew, it may",
};

/** @param detail a {@link GraphicsProblem}, or what the browser said: as it is */
export function startDetailText(detail: string): string {
  const problem = GRAPHICS_PROBLEMS.find((known) => known === detail);
  return problem ? TEXTS[problem] : detail;
}

/** For tests of what charts do with colours, whichever they are. */
import { chartTheme } from "./chart-theme";

export const FAKE_LIGHT = chartTheme("light", (property) => `light ${property}`);
export const FAKE_DARK = chartTheme("dark", (property) => `dark ${property}`);

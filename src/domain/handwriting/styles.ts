/** All styles of all digits. */

import type { Style } from "./style";
import { FOUR, ONE, THREE, TWO, ZERO } from "./styles-0-to-4";
import { EIGHT, FIVE, NINE, SEVEN, SIX } from "./styles-5-to-9";

/** `STYLES[digit]`: the ways to write it. */
export const STYLES: readonly (readonly Style[])[] = [
  ZERO,
  ONE,
  TWO,
  THREE,
  FOUR,
  FIVE,
  SIX,
  SEVEN,
  EIGHT,
  NINE,
];

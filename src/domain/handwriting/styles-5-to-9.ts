/** How people write 5, 6, 7, 8 and 9. */

import { type Style, style } from "./style";

export const FIVE: readonly Style[] = [
  // One stroke with corners.
  style(3, "55 0, 30 1, 8 2!, 5 42!, 35 36, 60 60, 45 95, 0 92"),
  // The bar on top is a stroke of its own.
  style(3, "10 5, 5 42!, 32 38, 58 62, 40 98, 0 92", "10 4, 62 0"),
  // Without corners, like an S.
  style(2, "55 3, 20 5, 12 25, 30 42, 52 60, 45 92, 15 100, 0 90"),
  // The bar does not touch.
  style(2, "18 18, 10 45!, 40 48, 52 70, 30 100, 0 95", "18 12, 70 0"),
  // A large round belly.
  style(2, "50 0, 10 3!, 0 45!, 40 35, 68 65, 40 100, -5 88"),
  // A long bar above a small belly.
  style(2, "75 0, 22 8!, 15 40, 35 52, 45 75, 25 98, 0 95"),
  // The belly closes at its foot.
  style(2, "52 2, 14 4!, 8 40!, 34 34, 56 56, 48 90, 18 100, -2 84, 4 68, 16 70"),
  // A slanted back and a wide, low belly.
  style(1.5, "70 0, 34 6!, 16 46, 46 44, 60 64, 40 94, 4 98, -16 86"),
  // A short bar that bends down.
  style(1, "20 8, 10 44!, 36 40, 52 62, 38 94, 2 96", "18 8, 44 12, 66 4"),
  // A rising bar, a short back and a belly that curls up at its end.
  style(2, "70 0, 40 6, 20 14!, 8 46!, 34 40, 56 62, 44 92, 12 98, -6 82"),
];

export const SIX: readonly Style[] = [
  style(4, "45 0, 15 30, 0 68, 15 98, 45 95, 55 72, 38 55, 10 65, 4 78"),
  // A narrow loop.
  style(2, "40 0, 12 40, 0 80, 12 100, 32 90, 38 70, 22 65, 6 82"),
  // A wide loop.
  style(2, "55 0, 15 35, 0 75, 25 100, 65 92, 70 68, 40 58, 8 75"),
  // A straight stem.
  style(2, "20 0, 5 50, 5 85, 30 100, 55 85, 45 62, 20 62, 6 80"),
  // A hook at the start.
  style(1, "52 8, 40 0, 12 25, 0 65, 15 98, 45 92, 50 70, 30 58, 5 72"),
  // A loop that ends inside.
  style(2, "35 0, 5 50, 5 88, 30 100, 48 82, 35 66, 16 76, 22 90"),
  // A high loop beside a stem hardly taller.
  style(1, "18 0, 2 40, 4 82, 28 100, 56 82, 60 50, 44 36, 26 52, 20 78, 28 94"),
  style(0.5, "26 0, 4 34, 0 74, 20 98, 52 88, 64 58, 50 36, 28 48, 18 70"),
  // An open loop, like a U with an inward curl.
  style(1.5, "16 0, 0 45, 6 88, 32 98, 56 78, 56 54, 40 50, 26 66"),
  // Leaning far to the right.
  style(1, "85 0, 45 20, 12 52, 0 82, 22 100, 55 90, 62 68, 38 60, 10 76"),
  // An angular stem and a flat, wide loop.
  style(1, "14 0, 4 44, 0 88!, 30 98, 62 90, 60 70, 34 64, 4 84"),
];

export const SEVEN: readonly Style[] = [
  style(4, "0 8, 30 5, 55 3!, 35 50, 20 100"),
  // Crossed.
  style(1.5, "0 8, 30 5, 55 3!, 35 50, 20 100", "12 52, 58 48"),
  style(0.8, "0 16, 4 4!, 34 6, 56 2!, 34 50, 24 100", "8 54, 36 50, 62 52"),
  // A serif at the start.
  style(2, "0 22, 3 5!, 58 2!, 32 55, 20 100"),
  // A wave on top.
  style(2, "0 15, 20 3, 42 8, 58 3!, 38 45, 25 100"),
  // A rounded corner.
  style(2, "0 12, 25 2, 52 6, 50 40, 30 100"),
  style(1.5, "0 24, 6 8, 30 0, 54 6, 54 30, 36 64, 26 100"),
  // An upright stem.
  style(2, "0 5, 30 4, 60 3!, 55 50, 52 100"),
  // A low bar, falling to the right, and a stem bent back.
  style(1.5, "0 0, 30 12, 62 10!, 36 40, 22 70, 18 100"),
  // A stem that curves the other way.
  style(1, "0 10, 50 4!, 44 40, 28 74, 0 100"),
  // A hook at the start and a bar that rises.
  style(1, "2 30, 0 14, 12 10, 36 12, 58 0!, 44 36, 32 100"),
  // A deep hook at the start, a sagging bar and a stem like a bow.
  style(1.5, "0 28, 4 6, 26 12, 46 12, 60 0!, 48 34, 36 66, 34 100"),
  // A bar that swells up before it falls.
  style(1.5, "0 16, 12 2, 34 0, 52 8, 52 22, 38 52, 24 78, 18 100"),
  // A stem whose foot turns to the right.
  style(1.5, "0 8, 28 6, 56 4!, 36 44, 22 80, 24 98, 36 100"),
  // Waved or hooked, and crossed.
  style(0.8, "0 24, 3 6!, 28 8, 58 2!, 34 52, 22 100", "6 56, 34 50, 66 50"),
  style(0.8, "0 14, 18 2, 42 8, 58 2!, 42 45, 34 100", "16 54, 62 46"),
  style(0.6, "0 8, 50 4, 54 24, 32 60, 16 100", "4 44, 70 58"),
  // A hooked start, a round turn and a stem whose foot bends to the right.
  style(1, "2 22, 6 4, 30 4, 52 6, 44 34, 26 70, 20 94, 30 100"),
];

export const EIGHT: readonly Style[] = [
  // An S that closes upwards.
  style(4, "52 12, 28 0, 5 15, 18 40, 45 58, 55 80, 30 100, 3 82, 12 58, 42 38, 55 15, 45 5"),
  // Two circles.
  style(
    1.5,
    "30 0, 8 10, 8 38, 30 48, 52 38, 52 10, 30 0",
    "30 48, 3 60, 3 90, 30 100, 57 90, 57 60, 30 48",
  ),
  // Open at the top right.
  style(2, "52 5, 25 2, 5 20, 22 42, 48 62, 50 88, 25 100, 3 85, 12 62, 38 42, 64 8"),
  // From the top to the right.
  style(2, "28 0, 50 15, 35 42, 8 65, 5 90, 28 100, 50 85, 42 60, 12 40, 5 15, 28 0"),
  // A narrow lower loop.
  style(2, "60 5, 30 0, 8 20, 25 42, 40 62, 38 90, 20 100, 5 88, 15 65, 45 40, 62 18, 58 4"),
  // From the middle.
  style(1, "30 48, 5 30, 10 5, 35 0, 52 18, 35 45, 5 68, 8 95, 35 100, 55 82, 48 60, 30 48"),
  // A large upper loop above a bead.
  style(1.5, "62 14, 32 0, 2 16, 10 42, 38 62, 42 86, 26 100, 12 88, 22 66, 52 42, 64 16, 54 4"),
  // A bead above a large lower loop.
  style(1, "42 8, 28 0, 14 12, 22 32, 48 56, 58 82, 32 100, 2 86, 8 60, 32 34, 44 14, 38 4"),
  // Open at the top right, the way back almost straight.
  style(2, "58 10, 34 0, 10 14, 18 38, 36 58, 36 86, 18 100, 4 84, 16 62, 44 34, 72 2"),
  // Open at the top left.
  style(1, "8 14, 28 0, 52 8, 50 28, 28 46, 6 64, 4 90, 28 100, 52 86, 46 64, 22 42, 4 22"),
  // Like an S whose way back ends at the waist.
  style(1, "56 8, 30 0, 8 16, 22 40, 46 60, 48 88, 24 100, 4 86, 16 64, 40 46, 54 36"),
  // Nine-like above, with the lower loop a thin bead.
  style(0.4, "54 12, 26 0, 2 16, 6 38, 30 46, 40 64, 32 92, 20 100, 14 84, 28 60, 46 38, 56 8"),
];

export const NINE: readonly Style[] = [
  // A straight tail.
  style(4, "52 10, 25 0, 2 22, 8 48, 32 48, 52 18!, 50 55, 48 100"),
  // A curled tail.
  style(2, "52 10, 25 0, 2 22, 10 48, 38 42, 54 12, 55 55, 45 92, 22 100, 2 90"),
  // A tail that leans to the left.
  style(3, "50 8, 22 2, 0 28, 15 50, 42 38, 52 10, 48 45, 30 100"),
  // A small loop.
  style(2, "40 12, 20 0, 2 20, 18 38, 40 25, 45 8, 42 50, 38 100"),
  // A circle and a stem.
  style(2, "50 12, 28 0, 3 18, 8 48, 35 50, 50 30, 50 12", "54 2, 52 50, 46 100"),
  // A wide loop far up.
  style(2, "60 5, 30 0, 0 25, 10 45, 40 35, 62 8, 45 50, 10 100"),
  // A loop that stays open at the top right.
  style(2.5, "40 2, 14 8, 0 28, 8 44, 28 40, 46 20!, 44 56, 36 100"),
  style(2, "46 4, 18 6, 0 26, 12 42, 36 38, 50 28, 50 60, 42 100"),
  // A loop that turns over the start, and a hook at the foot.
  style(1.5, "48 16, 30 0, 6 14, 2 38, 22 48, 46 30, 50 6, 52 50, 40 88, 14 98, 4 84"),
  // A low, open loop and a short tail.
  style(1.5, "54 2, 22 4, 0 26, 4 48, 30 52, 56 34, 58 60, 50 100"),
  // A small open loop that starts inside.
  style(1, "44 16, 30 4, 8 8, 0 28, 14 42, 38 30, 48 6, 46 50, 36 100"),
  // A round loop low on the left of a long straight stem.
  style(1, "46 24, 26 12, 4 22, 2 44, 22 54, 42 42, 54 0, 48 50, 38 100"),
  // Heavy, with hardly any loop.
  style(1.5, "44 6, 20 2, 4 20, 10 38, 30 34, 46 12!, 38 54, 22 100"),
  // A round loop whose stem starts above it, bent like a bow.
  style(1.2, "48 20, 30 2, 8 10, 0 34, 16 48, 38 36, 52 4, 54 40, 44 74, 24 100"),
  // A flat loop and a long slanted tail.
  style(1, "58 14, 34 0, 8 14, 6 34, 34 34, 62 8, 40 54, 16 100"),
  // A narrow loop that hardly leaves the stem.
  style(0.6, "30 6, 14 2, 2 18, 6 36, 20 32, 32 4, 30 50, 24 100"),
];

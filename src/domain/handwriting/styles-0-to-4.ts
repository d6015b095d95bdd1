/** How people write 0, 1, 2, 3 and 4. */

import { type Style, style } from "./style";

export const ZERO: readonly Style[] = [
  // Closed oval.
  style(4, "32 0, 16 5, 4 24, 0 50, 4 76, 16 95, 32 100, 48 94, 59 76, 63 50, 59 24, 48 5, 32 0"),
  // The end runs past the start.
  style(3, "46 6, 26 3, 8 22, 1 52, 8 84, 28 100, 50 88, 61 55, 56 22, 38 3, 22 8"),
  // The end curls into the inside.
  style(2.5, "40 2, 18 8, 3 35, 2 70, 16 96, 40 96, 58 75, 63 40, 52 10, 34 0, 25 12, 35 24"),
  // Round.
  style(2, "42 0, 20 6, 5 24, 0 50, 6 76, 22 94, 45 100, 68 93, 84 75, 88 48, 80 22, 64 6, 42 0"),
  // Open at the top, with horns.
  style(2, "22 3, 5 28, 1 62, 14 92, 36 98, 56 76, 63 42, 52 10, 40 2"),
  // A drop with its tip up.
  style(1.5, "52 0, 24 18, 5 45, 1 72, 12 95, 34 98, 54 78, 63 48, 58 18, 48 2"),
  // Overlapping far on the left.
  style(1, "50 14, 36 0, 12 14, 0 50, 8 86, 32 100, 56 80, 62 45, 50 16, 30 8, 8 22, 0 40"),
  // From the top left, with a tail that sticks out at the top right.
  style(1.5, "30 6, 10 25, 0 58, 10 90, 32 100, 54 84, 62 52, 55 22, 40 8, 30 4, 60 -4"),
  // Slashed.
  style(1, "32 0, 10 15, 0 50, 10 85, 32 100, 54 85, 62 50, 54 15, 32 0", "62 8, 4 92"),
  // The pen came from the inside and crosses the line.
  style(0.8, "34 30, 40 8, 24 2, 6 24, 0 56, 10 90, 32 100, 54 84, 62 50, 52 18, 34 6, 18 14"),
  // The end runs down through the inside.
  style(0.6, "50 4, 24 4, 4 36, 4 78, 26 100, 52 84, 62 48, 56 16, 44 10, 28 50, 16 86"),
  // The end curls far into the inside, like a snail.
  style(2, "36 4, 14 10, 1 40, 4 78, 26 99, 50 88, 62 54, 54 20, 34 6, 22 20, 30 34"),
  // The start hangs down from the top into the inside.
  style(1.5, "32 26, 24 6, 8 22, 0 54, 8 86, 30 100, 54 86, 63 52, 54 16, 34 2"),
  // From the right side, the end overlapping the start inside.
  style(1.2, "58 30, 44 4, 22 6, 5 34, 2 70, 18 97, 42 94, 58 70, 60 40, 46 22"),
];

export const ONE: readonly Style[] = [
  // A plain line.
  style(7, "1 0, 0 100"),
  style(3, "1 0, 0 50, 0 100"),
  // A line bent like a bow.
  style(2, "8 0, 1 50, 3 100"),
  style(1, "0 0, 7 50, 6 100"),
  // With a flag.
  style(1.5, "0 22, 14 12, 25 0!, 25 50, 24 100"),
  style(1.6, "0 10, 10 0!, 11 50, 10 100"),
  style(0.5, "0 32, 22 0!, 22 50, 20 100"),
  // With a flag and a foot.
  style(1, "0 22, 25 0!, 25 50, 25 100", "0 100, 25 99, 50 100"),
  style(0.4, "0 4, 16 0!, 16 50, 16 98", "0 100, 32 98"),
  // The start bends to the left.
  style(1, "0 6, 8 1, 13 10, 12 50, 10 100"),
  // A short flag that falls steeply, a stem that leans into it.
  style(0.6, "0 20, 8 2!, 7 50, 3 100"),
];

export const TWO: readonly Style[] = [
  // A sharp corner and a flat foot.
  style(4, "3 22, 25 0, 55 12, 52 42, 25 72, 0 98!, 35 94, 70 95"),
  // A small loop at the foot.
  style(3, "3 20, 28 0, 55 15, 48 48, 22 85, 5 97, 0 88, 12 80, 35 88, 55 98, 72 90"),
  // A large loop at the foot.
  style(3, "5 25, 20 3, 48 5, 52 30, 32 65, 8 95, -8 95, -5 78, 15 74, 35 90, 60 97, 78 85"),
  // A wide, high loop whose end runs off to the right.
  style(3, "4 16, 28 0, 52 14, 54 45, 40 75, 14 98, -8 94, -10 76, 8 62, 32 70, 54 86, 80 92"),
  style(2.5, "6 10, 30 0, 50 16, 48 50, 36 80, 16 99, -2 92, -2 74, 14 62, 36 66, 62 72, 84 70"),
  // A loop closed by a foot that rises again.
  style(2, "8 20, 24 2, 46 8, 48 36, 34 70, 14 96, 0 96, 2 80, 20 76, 40 92, 58 100, 76 84, 80 72"),
  // Narrow and tall, the loop like a bead.
  style(1.5, "4 14, 18 0, 36 12, 36 45, 24 78, 8 98, -4 92, 0 80, 14 80, 28 94, 44 98"),
  // Like a Z.
  style(1.5, "3 12, 30 2, 55 10, 48 35, 0 97!, 65 97"),
  // A round turn without a loop.
  style(2, "5 20, 30 0, 55 20, 40 55, 8 85, 12 98, 40 95, 70 92"),
  // A curl at the start and a wave as a foot.
  style(2, "15 30, 5 25, 10 8, 32 0, 55 12, 52 38, 25 75, 2 97!, 30 88, 55 98, 72 90"),
  // A foot that hangs down to the right.
  style(2, "2 30, 20 5, 45 5, 50 30, 30 60, 0 85!, 30 83, 60 98, 85 100"),
  // A low, wide figure.
  style(1, "0 25, 25 0, 62 4, 70 30, 45 60, 10 90, -5 92, 5 74, 35 80, 75 96, 105 92"),
  // A hook under the start, the foot a straight line through a flat loop.
  style(1.5, "10 34, 0 22, 14 4, 42 2, 54 22, 40 54, 10 86, -6 92, -2 80, 24 84, 50 94, 76 96"),
  // The loop lies across the foot of a straight stem, which ends low on the right.
  style(1.5, "12 20, 32 2, 52 12, 46 48, 30 80, 12 92, -4 88, 0 76, 22 72, 46 82, 62 98"),
  // A foot like a large closed egg.
  style(1.5, "6 18, 28 0, 50 20, 52 55, 36 88, 10 100, -8 86, 4 66, 28 68, 44 86, 72 82"),
  // The start curls in, the foot is a wide loop.
  style(1.5, "18 32, 6 18, 24 0, 50 12, 50 46, 30 82, 4 98, -12 86, 2 70, 30 70, 56 82, 70 76"),
  // A wide bow that ends in a flat foot without a corner to see.
  style(1, "0 14, 34 0, 62 22, 46 52, 18 80!, 50 90, 80 96"),
  // Round above, the foot crossing back like an alpha.
  style(1, "4 26, 14 4, 42 2, 54 26, 38 62, 14 90, -6 98, -10 84, 12 76, 44 84, 74 102"),
];

export const THREE: readonly Style[] = [
  // Two round bows with a sharp corner between them.
  style(4, "3 12, 28 0, 55 12, 48 38, 22 47!, 52 55, 60 78, 35 100, 0 90"),
  // A small loop between the bows.
  style(2, "3 15, 30 0, 52 15, 42 40, 20 50, 18 44, 30 44, 58 58, 55 88, 25 100, 0 88"),
  // A flat top.
  style(1.5, "0 3, 30 2, 55 0!, 22 40!, 52 48, 60 75, 35 100, 0 92"),
  // Bows that run into each other.
  style(2, "3 15, 28 0, 52 12, 45 35, 30 47, 48 58, 58 78, 35 100, 0 88"),
  // A corner that reaches far to the left.
  style(2, "2 10, 30 0, 55 15, 40 40, 8 48!, 45 52, 60 75, 40 98, 5 95"),
  // A small upper bow and a long tail.
  style(2, "12 10, 35 0, 50 14, 40 34, 22 42!, 48 52, 52 78, 25 98, -8 96"),
  // A curled end, and a hook at the start.
  style(2, "4 24, 6 8, 30 0, 52 14, 44 38, 20 48!, 48 54, 56 78, 34 100, 4 96, -4 80, 8 72"),
  // The corner barely leaves the right side.
  style(1, "0 6, 30 0, 50 16, 44 40, 36 47, 48 58, 50 82, 30 98, 6 92"),
  // A wide lower bow that swings far to the left.
  style(1, "14 12, 40 0, 60 12, 50 34, 24 44!, 52 52, 56 76, 30 96, -10 92, -26 76"),
  // A flat start that falls, and a lower bow that closes.
  style(1, "4 2, 26 6, 52 4, 40 28, 24 42!, 50 50, 56 74, 40 96, 12 98, 2 84, 14 76"),
  // Waisted little, like a rounded B without its back.
  style(1, "0 14, 22 0, 50 6, 54 28, 34 44, 22 46, 44 50, 60 70, 48 94, 20 100, -4 88"),
  // Small bows on a slanted line.
  style(1, "16 10, 36 0, 48 14, 36 32, 20 40!, 38 46, 40 66, 20 88, -6 100"),
];

export const FOUR: readonly Style[] = [
  // Open, with corners.
  style(3, "5 0, 2 30, 0 55!, 30 55, 62 52", "55 5, 52 50, 48 100"),
  // Open and rounded.
  style(4, "5 0, 0 35, 10 52, 35 50, 55 38", "58 0, 52 50, 45 100"),
  // Closed, as printed.
  style(2, "50 100, 50 50, 50 0!, 0 62!, 35 62, 70 60"),
  // Open, in one stroke.
  style(3, "10 0, 2 35, 4 50, 25 52, 48 38, 58 8!, 52 50, 46 100"),
  // Closed and rounded.
  style(0.8, "48 2, 18 25, 0 50, 14 57, 48 48", "52 0, 48 50, 42 100"),
  // A long bar across a short stem.
  style(2, "20 0, 8 30, 0 55!, 40 53, 80 50", "50 22, 46 60, 40 100"),
  // A stem that curves away at its foot.
  style(1, "8 4, 0 40, 12 56, 40 48, 54 30", "56 6, 54 50, 56 84, 64 100"),
  // Like a lightning bolt: the bar falls, the stem is short.
  style(1, "24 0, 0 48!, 30 50, 64 46", "44 34, 36 70, 30 100"),
  // A Y: two arms and a stem.
  style(0.7, "4 0, 2 24, 12 42, 34 42, 52 24", "56 0, 44 50, 36 100"),
  // Rounded, the bar running far through the stem.
  style(1, "12 0, 2 32, 8 50, 38 50, 76 42", "54 6, 48 50, 40 100"),
];

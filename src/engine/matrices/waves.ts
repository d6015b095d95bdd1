/**
 * Cosine and sine in turns as polynomials, so that four are computed at a time and every device has
 * the same: random features need little else.
 *
 * √2·sin(πx) / x and √2·cos(πx) as polynomials of x², for x from -1/2 to 1/2. Least greatest errors
 * (Lawson's algorithm): 8.4e-7 and 9.5e-6. Of half the angle, so that the range is small:
 * cos 2a = 1 - 2 sin² a, sin 2a = 2 sin a cos a. Both are within 3e-5 of the truth, for turns up to
 * some thousands; larger ones lose digits, as float32 does. `assembly/matrices.ts` has the same.
 */
const SINE = [4.4428679, -7.30744342, 3.59478808, -0.78437403] as const;
const COSINE = [1.41420408, -6.97764206, 5.7152384, -1.72834866] as const;

/** Writes the cosine of each turn from `cosines` on, and the sine from `sines` on. */
export function writeWave(
  turns: Float32Array,
  from: number,
  count: number,
  into: Float32Array,
  cosines: number,
  sines: number,
): void {
  const [s0, s1, s2, s3] = SINE;
  const [c0, c1, c2, c3] = COSINE;
  for (let index = 0; index < count; index++) {
    const turn = turns[from + index] ?? 0;
    const part = turn - Math.round(turn);
    const square = part * part;
    const sine = part * (s0 + square * (s1 + square * (s2 + square * s3)));
    into[cosines + index] = 1 - sine * sine;
    into[sines + index] = sine * (c0 + square * (c1 + square * (c2 + square * c3)));
  }
}

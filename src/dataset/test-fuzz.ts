/** How many random files a test of this folder tries: a thousand, or what `npm run fuzz` asks for. */
export const FUZZ_RUNS = Number(process.env["FUZZ_RUNS"] ?? 1000);

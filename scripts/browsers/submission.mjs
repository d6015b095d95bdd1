/** The shape of Kaggle's sample_submission.csv, whose digits are of ten classes. */

const HEADER = "ImageId,Label";
const LABELS = 10;

/**
 * @param {string} text
 * @param {number} images how many there were to predict
 * @returns {string} what was found
 * @throws {Error} that says what is wrong, and in which line
 */
export function checkSubmission(text, images) {
  if (!text.endsWith("\r\n")) throw new Error("the last line has no end");
  const [header, ...rows] = text.slice(0, -2).split("\r\n");
  if (header !== HEADER) throw new Error(`the header is "${header}"`);
  if (rows.length !== images) throw new Error(`there are ${rows.length} rows for ${images} images`);
  const wrong = rows.findIndex((row, index) => !isRowOf(row, index + 1));
  if (wrong >= 0) throw new Error(`line ${wrong + 2} is "${rows[wrong]}"`);
  const labels = new Set(rows.map((row) => row.split(",")[1]));
  if (labels.size !== LABELS) throw new Error(`only ${[...labels].join()} are predicted`);
  return `${images} rows, ids in order, ${LABELS} different labels`;
}

function isRowOf(row, id) {
  return new RegExp(`^${id},\\d$`).test(row);
}

/** The numbers behind the charts of the epochs. */

export const EPOCH_NUMBERS = "Numbers of each epoch";

/** In the order of the table. */
export const EPOCH_COLUMNS = [
  "Epoch",
  "Training loss",
  "Training accuracy",
  "Validation loss",
  "Validation accuracy",
] as const;

/** Where nothing was held out. */
export const NOT_MEASURED = "–";

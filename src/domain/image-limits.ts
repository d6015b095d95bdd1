/** What kinds of datasets the product takes: any square grey images with integer classes. */
export const MIN_SIDE = 8;
export const MAX_SIDE = 64;
export const MIN_CLASSES = 2;
/** Ten digits and both cases of the Latin alphabet, as in EMNIST ByClass. */
export const MAX_CLASSES = 62;
/** A pixel is one byte. */
export const MAX_PIXEL = 255;
/** Labels are names of classes written as numbers: character codes fit, row numbers do not. */
export const MIN_LABEL = 0;
export const MAX_LABEL = 9999;

/** Files of one state of the data are equal to the byte: every date in them is this one. */
export const fixedDate = new Date(Date.UTC(2000, 0, 1));

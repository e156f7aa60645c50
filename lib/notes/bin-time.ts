/** How many days the bin keeps a note. */
export const BIN_DAYS = 30;

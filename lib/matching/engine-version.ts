/** Raised when the way of computing changes; the weights have a version of their own. */
export const engineVersion = "3";

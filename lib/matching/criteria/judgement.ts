import type { Evidence } from "../match";

/** Words of the demand that met words of the institution, as one criterion finds them. */
export type Found = Omit<Evidence, "criterion">;

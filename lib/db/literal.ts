/** A typed text for `contains` and `startsWith`, which take % and _ as patterns if not told otherwise. */
export function literal(typed: string): string {
  return typed.replace(/[\\%_]/g, "\\$&");
}

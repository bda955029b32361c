/** The zone in which every date of the portal is shown. */
export const portalTimeZone = "Asia/Shanghai";

/** The present moment; the one place that asks the machine's clock, so tests can hold it still. */
export function now(): Date {
  return new Date();
}

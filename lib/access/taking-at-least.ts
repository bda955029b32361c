/**
 * Answers no sooner than after this time, so that its length does not tell whether an account was found
 * (ASVS 6.3.8); the time is longer than the work of the longest way through.
 */
export async function takingAtLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const timeIsUp = new Promise((resolve) => setTimeout(resolve, milliseconds));
  const [outcome] = await Promise.allSettled([work(), timeIsUp]);
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}

/** Milliseconds within which sending a link and signing up are done on a slow machine. */
export const evenAnswerMs = 400;

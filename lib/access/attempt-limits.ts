/** How often something may be tried within a window, per account and per network. */
export type AttemptLimit = { readonly max: number; readonly windowMinutes: number };

/** ASVS 6.3.1: limits that end by themselves, never a permanent lock, so nobody can be locked out for good. */
export const attemptLimits = {
  signInAccount: { max: 10, windowMinutes: 15 },
  signInNetwork: { max: 30, windowMinutes: 15 },
  resetAccount: { max: 5, windowMinutes: 60 },
  resetNetwork: { max: 5, windowMinutes: 60 },
  signUpAccount: { max: 5, windowMinutes: 60 },
  signUpNetwork: { max: 5, windowMinutes: 60 },
} as const satisfies Record<string, AttemptLimit>;

export type AttemptKind = keyof typeof attemptLimits;

/** What each kind of mail tells: the values its words in `messages/<locale>/notify.json` name. */
export type MailParams = {
  resetPassword: { name: string; link: string };
  invitation: { inviter: string; link: string };
  signUpWelcome: { name: string; company: string; link: string };
  signUpKnown: { name: string; signInLink: string; resetLink: string };
  passwordChanged: { name: string; resetLink: string };
  demandReturned: { name: string; number: string; title: string; link: string };
  demandDeclined: { name: string; number: string; title: string; link: string };
  demandPublished: { name: string; number: string; title: string; link: string };
};

export type MailKind = keyof MailParams;

export const mailKinds = [
  "resetPassword",
  "invitation",
  "signUpWelcome",
  "signUpKnown",
  "passwordChanged",
  "demandReturned",
  "demandDeclined",
  "demandPublished",
] as const satisfies readonly MailKind[];

/** `queued` until the job has handed it over; `failed` once the last attempt did not succeed. */
export const mailStates = ["queued", "sent", "failed"] as const;

export type MailState = (typeof mailStates)[number];

/** Whether a stored word is a kind of mail this version knows. */
export function isMailKind(kind: string): kind is MailKind {
  return mailKinds.some((known) => known === kind);
}

/** Whether a stored or typed word is a state of a mail. */
export function isMailState(state: string): state is MailState {
  return mailStates.some((known) => known === state);
}

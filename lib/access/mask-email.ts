/** An e-mail address for lists: enough to recognise one's own, too little to write to. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  if (at < 1) return "***";
  const [first = ""] = email;
  return `${first}***${email.slice(at)}`;
}

import "server-only";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import { baseUrl, env } from "@/lib/core/env";
import type { Letter } from "./render-mail";

/** Milliseconds a mail server may take; a silent one must not hold a job for ever. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Hands a mail to the mail server of SMTP_URL, or without one lays it into the outbox folder as a file.
 * Handing it over twice is harmless: the message id, and the file, are the same.
 */
export async function deliver(mail: Letter & { id: string; to: string }): Promise<void> {
  const { SMTP_URL, MAIL_FROM, DATA_DIR } = env();
  const message = {
    from: MAIL_FROM,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    messageId: `<${mail.id}@${new URL(baseUrl()).hostname}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  };
  if (SMTP_URL === undefined) {
    const { message: file } = await createTransport({
      streamTransport: true,
      buffer: true,
      newline: "unix",
    }).sendMail(message);
    await layIntoOutbox(path.join(DATA_DIR, "outbox"), `${mail.id}.eml`, file);
    return;
  }
  const server = createTransport({ url: SMTP_URL, ...patience });
  try {
    await server.sendMail(message);
  } finally {
    server.close();
  }
}

/** Written under another name first, so that nobody reads half a mail. */
async function layIntoOutbox(folder: string, name: string, file: unknown): Promise<void> {
  if (!Buffer.isBuffer(file)) throw new TypeError("the mail was not built in memory");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = path.join(/* turbopackIgnore: true */ folder, `.${name}`);
  await writeFile(unfinished, file, { mode: 0o600 });
  await rename(unfinished, path.join(/* turbopackIgnore: true */ folder, name));
}

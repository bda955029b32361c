import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { requiredSetting } from "@/lib/core/env";

const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/** Names the generation of the key, so that old values stay readable when a new key comes. */
const keyId = "k1";

/** Where a sealed value belongs: it opens nowhere else. */
export type SealedPlace = { table: string; column: string; rowId: string };

function additionalData({ table, column, rowId }: SealedPlace): Buffer {
  return Buffer.from(`${table}.${column}.${rowId}`);
}

function key(): Buffer {
  return Buffer.from(requiredSetting("DATA_KEY"), "base64");
}

/** Encrypts a personal value for one place in the database (AES-256-GCM, bound to table, column and row). */
export function seal(plain: string, place: SealedPlace): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key(), iv).setAAD(additionalData(place));
  const sealed = Buffer.concat([
    iv,
    cipher.update(plain, "utf8"),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return `${keyId}.${sealed.toString("base64")}`;
}

/**
 * Decrypts a value sealed for this very place.
 * @throws Error when the value was altered, moved to another place, or sealed with another key
 */
export function unseal(value: string, place: SealedPlace): string {
  const [id, body] = value.split(".");
  if (id !== keyId || body === undefined) throw new Error("not a sealed value of a known key");
  const bytes = Buffer.from(body, "base64");
  const decipher = createDecipheriv(algorithm, key(), bytes.subarray(0, ivBytes))
    .setAAD(additionalData(place))
    .setAuthTag(bytes.subarray(-tagBytes));
  const plain = Buffer.concat([
    decipher.update(bytes.subarray(ivBytes, -tagBytes)),
    decipher.final(),
  ]);
  return plain.toString("utf8");
}

/**
 * The browser's own copy of what was typed and not yet accepted by the server, for a lost connection, an
 * ended session or a crash. It is encrypted with a key that scripts cannot read out, because forms hold
 * personal data; where the browser offers no such key (plain HTTP on another host), nothing is kept.
 */
export type KeptCopy = { baseVersion: number; changes: Record<string, string | string[]> };

const databaseName = "portal";
const storeName = "keys";
const keyName = "drafts";

function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error("IndexedDB"));
  });
}

async function openKeys(): Promise<IDBDatabase> {
  const asked = indexedDB.open(databaseName, 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(storeName);
  return request(asked);
}

async function loadKey(): Promise<CryptoKey> {
  const database = await openKeys();
  try {
    const reading = database.transaction(storeName).objectStore(storeName);
    const kept = await request<unknown>(reading.get(keyName));
    if (kept instanceof CryptoKey) return kept;
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ]);
    const writing = database.transaction(storeName, "readwrite").objectStore(storeName);
    await request(writing.put(made, keyName));
    return made;
  } finally {
    database.close();
  }
}

let keyPromise: Promise<CryptoKey> | undefined;

function key(): Promise<CryptoKey> {
  keyPromise ??= loadKey();
  return keyPromise;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

/** Whether this browser can keep a copy safely. */
export function canKeepCopy(): boolean {
  return typeof indexedDB !== "undefined" && globalThis.crypto?.subtle !== undefined;
}

/** Keeps a copy under a name; an earlier one is replaced. */
export async function keepCopy(name: string, copy: KeptCopy): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(copy));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), plain);
  localStorage.setItem(name, `${toBase64(iv)}.${toBase64(new Uint8Array(sealed))}`);
}

/** The copy kept under a name; null where there is none or it cannot be read any more. */
export async function readCopy(name: string): Promise<KeptCopy | null> {
  const [iv, sealed] = localStorage.getItem(name)?.split(".") ?? [];
  if (iv === undefined || sealed === undefined) return null;
  try {
    const plain = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: fromBase64(iv) },
      await key(),
      fromBase64(sealed),
    );
    // Only this module writes under these names, and the cipher refuses anything altered.
    return JSON.parse(new TextDecoder().decode(plain)) as KeptCopy;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    localStorage.removeItem(name);
    return null;
  }
}

/** Drops the copy once the server has accepted what it holds. */
export function dropCopy(name: string): void {
  localStorage.removeItem(name);
}

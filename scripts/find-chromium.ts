import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const candidates = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where a Chromium is installed, or null. */
export function findChromium(): string | null {
  return candidates.find((file) => file !== undefined && existsSync(file)) ?? null;
}

/**
 * Finds a Chromium for the browser tests, installing Debian's with Chinese fonts where it may.
 * @throws Error saying in one line what to install
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const apt = (...words: string[]) => execFileSync("apt-get", words, { stdio: "inherit" });
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk");
  }
  const installed = findChromium();
  if (installed === null) {
    throw new Error("The browser tests need Chromium: install it, or set CHROMIUM_PATH to one.");
  }
  return installed;
}

const browsers: readonly (readonly [name: string, sign: RegExp])[] = [
  ["WeChat", /MicroMessenger\//],
  ["Edge", /Edg(?:e|A|iOS)?\//],
  ["Opera", /OPR\//],
  ["QQ", /QQBrowser\//],
  ["Firefox", /(?:Firefox|FxiOS)\//],
  ["Chrome", /(?:Chrome|CriOS|Chromium)\//],
  ["Safari", /Version\/\S+.* Safari\//],
];

const systems: readonly (readonly [name: string, sign: RegExp])[] = [
  ["HarmonyOS", /HarmonyOS|OpenHarmony/],
  ["Android", /Android/],
  ["iPadOS", /iPad/],
  ["iOS", /iPhone/],
  ["Windows", /Windows/],
  ["macOS", /Macintosh|Mac OS X/],
  ["ChromeOS", /CrOS/],
  ["Linux", /Linux/],
];

/**
 * What a person recognises of the device behind a session, like “Chrome · Windows”; names of products, the
 * same in every language.
 * @returns null where the header says nothing known
 */
export function describeDevice(userAgent: string | null): string | null {
  const nameIn = (table: readonly (readonly [string, RegExp])[]) =>
    table.find(([, sign]) => sign.test(userAgent ?? ""))?.[0];
  const names = [nameIn(browsers), nameIn(systems)].filter((name) => name !== undefined);
  return names.length === 0 ? null : names.join(" · ");
}

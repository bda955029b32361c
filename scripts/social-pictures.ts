import { mkdir, readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { z } from "zod";
import { htmlLangOf, locales, type Locale } from "@/lib/core/locales";
import { ensureChromium } from "./find-chromium";

const size = { width: 1200, height: 630 };
const teal = "#0b5d64";
const fonts: Record<Locale, string> = {
  "zh-Hans": '"Noto Sans CJK SC", "PingFang SC", sans-serif',
  "zh-Hant": '"Noto Sans CJK HK", "PingFang HK", sans-serif',
  en: '"Inter", "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif',
};

const commonWords = z.object({ portalName: z.string() });
const publicWords = z.object({ frame: z.object({ tagline: z.string() }) });

async function wordsOf(locale: Locale): Promise<{ name: string; tagline: string }> {
  const read = async (namespace: string): Promise<unknown> =>
    JSON.parse(await readFile(`messages/${locale}/${namespace}.json`, "utf8"));
  const { portalName: name } = commonWords.parse(await read("common"));
  const { tagline } = publicWords.parse(await read("public")).frame;
  return { name, tagline };
}

/** The bridge of the portal's sign, wide: a deck, an arch with its hangers, water below. */
function bridge(): string {
  const hangers = Array.from({ length: 13 }, (_, index) => {
    const x = 210 + index * 65;
    const share = (x - 130) / 940;
    const rise = 4 * share * (1 - share) * 170;
    return `<path d="M${x} 500V${500 - rise}" stroke-width="3"/>`;
  });
  const wave = (y: number) =>
    `<path d="M0 ${y}${"q25 -16 50 0t50 0".repeat(12)}" stroke-width="3" opacity="0.55"/>`;
  return `<svg viewBox="0 0 1200 630" fill="none" stroke="#fff" stroke-linecap="round">
    <path d="M0 500H1200" stroke-width="8"/>
    <path d="M130 500C443.3 273.3 756.7 273.3 1070 500" stroke-width="8"/>
    ${hangers.join("")}${wave(560)}${wave(595)}
  </svg>`;
}

function pageOf(locale: Locale, { name, tagline }: { name: string; tagline: string }): string {
  return `<!doctype html><html lang="${htmlLangOf[locale]}"><style>
    body { margin: 0; width: 1200px; height: 630px; background: ${teal}; color: #fff; font-family: ${fonts[locale]}; }
    svg { position: absolute; inset: 0; opacity: 0.5; }
    div { position: absolute; inset: 0; padding: 84px 90px; }
    h1 { margin: 0; font-size: ${locale === "en" ? 64 : 104}px; line-height: 1.15; font-weight: 700; }
    p { margin: 26px 0 0; font-size: ${locale === "en" ? 34 : 40}px; line-height: 1.4; max-width: 24em; }
  </style><body>${bridge()}<div><h1>${name}</h1><p>${tagline}</p></div></body></html>`;
}

const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
});
const page = await browser.newPage({ viewport: size });
await mkdir("public", { recursive: true });
for (const locale of locales) {
  await page.setContent(pageOf(locale, await wordsOf(locale)));
  const path = `public/social-${locale}.png`;
  await page.screenshot({ path });
  process.stdout.write(`${path}\n`);
}
await browser.close();

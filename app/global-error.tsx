"use client";

import "./globals.css";

type GlobalErrorProps = { error: Error & { digest?: string } };

/** Shown when even the frame fails. The language is unknown then, so it speaks all three. */
const sentences = [
  { lang: "zh-Hans-CN", title: "系统出了问题", text: "已保存的内容不受影响，请稍后再试。" },
  { lang: "zh-Hant-HK", title: "系統出現問題", text: "已儲存的內容不受影響，請稍後再試。" },
  { lang: "en", title: "Something went wrong", text: "Nothing saved is lost. Try again later." },
] as const;

export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="zh-Hans-CN">
      <head>
        <title>系统出了问题 · Something went wrong</title>
      </head>
      <body>
        <main className="mx-auto grid max-w-2xl gap-6 px-4 py-16">
          {sentences.map(({ lang, title, text }, index) => (
            <div key={lang} lang={lang}>
              {index === 0 ? (
                <h1 className="text-2xl font-bold">{title}</h1>
              ) : (
                <p className="text-xl font-bold">{title}</p>
              )}
              <p>{text}</p>
            </div>
          ))}
          {error.digest ? <p className="text-ink-soft tabular-nums">{error.digest}</p> : null}
        </main>
      </body>
    </html>
  );
}

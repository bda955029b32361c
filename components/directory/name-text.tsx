import { detectScript, type Script } from "@/lib/text/script";

const languageOf: Record<Script, string> = {
  hans: "zh-Hans-CN",
  hant: "zh-Hant-HK",
  neutral: "zh",
};

/** A name as it is registered, or words as they were typed, marked with their language: any may stand on any page. */
export function NameText({ name }: { name: string }) {
  const isChinese = /\p{Script=Han}/u.test(name);
  return <span lang={isChinese ? languageOf[detectScript(name)] : "en"}>{name}</span>;
}

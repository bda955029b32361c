import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { SearchAnswer } from "@/lib/search/results";
import { queryLengthMax } from "@/lib/search/search-query";

/** Says where what was searched is not quite what was typed. */
export function AnswerNotices({ answer }: { answer: SearchAnswer }) {
  const words = useTranslations("search");
  return (
    <>
      {answer.isCut ? (
        <Notice title={words("cut.title")}>
          <p>{words("cut.text", { max: queryLengthMax })}</p>
        </Notice>
      ) : null}
      {answer.isRelaxed ? (
        <Notice title={words("relaxed.title")}>
          <p>{words("relaxed.text")}</p>
        </Notice>
      ) : null}
    </>
  );
}

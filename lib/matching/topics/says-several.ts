import type { MatchDemand } from "../demand-text";
import { foldCodes, stringOf } from "../reading/code-text";
import { splitTitle } from "./split-spans";

/** Words by which a writer says that the points are separate things, in the folded form of any script. */
const words =
  /[几数多][项个块条](?:攻关|方向|短板|难题|课题|问题|需求|内容|技术)|一并[报提列]|一揽子|一大?堆|列一下|拆开|分开(?:做|报|找|谈|与|和)|(?:和|与|找|由)不同单位|各自(?:独立|立项)|several (?:topics|problems|needs|issues)|separate(?:ly)? (?:topics|projects)|by different (?:bodies|partners)/;

/** From how many parts a title is a list. */
const listedFrom = 4;

/** Whether the demand itself says that it asks for several things. */
export function saysSeveral({ title, description }: MatchDemand): boolean {
  const text = stringOf(foldCodes(`${title ?? ""}\n${description ?? ""}`));
  return words.test(text) || splitTitle(title ?? "").length >= listedFrom;
}

import { benchLists } from "./bench-match/lists";

await benchLists({ isQuick: process.argv.includes("--quick") });

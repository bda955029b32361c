const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;
const latinEm = 0.56;

/** How wide a text is drawn, in ems: a Chinese character is one, a Latin letter a little over half. */
export function widthInEms(text: string): number {
  return [...text].reduce((width, char) => width + (wide.test(char) ? 1 : latinEm), 0);
}

/**
 * A text in lines of at most `ems`, broken between words or Chinese characters. A single word longer than
 * a line stands alone on its own.
 */
export function linesWithin(text: string, ems: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line !== "" && widthInEms((line + piece).trimEnd()) > ems) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/** Words with the space behind them; each Chinese character with the punctuation that must not open a line. */
function piecesOf(text: string): string[] {
  return text.match(/[\u2e80-\u9fff][，。；：、）》」』]*|[^\s\u2e80-\u9fff]+\s*|\s+/g) ?? [];
}

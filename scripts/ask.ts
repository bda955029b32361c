import { createInterface } from "node:readline/promises";
import { text as readAll } from "node:stream/consumers";

/** Whether somebody sits at a terminal and can be asked. */
export function isTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** Asks for one line. */
export async function ask(question: string): Promise<string> {
  const line = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await line.question(question)).trim();
  } finally {
    line.close();
  }
}

/** The first line of what is piped in, without its line end. */
export async function readPipedLine(): Promise<string> {
  const [line = ""] = (await readAll(process.stdin)).split(/\r?\n/);
  return line;
}

const keys = { enter: /[\r\n]/, backspace: /[\b\x7f]/, interrupt: "\x03" };

/** Asks for one line of which nothing is shown. @throws Error when the person breaks off */
export async function askUnseen(question: string): Promise<string> {
  process.stdout.write(question);
  process.stdin.setRawMode(true);
  process.stdin.setEncoding("utf8").resume();
  try {
    return await readUnseen();
  } finally {
    process.stdin.setRawMode(false);
    process.stdin.pause();
    process.stdout.write("\n");
  }
}

function readUnseen(): Promise<string> {
  return new Promise((resolve, reject) => {
    let typed: string[] = [];
    const onData = (chunk: string) => {
      for (const sign of chunk) {
        if (sign === keys.interrupt || keys.enter.test(sign)) {
          process.stdin.off("data", onData);
          if (sign === keys.interrupt) reject(new Error("Nothing was made."));
          else resolve(typed.join(""));
          return;
        }
        typed = keys.backspace.test(sign) ? typed.slice(0, -1) : [...typed, sign];
      }
    };
    process.stdin.on("data", onData);
  });
}

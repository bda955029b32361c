import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  hashedPairs,
  startEmbeddingServer,
  type Behaviour,
  type EmbeddingServer,
} from "@/tests/fixtures/matching/embedding-server";
import { cosine } from "./nearness";
import { openAiProvider, type OpenAiOptions } from "./openai-provider";
import { EmbeddingError, toUnitVector } from "./provider";

let server: EmbeddingServer;

beforeAll(async () => {
  server = await startEmbeddingServer();
});

afterAll(() => server.close());

beforeEach(() => {
  server.behaviour = "answers";
  server.asked = [];
  server.next = [];
});

function provider(options: Partial<OpenAiOptions> = {}) {
  return openAiProvider({ url: server.url, model: "pairs", pauseMs: 1, ...options });
}

async function failure(behaviour: Behaviour, options: Partial<OpenAiOptions> = {}) {
  server.behaviour = behaviour;
  const error: unknown = await provider(options)
    .embed(["谐波减速器柔轮", "固态电解质"])
    .catch((reason: unknown) => reason);
  if (!(error instanceof EmbeddingError)) throw new Error("no failure");
  return error;
}

describe("an OpenAI-compatible provider", () => {
  it("gives unit vectors in the order of the texts, in whatever order they are answered", async () => {
    const texts = ["谐波减速器", "固态电解质", "碳化硅器件"];
    const vectors = await provider().embed(texts);
    expect(vectors).toEqual(texts.map((text) => toUnitVector(hashedPairs(text))));
    for (const vector of vectors) expect(cosine(vector, vector)).toBeCloseTo(1, 5);
  });

  it("asks for 32 texts at a time, and not at all for none", async () => {
    const texts = Array.from({ length: 70 }, (_, place) => `第${place}段文字`);
    expect(await provider().embed(texts)).toHaveLength(70);
    expect(server.asked.map(({ input }) => input.length)).toEqual([32, 32, 6]);
    expect(server.asked.flatMap(({ input }) => input)).toEqual(texts);
    expect(await provider().embed([])).toEqual([]);
    expect(server.asked).toHaveLength(3);
  });

  it("sends the key only where there is one, and the name of the model", async () => {
    await provider().embed(["甲"]);
    await provider({ key: "secret-of-the-test", url: `${server.url}/` }).embed(["甲"]);
    expect(server.asked.map(({ authorization }) => authorization)).toEqual([
      undefined,
      "Bearer secret-of-the-test",
    ]);
    expect(server.asked[0]?.model).toBe("pairs");
  });

  it("is named by model and host, never by its key", () => {
    const { name } = provider({ key: "secret-of-the-test" });
    expect(name).toBe(`pairs@${new URL(server.url).host}`);
  });

  it.each(["busy", "failing", "silent"] as const)(
    "tries again where a service is %s for a moment",
    async (behaviour) => {
      server.next = [behaviour, behaviour];
      expect(await provider({ timeoutMs: 200 }).embed(["甲乙"])).toHaveLength(1);
      expect(server.asked).toHaveLength(3);
    },
  );

  it.each([
    ["busy", "busy", 3],
    ["failing", "failing", 3],
    ["silent", "timeout", 3],
    ["refuses", "refused", 1],
    ["noJson", "wrongAnswer", 1],
    ["otherShape", "wrongAnswer", 1],
    ["oneMissing", "wrongAnswer", 1],
    ["noDirection", "wrongAnswer", 1],
    ["mixedLengths", "wrongDimension", 1],
  ] as const)("gives up on a service that is %s: %s", async (behaviour, code, attempts) => {
    const error = await failure(behaviour, { timeoutMs: 100 });
    expect(error.code).toBe(code);
    expect(server.asked).toHaveLength(attempts);
  });

  it("takes texts nowhere else than to the address that was set", async () => {
    expect((await failure("redirects")).code).toBe("unreachable");
  });

  it("says of an address nobody answers at that it cannot be reached", async () => {
    const gone = await startEmbeddingServer();
    await gone.close();
    expect((await failure("answers", { url: gone.url })).code).toBe("unreachable");
  });

  it("never repeats in an error what was sent or said", async () => {
    for (const behaviour of ["refuses", "failing"] as const) {
      const { message } = await failure(behaviour, { key: "secret-of-the-test" });
      expect(message).not.toMatch(/柔轮|secret|cannot/);
    }
  });
});

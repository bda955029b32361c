import { describe, expect, it } from "vitest";
import { EnvError, readEnv } from "./env";

describe("readEnv", () => {
  it("starts without any setting", () => {
    expect(readEnv({})).toMatchObject({ PORT: 3000, DATA_DIR: ".data", JOBS: true });
  });

  it("takes an empty variable as absent", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: "" })).toMatchObject({ PORT: 3000 });
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["PUBLIC_URL", "match.example.cn"],
    ["DATABASE_URL", "mysql://a@b/c"],
    ["AUTH_SECRET", "short"],
    ["DATA_KEY", "not-base64"],
    ["SMTP_URL", "mail.example.cn"],
    ["JOBS", "yes"],
    ["LOG_LEVEL", "loud"],
    ["CLIENT_ADDRESS_HEADER", "X Real IP"],
    ["EMBEDDING_URL", "models.example.cn/v1"],
    ["EMBEDDING_URL", "file:///models"],
    ["EMBEDDING_URL", "https://user:hunter2@models.example.cn/v1"],
    ["EMBEDDING_KEY", "two words"],
  ])("refuses %s=%s with the variable's name and what it should be", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(EnvError);
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`${name} should be `));
  });

  it("asks for the model of an embedding provider, and for nothing where there is none", () => {
    const EMBEDDING_URL = "http://localhost:11434/v1";
    expect(() => readEnv({ EMBEDDING_URL })).toThrow(/EMBEDDING_MODEL should be /);
    expect(readEnv({ EMBEDDING_URL, EMBEDDING_MODEL: "bge-m3" })).toMatchObject({ EMBEDDING_URL });
    expect(readEnv({ EMBEDDING_MODEL: "bge-m3" }).EMBEDDING_URL).toBeUndefined();
  });

  it("never repeats the wrong value", () => {
    expect(() => readEnv({ AUTH_SECRET: "hunter2" })).toThrow(/^(?!.*hunter2)/);
  });
});

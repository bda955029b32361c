import { describe, expect, it } from "vitest";
import { InvalidError } from "@/lib/core/errors";
import { wrongField } from "./issues";
import { readAll } from "./read-all";

describe("readAll", () => {
  it("gives what each reader read", () => {
    expect(readAll({ name: () => "甲", count: () => 2 })).toEqual({ name: "甲", count: 2 });
  });

  it("tells of every wrong field at once, in the order of the form", () => {
    const read = () =>
      readAll({
        name: () => {
          throw wrongField("name", "required");
        },
        fine: () => 1,
        email: () => {
          throw wrongField("email", "emailInvalid");
        },
      });
    expect(read).toThrow(InvalidError);
    expect(read).toThrow("invalid: name.required, email.emailInvalid");
  });

  it("lets a fault of the portal itself through", () => {
    const read = () =>
      readAll({
        name: () => {
          throw new TypeError("broken");
        },
      });
    expect(read).toThrow(TypeError);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import vectors from "@/tests/fixtures/taxonomy/uscc-vectors.json";
import { evaluateUscc, formatUscc, normaliseUscc } from "./uscc";

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const strictly = { isOverridden: false };

/** Completes 17 characters so that the code holds: tries each of the 31, an independent way to the check. */
function complete(first17: string): string {
  const fitting = [...alphabet].filter((char) => evaluateUscc(first17 + char, strictly).ok);
  return first17 + fitting.join("");
}

const first17 = fc
  .tuple(
    fc.stringMatching(/^9[123]$/),
    fc.stringMatching(/^32\d{4}$/),
    fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{9}$/),
  )
  .map((parts) => parts.join(""));

describe("evaluateUscc", () => {
  it.each(
    vectors.vectors.map((vector) => [vector.code, vector.usccCheck, vector.orgCheck] as const),
  )("%s: 18th character holds %s, 17th %s", (code, isValid, hasOrganisationCheck) => {
    const found = evaluateUscc(code, { isOverridden: true });
    const warnings: readonly string[] = found.ok ? found.warnings : [];
    expect(evaluateUscc(code, strictly).ok).toBe(isValid);
    expect(warnings.includes("checksumOverridden")).toBe(!isValid);
    expect(warnings.includes("organisationCheck")).toBe(!hasOrganisationCheck);
  });

  it.each(vectors.normalise.map((each) => [each.why, each.input, each.expect] as const))(
    "reads a code with %s",
    (_why, input, expected) => {
      expect(normaliseUscc(input)).toBe(expected);
    },
  );

  it.each([
    ["913207OO7O4O4786XB", "usccAlphabet", "9132070070404786XB"],
    ["70404786-X", "usccOrganisationCode", undefined],
    ["320700000012345", "usccOldRegistration", undefined],
    ["9132070070404786X", "usccLength", undefined],
    ["913207007040S786XB", "usccAlphabet", undefined],
    ["9132070070404786XA", "usccChecksum", undefined],
  ])("explains %s as %s", (input, key, suggestion) => {
    const found = evaluateUscc(input, strictly);
    expect(found).toMatchObject({ ok: false, key });
    expect(found.ok ? undefined : found.suggestion).toBe(suggestion);
  });

  it("finds exactly one check character for any 17", () => {
    fc.assert(fc.property(first17, (start) => complete(start).length === 18));
  });

  it("catches every single wrong character of a code that holds", () => {
    fc.assert(
      fc.property(first17, fc.nat(17), fc.nat(30), (start, place, value) => {
        const code = complete(start);
        const other = alphabet[value] ?? "";
        fc.pre(code[place] !== other);
        return !evaluateUscc(code.slice(0, place) + other + code.slice(place + 1), strictly).ok;
      }),
    );
  });

  it("reads its own grouped form back", () => {
    fc.assert(
      fc.property(
        first17,
        (start) => normaliseUscc(formatUscc(complete(start))) === complete(start),
      ),
    );
  });
});

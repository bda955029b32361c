import { afterEach, beforeEach, expect, vi, type MockInstance } from "vitest";

let consoleError: MockInstance;

/** A stray console.error is a fault nobody looked at: it fails the test that caused it. */
beforeEach(() => {
  consoleError = vi.spyOn(console, "error");
});

afterEach(() => {
  expect(consoleError).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

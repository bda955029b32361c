import nextCoreWebVitals from "eslint-config-next/core-web-vitals";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Bans that hold everywhere; flat config replaces a rule, so every block repeats them. */
const everywhere = [
  { group: ["@/app/*"], message: "Routes are nobody's library." },
  { group: ["@/tests/*"], message: "Nothing but tests imports tests." },
  { group: ["../../*"], message: "Climb one level at most; use the alias @/." },
];
const generatedClient = {
  group: ["@/prisma/generated/*"],
  message: "Only lib/db opens the database.",
};
const databaseDoor = { group: ["@/lib/db/*"], message: "Ask a query or command in lib." };

const restrict = (...patterns) => ({
  "no-restricted-imports": ["error", { patterns: [...everywhere, ...patterns] }],
});

const size = (lines, perFunction) => ({
  "max-lines": ["error", { max: lines, skipBlankLines: true, skipComments: true }],
  "max-lines-per-function": [
    "error",
    { max: perFunction, skipBlankLines: true, skipComments: true },
  ],
});

export default defineConfig(
  globalIgnores([
    ".next/**",
    ".data/**",
    "prisma/generated/**",
    "next-env.d.ts",
    "test-results/**",
  ]),
  nextCoreWebVitals,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { varsIgnorePattern: "^_", argsIgnorePattern: "^_" },
      ],
      // An async function without await still keeps a promised signature.
      "@typescript-eslint/require-await": "off",
      "max-params": ["error", 3],
      "max-depth": ["error", 3],
      "no-console": "error",
      ...restrict(generatedClient),
    },
  },
  { files: ["**/*.ts"], rules: size(250, 50) },
  { files: ["**/*.tsx"], rules: size(300, 120) },
  { files: ["app/**", "components/**"], rules: restrict(generatedClient, databaseDoor) },
  {
    files: ["components/ui/**"],
    rules: restrict(generatedClient, databaseDoor, {
      group: ["@/components/*", "!@/components/ui", "@/lib/*", "!@/lib/i18n"],
      message: "The kit knows no business.",
    }),
  },
  {
    files: ["lib/*/queries/**", "lib/*/commands/**", "lib/db/**", "lib/access/**"],
    rules: restrict(),
  },
  {
    files: ["tests/**", "**/*.test.ts"],
    rules: {
      ...restrict().rules,
      "no-restricted-imports": "off",
      "max-lines": "off",
      "max-lines-per-function": "off",
    },
  },
  {
    files: ["**/*.mjs", "*.config.ts"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { "max-lines-per-function": "off" },
  },
);

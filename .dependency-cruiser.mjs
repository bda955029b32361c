/** The order of the domains: each may know those before it, never those after. */
const domains = [
  "text",
  "taxonomy",
  "access",
  "directory",
  "intake",
  "matching",
  "search",
  "review",
  "introductions",
];

/** The search reads the profile beside what stands above it. */
const beside = { search: ["exchange"] };

const onlyEarlierDomains = domains.map((domain, index) => {
  const later = [...domains.slice(index + 1), ...(beside[domain] ?? ["profile", "exchange"])];
  return {
    name: `${domain}-knows-no-later-domain`,
    comment: "A rule that reaches forward makes two domains one.",
    severity: "error",
    from: { path: `^lib/${domain}/`, pathNot: "\\.test\\.ts$" },
    to: { path: `^lib/(?:${later.join("|")})/` },
  };
});

const serverOnly = "^lib/(?:[^/]+/(?:queries|commands)|db)/";

/** What may import what; ARCHITECTURE.md says why. */
const configuration = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A cycle has no first file to read.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    ...onlyEarlierDomains,
    {
      name: "core-knows-nothing",
      comment: "lib/core is the ground all stand on.",
      severity: "error",
      from: { path: "^lib/core/" },
      to: { path: "^(?:app|components|lib/(?!core/)|prisma)" },
    },
    {
      name: "rules-are-pure",
      comment: "Rules are tested without a server: no React, Next, Prisma or database.",
      severity: "error",
      from: {
        path: "^lib/(?:text|taxonomy|directory|intake|matching|search|review|introductions|profile)/[^/]+\\.ts$",
        pathNot: "\\.test\\.ts$",
      },
      to: { path: "^(?:node_modules/(?:react|next|@prisma)/|prisma/|lib/db/|lib/core/env)" },
    },
    {
      name: "one-door-to-the-client",
      comment: "Only lib/db imports the generated Prisma client.",
      severity: "error",
      from: { pathNot: "^(?:lib/db/|prisma/generated/)" },
      to: { path: "^prisma/generated/" },
    },
    {
      name: "database-only-from-the-server",
      comment: "Queries, commands, lib/access and jobs may open the database; pages ask them.",
      severity: "error",
      from: { path: "^(?:app|components)/" },
      to: { path: "^lib/db/" },
    },
    {
      name: "kit-knows-no-business",
      comment: "components/ui takes its words and data through props.",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(?:app/|components/(?!ui/)|lib/(?!i18n/))" },
    },
    {
      name: "components-read-only-rules",
      comment: "A component that queries cannot be shown in two places.",
      severity: "error",
      from: { path: "^components/(?!layout/)" },
      to: { path: serverOnly },
    },
    {
      name: "nobody-imports-routes-or-tests",
      comment: "Routes and tests are leaves.",
      severity: "error",
      from: { path: "^(?:components|lib|scripts)/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(?:app|tests)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(?:\\.next|\\.data)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};

export default configuration;

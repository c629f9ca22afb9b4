// Who may import whom. `npm run lint:structure` checks it, and plants an import against each rule to see that it is found.
// Types count too: swc does not tell them apart, and an arrow is an arrow.

/** Everything that is shipped. */
const shipped = "^(catalogue|xsd|simulator|steps|reports|certify|cli)/";
/** An installed package, by the pattern of its name. Where modules are linked, the path does not begin here. */
const packages = (names) => `(^|/)node_modules/(${names})/`;

/** Forbids `from` everything but what `only` lists: folders of ours, packages, and Node's own modules if `core`. */
function only(name, comment, from, { folders, npm = [], core = false }) {
  const paths = [...folders, ...(npm.length > 0 ? [packages(npm.join("|"))] : [])];
  const dependencyTypesNot = core ? { dependencyTypesNot: ["core"] } : {};
  return { name, comment, severity: "error", from, to: { pathNot: paths, ...dependencyTypesNot } };
}

const forbidden = [
  only(
    "catalogue-imports-nothing",
    "The catalogue is data. It stands alone, so that everything may rest on it.",
    { path: "^catalogue/" },
    { folders: ["^catalogue/"] },
  ),
  only(
    "xsd-imports-only-its-validator",
    "Simulator and suite share the schemas; they must not meet there.",
    { path: "^xsd/" },
    { folders: ["^xsd/"], npm: ["libxml2-wasm"], core: true },
  ),
  only(
    "registry-is-pure",
    "The registry knows no wire, clock, file or random source, and neither protocol.",
    { path: "^simulator/registry/" },
    {
      folders: ["^simulator/registry/", "^catalogue/"],
      npm: ["temporal-polyfill", "temporal-spec", "big\\.js", "@types/big\\.js", "tr46", "tldts", "ipaddr\\.js"],
    },
  ),
  {
    name: "protocols-do-not-know-each-other",
    comment: "EPP and RRP meet in the registry, nowhere else.",
    severity: "error",
    from: { path: "^simulator/(epp|rrp)/" },
    to: { path: "^simulator/(epp|rrp|control|trademarks)/", pathNot: "^simulator/$1/" },
  },
  only(
    "faults-know-no-edge",
    "A fault is described once, for every protocol; the edges carry it out.",
    { path: "^simulator/faults/" },
    { folders: ["^simulator/faults/", "^simulator/registry/", "^catalogue/"], npm: ["zod"] },
  ),
  {
    name: "trademarks-serve-the-registry-alone",
    comment: "Marks are examined for the registry, whichever protocol brought them.",
    severity: "error",
    from: { path: "^simulator/trademarks/" },
    to: { path: "^simulator/(?!trademarks/|registry/)" },
  },
  {
    name: "simulator-does-not-know-the-suite",
    comment: "What is tested must not lean on what tests it.",
    severity: "error",
    from: { path: "^simulator/" },
    to: { path: ["^(features|steps|reports|certify|cli)/", packages("@cucumber/[^/]+")] },
  },
  {
    name: "steps-do-not-know-the-simulator",
    comment: "The suite sees a server only through its ports. The launcher of the built-in subject is the exception.",
    severity: "error",
    from: { path: "^steps/", pathNot: "^steps/support/builtin\\.ts$" },
    to: { path: "^simulator/" },
  },
  {
    name: "steps-rest-on-catalogue-and-schemas",
    comment: "Steps know the vocabulary, not the reports. The shape of a result is the one thing that they share.",
    severity: "error",
    from: { path: "^steps/" },
    to: { path: "^(reports|certify|cli)/", pathNot: "^reports/model\\.ts$" },
  },
  only(
    "reports-rest-on-the-catalogue",
    "A report is made from a run's result and the catalogue alone. Of Cucumber it takes the shape of messages.",
    { path: "^reports/" },
    { folders: ["^reports/", "^catalogue/"], npm: ["@cucumber/messages"], core: true },
  ),
  {
    name: "certification-does-not-know-the-suite",
    comment: "A client is watched on the simulator; the suite's own client and sentences are another matter.",
    severity: "error",
    from: { path: "^certify/" },
    to: { path: "^(steps|features|cli)/" },
  },
  {
    name: "nobody-imports-the-command-line",
    comment: "The command line puts the parts together; no part may need it.",
    severity: "error",
    from: { pathNot: "^(cli|test|bench)/" },
    to: { path: "^cli/" },
  },
  {
    name: "shipped-code-needs-no-tools",
    comment: "What is shipped runs without tests, benchmarks and development dependencies.",
    severity: "error",
    from: { path: shipped },
    to: { path: "^(test|bench|\\.ci)/" },
  },
  {
    name: "shipped-code-needs-no-development-dependency",
    comment: "A development dependency is missing where the package is installed.",
    severity: "error",
    from: { path: shipped },
    to: { dependencyTypes: ["npm-dev"], pathNot: packages("@types/[^/]+") },
  },
  {
    name: "no-undeclared-dependency",
    comment: "What is imported stands in package.json.",
    severity: "error",
    from: { path: [shipped, "^(test|bench)/"] },
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
  {
    name: "mocked-http-only-in-tests",
    comment: "nock patches sockets. It must never be loaded in a process that speaks EPP.",
    severity: "error",
    from: { pathNot: "^test/" },
    to: { path: packages("nock") },
  },
  {
    name: "no-unresolved-import",
    comment: "The imported file is not there.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "no-cycle",
    comment: "Two files that need each other are one file, or miss a third.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-orphan",
    comment: "Nobody imports it and it imports nobody: it is dead, or not wired yet.",
    severity: "error",
    from: { orphan: true, pathNot: ["\\.d\\.ts$", "\\.mjs$"] },
    to: {},
  },
];

export default {
  forbidden,
  options: {
    // The TypeScript compiler from version 7 on offers no API: with the parser named "tsc" no import would be seen.
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|reports/out|bench/out)/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".mjs", ".js", ".json"],
      conditionNames: ["import", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  },
};

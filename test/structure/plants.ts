// One forbidden import, at least, for each rule. Paths and texts of files that are put into a copy of the project.

/** Files that break a rule; it must be found in one of them. */
export interface Plant {
  readonly rule: string;
  readonly files: readonly (readonly [path: string, text: string])[];
}

const empty = "export {};\n";

/** A file that imports `target`, together with that target where it is a file of ours. */
function plant(rule: string, path: string, target: string): Plant {
  const up = "../".repeat(path.split("/").length - 1);
  const own = target.endsWith(".ts");
  const text = `import "${own ? up + target : target}";\n`;
  return {
    rule,
    files: own
      ? [
          [path, text],
          [target, empty],
        ]
      : [[path, text]],
  };
}

/** The plants. Every rule of .dependency-cruiser.mjs must have one. */
export const plants: readonly Plant[] = [
  plant("catalogue-imports-nothing", "catalogue/planted-file.ts", "node:fs"),
  plant("catalogue-imports-nothing", "catalogue/planted-package.ts", "temporal-polyfill"),
  plant("catalogue-imports-nothing", "catalogue/planted-folder.ts", "xsd/planted-target.ts"),
  plant("xsd-imports-only-its-validator", "xsd/planted-package.ts", "zod"),
  plant("xsd-imports-only-its-validator", "xsd/planted-folder.ts", "catalogue/planted-target.ts"),
  plant("registry-is-pure", "simulator/registry/planted-file.ts", "node:fs"),
  plant("registry-is-pure", "simulator/registry/planted-random.ts", "node:crypto"),
  plant("registry-is-pure", "simulator/registry/planted-package.ts", "libxml2-wasm"),
  plant("registry-is-pure", "simulator/registry/planted-edge.ts", "simulator/epp/planted-target.ts"),
  plant("registry-is-pure", "simulator/registry/planted-net.ts", "simulator/net/planted-target.ts"),
  plant("registry-is-pure", "simulator/registry/planted-control.ts", "simulator/control/planted-target.ts"),
  plant("registry-is-pure", "simulator/registry/planted-schemas.ts", "xsd/planted-target.ts"),
  plant("protocols-do-not-know-each-other", "simulator/epp/planted-other.ts", "simulator/rrp/planted-target.ts"),
  plant("protocols-do-not-know-each-other", "simulator/rrp/planted-other.ts", "simulator/epp/planted-target.ts"),
  plant("protocols-do-not-know-each-other", "simulator/epp/planted-control.ts", "simulator/control/planted-target.ts"),
  plant("protocols-do-not-know-each-other", "simulator/epp/planted-marks.ts", "simulator/trademarks/planted-target.ts"),
  plant("faults-know-no-edge", "simulator/faults/planted-net.ts", "simulator/net/planted-target.ts"),
  plant("faults-know-no-edge", "simulator/faults/planted-epp.ts", "simulator/epp/planted-target.ts"),
  plant("trademarks-serve-the-registry-alone", "simulator/trademarks/planted.ts", "simulator/epp/planted-target.ts"),
  plant("simulator-does-not-know-the-suite", "simulator/net/planted-steps.ts", "steps/planted-target.ts"),
  plant("simulator-does-not-know-the-suite", "simulator/control/planted-cucumber.ts", "@cucumber/cucumber"),
  plant("steps-do-not-know-the-simulator", "steps/planted.steps.ts", "simulator/registry/planted-target.ts"),
  plant("steps-do-not-know-the-simulator", "steps/support/planted.ts", "simulator/net/planted-target.ts"),
  plant("steps-rest-on-catalogue-and-schemas", "steps/planted-report.ts", "reports/planted-target.ts"),
  plant("reports-rest-on-the-catalogue", "reports/planted-simulator.ts", "simulator/net/planted-target.ts"),
  plant("reports-rest-on-the-catalogue", "reports/planted-steps.ts", "steps/planted-target.ts"),
  plant("reports-rest-on-the-catalogue", "reports/planted-package.ts", "@cucumber/cucumber"),
  plant("simulator-does-not-know-the-suite", "simulator/net/planted-certify.ts", "certify/planted-target.ts"),
  plant("certification-does-not-know-the-suite", "certify/planted-steps.ts", "steps/planted-target.ts"),
  plant("nobody-imports-the-command-line", "simulator/net/planted-cli.ts", "cli/planted-target.ts"),
  plant("nobody-imports-the-command-line", "reports/planted-cli.ts", "cli/planted-target.ts"),
  plant("shipped-code-needs-no-tools", "cli/planted-test.ts", "test/planted-target.ts"),
  plant("shipped-code-needs-no-development-dependency", "cli/planted-development.ts", "fast-check"),
  plant("no-undeclared-dependency", "cli/planted-undeclared.ts", "xpath"),
  plant("mocked-http-only-in-tests", "simulator/net/planted-mock.ts", "nock"),
  plant("mocked-http-only-in-tests", "bench/planted-mock.ts", "nock"),
  { rule: "no-unresolved-import", files: [["cli/planted-typo.ts", 'import "./there-is-no-such-file.ts";\n']] },
  {
    rule: "no-cycle",
    files: [
      ["simulator/net/planted-hen.ts", 'import type { Egg } from "./planted-egg.ts";\nexport type Hen = Egg;\n'],
      ["simulator/net/planted-egg.ts", 'import type { Hen } from "./planted-hen.ts";\nexport type Egg = Hen | 1;\n'],
    ],
  },
  { rule: "no-orphan", files: [["catalogue/planted-orphan.ts", empty]] },
];

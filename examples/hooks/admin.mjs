// A command for people and scripts: node admin.mjs now | advance P5D | reset

import { advance, now, reset } from "./registry.mjs";

const [what, by] = process.argv.slice(2);
if (what === "now") console.log(await now());
else if (what === "advance") await advance(by);
else if (what === "reset") await reset();
else {
  console.error("usage: node admin.mjs now | advance P5D | reset");
  process.exitCode = 2;
}

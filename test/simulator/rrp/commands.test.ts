import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { RegistryView } from "../../../simulator/registry/projection.ts";
import { add } from "../../../simulator/registry/time.ts";
import type { World } from "../../../simulator/registry/world.ts";
import { rrpWorld, Talk } from "./support.ts";

const address = "IPAddress:198.41.1.11";
const view = (world: World) => new RegistryView(world.registry, world.clock.now());
const pass = (world: World, duration: string) => world.clock.set(add(world.clock.now(), duration));

describe("registering", () => {
  test("a domain is there for its years, and told so", () => {
    const a = Talk.as("regA");
    assert.deepEqual(a.domain("add", "New.TLD", "-Period:2").lines, [
      "registration expiration date:2027-03-05 09:30:00.0",
      "status:ACTIVE",
    ]);
    assert.equal(a.domain("check", "new.tld").code, 211);
    const domain = view(a.world).domains.get("new.tld");
    assert.equal(domain?.sponsor, "regA");
    assert.equal(domain?.authInfo, undefined);
  });

  test("the default period holds where none is said", () => {
    const a = Talk.as("regA", rrpWorld({ defaultYears: 3 }));
    assert.match(a.domain("add", "new.tld").text, /2028-03-05/);
    assert.match(a.domain("renew", "new.tld").text, /2031-03-05/);
  });

  test("one's own name again is 554, another's is 540", () => {
    assert.equal(Talk.as("regA").domain("add", "held-a.tld").code, 554);
    assert.equal(Talk.as("regA").domain("add", "held-b.tld").code, 540);
  });

  test("what the registry gives away otherwise is 541, and not available", () => {
    const a = Talk.as("regA");
    assert.equal(a.domain("add", "reserved.tld").code, 541);
    assert.equal(a.domain("check", "reserved.tld").code, 211);
    assert.equal(a.domain("add", "gold.tld").code, 541);
  });

  test("a name server lies below one's own domain and has an address, or lies outside and has none", () => {
    const a = Talk.as("regA");
    assert.equal(a.nameServer("add", "ns.held-a.tld").code, 504);
    assert.equal(a.nameServer("add", "ns.held-b.tld", address).code, 531);
    assert.equal(a.nameServer("add", "ns.nobody.tld", address).code, 550);
    assert.equal(a.nameServer("add", "ns.outside.invalid", address).code, 503);
    assert.deepEqual(a.nameServer("add", "ns.outside.invalid").lines, []);
    assert.equal(a.nameServer("add", "ns.held-a.tld", address).code, 200);
    assert.equal(a.nameServer("add", "ns.held-a.tld", "IPAddress:198.41.1.12").code, 540);
    assert.equal(a.nameServer("add", "ns2.held-a.tld", address).code, 540);
    assert.deepEqual(a.nameServer("check", "NS.held-a.tld").lines, ["ipAddress:198.41.1.11"]);
  });

  test("without credit nothing that costs", () => {
    const a = Talk.as("regA", rrpWorld({ withoutCredit: ["regA"] }));
    assert.equal(a.domain("add", "new.tld").code, 546);
    assert.equal(a.domain("renew", "held-a.tld").code, 546);
    assert.equal(a.domain("transfer", "held-b.tld").code, 546);
    assert.equal(a.nameServer("add", "ns.held-a.tld", address).code, 200);
  });
});

describe("changing a domain", () => {
  test("a lock forbids changes, deletion and transfer, not renewal, until the registrar lifts it", () => {
    const a = Talk.as("regA");
    assert.equal(a.domain("mod", "held-a.tld", "Status:REGISTRAR-LOCK").code, 200);
    assert.equal(a.domain("mod", "held-a.tld", "NameServer:ns.elsewhere.invalid").code, 552);
    assert.equal(a.domain("del", "held-a.tld").code, 552);
    assert.equal(Talk.as("regB", a.world).domain("transfer", "held-a.tld").code, 552);
    assert.equal(a.domain("renew", "held-a.tld").code, 200);
    assert.equal(a.domain("mod", "held-a.tld", "Status:REGISTRAR-LOCK").code, 540);
    assert.equal(a.domain("mod", "held-a.tld", "Status:REGISTRAR-LOCK=").code, 200);
    assert.equal(a.domain("mod", "held-a.tld", "NameServer:ns.elsewhere.invalid").code, 200);
  });

  test("a hold is 544, and both at once are lifted one by one", () => {
    const a = Talk.as("regA");
    assert.equal(a.domain("mod", "held-a.tld", "Status:REGISTRAR-LOCK", "Status:REGISTRAR-HOLD").code, 200);
    assert.deepEqual(
      a.domain("status", "held-a.tld").lines.filter((line) => line.startsWith("status:")),
      ["status:REGISTRAR-LOCK", "status:REGISTRAR-HOLD"],
    );
    assert.equal(a.domain("del", "held-a.tld").code, 544);
    assert.equal(a.domain("mod", "held-a.tld", "Status:REGISTRAR-HOLD=").code, 200);
    assert.equal(a.domain("del", "held-a.tld").code, 552);
    assert.equal(a.domain("mod", "held-a.tld", "Status:REGISTRAR-LOCK=").code, 200);
    assert.ok(a.domain("status", "held-a.tld").lines.includes("status:ACTIVE"));
  });

  test("locks and holds have their counterparts in EPP", () => {
    const a = Talk.as("regA");
    a.domain("mod", "held-a.tld", "Status:REGISTRAR-LOCK", "Status:REGISTRAR-HOLD");
    assert.deepEqual(view(a.world).domains.get("held-a.tld")?.statuses.toSorted(), [
      "clientDeleteProhibited",
      "clientHold",
      "clientTransferProhibited",
      "clientUpdateProhibited",
    ]);
  });

  test("the registry's own statuses are not the registrar's to set or lift", () => {
    const a = Talk.as("regA");
    for (const status of ["REGISTRY-LOCK", "REGISTRY-HOLD", "ACTIVE", "REGISTRY-DELETE-NOTIFY"]) {
      assert.equal(a.domain("mod", "held-a.tld", `Status:${status}`).code, 543, status);
      assert.equal(a.domain("mod", "held-a.tld", `Status:${status}=`).code, 543, status);
    }
  });

  test("what is there is not added, and what is not there is not removed; one line that fails spoils all", () => {
    const a = Talk.as("regA");
    const server = "NameServer:ns.elsewhere.invalid";
    assert.equal(a.domain("mod", "held-a.tld", `${server}=`).code, 542);
    assert.equal(a.domain("mod", "held-a.tld", "Status:REGISTRAR-HOLD=").code, 542);
    assert.equal(a.domain("mod", "held-a.tld", server, "NameServer:ns.nobody.invalid").code, 545);
    assert.deepEqual(view(a.world).domains.get("held-a.tld")?.nameservers, []);
    assert.equal(a.domain("mod", "held-a.tld", server).code, 200);
    assert.equal(a.domain("mod", "held-a.tld", server).code, 540);
    assert.equal(a.domain("mod", "held-a.tld", `${server}=`).code, 200);
  });
});

test("a change costs nothing, not even of a name whose changes cost over EPP", () => {
  const b = Talk.as("regB");
  assert.equal(b.domain("mod", "held-b.tld", "Status:REGISTRAR-LOCK").code, 200);
  const labels = b.world.ledger
    .all()
    .at(-1)
    ?.effects.map(({ effect }) => effect.label);
  assert.deepEqual(labels, ["object", "history"]);
});

describe("changing a name server", () => {
  const withServer = () => {
    const a = Talk.as("regA");
    a.nameServer("add", "ns.held-a.tld", address);
    a.domain("mod", "held-a.tld", "NameServer:ns.held-a.tld");
    return a;
  };

  test("a new name keeps its domains", () => {
    const a = withServer();
    assert.equal(a.nameServer("mod", "ns.held-a.tld", "NewNameServer:dns.held-a.tld").code, 200);
    assert.equal(a.domain("status", "held-a.tld").lines[0], "nameserver:dns.held-a.tld");
    assert.equal(a.nameServer("check", "ns.held-a.tld").code, 212);
  });

  test("an address takes the place of another in one line", () => {
    const a = withServer();
    assert.equal(a.nameServer("mod", "ns.held-a.tld", `${address}=198.41.1.12`).code, 200);
    assert.deepEqual(a.nameServer("check", "ns.held-a.tld").lines, ["ipAddress:198.41.1.12"]);
  });

  test("the last address stays, and what is not there cannot go", () => {
    const a = withServer();
    assert.equal(a.nameServer("mod", "ns.held-a.tld", `${address}=`).code, 541);
    assert.equal(a.nameServer("mod", "ns.held-a.tld", "IPAddress:198.41.1.12=").code, 542);
    assert.equal(a.nameServer("mod", "ns.held-a.tld", address).code, 540);
    assert.equal(a.nameServer("mod", "ns.held-a.tld", "IPAddress:10.0.0.1").code, 535);
  });

  test("it is frozen with its parent", () => {
    const a = withServer();
    a.domain("mod", "held-a.tld", "Status:REGISTRAR-HOLD");
    assert.equal(a.nameServer("mod", "ns.held-a.tld", "IPAddress:198.41.1.12").code, 551);
    assert.equal(a.nameServer("del", "ns.held-a.tld").code, 551);
  });

  test("one that serves a top-level domain changes by arrangement only", () => {
    for (const [version, code] of [
      ["2.0.0", 557],
      ["1.1.0", 531],
    ] as const) {
      const b = Talk.as("regB", rrpWorld({ version, rootServers: ["ns.elsewhere.invalid"] }));
      assert.equal(b.nameServer("mod", "ns.elsewhere.invalid", "NewNameServer:ns.other.invalid").code, code);
      assert.equal(b.nameServer("del", "ns.elsewhere.invalid").code, code);
    }
  });
});

describe("deleting", () => {
  test("a domain goes at once, with its name servers", () => {
    const a = Talk.as("regA");
    a.nameServer("add", "ns.held-a.tld", address);
    a.domain("mod", "held-a.tld", "NameServer:ns.held-a.tld");
    assert.equal(a.nameServer("del", "ns.held-a.tld").code, 532);
    assert.equal(a.domain("del", "held-a.tld").code, 200);
    assert.equal(a.domain("check", "held-a.tld").code, 210);
    assert.equal(a.nameServer("check", "ns.held-a.tld").code, 212);
    assert.equal(a.domain("del", "held-a.tld").code, 545);
  });

  test("not while a name server below it serves another domain", () => {
    const a = Talk.as("regA");
    a.nameServer("add", "ns.held-a.tld", address);
    assert.equal(Talk.as("regB", a.world).domain("mod", "held-b.tld", "NameServer:ns.held-a.tld").code, 200);
    assert.equal(a.domain("del", "held-a.tld").code, 533);
  });
});

describe("renewing", () => {
  test("the same renewal is made once, the one without options every time", () => {
    const a = Talk.as("regA");
    a.domain("add", "new.tld");
    const once = () => a.domain("renew", "new.tld", "-Period:1", "-CurrentExpirationYear:2026");
    assert.match(once().text, /2027-03-05/);
    assert.equal(once().code, 555);
    assert.match(a.domain("renew", "new.tld").text, /2028-03-05/);
    assert.equal(a.domain("renew", "new.tld", "-Period:1", "-CurrentExpirationYear:2030").code, 541);
    assert.equal(a.domain("renew", "new.tld", "-Period:1", "-CurrentExpirationYear:2020").code, 541);
    assert.equal(a.domain("renew", "new.tld", "-Period:9", "-CurrentExpirationYear:2028").code, 556);
  });

  test("not before its time, where there is one", () => {
    const a = Talk.as("regA", rrpWorld({ renewalWindow: "P90D" }));
    a.domain("add", "new.tld");
    assert.equal(a.domain("renew", "new.tld").code, 548);
    pass(a.world, "P276D");
    assert.equal(a.domain("renew", "new.tld").code, 200);
  });
});

describe("transferring", () => {
  const asked = (rrp: Parameters<typeof rrpWorld>[0] = {}) => {
    const a = Talk.as("regA", rrpWorld(rrp));
    const b = Talk.as("regB", a.world);
    assert.equal(b.domain("transfer", "held-a.tld").code, 200);
    return { a, b, c: Talk.as("regC", a.world) };
  };

  test("the sponsor approves: the domain changes hands with its name servers, for no year more", () => {
    const a = Talk.as("regA");
    a.nameServer("add", "ns.held-a.tld", address);
    const expires = view(a.world).domains.get("held-a.tld")?.expires;
    const b = Talk.as("regB", a.world);
    b.domain("transfer", "held-a.tld");
    assert.equal(a.domain("transfer", "held-a.tld", "-Approve:Yes").code, 200);
    assert.equal(b.domain("status", "held-a.tld").code, 200);
    assert.ok(b.nameServer("status", "ns.held-a.tld").lines.includes("registrar:regB"));
    assert.equal(a.domain("status", "held-a.tld").code, 531);
    assert.equal(view(a.world).domains.get("held-a.tld")?.expires, expires);
  });

  test("the sponsor rejects: nothing changes", () => {
    const { a, b } = asked();
    assert.equal(a.domain("transfer", "held-a.tld", "-Approve:No").code, 200);
    assert.equal(a.domain("status", "held-a.tld").code, 200);
    assert.equal(b.domain("transfer", "held-a.tld").code, 200);
  });

  test("who asked may take it back, from version 2.0.0 on, and may not approve", () => {
    const { a, b, c } = asked();
    assert.equal(b.domain("transfer", "held-a.tld", "-Approve:Yes").code, 531);
    assert.equal(c.domain("transfer", "held-a.tld", "-Approve:No").code, 531);
    assert.equal(b.domain("transfer", "held-a.tld", "-Approve:No").code, 200);
    assert.equal(a.domain("transfer", "held-a.tld", "-Approve:Yes").code, 534);
    assert.equal(asked({ version: "1.1.0" }).b.domain("transfer", "held-a.tld", "-Approve:No").code, 531);
  });

  test("while it is pending nobody asks again, and the sponsor changes nothing", () => {
    const { a, b, c } = asked();
    for (const talk of [a, b, c]) assert.equal(talk.domain("transfer", "held-a.tld").code, 536);
    assert.equal(a.domain("mod", "held-a.tld", "Status:REGISTRAR-LOCK").code, 553);
    assert.equal(a.domain("del", "held-a.tld").code, 553);
    assert.equal(a.domain("renew", "held-a.tld").code, 553);
  });

  test("nobody decides: time does", () => {
    const { b } = asked();
    pass(b.world, "P5D");
    assert.equal(b.domain("status", "held-a.tld").code, 200);
  });

  test("a transfer adds a year where the registry has it so", () => {
    const { a, b } = asked({ transferYears: 1 });
    const before = view(a.world).domains.get("held-a.tld")?.expires ?? 0;
    a.domain("transfer", "held-a.tld", "-Approve:Yes");
    const after = view(b.world).domains.get("held-a.tld")?.expires ?? 0;
    assert.ok(after > before);
  });

  test("one's own domain is not asked for", () =>
    assert.equal(Talk.as("regA").domain("transfer", "held-a.tld").code, 531));
});

describe("sessions", () => {
  test("a new password holds from the next session on", () => {
    const a = new Talk();
    const session = (given: string, ...more: readonly string[]) =>
      new Talk(a.world).say("session", "-Id:regA", `-Password:${given}`, ...more).code;
    assert.equal(a.say("session", "-Id:regA", "-Password:2foo:BAR baz", "-NewPassword:n3w pass").code, 200);
    assert.equal(session("2foo:BAR baz"), 530);
    assert.equal(session("N3W PASS"), 530);
    assert.equal(session("n3w pass"), 200);
  });
});

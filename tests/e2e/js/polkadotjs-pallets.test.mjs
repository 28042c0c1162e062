// @polkadot/api 16.5.6: the pallets that dispatch for somebody else.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { blake2AsHex, createKeyMulti, encodeAddress, sortAddresses } from "@polkadot/util-crypto";
import { connect, describe, event, free, key, send, sudo, take, TAO } from "./lib/polkadotjs.mjs";

let api;
before(async () => {
  api = await connect();
});
after(() => api.disconnect());

/** A fresh account with some money. */
async function funded(name, amount = 10n * TAO) {
  const account = key(name);
  await send(api.tx.balances.transferKeepAlive(account.address, amount), key("Alice"));
  return account;
}

/** Wait until a block number is reached. */
async function reach(number) {
  for (;;) {
    const [header] = await take((callback) => api.rpc.chain.subscribeNewHeads(callback), 1);
    if (header.number.toNumber() >= number) {
      return;
    }
  }
}

// -- multisig --------------------------------------------------------------------

test("two of three signatories move the money of their multisig", async () => {
  const people = [await funded("Multi//1"), await funded("Multi//2"), key("Multi//3")];
  const addresses = people.map((person) => person.address);
  const shared = encodeAddress(createKeyMulti(addresses, 2), 42);
  await send(api.tx.balances.transferKeepAlive(shared, 5n * TAO), key("Alice"));
  const receiver = key("Receiver//multisig").address;
  const call = api.tx.balances.transferKeepAlive(receiver, TAO);
  const others = (person) => sortAddresses(addresses.filter((address) => address !== person.address), 42);
  const weight = { refTime: 1_000_000_000, proofSize: 100_000 };

  const opened = await send(api.tx.multisig.approveAsMulti(2, others(people[0]), null, call.method.hash, weight), people[0]);
  const { when } = (await api.query.multisig.multisigs(shared, call.method.hash)).unwrap();
  event(opened, "multisig", "NewMultisig");
  const deposit = (await api.query.system.account(people[0].address)).data.reserved.toBigInt();
  assert.equal(deposit, 132_000_000n + 2n * 32_000_000n);

  const done = await send(api.tx.multisig.asMulti(2, others(people[1]), when, call.method, weight), people[1]);

  assert.ok(event(done, "multisig", "MultisigExecuted").data.result.isOk);
  assert.equal(await free(api, receiver), TAO);
  assert.equal((await api.query.system.account(people[0].address)).data.reserved.toBigInt(), 0n);
});

// -- proxy -------------------------------------------------------------------------

test("a Transfer proxy transfers and does nothing else", async () => {
  const [owner, delegate] = [await funded("Proxy//owner"), await funded("Proxy//delegate")];
  await send(api.tx.proxy.addProxy(delegate.address, "Transfer", 0), owner);
  const receiver = key("Receiver//proxy").address;
  const via = (call) => send(api.tx.proxy.proxy(owner.address, null, call), delegate);

  const good = await via(api.tx.balances.transferKeepAlive(receiver, TAO));
  assert.ok(event(good, "proxy", "ProxyExecuted").data.result.isOk);
  assert.equal(await free(api, receiver), TAO);

  const bad = await via(api.tx.system.remarkWithEvent("0x01"));
  const { result } = event(bad, "proxy", "ProxyExecuted").data;
  assert.ok(result.isErr);
  assert.match(describe(api.registry, result.asErr), /CallFiltered/);
});

test("a SmallTransfer proxy is limited to below half a TAO", async () => {
  const [owner, delegate] = [await funded("Small//owner"), await funded("Small//delegate")];
  await send(api.tx.proxy.addProxy(delegate.address, "SmallTransfer", 0), owner);
  const receiver = key("Receiver//small").address;
  const via = async (value) => {
    const call = api.tx.balances.transferKeepAlive(receiver, value);
    const done = await send(api.tx.proxy.proxy(owner.address, null, call), delegate);
    return event(done, "proxy", "ProxyExecuted").data.result;
  };

  assert.ok((await via(TAO / 2n - 1n)).isOk);
  const refused = await via(TAO / 2n);
  assert.match(describe(api.registry, refused.asErr), /CallFiltered/);
  assert.equal(await free(api, receiver), TAO / 2n - 1n);
});

test("a proxy cannot widen its rights through a batch", async () => {
  const [owner, delegate] = [await funded("Widen//owner"), await funded("Widen//delegate")];
  await send(api.tx.proxy.addProxy(delegate.address, "NonTransfer", 0), owner);
  const receiver = key("Receiver//widen").address;
  const batch = api.tx.utility.batch([api.tx.balances.transferKeepAlive(receiver, TAO)]);

  await send(api.tx.proxy.proxy(owner.address, null, batch), delegate);

  assert.equal(await free(api, receiver), 0n);
});

test("deprecated proxy types allow nothing", async () => {
  const [owner, delegate] = [await funded("Old//owner"), await funded("Old//delegate")];
  for (const kind of ["Senate", "Triumvirate", "Governance", "RootWeights"]) {
    await send(api.tx.proxy.addProxy(delegate.address, kind, 0), owner);
    const done = await send(
      api.tx.proxy.proxy(owner.address, kind, api.tx.system.remark("0x01")), delegate,
    );
    const { result } = event(done, "proxy", "ProxyExecuted").data;
    assert.match(describe(api.registry, result.asErr), /CallFiltered/, kind);
  }
});

test("the eighteen proxy types have their written order", () => {
  const variants = api.registry.createType(api.tx.proxy.addProxy.meta.args[1].type.toString()).defKeys;
  assert.deepEqual(variants, [
    "Any", "Owner", "NonCritical", "NonTransfer", "Senate", "NonFungible", "Triumvirate", "Governance", "Staking",
    "Registration", "Transfer", "SmallTransfer", "RootWeights", "ChildKeys", "SudoUncheckedSetCode", "SwapHotkey",
    "SubnetLeaseBeneficiary", "RootClaim",
  ]);
});

test("a pure proxy account is made and named by its event", async () => {
  const owner = await funded("Pure//owner");
  const made = await send(api.tx.proxy.createPure("Any", 0, 0), owner);
  const { data } = event(made, "proxy", "PureCreated");
  assert.equal(data.who.toString(), owner.address);
  assert.ok(data.pure);
});

// -- utility ------------------------------------------------------------------------

test("a batch runs its items in order and stops at the first failure", async () => {
  const sender = await funded("Batch//sender");
  const receiver = key("Receiver//batch").address;
  const good = api.tx.balances.transferKeepAlive(receiver, TAO);
  const bad = api.tx.balances.transferKeepAlive(receiver, 2_500_000n * TAO);

  event(await send(api.tx.utility.batch([good, good]), sender), "utility", "BatchCompleted");
  assert.equal(await free(api, receiver), 2n * TAO);
  event(await send(api.tx.utility.batch([good, bad, good]), sender), "utility", "BatchInterrupted");
  assert.equal(await free(api, receiver), 3n * TAO);
  await assert.rejects(() => send(api.tx.utility.batchAll([good, bad]), sender), /FundsUnavailable/);
  assert.equal(await free(api, receiver), 3n * TAO);
});

test("a batch directly inside a batch is refused by the base filter", async () => {
  const sender = await funded("Nested//sender");
  const inner = api.tx.utility.batch([api.tx.system.remark("0x01")]);
  for (const outer of ["batch", "batchAll", "forceBatch"]) {
    await assert.rejects(() => send(api.tx.utility[outer]([inner]), sender), /CallFiltered/, outer);
  }
});

// -- preimage and scheduler ------------------------------------------------------------

test("a preimage is noted, paid for by a deposit, and given back", async () => {
  const noter = await funded("Preimage//noter", 50n * TAO);
  const bytes = api.tx.system.remark("0x0102").method.toHex();
  const hash = blake2AsHex(bytes);
  const reserved = async () => (await api.query.system.account(noter.address)).data.reserved.toBigInt();

  event(await send(api.tx.preimage.notePreimage(bytes), noter), "preimage", "Noted");
  assert.ok((await api.query.preimage.requestStatusFor(hash)).isSome);
  assert.equal(await reserved(), 104_000_000n + BigInt((bytes.length - 2) / 2) * 1_000_000n);

  await send(api.tx.preimage.unnotePreimage(hash), noter);
  assert.equal(await reserved(), 0n);
});

test("root schedules a call, a long one as a preimage, and both run at their block", async () => {
  const receivers = [1, 2, 3, 4, 5].map((number) => key(`Receiver//scheduled//${number}`).address);
  const give = (address) => api.tx.balances.forceTransfer(key("Bob").address, address, 2n * TAO);
  const short = give(key("Receiver//scheduled").address);
  const long = api.tx.utility.batchAll(receivers.map(give));
  assert.ok(short.method.toU8a().length <= 128 && long.method.toU8a().length > 128);

  const when = (await api.rpc.chain.getHeader()).number.toNumber() + 8;
  await sudo(api, api.tx.scheduler.schedule(when, null, 0, short));
  await sudo(api, api.tx.scheduler.schedule(when, null, 0, long));
  const planned = (await api.query.scheduler.agenda(when)).map((entry) => entry.unwrap().call.type);
  assert.deepEqual(planned, ["Inline", "Lookup"]);
  await reach(when);

  for (const address of [key("Receiver//scheduled").address, ...receivers]) {
    assert.equal(await free(api, address), 2n * TAO);
  }
});

test("the scheduler is closed to ordinary accounts", async () => {
  const call = api.tx.scheduler.scheduleAfter(5, null, 0, api.tx.system.remark("0x01"));
  await assert.rejects(() => send(call, key("Bob")), /BadOrigin/);
});

// -- sudo --------------------------------------------------------------------------------

test("only the sudo key may use sudo", async () => {
  assert.equal((await api.query.sudo.key()).unwrap().toString(), key("Alice").address);
  await assert.rejects(() => send(api.tx.sudo.sudo(api.tx.system.remark("0x01")), key("Bob")));
});

// -- safe mode -----------------------------------------------------------------------------

test("safe mode stops transfers, keeps blocks coming, and root leaves it", async () => {
  const receiver = key("Receiver//safe-mode").address;
  const transfer = () => api.tx.balances.transferKeepAlive(receiver, TAO);
  await sudo(api, api.tx.safeMode.forceEnter());
  try {
    assert.ok((await api.query.safeMode.enteredUntil()).isSome);
    await assert.rejects(() => send(transfer(), key("Bob")), /CallFiltered/);
    assert.equal(await free(api, receiver), 0n);
    const start = (await api.rpc.chain.getHeader()).number.toNumber();
    const time = (await api.query.timestamp.now()).toNumber();
    await reach(start + 3);
    assert.ok((await api.query.timestamp.now()).toNumber() > time);
    await send(api.tx.system.remark("0x01"), key("Bob"));
  } finally {
    await sudo(api, api.tx.safeMode.forceExit());
  }
  await send(transfer(), key("Bob"));
  assert.equal(await free(api, receiver), TAO);
});

test("nobody but root can enter safe mode", async () => {
  await assert.rejects(() => send(api.tx.safeMode.forceEnter(), key("Bob")), /BadOrigin/);
  await assert.rejects(() => send(api.tx.safeMode.enter(), key("Bob")), /safeMode\./);
});

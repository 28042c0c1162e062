// @polkadot/api 16.5.6: what every wallet does.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { connect, event, free, key, send, take, TAO } from "./lib/polkadotjs.mjs";

let api;
before(async () => {
  api = await connect();
});
after(() => api.disconnect());

test("the chain introduces itself", async () => {
  assert.equal(api.runtimeChain.toString(), "Bittensor");
  assert.equal(api.runtimeVersion.specName.toString(), "node-subtensor");
  assert.equal(api.registry.chainSS58, 42);
  assert.deepEqual(api.registry.chainDecimals, [9]);
  assert.deepEqual(api.registry.chainTokens, ["TAO"]);
  assert.equal((await api.rpc.system.chainType()).toString(), "Local");
});

test("metadata is offered in versions 14, 15 and 16", async () => {
  const versions = (await api.call.metadata.metadataVersions()).map((v) => v.toNumber());
  for (const version of [14, 15, 16]) {
    assert.ok(versions.includes(version), `${version} in ${versions}`);
    const metadata = await api.call.metadata.metadataAtVersion(version);
    assert.ok(metadata.isSome && metadata.unwrap().length > 50_000);
  }
});

test("constants are the written ones", () => {
  assert.equal(api.consts.aura.slotDuration.toNumber(), 250);
  assert.equal(api.consts.timestamp.minimumPeriod.toNumber(), 125);
  assert.equal(api.consts.balances.existentialDeposit.toNumber(), 500);
  assert.equal(api.consts.system.ss58Prefix.toNumber(), 42);
  assert.equal(api.consts.system.blockHashCount.toNumber(), 2400);
});

test("pallets have their written indices", () => {
  const indices = Object.fromEntries(
    api.runtimeMetadata.asLatest.pallets.map((pallet) => [pallet.name.toString(), pallet.index.toNumber()]),
  );
  const written = {
    System: 0, Timestamp: 2, Aura: 3, Grandpa: 4, Balances: 5, TransactionPayment: 6, Utility: 11,
    Sudo: 12, Multisig: 13, Preimage: 14, Scheduler: 15, Proxy: 16, SafeMode: 20,
  };
  for (const [name, index] of Object.entries(written)) {
    assert.equal(indices[name], index, name);
  }
});

test("transaction extensions have the written names in the written order", () => {
  const written = [
    "CheckNonZeroSender", "CheckSpecVersion", "CheckTxVersion", "CheckGenesis", "CheckMortality", "CheckNonce",
    "CheckWeight", "ChargeTransactionPayment", "SudoTransactionExtension", "CheckShieldedTxValidity",
    "SubtensorTransactionExtension", "DrandPriority", "CheckMetadataHash",
  ];
  // Extensions whose pallet does not exist yet come with it; they are zero-sized.
  const present = api.registry.signedExtensions;
  assert.deepEqual(written.filter((name) => present.includes(name)), present);
  for (const name of ["CheckNonZeroSender", "CheckMortality", "CheckNonce", "ChargeTransactionPayment", "CheckMetadataHash"]) {
    assert.ok(present.includes(name), name);
  }
});

test("genesis accounts have their balances", async () => {
  const ferdie = await api.query.system.account(key("Ferdie").address);
  assert.ok(ferdie.data.free.toBigInt() <= 2_000n * TAO);
  assert.ok((await free(api, key("Charlie").address)) > 900_000n * TAO);
  assert.equal(await free(api, key("Nobody at all").address), 0n);
});

test("a transfer costs exactly value and fee, and the author gets the fee", async () => {
  const [alice, receiver, value] = [key("Alice"), key("Receiver//pjs").address, 7n * TAO];
  const tx = api.tx.balances.transferKeepAlive(receiver, value);
  const estimate = (await tx.paymentInfo(alice)).partialFee.toBigInt();

  const result = await send(tx, alice);

  const block = result.status.asInBlock;
  const parent = (await api.rpc.chain.getHeader(block)).parentHash;
  const change = async (address) => (await free(api, address, block)) - (await free(api, address, parent));
  const [payer, fee, tip] = event(result, "transactionPayment", "TransactionFeePaid").data;
  const transfer = event(result, "balances", "Transfer").data;
  assert.equal(payer.toString(), alice.address);
  assert.equal(tip.toBigInt(), 0n);
  assert.equal(fee.toBigInt(), estimate);
  assert.deepEqual(transfer.toJSON(), [alice.address, receiver, Number(value)]);
  assert.equal(transfer.names.join(), "from,to,amount");
  assert.equal(await change(receiver), value);
  assert.equal(await change(alice.address), -(value + estimate));
  assert.equal(await change(key("One").address), estimate);
});

test("new heads and finalised heads arrive in order", async () => {
  for (const method of ["subscribeNewHeads", "subscribeFinalizedHeads"]) {
    const headers = await take((callback) => api.rpc.chain[method](callback), 4);
    const numbers = headers.map((header) => header.number.toNumber());
    assert.deepEqual(numbers, [...numbers].sort((a, b) => a - b), method);
    assert.ok(numbers.at(-1) > numbers[0], method);
  }
});

test("a derived header names its author", async () => {
  const header = await api.derive.chain.getHeader(await api.rpc.chain.getFinalizedHead());
  assert.equal(header.author?.toString(), key("One").address);
});

test("a balance subscription sees the transfer", async () => {
  const watched = key("Watched//pjs").address;
  const seen = take((callback) => api.query.system.account(watched, callback), 2);
  await send(api.tx.balances.transferKeepAlive(watched, TAO), key("Bob"));
  const [first, second] = await seen;
  assert.equal(first.data.free.toBigInt(), 0n);
  assert.equal(second.data.free.toBigInt(), TAO);
});

test("a map is read by pages of keys and of entries", async () => {
  const at = await api.rpc.chain.getFinalizedHead();
  const all = (await (await api.at(at)).query.system.account.keys()).map(String).sort();
  const collect = async (read) => {
    const found = [];
    let startKey;
    for (;;) {
      const page = await read({ args: [], pageSize: 4, ...(startKey && { startKey }) });
      found.push(...page);
      if (page.length < 4) {
        return found;
      }
      startKey = (page.at(-1)[0]?.toHex ? page.at(-1)[0] : page.at(-1)).toHex();
    }
  };
  const keys = await collect((options) => api.query.system.account.keysPaged(options));
  const entries = await collect((options) => api.query.system.account.entriesPaged(options));
  for (const address of all) {
    assert.ok(keys.map(String).includes(address));
    assert.ok(entries.some(([key]) => key.toString() === address));
  }
  assert.equal(new Set(keys.map(String)).size, keys.length);
});

test("several reads come in one query", async () => {
  const [alice, bob] = await api.query.system.account.multi([key("Alice").address, key("Bob").address]);
  assert.ok(alice.data.free.toBigInt() > 0n && bob.data.free.toBigInt() > 0n);
});

test("the nonce grows by one for each transaction", async () => {
  const eve = key("Eve");
  const before = (await api.rpc.system.accountNextIndex(eve.address)).toNumber();
  await send(api.tx.system.remark("0x01"), eve);
  await send(api.tx.system.remark("0x02"), eve);
  assert.equal((await api.rpc.system.accountNextIndex(eve.address)).toNumber(), before + 2);
});

test("bad transactions are refused with the standard texts", async () => {
  const remark = api.tx.system.remark("0x00");
  await assert.rejects(() => send(remark, key("Alice"), { nonce: 0 }), /1010: Invalid Transaction: Transaction is outdated/);
  await assert.rejects(() => send(remark, key("Without money")), /Inability to pay some fees/);
  await assert.rejects(() => send(remark, key("Bob"), { genesisHash: `0x${"07".repeat(32)}` }), /bad signature/);
});

test("a failing call names its error", async () => {
  const tooMuch = api.tx.balances.transferKeepAlive(key("Alice").address, 2_500_000n * TAO);
  await assert.rejects(() => send(tooMuch, key("Bob")), /FundsUnavailable/);
});

test("mortal and immortal transactions are both accepted", async () => {
  for (const era of [0, 64]) {
    await send(api.tx.system.remark("0x03"), key("Bob"), { era });
  }
});

test("a tip is charged on top of the fee", async () => {
  const result = await send(api.tx.system.remark("0x04"), key("Bob"), { tip: 777n });
  assert.equal(event(result, "transactionPayment", "TransactionFeePaid").data[2].toBigInt(), 777n);
});

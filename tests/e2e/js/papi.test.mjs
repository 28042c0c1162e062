// polkadot-api 2 (PAPI) over the chainHead_v1 group.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Keyring } from "@polkadot/api";
import { createClient } from "polkadot-api";
import { getPolkadotSigner } from "polkadot-api/signer";
import { getWsProvider } from "polkadot-api/ws";
import { WebSocket } from "ws";

const endpoint = process.env.MYCELIUM_WS ?? "ws://127.0.0.1:9944";
const TAO = 1_000_000_000n;
const asked = new Set();

/** Node 20 has no WebSocket of its own; this one also notes which methods PAPI uses. */
class ListeningSocket extends WebSocket {
  send(data, ...rest) {
    for (const request of [JSON.parse(data)].flat()) {
      asked.add(request.method);
    }
    super.send(data, ...rest);
  }
}

let client;
let api;
before(() => {
  client = createClient(getWsProvider(endpoint, { websocketClass: ListeningSocket }));
  api = client.getUnsafeApi();
});
after(() => client.destroy());

function key(name) {
  return new Keyring({ type: "sr25519", ss58Format: 42 }).addFromUri(`//${name}`);
}

function signer(name) {
  const pair = key(name);
  return getPolkadotSigner(pair.publicKey, "Sr25519", (message) => pair.sign(message));
}

const transfer = (to, value) =>
  api.tx.Balances.transfer_keep_alive({ dest: { type: "Id", value: to }, value });

test("the chain introduces itself through chainSpec_v1", async () => {
  const spec = await client.getChainSpecData();
  assert.equal(spec.name, "Bittensor");
  assert.equal(spec.properties.tokenDecimals, 9);
  assert.match(spec.genesisHash, /^0x[0-9a-f]{64}$/);
});

test("finalised and best blocks keep coming", async () => {
  const first = await client.getFinalizedBlock();
  const seen = await new Promise((resolve, reject) => {
    const numbers = [];
    const subscription = client.finalizedBlock$.subscribe({
      next: (block) => {
        numbers.push(block.number);
        if (block.number >= first.number + 3) {
          subscription.unsubscribe();
          resolve(numbers);
        }
      },
      error: reject,
    });
  });
  assert.deepEqual(seen, [...seen].sort((a, b) => a - b));
  assert.ok((await client.getBestBlocks()).length >= 1);
});

test("it speaks the chainHead_v1 group, not the legacy methods", async () => {
  await client.getFinalizedBlock();
  assert.ok(asked.has("chainHead_v1_follow"), [...asked].join());
  assert.ok(![...asked].some((method) => method.startsWith("chain_subscribe")), [...asked].join());
});

test("storage, constants and runtime calls are readable", async () => {
  const alice = await api.query.System.Account.getValue(key("Alice").address);
  assert.ok(alice.data.free > 0n);
  assert.equal(await api.constants.Aura.SlotDuration(), 250n);
  assert.equal(await api.constants.Balances.ExistentialDeposit(), 500n);
  assert.equal((await api.apis.Core.version()).spec_name, "node-subtensor");
  assert.ok((await api.query.System.Account.getEntries()).length >= 9);
});

test("a block's header and body are readable", async () => {
  const { hash, number } = await client.getFinalizedBlock();
  assert.equal((await client.getBlockHeader(hash)).number, number);
  assert.ok((await client.getBlockBody(hash)).length >= 1);
});

test("a transfer is signed, watched to finality, and its events decode", async () => {
  const receiver = key("Receiver//papi").address;
  const tx = transfer(receiver, 4n * TAO);
  const estimate = await tx.getEstimatedFees(key("Alice").address);

  const result = await tx.signAndSubmit(signer("Alice"));

  assert.ok(result.ok, JSON.stringify(result.dispatchError));
  const one = (pallet, name) => result.events.find((e) => e.type === pallet && e.value.type === name).value.value;
  assert.deepEqual(one("Balances", "Transfer"), { from: key("Alice").address, to: receiver, amount: 4n * TAO });
  assert.equal(one("TransactionPayment", "TransactionFeePaid").actual_fee, estimate);
  assert.equal((await api.query.System.Account.getValue(receiver)).data.free, 4n * TAO);
});

test("a failing call reports its dispatch error", async () => {
  const result = await transfer(key("Bob").address, 2_500_000n * TAO).signAndSubmit(signer("Dave"));
  assert.equal(result.ok, false);
  assert.equal(result.dispatchError.value.type, "FundsUnavailable");
});

test("an invalid transaction is refused before it is broadcast", async () => {
  await assert.rejects(
    () => transfer(key("Bob").address, TAO).signAndSubmit(signer("Without money at all")),
    /Payment/,
  );
});

// CheckMetadataHash mode 1: what hardware wallets sign. The hash is computed
// here, from the metadata alone, by an implementation that is not the node's.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { merkleizeMetadata } from "@polkadot-api/merkleize-metadata";
import { u8aToHex } from "@polkadot/util";
import { connect, event, key, send, TAO } from "./lib/polkadotjs.mjs";

let api;
let hash;
before(async () => {
  api = await connect();
  hash = await metadataHash({ decimals: 9, tokenSymbol: "TAO" });
});
after(() => api.disconnect());

/** The hash of the chain's metadata, told the token as a wallet would know it. */
async function metadataHash(token) {
  const metadata = (await api.call.metadata.metadataAtVersion(15)).unwrap();
  return u8aToHex(merkleizeMetadata(metadata.toU8a(true), token).digest());
}

const transfer = () => api.tx.balances.transferKeepAlive(key("Receiver//metadata-hash").address, TAO);

test("a transaction with the right metadata hash is accepted", async () => {
  const result = await send(transfer(), key("Bob"), { mode: 1, metadataHash: hash });
  assert.equal(event(result, "balances", "Transfer").data[2].toBigInt(), TAO);
});

test("a transaction with a wrong metadata hash has a bad signature", async () => {
  const wrong = hash.replace(/.$/, (digit) => (digit === "0" ? "1" : "0"));
  await assert.rejects(() => send(transfer(), key("Bob"), { mode: 1, metadataHash: wrong }), /bad signature/);
});

test("other decimals or another symbol give another hash", async () => {
  for (const token of [{ decimals: 12, tokenSymbol: "TAO" }, { decimals: 9, tokenSymbol: "testTAO" }]) {
    const other = await metadataHash(token);
    await assert.rejects(() => send(transfer(), key("Bob"), { mode: 1, metadataHash: other }), /bad signature/);
  }
});

test("claiming the mode without committing to the hash has a bad signature", async () => {
  await assert.rejects(() => send(transfer(), key("Bob"), { mode: 1 }), /bad signature/i);
});

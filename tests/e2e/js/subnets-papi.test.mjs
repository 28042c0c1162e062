// polkadot-api 2 (PAPI): subnets as it sees them, from metadata alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Keyring } from "@polkadot/api";
import { createClient } from "polkadot-api";
import { getPolkadotSigner } from "polkadot-api/signer";
import { getWsProvider } from "polkadot-api/ws";
import { WebSocket } from "ws";
import { connect } from "./lib/polkadotjs.mjs";
import { funded, liftLimits } from "./lib/subnets.mjs";

const endpoint = process.env.MYCELIUM_WS ?? "ws://127.0.0.1:9944";

let client;
let api;
before(async () => {
  const helper = await connect();
  await liftLimits(helper);
  await funded(helper, "PapiSubnets//owner");
  await helper.disconnect();
  client = createClient(getWsProvider(endpoint, { websocketClass: WebSocket }));
  api = client.getUnsafeApi();
});
after(() => client.destroy());

const key = (name) => new Keyring({ type: "sr25519", ss58Format: 42 }).addFromUri(`//PapiSubnets//${name}`);

function signer(name) {
  const pair = key(name);
  return getPolkadotSigner(pair.publicKey, "Sr25519", (message) => pair.sign(message));
}

test("a subnet lives through PAPI: created, started, joined, read", async () => {
  const created = await api.tx.SubtensorModule.register_network({ hotkey: key("hot").address }).signAndSubmit(signer("owner"));
  assert.ok(created.ok, JSON.stringify(created.dispatchError));
  const added = created.events.find((e) => e.type === "SubtensorModule" && e.value.type === "NetworkAdded");
  const netuid = added.value.value[0];

  const started = await api.tx.SubtensorModule.start_call({ netuid }).signAndSubmit(signer("owner"));
  assert.ok(started.ok, JSON.stringify(started.dispatchError));
  const joined = await api.tx.SubtensorModule.burned_register({ netuid, hotkey: key("miner").address }).signAndSubmit(signer("owner"));
  assert.ok(joined.ok, JSON.stringify(joined.dispatchError));
  const again = await api.tx.SubtensorModule.burned_register({ netuid, hotkey: key("miner").address }).signAndSubmit(signer("owner"));
  assert.equal(again.dispatchError.value.value.type, "HotKeyAlreadyRegisteredInSubNet");

  const metagraph = await api.apis.SubnetInfoRuntimeApi.get_metagraph(netuid);
  assert.deepEqual(metagraph.hotkeys, [key("hot").address, key("miner").address]);
  assert.equal(await api.query.SubtensorModule.SubnetOwner.getValue(netuid), key("owner").address);
  const params = await api.apis.SubnetInfoRuntimeApi.get_subnet_hyperparams_v3(netuid);
  assert.ok(params.length > 20);
});

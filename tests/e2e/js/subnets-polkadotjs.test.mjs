// @polkadot/api 16.5.6: subnets, neurons and hyperparameters.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { connect, event, free, key, send, sudo, TAO } from "./lib/polkadotjs.mjs";
import { FOREVER, found, funded, liftLimits, LOCK_COST, sudoFails, whileSet } from "./lib/subnets.mjs";

let api;
let tx;
let query;
let owner;
let miner;
let netuid;
let created;

const hot = (name) => key(`PjsSubnets//hot//${name}`);
const IP = 0xc000_0264; // 192.0.2.100
const axon = (netuid, port = 8091, ip = IP, ipType = 4) => tx.serveAxon(netuid, 1, ip, port, ipType, 4, 0, 0);

before(async () => {
  api = await connect();
  tx = api.tx.subtensorModule;
  query = api.query.subtensorModule;
  await liftLimits(api);
  owner = await funded(api, "PjsSubnets//owner");
  miner = await funded(api, "PjsSubnets//miner");
  created = await found(api, owner, hot("owner"));
  netuid = created.netuid;
  await send(tx.startCall(netuid), owner);
});
after(() => api.disconnect());

// -- wire ------------------------------------------------------------------------------

test("the pallets have their written indices and names", () => {
  const indices = Object.fromEntries(
    api.runtimeMetadata.asLatest.pallets.map((pallet) => [pallet.name.toString(), pallet.index.toNumber()]),
  );
  assert.equal(indices.SubtensorModule, 7);
  assert.equal(indices.AdminUtils, 19);
  assert.equal(api.tx.subtensorModule.registerNetwork.meta.index.toNumber(), 59);
  assert.equal(api.tx.adminUtils.sudoSetTempo.meta.index.toNumber(), 30);
});

test("arguments carry the type names by which btcli converts them", () => {
  const typeOf = (call, index) => call.meta.args[index].typeName.unwrap().toString();
  const { adminUtils } = api.tx;
  assert.equal(typeOf(adminUtils.sudoSetMinBurn, 1), "TaoBalance");
  assert.equal(typeOf(adminUtils.sudoSetMaxBurn, 1), "TaoBalance");
  assert.equal(typeOf(adminUtils.sudoSetBurnIncreaseMult, 1), "U64F64");
  assert.equal(typeOf(adminUtils.sudoSetMechanismCount, 1), "MechId");
  assert.equal(typeOf(adminUtils.sudoSetAlphaSigmoidSteepness, 1), "i16");
  assert.equal(typeOf(adminUtils.sudoSetImmunityPeriod, 1), "u16");
  assert.equal(typeOf(adminUtils.sudoSetYuma3Enabled, 1), "bool");
});

test("every error says what it means", () => {
  for (const section of ["subtensorModule", "adminUtils"]) {
    for (const [name, error] of Object.entries(api.errors[section])) {
      assert.ok(error.meta.docs.join("").trim().length > 0, `${section}.${name}`);
    }
  }
});

// -- life of a subnet --------------------------------------------------------------------

test("a subnet costs what was announced, and its money is in its pool", async () => {
  const [added, mechanism] = event(created.result, "subtensorModule", "NetworkAdded").data;
  assert.equal(added.toNumber(), netuid);
  assert.equal(mechanism.toNumber(), 1);
  const cost = await api.call.subnetRegistrationRuntimeApi.getNetworkRegistrationCost();
  assert.equal(cost.toBigInt(), LOCK_COST);
  assert.equal((await query.subnetLocked(netuid)).toBigInt(), LOCK_COST);
  assert.ok((await query.subnetTAO(netuid)).toBigInt() >= LOCK_COST);
  const account = (await api.call.subnetInfoRuntimeApi.getSubnetAccountId(netuid)).unwrap().toString();
  assert.ok((await free(api, account)) >= LOCK_COST);
  assert.equal((await query.subnetOwner(netuid)).toString(), owner.address);
  assert.equal((await query.uids(netuid, hot("owner").address)).unwrap().toNumber(), 0);
});

test("a subnet is created with an identity, or not at all", async () => {
  const somebody = await funded(api, "PjsSubnets//identity");
  const identity = {
    subnet_name: "Pjs", github_repo: "https://github.com/example/pjs", subnet_contact: "", subnet_url: "",
    discord: "", description: "A subnet of the tests", logo_url: "", additional: "",
  };
  const tooLong = { ...identity, subnet_name: "n".repeat(257) };
  const networks = (await query.totalNetworks()).toNumber();
  await assert.rejects(
    () => send(tx.registerNetworkWithIdentity(hot("identity").address, tooLong), somebody),
    /subtensorModule\.InvalidIdentity/,
  );
  assert.equal((await query.totalNetworks()).toNumber(), networks);

  const result = await send(tx.registerNetworkWithIdentity(hot("identity").address, identity), somebody);
  const made = event(result, "subtensorModule", "NetworkAdded").data[0].toNumber();
  assert.equal((await query.subnetIdentitiesV3(made)).unwrap().subnetName.toUtf8(), "Pjs");
  event(result, "subtensorModule", "SubnetIdentitySet");
});

test("only its owner starts it, and once", async () => {
  await assert.rejects(() => send(tx.startCall(netuid), owner), /FirstEmissionBlockNumberAlreadySet/);
  const { netuid: other } = await found(api, owner, hot("other"));
  await assert.rejects(() => send(tx.startCall(other), miner), /BadOrigin/);
  await assert.rejects(() => send(tx.startCall(4000), owner), /subtensorModule\.SubnetNotExists/);
  const started = await send(tx.startCall(other), owner);
  assert.equal(event(started, "subtensorModule", "FirstEmissionBlockNumberSet").data[0].toNumber(), other);
  assert.ok((await query.subtokenEnabled(other)).isTrue);
});

test("only root dissolves it", async () => {
  const { netuid: doomed } = await found(api, owner, hot("doomed"));
  await assert.rejects(() => send(tx.rootDissolveNetwork(doomed), owner), /BadOrigin/);
  await sudo(api, tx.rootDissolveNetwork(doomed));
  assert.ok((await query.networksAdded(doomed)).isFalse);
  await assert.rejects(() => send(tx.burnedRegister(doomed, hot("late").address), miner), /SubnetNotExists/);
  assert.match(await sudoFails(api, tx.rootDissolveNetwork(doomed)), /SubnetNotExists/);
});

test("the next subnet has to wait when there is a limit", async () => {
  const { sudoSetNetworkRateLimit } = api.tx.adminUtils;
  await whileSet(api, sudoSetNetworkRateLimit(1_000_000), sudoSetNetworkRateLimit(0), async () => {
    const attempt = tx.registerNetwork(hot("too-soon").address);
    await assert.rejects(() => send(attempt, owner), /Custom error: 6$/);
  });
});

// -- neurons -----------------------------------------------------------------------------------

test("registering pays the price, raises it and gives the next uid", async () => {
  const hotkey = hot("first");
  const result = await send(tx.burnedRegister(netuid, hotkey.address), miner);

  const block = await api.at(result.status.asInBlock);
  const parent = await api.at((await api.rpc.chain.getHeader(result.status.asInBlock)).parentHash);
  const price = async (state) => Number((await state.query.subtensorModule.burn(netuid)).toBigInt());
  const [registered, uid, who] = event(result, "subtensorModule", "NeuronRegistered").data;
  assert.deepEqual([registered.toNumber(), uid.toNumber(), who.toString()], [netuid, 1, hotkey.address]);
  const ratio = (await price(block)) / (await price(parent));
  assert.ok(ratio > 1.25 && ratio <= 1.26, `the price went up ${ratio} times`);
  assert.equal((await block.query.subtensorModule.owner(hotkey.address)).toString(), miner.address);
  assert.equal((await block.query.subtensorModule.keys(netuid, 1)).toString(), hotkey.address);
});

test("registering fails by name", async () => {
  const register = (netuid, hotkey, who = miner) => send(tx.burnedRegister(netuid, hotkey.address), who);
  await assert.rejects(() => register(netuid, hot("owner"), owner), /HotKeyAlreadyRegisteredInSubNet/);
  await assert.rejects(() => register(netuid, hot("identity")), /NonAssociatedColdKey/);
  await assert.rejects(() => register(4000, hot("new")), /SubnetNotExists/);
  await assert.rejects(() => register(0, hot("new")), /RegistrationNotPermittedOnRootSubnet/);
  await assert.rejects(
    () => send(tx.registerLimit(netuid, hot("new").address, 1), miner),
    /RegistrationPriceLimitExceeded/,
  );
  const poor = await funded(api, "PjsSubnets//poor", TAO / 100n);
  await assert.rejects(() => register(netuid, hot("poor"), poor), /NotEnoughBalanceToStake/);
  const { sudoSetNetworkRegistrationAllowed: allow } = api.tx.adminUtils;
  await whileSet(api, allow(netuid, false), allow(netuid, true), () =>
    assert.rejects(() => register(netuid, hot("new")), /SubNetRegistrationDisabled/),
  );
});

test("the old call for work registers like the others", async () => {
  const work = tx.register(netuid, 1, 2, "0x00", hot("worker").address, miner.address);
  event(await send(work, miner), "subtensorModule", "NeuronRegistered");
});

test("a hotkey without money serves, and the pool says why it may not", async () => {
  const hotkey = hot("server");
  await send(tx.burnedRegister(netuid, hotkey.address), miner);
  assert.equal(await free(api, hotkey.address), 0n);

  const served = await send(axon(netuid), hotkey);

  event(served, "subtensorModule", "AxonServed");
  assert.equal((await query.axons(netuid, hotkey.address)).unwrap().port.toNumber(), 8091);
  await assert.rejects(() => send(axon(netuid, 8092), hotkey), /Custom error: 12/);
  const { sudoSetServingRateLimit } = api.tx.adminUtils;
  await send(sudoSetServingRateLimit(netuid, 0), owner);
  const refusals = [
    [axon(1), 10],
    [axon(netuid, 8091, 0xffff_ffff), 11],
    [axon(netuid, 0), 13],
    [axon(netuid, 8091, IP, 5), 255],
  ];
  for (const [call, code] of refusals) {
    await assert.rejects(() => send(call, hotkey), new RegExp(`Custom error: ${code}$`));
  }
  await send(tx.servePrometheus(netuid, 1, IP, 9101, 4), hotkey);
  assert.equal((await query.prometheus(netuid, hotkey.address)).unwrap().port.toNumber(), 9101);
});

test("a neuron registers on root", async () => {
  const result = await send(tx.rootRegister(hot("first").address), miner);
  assert.equal(event(result, "subtensorModule", "NeuronRegistered").data[0].toNumber(), 0);
  await assert.rejects(
    () => send(tx.rootRegister(hot("first").address), miner),
    /HotKeyAlreadyRegisteredInSubNet/,
  );
});

// -- hyperparameters -----------------------------------------------------------------------------

/** AdminUtils calls of three kinds: [call, storage item, what it then holds]. */
const ownersCalls = () => {
  const { adminUtils } = api.tx;
  return [
    [adminUtils.sudoSetImmunityPeriod(netuid, 444), "immunityPeriod", 444],
    [adminUtils.sudoSetRho(netuid, 13), "rho", 13],
    [adminUtils.sudoSetMinBurn(netuid, 700_000), "minBurn", 700_000],
    [adminUtils.sudoSetToggleTransfer(netuid, false), "transferToggle", false],
    [adminUtils.sudoSetBondsPenalty(netuid, 5), "bondsPenalty", 5],
  ];
};

test("the owner sets what owners may", async () => {
  for (const [call, item, value] of ownersCalls()) {
    await send(call, owner);
    assert.equal((await query[item](netuid)).toJSON(), value, item);
  }
});

test("strangers set nothing, and owners not what is root's", async () => {
  for (const [call, item] of ownersCalls()) {
    await assert.rejects(() => send(call, miner), /BadOrigin/, item);
  }
  for (const call of [
    api.tx.adminUtils.sudoSetKappa(netuid, 1),
    api.tx.adminUtils.sudoSetTempo(netuid, 99),
    api.tx.adminUtils.sudoSetSubnetEmissionEnabled(netuid, true),
    api.tx.adminUtils.sudoSetNetworkRateLimit(1),
  ]) {
    await assert.rejects(() => send(call, owner), /BadOrigin/);
  }
});

test("root sets everything through sudo, and its errors come in Sudid", async () => {
  await sudo(api, api.tx.adminUtils.sudoSetKappa(netuid, 30_000));
  assert.equal((await query.kappa(netuid)).toNumber(), 30_000);
  await sudo(api, api.tx.adminUtils.sudoSetTempo(netuid, 30));
  assert.equal((await query.tempo(netuid)).toNumber(), 30);
  assert.match(await sudoFails(api, api.tx.adminUtils.sudoSetKappa(4000, 1)), /adminUtils\.SubnetDoesNotExist/);
  await assert.rejects(() => sudo(api, api.tx.adminUtils.sudoSetMaxAllowedUids(netuid, 257)), /MaxAllowedUids/);
  await assert.rejects(() => sudo(api, api.tx.adminUtils.sudoSetTotalIssuance(1)), /Deprecated/);
});

test("in the freeze window nobody sets anything", async () => {
  const { sudoSetAdminFreezeWindow, sudoSetRho } = api.tx.adminUtils;
  const frozen = /AdminActionProhibitedDuringWeightsWindow/;
  await whileSet(api, sudoSetAdminFreezeWindow(FOREVER), sudoSetAdminFreezeWindow(0), async () => {
    await assert.rejects(() => send(sudoSetRho(netuid, 3), owner), frozen);
    await assert.rejects(() => send(tx.setTempo(netuid, 360), owner), frozen);
    assert.match(await sudoFails(api, sudoSetRho(netuid, 3)), frozen);
  });
  await send(sudoSetRho(netuid, 3), owner);
});

test("an epoch that its owner asked for freezes a subnet until it has run", async () => {
  const { adminUtils } = api.tx;
  const { netuid: asked } = await found(api, owner, hot("asked"));
  const frozen = /AdminActionProhibitedDuringWeightsWindow/;
  await assert.rejects(() => send(tx.triggerEpoch(asked), owner), /DynamicTempoBlockedByCommitReveal/);
  await send(adminUtils.sudoSetCommitRevealWeightsEnabled(asked, false), owner);
  // The epoch of the tempo is far, so that it is not what freezes the subnet.
  await sudo(api, adminUtils.sudoSetTempo(asked, 50_000));
  const { sudoSetAdminFreezeWindow } = adminUtils;
  const triggered = await whileSet(api, sudoSetAdminFreezeWindow(40), sudoSetAdminFreezeWindow(0), () =>
    send(tx.triggerEpoch(asked), owner),
  );
  const fires = event(triggered, "subtensorModule", "EpochTriggered").data.firesAt.toNumber();
  assert.equal(fires, (await api.rpc.chain.getHeader(triggered.status.asInBlock)).number.toNumber() + 40);
  await assert.rejects(() => send(tx.triggerEpoch(asked), owner), /EpochTriggerAlreadyPending/);

  await assert.rejects(() => send(adminUtils.sudoSetRho(asked, 3), owner), frozen);
  assert.match(await sudoFails(api, adminUtils.sudoSetRho(asked, 3)), frozen);

  await new Promise((resolve, reject) => {
    query.pendingEpochAt(asked, (at) => at.isZero() && resolve()).catch(reject);
  });
  assert.equal((await query.lastEpochBlock(asked)).toNumber(), fires);
  await send(adminUtils.sudoSetRho(asked, 3), owner);
});

test("an owner waits between two changes of the same parameter", async () => {
  const { adminUtils } = api.tx;
  const { sudoSetOwnerHparamRateLimit } = adminUtils;
  await whileSet(api, sudoSetOwnerHparamRateLimit(FOREVER), sudoSetOwnerHparamRateLimit(0), async () => {
    await send(adminUtils.sudoSetMinAllowedWeights(netuid, 3), owner);
    await assert.rejects(() => send(adminUtils.sudoSetMinAllowedWeights(netuid, 4), owner), /TxRateLimitExceeded/);
    await send(adminUtils.sudoSetMaxDifficulty(netuid, 4), owner);
    await sudo(api, adminUtils.sudoSetMinAllowedWeights(netuid, 5));
  });
});

test("an owner's tempo has bounds and a pause", async () => {
  await assert.rejects(() => send(tx.setTempo(netuid, 359), owner), /TempoOutOfBounds/);
  await assert.rejects(() => send(tx.setTempo(netuid, 50_401), owner), /TempoOutOfBounds/);
  const result = await send(tx.setTempo(netuid, 360), owner);
  event(result, "subtensorModule", "TempoSet");
  await assert.rejects(() => send(tx.setTempo(netuid, 361), owner), /TxRateLimitExceeded/);
});

// -- symbols and identities ---------------------------------------------------------------------------

test("symbols come from the table and are used once", async () => {
  const text = (symbol) => `0x${Buffer.from(symbol).toString("hex")}`;
  await assert.rejects(() => send(tx.updateSymbol(netuid, text("α")), owner), /SymbolAlreadyInUse/);
  await assert.rejects(() => send(tx.updateSymbol(netuid, text("no symbol")), owner), /SymbolDoesNotExist/);
  const result = await send(tx.updateSymbol(netuid, text("\u05dc")), owner);
  event(result, "subtensorModule", "SymbolUpdated");
  assert.equal((await query.tokenSymbol(netuid)).toUtf8(), "\u05dc");
});

test("a coldkey with a neuron has an identity", async () => {
  const identity = ["Miner", "", "", "", "", "", ""];
  const nobody = await funded(api, "PjsSubnets//nobody");
  await assert.rejects(() => send(tx.setIdentity(...identity), nobody), /HotKeyNotRegisteredInNetwork/);
  event(await send(tx.setIdentity(...identity), miner), "subtensorModule", "ChainIdentitySet");
  assert.equal((await query.identitiesV2(miner.address)).unwrap().name.toUtf8(), "Miner");
});

// -- read models --------------------------------------------------------------------------------------

test("the read models agree with the storage", async () => {
  const call = api.call.subnetInfoRuntimeApi;
  const metagraph = (await call.getMetagraph(netuid)).unwrap();
  assert.equal(metagraph.hotkeys[1].toString(), hot("first").address);
  assert.equal(metagraph.numUids.toNumber(), (await query.subnetworkN(netuid)).toNumber());
  const dynamic = (await call.getDynamicInfo(netuid)).unwrap();
  assert.equal(dynamic.ownerColdkey.toString(), owner.address);
  assert.equal(dynamic.taoIn.toBigInt(), (await query.subnetTAO(netuid)).toBigInt());
  const all = await call.getAllDynamicInfo();
  assert.ok(all.every((one) => one.isSome));
  assert.ok(all.some((one) => one.unwrap().netuid.toNumber() === 0));
  const v3 = (await call.getSubnetHyperparamsV3(netuid)).unwrap();
  const kappa = v3.find((entry) => entry.name.toUtf8() === "kappa");
  assert.equal(kappa.value.asU16.toNumber(), 30_000);
  const neurons = await api.call.neuronInfoRuntimeApi.getNeuronsLite(netuid);
  assert.deepEqual(neurons.map((n) => n.uid.toNumber()), [...neurons.keys()]);
  const missing = await call.getMetagraph(4000);
  assert.ok(missing.isNone);
});

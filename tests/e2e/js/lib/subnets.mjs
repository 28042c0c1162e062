// What the @polkadot/api tests of subnets share.

import { event, key, send, sudo, TAO } from "./polkadotjs.mjs";

export const LOCK_COST = 10n * TAO;

/** A freeze window or rate limit that is longer than any test. */
export const FOREVER = 65_535;

/** Subnets one after another for little money, and owners who may change anything at any time. */
export async function liftLimits(api) {
  const { adminUtils } = api.tx;
  await sudo(
    api,
    api.tx.utility.batchAll([
      adminUtils.sudoSetNetworkRateLimit(0),
      adminUtils.sudoSetNetworkMinLockCost(LOCK_COST),
      adminUtils.sudoSetLockReductionInterval(1),
      adminUtils.sudoSetAdminFreezeWindow(0),
      adminUtils.sudoSetOwnerHparamRateLimit(0),
    ]),
  );
}

/** A fresh account with some money. */
export async function funded(api, name, amount = 100n * TAO) {
  const account = key(name);
  await send(api.tx.balances.transferKeepAlive(account.address, amount), key("Alice"));
  return account;
}

/** Create a subnet; its number is in the event. */
export async function found(api, owner, hotkey) {
  const result = await send(api.tx.subtensorModule.registerNetwork(hotkey.address), owner);
  return { netuid: event(result, "subtensorModule", "NetworkAdded").data[0].toNumber(), result };
}

/** Do something while root has set a value, and have root take it back, whatever comes of it. */
export async function whileSet(api, set, takeBack, body) {
  await sudo(api, set);
  try {
    return await body();
  } finally {
    await sudo(api, takeBack);
  }
}

/** Dispatch as root, and return the inner error that must have come. */
export async function sudoFails(api, call) {
  try {
    await sudo(api, call);
  } catch (error) {
    return error.message;
  }
  throw new Error("should have failed");
}

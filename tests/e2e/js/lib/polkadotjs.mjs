// What the @polkadot/api tests share: a connection, keys, and "send and wait".

import { ApiPromise, Keyring, WsProvider } from "@polkadot/api";

export const endpoint = process.env.MYCELIUM_WS ?? "ws://127.0.0.1:9944";
export const TAO = 1_000_000_000n;

/** Connect as an application does; nothing about the chain is told in advance. */
export async function connect() {
  const api = await ApiPromise.create({ provider: new WsProvider(endpoint), noInitWarn: true });
  await api.isReadyOrError;
  return api;
}

/** A development key. */
export function key(name) {
  return new Keyring({ type: "sr25519", ss58Format: 42 }).addFromUri(`//${name}`);
}

/** Sign, send and wait until the transaction is in a block; its call must succeed. */
export function send(tx, signer, options = {}) {
  return new Promise((resolve, reject) => {
    tx.signAndSend(signer, { nonce: -1, ...options }, (result) => {
      if (result.isError) {
        reject(new Error(`not included: ${result.status.type}`));
      } else if (result.isInBlock) {
        const failure = result.dispatchError;
        if (failure) {
          reject(new Error(describe(tx.registry, failure)));
        } else {
          resolve(result);
        }
      }
    }).catch(reject);
  });
}

/** Dispatch as root; the inner result must be good. */
export async function sudo(api, call) {
  const result = await send(api.tx.sudo.sudo(call), key("Alice"));
  const { data } = event(result, "sudo", "Sudid");
  if (data[0].isErr) {
    throw new Error(describe(api.registry, data[0].asErr));
  }
  return result;
}

/** `pallet.Error` of a dispatch error. */
export function describe(registry, failure) {
  if (!failure.isModule) {
    return failure.toString();
  }
  const { section, name } = registry.findMetaError(failure.asModule);
  return `${section}.${name}`;
}

/** The one event of that name. */
export function event(result, section, method) {
  const found = result.events.filter(({ event }) => event.section === section && event.method === method);
  if (found.length !== 1) {
    const names = result.events.map(({ event }) => `${event.section}.${event.method}`);
    throw new Error(`${section}.${method} found ${found.length} times in ${names}`);
  }
  return found[0].event;
}

/** Free balance of an address at a block (default: the best one). */
export async function free(api, address, at) {
  const state = at ? await api.at(at) : api;
  return (await state.query.system.account(address)).data.free.toBigInt();
}

/** Resolve with the first `count` values that a subscription delivers. */
export function take(subscribe, count) {
  return new Promise((resolve, reject) => {
    const seen = [];
    let stop;
    subscribe((value) => {
      if (seen.length < count) {
        seen.push(value);
      }
      if (seen.length === count && stop) {
        stop();
        resolve(seen);
      }
    })
      .then((unsubscribe) => {
        stop = unsubscribe;
        if (seen.length === count) {
          stop();
          resolve(seen);
        }
      })
      .catch(reject);
  });
}

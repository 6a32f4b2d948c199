import { workerPolicy } from '../hosting/worker-policy.ts';

/**
 * Registers the service worker, once the page is there and nothing else is to be done. Where that cannot be (no secure
 * connection, a private window, no room), the page is read as it is.
 */
export async function register(address: string): Promise<void> {
  try {
    if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
    await idle();
    await navigator.serviceWorker.register(trusted(address), { updateViaCache: 'none' });
  } catch {
    // Reading goes on.
  }
}

async function idle(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  // Safari has no requestIdleCallback.
  await new Promise<unknown>((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
}

const rules = {
  createScriptURL: (address: string) => {
    if (!address.endsWith('/sw.js')) throw new TypeError(`${address} is not the service worker.`);
    return address;
  },
};

/** The address as a trusted one, where the browser asks for that. */
function trusted(address: string): string {
  return (globalThis.trustedTypes?.createPolicy(workerPolicy, rules) ?? rules).createScriptURL(address);
}
